//! The table of units, which unit a name carries, and conversion within a dimension.
//!
//! Song measures: 1 chi = 31.2 cm, 1 cun = 3.12 cm, 1 bu = 5 chi = 1.56 m,
//! 1 zhang = 10 chi = 3.12 m (chinaknowledge.org, Song/Yuan chi); 1 li = 360 bu = 561.6 m;
//! 1 jin = 16 liang = 0.63 kg (Cambridge table 0.60, general knowledge 0.63-0.64: taken at 0.63, `disputed`).

/// Zero of the Celsius scale, in K.
pub const ZERO_C_K: f64 = 273.15;

/// Standard gravity, as the rigid-body engine has it too (`law-gravity-and-air`).
pub const GRAVITY_M_S2: f64 = 9.81;

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
    Area,
    MassFlow,
    Acceleration,
    VolumeFlow,
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
    Unit { symbol: "C", dimension: Dimension::Temperature, factor: 1.0, offset: ZERO_C_K },
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
    unit("m2", Dimension::Area, 1.0),
    unit("kg/s", Dimension::MassFlow, 1.0),
    unit("m/s2", Dimension::Acceleration, 1.0),
    unit("m3/s", Dimension::VolumeFlow, 1.0),
    unit("dB", Dimension::Level, 1.0),
];

/// What units are called in Chinese.
const CHINESE: &[(&str, &str)] = &[
    ("寸", "cun"),
    ("尺", "chi"),
    ("步", "bu"),
    ("丈", "zhang"),
    ("里", "li"),
    ("斤", "jin"),
    ("两", "liang"),
    ("兩", "liang"),
    ("米", "m"),
];

impl Unit {
    /// The unit that a person means: its symbol, or what it is called in Chinese.
    #[must_use]
    pub fn named(typed: &str) -> Option<&'static Self> {
        let symbol = CHINESE.iter().find(|(chinese, _)| *chinese == typed).map_or(typed, |(_, symbol)| symbol);
        Self::find(symbol)
    }

    /// Id of the claim that says how much a unit of the Song is taken for.
    #[must_use]
    pub fn standard(&self) -> Option<&'static str> {
        match self.symbol {
            "cun" | "chi" | "bu" | "zhang" | "li" => Some("units-chi"),
            "jin" | "liang" => Some("units-jin"),
            _ => None,
        }
    }

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
            ("_w_m2", "W/m2"),
            ("_j_m2", "J/m2"),
            ("_m2", "m2"),
            ("_mm_h", "mm/h"),
            ("_mm_s", "mm/s"),
            ("_m_s2", "m/s2"),
            ("_m3_s", "m3/s"),
            ("_m_s", "m/s"),
            ("_km_h", "km/h"),
            ("_kpa", "kPa"),
            ("_mpa", "MPa"),
            ("_deg", "deg"),
            ("_db", "dB"),
            ("_um", "um"),
            ("_kw", "kW"),
            ("_w", "W"),
            ("_mw", "MW"),
            ("_mj", "MJ"),
            ("_kj", "kJ"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_carry_their_unit() {
        assert_eq!(Unit::of_name("wind_m_s").symbol, "m/s");
        assert_eq!(Unit::of_name("level_db_at_1m").symbol, "dB");
        assert_eq!(Unit::of_name("hide_water_kg_m2").symbol, "kg/m2");
        assert_eq!(Unit::of_name("bundles").symbol, "");
    }
}
