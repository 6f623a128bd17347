//! Note: a reading that a student has taken in the window with tape, protractor or stopwatch, and put down.

use super::Changes;
use crate::scenario::values::unknown;
use crate::units::{Unit, format_number, format_range};
use serde::{Deserialize, Serialize};

/// Each instrument with the unit of its readings and what they can be.
pub const INSTRUMENTS: [(&str, &str, f64, f64); 3] =
    [("tape", "m", 0.0, 1e6), ("protractor", "deg", 0.0, 180.0), ("stopwatch", "s", -1e6, 1e6)];

/// One reading.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// `tape`, `protractor` or `stopwatch`.
    pub instrument: String,
    /// In metres, degrees or seconds.
    pub value: f64,
    /// The moment of the run that was shown.
    pub time_s: f64,
    /// What was run.
    #[serde(default)]
    pub run: Changes,
}

impl Note {
    /// What cannot be, by the field's name.
    #[must_use]
    pub fn fault(&self) -> Option<(&'static str, String)> {
        let ids = INSTRUMENTS.iter().map(|(id, ..)| *id);
        let Some((_, unit, least, most)) = INSTRUMENTS.iter().find(|(id, ..)| *id == self.instrument) else {
            return Some(("instrument", unknown("instrument", &self.instrument, ids)));
        };
        let fields = [("value", self.value, (*least, *most), *unit), ("time_s", self.time_s, (0.0, 1e6), "s")];
        fields.into_iter().find_map(|(field, value, (least, most), unit)| {
            let found = format_number(value);
            let wrong = !(least..=most).contains(&value);
            wrong.then(|| (field, format!("out of range: found {found}, allowed {}", format_range(least, most, unit))))
        })
    }

    /// Symbol of the value's unit.
    #[must_use]
    pub fn unit(&self) -> &'static Unit {
        let own = INSTRUMENTS.iter().find(|(id, ..)| *id == self.instrument);
        own.and_then(|(_, unit, ..)| Unit::find(unit)).unwrap_or(&crate::units::UNITS[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_of_an_instrument_and_within_what_that_can_show() {
        let note =
            |instrument: &str, value: f64, time_s: f64| Note { instrument: instrument.into(), value, time_s, ..Note::default() };
        assert_eq!(note("tape", 12.5, 4.0).fault(), None);
        assert_eq!(note("stopwatch", -3.0, 0.0).fault(), None, "rewound past its start");
        let (field, message) = note("protractor", 200.0, 0.0).fault().expect("no angle");
        assert_eq!((field, message.as_str()), ("value", "out of range: found 200, allowed 0 to 180 deg"));
        assert_eq!(note("tape", f64::NAN, 0.0).fault().map(|it| it.0), Some("value"));
        assert_eq!(note("tape", 1.0, -1.0).fault().map(|it| it.0), Some("time_s"));
        let (field, message) = note("tap", 1.0, 0.0).fault().expect("unknown");
        assert!(field == "instrument" && message.contains("'tape'"), "{message}");
    }
}
