//! Things: what stands in a scenario's world, in the order of the file, with where it stands and what moves it.

use crate::fault::{Fault, Faults, Figure};
use crate::rigs::RigFile;
use crate::scenario::Scenario;
use crate::scenario::file::{ScenarioFile, WorldFile};
use crate::scenario::tree::{Node, Value};
use crate::station::Station;
use crate::structures::StructureFile;
use crate::weapons::WeaponFile;

/// The air goes by this id, since the file gives it none.
pub const AIR: &str = "air";
/// And so does the scene itself: its name, its time, its day or night.
pub const SCENE: &str = "scene";
/// What people are called among the kinds.
pub const CREW: &str = "Crew";
/// For the frame around a thing in the picture.
const MAN_M: f64 = 1.7;

/// One thing of a world.
#[derive(Clone, Debug, PartialEq)]
pub struct Thing {
    pub id: String,
    /// `world.weapons[2]`.
    pub path: String,
    /// `FireLance`, `Wall`, `Crew`, `Air`.
    pub kind: String,
    /// Its middle, and how far it reaches to each side, along x; `None` where it has no place of its own.
    pub spot_m: Option<(f64, f64)>,
    /// How high it is by its own figures, m: as high as a man where they say nothing.
    pub high_m: f64,
    /// The thing that is moved for it: itself, or the crew whose hands it is in; empty where nothing is.
    pub moves: String,
}

impl Thing {
    /// It is one of the world's lists, so that it can be copied and removed.
    #[must_use]
    pub fn is_placed(&self) -> bool {
        self.path.ends_with(']')
    }
}

/// Everything that can be chosen, the air and the scene itself last.
#[must_use]
pub fn things(scenario: &Scenario) -> Vec<Thing> {
    let (file, tree) = (&scenario.file, scenario.tree());
    let world = &file.world;
    let lists: [(&str, Vec<&str>); 4] = [
        ("structures", world.structures.iter().map(|it| it.id.as_str()).collect()),
        ("weapons", world.weapons.iter().map(|it| it.id.as_str()).collect()),
        ("people", world.people.iter().map(|it| it.id.as_str()).collect()),
        ("rigs", world.rigs.iter().map(|it| it.id.as_str()).collect()),
    ];
    let mut found = Vec::new();
    for (list, ids) in lists {
        for (index, id) in ids.into_iter().enumerate() {
            let path = format!("world.{list}[{index}]");
            let kind = if list == "people" { CREW } else { kind(tree, &path) };
            let high_m = figures(file, id).iter().find(|it| it.path == "height_m").map_or(MAN_M, |it| it.value);
            let (id, kind) = (id.to_owned(), kind.to_owned());
            found.push(Thing { spot_m: spot_m(world, &id), moves: mover(world, &id), id, path, kind, high_m });
        }
    }
    let (id, path, kind) = (AIR.to_owned(), "world.air".to_owned(), "Air".to_owned());
    let air = Thing { id, path, kind, spot_m: None, high_m: MAN_M, moves: String::new() };
    found.push(air);
    let (id, kind) = (SCENE.to_owned(), "Scene".to_owned());
    found.push(Thing { id, path: String::new(), kind, spot_m: None, high_m: MAN_M, moves: String::new() });
    found
}

/// The thing with this id.
#[must_use]
pub fn find(scenario: &Scenario, id: &str) -> Option<Thing> {
    things(scenario).into_iter().find(|thing| thing.id == id)
}

fn kind<'n>(tree: &'n Node, path: &str) -> &'n str {
    match tree.find(&format!("{path}.is")).map(|node| &node.value) {
        Some(Value::Struct { name: Some(name), .. } | Value::Tuple { name: Some(name), .. }) => name,
        _ => "",
    }
}

/// The figures of a thing, with what each may be; those of a thing in `is` have their path from there.
#[must_use]
pub fn figures(file: &ScenarioFile, id: &str) -> Vec<Figure> {
    let world = &file.world;
    let structures = world.structures.iter().filter(|it| it.id == id).map(|it| it.is.faults());
    let weapons = world.weapons.iter().filter(|it| it.id == id).map(|it| it.is.faults());
    let rigs = world.rigs.iter().filter(|it| it.id == id).map(|it| it.is.faults());
    let people = world.people.iter().filter(|it| it.id == id).map(|it| it.faults());
    let air = (id == AIR).then(|| world.air.faults());
    if id == SCENE {
        return scene_figures(file);
    }
    let Faults(wrong, figures): Faults =
        structures.chain(weapons).chain(rigs).chain(people).chain(air).next().unwrap_or_default();
    debug_assert_eq!(wrong, Vec::<Fault>::new(), "a proven scenario has no faults");
    figures
}

