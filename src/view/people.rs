//! People: small ink figures of 1.65 m who haul, throw, aim and run back. Sides differ by hat as well as by colour:
//! pointed iron caps with a tassel, or flat bamboo hats and headcloths. Nobody is shown hurt.

use super::bundles;
use super::camera::{PX_PER_M, at};
use super::dice::{Dice, mix as seed_of};
use super::horses::Horse;
use super::ink::brush::Section;
use super::ink::shapes::ellipse;
use super::ink::spline::smooth;
use super::ink::{Brush, Canvas};
use super::poses::{
    BACK_ELBOW, BACK_FOOT, BACK_HAND, BACK_KNEE, ELBOW, FOOT, HAND, HEAD, HIP, KNEE, NECK, Pose, RIDE, beat, pose,
};
use super::skin::{CRIMSON, INK, IRON, JADE, fade, hex, mix};
use crate::look::Side;
use crate::sample::{CrewInfo, Doing, PersonSample};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

const SKIN: Color = hex(0xE8C79A);
const LEGS: Color = hex(0x4A4038);

/// What one figure wears.
struct Dress {
    coat: Color,
    belt: Color,
    side: Side,
    /// Attackers: bamboo hat rather than headcloth.
    hat: bool,
}

impl Dress {
    fn of(side: Side, kind: u64) -> Self {
        let mut dice = Dice::new(kind);
        let coats: &[Color] = match side {
            Side::Defender => &[CRIMSON, hex(0xE6D7B8), hex(0xB5504A), CRIMSON, hex(0xC2A476)],
            Side::Attacker => &[JADE, JADE, hex(0x5D7F6E), hex(0xC9B48C), hex(0x6E7F68)],
        };
        let coat = dice.pick(coats);
        let own = super::skin::side(side);
        Self { coat, belt: if coat == own { hex(0x2B211C) } else { own }, side, hat: dice.chance(0.68) }
    }
}

/// A figure ready to draw: its joints on the sheet.
pub struct Figure {
    origin: Vec2,
    face: f32,
    pose: Pose,
    dress: Dress,
    horse: Option<Horse>,
    /// A horse without a rider.
    alone: bool,
    /// Tells its drawings apart.
    key: u64,
}

impl Figure {
    fn to_sheet(&self, (x, y): (f32, f32)) -> Vec2 {
        self.origin + vec2(self.face * x, -y) * PX_PER_M
    }

    fn joint(&self, which: usize) -> Vec2 {
        self.to_sheet(self.pose[which])
    }

    fn limb(&self, canvas: &mut Canvas, joints: [Vec2; 3], widths: [f32; 3], color: Color) {
        let points = smooth(&joints, 2.4, false);
        let last = (points.len() - 1).max(1) as f32;
        let sections = |extra: f32, color: Color| -> Vec<Section> {
            points
                .iter()
                .enumerate()
                .map(|(i, &at)| {
                    let t = i as f32 / last * 2.0;
                    let width = if t < 1.0 {
                        widths[0] + (widths[1] - widths[0]) * t
                    } else {
                        widths[1] + (widths[2] - widths[1]) * (t - 1.0)
                    };
                    Section { at, half: width * PX_PER_M / 2.0 + extra, color }
                })
                .collect()
        };
        canvas.strip(&sections(0.55, INK), 0.0);
        canvas.strip(&sections(-0.25, color), 0.0);
    }

    /// Everything but the front arm, so that held things can lie between.
    fn body(&self, canvas: &mut Canvas) {
        if let Some(horse) = &self.horse {
            horse.paint(canvas);
        }
        if self.alone {
            return;
        }
        let joint = |which| self.joint(which);
        self.limb(
            canvas,
            [joint(NECK), joint(BACK_ELBOW), joint(BACK_HAND)],
            [0.13, 0.11, 0.075],
            mix(self.dress.coat, INK, 0.28),
        );
        for (knee, foot, color) in [(BACK_KNEE, BACK_FOOT, mix(LEGS, INK, 0.25)), (KNEE, FOOT, LEGS)] {
            self.limb(canvas, [joint(HIP), joint(knee), joint(foot)], [0.20, 0.14, 0.09], color);
            let toe = joint(foot) + vec2(self.face * 0.17 * PX_PER_M, -0.2);
            canvas.line(joint(foot), toe, Brush::ink(0.10 * PX_PER_M, 1.0).least(0.7));
        }
        self.robe(canvas);
        self.head(canvas);
    }

