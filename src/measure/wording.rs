//! Wording: measures, expectations and verdicts as people read them, the same in the transcript, the tests and the window.

use super::{Comparison, Expectation, Measure, Reading, Verdict};
use crate::units::{format_duration, format_moment, format_number, format_value, with_unit, yes_or_no};

/// Measures of the most among things of which a run may have none.
const MOST_OF: &[&str] = &["hole_m", "piece_reach_m"];

impl Measure {
    /// A value as a person reads it: `642 s (10:42)`, `yes`, `no lance was lit`.
    #[must_use]
    pub fn format(&self, value: f64) -> String {
        if let Some(word) = self.word(value) {
            return word.to_owned();
        }
        match self.reading {
            Reading::Happened(_) if !value.is_nan() => yes_or_no(value != 0.0).to_owned(),
            Reading::LanceBurnTime if value.is_infinite() => "no lance was spent".to_owned(),
            Reading::LanceBurnTime => format_duration(value),
            Reading::LanceReach if value.is_nan() => "no lance was lit".to_owned(),
            _ if self.is_of_none(value) => "none".to_owned(),
            Reading::Last(_) | Reading::Greatest(_) | Reading::Least(_) => self.quantity.format(value),
            _ if self.quantity.unit == "s" => format_moment(value),
            _ => self.quantity.format(value),
        }
    }

    /// By how much a value is another than `base`; nothing where one of them is no number of which more and less can be said.
    #[must_use]
    pub fn difference(&self, value: f64, base: f64) -> Option<f64> {
        let counts = self.words.is_empty() && !matches!(self.reading, Reading::Happened(_));
        (counts && value.is_finite() && base.is_finite()).then_some(value - base)
    }

    /// Whether it asks for the widest or farthest of things of which this run had none.
    #[must_use]
    pub fn is_of_none(&self, value: f64) -> bool {
        value.is_nan() && MOST_OF.contains(&self.quantity.id)
    }

    /// What is expected of it as a word, where it is a yes or a no.
    fn expected_word(&self, expectation: &Expectation) -> Option<&'static str> {
        let holds = |value| expectation.holds(value);
        let of_words = matches!(self.reading, Reading::Happened(_)) && holds(0.0) != holds(1.0);
        of_words.then(|| yes_or_no(holds(1.0)))
    }
}

impl Verdict {
    /// What came, as a person reads it: `812 s`, `never`.
    #[must_use]
    pub fn got_text(&self) -> String {
        Measure::find(&self.measure)
            .map_or_else(|| format_value(self.got, self.unit, self.decimals), |measure| measure.format(self.got))
    }
}

impl Expectation {
    /// What is expected, as a person reads it: `below 900 s`, `never`.
    #[must_use]
    pub fn wanted(&self) -> String {
        if let Some(word) = self.wanted_word() {
            return word;
        }
        let measure = Measure::find(&self.measure);
        if let Some(word) = measure.and_then(|measure| measure.expected_word(self)) {
            return word.to_owned();
        }
        let unit = measure.map_or(self.unit.as_str(), |measure| measure.quantity.unit);
        let value = with_unit(format_number(self.value), unit);
        match self.comparison {
            Comparison::Below => format!("below {value}"),
            Comparison::Above => format!("above {value}"),
            Comparison::About => format!("{value} give or take {}", format_number(self.tolerance)),
            Comparison::Is => self.word.clone(),
            Comparison::Never => "never".to_owned(),
            Comparison::Happens => "that it happens".to_owned(),
        }
    }
}
