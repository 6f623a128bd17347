//! A hull's trial in the basin: it settles, heaves, is inclined, rolls and is held at a heel, and each is read off as on a
//! real inclining experiment. No closed formula is used.
//!
//! The hull is integrated here, by the classical Runge-Kutta rule with 64 strides in its shortest period, and not as the
//! engine's body: a light raft heaves several times within one step of 1/60 s, and the engine's 32-bit numbers cannot
//! hold the hundredth of a degree at which a metacentric height is read. The force is the law's own, the same for both.

use super::cut::submerged;
use crate::kit::trial::{Attitude, Phase, Section, Trial};
use crate::kit::water::Wet;
use crate::units::{GRAVITY_M_S2, Vec2};
use core::f64::consts::{FRAC_PI_2, TAU};

/// Strides in the shortest period. Numerical: a stride's error then lies far below the readings' last digit.
const STRIDES: f64 = 64.0;
/// Heel at which a metacentric height is read and a roll begins, at most. Numerical: at a tenth of a degree the arm is
/// still in proportion to the heel.
const INCLINED_RAD: f64 = 0.001_745;
/// It rests when the forces on it balance to this share of its weight. Numerical: well below what is shown.
const BALANCED: f64 = 1e-8;
/// A roll slower than this counts as none. Numerical: an hour, which no hull takes.
const PATIENCE_S: f64 = 3_600.0;
/// How long an unstable hull is watched while it falls over. Numerical: it only ends the watching.
const FALL_S: f64 = 20.0;
/// Strides after which a very slow last creep is cut short. Numerical: it ends a trial that would never be done.
const MOST_STRIDES: f64 = 40_000.0;
/// A motion takes up this share of the room under or over the water line at most. Numerical: neither the bilge comes up
/// nor the gunwale goes under.
const ROOM_SHARE: f64 = 0.2;
/// Water line that damping reckons with at least, over the beam. Numerical: a hull out of the water is damped too.
const LEAST_LINE: f64 = 0.1;
/// Damping of a roll over the square root of g times beam. Numerical: it is on only while an unstable hull falls over,
/// never while a period is read.
const ROLL_CALMS: f64 = 0.4;

