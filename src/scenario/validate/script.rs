//! Checks of scripts and of what they wait for: times, events, and the things that actions are about.

use super::world::{PEOPLE, RIGS, STRUCTURES, WEAPONS, count, crews, rigs, structures, weapons};
use super::{Check, parts};
use crate::event::KINDS;
use crate::intent::{Action, Trigger};
use crate::scenario::file::ScriptLine;
use crate::scenario::values::unknown;
use crate::structures::StructureFile;
use crate::weapons::WeaponFile;

pub fn check(check: &mut Check<'_>) {
    let file = check.file;
    lines(check, "script", &file.script);
    for (index, account) in file.accounts.iter().enumerate() {
        lines(check, &format!("accounts[{index}].script"), &account.script);
    }
}

fn lines(check: &mut Check<'_>, path: &str, lines: &[ScriptLine]) {
    for (index, line) in lines.iter().enumerate() {
        trigger(check, &format!("{path}[{index}].when"), &line.when);
        if line.r#do.is_empty() {
            check.faults.add(&format!("{path}[{index}].do"), "empty: found no action, wanted at least one");
        }
        for (deed, it) in line.r#do.iter().enumerate() {
            action(check, &format!("{path}[{index}].do[{deed}]"), it);
        }
    }
}

/// When something is due. Only events that there are can be waited for, and only of things that can have them.
pub fn trigger(check: &mut Check<'_>, path: &str, trigger: &Trigger) {
    match trigger {
        Trigger::At(time_s) => check.faults.range(path, *time_s, "s", check.run_time_s()),
        Trigger::On { event, of, after_s } => {
            check.faults.range(&format!("{path}.after_s"), *after_s, "s", check.run_time_s());
            if !KINDS.contains(&event.as_str()) {
                check.faults.add(&format!("{path}.event"), unknown("event", event, KINDS.iter().copied()));
            } else if !of.is_empty() {
                subject(check, &format!("{path}.of"), event, of);
            }
        }
    }
}

/// `of` can be the subject of `event`. A lance is lit by itself, so one of a battery may be named too: `lances-3`.
fn subject(check: &mut Check<'_>, path: &str, event: &str, of: &str) {
    let file = check.file;
    let all_weapons = || weapons(file, |_| true);
    let all_structures = || structures(file, |_| true);
    let (list, mut allowed) = match event {
        "run_started" => ("id", vec![file.id.as_str()]),
        "run_ended" => ("", Vec::new()),
        "parameter_set" => ("parameters", file.parameters.iter().map(|it| it.id.as_str()).chain(["wind_m_s"]).collect()),
        "hauling_started" | "hauling_stopped" | "crew_moved" | "driven_back" | "startled" | "took_cover" | "dust_drove_back"
        | "dousing_started" => (PEOPLE, crews(file)),
        "heard" => (RIGS, [all_weapons(), rigs(file)].concat()),
        "hull_measured" | "grain_landed" | "cloud_passed" => (RIGS, rigs(file)),
        "mooring_parted" | "swamped" | "sank" | "capsized" | "rammed" | "holed" | "beached" | "took_to_water" => {
            (STRUCTURES, [all_structures(), rigs(file)].concat())
        }
        "bundle_thrown" => (WEAPONS, weapons(file, |it| matches!(it, WeaponFile::FireBundle(_)))),
        "arrows_shot" => (WEAPONS, weapons(file, |it| matches!(it, WeaponFile::Bow(_)))),
        "lance_lit" | "lance_spent" | "lance_dropped" => (WEAPONS, weapons(file, |it| matches!(it, WeaponFile::FireLance(_)))),
        "stone_loosed" | "stone_fell" | "throw_failed" => (WEAPONS, weapons(file, |it| matches!(it, WeaponFile::Thrower(_)))),
        "bomb_thrown" | "fuse_lit" | "let_down" | "hissing" | "fizzled" | "burst" => {
            (WEAPONS, weapons(file, |it| matches!(it, WeaponFile::Bomb(_))))
        }
        "ignited" | "brand_caught" | "dried_out" | "burnt_through" | "put_out" | "body_quarantined" | "taken_by_hand"
        | "let_go_by_hand" => {
            (if check.doubtful(WEAPONS) { WEAPONS } else { STRUCTURES }, [all_structures(), all_weapons(), rigs(file)].concat())
        }
        _ => (STRUCTURES, all_structures()),
    };
    if let Some((battery, number)) = of.rsplit_once('-')
        && matches!(
            event,
            "lance_lit"
                | "lance_spent"
                | "lance_dropped"
                | "bomb_thrown"
                | "fuse_lit"
                | "let_down"
                | "hissing"
                | "fizzled"
                | "burst"
        )
        && let Some(weapon) = file.world.weapons.iter().find(|it| it.id == battery && allowed.contains(&battery))
        && number.parse().is_ok_and(|number: u32| (1..=count(&weapon.is)).contains(&number))
    {
        allowed.push(of);
    }
    check.refers(path, &format!("subject of {event}"), of, (list, &allowed));
}

