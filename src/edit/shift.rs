//! Shift: a thing moves along x. What is in a crew's hands goes with the crew.

use super::sheet::Sheet;
use super::things::{Thing, fields_of, figures, find};
use super::{Refusal, set};
use crate::scenario::Scenario;

/// Fields that say where a thing stands along x.
const PLACES: [&str; 5] = ["at_m", "from_m", "soft_from_m", "edge_m", "start_gap_m"];

/// Moves it and answers the id of what has moved.
pub fn shift(sheet: &mut Sheet, scenario: &Scenario, id: &str, by_m: f64) -> Result<String, Refusal> {
    let unknown = || Refusal::Words("edit-no-such-thing", id.to_owned());
    let thing = find(scenario, id).ok_or_else(unknown)?;
    let thing =
        if thing.moves.is_empty() || thing.moves == id { thing } else { find(scenario, &thing.moves).ok_or_else(unknown)? };
    let moved = places(scenario, &thing);
    if moved.is_empty() {
        return Err(Refusal::Words("edit-cannot-move", thing.id));
    }
    for (field, at_m) in moved {
        set::number(sheet, scenario, &format!("{}.{field}", fields_of(&thing)), at_m + by_m)?;
    }
    Ok(thing.id)
}

/// The fields that say where a thing stands, and their values.
pub fn places(scenario: &Scenario, thing: &Thing) -> Vec<(&'static str, f64)> {
    // A ship's moorings and a listener's distance have names of their own; nothing else is called so.
    let figures = figures(&scenario.file, &thing.id);
    let value = |field: &str| figures.iter().find(|figure| figure.path == field).map(|figure| figure.value);
    PLACES.into_iter().filter_map(|field| Some((field, value(field)?))).collect()
}
