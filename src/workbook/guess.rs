//! Guess: what a person typed as the answer to a question, as a value of the question's measure.

use crate::expect::is_moment;
use crate::measure::{Measure, Reading};
use crate::text::Language;
use crate::units::{Unit, parse_quantity, with_unit};
use crate::words::say;

/// Nothing that is asked here is a larger number.
const MOST: f64 = 1e9;

/// A moment that never comes, in every language of the window.
const NEVER: [&str; 3] = ["never", "从未", "從未"];
/// What a moment is typed like.
const MOMENTS: &str = "90, 1:30 or never";

/// Why an answer cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub kind: SlipKind,
    /// What was typed.
    pub found: String,
    /// What could have been: the words there are, or an example.
    pub wanted: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    /// None of the words that there are.
    Word,
    Empty,
    /// Minutes and seconds that are none.
    Clock,
    /// A moment before the run begins.
    Before,
    TooGreat,
    /// No number, or one in a unit of another kind.
    Number,
}

impl SlipKind {
    /// The key of its sentence in the window.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Word => "slip-word",
            Self::Empty => "slip-empty",
            Self::Clock => "slip-clock",
            Self::Before => "slip-before",
            Self::TooGreat => "slip-too-great",
            Self::Number => "slip-number",
        }
    }
}

impl Slip {
    fn new(kind: SlipKind, found: &str, wanted: &str) -> Self {
        Self { kind, found: found.to_owned(), wanted: wanted.to_owned() }
    }
}

impl std::fmt::Display for Slip {
    fn fmt(&self, to: &mut std::fmt::Formatter) -> std::fmt::Result {
        let values = [("found", self.found.as_str().into()), ("wanted", self.wanted.as_str().into())];
        to.write_str(&say(Language::English, self.kind.key(), &values))
    }
}

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
    /// A place along the scene, in metres: typed like a number, or marked with a flag.
    Place,
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
            _ if measure.is_place() => Self::Place,
            _ => Self::Number(measure.quantity.unit),
        }
    }
}

/// The value that was meant, in the measure's unit; a moment that never comes is infinite.
///
/// # Errors
/// What was found and what is wanted.
pub fn guess(measure: &Measure, typed: &str) -> Result<f64, Slip> {
    let typed = typed.trim();
    let slip = |kind, wanted: &str| Slip::new(kind, typed, wanted);
    match Guess::of(measure) {
        Guess::Word(words) => {
            let place = words.iter().position(|word| *word == typed);
            place.map(|place| place as f64).ok_or_else(|| slip(SlipKind::Word, &words.join(", ")))
        }
        Guess::YesNo => match typed {
            "no" => Ok(0.0),
            "yes" => Ok(1.0),
            _ => Err(slip(SlipKind::Word, "yes, no")),
        },
        Guess::Moment if NEVER.contains(&typed) => Ok(f64::INFINITY),
        Guess::Moment if typed.contains(':') => clock_s(typed).ok_or_else(|| slip(SlipKind::Clock, MOMENTS)),
        Guess::Moment => number(typed, "s", MOMENTS),
        Guess::Number(unit) => number(typed, unit, &with_unit("2.5", unit)),
        Guess::Place => number(typed, "m", &with_unit("2.5", "m")),
    }
}

/// `1:30` as 90.
fn clock_s(typed: &str) -> Option<f64> {
    let (minutes, seconds) = typed.split_once(':')?;
    let (minutes, seconds): (u32, f64) = (minutes.trim().parse().ok()?, seconds.trim().parse().ok()?);
    (0.0..60.0).contains(&seconds).then_some(60.0 * f64::from(minutes) + seconds)
}

fn number(typed: &str, unit: &str, wanted: &str) -> Result<f64, Slip> {
    let slip = |kind| Err(Slip::new(kind, typed, wanted));
    if typed.is_empty() {
        return slip(SlipKind::Empty);
    }
    match Unit::find(unit).and_then(|of| parse_quantity(typed, of).ok()) {
        Some(value) if unit == "s" && value < 0.0 => slip(SlipKind::Before),
        Some(value) if value.abs() > MOST => slip(SlipKind::TooGreat),
        Some(value) if value.is_finite() => Ok(value),
        _ => {
            // Half the world writes a comma there.
            let point = typed.replacen(',', ".", 1);
            let meant = point != typed && number(&point, unit, wanted).is_ok();
            Err(Slip::new(SlipKind::Number, typed, if meant { &point } else { wanted }))
        }
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
        assert_eq!(guess(moment, "從未"), Ok(f64::INFINITY));
        let fault = guess(moment, "1:75").unwrap_err().to_string();
        assert!(fault.contains("1:75") && fault.contains("never"), "{fault}");
    }

    #[test]
    fn places_are_metres_to_either_side() {
        let place = measure("fire_right_at_m");
        assert_eq!(Guess::of(place), Guess::Place);
        assert_eq!(guess(place, "-12.5"), Ok(-12.5));
        assert_eq!(guess(place, "1 zhang"), Ok(3.12));
        assert_eq!(guess(place, "12,5").unwrap_err().wanted, "12.5");
        assert_eq!(guess(place, "").unwrap_err().kind, SlipKind::Empty);
        assert_eq!(Guess::of(measure("range_m")), Guess::Number("m"), "a length is no place");
    }

    #[test]
    fn numbers_take_units_and_words_are_of_the_list() {
        assert_eq!(guess(measure("lance_reached_m"), "1 zhang"), Ok(3.12));
        assert_eq!(guess(measure("reached_wall"), "yes"), Ok(1.0));
        assert!(guess(measure("reached_wall"), "perhaps").is_err());
        let fault = guess(measure("lance_reached_m"), "2 kg").unwrap_err();
        assert_eq!((fault.kind, fault.wanted.as_str()), (SlipKind::Number, "2.5 m"));
        let words = measure("outcome");
        assert_eq!(guess(words, words.words[1]), Ok(1.0));
        assert!(guess(words, "boom").unwrap_err().to_string().contains(words.words[0]));
    }
}
