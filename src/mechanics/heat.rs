//! Heat in surfaces: each cell warms from the surface inwards, dries before it passes 100 C, and lights at its
//! ignition temperature.
//!
//! One-dimensional conduction, rho c dT/dt = k d2T/dx2, six points from the surface inwards, solved implicitly (backward
//! Euler, so that no step is too long). At the surface: q = a q_rad + q_jet + h_g (Tg - Ts) - e s (Ts^4 - Ta^4) -
//! h (Ts - Ta), a = e = 0.9, h = 10 W/m2 K. A thick solid lights after about (pi/4) k rho c ((Tig - T0)/q)^2, a thin one
//! after rho c d (Tig - T0)/q; below the losses at Tig (10.6 kW/m2 for timber) it never does. Water must be heated and
//! boiled off first: m (4.186 (100 - T0) + 2257) kJ. Published ignition times of wood follow the loss-free formula with the
//! heat that falls on it down to the critical flux (MaCFP; an apparent k rho c). With the losses counted, k rho c 0.204 and
//! heat that goes 5 mm deep give the same times within an eighth, and the critical flux of 11.8 kW/m2 comes out by itself;
//! 5 mm is how far heat gets into sound wood in two minutes. Left out: char that glows, which lights wood at fluxes below
//! that after hours; moisture inside timber and heat along the surface, which err towards too quick ignition.

mod panel;

use super::{Every, Mechanic, Theory};
use crate::event::{Cause, Happening};
use crate::kit::cell::{Cell, NODES};
use crate::kit::{Kit, TICK_S};
use crate::material::{Material, materials};

/// Share of radiation that a surface takes and gives (Quintiere 2006; `law-surface-losses`).
pub const ABSORBS: f64 = 0.9;
/// Loss to still air (`law-flame-convection`, Quintiere 2006).
const AIR_CONVECTION_W_M2_K: f64 = 10.0;
/// Radiation of a black surface, W/(m2 K4): a constant of nature (`law-gravity-and-air`).
const STEFAN_BOLTZMANN: f64 = 5.670_374e-8;
/// Water boils at sea-level pressure (Wagner and Pruss 2002; `law-wet-hides`).
const BOILING_K: f64 = 373.15;
/// Heat capacity of water (Wagner and Pruss 2002; `law-wet-hides`).
const WATER_J_KG_K: f64 = 4186.0;
/// Heat that turns a kilogram of water at 100 C into steam (Wagner and Pruss 2002; `law-wet-hides`).
const LATENT_J_KG: f64 = 2.257e6;
/// First spacing as a share of the depth followed: each further one is twice as wide, six make 63. Numerical: it
/// meets the closed forms of ignition (`law-ignition-thick`).
const FIRST_SHARE: f64 = 1.0 / 63.0;
/// So strong a coupling holds a node at a temperature (numerical).
const HOLDS_W_M2_K: f64 = 1e12;
/// Below this a cell at rest is left at rest. Numerical: such heat warms a surface by some 10 K; 50 or 500 changes
/// nothing at De'an.
const QUIET_W_M2: f64 = 150.0;

pub const MECHANIC: Mechanic = Mechanic {
    id: "heat",
    name: "Heat, drying and ignition",
    about: "A surface must warm to its ignition temperature before it burns, and a wet one must dry first.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "rho c dT/dt = k d2T/dx2;  t_ig ~ (pi/4) k rho c ((Tig - T0)/q)^2 if thick, rho c d (Tig - T0)/q if thin;  drying m (4.186 (100 - T0) + 2257)/q",
        symbols: &[
            ("k rho c", "apparent thermal inertia, W2 s/m4 K2"),
            ("Tig", "ignition temperature, K"),
            ("q", "net heat on the surface, W/m2"),
            ("d", "thickness, m"),
            ("m", "water, kg/m2"),
        ],
        assumptions: &[
            "a flame or spark is always near enough to light hot gas",
            "a surface takes nine tenths of the radiation that falls on it",
        ],
        left_out: &[
            ("moisture inside timber", "thick timber lights too soon"),
            ("heat along the surface", "spread through a thick solid is too slow"),
            ("heat that goes deeper than 5 mm into timber", "timber close to its critical flux lights too soon"),
            ("char that glows", "below 12 kW/m2 wood never lights; after hours it can at 4.3"),
        ],
        claims: &[
            "law-ignition-thick",
            "law-ignition-thin",
            "law-critical-flux",
            "law-surface-losses",
            "law-wet-hides",
            "law-flame-convection",
            "law-gravity-and-air",
        ],
    },
};

