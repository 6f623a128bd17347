//! Words: measures whose value is one of a few words. Inside the program the value is the word's number, counted from 0.

use super::{Comparison, Expectation, Measure};

impl Measure {
    /// The word for a value; `None` for a measure of numbers, and for a number that stands for no word.
    #[must_use]
    pub fn word(&self, value: f64) -> Option<&'static str> {
        (value >= 0.0 && value.fract() == 0.0).then(|| self.words.get(value as usize).copied()).flatten()
    }
}

impl Expectation {
    /// What `is` expects of a measure: whether this value is the word.
    pub(super) fn is_word(&self, value: f64) -> bool {
        Measure::find(&self.measure).and_then(|measure| measure.word(value)) == Some(self.word.as_str())
    }

    /// The expected value as a person reads it, where it is a word.
    pub(super) fn wanted_word(&self) -> Option<String> {
        let measure = Measure::find(&self.measure)?;
        match self.comparison {
            Comparison::Is => Some(self.word.clone()),
            Comparison::About if self.tolerance < 1.0 => measure.word(self.value).map(str::to_owned),
            Comparison::Below => measure.word(self.value).map(|word| format!("less than {word}")),
            Comparison::Above => measure.word(self.value).map(|word| format!("more than {word}")),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome() -> &'static Measure {
        Measure::find("outcome").expect("a measure of words")
    }

    #[test]
    fn a_number_stands_for_its_word_and_nothing_else() {
        assert_eq!([0.0, 1.0, 2.0].map(|value| outcome().word(value)), [Some("fizzles"), Some("burns"), Some("bursts")]);
        for value in [-1.0, 0.5, 3.0, f64::NAN, f64::INFINITY] {
            assert_eq!(outcome().word(value), None, "{value}");
        }
        assert_eq!(Measure::find("fragments").and_then(|measure| measure.word(1.0)), None);
        assert_eq!(outcome().format(2.0), "bursts");
        assert_eq!(Measure::find("level_db").map(|measure| measure.format(2.0)), Some("2.0 dB".to_owned()));
    }

    #[test]
    fn an_expectation_of_a_word_holds_of_that_word_only() {
        let text = r#"(id: "e", measure: "outcome", comparison: is, word: "bursts")"#;
        let expectation: Expectation = ron::from_str(text).expect("an expectation");
        assert!(expectation.holds(2.0) && !expectation.holds(1.0) && !expectation.holds(f64::NAN));
        assert_eq!(expectation.wanted(), "bursts");
        let text = r#"(id: "e", measure: "outcome", comparison: below, value: 2)"#;
        let expectation: Expectation = ron::from_str(text).expect("an expectation");
        assert_eq!(expectation.wanted(), "less than bursts");
    }
}
