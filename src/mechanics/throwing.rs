//! The rope-pulled thrower: a crew pulls the short arm of a beam down, the long arm whirls a stone in a sling.
//!
//! Arm and sling are one motion of two angles (`throwing/swing.rs`): I w' = F S cos a - M g c cos a + T L (u.t), sling taut at
//! length s, F = n p clamp(1.5 (v0 - v) / v0, 0, 1) while the ropes are drawn, v the ropes' speed (`law-thrower-swing`,
//! `assumed-thrower-pull`). The sling lets go at the instant at which the stone flies at the release angle above the
//! horizontal, forwards, on its way down from steeper; then it is a body in the air (`throwing/flight.rs`).
//!
//! Own RK4 with 64 sub-steps of a step, not the engine: a pendulum on its joint was measured to lose 2.2 % of its energy
//! a second at 1/60 s, and an arm that whirls a stone is such a pendulum. Here work in and energy out agree to a millionth.
//!
//! Assumed: a stiff beam, a sling without weight, all men in step. Left out: the beam's bending, friction of the axle and
//! air on the beam, men who pull late or aslant: the model throws too far. Men who walk back with their rope would pull
//! longer: it throws too short.

pub mod flight;
pub mod shots;
pub mod swing;

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::thrower::{Machine, Motion, Phase, Sling, Swing};
use crate::kit::{DT_S, Kit};
use crate::units::Vec2;
use swing::{Pull, advance, pull};

/// Parts of a step of the engine's: numerical.
const SUB_STEPS: u32 = 64;
/// An arm that has sunk back by so much throws nothing. Numerical: it ends a pull that leads nowhere.
const SINKS_RAD: f64 = 0.35;
/// One that is not over after so long throws nothing. Numerical: any throw is over sooner.
const LONGEST_S: f64 = 5.0;
/// An arm that has come round so far, straight down, throws nothing any more. Numerical.
const ROUND_RAD: f64 = 1.5 * std::f64::consts::PI;
/// After the throw the men's ropes stop the arm a little past upright. Numerical: for the eye only.
const STOP_RAD: f64 = 2.0;
/// And slow it down before. Numerical: for the eye only.
const BRAKE_PER_S: f64 = 4.0;

pub const MECHANIC: Mechanic = Mechanic {
    id: "throwing",
    name: "Rope-pulled thrower",
    about: "Men pull down the short arm of a beam; the long arm whirls a stone in a sling, and the sling lets it go.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "I w' = F S cos a - M g c cos a + T L (u.t);  m p'' = m g - T u, |p - tip| = s;  F = n p clamp(1.5 (v0 - v)/v0, 0, 1);  released when the stone flies at the release angle",
        symbols: &[
            ("a, w", "angle of the arm and its rate, rad and rad/s"),
            ("L, S, s", "long arm, short arm and sling, m"),
            ("M, I, c", "mass of the beam, its inertia about the axle, its middle from the axle"),
            ("m, p", "mass and place of the stone"),
            ("T, u, t", "tension of the sling, its direction, and the direction in which the tip moves"),
            ("F, n, p", "pull of the crew, men, and pull of one man at rest, N"),
            ("v, v0", "speed of the ropes, and the one at which a man can no longer pull, m/s"),
        ],
        assumptions: &[
            "the beam is stiff and the sling weighs nothing",
            "all men pull straight down and in step, until their ropes are drawn out",
            "the sling lets go exactly at the release angle",
            "what makes one throw unlike the next is in its speed alone: scatter_share, and nothing where that is left out",
        ],
        left_out: &[
            ("bending of the beam", "too short: a bent pole gives its spring back"),
            ("friction of the axle and air on the beam", "too far"),
            ("men who pull late or aslant", "too far, most for large crews"),
            ("a stone that starts over the ground", "too short: one that would drag counts as not thrown"),
        ],
        claims: &[
            "law-thrower-swing",
            "law-drag",
            "law-gravity-and-air",
            "assumed-thrower-pull",
            "assumed-thrower-sling",
            "assumed-thrower-stance",
            "assumed-thrower-scatter",
            "thrower-beam-1044",
            "thrower-crews-1044",
            "thrower-modern-trials",
        ],
    },
};

