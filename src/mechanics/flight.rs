//! Flight: what is thrown or shot through moving air, integrated by this law itself to better than 0.1 %.
//!
//! dv/dt = -g j - k |v - u| (v - u), k = rho Cd A / (2 m), A = pi d^2 / 4. v velocity, u wind (m/s), g = 9.81 m/s2, rho air
//! density (kg/m3, by altitude: `kit/air.rs`), Cd drag coefficient, d diameter (m), m mass (kg). Source: `law-drag`,
//! `law-ballistics`. Runge-Kutta of fourth order; a step of 1/60 s is cut so that the velocity through the air changes by a
//! tenth at most each time, which holds for a light shard at 1,000 m/s too. The path's top, the landing at y = 0 and the
//! meeting of anything solid are found within such a part. What meets something solid sticks and gives it its push.
//! Assumed: Cd the same at every speed; the wind level. Left out: lift and spin (too straight), the rise of Cd near the
//! speed of sound (fast shots go too far), air that thins along a high path (high shots fall a little short), bouncing
//! and rolling on after the landing (too short), buoyancy in air (light things fall too fast).

mod obstacles;

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::entity::Hold;
use crate::kit::flight::{Flight, Landing, Missile};
use crate::kit::screen::Screen;
use crate::kit::{DT_S, Kit};
use crate::units::{GRAVITY_M_S2, Vec2};
use obstacles::{Obstacles, met};

/// The velocity through the air changes by this share at most in one part of a step: numerical.
const CHANGE_SHARE: f64 = 0.1;
/// k |w| times the part of a step is this at most, for stability and for what is left to settle: numerical.
const SETTLE_SHARE: f64 = 0.3;
/// With less than this share of gravity left to change its velocity a fall is steady: numerical.
const STEADY_SHARE: f64 = 1e-9;
/// What the search for things to meet looks out beyond a flight's reach, m: numerical, a margin against rounding.
const MARGIN_M: f64 = 0.1;
/// Halvings that find a moment to the last bits of a number.
const HALVINGS: u32 = 60;

pub const MECHANIC: Mechanic = Mechanic {
    id: "flight",
    name: "Flight",
    about: "What is thrown flies on by itself: its weight pulls it down, air and wind act on it, and it lands where they let it.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "dv/dt = -g j - k |v - u| (v - u),  k = rho Cd A / (2 m),  A = pi d^2 / 4",
        symbols: &[
            ("v, u", "velocity, and that of the wind, m/s"),
            ("g", "gravity, 9.81 m/s2; j points up"),
            ("rho", "air density, kg/m3: 1.225 at sea level and 15 C, less at altitude"),
            ("Cd, d, m", "drag coefficient, diameter in m, mass in kg"),
        ],
        assumptions: &["Cd is the same at every speed", "the wind is level and the same at every height"],
        left_out: &[
            ("lift and spin", "paths are a little too straight"),
            ("the rise of Cd near the speed of sound", "fast shots go too far"),
            ("air that thins along a high path", "high shots fall a little short"),
            ("bouncing and rolling on after the landing", "too short"),
            ("buoyancy in air", "very light things fall a little too fast"),
        ],
        claims: &["law-ballistics", "law-drag", "law-air-density"],
    },
};

/// What acts on a thing in flight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    pub drag_per_m: f64,
    pub wind: Vec2,
    pub gravity_m_s2: f64,
}

/// Where a thing in flight is, and how fast.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motion {
    pub at: Vec2,
    pub velocity: Vec2,
}

/// k = rho Cd A / (2 m), one over metres.
#[must_use]
pub fn drag_per_m(missile: &Missile, density_kg_m3: f64) -> f64 {
    let area_m2 = std::f64::consts::PI * missile.diameter_m * missile.diameter_m / 4.0;
    0.5 * density_kg_m3 * missile.drag_coefficient * area_m2 / missile.mass_kg
}

impl Course {
    #[must_use]
    pub fn acceleration(&self, velocity: Vec2) -> Vec2 {
        let through = velocity - self.wind;
        through * (-self.drag_per_m * through.length()) - Vec2::new(0.0, self.gravity_m_s2)
    }

