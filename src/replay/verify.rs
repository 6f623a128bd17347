//! Verify: makes a kept run again and finds the first tick at which it comes out otherwise, and what differs there.

use super::{FORMAT, Head, Line, Tick, Track};
use crate::kit::STEPS_PER_TICK;
use crate::runner::{Course, Options};
use crate::scenario::Scenario;
use crate::scenario::problem::Report;
use crate::world::BodyState;
use serde::de::IgnoredAny;
use serde_json::Value;
use std::io::{self, BufRead};

/// Why a file cannot be verified; what it says follows the file's name without a space.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error(": cannot be read: {}", crate::fault::io_reason(.0))]
    Read(#[from] io::Error),
    /// Line, and what is wrong with it.
    #[error(":{0}: {1}")]
    Line(u64, String),
    #[error(":1: the scenario it holds is not sound: {}", .0.to_string().trim_end())]
    Scenario(#[from] Report),
}

/// How a run that was made again compares.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub scenario: String,
    pub version: String,
    /// The last step that was compared.
    pub step: u64,
    pub ticks: u64,
    /// `None` where every bit is the same.
    pub difference: Option<Difference>,
}

/// The first tick that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub step: u64,
    /// The first body that does; else what else does, such as `people haulers`; `None` where the runs are not of one length.
    pub body: Option<String>,
    /// What of it, kept and replayed.
    pub what: String,
    /// How many more bodies differ at this tick.
    pub others: usize,
    /// What differs besides bodies: people, ropes, joints, what flies, by kind and id.
    pub beside: Vec<String>,
}

/// Makes the run again that `file` holds and compares it tick by tick.
///
/// # Errors
/// Why it cannot be compared.
pub fn verify(mut file: impl BufRead) -> Result<Verdict, Fault> {
    let mut text = String::new();
    let head = read_head(&mut file, &mut text)?;
    let scenario = Scenario::read(&head.scenario, &head.text)?;
    let setup = scenario.setup(&head.settings())?;
    let mut course = Course::begin(&setup, &Options { until_s: head.until_s });
    let mut track = Track::default();
    let mut verdict = Verdict { scenario: head.scenario, version: head.version, step: 0, ticks: 0, difference: None };
    let mut goes_on = true;
    // Files of earlier versions have bodies only.
    let mut parts_kept = true;
    for number in 2.. {
        let kept = match read_line(&mut file, &mut text, number)? {
            Line::Tick(kept) => kept,
            Line::End(end) if end.end != verdict.step || verdict.ticks == 0 => {
                return Err(Fault::Line(number, format!("ends at step {}, but the last tick is {}", end.end, verdict.step)));
            }
            Line::End(_) => {
                verdict.difference = goes_on.then(|| longer(&verdict));
                return Ok(verdict);
            }
        };
        if verdict.ticks > 0 {
            if !goes_on {
                verdict.difference = Some(shorter(&verdict));
                return Ok(verdict);
            }
            goes_on = course.advance(STEPS_PER_TICK);
        }
        let mut made = track.tick(course.world());
        if verdict.ticks == 0 {
            parts_kept = !kept.parts.is_empty();
        }
        if !parts_kept {
            made.parts.clear();
        }
        (verdict.step, verdict.ticks) = (kept.step, verdict.ticks + 1);
        if made != kept {
            verdict.difference = Some(difference(&kept, &made));
            return Ok(verdict);
        }
    }
    unreachable!("a file has fewer lines than there are numbers")
}

fn read_head(file: &mut impl BufRead, text: &mut String) -> Result<Head, Fault> {
    read_text(file, text, 1)?;
    let wrong = |why: &str| Fault::Line(1, format!("not a run that `firelance run --record` wrote{why}"));
    let head: Value = serde_json::from_str(text).map_err(|error| wrong(&format!(": {}", not_json(&error))))?;
    match head.get("firelance_run").and_then(Value::as_u64) {
        None => return Err(wrong("")),
        Some(format) if format != u64::from(FORMAT) => {
            return Err(wrong(&format!(": found format {format}, this program reads {FORMAT}")));
        }
        Some(_) => {}
    }
    serde_json::from_value(head).map_err(|_| wrong(": this line does not say all that has to be known, or says more"))
}

