//! The rope-pulled thrower: a beam on a high axle, a sling at its long end and a crew at ropes on its short end.

use crate::event::is_of;
use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::thrower::{Machine, Motion, Phase, Thrower as Engine};
use crate::look::Look;
use crate::mechanics::Theory;
use crate::sample::Shape;
use crate::station::Towards;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a beam on a high axle; its crew pulls ropes at the short end, a sling at the long end throws a stone";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "the men of its crew pull pull_n each; the sling lets go when the stone flies at release_deg (see throwing)",
    symbols: &[
        ("beam_m, arm_ratio", "length of the beam, and its long part over its short one"),
        ("beam_per_puller_kg", "mass of the beam for each man of the crew: larger crews pull bundles of poles"),
        ("sling_m, axle_m", "length of the sling and height of the axle, m"),
        ("rope_travel_m, pull_speed_m_s", "how far men draw their ropes, and the speed at which they can no longer pull"),
        ("release_deg", "direction of the stone above the horizontal when the sling lets go"),
        ("scatter_share", "standard deviation of the release speed, as a share of it; nothing if left out"),
        ("bombs, bombs_every", "stock of bombs, and which throw takes one: 1 every throw, 2 stone and bomb in turn"),
        ("on, count, spacing_m, stagger_s", "wall or ship it stands on; how many in a row, how far apart in place and time"),
    ],
    assumptions: &["the beam tapers like the handbook's", "the crew is at full strength at every throw"],
    left_out: &[
        ("stones that differ in shape", "without scatter every throw of one setting falls on the same spot"),
        ("a deck that heels", "on a ship the frame stays upright: it throws too evenly"),
    ],
    claims: &[
        "thrower-crews-1044",
        "thrower-beam-1044",
        "assumed-thrower-pull",
        "assumed-thrower-sling",
        "assumed-thrower-scatter",
    ],
};

/// A thrower; its stones are named `<id>-1`, `<id>-2`, ...
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thrower {
    /// Id of the crew that pulls; its men and their pull_n are the engine.
    pub crew: String,
    /// Where the foot of the axle stands.
    pub at_m: f64,
    #[serde(default)]
    pub towards: Towards,
    pub stone_kg: f64,
    pub stone_density_kg_m3: f64,
    pub drag_coefficient: f64,
    pub beam_m: f64,
    pub arm_ratio: f64,
    pub beam_per_puller_kg: f64,
    pub sling_m: f64,
    pub axle_m: f64,
    pub rope_travel_m: f64,
    pub pull_speed_m_s: f64,
    pub release_deg: f64,
    /// From one throw to the next pull.
    pub reload_s: f64,
    /// Id of the wall or ship that it stands on; on a ship `at_m` counts from the middle of the hull, ahead or astern.
    #[serde(default)]
    pub on: String,
    /// Id of a stock of bombs, and which throw takes one of it: 1 is every throw, 2 stone and bomb in turn.
    #[serde(default)]
    pub bombs: String,
    #[serde(default)]
    pub bombs_every: u32,
    /// Standard deviation of the release speed, as a share of it.
    #[serde(default)]
    pub scatter_share: f64,
    /// How many of them stand in a row and share the crew; how far apart, and by how much later each begins.
    #[serde(default = "one")]
    pub count: u32,
    #[serde(default)]
    pub spacing_m: f64,
    #[serde(default)]
    pub stagger_s: f64,
}

const fn one() -> u32 {
    1
}

