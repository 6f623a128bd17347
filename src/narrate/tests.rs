//! Which panels are due, which events are told in one line, and what the sentences read like.

use super::*;
use crate::event::{At, CameDown, Cause, Failure, KINDS};
use crate::recording::Head;
use crate::text::Text;
use crate::units::Vec2;

fn at(time_s: f64, happening: Happening) -> Event {
    Event { at: At { step: 0, time_s }, happening }
}

fn record(events: Vec<Event>) -> Recording {
    Recording { events, ..Recording::new(Head::default()) }
}

fn thrown(time_s: f64, number: u32) -> Event {
    at(time_s, Happening::BundleThrown { stock: "oxen".into(), bundle: format!("oxen-{number}"), lit: true })
}

fn ignited(time_s: f64, thing: &str, part: &str) -> Event {
    let (thing, part) = (thing.to_owned(), part.to_owned());
    at(time_s, Happening::Ignited { thing, part, cause: Cause::Flames, place: Vec2::new(1.0, 2.0) })
}

fn panel(id: &str, when: Trigger) -> Narration {
    let text = Text::english(id);
    Narration { id: id.into(), when, mark: text.clone(), text, mechanic: String::new(), claims: Vec::new() }
}

fn on(event: &str, of: &str, after_s: f64) -> Trigger {
    Trigger::On { event: event.into(), of: of.into(), after_s }
}

#[test]
fn panels_are_told_when_they_are_due() {
    let recording = record(vec![ignited(40.0, "oxen-3", "brush"), ignited(70.0, "bridge", "hide-1")]);
    let panels = [
        panel("bridge", on("ignited", "bridge", 5.0)),
        panel("opening", Trigger::At(0.0)),
        panel("first", on("ignited", "", 0.0)),
        panel("oxen", on("ignited", "oxen", 1.0)),
        panel("never", on("bridge_collapsed", "", 0.0)),
    ];
    let ids = |time_s| told(&panels, &recording, time_s).iter().map(|told| told.narration.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(0.0), ["opening"]);
    assert_eq!(ids(40.0), ["opening", "first"]);
    assert_eq!(ids(74.9), ["opening", "first", "oxen"]);
    assert_eq!(ids(75.0), ["opening", "first", "oxen", "bridge"]);
}

#[test]
fn a_flood_is_one_line_and_the_first_ignition_stands_alone() {
    let mut events: Vec<Event> = (0..60).map(|number| thrown(90.0 + f64::from(number), number)).collect();
    events.extend((0..30).map(|number| ignited(91.5 + f64::from(number), &format!("oxen-{number}"), "brush")));
    events.sort_by(|one, other| one.at.time_s.total_cmp(&other.at.time_s));
    let lines = transcript(&record(events), Language::English);
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(lines[0].contains("60") && lines[0].contains("1:30") && lines[0].contains("2:29"), "{lines:#?}");
    assert_eq!(
        lines[1],
        format!(" 1:31  {}", sentence(&ignited(91.5, "oxen-0", "brush"), &Recording::default(), Language::English))
    );
    assert!(lines[2].contains("29"), "{lines:#?}");
}

#[test]
fn few_or_unlike_events_keep_a_line_each() {
    let few = record((0..2).map(|number| thrown(f64::from(number), number)).collect());
    assert_eq!(transcript(&few, Language::English).len(), 2);
    let apart = record((0..8).map(|number| thrown(f64::from(number) * 31.0, number)).collect());
    assert_eq!(transcript(&apart, Language::English).len(), 8);
    let joint = |failure| at(1.0, Happening::JointBroke { structure: "b".into(), joint: "j".into(), failure, load_kn: 1.0 });
    let mixed: Vec<Event> = (0..2).flat_map(|_| [joint(Failure::Burnt), joint(Failure::Overloaded)]).collect();
    assert_eq!(transcript(&record(mixed), Language::English).len(), 4);
}

