//! Edits: each does what it says, what is refused changes nothing, and whatever is done the scenario stays sound.

use super::history::History;
use super::palette::ENTRIES;
use super::properties::{Worth, properties};
use super::things::{AIR, find, things};
use super::*;
use crate::library::library;
use crate::runner::{Options, run};
use crate::scenario::Settings;

pub(super) fn done(scenario: &Scenario, edit: &Edit) -> Edited {
    edit.apply(scenario).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal:?}"))
}

pub(super) fn add(scenario: &Scenario, entry: &str, at_m: f64) -> Edited {
    done(scenario, &Edit::Add { entry: entry.to_owned(), at_m })
}

/// A field with everything that the palette has.
pub(super) fn full_field() -> Scenario {
    let first = ["wall", "siege-tower", "huts", "water"];
    let rest = ENTRIES.iter().map(|entry| entry.id).filter(|id| !first.contains(id));
    first.into_iter().chain(rest).fold(empty_field(), |field, entry| {
        let at_m = match entry {
            "siege-tower" | "sky-bridge" => 40.0,
            "water" => 120.0,
            "ship" => 110.0,
            "boat" => 135.0,
            _ => 12.0,
        };
        add(&field, entry, at_m).scenario
    })
}

#[test]
fn every_entry_stands_where_it_was_dropped_and_acts() {
    let field = full_field();
    assert!(things(&field).len() > ENTRIES.len());
    let spot = |id: &str| find(&field, id).and_then(|thing| thing.spot_m).map_or(f64::NAN, |(middle, _)| middle);
    for (id, at_m) in
        [("tower", 40.0), ("river", 120.0), ("ship", 110.0), ("lancers", 12.0), ("thrower", 12.0), ("listener", 12.0)]
    {
        assert!((spot(id) - at_m).abs() < 1e-6, "{id} at {}", spot(id));
    }
    let recording = run(&field.setup(&Settings::default()).unwrap(), &Options { until_s: Some(20.0) }, &mut |_| ());
    for kind in ["lance_lit", "bundle_thrown", "bomb_thrown", "arrows_shot", "stone_loosed"] {
        assert!(recording.events.iter().any(|event| event.happening.kind() == kind), "{kind} happens");
    }
}

#[test]
fn everything_of_the_palette_says_why_its_figures_are_what_they_are() {
    let claims: Vec<&str> = library().claims.iter().map(|claim| claim.id.as_str()).collect();
    let world = full_field().file.world;
    let structures = world.structures.iter().map(|it| (&it.id, &it.claims));
    let weapons = world.weapons.iter().map(|it| (&it.id, &it.claims));
    let people = world.people.iter().map(|it| (&it.id, &it.claims));
    let rigs = world.rigs.iter().map(|it| (&it.id, &it.claims));
    for (id, own) in structures.chain(weapons).chain(people).chain(rigs) {
        assert!(!own.is_empty() && own.iter().all(|claim| claims.contains(&claim.as_str())), "{id}: {own:?}");
    }
}

