//! `firelance new`: a commented scenario to start from.

use super::{Exit, Failure, Out, out};
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
            write(file, &text)?;
            let (file, id) = (file.display(), &self.id);
            out::complain(&format!("wrote {file}; `firelance run {file}` plays {id}"));
        } else {
            out.write_all(text.as_bytes())?;
        }
        Ok(Exit::Well)
    }
}

fn template(id: &str) -> Result<String, Failure> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_');
    if id.is_empty() || id.len() > 60 || !id.bytes().all(fits) {
        return Err(Failure(format!("not an id: found '{id}', allowed up to 60 of a-z, 0-9, '_' and '-'")));
    }
    Ok(TEMPLATE.replace(TEMPLATE_ID, id))
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    opened.and_then(|mut opened| opened.write_all(text.as_bytes())).map_err(|error| {
        let reason = if error.kind() == ErrorKind::AlreadyExists {
            "is there already and was left alone".into()
        } else {
            error.to_string()
        };
        Failure(format!("{}: {reason}", file.display()))
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
