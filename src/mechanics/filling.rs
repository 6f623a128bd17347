//! Filling: dust among a bomb's contents, let go as a cloud when its case opens.
//!
//! The cloud then goes by the laws of clouds and of dust that drives people back. How much lime a bomb held, how fine it
//! was and how wide it was flung is nowhere said (`lime-cloud`): amounts are a scenario's, the rest is assumed
//! (`assumed-bomb-dust`). No law of its own: the law of bursts calls it.

use super::cloud::settling;
use crate::kit::Kit;
use crate::kit::cloud::{Growth, Puff};
use crate::sample::PuffKind;

/// Size of a grain of slaked lime, m (`assumed-bomb-dust`).
const GRAIN_M: f64 = 20e-6;
/// Density of slaked lime, kg/m3 (`assumed-bomb-dust`).
const LIME_KG_M3: f64 = 2_200.0;
/// Standard deviation of the cloud when it is let go, m (`assumed-bomb-dust`).
const FLUNG_M: f64 = 1.0;

/// Lets the dust of a bomb go where the bomb is.
pub fn let_go(kit: &mut Kit, number: usize) {
    let bomb = &kit.bombs[number];
    if bomb.plan.dust_kg <= 0.0 {
        return;
    }
    let (source, at, mass_kg, depth_m) = (bomb.id.clone(), bomb.place, bomb.plan.dust_kg, kit.things[bomb.entity].depth_m);
    kit.puffs.push(Puff {
        source,
        kind: PuffKind::Lime,
        growth: Growth::Burst,
        at,
        depth_m,
        mass_kg,
        across_m: FLUNG_M,
        up_m: FLUNG_M,
        fall_m_s: settling::terminal_speed_m_s(GRAIN_M, LIME_KG_M3),
        extinction_m2_kg: settling::extinction_m2_kg(GRAIN_M, LIME_KG_M3),
    });
}
