//! Plot: series of a run, each a gauge or a value of a tracked thing, over time or against one another.
//!
//! Contract: it reads the record and a frame, never the world. A series has two readings of the same number: as the record
//! and the tables keep it, and as people are shown it, where a share is in per cent. What draws a plot draws a [`Picture`],
//! in the window and in a file alike.

mod body;
mod gathered;
mod kept;
mod lines;
mod picture;
mod stroke;

pub use body::BodyValue;
pub use gathered::Gathered;
pub use kept::curve;
pub use picture::{Across, Asked, Curves, Line, Panel, Picture, Pinned, Point, Stretch};
pub use stroke::{Dash, MOST, Marker, STROKES, Stroke};

use crate::measure::gauges;
use crate::recording::{Recording, Row, is_thrown};
use crate::sample::{BodySample, Gauges, Thing};
use crate::text::Language;
use crate::units::{Quantity, format_digits, format_value, with_unit};
use crate::words;

/// What a series shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A number of the whole scene, by id of [`gauges`].
    Gauge(String),
    /// A value of one tracked thing, by its id.
    Body { thing: String, value: BodyValue },
}

/// A series and which of [`STROKES`] draws it: it keeps its stroke while others come and go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub source: Source,
    pub stroke: usize,
}

/// A source whose place in a record has been looked up.
#[derive(Clone, Copy, Debug)]
pub struct Bound<'a> {
    place: Place<'a>,
    quantity: &'a Quantity,
}

#[derive(Clone, Copy, Debug)]
enum Place<'a> {
    Gauge(&'a str),
    Body(usize, BodyValue),
}

impl Source {
    /// Name, unit and decimals of what it shows; `None` for a gauge that there is not.
    #[must_use]
    pub fn quantity(&self) -> Option<&'static Quantity> {
        match self {
            Self::Gauge(id) => gauges().iter().find(|quantity| quantity.id == *id),
            Self::Body { value, .. } => Some(value.quantity()),
        }
    }

    /// What people read: `Heat released`, `height of front post 1 of the sky bridge`.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        let Some(quantity) = self.quantity() else { return String::new() };
        match self {
            Self::Gauge(id) => words::say_or(language, &format!("measure-{id}"), quantity.label),
            Self::Body { thing, value } => {
                let thing = words::name_of(language, thing);
                words::say(language, "plot-value-of", &[("value", value.name(language).into()), ("thing", thing.into())])
            }
        }
    }

    /// The number of the thing it is a value of, where that was thrown: more is kept of it than the rows.
    #[must_use]
    pub fn thrown(&self, things: &[Thing]) -> Option<usize> {
        let Self::Body { thing, .. } = self else { return None };
        things.iter().position(|it| it.id == *thing).filter(|&number| is_thrown(&things[number]))
    }

    /// The name of its column in a table, with its unit: `heat_release_mw`, `bridge.front-1.speed_m_s`.
    #[must_use]
    pub fn column(&self) -> String {
        match self {
            Self::Gauge(id) => id.clone(),
            Self::Body { thing, value } => format!("{thing}.{}", value.quantity().id),
        }
    }

    /// Looks its place up; `None` where this record has no such thing.
    #[must_use]
    pub fn bind<'a>(&'a self, things: &[Thing]) -> Option<Bound<'a>> {
        let quantity = self.quantity()?;
        let place = match self {
            Self::Gauge(id) => Place::Gauge(id),
            Self::Body { thing, value } => Place::Body(things.iter().position(|it| it.id == *thing)?, *value),
        };
        Some(Bound { place, quantity })
    }
}

impl Bound<'_> {
    /// The value as the record and the tables keep it.
    #[must_use]
    pub fn recorded(&self, gauges: &Gauges, bodies: &[BodySample]) -> Option<f64> {
        match self.place {
            Place::Gauge(id) => gauges.get(id).copied(),
            Place::Body(thing, value) => {
                // Samples stand in the order of their things.
                let found = bodies.binary_search_by_key(&thing, |body| body.thing).ok()?;
                Some(value.of(&bodies[found]))
            }
        }
    }

    /// The value as people are shown it; nothing where there is no number.
    #[must_use]
    pub fn shown(&self, gauges: &Gauges, bodies: &[BodySample]) -> Option<f64> {
        self.recorded(gauges, bodies).map(|value| value * factor(self.quantity)).filter(|value| value.is_finite())
    }

    fn of_row(&self, row: &Row) -> Option<f64> {
        self.shown(&row.gauges, &row.bodies)
    }

    /// A shown value with its unit.
    #[must_use]
    pub fn format(&self, shown: f64) -> String {
        reads(shown, self.quantity.unit, self.quantity.decimals)
    }
}

/// A value with its unit. What would round to nothing keeps two digits: a curve that rises reads as more than nothing.
fn reads(shown: f64, unit: &str, decimals: usize) -> String {
    let text = format_value(shown, unit, decimals);
    let vanishes = shown != 0.0 && shown.is_finite() && !text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    if vanishes && shown.abs() > 1e-5 { with_unit(format_digits(shown, 2), unit) } else { text }
}

/// Shares are shown in per cent.
#[must_use]
pub fn factor(quantity: &Quantity) -> f64 {
    if quantity.unit == "%" { 100.0 } else { 1.0 }
}

/// The things whose values can be plotted: those that are tracked and move.
pub fn plottable(recording: &Recording) -> impl Iterator<Item = &Thing> {
    recording.things.iter().filter(|thing| thing.tracked && !thing.fixed)
}

/// Units in the order in which the series first have them: each gets a scale of its own.
#[must_use]
pub fn units(series: &[Series]) -> Vec<&'static str> {
    let mut units = Vec::new();
    for unit in series.iter().filter_map(|it| Some(it.source.quantity()?.unit)) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

#[cfg(test)]
mod tests;
