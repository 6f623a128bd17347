//! Remove: a thing goes, and with it all that speaks of it: what the script asks of it, who stands on it, panels that wait for
//! it, parameters of it alone. The scenario's own checks find them, so nothing is left that means nothing.

use super::sheet::{Sheet, parent};
use super::things::find;
use super::{Edited, Gone, Refusal};
use crate::scenario::Scenario;
use crate::scenario::tree::{Node, Value};

/// Rounds after which it is given up; what falls makes more fall a few times at most.
const MOST_ROUNDS: usize = 40;

pub fn remove(mut sheet: Sheet, scenario: &Scenario, id: &str) -> Result<Edited, Refusal> {
    let thing = find(scenario, id).filter(|thing| thing.path.ends_with(']'));
    let thing = thing.ok_or_else(|| Refusal::Words("edit-cannot-remove", id.to_owned()))?;
    sheet.drop(&thing.path);
    let mut gone = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let report = match super::read(&sheet) {
            Ok(_) => return Ok(Edited { scenario: super::towers_stay(sheet, scenario)?, id: String::new(), gone }),
            Err(report) => report,
        };
        let mut falls: Vec<String> = report.0.iter().filter_map(|problem| around(&sheet, &problem.path)).collect();
        falls.sort_by_key(|path| sheet.find(path).map(|node| (node.span.start, node.span.end)));
        falls.dedup();
        if falls.is_empty() {
            return Err(report.into());
        }
        // From the end, so that the numbers of those before stay; what lies within another goes with it.
        for path in falls.iter().rev() {
            let whole =
                !falls.iter().any(|outer| path.starts_with(&format!("{outer}.")) || path.starts_with(&format!("{outer}[")));
            if whole {
                gone.push(named(&sheet, path));
                sheet.drop(path);
            }
        }
    }
    Err(Refusal::Words("edit-cannot-remove", id.to_owned()))
}

/// The innermost thing around a path that a scenario can do without: an item of a list, an entry of a table, how it ends.
fn around(sheet: &Sheet, path: &str) -> Option<String> {
    let mut at = path;
    while !at.is_empty() {
        let inside = sheet.find(parent(at)).map(|node| &node.value);
        let item = at.ends_with(']') && matches!(inside, Some(Value::List(_)));
        if (item || matches!(inside, Some(Value::Map(_))) || at == "ends") && sheet.find(at).is_some() {
            return Some(at.to_owned());
        }
        at = parent(at);
    }
    None
}

fn named(sheet: &Sheet, path: &str) -> Gone {
    let id = sheet.find(&format!("{path}.id")).and_then(Node::name).unwrap_or_default();
    Gone { list: parent(path).to_owned(), id: id.to_owned() }
}
