//! Reading: text that a person typed as a number in the unit that is wanted.

use super::convert::{Dimension, UNITS, Unit};
use super::nearest::{did_you_mean, nearest_name};

/// Why a piece of text is not a quantity of the wanted unit.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum QuantityError {
    #[error("'{0}' is not a number with an optional unit")]
    NotANumber(String),
    #[error("'{found}' has a decimal comma, wanted a point: '{wanted}'")]
    DecimalComma { found: String, wanted: String },
    #[error("unknown unit '{found}'{}", did_you_mean(*.nearest))]
    UnknownUnit { found: String, nearest: Option<&'static str> },
    #[error("'{found}' is a unit of {found_dimension:?}, wanted one of {wanted_dimension:?} such as '{wanted}'")]
    WrongDimension { found: String, found_dimension: Dimension, wanted: &'static str, wanted_dimension: Dimension },
}

/// Reads `3.1`, `3.1m`, `2 chi`, `80 %` as a value in the unit `wanted`.
///
/// # Errors
/// Not a number, a decimal comma, an unknown unit, or a unit of another dimension.
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
    let comma = text[end..].strip_prefix(',').is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()));
    if end > 0 && comma {
        return Err(QuantityError::DecimalComma { found: text.to_owned(), wanted: text.replacen(',', ".", 1) });
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
        let comma = QuantityError::DecimalComma { found: "2,5 m".to_owned(), wanted: "2.5 m".to_owned() };
        assert_eq!(parse_quantity("2,5 m", metres()), Err(comma));
        assert!(matches!(parse_quantity("2 zhangs", metres()), Err(QuantityError::UnknownUnit { nearest: Some("zhang"), .. })));
        assert!(matches!(parse_quantity("2 kg", metres()), Err(QuantityError::WrongDimension { .. })));
    }

    #[test]
    fn temperatures_have_an_offset() {
        let kelvin = Unit::find("K").unwrap();
        assert_eq!(parse_quantity("20 C", kelvin), Ok(293.15));
    }
}