/// What a stretch of pulling comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    Goes,
    /// The sling has let go, so long before the stretch was over.
    Released {
        left_s: f64,
    },
    Fails,
}

impl Motion {
    /// Loaded and at rest.
    #[must_use]
    pub fn start(machine: &Machine) -> Self {
        let swing = machine.start();
        Self { swing, time_s: 0.0, from_rad: swing.arm_rad, highest_rad: swing.arm_rad, above: false }
    }

    /// Pulls for a time, or until the sling lets go; a stone that is dragged over the ground is not thrown.
    /// `most_n` is the pull of all men against ropes at rest.
    pub fn pull(&mut self, machine: &Machine, most_n: f64, time_s: f64) -> Outcome {
        let (crew, part_s) = (Pull { most_n, from_rad: self.from_rad }, time_s / f64::from(SUB_STEPS));
        for number in 1..=SUB_STEPS {
            let next = advance(machine, crew, &self.swing, part_s);
            let (across, forwards) = course(machine, &next);
            self.above |= across < 0.0;
            if self.above && across >= 0.0 && forwards {
                let share = instant(machine, crew, &self.swing, part_s);
                self.swing = advance(machine, crew, &self.swing, share * part_s);
                self.time_s += share * part_s;
                return Outcome::Released { left_s: part_s * (f64::from(SUB_STEPS - number) + 1.0 - share) };
            }
            self.swing = next;
            self.time_s += part_s;
            self.highest_rad = self.highest_rad.max(next.arm_rad);
        }
        let sinks = self.swing.arm_rad < (self.highest_rad - SINKS_RAD).max(self.from_rad);
        let drags = machine.stone(&self.swing).0.y < 0.0;
        let over = self.swing.arm_rad > ROUND_RAD || self.time_s > LONGEST_S;
        if sinks || drags || over { Outcome::Fails } else { Outcome::Goes }
    }
}

/// How far the stone's velocity has turned below the release angle (negative above it), and whether it flies that way.
fn course(machine: &Machine, swing: &Swing) -> (f64, bool) {
    let (velocity, wanted) = (machine.stone(swing).1, Vec2::from_angle(machine.release_rad));
    (velocity.x * wanted.y - velocity.y * wanted.x, velocity.dot(wanted) > 0.0)
}

/// The share of a sub-step after which the stone flies at the release angle.
fn instant(machine: &Machine, crew: Pull, before: &Swing, part_s: f64) -> f64 {
    let (mut early, mut late) = (0.0, 1.0);
    for _ in 0..40 {
        let middle = 0.5 * (early + late);
        if course(machine, &advance(machine, crew, before, middle * part_s)).0 < 0.0 { early = middle } else { late = middle }
    }
    late
}

/// A whole throw without a world around it: the motion at the release, or nothing where the stone is not thrown.
#[must_use]
pub fn throw(machine: &Machine, most_n: f64) -> Option<Motion> {
    let mut motion = Motion::start(machine);
    loop {
        match motion.pull(machine, most_n, DT_S) {
            Outcome::Goes => {}
            Outcome::Released { .. } => return Some(motion),
            Outcome::Fails => return None,
        }
    }
}

fn act(kit: &mut Kit) {
    for mut shot in std::mem::take(&mut kit.shots) {
        if !shots::carry(kit, &mut shot, DT_S) {
            kit.shots.push(shot);
        }
    }
    for number in 0..kit.throwers.len() {
        kit.follow_deck(number);
        let due = kit.throwers[number].ordered > 0 && kit.time_s() >= kit.throwers[number].not_before_s;
        if kit.throwers[number].phase == Phase::Ready {
            kit.refit_thrower(number);
        }
        match kit.throwers[number].phase {
            Phase::Ready if due => begin(kit, number),
            Phase::Ready => {}
            Phase::Pulling => go_on(kit, number),
            Phase::Reloading { until_s } => reload(kit, number, until_s),
        }
        kit.show_thrower(number);
    }
}

