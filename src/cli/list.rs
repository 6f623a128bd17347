//! `firelance list`: what there is.

use super::out::english;
use super::{Exit, Failure, Out};
use crate::event;
use crate::library::{Powder, library};
use crate::measure::measures;
use crate::mechanics::MECHANICS;
use crate::scenario::{Scenario, builtin};
use crate::source::{Passage, Term};
use crate::{rigs, structures, weapons};
use clap::{Args, ValueEnum};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;

/// List what there is: scenarios, weapons, structures, mechanics, measures, sources and more
#[derive(Args)]
pub struct List {
    /// Only these
    kind: Option<Kind>,
    /// Print JSON: a list, or one list per kind
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Scenarios,
    Weapons,
    Structures,
    Rigs,
    Mechanics,
    Measures,
    Sources,
    Events,
    Claims,
    Powders,
    Terms,
    Passages,
}

/// One line of a list; every id is understood by `explain`, `run` or both.
#[derive(Serialize)]
struct Item {
    id: String,
    name: String,
    about: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    accounts: Vec<String>,
}

impl List {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let kinds: Vec<Kind> = self.kind.map_or_else(|| Kind::value_variants().to_vec(), |kind| vec![kind]);
        let lists: BTreeMap<Kind, Vec<Item>> = kinds.into_iter().map(|kind| (kind, items(kind))).collect();
        if !self.json {
            return tell(&lists, out);
        }
        let text = match self.kind {
            Some(kind) => serde_json::to_string_pretty(&lists[&kind]),
            None => serde_json::to_string_pretty(&lists),
        };
        writeln!(out, "{}", text.map_err(std::io::Error::other)?)?;
        Ok(Exit::Well)
    }
}

fn tell(lists: &BTreeMap<Kind, Vec<Item>>, out: &mut Out) -> Result<Exit, Failure> {
    for (number, (kind, items)) in lists.iter().enumerate() {
        if lists.len() > 1 {
            let name = kind.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
            writeln!(out, "{}{name}", if number > 0 { "\n" } else { "" })?;
        }
        let width = items.iter().map(|item| item.id.len()).max().unwrap_or(0);
        for item in items {
            let about = if item.about.is_empty() { &item.name } else { &item.about };
            let unit = item.unit.filter(|unit| !unit.is_empty()).map(|unit| format!(" ({unit})")).unwrap_or_default();
            writeln!(out, "  {:<width$}  {about}{unit}", item.id)?;
        }
    }
    Ok(Exit::Well)
}

fn items(kind: Kind) -> Vec<Item> {
    match kind {
        Kind::Scenarios => builtin().into_iter().map(|(id, text)| scenario(id, text)).collect(),
        Kind::Weapons => weapons::KINDS.iter().map(|(id, about, _)| item(id, id, about)).collect(),
        Kind::Structures => structures::KINDS.iter().map(|(id, about, _)| item(id, id, about)).collect(),
        Kind::Rigs => rigs::KINDS.iter().map(|(id, about, _)| item(id, id, about)).collect(),
        Kind::Mechanics => MECHANICS.iter().map(|mechanic| item(mechanic.id, mechanic.name, mechanic.about)).collect(),
        Kind::Measures => measures()
            .iter()
            .map(|measure| {
                let quantity = &measure.quantity;
                Item { unit: Some(quantity.unit), ..item(quantity.id, quantity.label, measure.meaning) }
            })
            .collect(),
        Kind::Sources => library()
            .works
            .iter()
            .map(|work| item(&work.id, &work.title, &format!("{}, {} ({})", work.author, work.title, work.year)))
            .collect(),
        Kind::Events => event::ABOUT.iter().map(|(id, about)| item(id, id, about)).collect(),
        Kind::Claims => library().claims.iter().map(|claim| item(&claim.id, &claim.id, english(&claim.text))).collect(),
        Kind::Powders => {
            let about = |powder: &Powder| format!("{}: {}", english(&powder.label), english(&powder.basis));
            library().powders.iter().map(|powder| item(&powder.id, english(&powder.label), &about(powder))).collect()
        }
        Kind::Terms => {
            let about =
                |term: &Term| format!("{} {}, {}: {}", term.characters, term.pinyin, term.english, english(&term.meaning));
            library().terms.iter().map(|term| item(&term.id, &term.english, &about(term))).collect()
        }
        Kind::Passages => {
            let name = |passage: &Passage| format!("{}: {}", passage.section, passage.heading);
            let about = |passage: &Passage| format!("{} ({})", name(passage), passage.years);
            library().passages.iter().map(|passage| item(&passage.id, &name(passage), &about(passage))).collect()
        }
    }
}

fn item(id: &str, name: &str, about: &str) -> Item {
    Item { id: id.to_owned(), name: name.to_owned(), about: about.to_owned(), unit: None, accounts: Vec::new() }
}

/// A built-in scenario; one that cannot be read is still listed, and `check` says what is wrong with it.
fn scenario(id: &str, text: &str) -> Item {
    let Ok(scenario) = Scenario::read(id, text) else { return item(id, id, "cannot be read") };
    let title = english(&scenario.file.title);
    let accounts = scenario.file.accounts.iter().map(|account| account.id.clone()).collect();
    let about = format!("{title}. {}", english(&scenario.file.summary));
    Item { accounts, ..item(id, title, &about) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_items_with_ids_of_their_own() {
        for kind in Kind::value_variants() {
            let items = items(*kind);
            let mut ids: Vec<&String> = items.iter().map(|item| &item.id).collect();
            assert!(!ids.is_empty());
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), items.len());
            assert!(items.iter().all(|item| !item.about.is_empty() && item.about != "cannot be read"));
        }
    }
}
