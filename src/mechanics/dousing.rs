//! Dousing: water thrown on what burns must boil away before it can burn on.
//!
//! n men throw w each; half of it lands where it is meant (`assumed-dousing-rate`) and is shared by area among what burns
//! within reach; where nothing burns yet, among what has become too hot to touch. A kilogram takes 4.186 (100 - T0) + 2257 kJ
//! from what is hotter than boiling, the rest wets it and must be boiled off (the heat law): a surface under a net heat q
//! never lights as long as it gets q / 2,592 kJ/kg (at 20 C): 19 g/m2 s at 50 kW/m2. A surface holds 5 kg/m2, the rest runs off
//! (`assumed-rain-held`). The heat of the fire drives the crew back like any other. Left out: steam that smothers a flame,
//! which errs towards too much water; embers beaten out by the mop itself, likewise.

use super::heat::quench;
use super::{Every, Mechanic, Theory};
use crate::event::{Happening, is_of};
use crate::kit::crowd::Figure;
use crate::kit::{Kit, TICK_S};
use crate::sample::Doing;
use crate::units::Vec2;

/// Share of the water that lands on what it is meant for (`assumed-dousing-rate`).
const HITS_SHARE: f64 = 0.5;
/// Most water a surface holds before the rest runs off (`assumed-rain-held`).
const HOLDS_KG_M2: f64 = 5.0;
/// Height of the hands that throw (`assumed-dousing-rate`).
const HANDS_M: f64 = 1.2;
/// Too hot to touch: 60 C (`assumed-dousing-rate`).
const TOO_HOT_K: f64 = 333.0;

pub const MECHANIC: Mechanic = Mechanic {
    id: "dousing",
    name: "Dousing",
    about: "Water from mops and squirts must boil away before a thing can burn on; enough of it puts a fire out.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "dm/dt = s n w / A on what burns within reach; it stays out while s n w / A > q / (4.186 (100 - T0) + 2257)",
        symbols: &[
            ("m", "water on a surface, kg/m2"),
            ("n, w", "men at work and the water each throws, kg/s"),
            ("s", "share that lands where it is meant, a half"),
            ("A", "surface that burns within reach, m2"),
            ("q", "net heat on that surface, kW/m2"),
            ("T0", "temperature of the water, C"),
        ],
        assumptions: &[
            "half of the water is thrown beside",
            "men first wet what burns, then what is hot",
            "who ducks from arrows or bangs throws none meanwhile",
            "a surface holds at most 5 kg/m2",
        ],
        left_out: &[
            ("steam that smothers", "more water is needed than was"),
            ("beating with the mop", "more water is needed than was"),
        ],
        claims: &["law-wet-hides", "mops-and-squirts", "mops-kaifeng", "assumed-dousing-rate", "assumed-rain-held"],
    },
};

fn act(kit: &mut Kit) {
    for number in 0..kit.mops.len() {
        say_what_went_out(kit, number);
        kit.mops[number].streams.clear();
        let hands = hands(kit, number);
        let marks = if kit.mops[number].ready { marks(kit, number, &hands) } else { Vec::new() };
        set_to_work(kit, number, !marks.is_empty());
        if !marks.is_empty() {
            throw(kit, number, &marks, &hands);
        }
    }
    if !kit.mops.is_empty() {
        let thrown_kg = kit.mops.iter().map(|stock| stock.thrown_kg).sum();
        kit.show("water_thrown_kg", thrown_kg);
    }
}

/// Those who are at their place, and neither duck nor have turned away.
fn at_work(kit: &Kit, number: usize) -> impl Iterator<Item = &Figure> {
    let (figures, now_s) = (&kit.crews[kit.mops[number].crew].figures, kit.time_s());
    figures.iter().filter(move |figure| !figure.driven && !figure.away && figure.startled_until_s <= now_s)
}

/// Where the hands are that could throw.
fn hands(kit: &Kit, number: usize) -> Vec<(Vec2, f64)> {
    at_work(kit, number).map(|figure| (Vec2::new(figure.x_m, figure.y_m + HANDS_M), figure.depth_m)).collect()
}

