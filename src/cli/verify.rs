//! `firelance verify`: makes a recorded run again and compares it bit by bit.

use super::{Exit, Failure, Out};
use crate::fault::{io_reason, printable};
use crate::kit::DT_S;
use crate::replay::{Difference, verify};
use crate::units::{counted, format_clock};
use clap::Args;
use std::fs::File;
use std::io::{BufReader, Write};
use std::path::PathBuf;

/// Of what differs besides bodies so much is named.
const MOST_NAMED: usize = 5;

/// Make a recorded run again and name the first tick and body that differ
#[derive(Args)]
pub struct Verify {
    /// What `firelance run --record` wrote
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Verify {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let name = self.file.display().to_string();
        let file = File::open(&self.file).map_err(|error| Failure(format!("{name}: cannot be read: {}", io_reason(&error))))?;
        let verdict = verify(BufReader::new(file)).map_err(|fault| Failure(format!("{name}{fault}")))?;
        let (scenario, step, ticks) = (printable(&verdict.scenario), verdict.step, verdict.ticks);
        let Some(difference) = &verdict.difference else {
            let time = format_clock(step as f64 * DT_S);
            let ticks = counted(ticks, "tick");
            writeln!(out, "{scenario}: the same bits at {ticks}, to step {step} ({time})")?;
            return Ok(Exit::Well);
        };
        writeln!(out, "{scenario}: {}", told(difference))?;
        writeln!(out, "recorded by version {}", printable(&verdict.version))?;
        Ok(Exit::ExpectationFailed)
    }
}

fn told(difference: &Difference) -> String {
    let Difference { step, body, what, others, beside } = difference;
    let time = format_clock(*step as f64 * DT_S);
    let body = body.as_ref().map(|body| format!("{}: ", printable(body))).unwrap_or_default();
    let others = match others {
        0 => String::new(),
        1 => "; one more body differs".to_owned(),
        more => format!("; {more} more bodies differ"),
    };
    format!("differs first at step {step} ({time}): {body}{what}{others}{}", told_beside(beside))
}

/// The first few of what differs besides bodies.
fn told_beside(beside: &[String]) -> String {
    if beside.is_empty() {
        return String::new();
    }
    let named: Vec<_> = beside.iter().take(MOST_NAMED).map(|part| printable(part)).collect();
    let more = beside.len() - named.len();
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("; besides: {}{more}", named.join(", "))
}
