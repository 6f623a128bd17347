//! Heat drives people back: whoever faces more than 2.5 kW/m2 for a few seconds leaves the place.
//!
//! Heat on a face is the point-source radiation of every column of flame in sight, q = 0.3 Q / (4 pi r^2), taken at half
//! and at full flame height. The wall hides what is below its edge; the parapet hides about two thirds of the rest.
//! Beyond 2.5 kW/m2 (`law-heat-on-people`: the limit of bearing radiant heat on the skin for a few minutes) people are
//! given 3 s, then they go until the heat is bearable. Nobody is shown hurt. Left out: fear, which errs
//! towards staying too long; wet clothes and shields, which err the other way.

use super::plume::RADIANT_SHARE;
use super::{Every, Mechanic, Theory, jet};
use crate::event::Happening;
use crate::kit::crowd::Crew;
use crate::kit::{Fire, Kit, Rampart, TICK_S};
use crate::look::Side;
use crate::sample::Doing;
use crate::station::{Role, Station};
use crate::units::Vec2;

/// Limit of bearing radiant heat on bare skin (ISO 13571; `law-heat-on-people`).
const BEARABLE_W_M2: f64 = 2_500.0;
/// How long people bear more than that (`assumed-people-in-heat`).
const HESITATION_S: f64 = 3.0;
/// Pace of a crew that is sent somewhere (`assumed-people-in-heat`).
const WALK_M_S: f64 = 1.2;
/// Pace of those who run from the heat (`assumed-people-in-heat`).
const RUN_M_S: f64 = 2.8;
/// Height of a face over the feet (`assumed-people-in-heat`): with the parapet it decides who is seen by the flames.
const FACE_M: f64 = 1.5;
/// Throwers crouch behind the parapet but for the moment of the throw (`assumed-parapet`).
const DUCKING_SHARE: f64 = 0.15;
/// How long a place must be bearable before people come back to it (`assumed-people-in-heat`).
const RETURN_S: f64 = 10.0;
/// Nobody faces more than a surface of flame gives (`assumed-greatest-flux`).
const MOST_W_M2: f64 = 60_000.0;
/// Height of the parapet (`assumed-parapet`).
const PARAPET_M: f64 = 1.75;
/// Share of a flame seen through the gaps of a parapet, merlons and crenels of De'an (`assumed-parapet`).
const CRENEL_SHARE: f64 = 0.35;
/// Who runs stops where less than this share of the limit is felt (`assumed-people-in-heat`).
const STOPS_SHARE: f64 = 0.4;
/// A place is bearable again below this share of the limit (`assumed-people-in-heat`).
const RETURNS_SHARE: f64 = 0.5;
/// Nearer than this a crew has arrived. Numerical: less than a step.
const ARRIVED_M: f64 = 0.05;
/// Feet over the middle of a floor's beam: its half thickness and planks (`assumed-timber-sizes`).
const STANDS_M: f64 = 0.25;
/// Least width of a wall's slope. Numerical: it keeps an upright wall from dividing by nothing.
const LEAST_FOOT_M: f64 = 0.1;
/// Pace down ladders as a share of a run (`assumed-people-in-heat`).
const CLIMBS_SHARE: f64 = 0.6;

pub const MECHANIC: Mechanic = Mechanic {
    id: "driven-back",
    name: "Heat drives people back",
    about: "Heat on the face that cannot be borne drives people from their place.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "q = sum of 0.3 Q / (4 pi r^2) over the flames in sight; beyond 2.5 kW/m2 for 3 s people go",
        symbols: &[("q", "heat on a face, kW/m2"), ("Q", "heat release of a column of flame, kW"), ("r", "distance to it, m")],
        assumptions: &[
            "a parapet lets a third of the heat through",
            "people hesitate for three seconds",
            "throwers crouch and take a seventh of that",
            "they come back when it has been bearable for ten seconds",
        ],
        left_out: &[("fear", "people stay too long"), ("wet clothes and shields", "people leave too soon")],
        claims: &[
            "law-heat-on-people",
            "law-point-source-radiation",
            "assumed-people-in-heat",
            "assumed-parapet",
            "assumed-timber-sizes",
            "assumed-greatest-flux",
        ],
    },
};

