//! Arrows as laws see them: stocks with the volleys under way, and what burns where an arrow or a rag of sail has lodged.

use super::arms::Throw;
use serde::{Deserialize, Serialize};

/// What one arrow of a stock is like, and how it leaves the string.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArrowPlan {
    pub speed_m_s: f64,
    /// Direction of the shot, from +x; towards -x beyond a right angle.
    pub angle_rad: f64,
    pub mass_kg: f64,
    /// Of the shaft, and the drag coefficient on its section.
    pub shaft_m: f64,
    pub drag_coefficient: f64,
    /// The packet behind its head, of a fire arrow.
    pub packet: Option<Packet>,
}

/// A packet of powder as fire sees it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Packet {
    /// Order of its recipe; nothing else of it is known.
    pub vigour: f64,
    pub burns_s: f64,
}

/// A stock of like arrows in a crew's quivers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArrowStock {
    pub id: String,
    pub crew: usize,
    /// The ship that the crew stands on, whose own sail and hull its arrows pass; empty on land.
    pub aboard: String,
    pub left: u32,
    pub shot: u32,
    pub plan: ArrowPlan,
    pub volleys: Vec<Throw>,
}

/// Where something that burns has lodged.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Lodged {
    /// On an arrow: number of its flight.
    Arrow(usize),
    /// Fallen on a cell.
    Cell(usize),
}

/// Something small that burns against what it touches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brand {
    /// Id of the stock or the thing it came from.
    pub source: String,
    pub lodged: Lodged,
    pub vigour: f64,
    pub until_s: f64,
    /// As wide as a rag of sail, and not a hand's breadth only.
    pub wide: bool,
    /// It has been said what it caught on.
    pub told: bool,
}
