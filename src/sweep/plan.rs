//! Plan: which runs a sweep makes, each found from its number alone. Points are slowest, then accounts, then repeats.

use super::axis::{Axis, Over};
use super::shuffle::Strata;
use super::{telling, terms};
use crate::scenario::{Scenario, Settings};

/// More runs than anybody waits for.
const MOST_RUNS: u64 = 1_000_000_000;

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// As typed after each `--vary`.
    pub vary: Vec<String>,
    /// First values together, then second ones, instead of every combination.
    pub paired: bool,
    /// So many samples of a Latin hypercube instead of every combination.
    pub sample: Option<u64>,
    /// Runs of every point, each with a seed of its own; 0 counts as 1.
    pub repeat: u64,
    /// The scenario's first where there are none.
    pub accounts: Vec<String>,
    /// What is the same in all runs; its account is not looked at.
    pub settings: Settings,
}

/// How values are put together.
enum Way {
    Grid,
    Paired,
    Sample(Vec<Strata>),
}

pub struct Plan {
    axes: Vec<Axis>,
    /// The last axis is whose account is played, and no parameter.
    telling: bool,
    way: Way,
    points: u64,
    accounts: Vec<Option<String>>,
    repeat: u64,
    seed: u64,
    settings: Settings,
    scenario: String,
}

/// One run of a sweep.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// Of the varied parameters, in their order.
    pub values: Vec<String>,
    /// Empty where the scenario has no accounts.
    pub account: String,
    pub seed: u64,
    pub settings: Settings,
    /// What is the same in all runs of its sweep, in words.
    pub terms: String,
    /// What tells this run from every other of any sweep.
    pub name: String,
}

impl Plan {
    /// # Errors
    /// What cannot be asked for, each problem with its place, what was found and what is allowed.
    pub fn of(scenario: &Scenario, asked: &Asked) -> Result<Self, String> {
        let parameters = &scenario.file.parameters;
        let mut axes = Vec::new();
        for typed in &asked.vary {
            if !telling::is_account(typed) {
                axes.extend(Axis::read(typed, parameters, asked.sample.is_some())?);
            }
        }
        let accounts = telling::read(scenario, asked)?;
        let telling = accounts.is_some();
        axes.extend(accounts);
        told_once(&axes, &asked.settings)?;
        let seed = asked.settings.seed.unwrap_or(scenario.file.seed);
        let (way, points) = combined(&axes, asked, seed)?;
        let accounts = telling::proven(scenario, asked, telling.then(|| &axes[axes.len() - 1]))?;
        let repeat = asked.repeat.max(1);
        let runs = points.checked_mul(repeat).and_then(|runs| runs.checked_mul(accounts.len() as u64));
        if runs.is_none_or(|runs| runs > MOST_RUNS) {
            return Err(format!("--vary: these are more than {MOST_RUNS} runs; take fewer values, or --sample N"));
        }
        let (settings, scenario) = (asked.settings.clone(), scenario.file.id.clone());
        Ok(Self { axes, telling, way, points, accounts, repeat, seed, settings, scenario })
    }

    /// How many runs there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.points * self.repeat * self.accounts.len() as u64
    }

    /// Ids of the parameters that are varied.
    pub fn varied(&self) -> impl Iterator<Item = &str> {
        self.axes[..self.axes.len() - usize::from(self.telling)].iter().map(|axis| axis.id.as_str())
    }

    /// Every run.
    pub fn runs(&self) -> impl Iterator<Item = Planned> {
        (0..self.count()).map(|index| self.nth(index))
    }

    /// The run with this number, counted from 0.
    #[must_use]
    pub fn nth(&self, index: u64) -> Planned {
        let accounts = self.accounts.len() as u64;
        let (repeat, rest) = (index % self.repeat, index / self.repeat);
        let (account, point) = (&self.accounts[(rest % accounts) as usize], rest / accounts);
        let mut values = self.values(point);
        let account = if self.telling { values.pop() } else { account.clone() };
        // The points of a grid share their seeds, so that what differs between them is what was varied. Samples draw
        // chance anew like everything else.
        let seed = match self.way {
            Way::Sample(_) => self.seed.wrapping_add(point * self.repeat + repeat),
            Way::Grid | Way::Paired => self.seed.wrapping_add(repeat),
        };
        let mut settings = Settings { account: account.clone(), seed: Some(seed), ..self.settings.clone() };
        settings.set.extend(self.varied().map(str::to_owned).zip(values.iter().cloned()));
        let account = account.unwrap_or_default();
        let name = format!("{}\n{account}\n{seed}\n{:?}\n{:?}", self.scenario, settings.set, settings.without);
        Planned { values, account, seed, settings, terms: terms::words(&self.settings), name }
    }

    fn values(&self, point: u64) -> Vec<String> {
        let chosen = |axis: &Axis, index: u64| match &axis.over {
            Over::Values(values) => values[index as usize].clone(),
            Over::Range { low, .. } => low.to_string(),
            Over::Normal { mean, .. } => mean.to_string(),
        };
        match &self.way {
            Way::Paired => self.axes.iter().map(|axis| chosen(axis, point)).collect(),
            Way::Sample(strata) => {
                let at = |(axis, strata): (&Axis, &Strata)| axis.at(strata.place(point), self.points);
                self.axes.iter().zip(strata).map(at).collect()
            }
            Way::Grid => {
                let mut rest = point;
                let mut values: Vec<String> = Vec::new();
                for axis in self.axes.iter().rev() {
                    let count = axis.count().unwrap_or(1);
                    values.push(chosen(axis, rest % count));
                    rest /= count;
                }
                values.reverse();
                values
            }
        }
    }
}

/// No parameter is varied twice, or varied and set.
fn told_once(axes: &[Axis], settings: &Settings) -> Result<(), String> {
    for (index, axis) in axes.iter().enumerate() {
        let id = &axis.id;
        if axes[..index].iter().any(|other| other.id == *id) {
            return Err(format!("--vary {id}: found twice, wanted once"));
        }
        if let Some(value) = settings.set.get(id) {
            return Err(format!("--set {id}: found {value}, but --vary varies it"));
        }
    }
    Ok(())
}

/// How the values are put together, and how many points that makes.
fn combined(axes: &[Axis], asked: &Asked, seed: u64) -> Result<(Way, u64), String> {
    let lengths: Vec<(&str, u64)> = axes.iter().filter_map(|axis| Some((axis.id.as_str(), axis.count()?))).collect();
    if let Some(samples) = asked.sample {
        return Ok((Way::Sample(axes.iter().map(|axis| Strata::new(seed, &axis.id, samples)).collect()), samples));
    }
    if !asked.paired {
        let points = lengths.iter().try_fold(1_u64, |points, (_, length)| points.checked_mul(*length));
        return Ok((Way::Grid, points.unwrap_or(u64::MAX)));
    }
    let Some((first, length)) = lengths.first() else {
        return Err("--paired: found no --vary, wanted two or more with as many values each".to_owned());
    };
    match lengths.iter().find(|(_, other)| other != length) {
        None => Ok((Way::Paired, *length)),
        Some((id, other)) => {
            Err(format!("--paired: found {length} values of {first} and {other} of {id}, wanted as many of each"))
        }
    }
}

#[cfg(test)]
mod tests;
