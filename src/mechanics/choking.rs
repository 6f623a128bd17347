//! Dust drives people back: who stands in thick dust turns away and runs some metres, until it has thinned.
//!
//! At each face the mass of dust and smoke per volume of air is that of the law of clouds (`cloud`), summed over all
//! puffs. From 0.1 g/m3 on, thick enough that one sees a few metres only (`assumed-choking`), people bear it for a second
//! and then run back as from a bang (see `startled`). Nobody is shown hurt. How far one sees there is Koschmieder's V = 3.912 / (sum of e C), e the
//! extinction of the dust (`law-visual-range`). Left out: what kind of dust it is, lime
//! worse than earth, which errs towards staying too long in lime; cloths before the face, which err the other way.

use super::{Every, Mechanic, Theory, cloud};
use crate::event::Happening;
use crate::kit::cloud::Puff;
use crate::kit::{Kit, TICK_S};
use crate::units::Vec2;

/// From this much dust on people turn away, kg/m3 (`assumed-choking`).
pub const BEARABLE_KG_M3: f64 = 1e-4;
/// How long they bear it (`assumed-choking`).
const HESITATION_S: f64 = 1.0;
/// How long they stay away once it has thinned (`assumed-choking`).
const AWAY_S: f64 = 4.0;
/// A dark thing is seen until 2 % of its contrast is left: minus the logarithm of that (`law-visual-range`).
const CONTRAST: f64 = 3.912;
/// Sight in clear air. Numerical: farther than any scene.
const CLEAR_M: f64 = 10_000.0;
/// Height of a face over the feet (`assumed-people-in-heat`).
const FACE_M: f64 = 1.5;

pub const MECHANIC: Mechanic = Mechanic {
    id: "choking",
    name: "Dust drives people back",
    about: "Who stands in a thick cloud of dust or smoke turns away and runs back until it has thinned.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "C = sum over the clouds; beyond 0.1 g/m3 for a second people run back;  V = 3.912 / (sum of e C)",
        symbols: &[
            ("C", "dust and smoke in the air at a face, kg/m3"),
            ("V, e", "how far one sees there, m, and what the dust takes of the light, m2/kg"),
        ],
        assumptions: &[
            "all dust and smoke counts alike, by its mass",
            "people bear thick dust for a second and stay away for four",
        ],
        left_out: &[
            ("lime that burns in the eyes", "people stay too long in lime"),
            ("cloths before the face", "people leave too soon"),
        ],
        claims: &["assumed-choking", "law-visual-range", "lime-cloud", "assumed-people-in-heat"],
    },
};

fn act(kit: &mut Kit) {
    if kit.puffs.is_empty() {
        return;
    }
    let until_s = kit.time_s() + AWAY_S;
    let mut veil_per_m = 0.0_f64;
    for crew in 0..kit.crews.len() {
        let (mut men, mut thickest) = (0, 0.0_f64);
        for figure in 0..kit.crews[crew].figures.len() {
            let person = &kit.crews[crew].figures[figure];
            if person.driven || person.away {
                continue;
            }
            let face = Vec2::new(person.x_m, person.y_m + FACE_M);
            let dust = dust_kg_m3(kit, face, person.depth_m);
            veil_per_m = veil_per_m.max(extinction_per_m(kit, face, person.depth_m));
            let person = &mut kit.crews[crew].figures[figure];
            person.dusty_s = if dust > BEARABLE_KG_M3 { person.dusty_s + TICK_S } else { 0.0 };
            if person.dusty_s > HESITATION_S {
                if !person.runs {
                    men += person.stands_for;
                    thickest = thickest.max(dust);
                }
                (person.startled_until_s, person.runs) = (until_s, true);
            }
        }
        if men > 0 {
            let crew = kit.crews[crew].id.clone();
            kit.note(Happening::DustDroveBack { crew, men, dust_g_m3: thickest * 1000.0 });
        }
    }
    let least_m = kit.readings.get("least_sight_m").copied().unwrap_or(CLEAR_M);
    kit.show("least_sight_m", least_m.min(CONTRAST / veil_per_m.max(CONTRAST / CLEAR_M)));
}

/// What dust and smoke take of the light per metre at a place and depth of the scene.
fn extinction_per_m(kit: &Kit, at: Vec2, depth_m: f64) -> f64 {
    let of = |puff: &Puff| puff.extinction_m2_kg * cloud::concentration_kg_m3(puff, at, depth_m - puff.depth_m);
    kit.puffs.iter().map(of).sum()
}

/// Dust and smoke of all clouds at a place and depth of the scene.
fn dust_kg_m3(kit: &Kit, at: Vec2, depth_m: f64) -> f64 {
    kit.puffs.iter().map(|puff| cloud::concentration_kg_m3(puff, at, depth_m - puff.depth_m)).sum()
}