impl Thrower {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("at_m", self.at_m, "m", -1000.0..=1000.0);
        faults.range("stone_kg", self.stone_kg, "kg", 0.05..=300.0);
        faults.range("stone_density_kg_m3", self.stone_density_kg_m3, "kg/m3", 500.0..=12_000.0);
        faults.range("drag_coefficient", self.drag_coefficient, "", 0.0..=3.0);
        faults.range("beam_m", self.beam_m, "m", 1.0..=20.0);
        faults.range("arm_ratio", self.arm_ratio, "", 1.5..=12.0);
        faults.range("beam_per_puller_kg", self.beam_per_puller_kg, "kg", 0.1..=20.0);
        faults.range("sling_m", self.sling_m, "m", 0.2..=15.0);
        faults.range("axle_m", self.axle_m, "m", 1.0..=15.0);
        faults.range("rope_travel_m", self.rope_travel_m, "m", 0.2..=10.0);
        faults.range("pull_speed_m_s", self.pull_speed_m_s, "m/s", 0.5..=15.0);
        faults.range("release_deg", self.release_deg, "deg", -30.0..=85.0);
        faults.range("reload_s", self.reload_s, "s", 1.0..=3600.0);
        faults.count("bombs_every", self.bombs_every, 0..=100);
        faults.range("scatter_share", self.scatter_share, "", 0.0..=0.3);
        faults.count("count", self.count, 1..=50);
        faults.range("spacing_m", self.spacing_m, "m", 0.0..=100.0);
        faults.range("stagger_s", self.stagger_s, "s", 0.0..=600.0);
        if self.bombs.is_empty() != (self.bombs_every == 0) {
            faults.add("bombs_every", "bombs and bombs_every go together: found one without the other".to_owned());
        }
        faults
    }

    /// Radius of a round stone of this mass.
    fn stone_radius_m(&self) -> f64 {
        libm::cbrt(3.0 * self.stone_kg / (4.0 * std::f64::consts::PI * self.stone_density_kg_m3))
    }

    fn machine(&self, men: u32) -> Machine {
        let short_m = self.beam_m / (1.0 + self.arm_ratio);
        let machine = Machine {
            long_m: self.beam_m - short_m,
            short_m,
            sling_m: self.sling_m,
            axle_m: self.axle_m,
            beam_kg: 0.0,
            inertia_kg_m2: 0.0,
            middle_m: 0.0,
            stone_kg: self.stone_kg,
            rope_travel_m: self.rope_travel_m,
            pull_speed_m_s: self.pull_speed_m_s,
            release_rad: self.release_deg.to_radians(),
        };
        machine.with_beam(self.beam_m, self.beam_per_puller_kg * f64::from(men.max(1)))
    }

    /// Sets them up, loaded.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        for number in 0..self.count {
            let id = if self.count > 1 { format!("{id}-{}", number + 1) } else { id.to_owned() };
            self.set_up(&id, number, kit);
        }
    }

    /// Sets up one of the row.
    fn set_up(&self, id: &str, number: u32, kit: &mut Kit) {
        let Some(crew) = kit.crews.iter().position(|crew| crew.id == self.crew) else { return };
        let men = kit.crew_infos[crew].men / self.count;
        let machine = self.machine(men);
        let (foot, deck) = self.foot(number, kit);
        let middle_m = deck.map_or(DEPTH_M, |(hull, _)| kit.things[hull].depth_m + kit.things[hull].breadth_m / 2.0);
        let depth_m = middle_m + DEPTH_STEP_M * f64::from(number % DEPTHS);
        let frame = add_frame(id, self, (foot, depth_m, machine.beam_kg), kit);
        let motion = Motion::start(&machine);
        kit.throwers.push(Engine {
            id: id.to_owned(),
            crew,
            crew_share: 1.0 / f64::from(self.count),
            machine,
            foot,
            drift: Vec2::ZERO,
            towards: if self.towards == Towards::Left { -1.0 } else { 1.0 },
            deck,
            arm: frame.arm,
            frame: frame.still,
            depth_m,
            reload_s: self.reload_s,
            stone_kg: self.stone_kg,
            stone_size_m: self.stone_radius_m(),
            stone_radius_m: self.stone_radius_m(),
            drag_coefficient: self.drag_coefficient,
            scatter_share: self.scatter_share,
            bombs: self.bombs.clone(),
            bombs_every: self.bombs_every,
            armed: false,
            not_before_s: 0.0,
            waits_s: f64::from(number) * self.stagger_s,
            phase: Phase::Ready,
            motion,
            pulling_n: 0.0,
            ordered: 0,
            thrown: 0,
            stone: None,
        });
        let number = kit.throwers.len() - 1;
        kit.load_thrower(number);
        kit.show_thrower(number);
    }

    /// Where the foot of the axle stands, and on which hull.
    fn foot(&self, number: u32, kit: &Kit) -> (Vec2, Option<(usize, Vec2)>) {
        let x_m = self.at_m + f64::from(number) * self.spacing_m;
        if let Some(hull) = kit.hulls.iter().find(|hull| hull.id == self.on) {
            let deck_m = hull.gunwales[0].y.max(hull.gunwales[1].y);
            let local = Vec2::new(x_m, deck_m);
            return (kit.point(hull.entity, local), Some((hull.entity, local)));
        }
        let height_m = kit.ramparts.iter().find(|wall| wall.id == self.on).map_or(0.0, |wall| wall.height_m);
        (Vec2::new(x_m, height_m), None)
    }

    /// Orders throws of one thrower, or of each of a row.
    pub fn loose(id: &str, count: u32, kit: &mut Kit) {
        let now_s = kit.time_s();
        for thrower in kit.throwers.iter_mut().filter(|thrower| is_of(&thrower.id, id)) {
            if thrower.ordered == 0 {
                thrower.not_before_s = now_s + thrower.waits_s;
            }
            thrower.ordered += count;
        }
    }
}