#[test]
fn a_bundle_thrown_burning_is_told_once() {
    let lit = |time_s, number: u32| {
        let (thing, part) = ("oxen".to_owned(), format!("oxen-{number}"));
        at(time_s, Happening::Ignited { thing, part, cause: Cause::Hand, place: Vec2::ZERO })
    };
    let events = (1..=9).flat_map(|number| [thrown(f64::from(number), number), lit(f64::from(number), number)]);
    let lines = transcript(&record(events.collect()), Language::English);
    assert_eq!(lines.len(), 2, "all throws, and the first fire: {lines:#?}");
}

#[test]
fn every_kind_of_event_has_a_sentence_and_every_flood_a_wording() {
    for happening in one_of_each() {
        let event = at(84.0, happening);
        let kind = event.happening.kind();
        let alone = sentence(&event, &Recording::default(), Language::English);
        assert!(alone.len() > 8 && !alone.contains('{') && !alone.contains("event-"), "{kind}: {alone}");
        // The first ignition stands alone; six are enough for a flood of the rest.
        let lines = transcript(&record(vec![event; 6]), Language::English);
        let flood = lines.last().expect("a line");
        assert!(flood.contains("1:24") && !flood.contains('{') && !flood.contains("flood-"), "{kind}: {flood}");
        assert!(lines.len() <= 2, "{kind}: {lines:#?}");
    }
}

#[test]
fn crews_accounts_and_scenarios_go_by_their_own_names() {
    let mut recording = Recording::default();
    for (id, name) in [("crew.host", "the Jin army, ten thousand to a figure"), ("crew.jin-men", "Jin men in the boats")] {
        recording.names.insert(id.into(), Text::english(name));
    }
    recording.names.insert("account.a".into(), Text::english("Song shi"));
    recording.names.insert("scenario.s".into(), Text::english("Caishi, 1161"));
    let said = |happening| sentence(&at(0.0, happening), &recording, Language::English);
    let start = Happening::RunStarted { scenario: "s".into(), account: "a".into() };
    assert_eq!(said(start), "The run begins: Caishi, 1161 (Song shi).");
    assert_eq!(said(Happening::HaulingStopped { crew: "host".into() }), "The Jin army stop hauling.");
    let ducks = |men| Happening::TookCover { crew: "jin-men".into(), men, from: CameDown::Arrow };
    assert_eq!(said(ducks(1)), "Arrows come down close by: one of the Jin men in the boats takes cover.");
    assert_eq!(said(ducks(6)), "Arrows come down close by: 6 of the Jin men in the boats take cover.");
}

#[test]
fn what_comes_down_and_what_hangs_is_told_as_it_is() {
    let said = |happening| sentence(&at(0.0, happening), &Recording::default(), Language::English);
    let caught = |by| Happening::BrandCaught { stock: "bombs".into(), thing: "junks-6".into(), part: "junks-6.sail".into(), by };
    assert_eq!(said(caught(CameDown::Bomb)), "Fire from one of the bombs clings to the sail of junk 6.");
    assert_eq!(said(caught(CameDown::Arrow)), "A fire arrow sticks burning in the sail of junk 6.");
    let hisses = |hangs| Happening::Hissing { bomb: "thunder-a-1".into(), left_s: 1.3, hangs };
    assert_eq!(said(hisses(true)), "Heaven-shaking thunder 1 hangs hissing on its chain; 1.3 s of its fuse is left.");
    assert_eq!(said(hisses(false)), "Heaven-shaking thunder 1 lies hissing; 1.3 s of its fuse is left.");
    let down = Happening::BridgeCollapsed { structure: "bridge".into(), height_m: 8.9 };
    assert_eq!(said(down), "The sky bridge comes down.");
    let ruin = Happening::RuinLeft { structure: "bridge".into(), height_m: 4.1 };
    assert_eq!(said(ruin), "What is left of the sky bridge is 4.1 m high.");
}

