//! Faults: what a content module finds wrong with its own parameters, by path and with what is allowed.
//! Where in the file that is, only the scenario loader knows.

use std::ops::RangeInclusive;

/// One thing wrong, at a path relative to the item that was checked: `height_m`, `members[2].from`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub path: String,
    pub message: String,
}

/// All that is wrong with an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    pub fn add(&mut self, path: &str, message: impl Into<String>) {
        self.0.push(Fault { path: path.to_owned(), message: message.into() });
    }

    /// `value` must lie in `allowed` (both ends included); not-a-number never does.
    pub fn range(&mut self, path: &str, value: f64, unit: &str, allowed: RangeInclusive<f64>) {
        if !allowed.contains(&value) {
            let (low, high) = (allowed.start(), allowed.end());
            let space = if unit.is_empty() { "" } else { " " };
            self.add(path, format!("out of range: found {value}{space}{unit}, allowed {low} to {high}{space}{unit}"));
        }
    }

    /// A whole number from `allowed`.
    pub fn count(&mut self, path: &str, value: u32, allowed: RangeInclusive<u32>) {
        if !allowed.contains(&value) {
            let (low, high) = (allowed.start(), allowed.end());
            self.add(path, format!("out of range: found {value}, allowed {low} to {high}"));
        }
    }
}
