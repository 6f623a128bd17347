//! Expectations: the numbers a run came to, and whether they are what the scenario promises.
//!
//! Contract: every value is in the unit of its measure. Gauges hold shares from 0 to 1; a measure in `%` is a hundred
//! times that, here and in everything that leaves the program. An event that never happened is infinity; what the
//! scene does not have (the height of a bridge where there is none) is not-a-number and meets no expectation.
//! This reader sees a [`Recording`], never the world.

use crate::event::{At, Cause, Event, Happening};
use crate::measure::{Comparison, Expectation, Measure, Outcome, Reading, Verdict, measures};
use crate::recording::Recording;
use crate::text::Language;
use crate::units::{format_clock, format_value};
use crate::words::say;

/// What a measure came to, when, and in which thing.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    value: f64,
    at: At,
    entity: String,
}

/// The value of a measure in the measure's unit; not-a-number for an id that is no measure.
#[must_use]
pub fn outcome(recording: &Recording, measure_id: &str) -> f64 {
    Measure::find(measure_id).map_or(f64::NAN, |measure| found(recording, measure).value)
}

/// The outcomes of the measures named, in that order; of all measures where none is named.
#[must_use]
pub fn outcomes(recording: &Recording, ids: &[String]) -> Vec<Outcome> {
    let wanted: Vec<&'static Measure> =
        if ids.is_empty() { measures().iter().collect() } else { ids.iter().filter_map(|id| Measure::find(id)).collect() };
    wanted.into_iter().map(|measure| Outcome { measure, value: found(recording, measure).value }).collect()
}

/// Judges one expectation by the record of the run that it asks for.
#[must_use]
pub fn judge(recording: &Recording, expectation: &Expectation) -> Verdict {
    let measure = Measure::find(&expectation.measure);
    let found = measure.map_or_else(|| nothing(recording), |measure| found(recording, measure));
    Verdict {
        id: expectation.id.clone(),
        measure: expectation.measure.clone(),
        wanted: expectation.wanted(),
        got: found.value,
        unit: measure.map_or("", |measure| measure.quantity.unit),
        decimals: measure.map_or(3, |measure| measure.quantity.decimals),
        passed: expectation.holds(found.value),
        at: found.at,
        entity: found.entity,
        because: expectation.because.clone(),
    }
}

/// A measure's value as a person reads it: moments as a clock, yes or no, `never`, and that no lance was lit.
#[must_use]
pub fn reads(measure: &Measure, value: f64, language: Language) -> String {
    if let Some(word) = measure.word(value) {
        return word.to_owned();
    }
    match measure.reading {
        Reading::Happened(_) => say(language, if value > 0.5 { "outcome-yes" } else { "outcome-no" }, &[]),
        Reading::LanceReach if value.is_nan() || value < 0.05 => say(language, "outcome-no-lance-lit", &[]),
        Reading::LanceBurnTime if value.is_infinite() => say(language, "outcome-no-lance-spent", &[]),
        _ if value.is_infinite() => say(language, "outcome-never", &[]),
        _ if measure.is_of_none(value) => say(language, "outcome-no-such", &[]),
        _ if value.is_nan() => say(language, "outcome-not-here", &[]),
        _ if is_moment(measure) => format_clock(value),
        _ => measure.quantity.format(value),
    }
}

/// The same of a run that goes on: what has not happened yet may still happen.
#[must_use]
pub fn reads_so_far(measure: &Measure, value: f64, language: Language) -> String {
    let open = match measure.reading {
        Reading::Happened(_) => value <= 0.5,
        Reading::LanceBurnTime => false,
        _ => value.is_infinite(),
    };
    if open { say(language, "outcome-not-yet", &[]) } else { reads(measure, value, language) }
}

