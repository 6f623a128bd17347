//! Sails: the wind past the ship, not the wind over the ground, pushes the cloth.
//!
//! F = 1/2 rho C A w |w|,  w = u - v. rho density of the air (kg/m3), A area of the cloth that is left (m2), u wind and v
//! speed of the ship (m/s), w the wind as felt aboard (`law-sail`). C = 1.2 for a sail square before the wind; a sail with
//! the wind ahead shakes and only drags, C = 0.1 (`assumed-sail`). The picture shows ships from the side, so they only run
//! before the wind; cloth that is let fly shakes too. Reaching across it and tacking are left out, which errs towards ships bound to the wind; so is the
//! heel, which errs towards too steady ships.

use super::drag::air_density_kg_m3;
use super::{Every, Mechanic, Theory};
use crate::kit::Kit;
use crate::kit::entity::Hold;
use crate::kit::water::Sail;
use crate::units::Vec2;

/// Force coefficient of a sail before the wind (`law-sail`).
const BEFORE_THE_WIND: f64 = 1.2;
/// And of one that shakes (`assumed-sail`).
const SHAKING: f64 = 0.1;

pub const MECHANIC: Mechanic = Mechanic {
    id: "sail",
    name: "Sails",
    about: "The wind felt aboard pushes the sail: the faster the ship runs before the wind, the less of it is left.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "F = 1/2 rho C A w |w|,  w = u - v",
        symbols: &[
            ("F", "force on the sail, N"),
            ("rho", "density of the air, kg/m3"),
            ("C", "1.2 before the wind, 0.1 with the wind ahead"),
            ("A", "area of the cloth that is left, m2"),
            ("u, v, w", "wind, speed of the ship, and wind as felt aboard, m/s"),
        ],
        assumptions: &["the sail stands square to the ship", "the wind is the same at every height"],
        left_out: &[
            ("reaching and tacking", "ships can only run before the wind"),
            ("heeling under sail", "ships are too steady"),
        ],
        claims: &["law-sail", "assumed-sail"],
    },
};

/// Force along x on a sail of a ship that heads for +x (1) or -x (-1), N.
#[must_use]
pub fn force_n(area_m2: f64, heads: f64, wind_past_m_s: f64, air_kg_m3: f64) -> f64 {
    let coefficient = if wind_past_m_s * heads > 0.0 { BEFORE_THE_WIND } else { SHAKING };
    0.5 * air_kg_m3 * coefficient * area_m2 * wind_past_m_s * wind_past_m_s.abs()
}

/// Share of the cloth that is left: burnt cells pull no more.
fn left(kit: &Kit, sail: &Sail) -> f64 {
    let cloth = &kit.entities[sail.cloth];
    if cloth.gone {
        return 0.0;
    }
    let whole: f64 = cloth.cells.iter().map(|&cell| kit.cells[cell].area_m2).sum();
    let alive: f64 = cloth.cells.iter().filter(|&&cell| kit.alive(cell)).map(|&cell| kit.cells[cell].area_m2).sum();
    if whole > 0.0 { alive / whole } else { 1.0 }
}

fn act(kit: &mut Kit) {
    let air_kg_m3 = air_density_kg_m3(kit.air.temperature_k);
    for number in 0..kit.sails.len() {
        let sail = &kit.sails[number];
        let entity = kit.hulls[sail.hull].entity;
        let Hold::Body(body) = kit.entities[entity].hold else { continue };
        let past = kit.air.wind_m_s - kit.physics.velocity(body).0.x;
        let cloth_m2 = sail.area_m2 * left(kit, sail);
        // What does not draw shakes, as with the wind ahead.
        let force = sail.draws * force_n(cloth_m2, sail.heads, past, air_kg_m3)
            + (1.0 - sail.draws) * force_n(cloth_m2, -past.signum(), past, air_kg_m3);
        let centre = kit.point(entity, sail.centre);
        kit.sails[number].force_n = force;
        kit.physics.push_at(body, Vec2::new(force, 0.0), centre);
    }
}
