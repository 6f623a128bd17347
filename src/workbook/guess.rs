//! Guess: what a person typed as the answer to a question, as a value of the question's measure.

use crate::expect::is_moment;
use crate::measure::{Measure, Reading};
use crate::units::{Unit, parse_quantity, with_unit};

/// Nothing that is asked here is a larger number.
const MOST: f64 = 1e9;

/// How a measure is guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guess {
    /// One of a few words, which stand for 0, 1 and so on.
    Word(Vec<&'static str>),
    /// No or yes, 0 or 1.
    YesNo,
    /// A moment of the run, or never.
    Moment,
    /// A number in this unit.
    Number(&'static str),
}

impl Guess {
    #[must_use]
    pub fn of(measure: &Measure) -> Self {
        if !measure.words.is_empty() {
            return Self::Word(measure.words.to_vec());
        }
        match measure.reading {
            Reading::Happened(_) => Self::YesNo,
            _ if is_moment(measure) => Self::Moment,
            _ => Self::Number(measure.quantity.unit),
        }
    }
}

/// The value that was meant, in the measure's unit; a moment that never comes is infinite.
///
/// # Errors
/// What was found and what is wanted.
pub fn guess(measure: &Measure, typed: &str) -> Result<f64, String> {
    let typed = typed.trim();
    match Guess::of(measure) {
        Guess::Word(words) => {
            let place = words.iter().position(|word| *word == typed);
            place.map(|place| place as f64).ok_or_else(|| format!("found '{typed}', allowed: {}", words.join(", ")))
        }
        Guess::YesNo => match typed {
            "no" => Ok(0.0),
            "yes" => Ok(1.0),
            _ => Err(format!("found '{typed}', allowed: yes, no")),
        },
        Guess::Moment if typed == "never" => Ok(f64::INFINITY),
        Guess::Moment if typed.contains(':') => clock_s(typed)
            .ok_or_else(|| format!("not a time: found '{typed}', wanted one such as 90, 1:30 (seconds up to 59) or never")),
        Guess::Moment => number(typed, "s", "such as 90, 1:30 or never"),
        Guess::Number(unit) => number(typed, unit, ""),
    }
}

/// `1:30` as 90.
fn clock_s(typed: &str) -> Option<f64> {
    let (minutes, seconds) = typed.split_once(':')?;
    let (minutes, seconds): (u32, f64) = (minutes.trim().parse().ok()?, seconds.trim().parse().ok()?);
    (0.0..60.0).contains(&seconds).then_some(60.0 * f64::from(minutes) + seconds)
}

fn number(typed: &str, unit: &str, wanted: &str) -> Result<f64, String> {
    let wanted = if wanted.is_empty() { format!("such as {}", with_unit("2.5", unit)) } else { wanted.to_owned() };
    let of = Unit::find(unit).ok_or_else(|| unit.to_owned())?;
    if typed.is_empty() {
        return Err(format!("empty: wanted a number {wanted}"));
    }
    match parse_quantity(typed, of) {
        Ok(value) if unit == "s" && value < 0.0 => Err(format!("before the beginning: found '{typed}', wanted one {wanted}")),
        Ok(value) if value.abs() > MOST => Err(format!("out of range: found '{typed}', allowed up to 1e9")),
        Ok(value) if value.is_finite() => Ok(value),
        Ok(_) => Err(format!("not a finite number: found '{typed}', wanted one {wanted}")),
        Err(fault) => Err(format!("{fault}, wanted one {wanted}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(id: &str) -> &'static Measure {
        Measure::find(id).expect("a measure")
    }

    #[test]
    fn moments_are_typed_as_clocks_seconds_or_never() {
        let moment = measure("bridge_collapse_s");
        assert_eq!(guess(moment, "8:16"), Ok(496.0));
        assert_eq!(guess(moment, " 90 "), Ok(90.0));
        assert_eq!(guess(moment, "2 min"), Ok(120.0));
        assert_eq!(guess(moment, "never"), Ok(f64::INFINITY));
        for wrong in ["-5", "1e300", "", "soon"] {
            assert!(guess(moment, wrong).is_err(), "{wrong}");
        }
        let fault = guess(moment, "1:75").unwrap_err();
        assert!(fault.contains("1:75") && fault.contains("never"), "{fault}");
    }

    #[test]
    fn numbers_take_units_and_words_are_of_the_list() {
        assert_eq!(guess(measure("lance_reached_m"), "1 zhang"), Ok(3.12));
        assert_eq!(guess(measure("reached_wall"), "yes"), Ok(1.0));
        assert!(guess(measure("reached_wall"), "perhaps").is_err());
        let words = measure("outcome");
        assert_eq!(guess(words, words.words[1]), Ok(1.0));
        assert!(guess(words, "boom").unwrap_err().contains(words.words[0]));
    }
}
