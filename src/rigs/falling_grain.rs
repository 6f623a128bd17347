//! Falling grain: one round grain comes past a height in a level wind, falling steadily or let go at rest.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::cloud::Grain;
use crate::look::Look;
use crate::mechanics::Theory;
use crate::mechanics::cloud::settling;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "one round grain that falls from a height in a level wind";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "m dv/dt = m g - 3 pi mu d (1 + 0.15 Re^0.687) (v - u);  slow and in balance v = rho_s g d^2 / (18 mu)",
    symbols: &[
        ("grain_diameter_m, density_kg_m3", "size of the grain and density of its stuff"),
        ("height_m", "from where its fall is timed, m over the ground"),
        ("from_rest", "let go at rest; else it comes past that height as it falls steadily"),
        ("d, rho_s", "diameter of the grain, m, and its density, kg/m3"),
        ("mu, Re", "viscosity of air, 1.81e-5 Pa s, and Reynolds number of the grain"),
        ("v, u", "speed of the grain and of the wind, m/s"),
        ("time_lapse", "seconds of its fall in one second of the run, so that no run lasts longer than a minute or so"),
    ],
    assumptions: &["the wind is steady and the same at every height", "round grains, each for itself"],
    left_out: &[
        ("eddies", "real dust hangs longer"),
        ("grains that are not round", "flakes and fibres fall more slowly than here"),
        ("slip between molecules", "grains of 1 um fall a sixth too slowly here"),
        ("the lift of the air", "too fast by a thousandth and less"),
    ],
    claims: &["law-settling"],
};

/// A fall is shown within about so long.
const SHOWN_S: f64 = 60.0;
/// Grains are drawn this large: to true scale nobody would see one.
const DRAWN_M: f64 = 0.04;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FallingGrain {
    pub grain_diameter_m: f64,
    pub density_kg_m3: f64,
    pub height_m: f64,
    /// Let go at rest; else it comes past the height in balance with the wind.
    #[serde(default)]
    pub from_rest: bool,
}

impl FallingGrain {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.range("grain_diameter_m", self.grain_diameter_m, "m", 1e-7..=0.1);
        faults.range("density_kg_m3", self.density_kg_m3, "kg/m3", 10.0..=25_000.0);
        faults.range("height_m", self.height_m, "m", 0.001..=10_000.0);
        faults
    }

    fn steady_m_s(&self) -> f64 {
        settling::terminal_speed_m_s(self.grain_diameter_m, self.density_kg_m3)
    }

    /// One for what falls within a minute, else ten, a hundred and so on.
    fn time_lapse(&self) -> f64 {
        let lasts_s = self.height_m / self.steady_m_s();
        let mut lapse = 1.0;
        while lasts_s / lapse > SHOWN_S {
            lapse *= 10.0;
        }
        lapse
    }

    /// Lets the grain go.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let at = Vec2::new(0.0, self.height_m);
        let plan = Plan {
            id: id.to_owned(),
            owner: id.to_owned(),
            part: "grain",
            look: Look::Grain,
            shape: Shape::Disc { radius_m: DRAWN_M.max(self.grain_diameter_m / 2.0) },
            depth_m: 0.0,
            breadth_m: 2.0 * DRAWN_M,
            mechanic: "cloud",
            mass_kg: core::f64::consts::PI / 6.0
                * self.density_kg_m3
                * self.grain_diameter_m
                * self.grain_diameter_m
                * self.grain_diameter_m,
            tracked: true,
            drag_area_m2: 0.0,
        };
        let entity = kit.add_shown(plan, at, 0.0);
        let time_lapse = self.time_lapse();
        kit.show("time_lapse", time_lapse);
        let stokes = settling::stokes_speed_m_s(self.grain_diameter_m, self.density_kg_m3, settling::AIR_PA_S);
        kit.show("stokes_speed_m_s", stokes);
        kit.grains.push(Grain {
            id: id.to_owned(),
            entity,
            diameter_m: self.grain_diameter_m,
            density_kg_m3: self.density_kg_m3,
            at,
            velocity: if self.from_rest { Vec2::ZERO } else { Vec2::new(kit.air.wind_m_s, -self.steady_m_s()) },
            time_lapse,
            fallen_s: 0.0,
            stride_s: 1e-6,
            landed: false,
        });
    }
}
