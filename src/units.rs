//! Vectors, units and quantities: the only place that turns text into SI numbers and SI numbers into text.
//!
//! Everything inside the program is SI with radians. Files, flags and panels may use any unit of [`UNITS`],
//! the Song units included. Song measures: 1 chi = 31.2 cm, 1 cun = 3.12 cm, 1 bu = 5 chi = 1.56 m,
//! 1 zhang = 10 chi = 3.12 m (chinaknowledge.org, Song/Yuan chi); 1 li = 360 bu = 561.6 m;
//! 1 jin = 16 liang = 0.63 kg (Cambridge table 0.60, general knowledge 0.63-0.64: taken at 0.63, `disputed`).

use serde::{Deserialize, Serialize};
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

/// A point or vector of the vertical plane in metres (or SI units derived from it): x to the right, y up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Vec2 {
    pub x: f64,
    pub y: f64,
}

impl Vec2 {
    pub const ZERO: Self = Self { x: 0.0, y: 0.0 };

    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Unit vector at `angle_rad` above the x axis.
    #[must_use]
    pub fn from_angle(angle_rad: f64) -> Self {
        Self::new(libm::cos(angle_rad), libm::sin(angle_rad))
    }

    #[must_use]
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    #[must_use]
    pub fn length(self) -> f64 {
        self.dot(self).sqrt()
    }

    /// The same direction with length one; zero stays zero.
    #[must_use]
    pub fn normalized(self) -> Self {
        let length = self.length();
        if length > 0.0 { self * (1.0 / length) } else { self }
    }

    /// Rotated by `angle_rad` counter-clockwise.
    #[must_use]
    pub fn rotated(self, angle_rad: f64) -> Self {
        let (sin, cos) = (libm::sin(angle_rad), libm::cos(angle_rad));
        Self::new(self.x * cos - self.y * sin, self.x * sin + self.y * cos)
    }

    #[must_use]
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

impl Add for Vec2 {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}
impl AddAssign for Vec2 {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
impl Sub for Vec2 {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}
impl Mul<f64> for Vec2 {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}
impl Neg for Vec2 {
    type Output = Self;
    fn neg(self) -> Self {
        self * -1.0
    }
}

/// What kind of thing a unit measures; only units of one dimension convert into each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Number,
    Length,
    Time,
    Mass,
    Speed,
    Angle,
    Temperature,
    Force,
    Power,
    Energy,
    Flux,
    Dose,
    ArealMass,
    Rainfall,
    Pressure,
    Density,
    Acceleration,
    Level,
}

/// A unit: `si = value * factor + offset`.
#[derive(Debug, PartialEq)]
pub struct Unit {
    pub symbol: &'static str,
    pub dimension: Dimension,
    pub factor: f64,
    pub offset: f64,
}

const fn unit(symbol: &'static str, dimension: Dimension, factor: f64) -> Unit {
    Unit { symbol, dimension, factor, offset: 0.0 }
}

/// Every unit the program knows, the SI unit of each dimension first.
pub static UNITS: &[Unit] = &[
    unit("", Dimension::Number, 1.0),
    unit("%", Dimension::Number, 0.01),
    unit("m", Dimension::Length, 1.0),
    unit("cm", Dimension::Length, 0.01),
    unit("mm", Dimension::Length, 0.001),
    unit("um", Dimension::Length, 1e-6),
    unit("km", Dimension::Length, 1000.0),
    unit("cun", Dimension::Length, 0.0312),
    unit("chi", Dimension::Length, 0.312),
    unit("bu", Dimension::Length, 1.56),
    unit("zhang", Dimension::Length, 3.12),
    unit("li", Dimension::Length, 561.6),
    unit("s", Dimension::Time, 1.0),
    unit("min", Dimension::Time, 60.0),
    unit("h", Dimension::Time, 3600.0),
    unit("kg", Dimension::Mass, 1.0),
    unit("g", Dimension::Mass, 0.001),
    unit("t", Dimension::Mass, 1000.0),
    unit("jin", Dimension::Mass, 0.63),
    unit("liang", Dimension::Mass, 0.63 / 16.0),
    unit("m/s", Dimension::Speed, 1.0),
    unit("mm/s", Dimension::Speed, 0.001),
    unit("km/h", Dimension::Speed, 1.0 / 3.6),
    unit("rad", Dimension::Angle, 1.0),
    unit("deg", Dimension::Angle, std::f64::consts::PI / 180.0),
    unit("K", Dimension::Temperature, 1.0),
    Unit { symbol: "C", dimension: Dimension::Temperature, factor: 1.0, offset: 273.15 },
    unit("N", Dimension::Force, 1.0),
    unit("kN", Dimension::Force, 1000.0),
    unit("W", Dimension::Power, 1.0),
    unit("kW", Dimension::Power, 1000.0),
    unit("MW", Dimension::Power, 1e6),
    unit("J", Dimension::Energy, 1.0),
    unit("kJ", Dimension::Energy, 1e3),
    unit("MJ", Dimension::Energy, 1e6),
    unit("W/m2", Dimension::Flux, 1.0),
    unit("kW/m2", Dimension::Flux, 1000.0),
    unit("J/m2", Dimension::Dose, 1.0),
    unit("kJ/m2", Dimension::Dose, 1000.0),
    unit("kg/m2", Dimension::ArealMass, 1.0),
    unit("m/s_rain", Dimension::Rainfall, 1.0),
    unit("mm/h", Dimension::Rainfall, 1.0 / 3.6e6),
    unit("Pa", Dimension::Pressure, 1.0),
    unit("kPa", Dimension::Pressure, 1e3),
    unit("MPa", Dimension::Pressure, 1e6),
    unit("kg/m3", Dimension::Density, 1.0),
    unit("m/s2", Dimension::Acceleration, 1.0),
    unit("dB", Dimension::Level, 1.0),
];

impl Unit {
    /// The unit written as `symbol`, if there is one.
    #[must_use]
    pub fn find(symbol: &str) -> Option<&'static Self> {
        UNITS.iter().find(|unit| unit.symbol == symbol)
    }

