//! Arms: lances, and stocks of bundles with the throws under way, as laws see them.

use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// A lit or unlit fire lance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lance {
    pub id: String,
    pub weapon: String,
    pub crew: usize,
    /// Offset of its bearers from the crew's middle.
    pub offset_m: f64,
    pub depth_m: f64,
    pub muzzle_height_m: f64,
    pub angle_rad: f64,
    pub bore_m: f64,
    pub burn_time_s: f64,
    /// Speed at which grains leave, found once from the reach that the account gives.
    pub grain_speed_m_s: f64,
    /// Heat of the jet relative to the reference recipe.
    pub vigour: f64,
    pub lit_at_s: Option<f64>,
    pub spent: bool,
    /// Where its muzzle lies, once its bearers have dropped it.
    pub laid: Option<Vec2>,
    /// Reach in the present air.
    pub reach_m: f64,
    pub gas_reach_m: f64,
    /// A pack of pellets leaves it after its flame.
    pub pellets: bool,
}

/// A stock of bundles waiting to be thrown, and the throws under way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stock {
    pub id: String,
    pub crew: usize,
    pub left: u32,
    pub thrown: u32,
    pub bundle: Bundle,
    pub throws: Vec<Throw>,
}

/// What one bundle of a stock is like, and how it leaves the hands.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    pub mass_kg: f64,
    pub length_m: f64,
    pub diameter_m: f64,
    /// Water as a share of the dry mass.
    pub moisture_share: f64,
    /// Number of the material it is made of.
    pub stuff: usize,
    pub throw_speed_m_s: f64,
    pub throw_angle_deg: f64,
    /// How far away from the viewer the throwers are spread.
    pub spread_m: f64,
}

/// A throw order being carried out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Throw {
    pub left: u32,
    pub every_s: f64,
    pub next_s: f64,
    pub lit: bool,
}
