//! `firelance check`: reads and proves scenarios without running them.

use super::{Exit, Failure, Out, out, select};
use crate::fault::printable;
use crate::scenario::Scenario;
use crate::scenario::problem::Report;
use crate::workbook::{Workbook, is_workbook};
use clap::Args;
use std::io::Write;

/// Read and validate scenarios and workbooks without running them; every problem of every file
#[derive(Args)]
pub struct Check {
    /// Files, folders or built-in ids; the folder `scenarios` or all built-in ones if none is named
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
}

impl Check {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let found = select::scenarios(&self.paths);
        if found.is_empty() {
            out::complain("nothing was selected: no scenario (.ron) found there");
            return Ok(Exit::NothingSelected);
        }
        let mut broken = 0;
        for scenario in &found {
            match problems(scenario) {
                None => writeln!(out, "{}: ok", printable(&scenario.name))?,
                Some(report) => {
                    broken += 1;
                    let source = scenario.text.as_ref().ok().map(String::as_str);
                    out::complain(&Failure::of_report(&report, source).0);
                    writeln!(out, "{}: {}", printable(&scenario.name), out::problems(&report))?;
                }
            }
        }
        writeln!(out, "{} checked, {broken} with problems", found.len())?;
        Ok(if broken == 0 { Exit::Well } else { Exit::BadInput })
    }
}

fn problems(found: &select::Found) -> Option<Report> {
    match &found.text {
        Ok(text) if is_workbook(text) => Workbook::read(&found.name, text).err(),
        Ok(text) => Scenario::read(&found.name, text).err(),
        Err(report) => Some(report.clone()),
    }
}