/// What of the scene itself is a number. The checks of a whole scenario hold the same bounds.
fn scene_figures(file: &ScenarioFile) -> Vec<Figure> {
    let (from_m, to_m) = file.world.view_m;
    let figure = |path: &str, value: f64, unit: &str, allowed: (f64, f64), whole: bool| {
        // What a file has stays allowed.
        let allowed = (allowed.0.min(value), allowed.1.max(value));
        Figure { path: path.to_owned(), value, unit: unit.to_owned(), allowed, whole }
    };
    vec![
        figure("duration_s", file.duration_s, "s", (1.0, 3600.0), false),
        figure("speed", file.speed, "", (0.1, 100.0), false),
        figure("seed", file.seed as f64, "", (0.0, 9999.0), true),
        figure("world.dawn_s", file.world.dawn_s, "s", (0.0, file.duration_s), false),
        figure("world.view_m[0]", from_m, "m", (-500.0, 500.0), false),
        figure("world.view_m[1]", to_m, "m", (-500.0, 500.0), false),
    ]
}

/// Where the fields of a thing stand: `world.weapons[2].is`, a crew's in itself, those of the scene at the top.
#[must_use]
pub fn fields_of(thing: &Thing) -> String {
    if matches!(thing.kind.as_str(), CREW | "Air" | "Scene") { thing.path.clone() } else { format!("{}.is", thing.path) }
}

/// Where a field of a thing stands in the file.
#[must_use]
pub fn within(thing: &Thing, field: &str) -> String {
    let fields = fields_of(thing);
    if fields.is_empty() { field.to_owned() } else { format!("{fields}.{field}") }
}

/// The thing to move when `id` is moved: what a crew holds goes with the crew.
fn mover(world: &WorldFile, id: &str) -> String {
    let crew = world.weapons.iter().find(|it| it.id == id).map(|it| it.is.crew()).filter(|_| !stands(world, id));
    crew.unwrap_or(id).to_owned()
}

/// Whether a weapon has a place of its own.
fn stands(world: &WorldFile, id: &str) -> bool {
    world.weapons.iter().filter(|it| it.id == id).any(|it| match &it.is {
        WeaponFile::Thrower(_) => true,
        WeaponFile::Bomb(bomb) => bomb.crew.is_empty(),
        _ => false,
    })
}

/// The edge of the wall from which towers and bridges are measured.
#[must_use]
pub fn edge_m(world: &WorldFile) -> f64 {
    let edge = |it: &StructureFile| if let StructureFile::Wall(wall) = it { Some(wall.edge_m) } else { None };
    world.structures.iter().find_map(|it| edge(&it.is)).unwrap_or_default()
}

fn spot_m(world: &WorldFile, id: &str) -> Option<(f64, f64)> {
    if let Some(placed) = world.structures.iter().find(|it| it.id == id) {
        return structure_m(world, &placed.is);
    }
    if let Some(crew) = world.people.iter().find(|it| it.id == id) {
        let from_m = match &crew.station {
            Station::Ground | Station::Wall(_) => 0.0,
            Station::Deck(on) => spot_m(world, on).map_or(0.0, |(middle, _)| middle),
            Station::Floor(on, _) => spot_m(world, on).map_or(0.0, |(middle, half)| middle - half),
        };
        return Some((from_m + crew.at_m, (crew.spread_m / 2.0).max(0.5)));
    }
    if let Some(placed) = world.weapons.iter().find(|it| it.id == id) {
        return match &placed.is {
            WeaponFile::Thrower(it) => {
                let from_m = world.structures.iter().find(|on| on.id == it.on).map_or(0.0, |on| match &on.is {
                    StructureFile::Ship(ship) => ship.at_m,
                    _ => 0.0,
                });
                Some((from_m + it.at_m, it.beam_m / 2.0))
            }
            WeaponFile::Bomb(it) if it.crew.is_empty() => Some((it.at_m, 0.5)),
            held => spot_m(world, held.crew()),
        };
    }
    let rig = world.rigs.iter().find(|it| it.id == id)?;
    if let RigFile::Listener(listener) = &rig.is { Some((listener.at_m, 0.5)) } else { None }
}

#[must_use]
pub fn structure_m(world: &WorldFile, structure: &StructureFile) -> Option<(f64, f64)> {
    let between = |from: f64, wide: f64| Some((from + wide / 2.0, wide / 2.0));
    match structure {
        StructureFile::Wall(it) => between(it.edge_m - it.top_width_m, it.top_width_m),
        StructureFile::Moat(it) => between(it.from_m, it.width_m),
        StructureFile::SkyBridge(it) => between(edge_m(world) + it.0.start_gap_m, it.0.base_length_m),
        StructureFile::SiegeTower(it) => between(edge_m(world) + it.0.start_gap_m, it.0.base_length_m),
        StructureFile::Prop(_) => None,
        StructureFile::Ramp(it) => between(it.from_m, it.length_m),
        StructureFile::Water(it) => between(it.from_m, it.width_m),
        StructureFile::Ship(it) => Some((it.at_m, it.length_m / 2.0)),
        StructureFile::Building(it) => {
            let others = it.count.div_ceil(it.rows.max(1)).saturating_sub(1);
            Some((it.at_m, (it.width_m + f64::from(others) * it.spacing_m) / 2.0))
        }
    }
}