    /// The longest part of a step that is exact enough from here.
    #[must_use]
    pub fn part_s(&self, velocity: Vec2) -> f64 {
        let speed = (velocity - self.wind).length();
        let change = self.acceleration(velocity).length();
        if change <= STEADY_SHARE * self.gravity_m_s2 {
            return f64::INFINITY;
        }
        let drag_per_s = self.drag_per_m * speed;
        let smooth_s = 1.0 / (drag_per_s + (self.gravity_m_s2 * self.drag_per_m).sqrt());
        (CHANGE_SHARE * (speed / change).max(smooth_s)).min(SETTLE_SHARE / drag_per_s)
    }

    /// One part of a step, by Runge-Kutta of fourth order (Kutta 1901).
    #[must_use]
    pub fn after(&self, from: Motion, seconds: f64) -> Motion {
        let half = seconds / 2.0;
        let (v1, a1) = (from.velocity, self.acceleration(from.velocity));
        // What falls steadily goes on as it is, however long: a grain of dust would need a million parts a minute.
        if a1.length() <= STEADY_SHARE * self.gravity_m_s2 {
            return Motion { at: from.at + v1 * seconds, velocity: v1 };
        }
        let v2 = v1 + a1 * half;
        let a2 = self.acceleration(v2);
        let v3 = v1 + a2 * half;
        let a3 = self.acceleration(v3);
        let v4 = v1 + a3 * seconds;
        let a4 = self.acceleration(v4);
        Motion {
            at: from.at + (v1 + (v2 + v3) * 2.0 + v4) * (seconds / 6.0),
            velocity: v1 + (a1 + (a2 + a3) * 2.0 + a4) * (seconds / 6.0),
        }
    }

    /// The next part of the path, at most `most_s` long: it ends at the path's top or on the ground if it comes there.
    #[must_use]
    pub fn part(&self, from: Motion, most_s: f64) -> Part {
        let seconds = self.part_s(from.velocity).min(most_s);
        let to = self.after(from, seconds);
        if from.velocity.y > 0.0 && to.velocity.y <= 0.0 {
            let seconds = first(seconds, |s| self.after(from, s).velocity.y <= 0.0);
            return Part { seconds, to: self.after(from, seconds), grounded: false };
        }
        if from.velocity.y > 0.0 || to.at.y > 0.0 {
            return Part { seconds, to, grounded: false };
        }
        let seconds = if from.at.y > 0.0 { first(seconds, |s| self.after(from, s).at.y <= 0.0) } else { 0.0 };
        let mut to = self.after(from, seconds);
        to.at.y = 0.0;
        Part { seconds, to, grounded: true }
    }
}

/// A part of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub seconds: f64,
    pub to: Motion,
    /// It ends on the ground.
    pub grounded: bool,
}

/// The first moment up to `last` at which something that stays true has become true; true it is at `last`.
fn first(last: f64, is_true: impl Fn(f64) -> bool) -> f64 {
    let (mut before, mut after) = (0.0, last);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (before + after);
        if is_true(middle) { after = middle } else { before = middle }
    }
    after
}

fn act(kit: &mut Kit) {
    obstacles::ride(kit);
    if kit.flights.iter().all(|flight| flight.landed.is_some()) {
        return;
    }
    let stir_m_s = kit.physics.greatest_speed_m_s();
    let screens = kit.screens();
    for number in 0..kit.flights.len() {
        let flight = &kit.flights[number];
        // One may be loosed within a later step.
        if flight.landed.is_none() && flight.clock_s < kit.time_s() + DT_S {
            tell(kit, number);
            fly(kit, number, stir_m_s, &screens);
        }
    }
}

/// Says once that it was loosed.
fn tell(kit: &mut Kit, number: usize) {
    if std::mem::replace(&mut kit.flights[number].told, true) {
        return;
    }
    let flight = &kit.flights[number];
    let (thing, velocity, watched, quiet) = (flight.id.clone(), flight.velocity, flight.watched, flight.quiet);
    if watched {
        kit.show("air_density_kg_m3", kit.air.density_kg_m3());
    }
    if !quiet {
        let angle_deg = libm::atan2(velocity.y, velocity.x).to_degrees();
        kit.note(Happening::Loosed { thing, speed_m_s: velocity.length(), angle_deg });
    }
}

/// What acts on a flight in the air as it is now.
fn course(kit: &Kit, flight: &Flight) -> Course {
    let density = if kit.drag { kit.air.density_kg_m3() } else { 0.0 };
    Course {
        drag_per_m: drag_per_m(&flight.missile, density),
        wind: Vec2::new(kit.air.wind_m_s, 0.0),
        gravity_m_s2: GRAVITY_M_S2,
    }
}

