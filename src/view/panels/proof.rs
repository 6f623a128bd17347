//! Proof: the published figures of a law beside what runs give, and curves of runs between them. Runs are made one at a
//! time when they are asked for, so that whoever shows them never waits long, and kept.

use crate::measure::Measure;
use crate::published::{self, Curve, Row};
use crate::scenario::Scenario;
use crate::text::Text;

/// Runs along a curve.
const PLACES: usize = 24;

/// What came of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Run {
    Waiting,
    Made(f64),
    Failed,
}

impl Run {
    fn of<E>(result: Result<f64, E>) -> Self {
        result.map_or(Self::Failed, Self::Made)
    }

    #[must_use]
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Made(value) => Some(value),
            _ => None,
        }
    }
}

/// A curve, the places of its runs and what they gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    pub curve: Curve,
    pub runs: Vec<(f64, Run)>,
    /// Places are by equal ratios.
    pub by_ratio: bool,
    /// Name and unit of the parameter along which it goes.
    pub along: (Text, String),
}

impl Trace {
    fn of(curve: Curve) -> Self {
        let places = curve.places(PLACES);
        let steps: Vec<f64> = places.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let by_ratio = steps.first().zip(steps.last()).is_some_and(|(first, last)| *last > 1.5 * first);
        let along = along(&curve);
        Self { runs: places.into_iter().map(|place| (place, Run::Waiting)).collect(), curve, by_ratio, along }
    }

    #[must_use]
    pub fn measure(&self) -> Option<&'static Measure> {
        Measure::find(self.curve.measure())
    }
}

fn along(curve: &Curve) -> (Text, String) {
    let scenario = Scenario::find(curve.scenario()).ok();
    let found = scenario.as_ref().and_then(|scenario| scenario.parameter(&curve.parameter));
    let Some(parameter) = found else { return (Text::english(&curve.parameter), String::new()) };
    let unit = match &parameter.value {
        crate::scenario::file::ParameterValue::Number { unit, .. } => unit.clone(),
        _ => String::new(),
    };
    (parameter.label.clone(), unit)
}

/// All of a law's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    pub rows: Vec<(Row, Run)>,
    pub traces: Vec<Trace>,
}

impl Proof {
    /// The figures published for a mechanic, no run made yet; empty where it has none.
    #[must_use]
    pub fn of(mechanic: &str) -> Self {
        let rows = published::rows(mechanic);
        let traces = published::curves(&rows).into_iter().map(Trace::of).collect();
        Self { rows: rows.into_iter().map(|row| (row, Run::Waiting)).collect(), traces }
    }

    /// Makes the next run that waits: the table first, then the curves. False once all are made.
    pub fn make_next(&mut self) -> bool {
        if let Some((row, run)) = self.rows.iter_mut().find(|(_, run)| *run == Run::Waiting) {
            *run = Run::of(row.simulated());
            return true;
        }
        for Trace { curve, runs, .. } in &mut self.traces {
            if let Some((place, run)) = runs.iter_mut().find(|(_, run)| *run == Run::Waiting) {
                *run = Run::of(curve.simulated(*place));
                return true;
            }
        }
        false
    }

    /// How many runs are made, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let runs = || self.rows.iter().map(|(_, run)| run).chain(self.traces.iter().flat_map(|it| &it.runs).map(|(_, run)| run));
        (runs().filter(|run| **run != Run::Waiting).count(), runs().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_made_one_by_one_and_give_what_the_rows_do() {
        let mut proof = Proof::of("sound");
        let (_, all) = proof.progress();
        assert!(all > proof.rows.len() && proof.traces.len() == 1, "{proof:?}");
        for made in 1..=6 {
            assert!(proof.make_next());
            assert_eq!(proof.progress(), (made, all));
        }
        for (row, run) in &proof.rows {
            assert_eq!(run.value(), row.simulated().ok(), "{}", row.case);
            assert!(run.value().is_some_and(|value| row.agrees(value)), "{}", row.case);
        }
        let trace = &proof.traces[0];
        assert!(trace.by_ratio && trace.along.1 == "m" && trace.runs[0].1.value().is_some(), "{trace:?}");
        assert_eq!(trace.runs[1].1, Run::Waiting);
    }

    #[test]
    fn a_law_without_a_table_shows_none() {
        let mut proof = Proof::of("no-such-law");
        assert!(proof.rows.is_empty() && !proof.make_next());
    }
}
