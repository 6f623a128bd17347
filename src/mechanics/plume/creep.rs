//! Creep: fire that goes along a surface from one patch to the next, up with its flames and down against them.
//!
//! Two heats run ahead of the edge. The foot of the flame touches the next 2.8 mm with gas of 1,500 K and 56 W/m2 K:
//! with these the speed against the flow is the published Phi / (k rho c (Tig - Ts)^2), Phi about 12.9 kW2/m3, though no
//! such formula is used: each patch warms by the heat law and lights at its own temperature. The flame itself, a sheet as
//! long as L = 0.067 Q'^(2/3) (Q' kW per metre of edge) from the burning patch's lower end, gives 30 kW/m2 times the share
//! F = (1 - sin b) / 2 of the sky that it fills over a patch, b the angle of its tip from the upright on the patch. It stands at
//! phi from the surface ahead: 90 deg - slope upwards, 90 deg + slope downwards, between the two sideways, less its
//! lean by wind, atan(u / w), w = 1.9 Q'^(1/5) m/s. A wall of fire lies on what is above it and turns its back on what is
//! below. Wind with the fire also presses the flame on: its heat grows as the root of the gas's speed along the surface, (1 +
//! u / w)^(1/2). Left out: flames of neighbouring strips, which errs towards too slow; dripping and falling brands, likewise.

use super::{GAS_POWER, RISE_M_S, RISE_POWER};
use crate::event::{Cause, Happening};
use crate::kit::fixtures::{Strip, Way};
use crate::kit::{Fire, Kit, TICK_S};
use crate::material::materials;
use crate::mechanics::heat::{ABSORBS, lost_w_m2};
use crate::units::Vec2;
use std::f64::consts::{FRAC_PI_2, PI};

/// Length of the flame's foot, m (`law-flame-spread`: with the next two it is Phi).
pub const FOOT_M: f64 = 0.0028;
/// Its gas, K (`law-flame-spread`).
const FOOT_K: f64 = 1500.0;
/// How that heats what it touches (`law-flame-spread`).
const FOOT_W_M2_K: f64 = 56.0;
/// Heat of a flame that lies on a wall (`law-wall-flame`).
const SHEET_W_M2: f64 = 30_000.0;
/// Its length, m, at 1 kW per metre of edge (`law-wall-flame`).
const SHEET_M: f64 = 0.067;
/// No flame is drawn lower than this. Numerical: for the picture only.
const LEAST_DRAWN_M: f64 = 0.3;
/// Where the flame of a wall stands for what is beside it, between above and below (assumed: it bulges; upright it would spread more slowly sideways).
const ASIDE: f64 = 0.25;
/// Patches that are lit by hand.
pub const LIT: usize = 4;
/// An edge that has not moved for so long is out (numerical).
const STUCK_S: f64 = 240.0;

/// Heats the strips by their flames, after the fires of other things, and takes their readings.
pub fn spread(kit: &mut Kit) {
    if kit.fixtures.strips.is_empty() {
        return;
    }
    let now_s = kit.time_s();
    if kit.step == 0 {
        let first: Vec<usize> = kit.fixtures.strips.iter().flat_map(|strip| strip.from..strip.from + LIT).collect();
        first.into_iter().for_each(|cell| kit.ignite(cell, Cause::Hand));
    }
    let mut strips = std::mem::take(&mut kit.fixtures.strips);
    let were_done = strips.iter().all(|strip| strip.done);
    for strip in &mut strips {
        watch(kit, strip, now_s);
        heat(kit, strip);
        let speed = speed_mm_s(strip);
        match strip.way {
            Way::Up => kit.show("spread_up_mm_s", speed),
            Way::Side => kit.show("spread_side_mm_s", speed),
            Way::Down => kit.show("spread_down_mm_s", speed),
        }
    }
    if !were_done && strips.iter().all(|strip| strip.done) {
        let instrument = strips[0].id.clone();
        kit.note(Happening::Measured { instrument });
    }
    kit.fixtures.strips = strips;
}

/// Notes which patches have lit in the tick that has passed, and when within it.
fn watch(kit: &Kit, strip: &mut Strip, now_s: f64) {
    for number in 0..strip.count {
        let cell = &kit.cells[strip.from + number];
        let surface_k = cell.temperature_k[0];
        if strip.lit_s[number].is_none() && (cell.burning || cell.burnt_share() > 0.0) {
            let ignition_k = cell.layer().map_or(surface_k, |layer| materials()[layer.material].ignition_k());
            let share = (ignition_k - strip.before_k[number]) / (surface_k - strip.before_k[number]);
            let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 1.0 };
            strip.lit_s[number] = Some((now_s + (share - 1.0) * TICK_S).max(0.0));
        }
        strip.before_k[number] = surface_k;
    }
    let last_s = strip.lit_s.iter().flatten().copied().fold(0.0, f64::max);
    strip.done |= strip.lit_s.iter().all(Option::is_some) || now_s - last_s > STUCK_S;
}