/// Middle of the scene's depth: the crew stands before and behind it. Numerical: for the picture only.
const DEPTH_M: f64 = 3.5;
/// How far apart over the depth the throwers of a row stand, and how many stand so before the first depth comes again.
/// Numerical: for the picture only.
const DEPTH_STEP_M: f64 = 4.0;
/// See above. Numerical: for the picture only.
const DEPTHS: u32 = 2;
/// Density of the beam's timber. Numerical: for drawing it as thick as it weighs.
const TIMBER_KG_M3: f64 = 700.0;
/// How far the posts are apart at the ground, as a share of their height. Numerical: for the picture only.
const STANCE: f64 = 0.6;
/// Half the thickness of a post, m. Numerical: for the picture only.
const POST_HALF_M: f64 = 0.12;
/// Breadth and mass of a post, which stands still. Numerical: for the picture only.
const POST: (f64, f64) = (2.0, 200.0);
/// Radius of the axle, m. Numerical: for the picture only.
const AXLE_M: f64 = 0.16;
/// Breadth and mass of the axle, which stands still. Numerical: for the picture only.
const AXLE: (f64, f64) = (2.2, 100.0);
/// Half the thickness at which an arm is drawn, at least, m. Numerical: for the picture only.
const ARM_THINNEST_M: f64 = 0.04;
/// And at most, m. Numerical: for the picture only.
const ARM_THICKEST_M: f64 = 0.4;

/// The entities of a frame: the arm, and what stands still over the foot.
struct FrameParts {
    arm: usize,
    still: Vec<(usize, Vec2, f64)>,
}

/// The posts and the axle, which stand still, and the arm, which the law of throwing leads.
fn add_frame(id: &str, thrower: &Thrower, (foot, depth_m, beam_kg): (Vec2, f64, f64), kit: &mut Kit) -> FrameParts {
    let plan = |part: &'static str, shape: Shape, (breadth_m, mass_kg): (f64, f64)| Plan {
        id: format!("{id}.{part}"),
        owner: id.to_owned(),
        part,
        look: Look::Timber,
        shape,
        depth_m,
        breadth_m,
        mechanic: "throwing",
        mass_kg,
        tracked: part == "arm",
        drag_area_m2: 0.0,
    };
    let height_m = thrower.axle_m;
    let stance_m = 0.5 * STANCE * height_m;
    let half_x_m = 0.5 * (height_m * height_m + stance_m * stance_m).sqrt();
    let mut still = Vec::new();
    for (part, side) in [("front-post", 1.0), ("back-post", -1.0)] {
        let over = Vec2::new(side * 0.5 * stance_m, 0.5 * height_m);
        let angle_rad = libm::atan2(height_m, -side * stance_m);
        let post = kit.add_led(plan(part, Shape::Box { half_x_m, half_y_m: POST_HALF_M }, POST), foot + over, angle_rad);
        still.push((post, over, angle_rad));
    }
    let over = Vec2::new(0.0, height_m);
    still.push((kit.add_led(plan("axle", Shape::Disc { radius_m: AXLE_M }, AXLE), foot + over, 0.0), over, 0.0));
    let thick_m = (beam_kg / (TIMBER_KG_M3 * thrower.beam_m)).sqrt();
    let arm = Shape::Box { half_x_m: 0.5 * thrower.beam_m, half_y_m: (0.5 * thick_m).clamp(ARM_THINNEST_M, ARM_THICKEST_M) };
    FrameParts { arm: kit.add_led(plan("arm", arm, (thick_m, beam_kg)), foot + over, 0.0), still }
}
