//! Columns of flame: what burns is gathered into columns, columns side by side into fires that share their flame height.
//!
//! A flame leans by u / w, w = 1.9 Q^(1/5) m/s (McCaffrey's speed in the flame, Q kW). Knows neither gas nor surfaces: what
//! a fire does to them is the plume's business.

use super::{COLUMN_M, flame_height_m, gas_scale};
use crate::kit::cell::{Cell, Surface};
use crate::kit::{Fire, Kit};
use crate::units::Vec2;
use std::collections::BTreeMap;

/// Fires more than this far above one another are apart (`assumed-flame-columns`): bands of 4 m would hold two floors
/// and delay the fall of the bridge by minutes.
const BAND_M: f64 = 2.5;
/// The most of the scene's depth that a column of flame takes up: the width of the bridge, 2 zhang
/// (`assumed-flame-columns`).
const SCENE_DEPTH_M: f64 = 6.2;
/// Speed of rise in a flame, m/s at 1 kW: it grows with Q^(1/5) (McCaffrey 1979; `law-flame-tilt`).
pub const RISE_M_S: f64 = 1.9;
/// And with this power of the heat (McCaffrey 1979; `law-flame-tilt`).
pub const RISE_POWER: f64 = 0.2;
/// Wind lays a flame no flatter than this, over its height: 56 degrees (`law-flame-tilt`).
const MOST_TILT: f64 = 1.5;
/// Whatever burns has a flame of this height. Numerical: it keeps a dying fire from dividing by nothing.
const LEAST_FLAME_M: f64 = 0.2;
/// Flames over one thing stand at most so many times as tall as its own heat would have them (`assumed-flame-shares`).
const MOST_HEIGHTS: f64 = 2.5;
/// And their gas is as hot as so many times that heat at most (`assumed-flame-shares`).
const MOST_HEATS: f64 = 4.0;
/// No flame counts as rising more slowly than this. Numerical: it keeps a dying fire from lying flat.
const SLOWEST_RISE_M_S: f64 = 0.5;
/// Own flame that the limit above reckons with at least. Numerical: a thing that only smokes still carries flames of others.
const LEAST_OWN_M: f64 = 0.5;

/// How far a flame leans to the side for each metre that it rises (McCaffrey 1979; `law-flame-tilt`).
pub fn tilt(heat_release_kw: f64, wind_m_s: f64) -> f64 {
    let rise = RISE_M_S * libm::pow(heat_release_kw, RISE_POWER);
    (wind_m_s / rise.max(SLOWEST_RISE_M_S)).clamp(-MOST_TILT, MOST_TILT)
}

/// Gathers what burns into columns of flame.
pub fn columns(kit: &Kit, surfaces: &[Surface]) -> Vec<Fire> {
    // Per bin: heat, heat-weighted place, depth taken up.
    let mut bins: BTreeMap<(i64, i64), (f64, Vec2, f64)> = BTreeMap::new();
    let burning = |cell: &Cell, surface: &Surface| cell.heat_release_w > 0.0 && surface.alive;
    for (number, (cell, surface)) in
        kit.cells.iter().zip(surfaces).enumerate().filter(|(_, (cell, surface))| burning(cell, surface))
    {
        // The small flames along a strip are the creep law's business.
        if kit.fixtures.on_strip(number) {
            continue;
        }
        let place = surface.place;
        let key = ((place.y / BAND_M).floor() as i64, (place.x / COLUMN_M).floor() as i64);
        let bin = bins.entry(key).or_default();
        bin.0 += cell.heat_release_w;
        bin.1 += place * cell.heat_release_w;
        bin.2 += cell.breadth_m;
    }
    let keys: Vec<_> = bins.keys().copied().collect();
    let mut fires = Vec::with_capacity(keys.len());
    let mut start = 0;
    while start < keys.len() {
        let mut end = start + 1;
        while end < keys.len() && keys[end].0 == keys[start].0 && keys[end].1 == keys[end - 1].1 + 1 {
            end += 1;
        }
        let run: Vec<_> = keys[start..end].iter().map(|key| bins[key]).collect();
        fires.extend(one_fire(&run, kit.air.wind_m_s));
        start = end;
    }
    fires
}

/// The columns of one fire, which share their flame height.
fn one_fire(run: &[(f64, Vec2, f64)], wind_m_s: f64) -> Vec<Fire> {
    let depth = |breadth_m: f64| breadth_m.min(SCENE_DEPTH_M);
    let whole_w: f64 = run.iter().map(|bin| bin.0).sum();
    let area: f64 = run.iter().map(|bin| depth(bin.2) * COLUMN_M).sum();
    let whole_diameter_m = 2.0 * (area / std::f64::consts::PI).sqrt();
    let whole_height = flame_height_m(whole_w / 1000.0, whole_diameter_m);
    run.iter()
        .map(|&(heat_release_w, weighted, breadth_m)| {
            let depth_m = depth(breadth_m);
            let own_diameter = 2.0 * (depth_m * COLUMN_M / std::f64::consts::PI).sqrt();
            let own_height = flame_height_m(heat_release_w / 1000.0, own_diameter);
            // A broad weak fire has small flames over each thing that burns, not none.
            let flame_height_m = whole_height.min(MOST_HEIGHTS * own_height.max(LEAST_OWN_M)).max(own_height).max(LEAST_FLAME_M);
            let tilt = tilt(heat_release_w / 1000.0, wind_m_s);
            let base = weighted * (1.0 / heat_release_w);
            let gas_scale = gas_scale(whole_w.min(MOST_HEATS * heat_release_w) / 1000.0);
            let width_m = COLUMN_M;
            Fire { base, width_m, depth_m, heat_release_w, whole_w, whole_diameter_m, flame_height_m, tilt, gas_scale }
        })
        .collect()
}
