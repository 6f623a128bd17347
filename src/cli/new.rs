//! `firelance new`: a commented scenario to start from.

use super::{Exit, Failure, Out, out};
use crate::fault::{is_id, not_an_id};
use crate::scenario::builtin;
use crate::scenario::tree::shortened;
use clap::Args;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

const TEMPLATE: &str = include_str!("../../assets/new.ron");
const TEMPLATE_ID: &str = "my-scenario";

/// Write a commented scenario to start from
#[derive(Args)]
pub struct New {
    /// Its id: up to 60 of a-z, 0-9, '-' and '_'
    id: String,
    /// Where to write it; stdout if not given. A file that is there already is left alone
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl New {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let text = template(&self.id)?;
        if builtin().iter().any(|(id, _)| *id == self.id) {
            return Err(Failure(format!(
                "found the id '{}', which is that of a built-in scenario; wanted one of its own",
                self.id
            )));
        }
        if let Some(file) = &self.out {
            self.check(file)?;
            write(file, &text)?;
            let (file, id) = (file.display().to_string(), &self.id);
            let quotes = if file.contains(char::is_whitespace) { "\"" } else { "" };
            out::complain(&format!("wrote {file}; `firelance run {quotes}{file}{quotes}` plays {id}"));
        } else {
            out.write_all(text.as_bytes())?;
        }
        Ok(Exit::Well)
    }

    /// Only what can be run afterwards is written.
    fn check(&self, file: &Path) -> Result<(), Failure> {
        let wanted = |found: &str, wanted: PathBuf| {
            let (file, wanted) = (file.display(), wanted.display());
            Err(Failure(format!("--out: {found} '{file}', wanted a file's name that ends in .ron, such as '{wanted}'")))
        };
        if file.is_dir() || file.to_string_lossy().ends_with(std::path::is_separator) {
            return wanted("found the folder", file.join(format!("{}.ron", self.id)));
        }
        if file.extension().is_none_or(|ending| ending != "ron") {
            return wanted("found", file.with_extension("ron"));
        }
        Ok(())
    }
}

fn template(id: &str) -> Result<String, Failure> {
    if is_id(id) { Ok(TEMPLATE.replace(TEMPLATE_ID, id)) } else { Err(Failure(not_an_id(&shortened(id)))) }
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    opened.and_then(|mut opened| opened.write_all(text.as_bytes())).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Failure(format!("--out: '{}' is there already and was left alone", file.display())),
        _ => out::cannot_write("--out", file, &error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runner::{Options, run};
    use crate::scenario::{Scenario, Settings};

    #[test]
    fn the_template_is_sound_under_its_new_id() {
        let text = template("our_siege-2").unwrap();
        let scenario = Scenario::read("our_siege-2.ron", &text).unwrap();
        assert_eq!(scenario.file.id, "our_siege-2");
        assert!(!text.contains(TEMPLATE_ID), "every mention carries the new id");
    }

    /// The template with the strokes taken away from the lines that hold one of `words`.
    fn uncommented(words: &[&str]) -> String {
        let mut found = 0;
        let text = template("trial").unwrap();
        let lines: Vec<String> = text
            .lines()
            .map(|line| match line.trim_start().strip_prefix("// (") {
                Some(rest) if words.iter().any(|word| rest.contains(word)) => {
                    found += 1;
                    format!("({rest}")
                }
                _ => line.to_owned(),
            })
            .collect();
        assert_eq!(found, words.len(), "each is one line: {words:?}");
        lines.join("\n")
    }

    /// What of `kind` happens within the first 45 s.
    fn happens(text: &str, kind: &str) -> Vec<f64> {
        let scenario = Scenario::read("trial.ron", text).unwrap_or_else(|report| panic!("{report}"));
        let setup = scenario.setup(&Settings::default()).unwrap();
        let recording = run(&setup, &Options { until_s: Some(45.0) }, &mut |_| ());
        let found = recording.events.iter().filter(|event| event.happening.kind() == kind);
        found.map(|event| event.at.time_s).collect()
    }

    #[test]
    fn the_bridge_that_drops_costs_one_line() {
        let text = uncommented(&["At(12)"]);
        let falls = happens(&text, "bridge_collapsed");
        assert!(falls.iter().any(|time_s| (12.0..20.0).contains(time_s)), "{falls:?}");
        assert!(happens(&template("trial").unwrap(), "bridge_collapsed").is_empty());
    }

    #[test]
    fn another_lance_bomb_or_ship_is_one_entry() {
        let lances = uncommented(&["FireLance(", "Light(weapon: \"lances\")"]);
        assert!(happens(&lances, "lance_lit").iter().any(|time_s| *time_s >= 20.0));
        let bombs = uncommented(&["Bomb(count", "Throw(stock: \"bombs\""]);
        assert!(!happens(&bombs, "bomb_thrown").is_empty() && !happens(&bombs, "burst").is_empty());
        let ship = uncommented(&["Water(", "Ship("]);
        assert!(
            happens(&ship, "swamped").is_empty() && happens(&ship, "capsized").is_empty() && happens(&ship, "sank").is_empty()
        );
        let all = ["FireLance(", "Bomb(count", "Water(", "Ship(", "Light(", "Throw(stock: \"bombs\"", "At(12)"];
        assert!(!happens(&uncommented(&all), "burst").is_empty());
    }

    #[test]
    fn only_ids_are_taken() {
        for wrong in ["", "My Siege", "../x", "ä", &"x".repeat(61)] {
            assert!(template(wrong).unwrap_err().0.contains("not an id"), "{wrong}");
        }
    }
}
