//! Pellets: the pack that leaves a tube after its flame, told of 1259 (`lance-pellet-1259`) and not of the wars before.
//!
//! A fan of like balls leaves the muzzle at one speed; they fly and strike as pieces do (`fragments`). The source has that
//! they come out when the flame has ended, and nothing of how many, how heavy or how fast: all assumed
//! (`assumed-lance-pellets`). Left out: the recoil and the bang.

use super::aim;
use crate::kit::Kit;
use crate::kit::fragment::Fragment;

/// Balls in a pack (`assumed-lance-pellets`).
const PACK: u32 = 9;
/// Across one (`assumed-lance-pellets`).
const SIZE_M: f64 = 0.01;
/// Of one, as of fired clay (`assumed-lance-pellets`).
const MASS_KG: f64 = 0.001;
/// At the muzzle (`assumed-lance-pellets`).
const SPEED_M_S: f64 = 50.0;
/// How far the outermost fly off the axis (`assumed-lance-pellets`).
const FAN_RAD: f64 = 0.06;
/// Drag coefficient of a ball (`law-drag`).
const DRAG: f64 = 0.47;

/// Lets the pack of a lance go, if it has one.
pub fn leave(kit: &mut Kit, number: usize) {
    if !kit.lances[number].pellets {
        return;
    }
    let ((at, along), source) = (aim(kit, number), kit.lances[number].id.clone());
    for ball in 0..PACK {
        let aside = FAN_RAD * (2.0 * f64::from(ball) / f64::from(PACK - 1) - 1.0);
        kit.add_fragment(Fragment {
            source: source.clone(),
            from: at,
            at,
            velocity: along.rotated(aside) * SPEED_M_S,
            mass_kg: MASS_KG,
            size_m: SIZE_M,
            drag_area_m2: DRAG * std::f64::consts::FRAC_PI_4 * SIZE_M * SIZE_M,
            born_step: 0,
            flying: true,
            rides: None,
            sheet: None,
        });
    }
}
