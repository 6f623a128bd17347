//! The fire jet of a lance: a round hot jet whose gas is cool within half a metre, and burning grains that carry on.
//!
//! Gas on the axis: (T - Ta) / (Tj - Ta) = 6 (d / x) sqrt(rho_j / rho_a) exp(-(5 r / x)^2) (Long 1963); the half
//! width grows as 0.096 x (Pope). Grains: drag only, x(t) = ln(1 + k (v0 - u) t) / k + u t, and they are seen until they
//! have burnt out. k = 3 rho Cd / (4 rho_g d_g) (1/m). The reach that an account gives fixes the grains' speed v0; the
//! wind then changes the reach. Heat on a surface in the jet: convection from the gas plus what grains that strike it
//! bring, falling to nothing at the end of their reach. Assumed (`assumed-powder-grains`): grains of 2 mm that burn for
//! 0.8 s; 60 kW/m2 at the muzzle for the recipe of 1044. Left out: the grains' fall, which errs towards a straight
//! flame; the slow decline over the burn.

pub mod field;
mod nozzle;
mod pellets;

use super::drag::air_density_kg_m3;
use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::cell::Surface;
use crate::kit::crowd::{Crew, Figure};
use crate::kit::{Kit, Lance};
use crate::look::Side;
use crate::units::Vec2;

/// Diameter of a burning grain (`assumed-powder-grains`).
pub(super) const GRAIN_M: f64 = 0.002;
/// Density of a grain of powder: 1,700 to 1,820 kg/m3 (`assumed-powder-grains`).
pub(super) const GRAIN_KG_M3: f64 = 1700.0;
/// Drag coefficient of a rough grain, between 0.47 of a ball and 1 (`assumed-powder-grains`).
pub(super) const GRAIN_DRAG: f64 = 0.6;
/// How long a grain burns and is seen (`assumed-powder-grains`).
pub const GRAIN_LIFE_S: f64 = 0.8;
/// What grains bring to a surface at the muzzle (`assumed-powder-grains`).
const GRAIN_HEAT_W_M2: f64 = 60_000.0;
/// Temperature of the gas at the muzzle (`assumed-lance-gas`).
const GAS_K: f64 = 1500.0;
/// Convection of a fast jet on a surface (`assumed-lance-gas`, `law-flame-convection`).
const GAS_W_M2_K: f64 = 50.0;
/// Half width of a round jet over the distance (Pope 2000; `law-jet-decay`).
const SPREAD: f64 = 0.096;
/// The pole is held at arm's length: the muzzle stands this far before the bearer (`assumed-lance-gas`).
const MUZZLE_M: f64 = 1.8;
/// What stands this far behind the first thing struck is in its shadow (`assumed-lance-gas`).
const SHADOW_M: f64 = 0.7;
/// Saltpetre share of the reference recipe, the fire-bomb powder of 1044 (`powder-fire-bomb-shares`).
const REFERENCE_SHARE: f64 = 0.487;
/// Decay of a jet's excess temperature over distance in bores (Long 1963; `law-jet-temperature`).
const DECAY: f64 = 6.0;
/// Excess that counts as the end of the hot gas, K (`law-jet-temperature`).
const COOL_K: f64 = 300.0;
/// No recipe is taken to be livelier than this over the reference (`assumed-powder-grains`): nobody knows.
const MOST_VIGOUR: f64 = 1.2;
/// Air for which the drag of grains is reckoned. Numerical: 10 K more or less are 3 % of it.
const TABLE_AIR_K: f64 = 293.15;
/// A figure's depth counts less than its place when a lance looks for its bearer. Numerical: for the picture only.
const DEPTH_COUNTS: f64 = 0.2;
/// Hands that shake widen the stream by this (`assumed-jet-width`).
const SHAKES_M: f64 = 0.15;
/// How many half widths from its axis a stream is followed (`assumed-jet-width`).
const FOLLOWED: f64 = 2.5;
/// How far beside its axis those who face a jet feel it (`assumed-jet-faced`).
const FACED_M: f64 = 1.2;
/// How far a dropped lance falls, as a share of the height at which it was held (`assumed-jet-width`).
const DROPS_SHARE: f64 = 0.8;

