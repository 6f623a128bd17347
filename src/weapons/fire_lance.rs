//! The fire lance: a bamboo pole whose head throws a jet of hot gas and burning grains for a while, once.

use crate::event::Happening;
use crate::fault::Faults;
use crate::kit::{Kit, Lance};
use crate::mechanics::{Theory, jet};
use crate::station::Towards;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a pole whose head throws flame and burning grains a few metres, once, for a while";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "lit once, it burns for burn_time_s and is spent; its grains are seen as far as reach_m (see the mechanic jet)",
    symbols: &[
        ("reach_m", "how far burning grains are seen before the muzzle, m"),
        ("burn_time_s", "from lighting until it is spent, s"),
        ("bore_m", "inner width of the tube, m"),
        ("angle_deg, muzzle_height_m", "where it points and how high it is held"),
        ("pellets", "whether a pack of pellets leaves it after the flame, as is told of 1259"),
    ],
    assumptions: &["every lance of a battery burns alike", "two men hold each and do not tire"],
    left_out: &[
        ("lances that fail to light or burst", "more of them work than did"),
        ("its use as a spear when spent", "its bearers do too little afterwards"),
    ],
    claims: &[
        "lance-flame-weapon",
        "lance-one-burn",
        "lance-reach",
        "lance-burn-time",
        "dean-lance-crew",
        "assumed-lance-bore",
        "lance-pellet-1259",
        "assumed-lance-pellets",
        "dean-sky-bridge-size",
    ],
};

/// Nearest row of lances and how far away from the viewer they reach: over the width of the bridge (`dean-sky-bridge-size`).
const ROWS_M: (f64, f64) = (0.6, 5.6);

/// A battery of like lances served by one crew; each is named `<id>-1`, `<id>-2`, ...
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FireLance {
    pub count: u32,
    /// Id of the crew whose men hold them, two to each or as the account says.
    pub crew: String,
    /// Id of a recipe of `assets/powders.ron`: a named historical one, as published.
    pub powder: String,
    /// Visible reach of the burning grains.
    pub reach_m: f64,
    pub burn_time_s: f64,
    pub bore_m: f64,
    /// Height of the muzzle above the feet and direction above the horizontal.
    pub muzzle_height_m: f64,
    pub angle_deg: f64,
    /// Where its bearers point it.
    #[serde(default)]
    pub towards: Towards,
    /// A pack of pellets leaves each after its flame, as is told of 1259.
    #[serde(default)]
    pub pellets: bool,
}

impl FireLance {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("count", self.count, 0..=200);
        faults.range("reach_m", self.reach_m, "m", 0.3..=30.0);
        faults.range("burn_time_s", self.burn_time_s, "s", 1.0..=1200.0);
        faults.range("bore_m", self.bore_m, "m", 0.005..=0.15);
        faults.range("muzzle_height_m", self.muzzle_height_m, "m", 0.0..=5.0);
        faults.range("angle_deg", self.angle_deg, "deg", -90.0..=90.0);
        faults
    }
}

impl FireLance {
    /// Its direction, counted from +x.
    fn angle_rad(&self) -> f64 {
        match self.towards {
            Towards::Right => self.angle_deg.to_radians(),
            Towards::Left => std::f64::consts::PI - self.angle_deg.to_radians(),
        }
    }

    /// Hands the lances to their crew, evenly along it.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let Some(crew) = kit.crews.iter().position(|crew| crew.id == self.crew) else { return };
        let vigour = jet::vigour(&self.powder);
        let grain_speed_m_s = jet::speed_for_reach(self.reach_m, vigour);
        for number in 0..self.count {
            let share = (f64::from(number) + 0.5) / f64::from(self.count) - 0.5;
            let rows = 5;
            kit.lances.push(Lance {
                id: format!("{id}-{}", number + 1),
                weapon: id.to_owned(),
                crew,
                offset_m: share * kit.crews[crew].spread_m,
                depth_m: ROWS_M.0 + ROWS_M.1 * f64::from(number % rows) / f64::from(rows),
                muzzle_height_m: self.muzzle_height_m,
                angle_rad: self.angle_rad(),
                bore_m: self.bore_m,
                burn_time_s: self.burn_time_s,
                grain_speed_m_s,
                vigour,
                lit_at_s: None,
                spent: false,
                laid: None,
                reach_m: 0.0,
                gas_reach_m: 0.0,
                pellets: self.pellets,
            });
        }
    }

    /// Lights every lance of a battery that still has its charge.
    pub fn light(id: &str, kit: &mut Kit) {
        let now_s = kit.time_s();
        for number in 0..kit.lances.len() {
            let lance = &mut kit.lances[number];
            if lance.weapon == id && lance.lit_at_s.is_none() && !lance.spent {
                lance.lit_at_s = Some(now_s);
                let lance = lance.id.clone();
                kit.note(Happening::LanceLit { lance });
            }
        }
    }
}
