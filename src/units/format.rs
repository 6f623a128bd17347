//! Formatting: the only place that turns numbers into text for people.

/// A quantity's name, unit, sensible range and decimals: all that a slider, an axis, a check or a table needs.
#[derive(Clone, Copy, Debug, PartialEq)]
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

    /// Name and unit, as they head an axis or a row: `Range (m)`.
    #[must_use]
    pub fn caption(&self) -> String {
        if self.unit.is_empty() { self.label.to_owned() } else { format!("{} ({})", self.label, self.unit) }
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
    let text = format!("{value:.decimals$}");
    // What rounds to nothing has no sign.
    let nothing = !text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let text = if nothing { text.trim_start_matches('-') } else { &text };
    with_unit(text, unit)
}

/// `3.1 m`; a plain number without a space behind it.
#[must_use]
pub fn with_unit(number: impl std::fmt::Display, unit: &str) -> String {
    if unit.is_empty() { number.to_string() } else { format!("{number} {unit}") }
}

/// A number as it was typed or nearly so: every digit that counts and no endless row of zeros: `0.1`, `1e300`.
#[must_use]
pub fn format_number(value: f64) -> String {
    let size = value.abs();
    let plain = size == 0.0 || !size.is_finite() || (1e-6..1e18).contains(&size);
    if plain { value.to_string() } else { format!("{value:e}") }
}

/// `1 to 86400 s`.
#[must_use]
pub fn format_range(low: f64, high: f64, unit: &str) -> String {
    format!("{} to {}", format_number(low), with_unit(format_number(high), unit))
}

/// A time of the run as a clock shows it: `1:24`, `1:02:03`.
#[must_use]
pub fn format_clock(time_s: f64) -> String {
    let seconds = time_s.max(0.0) as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// When something happened, in the whole seconds that had passed, as the clock beside it counts them: `642 s (10:42)`.
#[must_use]
pub fn format_moment(time_s: f64) -> String {
    let seconds = format_value(time_s.floor(), "s", 0);
    if time_s.is_finite() { format!("{seconds} ({})", format_clock(time_s)) } else { seconds }
}

/// How long something took, to the nearest second: `42 s`, `300 s (5:00)`.
#[must_use]
pub fn format_duration(time_s: f64) -> String {
    let seconds = format_value(time_s, "s", 0);
    let long = time_s.is_finite() && time_s >= 59.5;
    if long { format!("{seconds} ({})", format_clock(time_s.round())) } else { seconds }
}

#[must_use]
pub const fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}

/// So many of something: `1 run`, `2 runs`.
#[must_use]
pub fn counted(count: u64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_with_their_unit_and_nothing_has_no_sign() {
        assert_eq!(format_value(-0.0, "MW", 1), "0.0 MW");
        assert_eq!(format_value(-0.04, "m", 1), "0.0 m");
        assert_eq!(format_value(-0.05, "m", 2), "-0.05 m");
        assert_eq!(format_value(f64::INFINITY, "s", 0), "never");
        assert_eq!(format_value(f64::NAN, "s", 0), "unknown");
    }

    #[test]
    fn numbers_keep_their_digits_and_huge_ones_their_exponent() {
        assert_eq!(
            [1e300, -1e300, 2.5, 0.0, 1e-9, 86_400.0].map(format_number),
            ["1e300", "-1e300", "2.5", "0", "1e-9", "86400"]
        );
        assert_eq!(format_range(-10.0, 10.0, "m/s"), "-10 to 10 m/s");
        assert_eq!(format_range(0.0, 1.0, ""), "0 to 1");
    }

    #[test]
    fn seconds_and_clock_say_the_same() {
        assert_eq!([641.9, 58.0, 0.0].map(format_moment), ["641 s (10:41)", "58 s (0:58)", "0 s (0:00)"]);
        assert_eq!([299.97, 42.4, 59.9].map(format_duration), ["300 s (5:00)", "42 s", "60 s (1:00)"]);
        assert_eq!([format_moment(f64::INFINITY), format_duration(f64::NAN)], ["never", "unknown"]);
    }

    #[test]
    fn times_read_as_on_a_clock() {
        assert_eq!([84.9, 0.0, 3723.0].map(format_clock), ["1:24", "0:00", "1:02:03"]);
    }
}