pub const MECHANIC: Mechanic = Mechanic {
    id: "jet",
    name: "Fire jet",
    about: "A lance throws hot gas that is cool within half a metre, and burning grains that carry its reach.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "gas: (T - Ta)/(Tj - Ta) = 6 (d/x) sqrt(rho_j/rho_a) exp(-(5r/x)^2);  grains: x = ln(1 + k (v0 - u) t)/k + u t",
        symbols: &[
            ("T, Ta, Tj", "temperature in the jet, of the air, at the muzzle, K"),
            ("d", "bore, m"),
            ("x, r", "distance along and off the axis, m"),
            ("k", "drag of a grain, 1/m"),
            ("v0, u", "speed of the grains at the muzzle, wind along the jet, m/s"),
        ],
        assumptions: &[
            "grains of 2 mm that burn for 0.8 s",
            "the reach an account gives fixes the speed of the grains",
            "60 kW/m2 of grains at the muzzle",
        ],
        left_out: &[
            ("the last flame of a lance that was dropped", "too little heat where its bearers stood"),
            ("the fall of the grains", "the flame is too straight"),
            ("the slow decline over the burn", "too hot towards the end"),
        ],
        claims: &[
            "law-jet-decay",
            "law-jet-temperature",
            "law-jet-grains",
            "law-powder-gas",
            "law-gravity-and-air",
            "law-flame-convection",
            "powder-fire-bomb-shares",
            "assumed-powder-grains",
            "assumed-lance-gas",
            "assumed-jet-width",
            "assumed-jet-faced",
            "law-drag",
            "assumed-lance-pellets",
        ],
    },
};

/// Heat of a named recipe's jet relative to the reference: by its share of saltpetre only, as more is not known.
#[must_use]
pub fn vigour(powder: &str) -> f64 {
    crate::library::library().powder(powder).map_or(1.0, |powder| (powder.saltpetre_share / REFERENCE_SHARE).min(MOST_VIGOUR))
}

fn grain_drag_per_m() -> f64 {
    3.0 * air_density_kg_m3(TABLE_AIR_K) * GRAIN_DRAG / (4.0 * GRAIN_KG_M3 * GRAIN_M)
}

/// How far grains of this speed are seen with the wind `along_m_s` behind them.
#[must_use]
pub fn grain_reach_m(speed_m_s: f64, along_m_s: f64, vigour: f64) -> f64 {
    let (k, life) = (grain_drag_per_m(), GRAIN_LIFE_S * vigour);
    let through = (speed_m_s - along_m_s).max(0.0);
    libm::log1p(k * through * life) / k + along_m_s * life
}

/// The speed at which grains reach `reach_m` in still air.
#[must_use]
pub fn speed_for_reach(reach_m: f64, vigour: f64) -> f64 {
    let k = grain_drag_per_m();
    libm::expm1(k * reach_m) / (k * GRAIN_LIFE_S * vigour)
}

/// Excess temperature on the axis, K.
#[must_use]
pub fn gas_excess_k(bore_m: f64, distance_m: f64, air_k: f64) -> f64 {
    field::Gas { bore_m, exit_speed_m_s: 0.0, exit_k: GAS_K, air_k }.excess_k(distance_m, 0.0)
}

fn act(kit: &mut Kit) {
    for cell in &mut kit.cells {
        cell.jet_w_m2 = 0.0;
    }
    nozzle::read(kit);
    drop_lances(kit);
    let now_s = kit.time_s();
    let surfaces = if kit.lances.iter().any(burning) { kit.surfaces() } else { Vec::new() };
    for number in 0..kit.lances.len() {
        if !burning(&kit.lances[number]) {
            continue;
        }
        let lit_at_s = kit.lances[number].lit_at_s.unwrap_or(now_s);
        if now_s - lit_at_s >= kit.lances[number].burn_time_s {
            kit.lances[number].spent = true;
            let lance = kit.lances[number].id.clone();
            kit.note(Happening::LanceSpent { lance, burn_time_s: now_s - lit_at_s });
            pellets::leave(kit, number);
            continue;
        }
        let (muzzle, along) = aim(kit, number);
        let wind = kit.air.wind_m_s * along.x;
        let air_k = kit.air.temperature_k;
        let lance = &mut kit.lances[number];
        lance.gas_reach_m = DECAY * lance.bore_m * (air_k / GAS_K).sqrt() * (GAS_K - air_k) / COOL_K;
        let grains_m = grain_reach_m(lance.grain_speed_m_s, wind, lance.vigour).max(0.0);
        lance.reach_m = if kit.sparks { grains_m } else { lance.gas_reach_m };
        let lance = lance.clone();
        strike(kit, &lance, (muzzle, along), &surfaces);
    }
}

/// What the grains of a lance bring to a surface so far ahead of its muzzle; nothing without the law of grains.
fn grain_heat_w_m2(kit: &Kit, lance: &Lance, ahead_m: f64) -> f64 {
    if kit.sparks { GRAIN_HEAT_W_M2 * lance.vigour * (1.0 - ahead_m / lance.reach_m) } else { 0.0 }
}

fn burning(lance: &Lance) -> bool {
    lance.lit_at_s.is_some() && !lance.spent
}

/// Muzzle and direction of a lance in its crew's hands; it points where the crew faces. One whose bearers
/// were driven back lies where they dropped it.
#[must_use]
pub fn aim(kit: &Kit, lance: usize) -> (Vec2, Vec2) {
    let lance = &kit.lances[lance];
    if let Some(laid) = lance.laid {
        return (laid, Vec2::from_angle(lance.angle_rad));
    }
    let crew = &kit.crews[lance.crew];
    let feet = bearer(crew, lance).map_or(Vec2::new(crew.at_m, 0.0), |figure| Vec2::new(figure.x_m, figure.y_m));
    let along = Vec2::from_angle(lance.angle_rad);
    (feet + Vec2::new(MUZZLE_M * along.x.signum(), lance.muzzle_height_m), along)
}