fn read_line(file: &mut impl BufRead, text: &mut String, number: u64) -> Result<Line, Fault> {
    read_text(file, text, number)?;
    serde_json::from_str(text).map_err(|_| {
        let json = serde_json::from_str::<IgnoredAny>(text).err();
        Fault::Line(number, json.map_or_else(|| "not a tick of a run".to_owned(), |error| not_json(&error)))
    })
}

/// The library's words name its own types.
fn not_json(error: &serde_json::Error) -> String {
    format!("not JSON at column {}", error.column())
}

fn read_text(file: &mut impl BufRead, text: &mut String, number: u64) -> Result<(), Fault> {
    text.clear();
    let wrong = |error: io::Error| match error.kind() {
        io::ErrorKind::InvalidData => Fault::Line(number, "not a text".to_owned()),
        _ => Fault::Read(error),
    };
    file.read_line(text).map_err(wrong)?;
    if text.ends_with('\n') { Ok(()) } else { Err(Fault::Line(number, "the file is cut off here".to_owned())) }
}

/// A difference that is nobody's own.
const fn of_run(step: u64, what: String) -> Difference {
    Difference { step, body: None, what, others: 0, beside: Vec::new() }
}

fn longer(verdict: &Verdict) -> Difference {
    let what = format!("the kept run ended at step {}, this one goes on", verdict.step);
    of_run(verdict.step, what)
}

fn shorter(verdict: &Verdict) -> Difference {
    let what = format!("the kept run goes on, this one ended at step {}", verdict.step);
    of_run(verdict.step, what)
}

/// What differs at a tick, in the order of the bodies.
fn difference(kept: &Tick, made: &Tick) -> Difference {
    let step = kept.step;
    if made.step != step {
        let what = format!("the kept run is at step {step} here, this one at {}", made.step);
        return of_run(step, what);
    }
    let beside = parts(kept, made);
    let state = |tick: &Tick, id: &str| tick.bodies.iter().find(|(body, _)| body == id).map(|(_, state)| state.clone());
    let ids = made.bodies.iter().chain(&kept.bodies).map(|(id, _)| id.as_str());
    let mut wrong: Vec<&str> = Vec::new();
    for id in ids {
        if state(kept, id) != state(made, id) && !wrong.contains(&id) {
            wrong.push(id);
        }
    }
    let Some(first) = wrong.first() else {
        let (kept, made) = (&kept.state, &made.state);
        let Some((first, rest)) = beside.split_first() else {
            return of_run(step, format!("nothing that has a name, but the state: kept {kept}, now {made}"));
        };
        let what = "not as they were kept".to_owned();
        return Difference { body: Some(first.clone()), beside: rest.to_vec(), ..of_run(step, what) };
    };
    let what = match (state(kept, first), state(made, first)) {
        (Some(kept), Some(made)) => unlike(&kept, &made),
        (Some(_), None) => "changed in the kept run only".to_owned(),
        _ => "changed in this run only".to_owned(),
    };
    Difference { step, body: Some((*first).to_owned()), what, others: wrong.len() - 1, beside }
}

/// What differs besides bodies, in the order of the world.
fn parts(kept: &Tick, made: &Tick) -> Vec<String> {
    let hash = |tick: &Tick, name: &str| tick.parts.iter().find(|(part, _)| part == name).map(|(_, hash)| hash.clone());
    let mut wrong: Vec<String> = Vec::new();
    for (name, _) in made.parts.iter().chain(&kept.parts) {
        if hash(kept, name) != hash(made, name) && !wrong.contains(name) {
            wrong.push(name.clone());
        }
    }
    wrong
}

/// The first of a body's numbers that differs, and by how many of the smallest steps there are between numbers.
fn unlike(kept: &BodyState, made: &BodyState) -> String {
    let of = |(name, kept, made): (&str, f64, f64)| {
        let steps = kept.to_bits().abs_diff(made.to_bits());
        (steps != 0).then(|| format!("{name}: kept {kept:?}, now {made:?}, {steps} ulp apart"))
    };
    let pairs = BodyState::NAMES.iter().zip(kept.numbers.iter().zip(&made.numbers));
    let number = pairs.filter_map(|(name, (kept, made))| of((name, *kept, *made))).next();
    number.unwrap_or_else(|| match kept.gone == made.gone {
        true => "heat, char, fuel or water on it".to_owned(),
        false => format!("gone: kept {}, now {}", kept.gone, made.gone),
    })
}
