//! Fixtures of the fire laws' proving ground, as the laws see them: a radiant panel, a gas burner, a nozzle with its
//! grains, strips of cells that light one another. Empty everywhere else.

use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fixtures {
    pub panels: Vec<Panel>,
    pub burners: Vec<Burner>,
    pub nozzles: Vec<Nozzle>,
    pub grains: Vec<Grain>,
    pub strips: Vec<Strip>,
}

impl Fixtures {
    /// Whether a cell is part of a strip.
    #[must_use]
    pub fn on_strip(&self, cell: usize) -> bool {
        self.strips.iter().any(|strip| (strip.from..strip.from + strip.count).contains(&cell))
    }
}

/// A radiant panel with a pilot over one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    pub id: String,
    pub cell: usize,
    pub flux_w_m2: f64,
    /// The panel makes good what the surface loses: the flux is what goes in, as in the loss-free formulas.
    pub net: bool,
    /// Surface temperature and water at the tick before, for times between two ticks.
    pub before: (f64, f64),
    /// Water that the tick before drove off, kg/m2.
    pub drove_off: f64,
    pub dried_s: Option<f64>,
    /// When it lit, and the tick from which it burnt.
    pub lit_s: Option<f64>,
    pub burns_from_s: f64,
    pub done: bool,
}

/// A round gas burner with a thermometer over it and a radiometer beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Burner {
    pub id: String,
    pub base: Vec2,
    pub heat_release_w: f64,
    pub diameter_m: f64,
    /// Share of the heat that is radiated, as the correlations want it.
    pub radiant_share: f64,
    pub probe_height_m: f64,
    pub radiometer_m: f64,
    pub done: bool,
}

/// A nozzle that blows a steady hot jet and throws burning grains.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Nozzle {
    pub id: String,
    pub muzzle: Vec2,
    pub angle_rad: f64,
    pub bore_m: f64,
    pub exit_speed_m_s: f64,
    pub exit_k: f64,
    pub air_k: f64,
    /// Length of tube in which the gas drives the grains.
    pub barrel_m: f64,
    pub grains_per_s: f64,
    /// Until when it throws grains.
    pub stops_s: f64,
    pub thrown: u32,
    /// Farthest that a live grain was seen from the muzzle.
    pub seen_m: f64,
    pub done: bool,
}

/// A burning grain in flight.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Grain {
    pub nozzle: usize,
    pub at: Vec2,
    pub velocity: Vec2,
    pub thrown_at_s: f64,
}

/// Which way a strip lies from where it is lit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    Up,
    Side,
    Down,
}

/// A strip of cells along a surface, in the order in which fire goes through it; the first cell is lit by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strip {
    pub id: String,
    pub way: Way,
    /// The first cell and how many there are.
    pub from: usize,
    pub count: usize,
    pub pitch_m: f64,
    /// Steepness of the surface.
    pub slope_rad: f64,
    /// Wind along the strip, in the way it burns.
    pub wind_m_s: f64,
    /// Temperature at which the surface is held before the fire.
    pub preheat_k: f64,
    /// Surface temperatures of the tick before, cell by cell.
    pub before_k: Vec<f64>,
    /// When each cell lit, between two ticks.
    pub lit_s: Vec<Option<f64>>,
    pub done: bool,
}
