//! A bang startles: people crouch, and where it is very loud they run back some way, for a while.
//!
//! At each figure the level is that of the law of sound, L = L1 - 20 log10(r / 1 m) (`law-sound`), when the sound comes by.
//! From 137 dB, the limit of impulse noise at work (`law-ear-limits`), they run back; from 115 dB, where a bang is as loud
//! as ears bear without warning (`assumed-startle`), they crouch. Horses, with riders or without, run from 100 dB, farther
//! and faster, and stay away longer (`assumed-startle-horses`). Then they come back: the sources tell of fright and noise,
//! and that the enemy came on again next day. Nobody is shown hurt. Assumed: the lower levels, how far and how long. Left
//! out: that people and horses get used to bangs, which errs towards too much fright; and that some never come back, which
//! errs the other way.

use super::sound::{level_db, speed_m_s};
use super::{Every, Mechanic, Theory, blast};
use crate::event::Happening;
use crate::kit::crowd::Crew;
use crate::kit::{DT_S, Kit};
use crate::look::Side;
use crate::sample::Doing;
use crate::station::{Role, Station};
use crate::units::Vec2;

/// From this level people crouch, dB peak (`assumed-startle`).
const CROUCH_DB: f64 = 115.0;
/// How long they crouch or stay back (`assumed-startle`).
const FRIGHT_S: f64 = 4.0;
/// How far they run at most (`assumed-startle`).
const RUN_M: f64 = 6.0;
/// How fast they run (`assumed-startle`).
const RUN_M_S: f64 = 2.8;
/// How fast they come back (`assumed-startle`).
const BACK_M_S: f64 = 1.2;
/// From this level horses run, dB peak (`assumed-startle-horses`).
const HORSE_DB: f64 = 100.0;
/// How long they stay frightened (`assumed-startle-horses`).
const HORSE_FRIGHT_S: f64 = 20.0;
/// How far they run at most (`assumed-startle-horses`).
const HORSE_RUN_M: f64 = 45.0;
/// How fast they run, a gallop (`assumed-startle-horses`).
const HORSE_RUN_M_S: f64 = 10.0;
/// How fast they come back, a walk (`assumed-startle-horses`).
const HORSE_BACK_M_S: f64 = 1.8;
/// A horse that has run so far has bolted (`assumed-startle-horses`).
const BOLTED_M: f64 = 10.0;
/// Height of an ear over the feet (`assumed-startle`).
const EAR_M: f64 = 1.6;

pub const MECHANIC: Mechanic = Mechanic {
    id: "startled",
    name: "Noise startles",
    about: "A loud bang makes people crouch or run back for a while; then they come on again.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "L = L1 - 20 log10(r / 1 m);  from 115 dB people crouch, from 137 dB they run back some metres, for four seconds; horses run from 100 dB",
        symbols: &[("L, L1", "peak level at the ear and at one metre, dB re 20 uPa"), ("r", "distance, m")],
        assumptions: &[
            "fright goes by loudness alone",
            "people crouch from 115 dB, run up to six metres from 137 dB, and come back after four seconds",
            "horses run from 100 dB, up to 45 metres at a gallop, for twenty seconds",
        ],
        left_out: &[
            ("getting used to bangs", "too much fright later on"),
            ("those who never come back", "too many come on again"),
        ],
        claims: &["law-sound", "law-ear-limits", "assumed-startle", "assumed-startle-horses", "myth-thunderclap-1126"],
    },
};

/// How a crew takes a bang: levels from which it crouches and runs, how long, how far and how fast.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Nerve {
    crouch_db: f64,
    run_db: f64,
    fright_s: f64,
    run_m: f64,
    run_m_s: f64,
    back_m_s: f64,
}

impl Nerve {
    const fn of(role: Role) -> Self {
        let (fright_s, run_m, run_m_s, back_m_s) = match role {
            Role::Riders | Role::Horses => (HORSE_FRIGHT_S, HORSE_RUN_M, HORSE_RUN_M_S, HORSE_BACK_M_S),
            _ => (FRIGHT_S, RUN_M, RUN_M_S, BACK_M_S),
        };
        let (crouch_db, run_db) = match role {
            Role::Riders | Role::Horses => (HORSE_DB, HORSE_DB),
            _ => (CROUCH_DB, blast::WORK_LIMIT_DB),
        };
        Self { crouch_db, run_db, fright_s, run_m, run_m_s, back_m_s }
    }
}