/// The crew takes the strain.
fn begin(kit: &mut Kit, number: usize) {
    let thrower = &mut kit.throwers[number];
    thrower.ordered -= 1;
    thrower.thrown += 1;
    thrower.phase = Phase::Pulling;
    let crew = thrower.crew;
    kit.crews[crew].hauling = true;
    go_on(kit, number);
}

/// One step of pulling.
fn go_on(kit: &mut Kit, number: usize) {
    let crew = &kit.crews[kit.throwers[number].crew];
    let most_n = f64::from(crew.men_at_work()) * crew.pull_n * kit.throwers[number].crew_share;
    let thrower = &mut kit.throwers[number];
    let outcome = thrower.motion.pull(&thrower.machine, most_n, DT_S);
    let (motion, crew) = (thrower.motion, thrower.crew);
    let ropes = Pull { most_n, from_rad: motion.from_rad };
    thrower.pulling_n = pull(&thrower.machine, ropes, motion.swing.arm_rad, motion.swing.arm_rad_s).0;
    kit.crews[crew].pulling_n = thrower.pulling_n;
    match outcome {
        Outcome::Goes => {}
        Outcome::Released { left_s } => release(kit, number, left_s),
        Outcome::Fails => fail(kit, number),
    }
}

/// The sling lets go: what is left of the step the stone already flies by itself.
fn release(kit: &mut Kit, number: usize, left_s: f64) {
    let thrower = &kit.throwers[number];
    let (at, velocity) = thrower.machine.stone(&thrower.motion.swing);
    let speed_m_s = velocity.length();
    let energy_j = 0.5 * thrower.machine.stone_kg * speed_m_s * speed_m_s;
    kit.show("release_speed_m_s", speed_m_s);
    kit.show("release_height_m", at.y);
    show_shares(kit, number, energy_j);
    rest(kit, number);
    shots::let_go(kit, number, (at, velocity), left_s);
}

/// Energy of the stone and work of the crew, for each man.
fn show_shares(kit: &mut Kit, number: usize, energy_j: f64) {
    let thrower = &kit.throwers[number];
    let men = f64::from(kit.crews[thrower.crew].men_at_work().max(1)) * thrower.crew_share;
    let work_j = thrower.motion.swing.work_j;
    kit.show("energy_per_puller_j", energy_j / men);
    kit.show("pull_work_per_puller_j", work_j / men);
}

/// The crew cannot bring the arm over: the stone stays in the sling.
fn fail(kit: &mut Kit, number: usize) {
    let thrower = kit.throwers[number].id.clone();
    for id in ["release_speed_m_s", "range_m"] {
        kit.show(id, 0.0);
    }
    show_shares(kit, number, 0.0);
    kit.note(Happening::ThrowFailed { thrower });
    rest(kit, number);
}

/// The pull is over; the arm is brought back and loaded.
fn rest(kit: &mut Kit, number: usize) {
    let until_s = kit.time_s() + kit.throwers[number].reload_s;
    let thrower = &mut kit.throwers[number];
    thrower.phase = Phase::Reloading { until_s };
    thrower.pulling_n = 0.0;
    let crew = &mut kit.crews[thrower.crew];
    (crew.hauling, crew.pulling_n) = (false, 0.0);
}

/// The arm swings out, and in the second half of the time is drawn down again; for the eye only, no law is asked of it.
fn reload(kit: &mut Kit, number: usize, until_s: f64) {
    let now_s = kit.time_s();
    let thrower = &mut kit.throwers[number];
    let fresh = Motion::start(&thrower.machine);
    let swing = &mut thrower.motion.swing;
    swing.sling = Sling::Taut { angle_rad: -std::f64::consts::FRAC_PI_2, turning_rad_s: 0.0 };
    if now_s < until_s - 0.5 * thrower.reload_s {
        swing.arm_rad_s *= 1.0 - BRAKE_PER_S * DT_S;
    } else {
        swing.arm_rad_s = 3.0 * (fresh.swing.arm_rad - swing.arm_rad) / thrower.reload_s.max(1.0);
    }
    swing.arm_rad = (swing.arm_rad + swing.arm_rad_s * DT_S).min(STOP_RAD);
    if now_s >= until_s {
        thrower.motion = fresh;
        thrower.phase = Phase::Ready;
        kit.load_thrower(number);
    }
}
