//! Checks of ships: each lies in a water, and its hull bears at least half of what it weighs.

use super::Check;
use super::world::STRUCTURES;
use crate::structures::StructureFile;
use crate::structures::ship::Ship;
use crate::units::format_number;

/// How many times what its hull bears a ship may weigh. Numerical: it only has to tell slips from trials.
const MOST_OVERLOAD: f64 = 2.0;
/// Density of fresh water (`law-buoyancy`).
const FRESH_KG_M3: f64 = 1000.0;

pub fn check(check: &mut Check<'_>) {
    let file = check.file;
    for (index, structure) in file.world.structures.iter().enumerate() {
        let StructureFile::Ship(ship) = &structure.is else { continue };
        let path = format!("{STRUCTURES}[{index}].is");
        lies_in_water(check, ship, &format!("{path}.at_m"));
        // An overloaded ship is a trial worth making; one of twice the weight is a slip.
        let bears_kg = MOST_OVERLOAD * ship.bears_kg(density_kg_m3(check));
        if ship.mass_kg > bears_kg {
            let (found, allowed) = (format_number(ship.mass_kg), format_number(bears_kg.round()));
            check.faults.add(
                &format!("{path}.mass_kg"),
                format!("far too heavy to float: found {found} kg, allowed {allowed} kg, twice what its hull bears"),
            );
        }
    }
}

/// Every ship of a fleet has its middle in one of the waters.
fn lies_in_water(check: &mut Check<'_>, ship: &Ship, path: &str) {
    let waters: Vec<(f64, f64)> = check.file.world.structures.iter().filter_map(|it| stretch(&it.is)).collect();
    let ashore = ship.places_m().into_iter().find(|at_m| !waters.iter().any(|(from, to)| (from..=to).contains(&at_m)));
    let Some(at_m) = ashore.filter(|at_m| !at_m.is_nan() && !check.doubtful(STRUCTURES)) else { return };
    let allowed = match waters.as_slice() {
        [] => "there is no Water among the structures".to_owned(),
        waters => {
            let ends = |(from, to): &(f64, f64)| format!("{} to {} m", format_number(*from), format_number(*to));
            format!("the water lies at {}", waters.iter().map(ends).collect::<Vec<_>>().join(" and "))
        }
    };
    check.faults.add(path, format!("a ship on land: found one at {} m, {allowed}", format_number(at_m)));
}

/// Of the water that bears most, where there are several; fresh where there is none.
fn density_kg_m3(check: &Check<'_>) -> f64 {
    let densities = check.file.world.structures.iter().filter_map(|it| match &it.is {
        StructureFile::Water(water) => Some(water.density_kg_m3),
        _ => None,
    });
    densities.fold(FRESH_KG_M3, f64::max)
}

fn stretch(structure: &StructureFile) -> Option<(f64, f64)> {
    let StructureFile::Water(water) = structure else { return None };
    Some((water.from_m, water.from_m + water.width_m))
}
