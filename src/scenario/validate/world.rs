//! Checks of the world: air, structures, weapons, people, what they refer to, and how many bodies that makes.

use super::Check;
use crate::people::CrewFile;
use crate::people::crew::Station;
use crate::scenario::file::ScenarioFile;
use crate::structures::StructureFile;
use crate::weapons::WeaponFile;

/// A scene of more bodies than this could not be watched on a school computer.
const MOST_BODIES: u64 = 5000;

pub const PEOPLE: &str = "world.people";
pub const STRUCTURES: &str = "world.structures";
pub const WEAPONS: &str = "world.weapons";
pub const RIGS: &str = "world.rigs";

pub fn check(check: &mut Check<'_>) {
    let world = &check.file.world;
    check.unique(things(check.file));
    check.faults.range("world.dawn_s", world.dawn_s, "s", check.run_time_s());
    adopt(check, "world.air.", world.air.faults());
    for (index, structure) in world.structures.iter().enumerate() {
        let path = format!("{STRUCTURES}[{index}]");
        adopt(check, &format!("{path}.is."), structure.is.faults());
        check.claims(&format!("{path}.claims"), &structure.claims, false);
        if let StructureFile::Prop(prop) = &structure.is {
            let bridges = bridges(check.file);
            check.refers(&format!("{path}.is.holds"), "sky bridge", &prop.holds, (STRUCTURES, &bridges));
        }
        if let StructureFile::Building(building) = &structure.is
            && !building.on.is_empty()
        {
            let walls = structures(check.file, |it| matches!(it, StructureFile::Wall(_)));
            check.refers(&format!("{path}.is.on"), "wall", &building.on, (STRUCTURES, &walls));
        }
    }
    arms(check);
    for (index, rig) in world.rigs.iter().enumerate() {
        let path = format!("{RIGS}[{index}]");
        adopt(check, &format!("{path}.is."), rig.is.faults());
        check.claims(&format!("{path}.claims"), &rig.claims, false);
    }
    for (index, crew) in world.people.iter().enumerate() {
        people(check, crew, &format!("{PEOPLE}[{index}]"));
    }
    bodies(check);
}

/// Weapons, and what they refer to.
fn arms(check: &mut Check<'_>) {
    let world = &check.file.world;
    for (index, weapon) in world.weapons.iter().enumerate() {
        let path = format!("{WEAPONS}[{index}]");
        adopt(check, &format!("{path}.is."), weapon.is.faults());
        check.claims(&format!("{path}.claims"), &weapon.claims, false);
        let crews = crews(check.file);
        let unserved = matches!(&weapon.is, WeaponFile::Bomb(bomb) if bomb.crew.is_empty());
        if !unserved {
            check.refers(&format!("{path}.is.crew"), "crew", weapon.is.crew(), (PEOPLE, &crews));
        }
        if let WeaponFile::Thrower(thrower) = &weapon.is {
            let footings = structures(check.file, |it| matches!(it, StructureFile::Wall(_) | StructureFile::Ship(_)));
            let stocks = weapons(check.file, |it| matches!(it, WeaponFile::Bomb(bomb) if !bomb.crew.is_empty()));
            if !thrower.on.is_empty() {
                check.refers(&format!("{path}.is.on"), "wall or ship", &thrower.on, (STRUCTURES, &footings));
            }
            if !thrower.bombs.is_empty() {
                check.refers(&format!("{path}.is.bombs"), "stock of bombs", &thrower.bombs, (WEAPONS, &stocks));
            }
        }
        let powder = match &weapon.is {
            WeaponFile::FireLance(lance) => Some(&lance.powder),
            WeaponFile::Bomb(bomb) => Some(&bomb.powder),
            WeaponFile::FireBundle(_) | WeaponFile::Thrower(_) | WeaponFile::Mops(_) | WeaponFile::RamPole(_) => None,
            WeaponFile::Bow(bow) => (!bow.powder.is_empty()).then_some(&bow.powder),
        };
        if let WeaponFile::Mops(mops) = &weapon.is {
            let all = structures(check.file, |_| true);
            check.refers(&format!("{path}.is.guards"), "structure", &mops.guards, (STRUCTURES, &all));
        }
        if let WeaponFile::RamPole(rams) = &weapon.is {
            let towers = bridges(check.file);
            check.refers(&format!("{path}.is.against"), "tower or sky bridge", &rams.against, (STRUCTURES, &towers));
        }
        if let Some(powder) = powder {
            check.named(&format!("{path}.is.powder"), "powder", powder, &check.known.powders);
        }
    }
}

