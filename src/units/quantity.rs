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

/// Reads `3.1`, `3.1m`, `2 chi`, `80 %`, a product such as `2*1.5 bu` or `1/3 jin`, and a sum of lengths with their units such
/// as `1 zhang + 5 chi`, as a value in the unit `wanted`.
///
/// # Errors
/// Not a number, a decimal comma, an unknown unit, or a unit of another dimension.
pub fn parse_quantity(text: &str, wanted: &'static Unit) -> Result<f64, QuantityError> {
    let text = text.trim();
    let not_a_number = || QuantityError::NotANumber(text.to_owned());
    let mut sum = None;
    let mut rest = text;
    loop {
        let (value, symbol, behind) = product(rest, text)?;
        // A sum counts in the units of its parts: without one, `1 + 2 chi` could mean two things.
        let alone = sum.is_none() && behind.is_empty();
        if symbol.is_empty() && !alone {
            return Err(not_a_number());
        }
        let value = in_unit(value, symbol, wanted)?;
        sum = Some(sum.unwrap_or_default() + value);
        match behind.strip_prefix('+') {
            Some(next) => rest = next.trim_start(),
            None => break,
        }
    }
    sum.ok_or_else(not_a_number)
}

/// Numbers that are multiplied or divided, the unit behind them, and what follows from a `+` on.
fn product<'t>(rest: &'t str, whole: &str) -> Result<(f64, &'t str, &'t str), QuantityError> {
    let (mut value, mut rest) = number(rest, whole)?;
    while let Some((sign, behind)) = factor(rest) {
        let (by, next) = number(behind, whole)?;
        if sign == '/' && by == 0.0 {
            return Err(QuantityError::NotANumber(whole.to_owned()));
        }
        value = if sign == '/' { value / by } else { value * by };
        rest = next;
    }
    let (symbol, behind) = rest.split_at(rest.find('+').unwrap_or(rest.len()));
    Ok((value, symbol.trim(), behind))
}

/// The sign of a factor and what stands behind it; `m/s` divides by no number.
fn factor(rest: &str) -> Option<(char, &str)> {
    let sign = rest.chars().next().filter(|sign| matches!(sign, '*' | '×' | '/'))?;
    let behind = rest[sign.len_utf8()..].trim_start();
    behind.starts_with(|next: char| next.is_ascii_digit() || next == '.').then_some((sign, behind))
}

/// The number that a text begins with, and what follows it.
fn number<'t>(text: &'t str, whole: &str) -> Result<(f64, &'t str), QuantityError> {
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
        return Err(QuantityError::DecimalComma { found: whole.to_owned(), wanted: whole.replacen(',', ".", 1) });
    }
    let value = text[..end].parse().map_err(|_| QuantityError::NotANumber(whole.to_owned()))?;
    Ok((value, text[end..].trim_start()))
}

/// A value of the unit with this symbol, in another; a plain number is in that already.
fn in_unit(value: f64, symbol: &str, wanted: &'static Unit) -> Result<f64, QuantityError> {
    if symbol.is_empty() {
        return Ok(value);
    }
    let found = Unit::named(symbol).ok_or_else(|| QuantityError::UnknownUnit {
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

/// The unit behind the first number of a text that is being typed, where it is one of the Song.
#[must_use]
pub fn song_unit(text: &str) -> Option<&'static Unit> {
    let symbols = text.split(|it: char| !it.is_alphabetic()).filter(|word| !word.is_empty());
    symbols.filter_map(Unit::named).find(|unit| unit.standard().is_some())
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
    fn products_and_sums_are_worked_out() {
        let close = |typed: &str, wanted: f64| {
            let value = parse_quantity(typed, metres()).unwrap_or_else(|error| panic!("{typed}: {error}"));
            assert!((value - wanted).abs() < 1e-9, "{typed}: {value}");
        };
        close("2*1.5 bu", 4.68);
        close("2 × 1.5 步", 4.68);
        close("1/2 zhang", 1.56);
        close("3尺", 0.936);
        close("1 zhang + 5 chi", 4.68);
        close("2e+1 cm", 0.2);
        assert_eq!(parse_quantity("10 m/s", Unit::find("m/s").unwrap()), Ok(10.0));
        for wrong in ["2*", "2**3", "1/0", "1 + 2 chi", "2 chi +", "3-5", "2 chi 3"] {
            assert!(parse_quantity(wrong, metres()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_unit_of_the_song_is_known_while_it_is_typed() {
        assert_eq!(song_unit("2*1.5 bu").map(|unit| unit.symbol), Some("bu"));
        assert_eq!(song_unit("3 斤").and_then(Unit::standard), Some("units-jin"));
        assert_eq!(song_unit("0.9 m"), None);
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
