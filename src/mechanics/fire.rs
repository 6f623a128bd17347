//! Fire: what burns loses mass, gives heat, and is eaten from the surface inwards until it is gone.
//!
//! Surfaces: the burnt depth grows at the material's rate (softwood 0.8 mm/min, EN 1995-1-2), less where the heat on it
//! is below 50 kW/m2, in proportion; below a hold-alight flux thick timber goes out. Under a panel a pilot holds a new
//! flame for a second, until its own heat can. Q = rho A v dHc. Loose heaps burn
//! all through: m' = -(m0 / tau) g sqrt(m / m0), g rising over 20 s; wind fans them. Air limits a heap: no more than
//! 1.2 MW per m2 of ground. Spread is not prescribed: what burns heats its neighbours (plume law), upwards by its flames,
//! sideways by radiation and lean, downwards by radiation alone. Mass and heat are booked in a ledger. Assumed: the burn
//! time of a bundle, 240 s; rope at 2.5 mm/min (`law-rope-burning`). Left out: glowing embers, which errs towards too
//! clean an end.

use super::plume::COLUMN_M;
use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::cell::{Cell, Manner};
use crate::kit::{Kit, TICK_S};
use crate::material::materials;
use std::collections::BTreeMap;

/// Time scale of a loose bundle; the whole burn is about twice that (assumed: `law-bundle-burning`).
const BUNDLE_S: f64 = 240.0;
/// How long a bundle takes to burn all through (`assumed-heap-burning`).
const GROWTH_S: f64 = 20.0;
/// How long a pilot holds a new flame before its own heat must (numerical: a few ticks).
const TAKES_HOLD_S: f64 = 1.0;
/// Exposure at which timber chars at its full rate (`law-rate-by-flux`).
const REFERENCE_W_M2: f64 = 50_000.0;
/// Most heat that a square metre of heap can give for want of air (`assumed-heap-burning`).
const HEAP_W_M2: f64 = 1.2e6;
/// How far away from the viewer a heap reaches: the width of the bridge, 2 zhang (`dean-sky-bridge-size`).
const HEAP_DEPTH_M: f64 = 6.2;
/// Ash and stubs: what is left of a bundle when it is gone (`assumed-heap-burning`).
const GONE_SHARE: f64 = 0.03;
/// Wind of this speed doubles the burning of a loose heap (`assumed-heap-burning`).
const FANNING_M_S: f64 = 8.0;
/// Wind can do no more than this for a heap, over its burning in still air (`assumed-heap-burning`).
const MOST_FANNING: f64 = 2.0;
/// How much a kilogram of water on a square metre slows a loose heap (`assumed-heap-burning`).
const DAMPS_PER_KG_M2: f64 = 2.0;
/// With more water than this on it a burning surface goes out (`assumed-heap-burning`).
const PUTS_OUT_KG_M2: f64 = 0.05;
/// Share of its full burning with which a bundle begins (`assumed-heap-burning`).
const KINDLED_SHARE: f64 = 0.1;
/// How warm a layer is when the one before it has burnt away: its water keeps it there (`assumed-coverings-thickness`).
const BARED_K: f64 = 373.0;
/// With less than this share of its fuel a surface has none left. Numerical: what summing up leaves in the rounding.
const SPENT_SHARE: f64 = 1e-9;
/// Share of its full rate at which a thing burns on alone (`assumed-own-flame`).
const OWN_SHARE: f64 = 0.15;

pub const MECHANIC: Mechanic = Mechanic {
    id: "fire",
    name: "Burning and spread",
    about: "What burns gives heat and is eaten away; it lights its neighbours, upwards faster than sideways, downwards slowest.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "surface: v = v0 min(1, q / 50 kW/m2), Q = rho A v dHc;  heap: m' = -(m0/tau) g sqrt(m/m0)",
        symbols: &[
            ("v, v0", "burning into the surface, the material's rate, mm/min"),
            ("q", "heat on the surface, kW/m2"),
            ("dHc", "heat of combustion, MJ/kg"),
            ("m, m0", "fuel left and at the start, kg"),
            ("tau", "240 s for a bundle"),
        ],
        assumptions: &[
            "a bundle burns for five to seven minutes",
            "a heap gives at most 1.2 MW per square metre of ground",
            "rope burns inwards at 2.5 mm/min",
        ],
        left_out: &[("glowing embers", "fires end too cleanly"), ("flying brands", "spread over a gap is too rare")],
        claims: &[
            "law-charring",
            "law-rope-burning",
            "law-flame-spread",
            "law-heat-of-combustion",
            "law-bundle-burning",
            "law-self-extinction",
            "law-rate-by-flux",
            "assumed-heap-burning",
            "assumed-own-flame",
            "assumed-coverings-thickness",
            "dean-sky-bridge-size",
            "assumed-building-words",
        ],
    },
};

fn act(kit: &mut Kit) {
    let mut heaps: BTreeMap<i64, f64> = BTreeMap::new();
    for number in 0..kit.cells.len() {
        let wind = kit.air.wind_m_s;
        let (alive, now_s) = (kit.alive(number), kit.time_s());
        let piloted = kit.fixtures.panels.iter().any(|panel| panel.cell == number);
        let cell = &mut kit.cells[number];
        if cell.manner == Manner::Buried {
            continue;
        }
        cell.heat_release_w = 0.0;
        if !alive || !cell.burning {
            continue;
        }
        cell.heat_release_w = match cell.manner {
            Manner::Surface => surface_w(cell, piloted && now_s - cell.burning_since_s < TAKES_HOLD_S),
            Manner::Loose => loose_w(cell, now_s, wind),
            Manner::Buried => cell.heat_release_w,
        };
        if kit.cells[number].manner == Manner::Loose {
            let column = (kit.cell_place(number).x / COLUMN_M).floor() as i64;
            *heaps.entry(column).or_default() += kit.cells[number].heat_release_w;
        }
    }
    for number in 0..kit.cells.len() {
        if kit.cells[number].heat_release_w > 0.0 {
            if kit.cells[number].manner == Manner::Loose {
                let column = (kit.cell_place(number).x / COLUMN_M).floor() as i64;
                let whole = heaps.get(&column).copied().unwrap_or(0.0);
                kit.cells[number].heat_release_w *= (HEAP_W_M2 * HEAP_DEPTH_M * COLUMN_M / whole).min(1.0);
            }
            consume(kit, number);
        }
    }
    kit.tell_of_buildings();
}

