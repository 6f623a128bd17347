//! Buoyancy: what floats, how deep, how stably, and when it goes under.
//!
//! F = rho g A b upwards through the centroid of A: the part of the hull's cut that lies under the water line (m2), b the
//! hull's extent across the cut (m), rho the water's density (kg/m3) (`law-buoyancy`). Everything else follows by running
//! it: the draught at rest, the righting arm GZ = (GM + BM tan^2 phi / 2) sin phi of a wall-sided hull (`law-metacentre`),
//! the roll period 2 pi k / sqrt(g GM) and a box's heave period 2 pi sqrt(T / g) (`law-roll-heave`). Where a gunwale lies
//! lower than the water by h, water comes over it as over a weir, Q = 2/3 Cd sqrt(2 g) b h^(3/2), stays level inside and
//! so runs to the low side (`law-swamping`). Through a hole h under the level it comes as through an orifice,
//! Q = Cd A sqrt(2 g h), h the difference of the levels where both sides are wet (`law-orifice`).
//!
//! Assumed: still, level water; the same cut over the hull's whole extent; damping of a tenth of the critical value and a
//! form drag with coefficient 1 on vertical motion (`assumed-hull-damping`). Left out: waves, which errs towards too dry;
//! water that moves with the hull (added mass), which errs towards periods too short by a tenth and more; ends that taper,
//! which errs towards too shallow a draught.

mod afloat;
mod cut;
mod flood;
mod loose;
mod trial;

pub use cut::submerged;
pub use flood::through_m3_s;
pub use trial::{advance, righting_arm_m};

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::{DT_S, Kit};

pub const MECHANIC: Mechanic = Mechanic {
    id: "buoyancy",
    name: "Floating",
    about: "Water lifts a hull with the weight of the water it takes the place of; the hull floats, heels, rolls, fills and sinks by that.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "F = rho g A b through the centroid of A;  GZ = (GM + BM tan^2 phi / 2) sin phi;  Q = 2/3 Cd sqrt(2 g) b h^(3/2);  Q = Cd A sqrt(2 g h)",
        symbols: &[
            ("F", "lift of the water, N"),
            ("rho", "density of the water, kg/m3"),
            ("g", "gravity, 9.81 m/s2"),
            ("A, b", "area of the cut under water, m2, and the hull's extent across it, m"),
            ("GZ", "righting arm: how far the lift passes from the centre of gravity, m"),
            ("GM, BM", "height of the metacentre over the centre of gravity and over that of buoyancy, m"),
            ("phi", "heel"),
            ("Q, h", "water coming over a gunwale or through a hole of area A, m3/s, that lies h under the water, m"),
        ],
        assumptions: &[
            "still, level water",
            "the same cut over the hull's whole extent",
            "a burning hull burns down to the water and a little below, and then fills",
            "a tenth of the critical damping, none in the proving basin while it measures a period",
        ],
        left_out: &[
            ("waves", "hulls stay too dry and too quiet"),
            ("water that moves with the hull", "periods of heave and roll are too short, by a tenth and more"),
            ("ends that taper", "real hulls float a little deeper"),
        ],
        claims: &[
            "law-buoyancy",
            "law-metacentre",
            "law-roll-heave",
            "law-swamping",
            "law-orifice",
            "law-gravity-and-air",
            "assumed-burnt-hull",
            "assumed-hull-damping",
            "assumed-swamped",
        ],
    },
};

fn act(kit: &mut Kit) {
    let mut corners = Vec::new();
    for number in 0..kit.hulls.len() {
        afloat::float(kit, number, &mut corners);
    }
    if !kit.hulls.is_empty() {
        show_error(kit);
    }
    if !kit.waters.is_empty() {
        loose::lift(kit);
    }
    for number in 0..kit.trials.len() {
        let mut trial = kit.trials[number].clone();
        let found = advance(&mut trial, DT_S);
        let (entity, level_m, now) = (trial.entity, trial.level_m, trial.now);
        kit.trials[number] = trial;
        kit.place(entity, crate::units::Vec2::new(0.0, level_m + now.height_m), now.heel_rad);
        for (id, value) in found.shown {
            kit.show(id, value);
        }
        let hull = || kit.trials[number].id.clone();
        let said = [
            found.sank.then(|| Happening::Sank { hull: hull() }),
            found.capsized.then(|| Happening::Capsized { hull: hull() }),
            found.measured.then(|| Happening::HullMeasured { hull: hull() }),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().into_iter().for_each(|happening| kit.note(happening));
    }
}

/// How far the water that sound hulls take the place of differs from their weight.
fn show_error(kit: &mut Kit) {
    let sound = kit.hulls.iter().filter(|hull| hull.holes.is_empty() && !hull.swamped);
    let (mut sum, mut count) = (0.0, 0.0);
    for hull in sound {
        let density = kit.water_at(kit.middle(hull.entity).x).map_or(0.0, |water| water.density_kg_m3);
        let displaced_kg = density * hull.across_m * hull.wet.area_m2;
        sum += (displaced_kg / (hull.dry_kg + hull.aboard_kg) - 1.0).abs();
        count += 1.0;
    }
    if count > 0.0 {
        kit.show("waterline_error_share", sum / count);
    }
}
