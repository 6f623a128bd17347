//! Turn: what aims is aimed higher or lower, and what faces one way faces the other.

use super::sheet::Sheet;
use super::things::{fields_of, figures, find};
use super::{Refusal, set};
use crate::scenario::Scenario;
use crate::scenario::tree::Value;

/// Fields that say how high something aims.
const ANGLES: [&str; 3] = ["angle_deg", "throw_angle_deg", "release_deg"];
/// Kinds that face left or right, and the field that says so.
const FACES: [(&str, &str); 4] = [("FireLance", "towards"), ("Bow", "towards"), ("Thrower", "towards"), ("Ship", "heads_left")];

/// Aims by so much more, as far as it may.
pub(super) fn turn(sheet: &mut Sheet, scenario: &Scenario, id: &str, by_deg: f64) -> Result<String, Refusal> {
    let thing = find(scenario, id).ok_or_else(|| Refusal::Words("edit-no-such-thing", id.to_owned()))?;
    let figures = figures(&scenario.file, id);
    let angle = figures.iter().find(|figure| ANGLES.contains(&figure.path.as_str()));
    let angle = angle.ok_or_else(|| Refusal::Words("edit-cannot-turn", id.to_owned()))?;
    let to = (angle.value + by_deg).clamp(angle.allowed.0, angle.allowed.1);
    set::number(sheet, scenario, &format!("{}.{}", fields_of(&thing), angle.path), to)?;
    Ok(thing.id)
}

/// Turns it round.
pub(super) fn flip(sheet: &mut Sheet, scenario: &Scenario, id: &str) -> Result<String, Refusal> {
    let thing = find(scenario, id).ok_or_else(|| Refusal::Words("edit-no-such-thing", id.to_owned()))?;
    let field = FACES.iter().find(|(kind, _)| *kind == thing.kind).map(|(_, field)| *field);
    let field = field.ok_or_else(|| Refusal::Words("edit-cannot-turn", id.to_owned()))?;
    let fields = fields_of(&thing);
    let now = sheet.find(&format!("{fields}.{field}")).map(|node| node.value.clone());
    let with = match (field, now) {
        ("towards", Some(Value::Name(name))) if name == "Left" => "Right",
        ("towards", _) => "Left",
        (_, Some(Value::Bool(true))) => "false",
        _ => "true",
    };
    sheet.put(&fields, field, with);
    Ok(thing.id)
}

/// Whether a kind can be turned: aimed, and turned round.
#[must_use]
pub fn ways(scenario: &Scenario, id: &str, kind: &str) -> (bool, bool) {
    let aims = figures(&scenario.file, id).iter().any(|figure| ANGLES.contains(&figure.path.as_str()));
    (aims, FACES.iter().any(|(face, _)| *face == kind))
}
