//! The swing: arm, sling and crew as one motion of two angles, by RK4 with sub-steps of a step.
//!
//! With the arm's angle a and rate w, long arm L, short arm S, sling s, beam mass M, inertia I, middle c, stone m, crew pull F:
//! I w' = F S cos a - M g c cos a + T L (u.t), m p'' = m g - T u, |p - tip| = s while the sling is taut. u points from the
//! tip to the stone, t along the tip's motion, and the tension is T = (g.u - L (t.u) tau/I + w^2 L (n.u) + |v|^2/s)
//! / (1/m + L^2 (t.u)^2 / I). Where T would be a push the sling is slack and the stone flies freely; when it stretches again
//! the jerk takes the speed along it, which never adds energy. Knows neither crews nor the world.

use crate::kit::thrower::{Machine, Sling, Swing};
use crate::units::{GRAVITY_M_S2, Vec2};

/// How high over the ground the aimer holds the stone (`assumed-thrower-stance`).
const HELD_M: f64 = 0.5;
/// The tip of the arm is never pulled lower than this (`assumed-thrower-stance`).
const LOWEST_TIP_M: f64 = 0.7;
/// The arm starts at least so far below the level where there is room, as a sine (`assumed-thrower-stance`).
const LEAST_SLOPE: f64 = 0.2;
/// And at most so steeply, as a sine (`assumed-thrower-stance`).
const STEEPEST_SLOPE: f64 = 0.95;
/// A handbook beam is 4 cun thick at the ropes and 2.8 cun at the sling (`thrower-beam-1044`).
const TAPER: f64 = 1.0 - 2.8 / 4.0;
/// Effort is whole up to a third of the speed at which a man can no longer pull, and falls from there on this slope to
/// nothing (`assumed-thrower-pull`).
const EFFORT_SLOPE: f64 = 1.5;

/// What the crew pulls with, and where the pull began.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pull {
    /// All men together against a rope at rest.
    pub most_n: f64,
    pub from_rad: f64,
}

/// Angle, rate and work of the arm, then the sling's angle and rate or the stone's place and velocity.
type State = [f64; 7];

impl Machine {
    /// Mass, inertia and middle of a beam that tapers like the handbook's (`thrower-beam-1044`).
    #[must_use]
    pub fn with_beam(mut self, beam_m: f64, beam_kg: f64) -> Self {
        let q = TAPER;
        let (none, first, second) = (1.0 - q + q * q / 3.0, 0.5 - 2.0 * q / 3.0 + q * q / 4.0, 1.0 / 3.0 - q / 2.0 + q * q / 5.0);
        let (length, short) = (beam_m, self.short_m);
        self.beam_kg = beam_kg;
        self.middle_m = length * first / none - short;
        self.inertia_kg_m2 = beam_kg * (length * length * second - 2.0 * short * length * first + short * short * none) / none;
        self
    }

    /// The arm pulled down until the stone hangs in the aimer's hands; too long a sling is held aslant, towards the axle.
    #[must_use]
    pub fn start(&self) -> Swing {
        let lowest = LEAST_SLOPE.min((self.axle_m - LOWEST_TIP_M) / self.long_m);
        let slope = ((self.axle_m - self.sling_m - HELD_M) / self.long_m).clamp(lowest, STEEPEST_SLOPE);
        let tip_m = self.axle_m - self.long_m * slope;
        let hangs = ((tip_m - HELD_M) / self.sling_m).clamp(0.0, 1.0);
        let sling = Sling::Taut { angle_rad: -libm::asin(hangs), turning_rad_s: 0.0 };
        Swing { arm_rad: -libm::asin(slope), arm_rad_s: 0.0, sling, work_j: 0.0 }
    }

    /// The sling's end of the arm, in the machine's own frame.
    #[must_use]
    pub fn tip(&self, arm_rad: f64) -> Vec2 {
        Vec2::new(-self.long_m * libm::cos(arm_rad), self.axle_m + self.long_m * libm::sin(arm_rad))
    }

    /// The ropes' end.
    #[must_use]
    pub fn butt(&self, arm_rad: f64) -> Vec2 {
        Vec2::new(self.short_m * libm::cos(arm_rad), self.axle_m - self.short_m * libm::sin(arm_rad))
    }