#[test]
fn every_edit_changes_what_it_says_and_nothing_else() {
    let field = add(&empty_field(), "fire-lances", 5.0);
    assert_eq!(field.id, "lances");
    let moved = done(&field.scenario, &Edit::Move { id: "lances".to_owned(), by_m: 2.5 });
    assert_eq!((moved.id.as_str(), moved.scenario.file.world.people[0].at_m), ("lancers", 7.5));
    let turned = done(&moved.scenario, &Edit::Turn { id: "lances".to_owned(), by_deg: 6.0 });
    assert_eq!(turned.scenario.source(), moved.scenario.source().replace("angle_deg: 4,", "angle_deg: 10,"));
    let flipped = done(&turned.scenario, &Edit::Flip { id: "lances".to_owned() });
    assert!(flipped.scenario.source().contains("towards: Left"));
    let copied = done(&flipped.scenario, &Edit::Duplicate { id: "lances".to_owned(), by_m: 3.0 });
    assert_eq!((copied.id.as_str(), copied.scenario.file.world.weapons.len()), ("lances_2", 2));
    assert_eq!(copied.scenario.file.script[0].r#do.len(), 2, "the copy is lit too");
    let set = Edit::Set { id: "lances_2".to_owned(), path: "reach_m".to_owned(), value: "1.5 zhang".to_owned() };
    assert!(done(&copied.scenario, &set).scenario.source().contains("reach_m: \"1.5 zhang\""));
    let wind = |scenario: &Scenario| scenario.file.world.air.wind_m_s;
    let other = done(&copied.scenario, &Edit::Flip { id: "lancers".to_owned() }).scenario;
    assert_ne!(other.file.world.people[0].side, copied.scenario.file.world.people[0].side);
    let air = Edit::Set { id: AIR.to_owned(), path: "wind_m_s".to_owned(), value: "-4".to_owned() };
    let windy = done(&copied.scenario, &air).scenario;
    assert_eq!(wind(&windy), -4.0);
    assert_eq!(wind(&done(&windy, &Edit::Flip { id: AIR.to_owned() }).scenario), 4.0);
}

#[test]
fn everything_with_an_angle_a_facing_or_a_side_can_be_turned() {
    let nozzle = Scenario::find("proving-jet").unwrap();
    for scenario in [full_field(), nozzle] {
        for thing in things(&scenario) {
            let fields: Vec<String> = properties(&scenario, &thing.id).into_iter().map(|property| property.path).collect();
            let has = |names: &[&str]| fields.iter().any(|field| names.contains(&field.as_str()));
            assert_eq!(
                has(&["towards", "heads_left", "side"]) || thing.id == AIR,
                turn::faces(&thing.kind).is_some(),
                "{}",
                thing.id
            );
            let bomb = thing.kind == "Bomb";
            assert!(
                bomb || has(&["angle_deg", "throw_angle_deg", "release_deg"]) == turn::aim(&scenario, &thing.id).is_some(),
                "{}",
                thing.id
            );
        }
    }
}

#[test]
fn what_speaks_of_a_thing_goes_with_it() {
    let bridge = Scenario::find(crate::scenario::FIRST).unwrap();
    let removed = done(&bridge, &Edit::Remove { id: "bridge".to_owned() });
    let gone: Vec<&str> = removed.gone.iter().map(|gone| gone.id.as_str()).collect();
    assert!(["prop", "haulers", "far-haulers", "stormers"].iter().all(|id| gone.contains(id)), "{gone:?}");
    assert!(removed.scenario.file.world.structures.iter().all(|it| it.id != "bridge" && it.id != "prop"));
    assert!(!removed.scenario.file.accounts.is_empty() && removed.scenario.file.id.starts_with("my-"));
    assert!(removed.scenario.file.expectations.is_empty(), "they were promised of another scene");
}

#[test]
fn every_thing_of_every_shipped_scenario_can_be_removed_copied_and_changed() {
    for (id, text) in builtin() {
        let scenario = Scenario::read(id, text).unwrap();
        for thing in things(&scenario).iter().filter(|thing| thing.is_placed()) {
            let edits = [Edit::Remove { id: thing.id.clone() }, Edit::Duplicate { id: thing.id.clone(), by_m: 0.5 }];
            for edit in edits {
                if let Err(refusal) = edit.apply(&scenario) {
                    panic!("{id}: {edit:?}: {refusal:?}");
                }
            }
        }
    }
}

#[test]
fn a_property_has_its_unit_and_its_range() {
    let field = add(&empty_field(), "wall", 0.0).scenario;
    let all = properties(&field, "wall");
    let height = all.iter().find(|property| property.path == "height_m").unwrap();
    let Worth::Number { value, unit, allowed, whole } = &height.worth else { panic!("{height:?}") };
    assert_eq!((*value, unit.as_str(), *allowed, *whole), (7.8, "m", (1.0, 30.0), false));
    let too_high = Edit::Set { id: "wall".to_owned(), path: "height_m".to_owned(), value: "31".to_owned() };
    let Err(Refusal::Report(report)) = too_high.apply(&field) else { panic!("31 m are refused") };
    assert!(report.0[0].message.contains("allowed 1 to 30 m"), "{report}");
    assert!(properties(&field, AIR).iter().any(|property| property.path == "rain_mm_h"));
}

#[test]
fn a_tower_stays_where_it_is_when_a_wall_is_put_up_or_moved() {
    let field = add(&empty_field(), "siege-tower", 20.0).scenario;
    let walled = add(&field, "wall", -10.0).scenario;
    let moved = done(&walled, &Edit::Move { id: "wall".to_owned(), by_m: 4.0 }).scenario;
    for scenario in [field, walled, moved] {
        assert!((find(&scenario, "tower").unwrap().spot_m.unwrap().0 - 20.0).abs() < 1e-6);
    }
}

#[test]
fn a_ship_on_land_and_a_ram_without_a_tower_are_refused() {
    let ship = Edit::Add { entry: "ship".to_owned(), at_m: 0.0 }.apply(&empty_field());
    assert_eq!(ship, Err(Refusal::Words("edit-needs-water", String::new())));
    let tower = Edit::Add { entry: "siege-tower".to_owned(), at_m: -20.0 }.apply(&empty_field());
    assert_eq!(tower, Err(Refusal::Words("edit-before-wall", String::new())));
    let rams = Edit::Add { entry: "ram-poles".to_owned(), at_m: 0.0 }.apply(&empty_field());
    assert_eq!(rams, Err(Refusal::Words("edit-needs-wall", String::new())));
}

#[test]
fn two_hundred_steps_are_undone_and_done_again_by_name() {
    let (mut history, mut scenario) = (History::default(), add(&empty_field(), "huts", 10.0).scenario);
    let first = scenario.source().to_owned();
    for step in 0..220 {
        let edit = Edit::Move { id: "huts".to_owned(), by_m: if step % 2 == 0 { 1.5 } else { -0.5 } };
        let edited = done(&scenario, &edit);
        history.note(&edit, &edited.id, (scenario.source(), edited.scenario.source()));
        scenario = edited.scenario;
    }
    let last = scenario.source().to_owned();
    assert_eq!(history.last().map(|name| (name.key.as_str(), name.id.as_str())), Some(("edit-move", "huts")));
    let mut text = last.clone();
    while let Some(before) = history.undo(&text) {
        text = before;
    }
    assert_eq!((text.as_str(), history.done()), (first.as_str(), 0));
    while let Some(after) = history.redo(&text) {
        text = after;
    }
    assert_eq!((text, history.done()), (last, 220));
}

#[test]
fn an_empty_field_is_a_step_like_any_other_so_that_nothing_built_is_lost_by_it() {
    let (mut history, built, empty) = (History::default(), add(&empty_field(), "huts", 10.0).scenario, empty_field());
    history.note_empty((built.source(), empty.source()));
    assert_eq!(history.last().map(|name| name.key.as_str()), Some("edit-empty"));
    assert_eq!(history.undo(empty.source()).as_deref(), Some(built.source()));
    assert_eq!(history.redo(built.source()).as_deref(), Some(empty.source()));
}

/// A random edit of what there is: kind, which thing or entry, how far.
fn any_edit(scenario: &Scenario, (kind, which, by): (u8, usize, f64)) -> Edit {
    let all = things(scenario);
    let id = all[which % all.len()].id.clone();
    let entry = ENTRIES[which % ENTRIES.len()].id.to_owned();
    match kind % 8 {
        0 | 1 => Edit::Add { entry, at_m: by },
        2 => Edit::Move { id, by_m: by },
        3 => Edit::Turn { id, by_deg: by },
        4 => Edit::Flip { id },
        5 => Edit::Duplicate { id, by_m: by },
        6 => Edit::Remove { id },
        _ => {
            let own = properties(scenario, &id);
            let Some(property) = own.get(which % own.len().max(1)) else { return Edit::Flip { id } };
            let value = match &property.worth {
                Worth::Number { allowed: (low, high), whole, .. } => {
                    let value = low + (high - low) * (by.abs() / 100.0).min(1.0);
                    if *whole { value.round().to_string() } else { value.to_string() }
                }
                Worth::Switch(on) => (!on).to_string(),
                Worth::Choice { of, .. } => of[which % of.len()].0.clone(),
                Worth::Words { most, .. } => format!("{by} \"步\" ").chars().cycle().take(which % (most + 2)).collect(),
            };
            Edit::Set { id, path: property.path.clone(), value }
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 2, ..Default::default() })]

    /// Whatever is done, there is a sound scenario afterwards, which its text alone gives again, and every step is undone.
    #[test]
    fn two_hundred_random_edits_end_in_a_sound_scenario(
        edits in proptest::collection::vec((0_u8..8, 0_usize..1000, -100.0_f64..100.0), 200),
        start in 0_usize..40,
    ) {
        let shipped = builtin();
        let start = shipped.get(start).map_or_else(empty_field, |(id, text)| Scenario::read(id, text).unwrap());
        let (mut scenario, mut history) = (start.clone(), History::default());
        for random in edits {
            let edit = any_edit(&scenario, random);
            // What is refused changes nothing.
            let Ok(edited) = edit.apply(&scenario) else { continue };
            history.note(&edit, &edited.id, (scenario.source(), edited.scenario.source()));
            scenario = edited.scenario;
        }
        let read = Scenario::read("again.ron", scenario.source()).unwrap();
        proptest::prop_assert_eq!(&read.file, &scenario.file);
        let setup = read.setup(&Settings::default()).unwrap();
        drop(crate::world::World::new(&setup));
        let mut text = scenario.source().to_owned();
        while let Some(before) = history.undo(&text) {
            text = before;
        }
        proptest::prop_assert_eq!(text.as_str(), start.source());
    }
}