#[expect(clippy::too_many_lines, reason = "one arm for each action")]
fn action(check: &mut Check<'_>, path: &str, action: &Action) {
    let file = check.file;
    let crews = crews(file);
    let at = |field: &str| format!("{path}.{field}");
    match action {
        Action::Haul { crew } | Action::Halt { crew } => {
            check.refers(&at("crew"), "crew", crew, (PEOPLE, &crews));
            if file.world.people.iter().any(|it| it.id == *crew && it.hauls.is_empty()) {
                check.faults.add(&at("crew"), format!("crew '{crew}' hauls nothing: its field 'hauls' names no structure"));
            }
        }
        Action::Throw { stock, over_s, .. } => {
            let thrown = |it: &WeaponFile| match it {
                WeaponFile::Bomb(bomb) => !bomb.crew.is_empty(),
                it => matches!(it, WeaponFile::FireBundle(_) | WeaponFile::Bow(_)),
            };
            check.refers(&at("stock"), "stock of bundles, bombs or arrows", stock, (WEAPONS, &weapons(file, thrown)));
            check.faults.range(&at("over_s"), *over_s, "s", check.run_time_s());
        }
        Action::Light { weapon } => {
            let lit = weapons(file, |it| matches!(it, WeaponFile::FireLance(_) | WeaponFile::Bomb(_)));
            check.refers(&at("weapon"), "battery of lances or stock of bombs", weapon, (WEAPONS, &lit));
        }
        Action::Loose { weapon, count } => {
            let throwers = weapons(file, |it| matches!(it, WeaponFile::Thrower(_)));
            check.refers(&at("weapon"), "thrower", weapon, (WEAPONS, &throwers));
            check.faults.count(&at("count"), *count, 1..=1000);
        }
        Action::Push { weapon } => {
            let rams = weapons(file, |it| matches!(it, WeaponFile::RamPole(_)));
            check.refers(&at("weapon"), "ram-poles", weapon, (WEAPONS, &rams));
        }
        Action::Douse { weapon } => {
            let mops = weapons(file, |it| matches!(it, WeaponFile::Mops(_)));
            check.refers(&at("weapon"), "stock of mops", weapon, (WEAPONS, &mops));
        }
        Action::Move { crew, to_m } | Action::Land { crew, to_m } => {
            check.refers(&at("crew"), "crew", crew, (PEOPLE, &crews));
            check.faults.range(&at("to_m"), *to_m, "m", -1000.0..=1000.0);
        }
        Action::Tread { ship, power_share } => {
            let trodden = |it: &StructureFile| matches!(it, StructureFile::Ship(ship) if ship.men > 0);
            check.refers(&at("ship"), "ship with people who tread or row", ship, (STRUCTURES, &structures(file, trodden)));
            check.faults.range(&at("power_share"), *power_share, "", -1.0..=3.0);
        }
        Action::Trim { ship, sail_share } => {
            let sailed = |it: &StructureFile| matches!(it, StructureFile::Ship(ship) if ship.sail_m2 > 0.0);
            check.refers(&at("ship"), "ship with a sail", ship, (STRUCTURES, &structures(file, sailed)));
            check.faults.range(&at("sail_share"), *sail_share, "", 0.0..=1.0);
        }
        Action::Kindle { ship } => {
            let laden = |it: &StructureFile| matches!(it, StructureFile::Ship(ship) if ship.load_kg > 0.0);
            check.refers(&at("ship"), "ship with a dry load", ship, (STRUCTURES, &structures(file, laden)));
        }
        Action::Wind { wind_m_s } => check.faults.range(&at("wind_m_s"), *wind_m_s, "m/s", -60.0..=60.0),
        Action::Rain { rain_mm_h } => check.faults.range(&at("rain_mm_h"), *rain_mm_h, "mm/h", 0.0..=200.0),
        Action::Clear { thing } => {
            let all = [structures(file, |_| true), weapons(file, |_| true)].concat();
            check.refers(&at("thing"), "structure or stock", thing, (STRUCTURES, &all));
        }
        Action::Cut { structure, part } => {
            check.refers(&at("structure"), "structure", structure, (STRUCTURES, &structures(file, |_| true)));
            if part.is_empty() {
                check.faults.add(&at("part"), "empty: found no part to cut");
            } else {
                parts::check(check, &at("part"), structure, part);
            }
        }
    }
}
