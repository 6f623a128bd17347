//! Axis: one parameter that is varied, and over what, as it is typed after `--vary`.

use super::normal::probit;
use super::shuffle::Strata;
use crate::fault::{is_id, not_an_id};
use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::scenario::tree::shortened;
use crate::scenario::values::{Value, parse, quantity, tidy, unknown};
use crate::source::Evidence;
use crate::units::{Unit, format_number, format_range, with_unit};

/// More values of one parameter are a slip of the pen.
const MOST_VALUES: u64 = 100_000;

#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    pub id: String,
    pub over: Over,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Over {
    /// These, as text in the parameter's own unit.
    Values(Vec<String>),
    /// Anything between, both ends included; only where samples are drawn.
    Range { low: f64, high: f64, whole: bool },
    /// Uncertain: of the normal distribution, as far as the parameter allows; only where samples are drawn.
    Normal { mean: f64, deviation: f64, low: f64, high: f64, whole: bool },
}

impl Axis {
    /// Reads `ID=A..B:N`, `ID=A..B`, `ID=A+/-B`, `ID=a,b,c`, `ID`, or a degree of evidence, which stands for all parameters of it.
    ///
    /// # Errors
    /// The place, what was found and what is allowed.
    pub fn read(typed: &str, parameters: &[ParameterFile], sampled: bool) -> Result<Vec<Self>, String> {
        let (id, over) = typed.split_once('=').map_or((typed.trim(), None), |(id, over)| (id.trim(), Some(over.trim())));
        let wrong = |message: String| format!("--vary {}: {message}", if id.is_empty() { "''" } else { id });
        let known = parameters.iter().find(|parameter| parameter.id == id);
        if let (None, None, Some(evidence)) = (known, over, degree(id)) {
            return of_degree(evidence, parameters, sampled).map_err(wrong);
        }
        if !is_id(id) {
            return Err(wrong(not_an_id(&shortened(id))));
        }
        let ids = parameters.iter().map(|parameter| parameter.id.as_str());
        let parameter = known.ok_or_else(|| wrong(unknown("parameter", id, ids)))?;
        let over = over.map_or_else(|| of_sources(parameter, sampled), |over| read_over(parameter, over, sampled));
        Ok(vec![Self { id: id.to_owned(), over: over.map_err(wrong)? }])
    }

    /// How many values there are to choose from; `None` for a range.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        match &self.over {
            Over::Values(values) => Some(values.len() as u64),
            Over::Range { .. } | Over::Normal { .. } => None,
        }
    }

    /// The value at a place from 0 up to, not including, 1; `strata` is how finely places are cut.
    #[must_use]
    pub fn at(&self, place: f64, strata: u64) -> String {
        match &self.over {
            Over::Values(values) => {
                let index = (place * values.len() as f64) as usize;
                values.get(index.min(values.len().saturating_sub(1))).cloned().unwrap_or_default()
            }
            Over::Range { low, high, whole: true } => (low + (place * (high - low + 1.0)).floor()).min(*high).to_string(),
            Over::Normal { mean, deviation, low, high, whole } => {
                let value = (mean + deviation * probit(place)).clamp(*low, *high);
                (if *whole { value.round() } else { six_digits(value).clamp(*low, *high) }).to_string()
            }
            Over::Range { low, high, whole: false } => short(place, strata as f64, *low, *high).to_string(),
        }
    }

    /// A value by a seed alone, for runs of which nobody knows yet how many there will be.
    #[must_use]
    pub fn drawn(&self, seed: u64) -> String {
        self.at(Strata::new(seed, &self.id, 1).place(0), 1)
    }
}

/// The value at a place of a range to six digits, if those leave it in its stratum.
fn short(place: f64, strata: f64, low: f64, high: f64) -> f64 {
    let value = low + (high - low) * place;
    let short = six_digits(value);
    let same = ((short - low) / (high - low) * strata).floor() == (place * strata).floor();
    if same && (low..=high).contains(&short) { short } else { tidy(value).clamp(low, high) }
}

fn six_digits(value: f64) -> f64 {
    format!("{value:.5e}").parse().unwrap_or(value)
}

fn degree(word: &str) -> Option<Evidence> {
    Evidence::ALL.into_iter().find(|degree| degree.word() == word)
}

/// Every parameter of a degree of evidence, over what its sources carry; those of which they carry one value only are left out.
fn of_degree(evidence: Evidence, parameters: &[ParameterFile], sampled: bool) -> Result<Vec<Axis>, String> {
    let of_it = parameters.iter().filter(|parameter| parameter.evidence == evidence);
    let axes: Vec<Axis> = of_it.filter_map(|it| Some(Axis { id: it.id.clone(), over: of_sources(it, sampled).ok()? })).collect();
    if axes.is_empty() {
        return Err(format!("this scenario has no {} parameter with a range or choices", evidence.word()));
    }
    Ok(axes)
}