fn people(check: &mut Check<'_>, crew: &CrewFile, path: &str) {
    check.text(&format!("{path}.label"), &crew.label);
    adopt(check, &format!("{path}."), crew.faults());
    check.claims(&format!("{path}.claims"), &crew.claims, false);
    let bridges = bridges(check.file);
    if !crew.hauls.is_empty() {
        check.refers(&format!("{path}.hauls"), "sky bridge", &crew.hauls, (STRUCTURES, &bridges));
    }
    match &crew.station {
        Station::Ground => {}
        Station::Wall(wall) => {
            let walls = structures(check.file, |it| matches!(it, StructureFile::Wall(_)));
            check.refers(&format!("{path}.station"), "wall", wall, (STRUCTURES, &walls));
        }
        Station::Deck(ship) => {
            let ships = structures(check.file, |it| matches!(it, StructureFile::Ship(_)));
            check.refers(&format!("{path}.station"), "ship", ship, (STRUCTURES, &ships));
        }
        Station::Floor(bridge, floor) => {
            check.refers(&format!("{path}.station[0]"), "sky bridge", bridge, (STRUCTURES, &bridges));
            let floors = check.file.world.structures.iter().find_map(|it| match &it.is {
                StructureFile::SkyBridge(sky_bridge) if it.id == *bridge => u32::try_from(sky_bridge.0.floors_m.len()).ok(),
                StructureFile::SiegeTower(tower) if it.id == *bridge => u32::try_from(tower.0.floors_m.len()).ok(),
                _ => None,
            });
            if let Some(floors) = floors {
                check.faults.count(&format!("{path}.station[1]"), *floor, 1..=floors);
            }
        }
    }
}

/// Takes over the faults that a thing finds in itself.
fn adopt(check: &mut Check<'_>, prefix: &str, faults: crate::fault::Faults) {
    for fault in faults.0 {
        check.faults.add(&format!("{prefix}{}", fault.path), fault.message);
    }
}

fn bodies(check: &mut Check<'_>) {
    let world = &check.file.world;
    let weapons = world.weapons.iter().map(|weapon| u64::from(count(&weapon.is)));
    let ships = |id: &str| world.structures.iter().find(|it| it.id == id).map_or(1, |it| it.is.count());
    let figures = world.people.iter().map(|crew| {
        let times = if let Station::Deck(ship) = &crew.station { ships(ship) } else { 1 };
        u64::from(crew.men.div_ceil(crew.figure.max(1))) * u64::from(times)
    });
    let structures = world.structures.iter().map(|it| u64::from(it.is.count()));
    let total: u64 = weapons.chain(figures).chain(structures).sum();
    if total > MOST_BODIES {
        check.faults.add(
            "world",
            format!("too many bodies: found {total} weapons, structures and drawn figures together, allowed {MOST_BODIES} (a crew's 'figure' lets one drawn man stand for several)"),
        );
    }
}

/// How many of it there are.
pub fn count(weapon: &WeaponFile) -> u32 {
    match weapon {
        WeaponFile::FireLance(it) => it.count,
        WeaponFile::FireBundle(it) => it.count,
        WeaponFile::Thrower(it) => it.count,
        WeaponFile::Bomb(it) => it.count,
        WeaponFile::Mops(_) => 1,
        WeaponFile::Bow(it) => it.count,
        WeaponFile::RamPole(it) => it.count,
    }
}

/// Path and id of everything in the world.
fn things(file: &ScenarioFile) -> impl Iterator<Item = (String, &str)> {
    let world = &file.world;
    let structures = world.structures.iter().enumerate().map(|(index, it)| (format!("{STRUCTURES}[{index}].id"), it.id.as_str()));
    let weapons = world.weapons.iter().enumerate().map(|(index, it)| (format!("{WEAPONS}[{index}].id"), it.id.as_str()));
    let people = world.people.iter().enumerate().map(|(index, it)| (format!("{PEOPLE}[{index}].id"), it.id.as_str()));
    let rigs = world.rigs.iter().enumerate().map(|(index, it)| (format!("{RIGS}[{index}].id"), it.id.as_str()));
    structures.chain(weapons).chain(people).chain(rigs)
}

pub fn rigs(file: &ScenarioFile) -> Vec<&str> {
    file.world.rigs.iter().map(|rig| rig.id.as_str()).collect()
}

pub fn crews(file: &ScenarioFile) -> Vec<&str> {
    file.world.people.iter().map(|crew| crew.id.as_str()).collect()
}

pub fn structures(file: &ScenarioFile, wanted: impl Fn(&StructureFile) -> bool) -> Vec<&str> {
    file.world.structures.iter().filter(|it| wanted(&it.is)).map(|it| it.id.as_str()).collect()
}

pub fn weapons(file: &ScenarioFile, wanted: impl Fn(&WeaponFile) -> bool) -> Vec<&str> {
    file.world.weapons.iter().filter(|it| wanted(&it.is)).map(|it| it.id.as_str()).collect()
}

fn bridges(file: &ScenarioFile) -> Vec<&str> {
    structures(file, |it| matches!(it, StructureFile::SkyBridge(_) | StructureFile::SiegeTower(_)))
}
