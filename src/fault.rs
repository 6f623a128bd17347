//! Faults: what a content module finds wrong with its own parameters, by path and with what is allowed.
//! Where in the file that is, only the scenario loader knows.

use crate::material::materials;
use crate::units::{format_number, format_range, with_unit};
use std::borrow::Cow;
use std::io;
use std::ops::RangeInclusive;

/// One thing wrong, at a path relative to the item that was checked: `height_m`, `members[2].from`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub path: String,
    pub message: String,
}

/// A figure of an item, and what it may be.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub path: String,
    pub value: f64,
    pub unit: String,
    /// Both ends included.
    pub allowed: (f64, f64),
    pub whole: bool,
}

/// All that is wrong with an item, and every figure of it that was looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults(pub Vec<Fault>, pub Vec<Figure>);

impl Faults {
    pub fn add(&mut self, path: &str, message: impl Into<String>) {
        self.0.push(Fault { path: path.to_owned(), message: message.into() });
    }

    /// `value` must lie in `allowed` (both ends included); not-a-number never does.
    pub fn range(&mut self, path: &str, value: f64, unit: &str, allowed: RangeInclusive<f64>) {
        if !allowed.contains(&value) {
            self.add(path, out_of_range(value, unit, &allowed));
        }
        self.1.push(Figure {
            path: path.to_owned(),
            value,
            unit: unit.to_owned(),
            allowed: (*allowed.start(), *allowed.end()),
            whole: false,
        });
    }

    /// The id of a shipped material.
    pub fn material(&mut self, path: &str, id: &str) {
        if !materials().iter().any(|material| material.id == id) {
            let known: Vec<_> = materials().iter().map(|material| material.id.as_str()).collect();
            self.add(path, format!("unknown material '{id}', known: {}", known.join(", ")));
        }
    }

    /// A whole number from `allowed`.
    pub fn count(&mut self, path: &str, value: u32, allowed: RangeInclusive<u32>) {
        if !allowed.contains(&value) {
            let (low, high) = (allowed.start(), allowed.end());
            self.add(path, format!("out of range: found {value}, allowed {low} to {high}"));
        }
        let allowed = (f64::from(*allowed.start()), f64::from(*allowed.end()));
        self.1.push(Figure { path: path.to_owned(), value: f64::from(value), unit: String::new(), allowed, whole: true });
    }
}

/// `out of range: found 30 m/s, allowed -10 to 10 m/s`.
#[must_use]
pub fn out_of_range(value: f64, unit: &str, allowed: &RangeInclusive<f64>) -> String {
    let range = format_range(*allowed.start(), *allowed.end(), unit);
    format!("out of range: found {}, allowed {range}", with_unit(format_number(value), unit))
}

/// What is said of a number that is none, wherever it was typed.
#[must_use]
pub fn not_finite(typed: &str) -> String {
    format!("not a finite number: found {typed}")
}

/// Whether text can be an id: it stands on a command line and in a column's head.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_');
    !text.is_empty() && text.len() <= 60 && text.bytes().all(fits)
}

/// `not an id: found 'My Siege', ...`.
#[must_use]
pub fn not_an_id(found: &str) -> String {
    format!("not an id: found '{found}', allowed up to 60 of a-z, 0-9, '_' and '-'")
}

/// A name on one line, for a terminal: a control character would move its cursor or change its colours.
#[must_use]
pub fn printable(name: &str) -> Cow<'_, str> {
    let plain = !name.contains(char::is_control);
    if plain { name.into() } else { name.escape_debug().to_string().into() }
}

/// Why a file or folder could not be read or written, without the operating system's numbers.
#[must_use]
pub fn io_reason(error: &io::Error) -> String {
    // An error that was given words of its own keeps them.
    if error.get_ref().is_some() {
        return error.to_string();
    }
    let plain = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder",
        io::ErrorKind::PermissionDenied => "no permission",
        io::ErrorKind::AlreadyExists => "it is there already",
        io::ErrorKind::NotADirectory => "a part of this path is a file, wanted a folder",
        io::ErrorKind::IsADirectory => "it is a folder, wanted a file",
        io::ErrorKind::StorageFull => "the disk is full",
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read",
        io::ErrorKind::InvalidFilename => "the name is too long or not allowed",
        _ => {
            let system = error.to_string();
            return system.split(" (os error").next().unwrap_or_default().to_lowercase();
        }
    };
    plain.to_owned()
}
