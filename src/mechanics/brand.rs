//! Brands: a burning packet on an arrow, or a burning rag fallen from a sail, heats what it touches until it has burnt out.
//!
//! q = qb v / v1 on the cell that it touches, while it burns. qb = 45 kW/m2, heat of a small flame against a surface
//! (`assumed-brand`); v order of the packet's recipe over v1, that of the fire-bomb powder of 1044 (`powder-vigour-order`).
//! Whether that lights anything is for the law of heat to say: oiled silk half a millimetre thick is at its ignition
//! temperature within seconds, and a wet cloth must dry first. A packet's flame is a hand's breadth: on stuff of half a
//! centimetre and more its heat flows away to the sides, and it only scorches; a rag of sail is wide enough to light a plank.
//! When a strip of a sail has burnt through, a rag of it falls burning on what lies under it, and another goes up with the
//! flames and flies as the wind carries it (see flight): both are such brands (`assumed-rags`).
//! Assumed: the heat, and that rags burn for half a minute. Left out: that fire runs over
//! thin stuff from such a spot in some seconds: a cell as large as a man lights as a whole, which errs towards too fast a fire.

use super::{Every, Mechanic, Theory};
use crate::event::{CameDown, Happening};
use crate::kit::Kit;
use crate::kit::arrow::{Brand, Lodged};
use crate::kit::cell::{Cell, Manner};
use crate::kit::flight::{Flight, Missile};
use crate::look::Look;
use crate::units::Vec2;

/// Heat of a small flame on what it touches, W/m2 (`assumed-brand`).
const FLAME_W_M2: f64 = 45_000.0;
/// Order of the fire-bomb powder of 1044, at which that holds (`powder-vigour-order`).
const REFERENCE_VIGOUR: f64 = 0.452;
/// No recipe's packet is hotter than this over the reference (`assumed-brand`).
const MOST: f64 = 1.2;
/// And none cooler (`assumed-brand`).
const LEAST: f64 = 0.7;
/// Weight of a rag that flies, kg: a third of a metre wide, the cloth half burnt (`assumed-rags`).
const RAG_KG: f64 = 0.025;
/// Its width, m (`assumed-rags`).
const RAG_M: f64 = 0.3;
/// Its drag coefficient, that of a flat plate (`assumed-rags`).
const RAG_DRAG: f64 = 1.2;
/// How fast the flames send it up, m/s: what McCaffrey's flames of some megawatts rise with (`assumed-rags`).
const RISES_M_S: f64 = 8.0;
/// Scatter of that, as a share (`assumed-rags`).
const RISE_SCATTER: f64 = 0.3;
/// How long a rag burns where it has fallen (`assumed-brand`).
const RAG_S: f64 = 30.0;
/// Sheets thinner than this are hot all through at once: half a centimetre of wood takes two minutes (`law-stuff-pine-inertia`).
const THIN_M: f64 = 0.005;
/// A brand touches nothing farther away than this. Numerical: half a cell.
const TOUCH_M: f64 = 1.5;

pub const MECHANIC: Mechanic = Mechanic {
    id: "brand",
    name: "Burning arrows and rags",
    about: "A burning packet on an arrow heats what it sticks in: thin dry cloth lights in seconds, thick planks hardly.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "q = 45 kW/m2 times the order of the recipe, on what a brand touches, until it has burnt out",
        symbols: &[("q", "heat on the surface, kW/m2")],
        assumptions: &[
            "a small flame gives 45 kW/m2 to what it touches",
            "stuff of half a centimetre and more is only scorched by so small a flame",
            "a strip of sail that has burnt through sheds a rag that falls and one that flies; each burns on for half a minute",
        ],
        left_out: &[("the seconds in which fire runs over a sheet", "what lights, lights as a whole: too fast a fire")],
        claims: &[
            "assumed-brand",
            "assumed-rags",
            "powder-vigour-order",
            "fire-arrow-load",
            "law-ignition-thin",
            "law-stuff-pine-inertia",
        ],
    },
};

/// Heat of a brand on what it touches, W/m2, by the order of its recipe (`assumed-brand`).
#[must_use]
pub fn heat_w_m2(vigour: f64) -> f64 {
    FLAME_W_M2 * (vigour / REFERENCE_VIGOUR).clamp(LEAST, MOST)
}

