//! Values: what the parameters of a scenario are set to, and reading a value as a person types it.
//! It must not know where in the file a parameter is used.

use super::file::{ParameterFile, ParameterValue};
use super::tree::shortened;
use crate::fault::{not_finite, out_of_range};
use crate::units::{
    QuantityError, UNITS, Unit, did_you_mean, format_range, nearest_name, nearest_names, parse_quantity, with_unit,
};
use std::collections::BTreeMap;
use std::fmt;

/// What a parameter is set to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// In the parameter's own unit.
    Number(f64, &'static Unit),
    Choice(String),
    Switch(bool),
    /// The parameter itself is wrong; nothing is said of what it leads to.
    Unsure,
}

impl Value {
    /// What it is, in words.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Number(..) => "a number",
            Self::Choice(_) => "a choice",
            Self::Switch(_) => "a switch",
            Self::Unsure => "wrong itself",
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(value, _) => write!(formatter, "{value}"),
            Self::Choice(name) => formatter.write_str(name),
            Self::Switch(on) => write!(formatter, "{on}"),
            Self::Unsure => formatter.write_str("unsure"),
        }
    }
}

/// Parameter id to value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values(BTreeMap<String, Value>);

impl Values {
    /// The defaults.
    #[must_use]
    pub fn defaults(parameters: &[ParameterFile]) -> Self {
        let default = |parameter: &ParameterFile| match &parameter.value {
            ParameterValue::Number { unit, default, .. } => Value::Number(*default, unit_of(unit)),
            ParameterValue::Choice { default, .. } => Value::Choice(default.clone()),
            ParameterValue::Switch { default } => Value::Switch(*default),
        };
        Self(parameters.iter().map(|parameter| (parameter.id.clone(), default(parameter))).collect())
    }

    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Value> {
        self.0.get(id)
    }

    /// The same values, with those of these ids unsure.
    #[must_use]
    pub fn without_trust_in<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Self {
        let mut values = self.clone();
        values.0.extend(ids.into_iter().map(|id| (id.to_owned(), Value::Unsure)));
        values
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Sets `id` to what a person typed.
    ///
    /// # Errors
    /// No such parameter, or a value it does not allow.
    pub fn set(&mut self, parameters: &[ParameterFile], id: &str, typed: &str) -> Result<(), String> {
        let ids = || parameters.iter().map(|parameter| parameter.id.as_str());
        let parameter = parameters.iter().find(|parameter| parameter.id == id).ok_or_else(|| unknown("parameter", id, ids()))?;
        self.0.insert(id.to_owned(), parse(parameter, typed)?);
        Ok(())
    }

    /// Every value as text in the parameter's own unit.
    #[must_use]
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.iter().map(|(id, value)| (id.clone(), value.to_string())).collect()
    }
}

/// The unit a parameter names; a plain number where validation has already complained of it.
fn unit_of(symbol: &str) -> &'static Unit {
    Unit::find(symbol).unwrap_or_else(|| Unit::of_name(""))
}

/// A value of `parameter` as a person types it: `3.1m`, `2 chi`, `true`, `song_shi`.
///
/// # Errors
/// What was found and what is allowed.
pub fn parse(parameter: &ParameterFile, typed: &str) -> Result<Value, String> {
    let typed = typed.trim();
    match &parameter.value {
        ParameterValue::Number { unit, range: (low, high), whole, .. } => {
            // A zero with a minus is a zero.
            let value = quantity(typed, unit_of(unit))? + 0.0;
            let allowed = *low..=*high;
            if !allowed.contains(&value) {
                return Err(out_of_range(value, unit, &allowed));
            }
            if *whole && value.fract() != 0.0 {
                return Err(format!("not a whole number: found {value}, allowed {}", format_range(*low, *high, "")));
            }
            Ok(Value::Number(value, unit_of(unit)))
        }
        ParameterValue::Choice { of, .. } => {
            let names = || of.iter().map(|(name, _)| name.as_str());
            let name = names().find(|name| *name == typed).ok_or_else(|| unknown("choice", typed, names()))?;
            Ok(Value::Choice(name.to_owned()))
        }
        ParameterValue::Switch { .. } => match typed {
            "true" | "on" => Ok(Value::Switch(true)),
            "false" | "off" => Ok(Value::Switch(false)),
            _ => Err(format!("not a switch: found '{typed}', allowed true, false")),
        },
    }
}

/// The value to twelve digits: 2.5 zhang are 7.8 m, not 7.800000000000001 m.
#[must_use]
pub fn tidy(value: f64) -> f64 {
    format!("{value:.11e}").parse().unwrap_or(value)
}

/// A number with an optional unit as a value in `unit`.
///
/// # Errors
/// What was found and what is wanted.
pub fn quantity(text: &str, unit: &'static Unit) -> Result<f64, String> {
    let value = match text.trim().parse() {
        Ok(plain) => plain,
        Err(_) => with_symbol(text, unit)?,
    };
    if value.is_finite() { Ok(value) } else { Err(not_finite(&shortened(text.trim()))) }
}

/// A number with a unit behind it.
fn with_symbol(text: &str, unit: &'static Unit) -> Result<f64, String> {
    parse_quantity(text, unit).map(tidy).map_err(|error| match error {
        QuantityError::WrongDimension { found, found_dimension, .. } if unit.symbol.is_empty() => {
            format!("'{found}' is a unit of {found_dimension:?}, wanted a plain number")
        }
        QuantityError::NotANumber(found) => {
            format!("not a number: found '{}', wanted one such as '{}'", shortened(&found), with_unit(2.5, unit.symbol))
        }
        QuantityError::UnknownUnit { found, .. } => {
            let same = UNITS.iter().filter(|other| other.dimension == unit.dimension && !other.symbol.is_empty());
            unknown("unit", &found, same.map(|unit| unit.symbol))
        }
        other @ (QuantityError::WrongDimension { .. } | QuantityError::DecimalComma { .. }) => other.to_string(),
    })
}

/// `unknown crew 'throwrs' (did you mean 'throwers'?), allowed: ...`.
pub fn unknown<'a>(what: &str, found: &str, allowed: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = allowed.into_iter().collect();
    let many = names.len() > MOST_LISTED && LISTED.contains(&what);
    let known = names.iter().copied();
    let hint = if many { did_you_mean(nearest_names(found, known, MOST_NEAR)) } else { did_you_mean(nearest_name(found, known)) };
    let found = shortened(found);
    let more = match names.len().saturating_sub(MOST_SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    match names.as_slice() {
        [] => format!("unknown {what} '{found}': this scenario has none"),
        _ if many => format!("unknown {what} '{found}'{hint}, allowed: those of `firelance list {what}s`"),
        names => {
            let shown = names[..names.len().min(MOST_SHOWN)].join(", ");
            format!("unknown {what} '{found}'{hint}, allowed: {shown}{more}")
        }
    }
}

/// What has a list of its own on the command line. Of these no more names are told than this; of a longer list only the
/// nearest few.
const LISTED: &[&str] = &["claim", "event", "measure", "mechanic", "powder"];
const MOST_LISTED: usize = 12;
const MOST_NEAR: usize = 5;
/// Of names that only the scenario or this place knows, such as its fields and units.
const MOST_SHOWN: usize = 40;