/// Heat of the other side's jets on a face. Whoever stands before a lit lance has it pointed at him, so his depth does not
/// count, and grains are felt as far to each side as a step (`assumed-jet-faced`).
#[must_use]
pub fn on_face_w_m2(kit: &Kit, side: Side, face: Vec2) -> f64 {
    on_face(kit, side, face).map(|jet| jet.0).fold(0.0, f64::max)
}

/// The same of each jet, with the place that it comes from.
pub fn on_face(kit: &Kit, side: Side, face: Vec2) -> impl Iterator<Item = (f64, f64)> + '_ {
    let against = move |lance: &Lance| burning(lance) && kit.crew_infos[lance.crew].side != side;
    kit.lances.iter().enumerate().filter(move |(_, lance)| against(lance)).map(move |(number, lance)| {
        let (muzzle, along) = aim(kit, number);
        let (ahead, aside) = ((face - muzzle).dot(along), (face - muzzle).dot(Vec2::new(-along.y, along.x)));
        let before = ahead > 0.0 && ahead < lance.reach_m && aside.abs() < FACED_M && !kit.walled_off(muzzle, face);
        let heat = if before { grain_heat_w_m2(kit, lance, ahead) } else { 0.0 };
        (heat, muzzle.x)
    })
}

fn bearer<'a>(crew: &'a Crew, lance: &Lance) -> Option<&'a Figure> {
    let away =
        |figure: &&Figure| (figure.offset_m - lance.offset_m).abs() + DEPTH_COUNTS * (figure.depth_m - lance.depth_m).abs();
    crew.figures.iter().min_by(|a, b| away(a).total_cmp(&away(b)))
}

/// Bearers who are driven back drop their lance: it lies with its head in the mud and does no more.
fn drop_lances(kit: &mut Kit) {
    for number in 0..kit.lances.len() {
        let lance = &kit.lances[number];
        let crew = &kit.crews[lance.crew];
        let driven = bearer(crew, lance).is_some_and(|figure| figure.driven);
        if driven && lance.laid.is_none() {
            let (muzzle, along) = aim(kit, number);
            let lance = &mut kit.lances[number];
            let was_burning = burning(lance);
            lance.laid = Some(muzzle - Vec2::new(0.0, DROPS_SHARE * lance.muzzle_height_m));
            lance.angle_rad = if along.x < 0.0 { std::f64::consts::PI } else { 0.0 };
            lance.spent = true;
            if was_burning {
                let lance = lance.id.clone();
                kit.note(Happening::LanceDropped { lance });
            }
        }
    }
}

/// Heats what the jet strikes first.
fn strike(kit: &mut Kit, lance: &Lance, aim: (Vec2, Vec2), surfaces: &[Surface]) {
    let (muzzle, along) = aim;
    let across = Vec2::new(-along.y, along.x);
    let mut struck: Vec<(f64, f64, usize)> = Vec::new();
    for (number, surface) in surfaces.iter().enumerate().filter(|(_, surface)| surface.alive) {
        let (x, r) = ((surface.place - muzzle).dot(along), (surface.place - muzzle).dot(across));
        let half_width = SPREAD * x + SHAKES_M;
        let open = !kit.walled_off(muzzle, surface.place) && !kit.covered_from(surfaces, number, muzzle);
        if x > 0.0 && x < lance.reach_m && r.abs() < FOLLOWED * half_width && open {
            struck.push((x, r / half_width, number));
        }
    }
    let nearest = struck.iter().map(|hit| hit.0).fold(f64::INFINITY, f64::min);
    for (x, off, number) in struck.into_iter().filter(|hit| hit.0 < nearest + SHADOW_M) {
        let profile = libm::exp(-core::f64::consts::LN_2 * off * off);
        let grains = grain_heat_w_m2(kit, lance, x);
        let gas = GAS_W_M2_K * gas_excess_k(lance.bore_m, x, kit.air.temperature_k);
        let share = depth_share(kit, number, lance.depth_m, SPREAD * x + SHAKES_M);
        kit.cells[number].jet_w_m2 += (grains + gas) * profile * share;
    }
}

/// Share of a cell that a jet of this half width plays on: what is narrow is hit if it lies at the jet's depth, what is
/// as wide as the scene over the jet's width only.
fn depth_share(kit: &Kit, number: usize, depth_m: f64, half_width_m: f64) -> f64 {
    let cell = &kit.cells[number];
    let thing = &kit.things[cell.entity];
    if thing.breadth_m > 1.0 {
        return (2.0 * half_width_m / thing.breadth_m).min(1.0);
    }
    if (thing.depth_m - depth_m).abs() < half_width_m + thing.breadth_m / 2.0 { 1.0 } else { 0.0 }
}
