//! Add: an entry of the palette is written into the scenario, with its middle where it was dropped, under ids of its own.

use super::copy::fresh;
use super::palette::Entry;
use super::sheet::Sheet;
use super::things::{edge_m, fields_of, find};
use super::{Refusal, set, shift};
use crate::scenario::Scenario;
use crate::scenario::file::WorldFile;
use crate::scenario::tree::{Node, Value};
use crate::structures::StructureFile;

/// The lists that an entry may add to.
const LISTS: [&str; 5] = ["world.structures", "world.weapons", "world.people", "world.rigs", "script"];

/// Adds it and answers the id of its first thing.
pub fn add(sheet: &mut Sheet, scenario: &Scenario, entry: &str, at_m: f64) -> Result<String, Refusal> {
    let entry = Entry::find(entry).ok_or_else(|| Refusal::Words("edit-no-such-thing", entry.to_owned()))?;
    let mut piece = Sheet::of(entry.text);
    meet(&mut piece, &scenario.file.world, at_m)?;
    let mut own = Vec::new();
    for id in ids(&piece) {
        let new = fresh(sheet, &id);
        for path in piece.mentions(&id) {
            piece.replace(&path, &format!("\"{new}\""));
        }
        own.push(new);
    }
    for list in LISTS {
        for index in 0.. {
            let Some(item) = piece.slice(&format!("{list}[{index}]")).map(str::to_owned) else { break };
            sheet.push(list, &item);
        }
    }
    // Pieces are written around 0, towers from the wall's edge.
    let written = super::read(sheet);
    let written = match written {
        Ok(scenario) => scenario,
        // A ship lies in water only where it is put.
        Err(report) => return place_unread(sheet, &own, at_m).map_err(|()| report.into()),
    };
    for id in &own {
        let Some(thing) = find(&written, id).filter(|thing| thing.moves == *id) else { continue };
        let from_m = if matches!(thing.kind.as_str(), "SkyBridge" | "SiegeTower") {
            edge_m(&written.file.world) + thing.spot_m.map_or(0.0, |(_, half)| half)
        } else {
            0.0
        };
        for (field, value) in shift::places(&written, &thing) {
            set::number(sheet, &written, &format!("{}.{field}", fields_of(&thing)), value + at_m - from_m)?;
        }
    }
    own.into_iter().next().ok_or_else(|| Refusal::Words("edit-no-such-thing", entry.id.to_owned()))
}

/// The same where the piece does not stand at 0: the number is written as it is, and the whole is proven afterwards.
fn place_unread(sheet: &mut Sheet, own: &[String], at_m: f64) -> Result<String, ()> {
    let id = own.first().ok_or(())?;
    let path = sheet.mentions(id).into_iter().find(|path| path.ends_with("].id")).ok_or(())?;
    let thing = path.strip_suffix(".id").ok_or(())?;
    sheet.replace(&format!("{thing}.is.at_m"), &set::written(at_m));
    super::read(sheet).map(|_| id.clone()).map_err(|_| ())
}

/// The ids of a piece's things, in the order of its lists.
fn ids(piece: &Sheet) -> Vec<String> {
    let id = |list: &str, index: usize| piece.find(&format!("{list}[{index}].id")).and_then(Node::name).map(str::to_owned);
    LISTS.into_iter().flat_map(|list| (0..).map_while(move |index| id(list, index))).collect()
}

/// What a piece needs of the scene, `"@wall"`, is the nearest there is.
fn meet(piece: &mut Sheet, world: &WorldFile, at_m: f64) -> Result<(), Refusal> {
    for (need, key) in [("@wall", "edit-needs-wall"), ("@tower", "edit-needs-tower"), ("@structure", "edit-needs-structure")] {
        for path in piece.mentions(need) {
            let id = nearest(world, need, at_m).ok_or_else(|| Refusal::Words(key, String::new()))?;
            piece.replace(&path, &format!("\"{id}\""));
        }
    }
    Ok(())
}

fn nearest(world: &WorldFile, need: &str, at_m: f64) -> Option<String> {
    let serves = |it: &StructureFile| match need {
        "@wall" => matches!(it, StructureFile::Wall(_)),
        "@tower" => matches!(it, StructureFile::SkyBridge(_) | StructureFile::SiegeTower(_)),
        _ => !matches!(it, StructureFile::Wall(_) | StructureFile::Moat(_) | StructureFile::Water(_) | StructureFile::Prop(_)),
    };
    let far =
        |it: &StructureFile| super::things::structure_m(world, it).map_or(f64::INFINITY, |(middle, _)| (middle - at_m).abs());
    let all = world.structures.iter().filter(|placed| serves(&placed.is));
    all.min_by(|a, b| far(&a.is).total_cmp(&far(&b.is))).map(|placed| placed.id.clone())
}

/// The kind of a piece's first thing.
#[must_use]
pub fn first_kind(piece: &Sheet) -> String {
    for list in &LISTS[..4] {
        match piece.find(&format!("{list}[0].is")).map(|node| &node.value) {
            Some(Value::Struct { name: Some(name), .. }) => return name.clone(),
            _ if piece.find(&format!("{list}[0]")).is_some() => return super::things::CREW.to_owned(),
            _ => {}
        }
    }
    String::new()
}
