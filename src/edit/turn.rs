//! Turn: what aims is aimed higher or lower, and what faces one way faces the other.

use super::sheet::Sheet;
use super::things::{CREW, fields_of, figures, find, within};
use super::{Refusal, set};
use crate::scenario::Scenario;
use crate::scenario::file::WorldFile;
use crate::scenario::tree::Value;
use crate::station::{Station, Towards};
use crate::structures::StructureFile;
use crate::structures::siege_tower::SiegeTower;
use crate::structures::sky_bridge::SkyBridge;
use crate::weapons::WeaponFile;

/// Fields that say how high something aims.
const ANGLES: [&str; 3] = ["angle_deg", "throw_angle_deg", "release_deg"];
/// Kinds that face left or right or take a side, the field that says so, and what turning them is called among the texts.
const FACES: [(&str, &str, &str); 6] = [
    ("FireLance", "towards", "build-flip"),
    ("Bow", "towards", "build-flip"),
    ("Thrower", "towards", "build-flip"),
    ("Ship", "heads_left", "build-flip"),
    (CREW, "side", "build-flip-side"),
    ("Air", "wind_m_s", "build-flip-wind"),
];

/// Height of the hands that throw or shoot, for the picture.
const HANDS_M: f64 = 1.4;

/// Aims by so much more, as far as it may.
pub(super) fn turn(sheet: &mut Sheet, scenario: &Scenario, id: &str, by_deg: f64) -> Result<String, Refusal> {
    let thing = find(scenario, id).ok_or_else(|| Refusal::Words("edit-no-such-thing", id.to_owned()))?;
    let figures = figures(&scenario.file, id);
    let angle = figures.iter().find(|figure| ANGLES.contains(&figure.path.as_str()));
    let angle = angle.ok_or_else(|| Refusal::Words("edit-cannot-turn", id.to_owned()))?;
    let to = (angle.value + by_deg).clamp(angle.allowed.0, angle.allowed.1);
    set::number(sheet, scenario, &format!("{}.{}", fields_of(&thing), angle.path), to)?;
    Ok(thing.id)
}

/// Turns it round.
pub(super) fn flip(sheet: &mut Sheet, scenario: &Scenario, id: &str) -> Result<String, Refusal> {
    let thing = find(scenario, id).ok_or_else(|| Refusal::Words("edit-no-such-thing", id.to_owned()))?;
    let cannot = || Refusal::Words("edit-cannot-turn", id.to_owned());
    let field = FACES.iter().find(|(kind, ..)| *kind == thing.kind).map(|(_, field, _)| *field).ok_or_else(cannot)?;
    if field == "wind_m_s" {
        let figures = figures(&scenario.file, id);
        let wind = figures.iter().find(|figure| figure.path == field && figure.value != 0.0).ok_or_else(cannot)?;
        set::number(sheet, scenario, &within(&thing, field), -wind.value)?;
        return Ok(thing.id);
    }
    let fields = fields_of(&thing);
    let now = sheet.find(&format!("{fields}.{field}")).map(|node| node.value.clone());
    let with = match (field, now) {
        ("towards", Some(Value::Name(name))) if name == "Left" => "Right",
        ("towards", _) => "Left",
        ("side", Some(Value::Name(name))) if name == "Defender" => "Attacker",
        ("side", _) => "Defender",
        (_, Some(Value::Bool(true))) => "false",
        _ => "true",
    };
    sheet.put(&fields, field, with);
    Ok(thing.id)
}

/// How a thing aims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aim {
    /// Above the horizontal, and how far it may go.
    pub angle_deg: f64,
    pub allowed_deg: (f64, f64),
    /// It points towards -x.
    pub left: bool,
    /// Where the flame, the arrow or the stone sets out, above the ground.
    pub high_m: f64,
}

/// How a thing aims; `None` where it does not, as a bomb that lies or hangs on a chain.
#[must_use]
pub fn aim(scenario: &Scenario, id: &str) -> Option<Aim> {
    let world = &scenario.file.world;
    let figures = figures(&scenario.file, id);
    let angle = figures.iter().find(|figure| ANGLES.contains(&figure.path.as_str()))?;
    let Some(weapon) = world.weapons.iter().find(|it| it.id == id).map(|it| &it.is) else {
        // A rig of the proving ground.
        return Some(Aim { angle_deg: angle.value, allowed_deg: angle.allowed, left: false, high_m: 0.0 });
    };
    let (left, own_m) = match weapon {
        WeaponFile::Bomb(bomb) if bomb.crew.is_empty() || bomb.chain_m_s > 0.0 => return None,
        WeaponFile::FireLance(lance) => (lance.towards == Towards::Left, lance.muzzle_height_m),
        WeaponFile::Bow(bow) => (bow.towards == Towards::Left, HANDS_M),
        WeaponFile::Thrower(thrower) => (thrower.towards == Towards::Left, thrower.axle_m),
        _ => (false, HANDS_M),
    };
    let stands_m = match weapon {
        WeaponFile::Thrower(thrower) => top_m(world, &thrower.on),
        held => world.people.iter().find(|crew| crew.id == held.crew()).map_or(0.0, |crew| match &crew.station {
            Station::Ground => 0.0,
            Station::Wall(on) | Station::Deck(on) => top_m(world, on),
            Station::Floor(on, floor) => floor_m(world, on, *floor),
        }),
    };
    Some(Aim { angle_deg: angle.value, allowed_deg: angle.allowed, left, high_m: stands_m + own_m })
}

/// The top of a wall, or what of a ship stands over the water; the ground for anything else.
fn top_m(world: &WorldFile, id: &str) -> f64 {
    world.structures.iter().find(|it| it.id == id).map_or(0.0, |placed| match &placed.is {
        StructureFile::Wall(wall) => wall.height_m,
        StructureFile::Ship(ship) => ship.height_m / 2.0,
        _ => 0.0,
    })
}

fn floor_m(world: &WorldFile, id: &str, floor: u32) -> f64 {
    let tower = world.structures.iter().find(|it| it.id == id).map(|placed| &placed.is);
    let floors = match tower {
        Some(StructureFile::SkyBridge(SkyBridge(tower)) | StructureFile::SiegeTower(SiegeTower(tower))) => &tower.floors_m,
        _ => return 0.0,
    };
    floors.get((floor as usize).saturating_sub(1)).copied().unwrap_or_default()
}

/// What turning a kind round is called among the texts; `None` where it faces no way and takes no side.
#[must_use]
pub fn faces(kind: &str) -> Option<&'static str> {
    FACES.iter().find(|(face, ..)| *face == kind).map(|(.., key)| *key)
}