fn act(kit: &mut Kit) {
    drop_rags(kit);
    for cell in &mut kit.cells {
        cell.brand_w_m2 = 0.0;
    }
    let now_s = kit.time_s();
    kit.brands.retain(|brand| now_s < brand.until_s);
    for number in 0..kit.brands.len() {
        let Some(cell) = touched(kit, &kit.brands[number]) else { continue };
        if kit.brands[number].wide || lights_along(&kit.cells[cell]) {
            let heat = heat_w_m2(kit.brands[number].vigour);
            let cell_heat = &mut kit.cells[cell].brand_w_m2;
            *cell_heat = cell_heat.max(heat);
        }
        if !std::mem::replace(&mut kit.brands[number].told, true) {
            let thing = &kit.things[kit.cells[cell].entity];
            let (stock, thing, part) = (kit.brands[number].source.clone(), thing.owner.clone(), thing.id.clone());
            // Rags are never told of; what clings as widely as a rag came out of a bomb.
            let by = if kit.brands[number].wide { CameDown::Bomb } else { CameDown::Arrow };
            kit.note(Happening::BrandCaught { stock, thing, part, by });
        }
    }
}

/// Whether fire runs on over a thing from a spot as small as a hand: loose stuff, and sheets so thin that they are hot all
/// through at once. Into thicker stuff the heat of so small a flame flows away, and it is scorched.
fn lights_along(cell: &Cell) -> bool {
    cell.manner == Manner::Loose || cell.layer().is_some_and(|layer| layer.thickness_m < THIN_M)
}

/// The cell that a brand touches, if it has come to rest on anything that can take its heat.
fn touched(kit: &Kit, brand: &Brand) -> Option<usize> {
    match brand.lodged {
        Lodged::Cell(cell) => kit.alive(cell).then_some(cell),
        Lodged::Arrow(flight) => {
            let flight = &kit.flights[flight];
            nearest(kit, flight.landed?.on?, flight.at)
        }
    }
}

/// The living cell of an entity nearest to a place.
fn nearest(kit: &Kit, entity: usize, place: Vec2) -> Option<usize> {
    let away = |cell: &usize| (kit.cell_place(*cell) - place).length();
    let alive = kit.entities[entity].cells.iter().copied().filter(|&cell| kit.alive(cell));
    alive.min_by(|a, b| away(a).total_cmp(&away(b))).filter(|cell| away(cell) < TOUCH_M)
}

/// What is left of strips of sail that have burnt through since the last tick falls on what lies under them.
fn drop_rags(kit: &mut Kit) {
    for number in 0..kit.sails.len() {
        let (cloth, hull) = (kit.sails[number].cloth, kit.hulls[kit.sails[number].hull].entity);
        let burnt: Vec<usize> = kit.entities[cloth].cells.iter().copied().filter(|&cell| kit.cells[cell].gone).collect();
        let before = std::mem::replace(&mut kit.sails[number].burnt_strips, burnt.len());
        if burnt.len() <= before || kit.entities[hull].gone {
            continue;
        }
        let x_m = kit.middle(cloth).x;
        let under = |cell: &usize| (kit.cell_place(*cell).x - x_m).abs();
        let below = kit.entities[hull].cells.iter().copied().filter(|&cell| kit.alive(cell));
        if let Some(cell) = below.min_by(|a, b| under(a).total_cmp(&under(b))) {
            let (source, until_s) = (kit.things[cloth].owner.clone(), kit.time_s() + RAG_S);
            kit.brands.push(Brand {
                source,
                lodged: Lodged::Cell(cell),
                vigour: REFERENCE_VIGOUR,
                until_s,
                wide: true,
                told: true,
            });
        }
        for &strip in burnt.iter().skip(before) {
            fly(kit, cloth, strip);
        }
    }
}

/// Another rag of the strip goes up with the flames, and the wind carries it.
fn fly(kit: &mut Kit, cloth: usize, strip: usize) {
    let (at, owner) = (kit.cell_place(strip), kit.things[cloth].owner.clone());
    let rises = RISES_M_S * (1.0 + RISE_SCATTER * kit.dice.normal().clamp(-2.0, 2.0));
    let missile = Missile { mass_kg: RAG_KG, diameter_m: RAG_M, drag_coefficient: RAG_DRAG };
    let flight = Flight {
        source: owner.clone(),
        look: Look::Sail,
        depth_m: kit.things[cloth].depth_m,
        quiet: true,
        ..Flight::new(format!("{owner}.rag"), missile, at, Vec2::new(0.0, rises))
    };
    let lodged = Lodged::Arrow(kit.loose(flight));
    let until_s = kit.time_s() + RAG_S;
    kit.brands.push(Brand { source: owner, lodged, vigour: REFERENCE_VIGOUR, until_s, wide: true, told: true });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_richer_recipe_is_no_colder() {
        let of = |powder: &str| heat_w_m2(crate::mechanics::powder::vigour(powder));
        assert!(of("smoke-ball-1044") <= of("fire-bomb-1044"));
        assert!((of("fire-bomb-1044") / FLAME_W_M2 - 1.0).abs() < 0.01, "{}", of("fire-bomb-1044"));
    }
}
