//! Poses: eleven joints in metres, feet on zero, facing +x. No pose shows a wound or a fall.

use crate::sample::Doing;

/// Places of the joints in a pose.
pub const HIP: usize = 0;
pub const NECK: usize = 1;
pub const HEAD: usize = 2;
pub const ELBOW: usize = 3;
pub const HAND: usize = 4;
pub const BACK_ELBOW: usize = 5;
pub const BACK_HAND: usize = 6;
pub const KNEE: usize = 7;
pub const FOOT: usize = 8;
pub const BACK_KNEE: usize = 9;
pub const BACK_FOOT: usize = 10;

pub type Pose = [(f32, f32); 11];

pub const LANCE_FRONT: Pose = [
    (-0.08, 0.80),
    (0.10, 1.30),
    (0.20, 1.46),
    (0.40, 1.06),
    (0.62, 1.22),
    (0.02, 1.00),
    (0.26, 1.13),
    (0.30, 0.44),
    (0.34, 0.0),
    (-0.26, 0.42),
    (-0.56, 0.0),
];
pub const LANCE_REAR: Pose = [
    (-0.05, 0.80),
    (0.08, 1.32),
    (0.17, 1.48),
    (0.30, 1.00),
    (0.46, 0.98),
    (-0.18, 1.00),
    (0.02, 0.86),
    (0.22, 0.44),
    (0.30, 0.0),
    (-0.24, 0.40),
    (-0.50, 0.0),
];
pub const STAND: Pose = [
    (0.0, 0.86),
    (0.02, 1.38),
    (0.06, 1.54),
    (0.20, 1.10),
    (0.26, 0.88),
    (-0.16, 1.10),
    (-0.10, 0.86),
    (0.10, 0.44),
    (0.14, 0.0),
    (-0.08, 0.43),
    (-0.14, 0.0),
];
pub const SPEAR: Pose = [
    (0.0, 0.86),
    (0.03, 1.38),
    (0.08, 1.54),
    (0.28, 1.12),
    (0.36, 1.30),
    (-0.12, 1.10),
    (0.30, 0.95),
    (0.12, 0.44),
    (0.16, 0.0),
    (-0.10, 0.43),
    (-0.18, 0.0),
];
pub const POINT: Pose = [
    (0.0, 0.86),
    (0.05, 1.38),
    (0.10, 1.54),
    (0.38, 1.36),
    (0.68, 1.50),
    (-0.14, 1.08),
    (-0.04, 0.86),
    (0.16, 0.44),
    (0.22, 0.0),
    (-0.12, 0.43),
    (-0.24, 0.0),
];
pub const THROW: Pose = [
    (-0.06, 0.82),
    (-0.08, 1.34),
    (-0.02, 1.50),
    (0.18, 1.62),
    (0.16, 1.92),
    (-0.32, 1.58),
    (-0.24, 1.90),
    (0.26, 0.46),
    (0.36, 0.0),
    (-0.22, 0.40),
    (-0.44, 0.0),
];
pub const LIFT: Pose = [
    (-0.12, 0.68),
    (0.12, 1.12),
    (0.22, 1.27),
    (0.36, 0.90),
    (0.52, 0.72),
    (0.16, 0.84),
    (0.38, 0.66),
    (0.20, 0.42),
    (0.18, 0.0),
    (-0.06, 0.38),
    (-0.34, 0.0),
];
pub const CARRY: Pose = [
    (0.02, 0.80),
    (0.22, 1.24),
    (0.36, 1.38),
    (0.46, 1.22),
    (0.34, 1.46),
    (0.04, 1.16),
    (0.10, 1.40),
    (0.26, 0.50),
    (0.12, 0.04),
    (-0.10, 0.42),
    (-0.40, 0.04),
];
pub const HAUL: Pose = [
    (-0.04, 0.72),
    (0.38, 1.08),
    (0.53, 1.18),
    (0.60, 0.80),
    (0.56, 1.02),
    (0.30, 0.78),
    (0.44, 1.00),
    (0.30, 0.42),
    (0.20, 0.0),
    (-0.24, 0.36),
    (-0.58, 0.0),
];
pub const HAUL_STEP: Pose = [
    (-0.02, 0.74),
    (0.40, 1.06),
    (0.56, 1.15),
    (0.68, 0.84),
    (0.58, 1.04),
    (0.24, 0.76),
    (0.40, 1.00),
    (0.06, 0.40),
    (-0.20, 0.0),
    (0.26, 0.46),
    (0.42, 0.10),
];
pub const RUN: Pose = [
    (0.0, 0.84),
    (0.16, 1.34),
    (0.28, 1.49),
    (0.40, 1.10),
    (0.52, 1.30),
    (-0.10, 1.10),
    (-0.26, 0.94),
    (0.38, 0.56),
    (0.20, 0.16),
    (-0.18, 0.46),
    (-0.58, 0.16),
];
pub const RUN_STEP: Pose = [
    (0.0, 0.86),
    (0.14, 1.36),
    (0.26, 1.51),
    (0.18, 1.08),
    (0.34, 0.98),
    (0.10, 1.08),
    (0.26, 1.16),
    (0.10, 0.46),
    (-0.16, 0.06),
    (0.18, 0.48),
    (0.10, 0.0),
];
pub const DUCK: Pose = [
    (-0.10, 0.42),
    (0.14, 0.84),
    (0.24, 0.98),
    (0.34, 0.62),
    (0.46, 0.82),
    (0.10, 0.58),
    (0.30, 0.52),
    (0.26, 0.42),
    (0.16, 0.0),
    (0.10, 0.24),
    (-0.26, 0.0),
];