fn act(kit: &mut Kit) {
    let (now_s, speed) = (kit.time_s(), speed_m_s(kit.air.temperature_k));
    for number in 0..kit.sounds.len() {
        for crew in 0..kit.sounds[number].reached.len() {
            let sound = &kit.sounds[number];
            let middle = Vec2::new(kit.crews[crew].at_m, EAR_M);
            if !sound.reached[crew] && now_s >= sound.made_at_s + (middle - sound.at).length() / speed {
                kit.sounds[number].reached[crew] = true;
                startle(kit, number, crew);
            }
        }
    }
    for crew in 0..kit.crews.len() {
        shift(kit, crew, now_s);
    }
    read(kit);
}

/// Keeps the most horses that ran at one time, and the farthest that one ran.
fn read(kit: &mut Kit) {
    let mounted = |crew: &&Crew| matches!(crew.role, Role::Riders | Role::Horses);
    let mut horses = kit.crews.iter().filter(mounted).flat_map(|crew| &crew.figures).peekable();
    if horses.peek().is_none() {
        return;
    }
    let (mut bolted, mut farthest_m) = (0, 0.0_f64);
    for horse in horses {
        bolted += if horse.ran_m > BOLTED_M { horse.stands_for } else { 0 };
        farthest_m = farthest_m.max(horse.ran_m);
    }
    for (id, value) in [("horses_bolted", f64::from(bolted)), ("farthest_bolt_m", farthest_m)] {
        let before = kit.readings.get(id).copied().unwrap_or(0.0);
        kit.show(id, before.max(value));
    }
}

/// A bang comes by a crew.
fn startle(kit: &mut Kit, number: usize, crew: usize) {
    let nerve = Nerve::of(kit.crews[crew].role);
    let (at, level_at_1m, until_s) = (kit.sounds[number].at, kit.sounds[number].level_db_at_1m, kit.time_s() + nerve.fright_s);
    let (mut men, mut bolting, mut loudest) = (0, 0, 0.0_f64);
    for person in kit.crews[crew].figures.iter_mut().filter(|person| !person.driven && !person.away) {
        let level = level_db(level_at_1m, (Vec2::new(person.x_m, person.y_m + EAR_M) - at).length());
        if level >= nerve.crouch_db {
            (person.startled_until_s, person.heard) = (until_s, true);
            bolting += if level >= nerve.run_db && !person.runs { person.stands_for } else { 0 };
            person.runs |= level >= nerve.run_db;
            men += person.stands_for;
            loudest = loudest.max(level);
        }
    }
    if men > 0 {
        let mounted = matches!(kit.crews[crew].role, Role::Riders | Role::Horses);
        let heard = kit.crews.iter().flat_map(|crew| &crew.figures).filter(|person| person.heard);
        let people: u32 = heard.map(|person| person.stands_for).sum();
        kit.show("people_startled", f64::from(people));
        let crew = kit.crews[crew].id.clone();
        kit.note(Happening::Startled { crew: crew.clone(), men, level_db: loudest });
        if mounted && bolting > 0 {
            kit.note(Happening::HorsesBolted { crew, horses: bolting });
        }
    }
}

/// Who was startled crouches, or stands so far from the place as he has run by now.
fn shift(kit: &mut Kit, crew: usize, now_s: f64) {
    let away = if kit.crew_infos[crew].side == Side::Defender { -1.0 } else { 1.0 };
    let nerve = Nerve::of(kit.crews[crew].role);
    let open_ground = kit.crews[crew].station == Station::Ground;
    for person in kit.crews[crew].figures.iter_mut() {
        let startled = now_s < person.startled_until_s;
        if person.driven || !(startled || person.ran_m > 0.0) {
            continue;
        }
        let before = person.ran_m;
        person.ran_m = match (startled, person.runs && open_ground) {
            (true, true) => (before + nerve.run_m_s * DT_S).min(nerve.run_m),
            (true, false) => before,
            (false, _) => (before - nerve.back_m_s * DT_S).max(0.0),
        };
        // Each tick the crew's own law puts them back at their place: from there they are shifted anew.
        let placed = (person.x_m - person.shifted_to_m).abs() > 1e-9;
        person.x_m += away * if placed { person.ran_m } else { person.ran_m - before };
        person.shifted_to_m = person.x_m;
        person.doing = match (startled, person.ran_m > before) {
            (_, true) => Doing::RunningBack,
            (true, false) => Doing::Crouching,
            (false, false) => Doing::Walking,
        };
        person.runs &= startled;
    }
}
