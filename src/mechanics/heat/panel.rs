//! Radiant panel: a steady heat on one sample with a pilot, as in a cone calorimeter; the heat and fire laws answer.
//!
//! q falls on the sample; what it takes up and loses is the heat law's business. Where the panel makes good the losses, q
//! is what goes in: q_panel = (q + losses at Ts) / a. Readings: when the sample is dry, when it lights (both between two
//! ticks: Ts is taken to rise evenly within a tick), how deep it has charred ten minutes after. Never is told once the
//! surface has stopped to warm. Left out: the panel's own warming up, which errs towards too quick ignition.

use super::{ABSORBS, lost_w_m2};
use crate::event::Happening;
use crate::kit::fixtures::Panel;
use crate::kit::{Kit, TICK_S};
use crate::material::materials;
use crate::units::ZERO_C_K;

/// How long after ignition the char is measured. Numerical: the instrument's own moment, late enough that the first uneven
/// minute counts little.
const CHAR_AFTER_S: f64 = 600.0;
/// A surface that warms by less than this in a tick is as warm as it gets (numerical).
const STEADY_K: f64 = 2e-5;

/// Lets the panels glow on their samples, and takes their readings.
pub fn glow(kit: &mut Kit) {
    let (now_s, air_k) = (kit.time_s(), kit.air.temperature_k);
    let mut panels = std::mem::take(&mut kit.fixtures.panels);
    for panel in &mut panels {
        read(kit, panel, now_s);
        let cell = &mut kit.cells[panel.cell];
        let surface_k = cell.temperature_k[0];
        // The surface is warmer by the end of the tick: its losses are those it will have, or the heat going in would lag.
        let next_k = if panel.before.0 > 0.0 { 2.0 * surface_k - panel.before.0 } else { surface_k };
        let losses = if panel.net { lost_w_m2(next_k.max(air_k), air_k) } else { 0.0 };
        cell.radiant_w_m2 += if panel.net { (panel.flux_w_m2 + losses) / ABSORBS } else { panel.flux_w_m2 };
        panel.before = (surface_k, cell.layer().map_or(0.0, |layer| layer.water_kg_m2));
    }
    kit.fixtures.panels = panels;
}

/// Takes the readings of the tick that has just passed.
fn read(kit: &mut Kit, panel: &mut Panel, now_s: f64) {
    if panel.done || kit.step == 0 {
        return;
    }
    let cell = &kit.cells[panel.cell];
    let (then_s, (before_k, before_kg)) = (now_s - TICK_S, panel.before);
    let (surface_k, water) = (cell.temperature_k[0], cell.layer().map_or(0.0, |layer| layer.water_kg_m2));
    let ignition_k = cell.layer().map_or(f64::INFINITY, |layer| materials()[layer.material].ignition_k());
    let (burning, since_s, char_m) = (cell.burning, cell.burning_since_s, cell.char_m);
    let (fresh, steady) = (cell.char_m <= 0.0 && !cell.gone, (surface_k - before_k).abs() < STEADY_K);
    if before_kg > 0.0 && water <= 0.0 && panel.dried_s.is_none() {
        let share = if panel.drove_off > 0.0 { (before_kg / panel.drove_off).min(1.0) } else { 1.0 };
        panel.dried_s = Some(then_s + share * TICK_S);
        kit.show("drying_time_s", then_s + share * TICK_S);
    }
    panel.drove_off = before_kg - water;
    if panel.lit_s.is_none() && (burning || !fresh) {
        let share = ((ignition_k - before_k) / (surface_k - before_k)).clamp(0.0, 1.0);
        let lit_s = then_s + if share.is_finite() { share } else { 1.0 } * TICK_S;
        // Nothing lights before it is dry, however short the tick in which both happen.
        panel.lit_s = Some(panel.dried_s.map_or(lit_s, |dried_s| lit_s.max(dried_s)));
        panel.burns_from_s = since_s;
        kit.show("ignition_time_s", panel.lit_s.unwrap_or(f64::INFINITY));
    }
    let charred = panel.lit_s.is_some() && now_s - panel.burns_from_s >= CHAR_AFTER_S - 1e-6;
    let thickness_m = kit.cells[panel.cell].layer().map_or(f64::INFINITY, |layer| layer.thickness_m);
    kit.show("surface_temperature_c", surface_k - ZERO_C_K);
    kit.show("char_depth_10min_mm", 1000.0 * char_m.min(thickness_m));
    panel.done = charred || kit.cells[panel.cell].gone || (panel.lit_s.is_none() && steady && water <= 0.0);
    if panel.done {
        let instrument = panel.id.clone();
        kit.note(Happening::Measured { instrument });
    }
}