    /// Where the stone is and how it moves, in the machine's own frame.
    #[must_use]
    pub fn stone(&self, swing: &Swing) -> (Vec2, Vec2) {
        match swing.sling {
            Sling::Slack { at, velocity } => (at, velocity),
            Sling::Taut { angle_rad, turning_rad_s } => {
                let along = Vec2::from_angle(angle_rad);
                let across = Vec2::new(-along.y, along.x) * (self.sling_m * turning_rad_s);
                (self.tip(swing.arm_rad) + along * self.sling_m, self.tip_velocity(swing) + across)
            }
        }
    }

    fn tip_velocity(&self, swing: &Swing) -> Vec2 {
        Vec2::new(libm::sin(swing.arm_rad), libm::cos(swing.arm_rad)) * (self.long_m * swing.arm_rad_s)
    }

    /// Kinetic and potential energy of beam and stone: what the crew's work and nothing else may raise.
    #[must_use]
    pub fn energy_j(&self, swing: &Swing) -> f64 {
        let (at, velocity) = self.stone(swing);
        let beam = 0.5 * self.inertia_kg_m2 * swing.arm_rad_s * swing.arm_rad_s
            + self.beam_kg * GRAVITY_M_S2 * self.middle_m * libm::sin(swing.arm_rad);
        beam + self.stone_kg * (0.5 * velocity.dot(velocity) + GRAVITY_M_S2 * at.y)
    }
}

/// Pull of the crew and speed of its ropes: all of it up to a third of the speed at which a man can no longer pull, then
/// less and less, as in hauling; none when the ropes are drawn out or the arm stands upright.
#[must_use]
pub fn pull(machine: &Machine, pull: Pull, arm_rad: f64, arm_rad_s: f64) -> (f64, f64) {
    let level = libm::cos(arm_rad);
    let drawn_m = machine.short_m * (libm::sin(arm_rad) - libm::sin(pull.from_rad));
    let speed = machine.short_m * arm_rad_s * level;
    if drawn_m >= machine.rope_travel_m || level <= 0.0 {
        return (0.0, speed);
    }
    let effort = (EFFORT_SLOPE * (machine.pull_speed_m_s - speed) / machine.pull_speed_m_s).clamp(0.0, 1.0);
    (pull.most_n * effort, speed)
}

/// Torque of crew and weight on the arm, and power of the crew.
fn torque(machine: &Machine, crew: Pull, arm_rad: f64, arm_rad_s: f64) -> (f64, f64) {
    let (force_n, speed) = pull(machine, crew, arm_rad, arm_rad_s);
    let weight = machine.beam_kg * GRAVITY_M_S2 * machine.middle_m;
    ((force_n * machine.short_m - weight) * libm::cos(arm_rad), force_n * speed)
}

/// Tension of the taut sling and the turning acceleration of arm and sling.
fn taut(machine: &Machine, torque: f64, state: &State) -> (f64, f64, f64) {
    let &[arm, rate, _, angle, turning, ..] = state;
    let (long, sling) = (machine.long_m, machine.sling_m);
    let (outward, forward) = (Vec2::new(-libm::cos(arm), libm::sin(arm)), Vec2::new(libm::sin(arm), libm::cos(arm)));
    let along = Vec2::from_angle(angle);
    let across = Vec2::new(-along.y, along.x);
    let lever = long * forward.dot(along);
    let stretch = -GRAVITY_M_S2 * along.y - lever * torque / machine.inertia_kg_m2
        + rate * rate * long * outward.dot(along)
        + turning * turning * sling;
    let tension = stretch / (1.0 / machine.stone_kg + lever * lever / machine.inertia_kg_m2);
    let arm_turns = (torque + tension * lever) / machine.inertia_kg_m2;
    let tip = forward * (arm_turns * long) - outward * (rate * rate * long);
    let sling_turns = (-GRAVITY_M_S2 * across.y - tip.dot(across)) / sling;
    (tension, arm_turns, sling_turns)
}