/// The drag on a flight now; none once it has landed.
#[must_use]
pub(crate) fn drag_n(kit: &Kit, number: usize) -> Vec2 {
    let flight = &kit.flights[number];
    if flight.landed.is_some() {
        return Vec2::ZERO;
    }
    let still = Course { gravity_m_s2: 0.0, ..course(kit, flight) };
    still.acceleration(flight.velocity) * flight.missile.mass_kg
}

/// Moves one flight to the end of the coming step, or to where it ends.
fn fly(kit: &mut Kit, number: usize, stir_m_s: f64, screens: &[Screen]) {
    let flight = &kit.flights[number];
    let course = course(kit, flight);
    let (begins_s, ends_s) = (kit.time_s(), kit.time_s() + DT_S);
    let mut motion = Motion { at: flight.at, velocity: flight.velocity };
    let mut clock_s = flight.clock_s;
    // No flight can get farther than this within the step; the engine's search tree may lag a step behind the bodies.
    let fastest = (motion.velocity - course.wind).length() + course.wind.length() + GRAVITY_M_S2 * DT_S;
    let reach_m = flight.missile.diameter_m + (fastest + 2.0 * stir_m_s) * DT_S + MARGIN_M;
    let obstacles = Obstacles { around: kit.physics.near(motion.at, reach_m), screens };
    while clock_s < ends_s {
        let part = course.part(motion, ends_s - clock_s);
        if let Some((entity, after_s)) = met(kit, number, (motion, &part), clock_s - begins_s, &obstacles) {
            motion = course.after(motion, after_s);
            return land(kit, number, motion, clock_s + after_s, Some(entity));
        }
        motion = part.to;
        clock_s = if part.seconds < ends_s - clock_s { clock_s + part.seconds } else { ends_s };
        let flight = &mut kit.flights[number];
        if motion.at.y > flight.apex.y {
            (flight.apex, flight.apex_at_s) = (motion.at, clock_s);
        }
        if part.grounded {
            return land(kit, number, motion, clock_s, None);
        }
    }
    let flight = &mut kit.flights[number];
    (flight.at, flight.velocity, flight.clock_s) = (motion.at, motion.velocity, ends_s);
}

/// Ends a flight: on the ground, or at what it met, which takes its push.
fn land(kit: &mut Kit, number: usize, motion: Motion, at_s: f64, on: Option<usize>) {
    let flight = &mut kit.flights[number];
    let landing = Landing { at_s, flown_s: at_s - flight.loosed_at_s, velocity: motion.velocity, on };
    (flight.at, flight.velocity, flight.clock_s) = (motion.at, Vec2::ZERO, at_s);
    flight.landed = Some(landing);
    let mass_kg = flight.missile.mass_kg;
    kit.flights[number].stuck = on.map_or(Vec2::ZERO, |entity| kit.to_local(entity, motion.at));
    if let Some(Hold::Body(body)) = on.map(|entity| kit.entities[entity].hold) {
        kit.physics.strike(body, motion.at, mass_kg, motion.velocity);
    }
    let flight = kit.flights[number].clone();
    if flight.watched {
        read(kit, &flight, &landing);
    }
    if !flight.quiet {
        let on = on.map_or_else(|| "ground".to_owned(), |entity| kit.things[entity].id.clone());
        kit.note(Happening::Landed {
            thing: flight.id,
            on,
            x_m: flight.at.x,
            speed_m_s: landing.velocity.length(),
            angle_deg: steepness_deg(landing.velocity),
            flight_time_s: landing.flown_s,
        });
    }
}

/// What the instruments read of a flight that has ended.
fn read(kit: &mut Kit, flight: &Flight, landing: &Landing) {
    kit.show("range_m", flight.at.x - flight.from.x);
    kit.show("apex_m", flight.apex.y);
    kit.show("flight_time_s", landing.flown_s);
    kit.show("time_up_s", flight.apex_at_s - flight.loosed_at_s);
    kit.show("fall_time_s", landing.at_s - flight.apex_at_s);
    kit.show("impact_speed_m_s", landing.velocity.length());
    kit.show("impact_angle_deg", steepness_deg(landing.velocity));
}

/// How steeply it comes down, degrees below the horizontal.
fn steepness_deg(velocity: Vec2) -> f64 {
    libm::atan2(-velocity.y, velocity.x.abs()).to_degrees()
}
