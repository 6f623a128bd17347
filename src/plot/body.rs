//! Body: the values of a tracked thing that can be plotted: its readings, named and calculated as on its card and in the
//! table of bodies.

use crate::sample::BodySample;
use crate::sample::readings::{QUANTITIES, readings};
use crate::text::Language;
use crate::units::Quantity;
use crate::words;

/// One value of one thing: its place among the readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyValue {
    X = 0,
    Y = 1,
    SpeedX = 2,
    SpeedY = 3,
    Speed = 4,
    Angle = 5,
    Turning = 6,
    Mass = 7,
    KineticEnergy = 8,
    Temperature = 9,
    CharShare = 10,
    WetShare = 11,
    HeatRelease = 13,
}

impl BodyValue {
    /// All but whether it burns, which the heat release says better; what a class asks for most stands first.
    pub const ALL: [Self; 13] = [
        Self::X,
        Self::Y,
        Self::SpeedX,
        Self::SpeedY,
        Self::Speed,
        Self::Temperature,
        Self::CharShare,
        Self::WetShare,
        Self::HeatRelease,
        Self::KineticEnergy,
        Self::Mass,
        Self::Angle,
        Self::Turning,
    ];

    #[must_use]
    pub const fn quantity(self) -> &'static Quantity {
        &QUANTITIES[self as usize]
    }

    /// The name in a user's language.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        words::say_or(language, &format!("reading-{}", self.quantity().id), self.quantity().label)
    }

    /// The value in the unit of its id: shares from 0 to 1.
    #[must_use]
    pub fn of(self, body: &BodySample) -> f64 {
        readings(body, None)[self as usize].value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_value_is_the_reading_of_its_name() {
        let ids: BTreeSet<&str> = BodyValue::ALL.iter().map(|value| value.quantity().id).collect();
        let wanted: BTreeSet<&str> = QUANTITIES.iter().map(|it| it.id).filter(|id| *id != "burning").collect();
        assert_eq!(ids, wanted);
        assert_eq!(BodyValue::HeatRelease.quantity().id, "heat_release_kw");
    }
}