/// On a horse, the seat at 1.4 m, both hands at the reins.
pub const RIDE: Pose = [
    (-0.06, 1.42),
    (0.02, 1.94),
    (0.08, 2.10),
    (0.18, 1.64),
    (0.38, 1.56),
    (-0.04, 1.62),
    (0.34, 1.52),
    (0.24, 1.10),
    (0.12, 0.72),
    (0.22, 1.12),
    (0.10, 0.74),
];

/// One pose turning into another.
#[must_use]
pub fn blend(a: &Pose, b: &Pose, t: f32) -> Pose {
    std::array::from_fn(|i| (a[i].0 + (b[i].0 - a[i].0) * t, a[i].1 + (b[i].1 - a[i].1) * t))
}

/// Drawings of a movement to a second: as many as a drawn film has, so that each is painted once and shown again.
const DRAWINGS_HZ: f32 = 12.0;

/// Where a movement stands that comes round `rate_hz` times a second, 0 to 1, in steps of its drawings. It swings forth
/// and back, so its second half is the first one backwards.
#[must_use]
pub fn beat(time_s: f32, rate_hz: f32, offset: f32) -> f32 {
    let drawings = (DRAWINGS_HZ / rate_hz / 2.0).round().max(2.0);
    let phase = (time_s * rate_hz + offset).fract();
    let folded = phase.min(1.0 - phase);
    (folded * 2.0 * drawings).round() / (2.0 * drawings)
}

/// The pose of somebody doing this; `phase` runs through a movement from 0 to 1, `kind` tells neighbours apart.
#[must_use]
pub fn pose(doing: Doing, phase: f32, kind: u64) -> Pose {
    let swing = 0.5 - 0.5 * (phase * std::f32::consts::TAU).cos();
    match doing {
        Doing::Waiting => match kind % 4 {
            0 => POINT,
            1 => SPEAR,
            2 => blend(&STAND, &DUCK, 0.25),
            _ => STAND,
        },
        Doing::Hauling => blend(&HAUL, &HAUL_STEP, swing),
        Doing::Throwing => blend(&LIFT, &THROW, swing),
        Doing::Pushing => blend(&LANCE_FRONT, &LANCE_REAR, swing),
        Doing::Dousing => blend(&CARRY, &THROW, swing),
        Doing::Carrying => blend(&CARRY, &HAUL_STEP, 0.25 * swing),
        Doing::Aiming | Doing::Firing => {
            if kind.is_multiple_of(2) {
                LANCE_FRONT
            } else {
                LANCE_REAR
            }
        }
        Doing::Walking => blend(&blend(&STAND, &RUN, 0.45), &RUN_STEP, swing),
        Doing::RunningBack => blend(&RUN, &RUN_STEP, swing),
        Doing::Swimming => blend(&STAND, &THROW, 0.35 + 0.3 * swing),
        Doing::Crouching => blend(&STAND, &DUCK, 0.85),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_movement_has_few_drawings() {
        let drawings: std::collections::BTreeSet<u32> = (0..5000).map(|i| beat(i as f32 * 0.01, 1.6, 0.3).to_bits()).collect();
        assert!((4..=6).contains(&drawings.len()), "{}", drawings.len());
        assert!((0..5000).all(|i| (0.0..=0.5).contains(&beat(i as f32 * 0.01, 0.35, 0.7))));
    }
}