fn act(kit: &mut Kit) {
    for crew in 0..kit.crews.len() {
        walk(&mut kit.crews[crew]);
        arrive(kit, crew);
        let side = kit.crew_infos[crew].side;
        let (mut driven, mut hottest) = (0, 0.0_f64);
        for figure in 0..kit.crews[crew].figures.len() {
            let place = stand(kit, crew, figure);
            if kit.crews[crew].figures[figure].away {
                continue;
            }
            let shelter = if kit.crews[crew].role == Role::Throwers { DUCKING_SHARE } else { 1.0 };
            let face = place + Vec2::new(0.0, FACE_M);
            let flux = (shelter * flux_w_m2(&kit.fires, &kit.ramparts, face) + jet::on_face_w_m2(kit, side, face)).min(MOST_W_M2);
            let person = &mut kit.crews[crew].figures[figure];
            person.flux_w_m2 = flux;
            person.dose_j_m2 += flux * TICK_S;
            person.too_hot_s = if flux > BEARABLE_W_M2 { person.too_hot_s + TICK_S } else { 0.0 };
            if person.too_hot_s > HESITATION_S && !person.driven {
                person.driven = true;
                person.doing = Doing::RunningBack;
                driven += person.stands_for;
                hottest = hottest.max(flux);
            }
            if !on_deck(&kit.crews[crew]) {
                retreat(kit, crew, figure, side);
            }
            come_back(kit, crew, figure);
        }
        if driven > 0 {
            kit.crews[crew].driven_men += driven;
            let (id, emptied) = (kit.crews[crew].id.clone(), kit.crews[crew].figures.iter().all(|it| it.driven || it.away));
            kit.note(Happening::DrivenBack { crew: id.clone(), men: driven, flux_kw_m2: hottest / 1000.0 });
            if emptied {
                kit.note(Happening::PlaceLeft { crew: id });
            }
        }
    }
}

fn on_deck(crew: &Crew) -> bool {
    matches!(crew.station, Station::Deck(_))
}

/// Puts every crew at its station, as at the start of a run.
pub fn take_stations(kit: &mut Kit) {
    for crew in 0..kit.crews.len() {
        walk(&mut kit.crews[crew]);
        for figure in 0..kit.crews[crew].figures.len() {
            stand(kit, crew, figure);
        }
    }
    super::aboard::stand(kit);
}

/// The crew's middle walks to where it was sent.
fn walk(crew: &mut Crew) {
    let way = crew.going_to_m - crew.at_m;
    crew.at_m += way.clamp(-WALK_M_S * TICK_S, WALK_M_S * TICK_S);
    let moving = way.abs() > ARRIVED_M;
    let (role, hauling) = (crew.role, crew.hauling);
    for figure in crew.figures.iter_mut().filter(|figure| !figure.driven && figure.doing != Doing::Throwing) {
        figure.doing = match role {
            _ if moving => Doing::Walking,
            Role::Haulers if hauling => Doing::Hauling,
            Role::Lancers if figure.doing == Doing::Firing => Doing::Firing,
            Role::Lancers => Doing::Aiming,
            Role::Throwers => Doing::Carrying,
            _ if figure.doing == Doing::Pushing => Doing::Pushing,
            Role::Firefighters if figure.doing == Doing::Dousing => Doing::Dousing,
            _ => Doing::Waiting,
        };
    }
}

/// States that a crew has come to where it was sent.
fn arrive(kit: &mut Kit, crew: usize) {
    let it = &mut kit.crews[crew];
    if it.sent && (it.going_to_m - it.at_m).abs() < ARRIVED_M {
        it.sent = false;
        let (crew, to_m) = (it.id.clone(), it.going_to_m);
        kit.note(Happening::CrewMoved { crew, to_m });
    }
}

/// Whether a place on the ground lies within the foot of the wall: whoever is there passes the gate, which is beside the
/// picture.
fn in_gate(ramparts: &[Rampart], x_m: f64) -> bool {
    ramparts.iter().any(|wall| {
        let slope_m = wall.toe_m - wall.edge_m;
        (wall.edge_m - wall.top_width_m - slope_m..wall.toe_m).contains(&x_m)
    })
}