/// Heat of a burning surface; one that is too cold to go on goes out, unless a pilot holds its flame.
pub fn surface_w(cell: &mut Cell, held: bool) -> f64 {
    let Some(layer) = cell.layers.first() else { return 0.0 };
    let stuff = &materials()[layer.material];
    let heat_w_m2 = cell.radiant_w_m2 + cell.struck_w_m2() + cell.gas_w_m2_k * (cell.gas_k - cell.temperature_k[0]).max(0.0);
    if (heat_w_m2 < stuff.holds_alight_kw_m2 * 1000.0 && !held) || layer.water_kg_m2 > PUTS_OUT_KG_M2 {
        cell.burning = false;
        return 0.0;
    }
    // What holds itself alight does so with its own flame's feedback, about a sixth of the reference exposure.
    let own = if stuff.holds_alight_kw_m2 > 0.0 { 0.0 } else { OWN_SHARE };
    let rate = stuff.burn_m_s() * (heat_w_m2 / REFERENCE_W_M2).clamp(own, 1.0);
    rate * stuff.density_kg_m3 * cell.area_m2 * stuff.heat_of_combustion_j_kg()
}

/// Heat of a loose bundle.
fn loose_w(cell: &Cell, now_s: f64, wind_m_s: f64) -> f64 {
    let Some(layer) = cell.layers.first() else { return 0.0 };
    let stuff = &materials()[layer.material];
    let growth = ((now_s - cell.burning_since_s) / GROWTH_S).clamp(KINDLED_SHARE, 1.0);
    let fanned = 1.0 + (wind_m_s.abs() / FANNING_M_S).min(MOST_FANNING);
    let left = (cell.fuel_kg / cell.fuel_start_kg).max(0.0).sqrt();
    // Water that rain brings must boil away again: a soaked heap smoulders.
    let damp = 1.0 / (1.0 + DAMPS_PER_KG_M2 * layer.water_kg_m2);
    cell.fuel_start_kg / BUNDLE_S * growth * fanned * left * damp * stuff.heat_of_combustion_j_kg()
}

/// Takes the fuel for the heat of this tick, and what is burnt through out of the world.
fn consume(kit: &mut Kit, number: usize) {
    let Some(eaten) = eat(&mut kit.cells[number]) else { return };
    kit.ledger.burnt_kg += eaten.burnt_kg;
    kit.ledger.fuel_heat_j += eaten.heat_j;
    if eaten.gone {
        burn_through(kit, number);
    }
}

/// What a tick of burning took from a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eaten {
    pub burnt_kg: f64,
    pub heat_j: f64,
    /// Nothing of it is left.
    pub gone: bool,
}

/// Takes the fuel for a cell's heat of this tick; no more heat than there is fuel for. `None` of a cell without stuff.
pub fn eat(cell: &mut Cell) -> Option<Eaten> {
    let stuff = &materials()[cell.layers.first()?.material];
    let wanted_kg = cell.heat_release_w * TICK_S / stuff.heat_of_combustion_j_kg();
    let burnt_kg = wanted_kg.min(cell.fuel_kg);
    cell.heat_release_w = burnt_kg * stuff.heat_of_combustion_j_kg() / TICK_S;
    cell.fuel_kg -= burnt_kg;
    let gone = match cell.manner {
        Manner::Loose => cell.fuel_kg < GONE_SHARE * cell.fuel_start_kg,
        Manner::Buried => false,
        Manner::Surface => {
            cell.char_m += burnt_kg / (stuff.density_kg_m3 * cell.area_m2);
            // A tick may burn a little more than a layer, which the last one then lacks: without fuel it is through as well.
            peel(cell) || cell.fuel_kg <= SPENT_SHARE * cell.fuel_start_kg
        }
    };
    Some(Eaten { burnt_kg, heat_j: burnt_kg * stuff.heat_of_combustion_j_kg(), gone })
}

/// Drops a layer that is burnt through; answers whether none is left. The layer behind is dry-hot but not yet alight.
fn peel(cell: &mut Cell) -> bool {
    if cell.layers.first().is_some_and(|layer| cell.char_m < layer.thickness_m) {
        return false;
    }
    cell.layers.remove(0);
    if cell.layers.is_empty() {
        return true;
    }
    cell.char_m = 0.0;
    cell.burning = false;
    cell.temperature_k = [BARED_K; crate::kit::cell::NODES];
    false
}

/// A bundle or a stretch of covering is gone.
fn burn_through(kit: &mut Kit, number: usize) {
    let cell = &mut kit.cells[number];
    cell.gone = true;
    cell.burning = false;
    cell.heat_release_w = 0.0;
    let entity = cell.entity;
    let whole = kit.entities[entity].cells.iter().all(|&cell| kit.cells[cell].gone);
    let timber = kit.things[entity].look == crate::look::Look::Timber;
    if whole && !timber {
        let thing = &kit.things[entity];
        let (thing, part) = (thing.owner.clone(), thing.id.clone());
        kit.note(Happening::BurntThrough { thing, part });
        kit.unbed_above(entity);
        kit.remove(entity);
    }
}
