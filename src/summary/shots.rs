//! Shots: one run made again and again with the seeds that follow its own, and what each came to.
//!
//! Contract: shot `n` has the seed of the run plus `n`, and is the run of that seed, bit by bit. A parameter that is uncertain
//! has in each shot a value that follows from the seed and its name alone. Memory grows with the shots by their numbers only.

use super::Spread;
use crate::expect;
use crate::export::VERSION;
use crate::export::csv::{column, number};
use crate::measure::{Comparison, Expectation, Measure, measures};
use crate::recording::Recording;
use crate::scenario::Settings;
use crate::scenario::file::ScenarioFile;
use crate::sweep::Axis;

/// No more than these are made: a page lists no more dots.
pub const MOST: usize = 1000;

/// One shot that was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Shot {
    pub seed: u64,
    /// The value of the uncertain parameter, as text in its unit; empty where none is uncertain.
    pub drawn: String,
    /// Of the measures, in their units and order; what the scene does not have is not-a-number.
    pub values: Vec<f64>,
    pub fingerprint: String,
}

/// What counts as a hit.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// Between these, both included.
    Within(f64, f64),
    /// As the scenario expects of it.
    Expected(Vec<Expectation>),
}

impl Target {
    /// Whether a value hits; what never happened or is not there does not, unless just that is expected.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        match self {
            Self::Within(low, high) => value.is_finite() && (*low..=*high).contains(&value),
            Self::Expected(all) => all.iter().all(|expectation| expectation.holds(value)),
        }
    }

    /// Between which values it lies, one of them infinite where an end is open; `None` for what is no range.
    #[must_use]
    pub fn bounds(&self) -> Option<(f64, f64)> {
        let of = |it: &Expectation| match it.comparison {
            Comparison::About => Some((it.value - it.tolerance, it.value + it.tolerance)),
            Comparison::Above => Some((it.value, f64::INFINITY)),
            Comparison::Below => Some((f64::NEG_INFINITY, it.value)),
            _ => None,
        };
        match self {
            Self::Within(low, high) => Some((*low, *high)),
            Self::Expected(all) => {
                let mut bounds = all.iter().map(of).collect::<Option<Vec<_>>>()?.into_iter();
                let first = bounds.next()?;
                Some(bounds.fold(first, |(low, high), (from, to)| (low.max(from), high.min(to))))
            }
        }
    }
}

/// The shots of one run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shots {
    base: Settings,
    axis: Option<Axis>,
    /// The run's own seed.
    first: u64,
    account: String,
    pub measures: Vec<&'static Measure>,
    pub made: Vec<Shot>,
    /// How many are to be made in all.
    pub wanted: usize,
}

impl Shots {
    /// Turns to these settings, and to a parameter that is uncertain, if one is; answers whether all begins anew.
    pub fn turn_to(&mut self, file: &ScenarioFile, settings: &Settings, axis: Option<&Axis>) -> bool {
        let base = settings.without_deeds();
        if base == self.base && axis == self.axis.as_ref() && !self.measures.is_empty() {
            return false;
        }
        let named: Vec<_> = file.measures.iter().filter_map(|id| Measure::find(id)).collect();
        let first_account = || file.accounts.first().map(|account| account.id.clone()).unwrap_or_default();
        *self = Self {
            first: base.seed.unwrap_or(file.seed),
            account: base.account.clone().unwrap_or_else(first_account),
            base,
            axis: axis.cloned(),
            measures: if named.is_empty() { measures().iter().collect() } else { named },
            made: Vec::new(),
            wanted: 0,
        };
        true
    }

    /// So many more are to be made.
    pub fn ask(&mut self, count: usize) {
        self.wanted = (self.wanted.max(self.made.len()) + count).min(MOST);
    }

    /// No more are made than there are.
    pub fn stop(&mut self) {
        self.wanted = self.made.len();
    }

    /// Forgets all of them: the next begins with the first seed again.
    pub fn reset(&mut self) {
        self.made.clear();
        self.wanted = 0;
    }