/// By how much a value reads otherwise than `base`, with its sign: `+1:05`, `−0.4 m`. Whoever subtracts what is shown of one from
/// what is shown of the other finds just that; nothing where both read alike, or no more and less can be said of them.
#[must_use]
pub fn difference_reads(measure: &Measure, value: f64, base: f64) -> Option<String> {
    let by = measure.difference(as_shown(measure, value), as_shown(measure, base))?;
    let size = by.abs();
    let text = match is_moment(measure) {
        true if size >= 60.0 => format_clock(size),
        true => format_value(size, "s", 0),
        false => measure.quantity.format(size),
    };
    // The unit may have digits of its own.
    let digits = text.split(' ').next().unwrap_or_default();
    let shows = digits.contains(|digit| ('1'..='9').contains(&digit));
    shows.then(|| format!("{}{text}", if by < 0.0 { "−" } else { "+" }))
}

/// A value with no more digits than are shown of it: of a moment the whole seconds that a clock counts.
fn as_shown(measure: &Measure, value: f64) -> f64 {
    let decimals = measure.quantity.decimals;
    if is_moment(measure) { value.floor() } else { format!("{value:.decimals$}").parse().unwrap_or(value) }
}

/// What is expected as a person reads it, in the same terms.
#[must_use]
pub fn wanted_reads(expectation: &Expectation, language: Language) -> String {
    let Some(measure) = Measure::find(&expectation.measure) else { return expectation.wanted() };
    let (value, above) = (expectation.value, expectation.comparison == Comparison::Above);
    let clock = format_clock(value);
    match expectation.comparison {
        Comparison::Never => say(language, "outcome-never", &[]),
        Comparison::Happens => say(language, "expected-happens", &[]),
        Comparison::About | Comparison::Is => expectation.wanted(),
        _ if matches!(measure.reading, Reading::Happened(_)) => reads(measure, f64::from(u8::from(above)), language),
        _ if matches!(measure.reading, Reading::LanceReach) && !above && value < 0.3 => reads(measure, 0.0, language),
        _ if is_moment(measure) => {
            say(language, if above { "expected-after" } else { "expected-before" }, &[("time", clock.as_str().into())])
        }
        _ => expectation.wanted(),
    }
}

/// Whether a measure is a moment of the run, which a clock shows.
#[must_use]
pub fn is_moment(measure: &Measure) -> bool {
    measure.quantity.unit == "s"
        && matches!(measure.reading, Reading::FirstEvent(_) | Reading::Storey(_) | Reading::StructureAlight)
}

/// Whether nothing that may yet come in a run changes a measure: its event has happened.
#[must_use]
pub fn is_certain(measure: &Measure, recording: &Recording) -> bool {
    match measure.reading {
        Reading::Happened(_) => found(recording, measure).value > 0.5,
        Reading::FirstPlace(_) => found(recording, measure).value.is_finite(),
        _ => is_moment(measure) && found(recording, measure).value.is_finite(),
    }
}

fn found(recording: &Recording, measure: &Measure) -> Found {
    let mut found = match measure.reading {
        Reading::FirstEvent(kind) => first(recording, |event| event.happening.kind() == kind),
        Reading::StructureAlight => first(recording, |event| match &event.happening {
            Happening::Ignited { part, cause, .. } => {
                !matches!(cause, Cause::Hand | Cause::Fuse) && is_structure(recording, part)
            }
            _ => false,
        }),
        Reading::Storey(wanted) => {
            first(recording, |event| matches!(event.happening, Happening::StoreyGaveWay { storey, .. } if storey == wanted))
        }
        Reading::LanceBurnTime => lance_burn_time(recording),
        Reading::LanceReach if of_kind(recording, "lance_lit").next().is_none() => nothing(recording),
        Reading::LanceReach => at_end(recording, recording.lance_reach_m, ""),
        Reading::Men(kind) => at_end(recording, of_kind(recording, kind).map(|event| f64::from(event.happening.men())).sum(), ""),
        Reading::EventCount(kind) => at_end(recording, of_kind(recording, kind).count() as f64, ""),
        Reading::Last(gauge) => extreme(recording, gauge, |extreme| extreme.last),
        Reading::Greatest(gauge) => extreme(recording, gauge, |extreme| extreme.greatest),
        Reading::Least(gauge) => extreme(recording, gauge, |extreme| extreme.least),
        Reading::Happened(kind) => happened(recording, kind),
        Reading::FirstPlace(kind) => place(recording, of_kind(recording, kind), |_, _| false),
        Reading::LeftmostFire => place(recording, spread(recording), |one, best| one < best),
        Reading::RightmostFire => place(recording, spread(recording), |one, best| one > best),
    };
    if measure.quantity.unit == "%" {
        found.value *= 100.0;
    }
    // The sum of nothing is a zero with a minus; plus zero takes it away.
    found.value += 0.0;
    found
}

