//! Vectors, units and quantities: the only place that turns text into SI numbers and SI numbers into text.
//!
//! Everything inside the program is SI with radians. Files, flags and panels may use any unit of [`UNITS`],
//! the Song units included.

mod convert;
mod format;
mod nearest;
mod quantity;
mod vector;

pub use convert::{Dimension, GRAVITY_M_S2, UNITS, Unit, ZERO_C_K};
pub use format::{
    Quantity, counted, format_clock, format_digits, format_duration, format_moment, format_number, format_range, format_value,
    with_unit, yes_or_no,
};
pub use nearest::{did_you_mean, nearest_name, nearest_names};
pub use quantity::{QuantityError, parse_quantity, song_unit};
pub use vector::Vec2;
