//! Scalars: the number, switch or name that a node stands for. A number may be a number, a text with a unit, or a
//! parameter's id.
//!
//! Which unit a number has is known from the field's name (`height_m`) or from a field `unit` beside it. Parameters may
//! stand for any number or switch, and in the world and the scripts also for a name; never inside `parameters` itself,
//! so that no parameter can lean on another.

use super::reader::{Reader, Zone};
use super::tree::{Number, Value};
use super::values::{self, quantity, tidy, unknown};
use crate::fault::not_finite;
use crate::units::{Unit, format_number, nearest_name};

impl<'a> Reader<'a> {
    pub fn plain_name(&self) -> Option<&'a str> {
        self.node.name().map(str::trim)
    }

    /// The parameter this node names. Inside `parameters` there is none.
    fn parameter(&self) -> Option<(&'a str, &'a values::Value)> {
        let name = self.plain_name().filter(|_| self.zone != Zone::Declared)?;
        let value = self.context.values.get(name)?;
        self.context.note_use(name);
        Some((name, value))
    }

    /// The node's number in the field's unit, or what is wrong with it. `None` where that is said elsewhere.
    fn number(&self) -> Result<Number, Option<String>> {
        if let Some((name, value)) = self.parameter() {
            return self.parameter_number(name, value).map(Number::Real);
        }
        let number = match &self.node.value {
            Value::Number(number) if !number.as_f64().is_finite() => return Err(Some(not_finite(self.typed()))),
            Value::Number(number) => *number,
            Value::Text(text) => self.text_number(text.trim()).map(Number::Real)?,
            Value::Name(name) => self.text_number(name).map(Number::Real)?,
            _ if self.unit.symbol.is_empty() => return Err(Some(format!("wrong type: found {}, wanted a number", self.node))),
            _ => return Err(Some(format!("wrong type: found {}, wanted a number in {}", self.node, self.unit.symbol))),
        };
        Ok(number)
    }

    /// The node as it stands in the file.
    fn typed(&self) -> &'a str {
        self.context.source.get(self.node.span.start..self.node.span.end).unwrap_or_default()
    }

    fn parameter_number(&self, name: &str, value: &values::Value) -> Result<f64, Option<String>> {
        let unit_name = |unit: &Unit| if unit.symbol.is_empty() { "plain numbers".to_owned() } else { unit.symbol.to_owned() };
        match value {
            values::Value::Number(value, unit) if *unit == self.unit => Ok(*value),
            values::Value::Number(value, unit) => unit.convert(*value, self.unit).map(tidy).ok_or_else(|| {
                Some(format!("parameter '{name}' is in {}, wanted one in {}", unit_name(unit), unit_name(self.unit)))
            }),
            values::Value::Unsure => Err(None),
            other => Err(Some(format!("parameter '{name}' is {}, wanted a number", other.kind()))),
        }
    }

    /// A number with a unit; anything else was meant as a parameter.
    fn text_number(&self, text: &str) -> Result<f64, Option<String>> {
        let numeric = text.starts_with(|first: char| "+-.0123456789".contains(first));
        if numeric || text.parse::<f64>().is_ok() {
            return quantity(text, self.unit).map_err(Some);
        }
        if self.zone == Zone::Declared {
            let parameter = self.context.values.get(text).is_some();
            let message = || format!("a parameter cannot lean on another: found '{text}', wanted a number");
            return if parameter { Err(Some(message())) } else { quantity(text, self.unit).map_err(Some) };
        }
        Err(Some(self.unknown_parameter(text)))
    }

    /// The misspelt parameter is in use, whatever its name.
    fn unknown_parameter(&self, name: &str) -> String {
        if let Some(near) = nearest_name(name, self.context.values.ids()) {
            self.context.note_use(near);
        }
        unknown("parameter", name, self.context.values.ids())
    }

    /// Notes what is wrong with a number, unless that is said elsewhere.
    pub fn refuse(&self, message: Option<String>) {
        match message {
            Some(message) => self.note(|| message),
            None => self.context.spoil(self.path.to_string()),
        }
    }

    pub fn real(&self) -> f64 {
        self.number().map(Number::as_f64).unwrap_or_else(|message| {
            self.refuse(message);
            f64::NAN
        })
    }

    /// A whole number from `low` to `high`; 0 where it is not.
    pub fn whole(&self, low: i128, high: i128) -> i128 {
        let checked = self.number().and_then(|number| {
            let whole = match number {
                Number::Whole(whole) => Some(whole),
                Number::Real(real) => (real.fract() == 0.0 && real.abs() < 9e15).then_some(real as i128),
            };
            let top = if whole.is_some_and(|whole| whole > high) { format!(" to {high}") } else { String::new() };
            whole.filter(|whole| (low..=high).contains(whole)).ok_or_else(|| {
                let found = format_number(number.as_f64());
                Some(format!("not a whole number: found {found}, allowed whole numbers from {low}{top}"))
            })
        });
        checked.unwrap_or_else(|message| {
            self.refuse(message);
            0
        })
    }

    pub fn switch(&self) -> bool {
        match (&self.node.value, self.parameter()) {
            (Value::Bool(on), _) | (_, Some((_, values::Value::Switch(on)))) => return *on,
            (_, Some((_, values::Value::Unsure))) => self.refuse(None),
            (_, Some((name, other))) => self.note(|| format!("parameter '{name}' is {}, wanted true or false", other.kind())),
            _ if self.zone == Zone::Declared => self.wrong("true or false"),
            (Value::Text(name) | Value::Name(name), _) if !matches!(name.as_str(), "true" | "false") => {
                self.refuse(Some(self.unknown_parameter(name)));
            }
            _ => self.wrong("true or false, or the id of a switch"),
        }
        false
    }

    /// In the world and the scripts the id of a choice stands for what is chosen.
    pub fn choice(&self) -> Option<&'a str> {
        if self.zone != Zone::Scene || matches!(self.field, "id" | "event") {
            return None;
        }
        match self.context.values.get(self.plain_name()?)? {
            values::Value::Choice(chosen) => {
                self.parameter();
                Some(chosen)
            }
            values::Value::Unsure => {
                self.refuse(None);
                None
            }
            _ => None,
        }
    }

    pub fn text(&self) -> &'a str {
        match &self.node.value {
            Value::Text(text) => self.choice().unwrap_or(text),
            // What an account sets is text, but `{"bundles": 300}` says the same.
            Value::Number(_) | Value::Bool(_) if self.field == "set" => self.typed(),
            _ => {
                self.wrong("a text in quotes");
                ""
            }
        }
    }
}