    fn robe(&self, canvas: &mut Canvas) {
        let point = |which: usize| Vec2::from(self.pose[which]);
        let (hip, neck) = (point(HIP), point(NECK));
        let up = neck - hip;
        let forward = vec2(up.y, -up.x).normalize_or_zero();
        let waist = hip + up * 0.28;
        let chest = neck - up * 0.12;
        let hem = |knee: usize, share: f32, out: f32| hip + (point(knee) - hip) * vec2(share, share - 0.04) + vec2(out, -0.02);
        let (front, back) = (hem(KNEE, 0.86, 0.10), hem(BACK_KNEE, 0.80, -0.12));
        let middle = vec2((front.x + back.x) / 2.0, front.y.min(back.y) - 0.035);
        let sheet = |p: Vec2| self.to_sheet((p.x, p.y));
        let outline = [
            neck - forward * 0.05,
            neck + forward * 0.06,
            chest + forward * 0.155,
            waist + forward * 0.125,
            hip + forward * 0.16,
            front,
            middle,
            back,
            hip - forward * 0.165,
            waist - forward * 0.13,
            chest - forward * 0.165,
        ];
        canvas.blot(&smooth(&outline.map(sheet), 2.6, true), self.dress.coat, 1.1, INK);
        let shade = [
            chest - forward * 0.15,
            waist - forward * 0.12,
            hip - forward * 0.15,
            back,
            hip - forward * 0.05,
            waist - forward * 0.04,
        ];
        canvas.fill(&shade.map(sheet), fade(INK, 0.26));
        let belt = Brush::new(0.085 * PX_PER_M, self.dress.belt).least(0.8);
        canvas.line(sheet(waist + forward * 0.14), sheet(waist - forward * 0.14), belt);
        canvas.line(sheet(hip + forward * 0.02), sheet(middle + vec2(0.02, 0.05)), Brush::ink(0.7, 0.6));
    }

    fn head(&self, canvas: &mut Canvas) {
        let (middle, r) = (self.joint(HEAD), 0.125 * PX_PER_M);
        canvas.blot(&ellipse(middle, Vec2::splat(r), 12).collect::<Vec<_>>(), SKIN, 0.9, INK);
        let own =
            |points: &[(f32, f32)]| -> Vec<Vec2> { points.iter().map(|&(x, y)| middle + vec2(self.face * x, y) * r).collect() };
        match (self.dress.side, self.dress.hat) {
            (Side::Defender, _) => {
                let cap = own(&[
                    (-1.25, 1.15),
                    (-1.2, -0.2),
                    (-0.7, -1.15),
                    (0.0, -1.75),
                    (0.8, -1.1),
                    (1.2, -0.25),
                    (0.1, -0.15),
                    (-0.5, 0.2),
                ]);
                canvas.blot(&smooth(&cap, 2.0, true), IRON, 0.8, INK);
                let tassel = own(&[(0.0, -1.7), (-0.15, -2.5), (-0.8, -2.2)]);
                canvas.brush(&tassel, Brush::new(0.10 * PX_PER_M, CRIMSON).taper(0.02, 0.5).least(0.4));
            }
            (Side::Attacker, true) => {
                let brim = own(&[(-2.15, -0.35), (-0.55, -1.65), (0.55, -1.65), (2.15, -0.35), (0.0, -0.05)]);
                canvas.blot(&brim, hex(0xBFA866), 0.9, INK);
                canvas.line(brim[0], brim[3], Brush::ink(0.9, 0.7));
            }
            (Side::Attacker, false) => {
                let cloth = own(&[(-1.1, 0.1), (-0.9, -0.9), (0.0, -1.35), (1.0, -0.6), (1.05, -0.2)]);
                canvas.blot(&smooth(&cloth, 2.0, true), JADE, 0.7, INK);
                canvas.brush(&own(&[(-1.0, -0.4), (-1.9, -0.1), (-2.3, 0.5)]), Brush::new(1.6, JADE));
            }
        }
    }

    fn front_arm(&self, canvas: &mut Canvas) {
        if self.alone {
            return;
        }
        let neck = self.to_sheet((self.pose[NECK].0 + 0.01, self.pose[NECK].1 - 0.05));
        self.limb(canvas, [neck, self.joint(ELBOW), self.joint(HAND)], [0.14, 0.12, 0.08], self.dress.coat);
        canvas.blot(&ellipse(self.joint(HAND), Vec2::splat(0.055 * PX_PER_M), 8).collect::<Vec<_>>(), SKIN, 0.6, INK);
    }
}

/// What the picture needs to know of the scene around a person.
#[derive(Clone, Copy)]
pub struct Around {
    pub time_s: f32,
    /// The direction in which haulers pull, +1 or -1.
    pub pull: f32,
    /// Where the bridge's middle is: people face it, and run from it.
    pub bridge_x: f32,
}