    /// What the next shot is made with; nothing once there are as many as were asked for.
    #[must_use]
    pub fn next(&self) -> Option<Settings> {
        if self.made.len() >= self.wanted {
            return None;
        }
        let seed = self.seed(self.made.len());
        let mut settings = Settings { seed: Some(seed), ..self.base.clone() };
        if let Some(axis) = &self.axis {
            settings.set.insert(axis.id.clone(), axis.drawn(seed));
        }
        Some(settings)
    }

    /// Takes in the shot that was made with [`Shots::next`]; nothing where its values were not allowed together.
    pub fn take(&mut self, recording: Option<&Recording>) {
        let seed = self.seed(self.made.len());
        let value = |measure: &&Measure| recording.map_or(f64::NAN, |it| expect::outcome(it, measure.quantity.id));
        self.made.push(Shot {
            seed,
            drawn: self.axis.as_ref().map(|axis| axis.drawn(seed)).unwrap_or_default(),
            values: self.measures.iter().map(value).collect(),
            fingerprint: recording.map(|it| it.fingerprint.clone()).unwrap_or_default(),
        });
    }

    fn seed(&self, number: usize) -> u64 {
        self.first.wrapping_add(number as u64 + 1)
    }

    /// How many have been made.
    #[must_use]
    pub fn count(&self) -> usize {
        self.made.len()
    }

    /// The values of a measure, by its place in the list, in the order in which they were made.
    pub fn values(&self, measure: usize) -> impl Iterator<Item = f64> {
        self.made.iter().filter_map(move |shot| shot.values.get(measure).copied())
    }

    /// How the values of a measure are spread.
    #[must_use]
    pub fn spread(&self, measure: usize) -> Spread {
        Spread::of(&self.values(measure).collect::<Vec<_>>())
    }

    /// How many of the shots that have the measure hit, and of how many.
    #[must_use]
    pub fn hits(&self, measure: usize, target: &Target) -> (usize, usize) {
        let all = || self.values(measure).filter(|value| !value.is_nan());
        (all().filter(|value| target.holds(*value)).count(), all().count())
    }

    /// What the scenario expects of a measure in just these runs, if anything.
    #[must_use]
    pub fn expected(&self, file: &ScenarioFile, measure: usize) -> Option<Target> {
        let id = self.measures.get(measure)?.quantity.id;
        let own = |it: &&Expectation| {
            let same_account = it.account.is_empty() || it.account == self.account;
            it.measure == id && same_account && it.set == self.base.set && it.without == self.base.without
        };
        let own: Vec<Expectation> = file.expectations.iter().filter(own).cloned().collect();
        (!own.is_empty()).then_some(Target::Expected(own))
    }

    /// One row for each shot: what makes it again (account, seed, the uncertain parameter), every measure, whether it hit,
    /// and how it ended. `hit` is 0 or 1, and empty without a target.
    #[must_use]
    pub fn csv(&self, measure: usize, target: Option<&Target>) -> String {
        let mut table = csv::Writer::from_writer(Vec::new());
        let mut write = |cells: Vec<String>| table.write_record(cells).expect("memory takes every record");
        let varied = self.axis.iter().map(|axis| axis.id.clone());
        let names = self.measures.iter().map(|measure| column(&measure.quantity));
        let start = ["account", "seed"].map(str::to_owned).into_iter().chain(varied).chain(names);
        write(start.chain(["hit", "fingerprint", "version"].map(str::to_owned)).collect());
        for shot in &self.made {
            let drawn = self.axis.iter().map(|_| shot.drawn.clone());
            let cell = |(measure, value): (&&Measure, &f64)| measure.word(*value).map_or_else(|| number(*value), str::to_owned);
            let values = self.measures.iter().zip(&shot.values).map(cell);
            let value = shot.values.get(measure).copied().filter(|value| !value.is_nan());
            let hit = target.zip(value).map(|(target, value)| u8::from(target.holds(value)).to_string());
            let start = [self.account.clone(), shot.seed.to_string()].into_iter().chain(drawn).chain(values);
            write(start.chain([hit.unwrap_or_default(), shot.fingerprint.clone(), VERSION.to_owned()]).collect());
        }
        let bytes = table.into_inner().expect("memory can be flushed");
        String::from_utf8(bytes).expect("texts make a text")
    }
}

#[cfg(test)]
mod tests;