    /// The unit that a field or parameter name carries as its ending: `height_m`, `wind_m_s`, `flux_kw_m2`.
    /// Names without a unit ending are plain numbers.
    #[must_use]
    pub fn of_name(name: &str) -> &'static Self {
        const ENDINGS: &[(&str, &str)] = &[
            ("_kw_m2", "kW/m2"),
            ("_kj_m2", "kJ/m2"),
            ("_kg_m2", "kg/m2"),
            ("_kg_m3", "kg/m3"),
            ("_mm_h", "mm/h"),
            ("_mm_s", "mm/s"),
            ("_m_s2", "m/s2"),
            ("_m_s", "m/s"),
            ("_km_h", "km/h"),
            ("_kpa", "kPa"),
            ("_mpa", "MPa"),
            ("_deg", "deg"),
            ("_db", "dB"),
            ("_um", "um"),
            ("_kw", "kW"),
            ("_mw", "MW"),
            ("_mj", "MJ"),
            ("_kn", "kN"),
            ("_mm", "mm"),
            ("_cm", "cm"),
            ("_kg", "kg"),
            ("_pa", "Pa"),
            ("_m", "m"),
            ("_s", "s"),
            ("_k", "K"),
            ("_c", "C"),
            ("_n", "N"),
            ("_w", "W"),
        ];
        // Where a thing is read comes after its unit: `level_db_at_1m`.
        let name = name.split("_at_").next().unwrap_or(name);
        let symbol = ENDINGS.iter().find(|(ending, _)| name.ends_with(ending)).map_or("", |(_, symbol)| symbol);
        Self::find(symbol).unwrap_or(&UNITS[0])
    }

    #[must_use]
    pub fn to_si(&self, value: f64) -> f64 {
        value * self.factor + self.offset
    }

    #[must_use]
    pub fn from_si(&self, value: f64) -> f64 {
        (value - self.offset) / self.factor
    }

    /// `value` of this unit in `other`; `None` where the dimensions differ.
    #[must_use]
    pub fn convert(&self, value: f64, other: &Self) -> Option<f64> {
        if self == other {
            return Some(value);
        }
        (self.dimension == other.dimension).then(|| other.from_si(self.to_si(value)))
    }
}