/// The cells of what they guard that burn within reach; where none does, those too hot to touch.
fn marks(kit: &Kit, number: usize, hands: &[(Vec2, f64)]) -> Vec<usize> {
    let stock = &kit.mops[number];
    if stock.left_kg <= 0.0 || stock.count == 0 {
        return Vec::new();
    }
    let near = |cell: usize| {
        let place = kit.cell_place(cell);
        hands.iter().any(|(hand, _)| (place - *hand).length() < stock.reach_m)
    };
    let guarded = |cell: &usize| {
        let it = &kit.cells[*cell];
        let hot = it.burning || it.temperature_k[0] > TOO_HOT_K;
        hot && kit.alive(*cell) && is_of(&kit.things[it.entity].owner, &stock.guards) && near(*cell)
    };
    let hot: Vec<usize> = (0..kit.cells.len()).filter(guarded).collect();
    let burning: Vec<usize> = hot.iter().copied().filter(|&cell| kit.cells[cell].burning).collect();
    if burning.is_empty() { hot } else { burning }
}

/// Shares out the water of this tick by area.
fn throw(kit: &mut Kit, number: usize, marks: &[usize], hands: &[(Vec2, f64)]) {
    let men: u32 = at_work(kit, number).map(|figure| figure.stands_for).sum();
    let stock = &mut kit.mops[number];
    let thrown_kg = (f64::from(men.min(stock.count)) * stock.water_kg_s * TICK_S).min(stock.left_kg);
    stock.left_kg -= thrown_kg;
    stock.thrown_kg += thrown_kg;
    let first = !stock.begun;
    stock.begun = true;
    let area_m2: f64 = marks.iter().map(|&cell| kit.cells[cell].area_m2).sum();
    let falls_kg_m2 = HITS_SHARE * thrown_kg / area_m2;
    for &mark in marks {
        wet(kit, mark, falls_kg_m2);
        let (entity, burning) = (kit.cells[mark].entity, kit.cells[mark].burning);
        if burning && !kit.mops[number].aimed.contains(&entity) {
            kit.mops[number].aimed.push(entity);
        }
    }
    aim(kit, number, marks, hands);
    if first {
        let crew = kit.crews[kit.mops[number].crew].id.clone();
        kit.note(Happening::DousingStarted { crew, men });
    }
}

/// Water on one surface, up to what it holds.
fn wet(kit: &mut Kit, mark: usize, falls_kg_m2: f64) {
    let (cell, air_k) = (&mut kit.cells[mark], kit.air.temperature_k);
    let room = (HOLDS_KG_M2 - cell.water_kg_m2()).max(0.0);
    quench(cell, falls_kg_m2.min(room), air_k);
    cell.water_start_kg_m2 = cell.water_start_kg_m2.max(cell.water_kg_m2());
}

/// For whoever draws it: every hand throws at what is nearest to it, if that is within reach.
fn aim(kit: &mut Kit, number: usize, marks: &[usize], hands: &[(Vec2, f64)]) {
    let places: Vec<Vec2> = marks.iter().map(|&mark| kit.cell_place(mark)).collect();
    let reach_m = kit.mops[number].reach_m;
    for &(hand, depth_m) in hands {
        let far = |place: &Vec2| (*place - hand).length();
        let nearest = places.iter().copied().min_by(|a, b| far(a).total_cmp(&far(b))).filter(|place| far(place) < reach_m);
        kit.mops[number].streams.extend(nearest.map(|place| (hand, place, depth_m)));
    }
}

fn set_to_work(kit: &mut Kit, number: usize, at_it: bool) {
    let crew = kit.mops[number].crew;
    for figure in kit.crews[crew].figures.iter_mut().filter(|figure| !figure.driven) {
        if at_it {
            figure.doing = Doing::Dousing;
        } else if figure.doing == Doing::Dousing {
            figure.doing = Doing::Waiting;
        }
    }
}

/// States of what was wetted that it burns no more.
fn say_what_went_out(kit: &mut Kit, number: usize) {
    let out = |kit: &Kit, entity: usize| {
        let cells = &kit.entities[entity].cells;
        !kit.entities[entity].gone && cells.iter().all(|&cell| !kit.cells[cell].burning)
    };
    for entity in std::mem::take(&mut kit.mops[number].aimed) {
        if kit.entities[entity].gone {
            continue;
        }
        if !out(kit, entity) {
            kit.mops[number].aimed.push(entity);
        } else if !kit.mops[number].told.contains(&entity) {
            kit.mops[number].told.push(entity);
            let thing = &kit.things[entity];
            let (thing, part) = (thing.owner.clone(), thing.id.clone());
            kit.note(Happening::PutOut { thing, part });
        }
    }
}