fn act(kit: &mut Kit) {
    panel::glow(kit);
    for number in 0..kit.cells.len() {
        if !kit.alive(number) {
            continue;
        }
        let air_k = kit.air.temperature_k;
        let cell = &mut kit.cells[number];
        let warm = cell.temperature_k[0] > air_k + 1.0;
        let heated = cell.radiant_w_m2 + cell.struck_w_m2() + cell.gas_w_m2_k * (cell.gas_k - air_k);
        if (!warm && heated < QUIET_W_M2) || cell.layers.is_empty() {
            continue;
        }
        let was_wet = cell.layers[0].water_kg_m2 > 0.0;
        warm_through(cell, air_k);
        after(kit, number, was_wet);
    }
}

/// What a change of temperature leads to: dry, alight.
fn after(kit: &mut Kit, number: usize, was_wet: bool) {
    let cell = &kit.cells[number];
    let dry = cell.layers[0].water_kg_m2 <= 0.0;
    if was_wet && dry && cell.burnt_share() <= 0.0 && kit.things[cell.entity].look == crate::look::Look::Hide {
        let thing = &kit.things[cell.entity];
        let (thing, part) = (thing.owner.clone(), thing.id.clone());
        kit.note(Happening::DriedOut { thing, part });
    }
    let cell = &kit.cells[number];
    if lights(cell) && !cell.burning {
        let cause = match cell {
            _ if cell.brand_w_m2 > cell.radiant_w_m2.max(cell.jet_w_m2) => Cause::Brand,
            _ if cell.jet_w_m2 > cell.radiant_w_m2 => Cause::Jet,
            _ if 2.0 * cell.flash_w_m2 > cell.radiant_w_m2 => Cause::Flash,
            _ => Cause::Flames,
        };
        kit.ignite(number, cause);
    }
}

/// Whether a surface is dry and hot enough to take flame.
#[must_use]
pub fn lights(cell: &Cell) -> bool {
    let hot = |stuff: &Material| cell.temperature_k[0] >= stuff.ignition_k();
    cell.layer().is_some_and(|layer| layer.water_kg_m2 <= 0.0 && hot(&materials()[layer.material]))
}

/// Heat that a surface loses by its own radiation and to still air, W/m2.
#[must_use]
pub fn lost_w_m2(surface_k: f64, air_k: f64) -> f64 {
    let fourth = |kelvin: f64| kelvin * kelvin * kelvin * kelvin;
    ABSORBS * STEFAN_BOLTZMANN * (fourth(surface_k) - fourth(air_k)) + AIR_CONVECTION_W_M2_K * (surface_k - air_k)
}

/// One tick of conduction, with water boiling off at the surface.
pub fn warm_through(cell: &mut Cell, air_k: f64) {
    let Some(layer) = cell.layers.first().copied() else { return };
    let stuff = &materials()[layer.material];
    let surface = cell.temperature_k[0];
    let given = ABSORBS * cell.radiant_w_m2 + cell.struck_w_m2();
    // A burning surface keeps itself at least at its ignition temperature: its own flame stands on it.
    let radiating = 4.0 * ABSORBS * STEFAN_BOLTZMANN * surface * surface * surface;
    let away = if cell.gas_w_m2_k > 0.0 { 0.0 } else { AIR_CONVECTION_W_M2_K };
    let fourth = surface * surface * surface * surface;
    let lost = ABSORBS * STEFAN_BOLTZMANN * (fourth - air_k * air_k * air_k * air_k);
    // Linear in the new surface temperature: q = constant - slope * T.
    let slope = radiating + away + cell.gas_w_m2_k;
    let constant = given - lost + radiating * surface + away * air_k + cell.gas_w_m2_k * cell.gas_k;
    let body = Body { stuff, depth_m: layer.thickness_m.min(stuff.heated_m), water_kg_m2: layer.water_kg_m2 };
    let old = cell.temperature_k;
    cell.temperature_k = body.conduct(&old, (constant, slope));
    if layer.water_kg_m2 > 0.0 && cell.temperature_k[0] > BOILING_K {
        boil(cell, &body, &old, (constant, slope));
    }
}

