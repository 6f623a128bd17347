//! Copy: a second thing like the first beside it, which the script asks to do the same.

use super::sheet::{Sheet, parent};
use super::things::find;
use super::{Refusal, shift};
use crate::scenario::Scenario;

/// Adds the copy and answers its id.
pub fn copy(sheet: &mut Sheet, scenario: &Scenario, id: &str, by_m: f64) -> Result<String, Refusal> {
    let thing = find(scenario, id).filter(|thing| thing.path.ends_with(']'));
    let thing = thing.ok_or_else(|| Refusal::Words("edit-cannot-copy", id.to_owned()))?;
    let own = fresh(sheet, id);
    let Some(item) = sheet.slice(&thing.path).map(str::to_owned) else {
        return Err(Refusal::Words("edit-no-such-thing", id.to_owned()));
    };
    let list = parent(&thing.path).to_owned();
    sheet.push(&list, &item);
    let last = count(sheet, &list).saturating_sub(1);
    sheet.replace(&format!("{list}[{last}].id"), &format!("\"{own}\""));
    act_alike(sheet, id, &own);
    // What a crew holds has no place of its own.
    if shift::places(scenario, &thing).is_empty() || thing.moves != id {
        return Ok(own);
    }
    let copied = super::read(sheet)?;
    shift::shift(sheet, &copied, &own, by_m)
}

/// Fields of actions that name a thing; a parameter may be called like one elsewhere.
const NAMED: [&str; 6] = ["crew", "stock", "weapon", "ship", "structure", "thing"];

/// Asks the copy for what the first is asked for.
fn act_alike(sheet: &mut Sheet, id: &str, own: &str) {
    let named = |path: &str| path.rsplit('.').next().is_some_and(|field| NAMED.contains(&field));
    let deeds = |path: &String| path.contains("script[") && path.contains(".do[") && named(path);
    for path in sheet.mentions(id).into_iter().filter(deeds).rev() {
        let deed = parent(&path).to_owned();
        let (Some(text), list) = (sheet.slice(&deed).map(str::to_owned), parent(&deed).to_owned()) else { continue };
        let field = path.rsplit('.').next().unwrap_or_default().to_owned();
        sheet.push(&list, &text);
        let last = count(sheet, &list).saturating_sub(1);
        sheet.replace(&format!("{list}[{last}].{field}"), &format!("\"{own}\""));
    }
}

fn count(sheet: &Sheet, list: &str) -> usize {
    (0..).take_while(|index| sheet.find(&format!("{list}[{index}]")).is_some()).count()
}

/// An id like this one that nothing has yet: `oxen_2` for `oxen`. With a dash it would be one of the oxen.
#[must_use]
pub fn fresh(sheet: &Sheet, id: &str) -> String {
    let taken = |id: &str| !sheet.mentions(id).is_empty();
    if !taken(id) {
        return id.to_owned();
    }
    let base = id.rsplit_once('_').filter(|(_, lot)| lot.parse::<u32>().is_ok()).map_or(id, |(base, _)| base);
    let base = &base[..base.len().min(50)];
    let mut numbered = (2_u32..).map(|lot| format!("{base}_{lot}"));
    numbered.find(|id| !taken(id)).unwrap_or_else(|| id.to_owned())
}