/// Number of patches that have lit from the start without a gap.
fn reached(strip: &Strip) -> usize {
    strip.lit_s.iter().take_while(|lit| lit.is_some()).count()
}

/// Mean speed of the edge over what it has gone, the first stretch by the hand-lit patches left out.
fn speed_mm_s(strip: &Strip) -> f64 {
    let (first, last) = (LIT + 2, reached(strip));
    if last < first + 3 {
        return 0.0;
    }
    let time = |number: usize| strip.lit_s[number].unwrap_or(f64::INFINITY);
    let took_s = time(last - 1) - time(first);
    1000.0 * strip.pitch_m * (last - 1 - first) as f64 / took_s.max(TICK_S)
}

/// Heats what lies ahead of the edge and what burns behind it.
fn heat(kit: &mut Kit, strip: &Strip) {
    let air_k = kit.air.temperature_k;
    let cells = strip.from..strip.from + strip.count;
    let burning: Vec<bool> = kit.cells[cells.clone()].iter().map(|cell| cell.burning && !cell.gone).collect();
    let held_w_m2 = lost_w_m2(strip.preheat_k, air_k) / ABSORBS;
    for cell in &mut kit.cells[cells.clone()] {
        cell.radiant_w_m2 += held_w_m2;
    }
    let Some(edge) = burning.iter().rposition(|&burning| burning) else { return };
    let first = burning.iter().position(|&burning| burning).unwrap_or(edge);
    let heat_kw_m: f64 = kit.cells[cells].iter().map(|cell| cell.heat_release_w / cell.breadth_m / 1000.0).sum();
    let length_m = SHEET_M * libm::pow(heat_kw_m, 2.0 / 3.0);
    let rises_m_s = RISE_M_S * libm::pow(heat_kw_m.max(1e-3), RISE_POWER);
    let leans = libm::atan2(strip.wind_m_s, rises_m_s);
    let sheet_w_m2 = SHEET_W_M2 * (1.0 + strip.wind_m_s.max(0.0) / rises_m_s).sqrt();
    let phi = (stands_rad(strip) - leans).clamp(0.0, PI);
    let (along, above) = (libm::cos(phi), libm::sin(phi));
    // The sheet begins at the lower end of what burns: ahead of the edge there is what reaches over it.
    let ahead_m = (length_m - (edge + 1 - first) as f64 * strip.pitch_m * along.max(0.0)).max(0.0);
    for (number, &burns) in burning.iter().enumerate() {
        let cell = &mut kit.cells[strip.from + number];
        if burns || number == edge + 1 {
            (cell.gas_k, cell.gas_w_m2_k) = (FOOT_K, FOOT_W_M2_K);
        }
        if burns {
            // It lies under its own flame.
            cell.radiant_w_m2 += sheet_w_m2;
        } else if number > edge {
            let x_m = (number - edge) as f64 * strip.pitch_m - 0.5 * strip.pitch_m;
            cell.radiant_w_m2 += sheet_w_m2 * sky_share(x_m, ahead_m * along, ahead_m * above);
        }
    }
    draw(kit, strip, (first, edge), (heat_kw_m, length_m * libm::sin(phi).max(LEAST_DRAWN_M)));
}

/// Angle between the flame and the surface ahead of the edge, in still air.
fn stands_rad(strip: &Strip) -> f64 {
    match strip.way {
        Way::Up => FRAC_PI_2 - strip.slope_rad,
        Way::Side => FRAC_PI_2 + ASIDE * strip.slope_rad,
        Way::Down => FRAC_PI_2 + strip.slope_rad,
    }
}

/// Share of the sky over a patch, `x_m` before the edge, that a sheet with its tip there fills.
fn sky_share(x_m: f64, tip_m: f64, tip_up_m: f64) -> f64 {
    let (back, up) = (x_m - tip_m, tip_up_m);
    let far = (back * back + up * up).sqrt();
    if far > 0.0 { 0.5 * (1.0 - back / far) } else { 0.5 }
}

/// The strip's flame, for whoever draws it.
fn draw(kit: &mut Kit, strip: &Strip, burning: (usize, usize), flame: (f64, f64)) {
    let ends = [burning.0, burning.1].map(|number| kit.cell_place(strip.from + number));
    let base: Vec2 = (ends[0] + ends[1]) * 0.5;
    let breadth_m = kit.cells[strip.from].breadth_m;
    let heat_release_w = flame.0 * breadth_m * 1000.0;
    let width_m = (ends[1] - ends[0]).length().max(strip.pitch_m);
    let whole_diameter_m = 2.0 * (width_m * breadth_m / PI).sqrt();
    let (whole_w, flame_height_m, depth_m) = (heat_release_w, flame.1, breadth_m);
    let gas_scale = libm::pow(flame.0 * breadth_m, GAS_POWER);
    kit.fires.push(Fire {
        base,
        width_m,
        depth_m,
        heat_release_w,
        whole_w,
        whole_diameter_m,
        flame_height_m,
        tilt: 0.0,
        gas_scale,
    });
}