/// The figure of one person; `number` is its place in the frame's list.
#[must_use]
pub fn figure(person: &PersonSample, crew: Option<&CrewInfo>, number: usize, around: Around) -> Figure {
    let side = crew.map_or(Side::Attacker, |crew| crew.side);
    let kind = seed_of(number as u64, person.crew as u64 + 11);
    let toward = if (around.bridge_x - person.position.x as f32) < 0.0 { -1.0 } else { 1.0 };
    let home = if side == Side::Defender { -1.0 } else { 1.0 };
    let face = match person.doing {
        Doing::Hauling => around.pull,
        Doing::RunningBack => home,
        _ if person.faces != 0.0 => person.faces as f32,
        _ if side == Side::Defender => 1.0,
        _ => toward,
    };
    // Movements take their rhythm from the run's own time; neighbours are out of step.
    let rate = match person.doing {
        Doing::RunningBack => 1.6,
        Doing::Hauling => 0.35,
        Doing::Throwing => 0.30,
        _ => 0.6,
    };
    let offset = (kind % 97) as f32 / 97.0;
    let mut stance = pose(
        person.doing,
        beat(around.time_s, rate, offset),
        if matches!(person.doing, Doing::Aiming | Doing::Firing) { number as u64 } else { kind },
    );
    let mounted = crew.is_some_and(|crew| crew.role == "Riders");
    let horse = on_horse(crew).then(|| Horse::of(person, number, face, around.time_s, mounted));
    if let Some(horse) = &horse {
        stance = RIDE.map(|(x, y)| (x, y + 0.8 * horse.lift()));
    }
    let mut dice = Dice::new(kind ^ 5);
    for (i, joint) in stance.iter_mut().enumerate() {
        if i < KNEE {
            *joint = (joint.0 + dice.normal(0.02), joint.1 + dice.normal(0.02));
        }
    }
    let origin = at(person.position.x as f32, person.position.y as f32, person.depth_m as f32);
    let key = key(&stance, horse.as_ref(), seed_of(kind, seed_of(person.doing as u64, face.to_bits().into())));
    Figure { origin, face, pose: stance, dress: Dress::of(side, kind), horse, alone: on_horse(crew) && !mounted, key }
}

/// The key of a drawing: who it is and what they do, and every joint.
fn key(pose: &Pose, horse: Option<&Horse>, who: u64) -> u64 {
    let joints = pose.iter().flat_map(|&(x, y)| [x, y]);
    joints.fold(seed_of(who, horse.map_or(0, Horse::key)), |key, value| seed_of(key, value.to_bits().into()))
}

/// Whether a crew's figures are horses, with riders or without.
fn on_horse(crew: Option<&CrewInfo>) -> bool {
    crew.is_some_and(|crew| matches!(crew.role.as_str(), "Riders" | "Horses"))
}

/// Draws a person with what they hold.
pub fn paint(canvas: &mut Canvas, person: &PersonSample, figure: &Figure, number: usize) {
    canvas.stamp(seed_of(figure.key, 1), figure.origin, |canvas| draw(canvas, person, figure, number));
}

/// The front arm alone, over what is held.
pub fn arm(canvas: &mut Canvas, figure: &Figure) {
    canvas.stamp(seed_of(figure.key, 2), figure.origin, |canvas| figure.front_arm(canvas));
}

fn draw(canvas: &mut Canvas, person: &PersonSample, figure: &Figure, number: usize) {
    canvas.seed(seed_of(0x9E0, number as u64));
    figure.body(canvas);
    match person.doing {
        Doing::Carrying => bundles::held(canvas, figure.to_sheet((0.22, 1.62)), -0.15 * figure.face),
        Doing::Throwing if figure.pose[HAND].1 > 1.3 => {
            let between = (figure.joint(HAND) + figure.joint(BACK_HAND)) / 2.0;
            bundles::held(canvas, between - vec2(0.0, 5.0), -0.12);
        }
        Doing::Waiting if figure.dress.side == Side::Defender && number % 4 == 1 => {
            let pole = figure.pose[HAND].0;
            canvas.line(figure.to_sheet((pole, 0.0)), figure.to_sheet((pole, 2.5)), Brush::new(1.6, hex(0x3A2A1E)).least(0.8));
            canvas.line(figure.to_sheet((pole, 2.45)), figure.to_sheet((pole, 2.75)), Brush::new(2.4, IRON).taper(0.05, 0.7));
        }
        _ => {}
    }
    figure.front_arm(canvas);
}