/// Why a piece of text is not a quantity of the wanted unit.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum QuantityError {
    #[error("'{0}' is not a number with an optional unit")]
    NotANumber(String),
    #[error("unknown unit '{found}'{}", hint(.nearest))]
    UnknownUnit { found: String, nearest: Option<&'static str> },
    #[error("'{found}' is a unit of {found_dimension:?}, wanted one of {wanted_dimension:?} such as '{wanted}'")]
    WrongDimension { found: String, found_dimension: Dimension, wanted: &'static str, wanted_dimension: Dimension },
}

fn hint(nearest: &Option<&'static str>) -> String {
    nearest.map(|name| format!(" (did you mean '{name}'?)")).unwrap_or_default()
}

/// Reads `3.1`, `3.1m`, `2 chi`, `80 %` as a value in the unit `wanted`.
///
/// # Errors
/// Not a number, an unknown unit, or a unit of another dimension.
pub fn parse_quantity(text: &str, wanted: &'static Unit) -> Result<f64, QuantityError> {
    let text = text.trim();
    // An exponent belongs to the number only when a digit or sign follows it: `2e3`, but `2 ears` is a unit error.
    let mut end = 0;
    let bytes = text.as_bytes();
    while end < bytes.len() {
        let character = bytes[end];
        let exponent = matches!(character, b'e' | b'E')
            && end > 0
            && bytes.get(end + 1).is_some_and(|next| next.is_ascii_digit() || matches!(next, b'+' | b'-'));
        let sign = matches!(character, b'+' | b'-') && (end == 0 || matches!(bytes[end - 1], b'e' | b'E'));
        if character.is_ascii_digit() || character == b'.' || exponent || sign {
            end += 1;
        } else {
            break;
        }
    }
    let value: f64 = text[..end].parse().map_err(|_| QuantityError::NotANumber(text.to_owned()))?;
    let symbol = text[end..].trim();
    if symbol.is_empty() {
        return Ok(value);
    }
    let found = Unit::find(symbol).ok_or_else(|| QuantityError::UnknownUnit {
        found: symbol.to_owned(),
        nearest: nearest_name(symbol, UNITS.iter().map(|unit| unit.symbol)),
    })?;
    found.convert(value, wanted).ok_or_else(|| QuantityError::WrongDimension {
        found: symbol.to_owned(),
        found_dimension: found.dimension,
        wanted: wanted.symbol,
        wanted_dimension: wanted.dimension,
    })
}

/// The known name most like `found`, if one is like it at all.
pub fn nearest_name<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .filter(|name| !name.is_empty())
        .map(|name| (strsim::damerau_levenshtein(found, name), name))
        .filter(|(distance, name)| *distance <= 2.max(name.len() / 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// A quantity's name, unit, sensible range and decimals: all that a slider, an axis, a check or a table needs.
#[derive(Clone, Copy, Debug)]
pub struct Quantity {
    pub id: &'static str,
    pub label: &'static str,
    pub unit: &'static str,
    pub decimals: usize,
}

/// A number to so many digits that count, without an exponent where it reads well: `89.093`, `0.0118`.
#[must_use]
pub fn format_digits(value: f64, digits: usize) -> String {
    if value == 0.0 || !value.is_finite() {
        return format!("{value}");
    }
    let rounded: f64 = format!("{value:.*e}", digits.saturating_sub(1)).parse().unwrap_or(value);
    if (1e-5..1e9).contains(&rounded.abs()) { format!("{rounded}") } else { format!("{rounded:e}") }
}

impl Quantity {
    /// `value` with this quantity's decimals and unit: `3.1 m`, `42 %`, `never`.
    #[must_use]
    pub fn format(&self, value: f64) -> String {
        format_value(value, self.unit, self.decimals)
    }
}

/// The only formatter of numbers for people: infinite times read `never`, shares read as per cent.
#[must_use]
pub fn format_value(value: f64, unit: &str, decimals: usize) -> String {
    if value.is_infinite() {
        return "never".to_owned();
    }
    if value.is_nan() {
        return "unknown".to_owned();
    }
    let space = if unit.is_empty() { "" } else { " " };
    let text = format!("{value:.decimals$}");
    // What rounds to nothing has no sign.
    let nothing = !text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let text = if nothing { text.trim_start_matches('-') } else { &text };
    format!("{text}{space}{unit}")
}

/// A time of the run as a clock shows it: `1:24`, `1:02:03`.
#[must_use]
pub fn format_clock(time_s: f64) -> String {
    let seconds = time_s.max(0.0) as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metres() -> &'static Unit {
        Unit::find("m").unwrap()
    }

    #[test]
    fn song_units_convert_to_metres() {
        assert_eq!(parse_quantity("2chi", metres()), Ok(0.624));
        assert_eq!(parse_quantity("1 zhang", metres()), Ok(3.12));
        assert_eq!(parse_quantity("3.1m", metres()), Ok(3.1));
        assert_eq!(parse_quantity("-1.5e1 cm", metres()), Ok(-0.15));
    }

    #[test]
    fn wrong_text_names_what_was_found() {
        assert!(matches!(parse_quantity("reach", metres()), Err(QuantityError::NotANumber(_))));
        assert!(matches!(parse_quantity("2 zhangs", metres()), Err(QuantityError::UnknownUnit { nearest: Some("zhang"), .. })));
        assert!(matches!(parse_quantity("2 kg", metres()), Err(QuantityError::WrongDimension { .. })));
    }

    #[test]
    fn names_carry_their_unit() {
        assert_eq!(Unit::of_name("wind_m_s").symbol, "m/s");
        assert_eq!(Unit::of_name("level_db_at_1m").symbol, "dB");
        assert_eq!(Unit::of_name("hide_water_kg_m2").symbol, "kg/m2");
        assert_eq!(Unit::of_name("bundles").symbol, "");
    }

    #[test]
    fn temperatures_have_an_offset() {
        let kelvin = Unit::find("K").unwrap();
        assert_eq!(parse_quantity("20 C", kelvin), Ok(293.15));
    }

    #[test]
    fn values_read_with_their_unit_and_nothing_has_no_sign() {
        assert_eq!(format_value(-0.0, "MW", 1), "0.0 MW");
        assert_eq!(format_value(-0.04, "m", 1), "0.0 m");
        assert_eq!(format_value(-0.05, "m", 2), "-0.05 m");
        assert_eq!(format_value(f64::INFINITY, "s", 0), "never");
        assert_eq!(format_value(f64::NAN, "s", 0), "unknown");
    }

    #[test]
    fn times_read_as_on_a_clock() {
        assert_eq!([84.9, 0.0, 3723.0].map(format_clock), ["1:24", "0:00", "1:02:03"]);
    }
}