/// Puts a figure where its crew stands, unless it has run; answers its feet.
fn stand(kit: &mut Kit, crew: usize, figure: usize) -> Vec2 {
    let (offset, driven) = (kit.crews[crew].figures[figure].offset_m, kit.crews[crew].figures[figure].driven);
    // Who stands on a deck is placed with the ship (see `aboard`).
    if !driven && !on_deck(&kit.crews[crew]) {
        let at_m = kit.crews[crew].at_m + offset;
        let place = match kit.crews[crew].station.clone() {
            Station::Ground | Station::Deck(_) => Vec2::new(at_m, 0.0),
            Station::Wall(wall) => {
                let height = kit.ramparts.iter().find(|rampart| rampart.id == wall).map_or(0.0, |rampart| rampart.height_m);
                Vec2::new(at_m, height)
            }
            Station::Floor(structure, floor) => on_floor(kit, &structure, floor, at_m).unwrap_or(Vec2::new(at_m, 0.0)),
        };
        let passing = kit.crews[crew].station == Station::Ground && in_gate(&kit.ramparts, at_m);
        let person = &mut kit.crews[crew].figures[figure];
        (person.x_m, person.y_m, person.away) = (place.x, place.y, passing);
    }
    let person = &kit.crews[crew].figures[figure];
    Vec2::new(person.x_m, person.y_m)
}

/// A place on a floor, `along_m` from its front end; a floor that has fallen carries nobody.
fn on_floor(kit: &mut Kit, structure: &str, floor: u32, along_m: f64) -> Option<Vec2> {
    let frame = kit.frames.iter().find(|frame| frame.id == structure)?;
    if frame.fallen.iter().any(|&fallen| fallen) {
        return None;
    }
    let beam = if floor <= 1 { frame.chassis } else { frame.ceilings.get(floor as usize - 2)?.0 };
    let mut ends = kit.ends(beam);
    if ends[0].x > ends[1].x {
        ends.swap(0, 1);
    }
    let length = (ends[1] - ends[0]).length();
    Some(ends[0] + (ends[1] - ends[0]) * (along_m / length).clamp(0.0, 1.0) + Vec2::new(0.0, STANDS_M))
}

/// Which way somebody runs: where there is a wall, defenders to it and attackers from it; in the open, away from what heats
/// most.
fn away(kit: &Kit, side: Side, face: Vec2) -> f64 {
    let home = if side == Side::Defender { -1.0 } else { 1.0 };
    if !kit.ramparts.is_empty() {
        return home;
    }
    let by_fire = |fire: &Fire| (flux_w_m2(std::slice::from_ref(fire), &[], face), fire.base.x);
    let hottest = kit.fires.iter().map(by_fire).chain(jet::on_face(kit, side, face)).max_by(|a, b| a.0.total_cmp(&b.0));
    hottest.map_or(home, |(_, from_m)| if face.x < from_m { -1.0 } else { 1.0 })
}

/// Nobody runs into the water: its bank holds them up.
fn steps(kit: &Kit, from_m: f64, way_m: f64) -> f64 {
    let afloat = |x_m: f64| kit.water_at(x_m).is_some();
    if afloat(from_m + way_m) && !afloat(from_m) { 0.0 } else { way_m }
}