/// Cold water comes on a surface (`law-wet-hides`): what is hotter than boiling gives the heat that turns it to steam, from
/// the surface inwards; water that is left mixes with the surface.
pub fn quench(cell: &mut Cell, falls_kg_m2: f64, water_k: f64) {
    let Some(layer) = cell.layers.first_mut() else { return };
    let stuff = &materials()[layer.material];
    let body = Body { stuff, depth_m: layer.thickness_m.min(stuff.heated_m), water_kg_m2: layer.water_kg_m2 };
    let steam_j_kg = WATER_J_KG_K * (BOILING_K - water_k) + LATENT_J_KG;
    let mut left_kg = falls_kg_m2;
    for node in 0..NODES {
        let spare_j = body.store(node) * (cell.temperature_k[node] - BOILING_K).max(0.0);
        let steam_kg = left_kg.min(spare_j / steam_j_kg);
        left_kg -= steam_kg;
        cell.temperature_k[node] -= steam_kg * steam_j_kg / body.store(node);
    }
    let (own, brought) = (body.store(0), left_kg * WATER_J_KG_K);
    layer.water_kg_m2 += left_kg;
    cell.temperature_k[0] = (own * cell.temperature_k[0] + brought * water_k) / (own + brought);
}

/// What takes up heat: a chain of six capacities joined by conductances, with the water on the first.
struct Body<'a> {
    stuff: &'a Material,
    depth_m: f64,
    water_kg_m2: f64,
}

impl Body<'_> {
    fn width_m(&self, node: usize) -> f64 {
        self.depth_m * FIRST_SHARE * (1_u32 << node) as f64
    }

    /// Heat to warm a node by a degree, J/m2 K.
    fn store(&self, node: usize) -> f64 {
        let water = if node == 0 { self.water_kg_m2 * WATER_J_KG_K } else { 0.0 };
        self.stuff.density_kg_m3 * self.stuff.specific_heat_j_kg_k * self.width_m(node) + water
    }

    /// Conductance from a node to the next, W/m2 K.
    fn link(&self, node: usize) -> f64 {
        self.stuff.conductivity_w_m_k() / (0.5 * (self.width_m(node) + self.width_m(node + 1)))
    }

    /// Solves the implicit step; `surface` is the heat on the first node and how it falls with that node's temperature.
    fn conduct(&self, old: &[f64; NODES], surface: (f64, f64)) -> [f64; NODES] {
        let (mut diagonal, mut right) = ([0.0; NODES], [0.0; NODES]);
        let mut link = [0.0; NODES];
        for node in 0..NODES {
            let store = self.store(node) / TICK_S;
            diagonal[node] += store;
            right[node] += store * old[node];
            if node + 1 < NODES {
                link[node] = self.link(node);
                diagonal[node] += link[node];
                diagonal[node + 1] += link[node];
            }
        }
        diagonal[0] += surface.1;
        right[0] += surface.0;
        // Forward elimination and back substitution of the three-band matrix.
        for node in 1..NODES {
            let share = link[node - 1] / diagonal[node - 1];
            diagonal[node] -= share * link[node - 1];
            right[node] += share * right[node - 1];
        }
        let mut new = [0.0; NODES];
        new[NODES - 1] = right[NODES - 1] / diagonal[NODES - 1];
        for node in (0..NODES - 1).rev() {
            new[node] = (right[node] + link[node] * new[node + 1]) / diagonal[node];
        }
        new
    }
}

/// A wet surface stays at 100 C: the step is made again with it held there, and the heat left over drives off water.
fn boil(cell: &mut Cell, body: &Body<'_>, old: &[f64; NODES], surface: (f64, f64)) {
    let (constant, slope) = surface;
    let mut new = body.conduct(old, (HOLDS_W_M2_K * BOILING_K, HOLDS_W_M2_K));
    let inwards = body.link(0) * (BOILING_K - new[1]);
    let spare_j = (constant - slope * BOILING_K - inwards) * TICK_S - body.store(0) * (BOILING_K - old[0]);
    let boiled = (spare_j / LATENT_J_KG).clamp(0.0, body.water_kg_m2);
    new[0] = BOILING_K;
    if boiled >= body.water_kg_m2 {
        // What the last water does not need warms the whole.
        let whole: f64 = body.stuff.density_kg_m3 * body.stuff.specific_heat_j_kg_k * body.depth_m;
        let warms_k = (spare_j - boiled * LATENT_J_KG).max(0.0) / whole;
        new.iter_mut().for_each(|kelvin| *kelvin += warms_k);
    }
    cell.temperature_k = new;
    if let Some(layer) = cell.layers.first_mut() {
        layer.water_kg_m2 -= boiled;
        if layer.water_kg_m2 < 1e-6 {
            layer.water_kg_m2 = 0.0;
        }
    }
}
