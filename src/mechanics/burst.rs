//! Burst: what becomes of a bomb when its fuse has burnt down: it fizzles, it burns, or it bursts.
//!
//! A casing bursts where the recipe's vigour index v (see `powder.rs`) reaches the casing's need, which grows with its
//! place in the order paper << bamboo < iron (`law-casing-strength`). Below that, a casing that can burn opens and burns,
//! and one that cannot lets its gas out by the mouth and fizzles. Paper never confines, so it never bursts; soaked powder
//! fizzles. Only the order is known (`powder-vigour-order`): needs, loudness, counts and speeds of fragments and the time
//! a casing holds are assumed (`assumed-burst-needs`, `assumed-loudness`, `assumed-fragments`, `assumed-casing-hold`) and
//! rise with rank and index. Fragments share out the bomb's whole mass and leave its momentum as it was. A burning bomb
//! burns by the law of fire, with no more heat than the published heat of its weight. Left out on purpose: amounts,
//! pressures, wall thickness and the blast close by. Tightly rolled paper crackers, which do bang, are left out too, which
//! errs towards too quiet a soft case.

use super::casing::{burns_away, strength_rank};
use super::{Every, Mechanic, Theory, filling, powder};
use crate::event::{Cause, Happening};
use crate::kit::Kit;
use crate::kit::arrow::{Brand, Lodged};
use crate::kit::bomb::{Casing, Ending};
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::kit::fragment::Fragment;
use crate::material::{material, materials};
use crate::units::Vec2;

/// The index from which bamboo bursts: between the poorest and the two richer recipes of 1044 (`assumed-burst-needs`).
const BAMBOO_NEED: f64 = 0.30;
/// The same for iron, which needs more (`assumed-burst-needs`).
const IRON_NEED: f64 = 0.40;
/// Loudness at ten metres of what fizzles, at index 0 (`assumed-loudness`).
const FIZZLE_DB: f64 = 75.0;
/// The same of what burns (`assumed-loudness`).
const BURN_DB: f64 = 100.0;
/// The same of bamboo that bursts (`assumed-loudness`).
const BAMBOO_DB: f64 = 135.0;
/// The same of iron that bursts (`assumed-loudness`).
const IRON_DB: f64 = 145.0;
/// What the richest recipe adds to that, dB (`assumed-loudness`).
const RICHER_DB: f64 = 10.0;
/// A stronger casing that burns holds a little longer and pops louder, dB for each place in the order (`assumed-loudness`).
const RANK_DB: f64 = 2.0;
/// From one metre to ten, dB (`law-sound`).
pub const TEN_METRES_DB: f64 = 20.0;
/// Fragments of bamboo at index 0 (`assumed-fragments`).
const BAMBOO_PIECES: f64 = 6.0;
/// What the richest recipe adds to them (`assumed-fragments`).
const BAMBOO_MORE: f64 = 6.0;
/// Fragments of iron at index 0 (`assumed-fragments`).
const IRON_PIECES: f64 = 24.0;
/// What the richest recipe adds to them (`assumed-fragments`).
const IRON_MORE: f64 = 16.0;
/// Mean speed of pieces of bamboo at index 0, doubled at index 1 (`assumed-fragments`).
const BAMBOO_M_S: f64 = 15.0;
/// The same of iron (`assumed-fragments`).
const IRON_M_S: f64 = 50.0;
/// Pieces differ by so much in mass and in speed (`assumed-fragments`).
const UNLIKE: f64 = 0.4;
/// Density of cast iron (`assumed-fragments`).
const IRON_KG_M3: f64 = 7_200.0;
/// Density of bamboo (`assumed-fragments`).
const BAMBOO_KG_M3: f64 = 700.0;
/// What a soft bomb throws about when it opens reaches so far (`assumed-splash`).
const SPLASH_M: f64 = 1.5;
/// How long that burns on a sail (`assumed-splash`).
const CLINGS_S: f64 = 30.0;
/// How long bamboo holds after the fuse's end (`assumed-casing-hold`).
const BAMBOO_HOLDS_S: f64 = 0.05;
/// How long iron holds, longer (`assumed-casing-hold`).
const IRON_HOLDS_S: f64 = 0.1;

pub const MECHANIC: Mechanic = Mechanic {
    id: "burst",
    name: "Burst",
    about: "A soft case burns; an iron one holds until it bursts, later and louder; poor or wet powder fizzles.",
    every: Every::Step,
    act,
    theory: Theory {
        law: concat!(
            "bursts where v(s) >= need of the casing; else it burns, if the casing burns; else it fizzles\n",
            "v(s) = (s - 0.27)/(0.75 - 0.27);  needs in the order paper << bamboo < iron;  paper and open powder never burst",
        ),
        symbols: &[("v", "vigour index of a recipe: an order from 0 to 1, no quantity"), ("s", "published share of saltpetre")],
        assumptions: &[
            "a recipe's place goes by its share of saltpetre alone",
            "of the recipes of 1044 the two richer ones burst iron and the poorest does not",
            "loudness, number and speed of fragments rise with casing and recipe; no source gives any",
            "all the weight of a bomb that bursts goes into its fragments",
            "a soft bomb that opens within a metre and a half of a sail burns on it for half a minute",
        ],
        left_out: &[
            ("amounts, pressures and the blast close by, on purpose", "nothing can be reckoned from it"),
            ("tightly rolled paper crackers, which bang", "a soft case is too quiet"),
        ],
        claims: &[
            "powder-vigour-order",
            "powder-post-medieval-shares",
            "law-powder-bulk",
            "law-casing-stress",
            "law-casing-strength",
            "law-bang-levels",
            "law-momentum",
            "law-sound",
            "assumed-vigour",
            "assumed-burst-needs",
            "assumed-loudness",
            "assumed-fragments",
            "assumed-casing-hold",
            "assumed-splash",
            "bomb-soft-case",
            "lime-cloud",
            "assumed-bomb-dust",
        ],
    },
};