#[test]
fn towers_and_crews_keep_apart_in_floods_and_fleets_go_together() {
    let dry = |tower: &str| at(1.0, Happening::DriedOut { thing: tower.into(), part: format!("{tower}.side-1-2") });
    let driven = |crew: &str| at(1.0, Happening::Startled { crew: crew.into(), men: 5, level_db: 120.0 });
    let beached = |number: u32| at(1.0, Happening::Beached { hull: format!("junks-{number}"), x_m: 0.0 });
    let mut events: Vec<Event> =
        (0..3).flat_map(|_| [dry("tower-1"), dry("tower-2"), driven("troops-1"), driven("troops-2")]).collect();
    events.extend((1..4).map(beached));
    let lines = transcript(&record(events), Language::English).join("\n");
    for part in
        ["from the near siege tower in 3 places", "from the far siege tower in 3 places", "3 of the junks come to the bank"]
    {
        assert!(lines.contains(part), "{lines}");
    }
    assert_eq!(lines.lines().count(), 5, "{lines}");
    let blow = |by: &str| Happening::Rammed { hull: "boats-1".into(), by: by.into(), speed_m_s: 1.0, energy_kj: 2.0 };
    let lines = transcript(
        &record((0..3).flat_map(|_| [at(1.0, blow("boats-2")), at(1.0, blow("sea-eels-1"))]).collect()),
        Language::English,
    );
    assert!(lines[0].ends_with("The boats run into one another 3 times at 0:01."), "{lines:#?}");
    assert!(lines[1].ends_with("The sea-eel ships run into the boats 3 times at 0:01."), "{lines:#?}");
}

#[test]
fn who_has_left_is_not_told_to_arrive() {
    let moved = || Happening::CrewMoved { crew: "raiders".into(), to_m: 9.0 };
    let left = || Happening::PlaceLeft { crew: "raiders".into() };
    let lines =
        transcript(&record(vec![at(1.0, moved()), at(40.0, left()), at(80.0, moved()), at(90.0, left())]), Language::English);
    assert_eq!(lines, [" 0:01  The raiders arrive at x = 9.0 m.", " 0:40  None of the raiders is left at their place."]);
}

fn one_of_each() -> Vec<Happening> {
    let samples: Vec<Happening> = KINDS.iter().map(|kind| sample(kind)).collect();
    for (kind, happening) in KINDS.iter().zip(&samples) {
        assert_eq!(happening.kind(), *kind);
    }
    samples
}

/// Every field any kind may have; each kind takes its own.
fn sample(kind: &str) -> Happening {
    let text = r#"{
        "scenario": "dean-1132", "account": "shoucheng-lu", "crew": "haulers", "men": 12, "structure": "bridge",
        "prop": "prop", "gap_m": 3.2, "wheel": "wheel-1", "depth_m": 0.6, "hawser": "hawser-1", "tension_kn": 40.0,
        "stock": "oxen", "bundle": "oxen-1", "lit": true, "lance": "lances-1", "burn_time_s": 60.0, "thing": "bridge",
        "part": "hide-1", "cause": "jet", "place": {"x": 1.0, "y": 2.0}, "joint": "lashing-3", "failure": "burnt",
        "dust_g_m3": 0.4, "load_kn": 3.0, "listener": "ear", "thrower": "thrower", "stone": "thrower-1", "speed_m_s": 28.0, "angle_deg": 45.0,
        "range_m": 78.0, "source": "bang", "level_db": 120.0, "delay_s": 0.3, "storey": 2, "height_m": 4.0, "to_m": 8.0,
        "flux_kw_m2": 5.5, "parameter": "bundles", "value": 3.0, "on": "ground", "x_m": 11.2, "flight_time_s": 3.6,
        "instrument": "slab", "bomb": "bombs-1", "fuse_s": 4.0, "left_s": 1.0, "fragments": 30, "in_air": true,
        "arrows": 40, "hull": "ship", "grain": "grain", "fall_time_s": 12.0, "drift_m": 4.0, "cloud": "cloud",
        "building": "tent", "by": "arrow", "energy_kj": 20.0, "side_m": 0.4, "reach_m": 2.0, "push_kn": 20.0, "hangs": true, "on_chain": true, "from": "arrow", "horses": 8,
        "stretch": 2, "left": 104, "change": "turns", "towards": "left", "rain_mm_h": 5.0, "falls": true,
        "sail_share": 1.0, "set": true
    }"#;
    let mut data: serde_json::Value = serde_json::from_str(text).expect("a sample of every field");
    data["kind"] = kind.into();
    serde_json::from_value(data).expect("every field of every kind is here")
}
