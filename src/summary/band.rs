//! Band: in how many runs a measure lies within bounds that somebody asks for, such as those of a target.

use super::sheet::Sheet;
use crate::measure::{Measure, measures};
use crate::scenario::tree::shortened;
use crate::scenario::values::{quantity, unknown};
use crate::units::{Unit, format_number, with_unit};

/// A measure and its bounds in its own unit, both included; an open one is infinite.
#[derive(Clone, Debug)]
pub struct Band {
    pub measure: &'static Measure,
    pub low: f64,
    pub high: f64,
}

impl Band {
    /// Reads `range_m=40..60`, `range_m=40..`, `range_m=..60m`.
    ///
    /// # Errors
    /// What was found and what is wanted.
    pub fn read(typed: &str, sheet: &Sheet) -> Result<Self, String> {
        let wanted = || format!("found '{}', wanted MEASURE=A..B such as range_m=40..60, or one end open", shortened(typed));
        let (id, bounds) = typed.split_once('=').ok_or_else(wanted)?;
        let id = id.trim();
        let measure =
            Measure::find(id).ok_or_else(|| unknown("measure", id, measures().iter().map(|measure| measure.quantity.id)))?;
        if !sheet.measures.iter().any(|other| other.quantity.id == id) {
            let columns: Vec<&str> = sheet.measures.iter().map(|measure| measure.quantity.id).collect();
            return Err(format!("found '{id}', which is no column of these tables; they have {}", columns.join(", ")));
        }
        Self::of(measure, bounds)?.ok_or_else(wanted)
    }

    /// Reads the bounds of a measure: `40..60`, `40..`, `..60m`; `None` where they are none.
    ///
    /// # Errors
    /// What a bound has that is no number or another unit.
    pub fn of(measure: &'static Measure, bounds: &str) -> Result<Option<Self>, String> {
        let Some((low, high)) = bounds.split_once("..") else { return Ok(None) };
        let (id, unit) = (measure.quantity.id, Unit::find(measure.quantity.unit));
        let bound = |text: &str, open: f64| match (text.trim(), unit) {
            ("", _) => Ok(open),
            (text, Some(unit)) => quantity(text, unit).map_err(|reason| format!("{id}: {reason}")),
            (text, None) => text.parse().map_err(|_| format!("{id}: not a number: found '{}'", shortened(text))),
        };
        let (low, high) = (bound(low, f64::NEG_INFINITY)?, bound(high, f64::INFINITY)?);
        let bounds_none = low > high || low == f64::NEG_INFINITY && high == f64::INFINITY;
        Ok((!bounds_none).then_some(Self { measure, low, high }))
    }

    /// In how many runs it lies within, of how many that have it; what never happened lies within no bounds.
    #[must_use]
    pub fn count(&self, sheet: &Sheet) -> (usize, usize) {
        let column = sheet.measures.iter().position(|measure| measure.quantity.id == self.measure.quantity.id);
        let values = || sheet.rows.iter().filter_map(|row| row.outcomes.get(column?)).filter(|value| !value.is_nan());
        let within = |value: &&f64| value.is_finite() && (self.low..=self.high).contains(*value);
        (values().filter(within).count(), values().count())
    }

    /// `Range, 40 to 60 m`.
    #[must_use]
    pub fn name(&self) -> String {
        let quantity = &self.measure.quantity;
        let number = |value: f64| with_unit(format_number(value), quantity.unit);
        let bounds = match (self.low.is_finite(), self.high.is_finite()) {
            (true, true) => format!("{} to {}", format_number(self.low), number(self.high)),
            (true, false) => format!("{} or more", number(self.low)),
            _ => format!("up to {}", number(self.high)),
        };
        format!("{}, {bounds}", quantity.label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_within_bounds_are_counted() {
        let mut sheet = Sheet::default();
        let table = "v,account,seed,range_m,bridge_collapse_s,fingerprint,status,reason\n\
            1,,1,39.9,inf,f,ok,\n2,,2,40,10,f,ok,\n3,,3,60,,f,ok,\n4,,4,61,200,f,ok,\n";
        sheet.take_in("x.csv", table.as_bytes()).unwrap();
        let band = |typed: &str| Band::read(typed, &sheet).unwrap();
        assert_eq!(band("range_m=40..60").count(&sheet), (2, 4));
        assert_eq!(band("range_m=..0.06km").count(&sheet), (3, 4));
        assert_eq!(band("bridge_collapse_s=..1e9").count(&sheet), (2, 3));
        assert_eq!(band("range_m=40..60").name(), "Range, 40 to 60 m");
        assert_eq!(band("range_m=60..").name(), "Range, 60 m or more");
        for (wrong, part) in [
            ("range_m", "wanted MEASURE=A..B"),
            ("range_m=60..40", "wanted MEASURE=A..B"),
            ("range_m=..", "wanted MEASURE=A..B"),
            ("rang_m=1..2", "did you mean 'range_m'?"),
            ("burnt_share=1..2", "no column of these tables"),
            ("range_m=1..2kg", "kg"),
        ] {
            let said = Band::read(wrong, &sheet).unwrap_err();
            assert!(said.contains(part), "{wrong}: {said}");
        }
    }
}