/// What becomes of a recipe in a casing. `None` is powder that lies open.
#[must_use]
pub fn ending(casing: Option<Casing>, vigour: f64, soaked: bool) -> Ending {
    let need = match casing {
        None | Some(Casing::Paper) => f64::INFINITY,
        Some(Casing::Bamboo) => BAMBOO_NEED,
        Some(Casing::Iron) => IRON_NEED,
    };
    match casing {
        _ if soaked => Ending::Fizzles,
        _ if vigour >= need => Ending::Bursts,
        Some(casing) if !burns_away(casing) => Ending::Fizzles,
        _ => Ending::Burns,
    }
}

/// Peak level ten metres away. Orderings only.
#[must_use]
pub fn loudness_db_at_10m(casing: Casing, vigour: f64, ending: Ending) -> f64 {
    let richer = RICHER_DB * vigour;
    match (ending, casing) {
        (Ending::Fizzles, _) => FIZZLE_DB + richer,
        (Ending::Burns, _) => BURN_DB + richer + RANK_DB * f64::from(strength_rank(casing)),
        (Ending::Bursts, Casing::Iron) => IRON_DB + richer,
        (Ending::Bursts, _) => BAMBOO_DB + richer,
    }
}

/// How many pieces a casing makes.
#[must_use]
pub fn fragments(casing: Casing, vigour: f64, ending: Ending) -> u32 {
    let pieces = match casing {
        _ if ending != Ending::Bursts => 0.0,
        Casing::Paper => 0.0,
        Casing::Bamboo => BAMBOO_PIECES + BAMBOO_MORE * vigour,
        Casing::Iron => IRON_PIECES + IRON_MORE * vigour,
    };
    pieces.round() as u32
}

/// How long a casing holds after its powder is lit.
#[must_use]
pub fn holds_s(casing: Casing) -> f64 {
    match casing {
        Casing::Paper => 0.0,
        Casing::Bamboo => BAMBOO_HOLDS_S,
        Casing::Iron => IRON_HOLDS_S,
    }
}

fn act(kit: &mut Kit) {
    let now_s = kit.time_s();
    for number in 0..kit.bombs.len() {
        let bomb = &kit.bombs[number];
        let end_s = bomb.fuse_end_s.map(|fuse_s| fuse_s + holds_s(bomb.plan.casing));
        // One whose numbers stopped being numbers was taken out of the run.
        let there = bomb.ending.is_none() && !kit.entities[bomb.entity].gone;
        if let Some(end_s) = end_s.filter(|&end_s| there && now_s >= end_s) {
            end(kit, number, end_s);
        }
    }
}

/// Ends a bomb: decides how, says so, and makes what comes of it.
fn end(kit: &mut Kit, number: usize, end_s: f64) {
    let (place, damp) = (kit.middle(kit.bombs[number].entity), kit.damp);
    let bomb = &mut kit.bombs[number];
    let plan = bomb.plan;
    let ending = ending(Some(plan.casing), plan.vigour, plan.soaked && damp);
    let (fell_s, in_air) = (bomb.fell_s(), bomb.landed_at_s.is_none());
    (bomb.ending, bomb.ended_at_s, bomb.place) = (Some(ending), end_s, place);
    let id = bomb.id.clone();
    let pieces = fragments(plan.casing, plan.vigour, ending);
    let level_db = loudness_db_at_10m(plan.casing, plan.vigour, ending);
    read(kit, ending, pieces, level_db);
    kit.show("ended_s", end_s);
    if let Some(fell_s) = fell_s {
        kit.show("after_landing_s", (end_s - fell_s).max(0.0)); // it may end in the step in which it falls
    }
    kit.sound(&id, place, level_db + TEN_METRES_DB);
    if ending != Ending::Fizzles {
        filling::let_go(kit, number);
    }
    match ending {
        Ending::Fizzles => kit.note(Happening::Fizzled { bomb: id }),
        Ending::Burns => burn(kit, number),
        Ending::Bursts => {
            kit.note(Happening::Burst { bomb: id, fragments: pieces, height_m: place.y, in_air });
            kit.flashes.push((place, plan.solid_kg()));
            shatter(kit, number, pieces);
        }
    }
}

