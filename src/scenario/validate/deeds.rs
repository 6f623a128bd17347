//! Checks of what a hand did, as a file has kept it: in the order of the steps, within the run, of things that there are.

use crate::event::is_of;
use crate::intent::{Deed, Hand, MOST_DEEDS};
use crate::kit::DT_S;
use crate::scenario::file::ScenarioFile;
use crate::scenario::values::unknown;
use crate::units::{Vec2, format_number};

/// How far a hand reaches, m.
const REACH_M: f64 = 2_000.0;

/// The first thing that is wrong: where, and what.
#[must_use]
pub fn fault(file: &ScenarioFile, deeds: &[Deed]) -> Option<(String, String)> {
    if deeds.len() > MOST_DEEDS {
        return Some(("deeds".to_owned(), format!("too many: found {}, allowed {MOST_DEEDS}", deeds.len())));
    }
    let last = (file.duration_s / DT_S).round() as u64;
    let (mut before, mut holds) = (0, false);
    for (number, deed) in deeds.iter().enumerate() {
        let wrong = |field: &str, message: String| Some((format!("deeds[{number}].{field}"), message));
        if !(before..=last).contains(&deed.step) {
            return wrong("step", format!("out of range: found {}, allowed {before} to {last}", deed.step));
        }
        before = deed.step;
        let place = match &deed.action {
            Hand::Do(_) => return wrong("action", "found a deed of a script, wanted Grab, Drag or LetGo".to_owned()),
            Hand::Drag { .. } | Hand::LetGo if !holds => {
                return wrong("action", "nothing is held, wanted a Grab before it".to_owned());
            }
            Hand::LetGo => None,
            Hand::Drag { to } => Some(("action.to", *to)),
            Hand::Grab { thing, own, to } => {
                if !ids(file).iter().any(|id| is_of(thing, id)) {
                    return wrong("action.thing", unknown("thing", thing, ids(file)));
                }
                if outside(*own) {
                    return wrong("action.own", far(*own));
                }
                Some(("action.to", *to))
            }
        };
        if let Some((field, to)) = place.filter(|(_, to)| outside(*to)) {
            return wrong(field, far(to));
        }
        holds = deed.action != Hand::LetGo;
    }
    None
}

/// Not-a-number lies outside too.
fn outside(at: Vec2) -> bool {
    let near = |value: f64| (-REACH_M..=REACH_M).contains(&value);
    !(near(at.x) && near(at.y))
}

fn far(at: Vec2) -> String {
    let (x, y) = (format_number(at.x), format_number(at.y));
    format!("out of range: found x {x}, y {y}; allowed -2000 to 2000 m")
}

fn ids(file: &ScenarioFile) -> Vec<&str> {
    let world = &file.world;
    let structures = world.structures.iter().map(|it| it.id.as_str());
    let weapons = world.weapons.iter().map(|it| it.id.as_str());
    structures.chain(weapons).chain(world.rigs.iter().map(|it| it.id.as_str())).collect()
}