/// What a stretch of the trial brought.
#[derive(Debug, Default)]
pub struct Found {
    pub shown: Vec<(&'static str, f64)>,
    pub sank: bool,
    pub capsized: bool,
    pub measured: bool,
}

/// How the hull may move in a phase.
#[derive(Clone, Copy)]
struct Freedom {
    /// The heel is held.
    held: bool,
    /// Share of the critical damping.
    damping: f64,
}

fn wet(section: &Section, now: &Attitude) -> Wet {
    let (sin, cos) = (libm::sin(now.heel_rad), libm::cos(now.heel_rad));
    let corner = |number: usize| {
        let own = section.corners[number];
        Vec2::new(own.x * cos - own.y * sin, own.x * sin + own.y * cos + now.height_m)
    };
    submerged(section.corners.len(), corner, 0.0)
}

fn lift_n(section: &Section, wet: &Wet) -> f64 {
    section.water_kg_m3 * GRAVITY_M_S2 * section.length_m * wet.area_m2
}

/// How far the lift passes from the centre of gravity, positive where it rights a positive heel.
#[must_use]
pub fn righting_arm_m(section: &Section, now: &Attitude) -> f64 {
    -wet(section, now).centroid.x
}

/// Rates of change: of height and heel, and of their speeds.
fn rates(section: &Section, now: &Attitude, freedom: Freedom) -> Attitude {
    let wet = wet(section, now);
    let lift_n = lift_n(section, &wet);
    let stiffness = section.water_kg_m3 * GRAVITY_M_S2 * section.length_m * wet.width_m.max(LEAST_LINE * section.beam_m);
    let rate = (stiffness / section.mass_kg).sqrt();
    let turning = lift_n * wet.centroid.x / (section.mass_kg * section.gyration_m * section.gyration_m);
    let rolling = ROLL_CALMS * freedom.damping * (GRAVITY_M_S2 * section.beam_m).sqrt() / section.gyration_m;
    Attitude {
        height_m: now.rising_m_s,
        heel_rad: now.heeling_rad_s,
        rising_m_s: lift_n / section.mass_kg - GRAVITY_M_S2 - 2.0 * freedom.damping * rate * now.rising_m_s,
        heeling_rad_s: if freedom.held { 0.0 } else { turning - rolling * now.heeling_rad_s },
    }
}

fn moved(from: &Attitude, rate: &Attitude, by_s: f64) -> Attitude {
    Attitude {
        height_m: from.height_m + rate.height_m * by_s,
        heel_rad: from.heel_rad + rate.heel_rad * by_s,
        rising_m_s: from.rising_m_s + rate.rising_m_s * by_s,
        heeling_rad_s: from.heeling_rad_s + rate.heeling_rad_s * by_s,
    }
}

/// One stride by the classical rule (Kutta 1901).
fn runge_kutta(section: &Section, now: &Attitude, freedom: Freedom, by_s: f64) -> Attitude {
    let first = rates(section, now, freedom);
    let second = rates(section, &moved(now, &first, by_s / 2.0), freedom);
    let third = rates(section, &moved(now, &second, by_s / 2.0), freedom);
    let fourth = rates(section, &moved(now, &third, by_s), freedom);
    let share = by_s / 6.0;
    moved(&moved(&moved(&moved(now, &first, share), &second, 2.0 * share), &third, 2.0 * share), &fourth, share)
}

/// A stride fine enough for the quickest motion of this hull.
fn stride_s(trial: &Trial) -> f64 {
    let section = &trial.section;
    let widest_m = (section.beam_m * section.beam_m + section.depth_m * section.depth_m).sqrt();
    let heave = section.water_kg_m3 * GRAVITY_M_S2 * section.length_m * widest_m / section.mass_kg;
    let roll = GRAVITY_M_S2 * trial.metacentric_height_m.abs() / (section.gyration_m * section.gyration_m);
    TAU / heave.max(roll).sqrt() / STRIDES
}

/// Heel of the inclining experiment: neither the bilge comes up nor the gunwale goes under.
fn inclined_rad(section: &Section, rest_m: f64) -> f64 {
    let draught_m = section.centre_of_gravity_m - rest_m;
    let room_m = draught_m.min(section.depth_m - draught_m);
    (ROOM_SHARE * room_m / (section.beam_m / 2.0)).min(INCLINED_RAD)
}

/// Lets the trial go on by a stretch of time.
pub fn advance(trial: &mut Trial, span_s: f64) -> Found {
    let mut found = Found::default();
    let mut left_s = span_s;
    while left_s > 0.0 && trial.phase != Phase::Done {
        let by_s = stride_s(trial).min(left_s);
        left_s -= by_s;
        let before = trial.now;
        trial.now = runge_kutta(&trial.section, &before, freedom(trial), by_s);
        trial.elapsed_s += by_s;
        match trial.phase {
            Phase::Settle => settle(trial, &mut found),
            Phase::Heave => heave(trial, &before, by_s, &mut found),
            Phase::Incline => incline(trial, &mut found),
            Phase::Roll => roll(trial, &before, by_s, &mut found),
            Phase::Hold => hold(trial, &mut found),
            Phase::Done => {}
        }
    }
    trial.wet = wet(&trial.section, &trial.now);
    found
}

fn freedom(trial: &Trial) -> Freedom {
    match trial.phase {
        Phase::Heave => Freedom { held: true, damping: 0.0 },
        Phase::Roll if trial.metacentric_height_m > 0.0 => Freedom { held: false, damping: 0.0 },
        Phase::Roll => Freedom { held: false, damping: 1.0 },
        Phase::Settle | Phase::Incline | Phase::Hold | Phase::Done => Freedom { held: true, damping: 1.0 },
    }
}

fn begin(trial: &mut Trial, phase: Phase, now: Attitude) {
    (trial.phase, trial.now, trial.elapsed_s) = (phase, now, 0.0);
    trial.crossings_s.clear();
}

/// Whether the water bears it and it has come to rest; a very slow last creep is cut short.
fn rests(trial: &Trial) -> bool {
    let section = &trial.section;
    let weight_n = section.mass_kg * GRAVITY_M_S2;
    let off = lift_n(section, &wet(section, &trial.now)) / weight_n - 1.0;
    let speed = trial.now.rising_m_s.abs() / (GRAVITY_M_S2 * section.depth_m).sqrt();
    (off.abs() < BALANCED && speed < BALANCED) || trial.elapsed_s > MOST_STRIDES * stride_s(trial)
}

fn settle(trial: &mut Trial, found: &mut Found) {
    let section = &trial.section;
    let height_m = trial.now.height_m;
    if height_m + section.depth_m - section.centre_of_gravity_m < 0.0 {
        trial.sank = true;
        trial.phase = Phase::Done;
        (found.sank, found.measured) = (true, true);
        found.shown = vec![
            ("afloat", 0.0),
            ("draught_m", f64::INFINITY),
            ("heave_period_s", f64::INFINITY),
            ("roll_period_s", f64::INFINITY),
        ];
    } else if rests(trial) {
        let draught_m = section.centre_of_gravity_m - height_m;
        found.shown = vec![("afloat", 1.0), ("draught_m", draught_m)];
        trial.rest_m = height_m;
        let lifted_m = ROOM_SHARE * draught_m.min(section.depth_m - draught_m).max(0.0);
        begin(trial, Phase::Heave, Attitude { height_m: height_m + lifted_m, ..Attitude::default() });
    }
}

/// Notes the time at which a value came through zero within the last stride.
fn note_crossing(trial: &mut Trial, before: f64, after: f64, by_s: f64) {
    if before * after < 0.0 || (after == 0.0 && before != 0.0) {
        trial.crossings_s.push(trial.elapsed_s - by_s * after / (after - before));
    }
}

fn heave(trial: &mut Trial, before: &Attitude, by_s: f64, found: &mut Found) {
    note_crossing(trial, before.height_m - trial.rest_m, trial.now.height_m - trial.rest_m, by_s);
    if let [first, _, third] = trial.crossings_s[..] {
        found.shown.push(("heave_period_s", third - first));
        let heel_rad = inclined_rad(&trial.section, trial.rest_m);
        begin(trial, Phase::Incline, Attitude { height_m: trial.rest_m, heel_rad, ..Attitude::default() });
    }
}

fn incline(trial: &mut Trial, found: &mut Found) {
    if rests(trial) {
        let arm_m = righting_arm_m(&trial.section, &trial.now);
        trial.metacentric_height_m = arm_m / libm::sin(trial.now.heel_rad);
        found.shown.push(("metacentric_height_m", trial.metacentric_height_m));
        if trial.metacentric_height_m <= 0.0 {
            found.shown.push(("roll_period_s", f64::INFINITY));
        }
        let still = Attitude { rising_m_s: 0.0, heeling_rad_s: 0.0, ..trial.now };
        begin(trial, Phase::Roll, still);
    }
}

fn roll(trial: &mut Trial, before: &Attitude, by_s: f64, found: &mut Found) {
    note_crossing(trial, before.heel_rad, trial.now.heel_rad, by_s);
    if trial.now.heel_rad.abs() > FRAC_PI_2 && !trial.capsized {
        (trial.capsized, found.capsized) = (true, true);
    }
    let stable = trial.metacentric_height_m > 0.0;
    let patience_s = if stable { PATIENCE_S } else { FALL_S };
    if let [first, second, ..] = trial.crossings_s[..]
        && stable
    {
        found.shown.push(("roll_period_s", 2.0 * (second - first)));
    } else if trial.elapsed_s < patience_s {
        return;
    } else {
        found.shown.push(("roll_period_s", f64::INFINITY));
    }
    begin(trial, Phase::Hold, Attitude { height_m: trial.rest_m, heel_rad: trial.heel_rad, ..Attitude::default() });
}

fn hold(trial: &mut Trial, found: &mut Found) {
    if rests(trial) {
        // Upright the arm is nought, without a sign.
        found.shown.push(("righting_arm_m", righting_arm_m(&trial.section, &trial.now) + 0.0));
        trial.phase = Phase::Done;
        found.measured = true;
    }
}