/// Whoever is driven goes away from the wall's foot: defenders inwards, attackers outwards and down.
fn retreat(kit: &mut Kit, crew: usize, figure: usize, side: Side) {
    let on_wall = matches!(kit.crews[crew].station, Station::Wall(_));
    let walled = !kit.ramparts.is_empty();
    let inside =
        matches!(&kit.crews[crew].station, Station::Floor(on, _) if kit.frames.iter().any(|it| it.upright && it.id == *on));
    let rampart = kit.ramparts.first().cloned().unwrap_or_default();
    let person = &kit.crews[crew].figures[figure];
    if !person.driven {
        return;
    }
    let face = Vec2::new(person.x_m, person.y_m + FACE_M);
    let way_m = steps(kit, face.x, away(kit, side, face) * RUN_M_S * TICK_S);
    let person = &mut kit.crews[crew].figures[figure];
    if person.flux_w_m2 < STOPS_SHARE * BEARABLE_W_M2 {
        person.doing = Doing::Waiting;
        return;
    }
    person.doing = Doing::RunningBack;
    if inside && person.y_m > 0.0 {
        // Down the ladders of the tower, hidden by its hides, and then away.
        person.y_m = (person.y_m - CLIMBS_SHARE * RUN_M_S * TICK_S).max(0.0);
        return;
    }
    person.x_m += way_m;
    if on_wall {
        // Down the ramp behind the wall, in its shadow.
        let inner_m = rampart.edge_m - rampart.top_width_m;
        let slope = rampart.height_m / (rampart.toe_m - rampart.edge_m).max(LEAST_FOOT_M);
        person.x_m = person.x_m.max(inner_m - rampart.height_m / slope);
        person.y_m = (rampart.height_m - (inner_m - person.x_m).max(0.0) * slope).max(0.0);
    } else if side == Side::Defender && walled {
        // At the foot of the wall they go through the gate, which is beside the picture.
        person.away = person.x_m <= rampart.toe_m;
        person.x_m = person.x_m.max(rampart.toe_m);
    } else {
        person.y_m = (person.y_m - CLIMBS_SHARE * RUN_M_S * TICK_S).max(0.0);
    }
}

/// Whoever went comes back once the place has been bearable for a while, unless there is no place left.
fn come_back(kit: &mut Kit, crew: usize, figure: usize) {
    let Station::Wall(_) = kit.crews[crew].station else { return };
    if !kit.crews[crew].figures[figure].driven {
        return;
    }
    let wall = kit.ramparts.first().map_or(0.0, |wall| wall.height_m);
    let post = Vec2::new(kit.crews[crew].at_m + kit.crews[crew].figures[figure].offset_m, wall + FACE_M);
    let shelter = if kit.crews[crew].role == Role::Throwers { DUCKING_SHARE } else { 1.0 };
    let bearable = shelter * flux_w_m2(&kit.fires, &kit.ramparts, post) < RETURNS_SHARE * BEARABLE_W_M2;
    let person = &mut kit.crews[crew].figures[figure];
    person.cool_s = if bearable { person.cool_s + TICK_S } else { 0.0 };
    if person.cool_s > RETURN_S {
        (person.driven, person.cool_s, person.too_hot_s) = (false, 0.0, 0.0);
    }
}

/// Heat on a face from every flame in sight.
#[must_use]
pub fn flux_w_m2(fires: &[Fire], ramparts: &[Rampart], face: Vec2) -> f64 {
    let mut sum = 0.0;
    for fire in fires {
        for share in [0.5, 1.0] {
            let height = fire.flame_height_m * share;
            let flame = fire.base + Vec2::new(fire.tilt * height, height);
            let distance = (flame - face).length().max(1.0);
            let heat = 0.5 * RADIANT_SHARE * fire.heat_release_w / (4.0 * std::f64::consts::PI * distance * distance);
            sum += heat * seen_share(ramparts, flame, face);
        }
    }
    sum.min(MOST_W_M2)
}

/// Share of a flame that a face sees past the wall: none through it, a third through its parapet.
pub(super) fn seen_share(ramparts: &[Rampart], flame: Vec2, face: Vec2) -> f64 {
    let sees = |wall: &Rampart| {
        let height_at = |x: f64| {
            let between = (flame.x - x) * (face.x - x) < 0.0;
            between.then(|| flame.y + (face.y - flame.y) * (x - flame.x) / (face.x - flame.x))
        };
        let blocked = height_at(wall.edge_m - wall.top_width_m).is_some_and(|height| height < wall.height_m);
        match height_at(wall.edge_m) {
            Some(height) if height < wall.height_m => 0.0,
            _ if blocked => 0.0,
            Some(height) if height < wall.height_m + PARAPET_M => CRENEL_SHARE,
            _ => 1.0,
        }
    };
    ramparts.iter().map(sees).fold(1.0, f64::min)
}
