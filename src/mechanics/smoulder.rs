//! Slow burning under earth: a core of brush and timber that has been laid bare and lit burns on under its cover.
//!
//! A front of glow runs along the core at v = v0 / (1 + h / h0): v0 the speed of smouldering in loose stuff with draught,
//! h the earth over it, h0 the thickness that halves the air (`law-smoulder`, `assumed-ramp-fire`). m' = M v / dx of a
//! stretch of length dx with the fuel M, Q = m' dHc. A stretch half burnt shows its neighbours a glowing face of 600 C,
//! 30 kW/m2; whether that lights them is for the law of heat to say. As the core goes, the earth over it sinks. Water or earth thrown on puts it out. A ramp's `lapse` shows all this so
//! many times faster than it runs: of its fuel only that share is booked, so its heat in every second is the true one.
//! Left out: earth that slides down the sides, which errs towards too slow a fall; flames that break out through cracks,
//! which errs the same way; fires that live on unseen under the earth, which errs towards too easy a quenching.

use super::{Every, Mechanic, Theory};
use crate::kit::Kit;
use crate::material::materials;

/// Speed of a smouldering front in loose stuff with draught: some 0.1 mm/s (Rein 2016; `law-smoulder`).
const SPEED_M_S: f64 = 1e-4;
/// Thickness of earth that halves the air that comes to the core (`assumed-ramp-fire`).
const HALVES_M: f64 = 0.6;
/// Heat that a glowing face of 600 C gives, nine tenths of a black one (Rein 2016; `law-smoulder`).
const GLOW_W_M2: f64 = 30_000.0;
/// Share that is burnt when a stretch glows towards its neighbours. Numerical: the front stands in its middle.
const GLOWS_SHARE: f64 = 0.5;
/// Share of the fuel that is left when a stretch is burnt out (`assumed-heap-burning`).
const GONE_SHARE: f64 = 0.03;
/// With more water than this on it, it goes out (`assumed-heap-burning`).
const PUTS_OUT_KG_M2: f64 = 0.05;

pub const MECHANIC: Mechanic = Mechanic {
    id: "smoulder",
    name: "Slow fire under earth",
    about: "Brush under earth burns slowly, as fast as air comes to it; as it goes, the earth over it sinks.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "v = v0 / (1 + h / h0);  m' = M v / dx;  a face of glow at 600 C lights what lies next to it",
        symbols: &[
            ("v, v0", "speed of the front, and the same where air comes freely, 0.1 mm/s"),
            ("h, h0", "earth over the core, and the thickness that halves the air, m"),
            ("M, dx", "fuel of a stretch, kg, and its length, m"),
        ],
        assumptions: &[
            "six tenths of a metre of earth halve the speed",
            "a core that is burnt out keeps a tenth of its height",
            "fire gets in only where the core has been laid bare",
            "shown faster than it runs: the lapse of each ramp",
        ],
        left_out: &[
            ("earth that slides down the sides", "it falls too slowly"),
            ("flames that break out through cracks", "it burns too slowly"),
            ("embers that live on under the earth", "it is put out too easily"),
        ],
        claims: &["law-smoulder", "assumed-ramp-fire", "assumed-heap-burning"],
    },
};

/// Speed of the front under so much earth, m/s.
#[must_use]
pub fn speed_m_s(cover_m: f64) -> f64 {
    SPEED_M_S / (1.0 + cover_m / HALVES_M)
}

fn act(kit: &mut Kit) {
    for ramp in 0..kit.ramps.len() {
        for number in 0..kit.ramps[ramp].stretches.len() {
            if !kit.ramps[ramp].stretches[number].dug {
                lay_bare(kit, ramp, number);
                burn(kit, ramp, number);
            }
        }
    }
}

/// The numbers of the stretches beside one.
fn beside(kit: &Kit, ramp: usize, number: usize) -> impl Iterator<Item = usize> + use<> {
    let count = kit.ramps[ramp].stretches.len();
    [number.checked_sub(1), Some(number + 1).filter(|&next| next < count)].into_iter().flatten()
}

/// Where the next stretch has been dug away or burnt out, fire from outside reaches the core.
fn lay_bare(kit: &mut Kit, ramp: usize, number: usize) {
    let open = |&next: &usize| {
        let next = kit.ramps[ramp].stretches[next];
        next.dug || kit.cells[next.core].gone
    };
    if beside(kit, ramp, number).any(|next| open(&next)) {
        let core = kit.ramps[ramp].stretches[number].core;
        kit.cells[core].cover = None;
    }
}

fn burn(kit: &mut Kit, ramp: usize, number: usize) {
    let (stretch, lapse) = (kit.ramps[ramp].stretches[number], kit.ramps[ramp].lapse);
    let cell = &mut kit.cells[stretch.core];
    cell.heat_release_w = 0.0;
    let Some(layer) = cell.layers.first().filter(|_| cell.burning && !cell.gone) else { return };
    if layer.water_kg_m2 > PUTS_OUT_KG_M2 {
        cell.burning = false;
        return;
    }
    if cell.fuel_kg < GONE_SHARE * cell.fuel_start_kg {
        (cell.gone, cell.burning) = (true, false);
        return;
    }
    let heat_j_kg = materials()[layer.material].heat_of_combustion_j_kg();
    cell.heat_release_w = lapse * cell.fuel_start_kg * speed_m_s(stretch.cover_m) / stretch.length_m * heat_j_kg;
    if cell.burnt_share() < GLOWS_SHARE {
        return;
    }
    for next in beside(kit, ramp, number) {
        let core = kit.ramps[ramp].stretches[next].core;
        kit.cells[core].radiant_w_m2 = kit.cells[core].radiant_w_m2.max(GLOW_W_M2);
    }
}