fn of_kind<'a>(recording: &'a Recording, kind: &'a str) -> impl Iterator<Item = &'a Event> {
    recording.events.iter().filter(move |event| event.happening.kind() == kind)
}

fn first(recording: &Recording, is_it: impl Fn(&Event) -> bool) -> Found {
    recording.events.iter().find(|event| is_it(event)).map_or_else(
        || at_end(recording, f64::INFINITY, ""),
        |event| Found { value: event.at.time_s, at: event.at, entity: event.happening.subject().to_owned() },
    )
}

/// What took fire by itself.
fn spread(recording: &Recording) -> impl Iterator<Item = &Event> {
    let lit = |event: &&Event| matches!(&event.happening, Happening::Ignited { cause, .. } if !matches!(cause, Cause::Hand | Cause::Fuse));
    recording.events.iter().filter(lit)
}

/// The first of these places, or another that is farther by `farther`.
fn place<'a>(recording: &Recording, events: impl Iterator<Item = &'a Event>, farther: impl Fn(f64, f64) -> bool) -> Found {
    let mut best: Option<Found> = None;
    for event in events {
        let Some(value) = event.happening.place_m() else { continue };
        if best.as_ref().is_none_or(|best| farther(value, best.value)) {
            best = Some(Found { value, at: event.at, entity: event.happening.subject().to_owned() });
        }
    }
    best.unwrap_or_else(|| at_end(recording, f64::INFINITY, ""))
}

/// Whether a thing is part of a structure, not something thrown.
fn is_structure(recording: &Recording, id: &str) -> bool {
    recording.things.iter().any(|thing| thing.id == id && !matches!(thing.part.as_str(), "bundle" | "bomb"))
}

fn happened(recording: &Recording, kind: &str) -> Found {
    let first = first(recording, |event| event.happening.kind() == kind);
    Found { value: f64::from(u8::from(first.value.is_finite())), ..first }
}

/// Infinite where no lance was ever spent: so an account that fires none can say `never`.
fn lance_burn_time(recording: &Recording) -> Found {
    let times: Vec<f64> = recording
        .events
        .iter()
        .filter_map(|event| match event.happening {
            Happening::LanceSpent { burn_time_s, .. } => Some(burn_time_s),
            _ => None,
        })
        .collect();
    let mean = if times.is_empty() { f64::INFINITY } else { times.iter().sum::<f64>() / times.len() as f64 };
    at_end(recording, mean, "")
}

fn extreme(recording: &Recording, gauge: &str, of: impl Fn(&crate::recording::Extreme) -> f64) -> Found {
    at_end(recording, recording.extremes.get(gauge).map_or(f64::NAN, of), gauge)
}

fn at_end(recording: &Recording, value: f64, entity: &str) -> Found {
    Found { value, at: At { step: recording.last_step, time_s: recording.last_time_s }, entity: entity.to_owned() }
}

fn nothing(recording: &Recording) -> Found {
    at_end(recording, f64::NAN, "")
}

#[cfg(test)]
mod tests;
