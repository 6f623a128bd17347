//! The script: what is done at a time or after an event, each line once.

use crate::event::{Failure, Happening, Heading, WindChange};
use crate::intent::{Action, Trigger};
use crate::kit::{DT_S, Kit};
use crate::people::CrewFile;
use crate::scenario::file::ScriptLine;
use crate::structures::ship::Ship;
use crate::weapons::bomb::Bomb;
use crate::weapons::bow::Bow;
use crate::weapons::fire_bundle::FireBundle;
use crate::weapons::fire_lance::FireLance;
use crate::weapons::mops::Mops;
use crate::weapons::ram_pole::RamPole;
use crate::weapons::thrower::Thrower;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Script {
    lines: Vec<ScriptLine>,
    done: Vec<bool>,
}

impl Script {
    pub fn new(lines: &[ScriptLine]) -> Self {
        Self { lines: lines.to_vec(), done: vec![false; lines.len()] }
    }

    /// Actions whose time has come, in file order.
    pub fn due(&mut self, kit: &Kit) -> Vec<Action> {
        let mut actions = Vec::new();
        for (line, done) in self.lines.iter().zip(&mut self.done) {
            if !*done && is_due(&line.when, kit) {
                *done = true;
                actions.extend(line.r#do.iter().cloned());
            }
        }
        actions
    }
}

pub fn is_due(trigger: &Trigger, kit: &Kit) -> bool {
    match trigger {
        Trigger::At(time_s) => kit.time_s() >= *time_s,
        Trigger::On { event, of, after_s } => {
            kit.first_step(event, of).is_some_and(|step| kit.time_s() >= step as f64 * DT_S + after_s)
        }
    }
}

/// Does one action.
pub fn act(action: &Action, kit: &mut Kit) {
    match action {
        Action::Haul { crew } => kit.haul(crew, true),
        Action::Halt { crew } => kit.haul(crew, false),
        Action::Loose { weapon, count } => Thrower::loose(weapon, *count, kit),
        // Ids are unlike, so each kind of weapon finds its own and passes over the rest.
        Action::Throw { stock, count, over_s, lit } => {
            FireBundle::order(stock, *count, *over_s, *lit, kit);
            Bomb::order(stock, *count, *over_s, *lit, kit);
            Bow::order(stock, *count, *over_s, *lit, kit);
        }
        Action::Light { weapon } => {
            FireLance::light(weapon, kit);
            Bomb::light(weapon, kit);
        }
        Action::Push { weapon } => RamPole::push(weapon, kit),
        Action::Douse { weapon } => Mops::douse(weapon, kit),
        Action::Move { crew, to_m } => CrewFile::send(crew, *to_m, kit),
        Action::Land { crew, to_m } => CrewFile::land(crew, *to_m, kit),
        Action::Tread { ship, power_share } => kit.tread(ship, *power_share),
        Action::Trim { ship, sail_share } => kit.trim(ship, *sail_share),
        Action::Kindle { ship } => Ship::kindle(ship, kit),
        Action::Wind { wind_m_s } => blow(*wind_m_s, kit),
        Action::Rain { rain_mm_h } => rain(*rain_mm_h, kit),
        Action::Clear { thing } => kit.clear(thing),
        Action::Cut { structure, part } => {
            cut(structure, part, kit);
            kit.dig(structure, part);
        }
    }
}

/// The mean wind changes.
fn blow(wind_m_s: f64, kit: &mut Kit) {
    let before_m_s = std::mem::replace(&mut kit.air.mean_wind_m_s, wind_m_s);
    if let Some(change) = WindChange::between(before_m_s, wind_m_s) {
        kit.note(Happening::WindChanged { change, towards: Heading::of(wind_m_s), speed_m_s: wind_m_s.abs() });
    }
}

/// It begins to rain, or stops.
fn rain(rain_mm_h: f64, kit: &mut Kit) {
    if std::mem::replace(&mut kit.air.rain_mm_h, rain_mm_h) != rain_mm_h {
        kit.note(Happening::RainChanged { rain_mm_h, falls: rain_mm_h > 0.0 });
    }
}

/// Lets every joint go whose name, or a timber of which, is `part`; `*` means all of them.
fn cut(structure: &str, part: &str, kit: &mut Kit) {
    let Some(frame) = kit.frames.iter().position(|frame| frame.id == structure) else { return };
    for number in 0..kit.bonds.len() {
        let bond = &kit.bonds[number];
        let named = part == "*" || bond.id == part || bond.id.split('/').any(|timber| timber == part);
        if bond.frame == frame && named {
            kit.break_bond(number, Failure::Cut);
        }
    }
    for hawser in &mut kit.frames[frame].hawsers {
        if hawser.id == part || part == "*" {
            hawser.broken = true;
        }
    }
}