/// Instruments keep the strongest ending and the loudest bang so far, and count all fragments.
fn read(kit: &mut Kit, ending: Ending, pieces: u32, level_db: f64) {
    let so_far = |kit: &Kit, id: &str| kit.readings.get(id).copied();
    let outcome = f64::from(ending.number()).max(so_far(kit, "outcome").unwrap_or(0.0));
    let pieces = f64::from(pieces) + so_far(kit, "fragments").unwrap_or(0.0);
    let level_db = level_db.max(so_far(kit, "loudness_db_at_10m").unwrap_or(0.0));
    kit.show("outcome", outcome);
    kit.show("fragments", pieces);
    kit.show("loudness_db_at_10m", level_db);
}

/// A soft case opens: the bomb becomes a small fierce fire.
fn burn(kit: &mut Kit, number: usize) {
    let (entity, plan) = (kit.bombs[number].entity, kit.bombs[number].plan);
    let brush = material("brush");
    let fuel_kg = plan.solid_kg() * powder::HEAT_J_KG / materials()[brush].heat_of_combustion_j_kg();
    let cell = kit.add_cell(
        entity,
        CellPlan {
            local: Vec2::ZERO,
            normal: Vec2::ZERO,
            area_m2: std::f64::consts::PI * plan.diameter_m * plan.diameter_m,
            breadth_m: plan.diameter_m,
            layers: vec![Layer { material: brush, thickness_m: plan.diameter_m / 2.0, water_kg_m2: 0.0 }],
            manner: Manner::Loose,
            cover: None,
            fuel_kg: Some(fuel_kg),
        },
    );
    kit.ignite(cell, Cause::Fuse);
    splash(kit, number);
}

/// What burns of a soft bomb that opens against a sail clings to it and burns on there.
fn splash(kit: &mut Kit, number: usize) {
    let (place, vigour, source) = (kit.bombs[number].place, kit.bombs[number].plan.vigour, kit.bombs[number].weapon.clone());
    let away = |cell: &usize| (kit.cell_place(*cell) - place).length();
    let cloth = kit.sails.iter().flat_map(|sail| kit.entities[sail.cloth].cells.iter().copied());
    let near = cloth.filter(|&cell| kit.alive(cell) && away(&cell) < SPLASH_M).min_by(|a, b| away(a).total_cmp(&away(b)));
    if let Some(cell) = near {
        let until_s = kit.time_s() + CLINGS_S;
        kit.brands.push(Brand { source, lodged: Lodged::Cell(cell), vigour, until_s, wide: true, told: false });
    }
}

/// A strong case flies apart: pieces share its mass, and together keep its momentum.
fn shatter(kit: &mut Kit, number: usize, pieces: u32) {
    let bomb = kit.bombs[number].clone();
    let plan = bomb.plan;
    let (at, whole) = (bomb.place, kit.velocity(bomb.entity).0);
    let (speed, density) = if plan.casing == Casing::Iron { (IRON_M_S, IRON_KG_M3) } else { (BAMBOO_M_S, BAMBOO_KG_M3) };
    let unlike = |kit: &mut Kit| kit.dice.between(1.0 - UNLIKE, 1.0 + UNLIKE);
    let parts: Vec<(f64, Vec2)> = (0..pieces)
        .map(|piece| {
            let turn = (f64::from(piece) + kit.dice.unit()) / f64::from(pieces) * std::f64::consts::TAU;
            let speed = speed * (1.0 + plan.vigour) * unlike(kit);
            (unlike(kit), Vec2::from_angle(turn) * speed)
        })
        .collect();
    let sum: f64 = parts.iter().map(|part| part.0).sum();
    let drift = parts.iter().fold(Vec2::ZERO, |drift, (share, out)| drift + *out * (share / sum));
    for (share, out) in parts {
        let mass_kg = plan.solid_kg() * share / sum;
        // A tumbling lump shows the face of a cube of its volume.
        let size_m = libm::cbrt(mass_kg / density);
        let (source, velocity) = (bomb.id.clone(), whole + out - drift);
        let drag_area_m2 = size_m * size_m;
        kit.add_fragment(Fragment {
            source,
            from: at,
            at,
            velocity,
            mass_kg,
            size_m,
            drag_area_m2,
            born_step: 0,
            flying: true,
            rides: None,
            sheet: None,
        });
    }
    balance(kit, &bomb.id, plan.solid_kg(), whole);
    kit.remove(bomb.entity);
}

/// The ledger of a burst, from the pieces as they are: their mass and momentum against those of the whole.
fn balance(kit: &mut Kit, id: &str, mass_kg: f64, velocity: Vec2) {
    let (sum_kg, momentum) = kit.fragment_balance(id);
    let scale: f64 =
        kit.fragments.iter().filter(|piece| piece.source == id).map(|piece| piece.mass_kg * piece.velocity.length()).sum();
    kit.show("fragment_mass_error_share", (sum_kg - mass_kg).abs() / mass_kg);
    kit.show("fragment_momentum_error_share", (momentum - velocity * mass_kg).length() / scale.max(f64::MIN_POSITIVE));
}
