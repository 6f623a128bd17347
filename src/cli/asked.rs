//! What every command that takes a scenario takes with it: `--set`, `--account`, `--seed`, `--without`.

use super::Failure;
use crate::scenario::tree::shortened;
use crate::scenario::values::quantity;
use crate::scenario::{Scenario, Settings};
use crate::units::{Unit, format_number, with_unit};
use crate::workbook::is_workbook;
use clap::Args;
use std::collections::BTreeMap;
use std::num::{NonZeroU64, NonZeroUsize};
use std::str::FromStr;

/// Changes on top of a scenario.
#[derive(Args, Clone, Debug, Default)]
pub struct Changes {
    /// Change a parameter; the value may carry a unit: wind_m_s=3, reach_m=2chi (repeatable)
    #[arg(long, value_name = "ID=VALUE", allow_hyphen_values = true)]
    set: Vec<String>,
    /// Only this source's account; not given, run and play take the scenario's first, test and compare take all
    #[arg(long, value_name = "ID")]
    account: Option<String>,
    /// Seed of all chance in the run
    #[arg(long, value_name = "N", value_parser = whole::<u64>, allow_negative_numbers = true)]
    seed: Option<u64>,
    /// Take a law out, to see what it does (repeatable)
    #[arg(long, value_name = "LAW")]
    without: Vec<String>,
}

impl Changes {
    /// The settings asked for; of two values for one parameter the last counts.
    ///
    /// # Errors
    /// A `--set` that is not `ID=VALUE`.
    pub fn settings(&self) -> Result<Settings, Failure> {
        let set = pairs(&self.set)?;
        let (account, without) = (self.account.clone(), self.without.clone());
        Ok(Settings { account, set, seed: self.seed, without, ..Settings::default() })
    }
}

/// Each `ID=VALUE` of `--set`; of two values for one parameter the last counts.
///
/// # Errors
/// What is no such pair.
pub fn pairs(typed: &[String]) -> Result<BTreeMap<String, String>, Failure> {
    let mut set = BTreeMap::new();
    for pair in typed {
        let (id, value) = pair.split_once('=').map(|(id, value)| (id.trim(), value.trim())).unwrap_or_default();
        if id.is_empty() || value.is_empty() {
            return Err(Failure(format!("--set takes ID=VALUE such as wind_m_s=3, found '{pair}'")));
        }
        set.insert(id.to_owned(), value.to_owned());
    }
    Ok(set)
}

/// A number that a flag takes; clap's own words for what is wrong name neither what was found nor what is allowed.
pub trait Whole: FromStr {
    const ALLOWED: &'static str;
}

impl Whole for u64 {
    const ALLOWED: &'static str = "a whole number from 0 to 18446744073709551615";
}

impl Whole for NonZeroUsize {
    const ALLOWED: &'static str = "a whole number from 1";
}

impl Whole for NonZeroU64 {
    const ALLOWED: &'static str = NonZeroUsize::ALLOWED;
}

/// Reads a flag's whole number.
///
/// # Errors
/// What was found and what is allowed.
pub fn whole<T: Whole>(text: &str) -> Result<T, String> {
    text.trim().parse().map_err(|_| format!("found '{}', wanted {}", shortened(text), T::ALLOWED))
}

/// Reads the time of the run after `--until`: `90`, `5min`.
///
/// # Errors
/// No time, or none that lies ahead.
pub fn seconds(text: &str) -> Result<f64, Failure> {
    let second = Unit::find("s").expect("the second is in the table");
    let value = quantity(text, second).map_err(|error| Failure(format!("--until: {error}")))?;
    let found = || with_unit(format_number(value), "s");
    if value > 0.0 { Ok(value) } else { Err(Failure(format!("--until: out of range: found {}, allowed more than 0 s", found()))) }
}

/// How many threads: so many as were asked for, else all there are.
pub fn threads(jobs: Option<NonZeroUsize>) -> usize {
    jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
}

/// Finds and proves a scenario; what is wrong with it is told with excerpts.
///
/// # Errors
/// Every problem of it.
pub fn scenario(name: &str) -> Result<Scenario, Failure> {
    let source = crate::scenario::load::text_of(name)?;
    if is_workbook(&source) {
        return Err(Failure(format!("{name}: is a workbook; `run`, `play`, `check` and `collate` take it, wanted a scenario")));
    }
    Scenario::read(name, &source).map_err(|report| Failure::of_report(&report, Some(&source)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(set: &[&str]) -> Changes {
        Changes { set: set.iter().map(|pair| (*pair).to_owned()).collect(), ..Changes::default() }
    }

    #[test]
    fn pairs_are_split_at_the_first_equals_sign() {
        let settings = changes(&["a=1", " b = 2 chi", "a=3", "c=x=y"]).settings().unwrap();
        let pairs: Vec<(&str, &str)> = settings.set.iter().map(|(id, value)| (id.as_str(), value.as_str())).collect();
        assert_eq!(pairs, [("a", "3"), ("b", "2 chi"), ("c", "x=y")]);
    }

    #[test]
    fn half_a_pair_is_refused_with_what_was_found() {
        for wrong in ["bundles", "=3", "bundles=", ""] {
            let Failure(said) = changes(&[wrong]).settings().unwrap_err();
            assert!(said.contains(&format!("found '{wrong}'")), "{said}");
        }
    }

    #[test]
    fn times_take_a_unit_and_must_lie_ahead() {
        assert_eq!(seconds("90"), Ok(90.0));
        assert_eq!(seconds("5 min"), Ok(300.0));
        for wrong in ["0", "-3", "soon", "3 kg", "1e999"] {
            let Failure(said) = seconds(wrong).unwrap_err();
            assert!(said.starts_with("--until"), "{said}");
        }
    }
}
