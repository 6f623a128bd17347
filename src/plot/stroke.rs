//! Stroke: how a series is told from the others: by its colour, by its dashes and by the mark at the present moment, so that
//! nobody needs the colour.

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dash {
    Solid,
    /// Dashes of this length, pixels, and gaps of about half as much.
    Dashed(f32),
    /// Dots this far apart, pixels.
    Dotted(f32),
}

impl Dash {
    /// Runs that are pinned are told apart by their dashes.
    #[must_use]
    pub const fn of_pinned(number: usize) -> Self {
        match number % 3 {
            0 => Self::Dashed(6.0),
            1 => Self::Dotted(5.0),
            _ => Self::Dashed(14.0),
        }
    }
}

/// The mark on the curve at the present moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    Disc,
    Square,
    Diamond,
    Up,
    Down,
    Star,
}

/// How a series is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    pub rgb: [u8; 3],
    pub dash: Dash,
    pub marker: Marker,
}

const fn stroke(rgb: [u8; 3], dash: Dash, marker: Marker) -> Stroke {
    Stroke { rgb, dash, marker }
}

/// No plot has more series than this: more are no picture.
pub const MOST: usize = 6;

/// Mineral colours on paper, each darker or lighter than its neighbours too: they stay apart for the three common types of
/// colour-blindness, and every one has at least 3:1 against the paper (assumed: WCAG's bar for graphics).
pub const STROKES: [Stroke; MOST] = [
    stroke([0x1B, 0x4F, 0x72], Dash::Solid, Marker::Disc),
    stroke([0xB5, 0x6A, 0x00], Dash::Dashed(11.0), Marker::Square),
    stroke([0x2E, 0x7D, 0x6B], Dash::Dotted(6.0), Marker::Diamond),
    stroke([0x1F, 0x1B, 0x18], Dash::Dashed(5.0), Marker::Up),
    stroke([0x7A, 0x3E, 0x8E], Dash::Dotted(12.0), Marker::Down),
    stroke([0x8A, 0x6B, 0x47], Dash::Dashed(22.0), Marker::Star),
];