/// What the sources carry of a parameter: the range of a number where samples are drawn, else its two ends and the
/// default; every choice of a choice.
fn of_sources(parameter: &ParameterFile, sampled: bool) -> Result<Over, String> {
    match &parameter.value {
        ParameterValue::Choice { of, .. } => Ok(Over::Values(of.iter().map(|(name, _)| name.clone()).collect())),
        ParameterValue::Switch { .. } => Ok(Over::Values(vec!["false".to_owned(), "true".to_owned()])),
        ParameterValue::Number { unit, range, sources, default, whole, .. } => match sources {
            Some((low, high)) if low < high && sampled => Ok(Over::Range { low: *low, high: *high, whole: *whole }),
            Some((low, high)) if low < high => {
                let mut values = vec![*low, *default, *high];
                values.retain(|value| (*low..=*high).contains(value));
                values.dedup();
                Ok(Over::Values(values.iter().map(f64::to_string).collect()))
            }
            _ => {
                let (low, high) = range;
                let found = sources.map_or("no range".to_owned(), |(only, _)| format!("only {}", with_unit(only, unit)));
                let id = &parameter.id;
                Err(format!("its sources carry {found}, wanted {id}=A..B:N within {}", format_range(*low, *high, unit)))
            }
        },
    }
}

fn read_over(parameter: &ParameterFile, over: &str, sampled: bool) -> Result<Over, String> {
    match (over.split_once(".."), &parameter.value) {
        (Some((low, rest)), ParameterValue::Number { whole, .. }) => {
            let (high, count) = rest.rsplit_once(':').map_or((rest, None), |(high, count)| (high, Some(count)));
            let (low, high) = (number(parameter, low)?, number(parameter, high)?);
            if low >= high {
                return Err(format!("found '{}', wanted the lower value first and a higher one", shortened(over)));
            }
            match count {
                Some(count) => steps(low, high, read_count(count)?, *whole),
                None if sampled => Ok(Over::Range { low, high, whole: *whole }),
                None => {
                    let over = shortened(over);
                    Err(format!("found '{over}' without how many, wanted such as {over}:5, or --sample N"))
                }
            }
        }
        _ => match over.split_once("+/-").or_else(|| over.split_once('\u{b1}')) {
            Some((mean, deviation)) => {
                uncertain(parameter, mean, deviation, sampled).map_err(|reason| format!("{over}: {reason}"))
            }
            None => listed(parameter, over),
        },
    }
}

/// `30+/-5`: a value and its standard uncertainty, in the same unit unless it has one of its own.
fn uncertain(parameter: &ParameterFile, mean: &str, deviation: &str, sampled: bool) -> Result<Over, String> {
    let ParameterValue::Number { range: (low, high), unit, whole, .. } = &parameter.value else {
        return Err("only a number can be uncertain".to_owned());
    };
    let mean = number(parameter, mean)?;
    let spread = quantity(deviation, Unit::of_name(unit))?;
    if !(spread > 0.0 && spread <= high - low) {
        let (found, most) = (with_unit(format_number(spread), unit), with_unit(format_number(high - low), unit));
        return Err(format!("out of range: found +/- {found}, allowed more than 0, up to {most}"));
    }
    if !sampled {
        return Err("how many samples is not said, wanted --sample N too".to_owned());
    }
    Ok(Over::Normal { mean, deviation: spread, low: *low, high: *high, whole: *whole })
}

fn number(parameter: &ParameterFile, typed: &str) -> Result<f64, String> {
    match parse(parameter, typed)? {
        Value::Number(value, _) => Ok(value),
        other => Err(format!("found {}, wanted a number", other.kind())),
    }
}

fn read_count(typed: &str) -> Result<u64, String> {
    let count = typed.trim().parse().ok().filter(|count| (2..=MOST_VALUES).contains(count));
    count.ok_or_else(|| format!("found '{}' values, wanted a whole number from 2 to {MOST_VALUES}", shortened(typed)))
}

/// So many values, evenly, both ends included.
fn steps(low: f64, high: f64, count: u64, whole: bool) -> Result<Over, String> {
    let room = high - low + 1.0;
    if whole && count as f64 > room {
        return Err(format!("found {count} values, but {} has only {room} whole numbers", format_range(low, high, "")));
    }
    let value = |step: u64| {
        let value = if step + 1 == count { high } else { tidy(low + (high - low) * step as f64 / (count - 1) as f64) };
        if whole { value.round() } else { value }
    };
    Ok(Over::Values((0..count).map(|step| value(step).to_string()).collect()))
}

fn listed(parameter: &ParameterFile, over: &str) -> Result<Over, String> {
    let mut values: Vec<String> = Vec::new();
    for typed in over.split(',') {
        let value = parse(parameter, typed)?.to_string();
        if values.contains(&value) {
            return Err(format!("found {value} twice, wanted every value once"));
        }
        values.push(value);
    }
    Ok(Over::Values(values))
}

#[cfg(test)]
mod tests;