/// Tension of the sling now; nothing where it is slack.
#[must_use]
pub fn tension_n(machine: &Machine, crew: Pull, swing: &Swing) -> f64 {
    let state = pack(swing);
    match swing.sling {
        Sling::Taut { .. } => taut(machine, torque(machine, crew, state[0], state[1]).0, &state).0,
        Sling::Slack { .. } => 0.0,
    }
}

fn rates(machine: &Machine, crew: Pull, is_taut: bool, state: &State) -> State {
    let &[arm, rate, _, _, turning, vx, vy] = state;
    let (torque, power) = torque(machine, crew, arm, rate);
    if is_taut {
        let (_, arm_turns, sling_turns) = taut(machine, torque, state);
        return [rate, arm_turns, power, turning, sling_turns, 0.0, 0.0];
    }
    [rate, torque / machine.inertia_kg_m2, power, vx, vy, 0.0, -GRAVITY_M_S2]
}

fn pack(swing: &Swing) -> State {
    let (arm, rate, work) = (swing.arm_rad, swing.arm_rad_s, swing.work_j);
    match swing.sling {
        Sling::Taut { angle_rad, turning_rad_s } => [arm, rate, work, angle_rad, turning_rad_s, 0.0, 0.0],
        Sling::Slack { at, velocity } => [arm, rate, work, at.x, at.y, velocity.x, velocity.y],
    }
}

fn unpack(is_taut: bool, state: &State) -> Swing {
    let &[arm_rad, arm_rad_s, work_j, a, b, c, d] = state;
    let sling = if is_taut {
        Sling::Taut { angle_rad: a, turning_rad_s: b }
    } else {
        Sling::Slack { at: Vec2::new(a, b), velocity: Vec2::new(c, d) }
    };
    Swing { arm_rad, arm_rad_s, sling, work_j }
}

/// The motion `time_s` later: one step of Runge-Kutta (Kutta 1901), then the sling gone slack or stretched again where it must.
#[must_use]
pub fn advance(machine: &Machine, crew: Pull, swing: &Swing, time_s: f64) -> Swing {
    let is_taut = matches!(swing.sling, Sling::Taut { .. });
    let old = pack(swing);
    let after = |rates: &State, share: f64| -> State { std::array::from_fn(|place| old[place] + rates[place] * share * time_s) };
    let first = rates(machine, crew, is_taut, &old);
    let second = rates(machine, crew, is_taut, &after(&first, 0.5));
    let third = rates(machine, crew, is_taut, &after(&second, 0.5));
    let fourth = rates(machine, crew, is_taut, &after(&third, 1.0));
    let mean: State = std::array::from_fn(|place| (first[place] + 2.0 * (second[place] + third[place]) + fourth[place]) / 6.0);
    let new = unpack(is_taut, &after(&mean, 1.0));
    if !is_taut {
        return stretched(machine, new);
    }
    if tension_n(machine, crew, &new) >= 0.0 {
        return new;
    }
    let (at, velocity) = machine.stone(&new);
    Swing { sling: Sling::Slack { at, velocity }, ..new }
}

/// A slack sling that is as long as it can be stretches: the jerk takes what speed there is along it.
fn stretched(machine: &Machine, swing: Swing) -> Swing {
    let (at, velocity) = machine.stone(&swing);
    let away = at - machine.tip(swing.arm_rad);
    if away.length() < machine.sling_m {
        return swing;
    }
    let along = away.normalized();
    let apart = (velocity - machine.tip_velocity(&swing)).dot(along);
    if apart < 0.0 {
        return swing;
    }
    let lever = machine.long_m * Vec2::new(libm::sin(swing.arm_rad), libm::cos(swing.arm_rad)).dot(along);
    let jerk = apart / (1.0 / machine.stone_kg + lever * lever / machine.inertia_kg_m2);
    let arm_rad_s = swing.arm_rad_s + jerk * lever / machine.inertia_kg_m2;
    let caught = Swing { arm_rad_s, ..swing };
    let relative = velocity - along * (jerk / machine.stone_kg) - machine.tip_velocity(&caught);
    let turning_rad_s = relative.dot(Vec2::new(-along.y, along.x)) / machine.sling_m;
    Swing { sling: Sling::Taut { angle_rad: libm::atan2(along.y, along.x), turning_rad_s }, ..caught }
}
