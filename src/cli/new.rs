//! `firelance new`: a commented scenario to start from.

use super::{Exit, Failure, Out, out};
use crate::fault::{is_id, not_an_id};
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
    use crate::scenario::Scenario;

    #[test]
    fn the_template_is_sound_under_its_new_id() {
        let text = template("our_siege-2").unwrap();
        let scenario = Scenario::read("our_siege-2.ron", &text).unwrap();
        assert_eq!(scenario.file.id, "our_siege-2");
        assert!(!text.contains(TEMPLATE_ID), "every mention carries the new id");
    }

    #[test]
    fn the_bridge_that_drops_costs_one_line() {
        let line = "// (when: At(12)";
        let text = template("drop").unwrap();
        assert_eq!(text.matches(line).count(), 1);
        Scenario::read("drop.ron", &text.replace(line, &line[3..])).unwrap();
    }

    #[test]
    fn only_ids_are_taken() {
        for wrong in ["", "My Siege", "../x", "ä", &"x".repeat(61)] {
            assert!(template(wrong).unwrap_err().0.contains("not an id"), "{wrong}");
        }
    }
}
