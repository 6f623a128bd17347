//! Which event may follow which, as `src/README.md` tells it, held against every account of every shipped scenario.

use firelance::event::{Event, Happening};
use firelance::kit::DT_S;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings, builtin};
use std::collections::BTreeSet;

/// What has been seen so far; `once` and `after` say what is wrong with an event.
#[derive(Default)]
struct Seen(BTreeSet<String>);

impl Seen {
    fn once(&mut self, what: String) -> Result<(), String> {
        if self.0.insert(what.clone()) { Ok(()) } else { Err(format!("{what} a second time")) }
    }

    fn after(&self, what: &str) -> Result<(), String> {
        if self.0.contains(what) { Ok(()) } else { Err(format!("no {what} before it")) }
    }
}

fn follow(seen: &mut Seen, happening: &Happening) -> Result<(), String> {
    let kind = happening.kind();
    match happening {
        Happening::RunStarted { .. } | Happening::RunEnded {} => seen.once(kind.to_owned()),
        Happening::HaulingStarted { crew, .. } => {
            seen.0.insert(format!("hauling_started {crew}"));
            Ok(())
        }
        Happening::HaulingStopped { crew } => seen.after(&format!("hauling_started {crew}")),
        Happening::LanceLit { lance } => seen.once(format!("lance_lit {lance}")),
        Happening::LanceSpent { lance, .. } => {
            seen.after(&format!("lance_lit {lance}"))?;
            seen.once(format!("lance_spent {lance}"))
        }
        Happening::LanceDropped { lance } => {
            seen.after(&format!("lance_lit {lance}"))?;
            seen.once(format!("lance_spent {lance}"))
        }
        Happening::StoneLoosed { stone, .. } => seen.once(format!("stone_loosed {stone}")),
        Happening::StoneFell { stone, .. } => {
            seen.after(&format!("stone_loosed {stone}"))?;
            seen.once(format!("stone_fell {stone}"))
        }
        Happening::TakenByHand { thing } => {
            seen.0.insert(format!("taken_by_hand {thing}"));
            Ok(())
        }
        Happening::LetGoByHand { thing, .. } => seen.after(&format!("taken_by_hand {thing}")),
        Happening::Loosed { thing, .. } => seen.once(format!("loosed {thing}")),
        Happening::Landed { thing, .. } => {
            seen.after(&format!("loosed {thing}"))?;
            seen.once(format!("landed {thing}"))
        }
        Happening::BombThrown { bomb, .. } => seen.once(format!("{kind} {bomb}")),
        Happening::FuseLit { bomb, .. } => seen.once(format!("{kind} {bomb}")),
        Happening::LetDown { bomb, .. } => {
            seen.after(&format!("bomb_thrown {bomb}"))?;
            seen.once(format!("{kind} {bomb}"))
        }
        Happening::Hissing { bomb, .. } => {
            seen.after(&format!("fuse_lit {bomb}"))?;
            seen.once(format!("{kind} {bomb}"))
        }
        Happening::Fizzled { bomb } | Happening::Burst { bomb, .. } => {
            seen.after(&format!("fuse_lit {bomb}"))?;
            seen.once(format!("ended {bomb}"))
        }
        Happening::Heard { listener, source, .. } => seen.once(format!("{kind} {source} {listener}")),
        Happening::Measured { instrument } => seen.once(format!("{kind} {instrument}")),
        Happening::BundleThrown { bundle, .. } => {
            if seen.0.iter().any(|what| what.ends_with(&format!(" {bundle}"))) {
                return Err(format!("something happened to {bundle} before it was thrown"));
            }
            seen.once(format!("bundle_thrown {bundle}"))
        }
        Happening::BurntThrough { thing, part } => {
            seen.after(&format!("ignited {thing} {part}"))?;
            seen.once(format!("burnt_through {thing} {part}"))
        }
        Happening::Ignited { thing, part, .. } => seen.once(format!("{kind} {thing} {part}")),
        Happening::JointBroke { structure, joint: part, .. } | Happening::HawserBroke { structure, hawser: part, .. } => {
            seen.once(format!("{kind} {structure} {part}"))
        }
        Happening::StoreyGaveWay { structure, storey } => seen.once(format!("{kind} {structure} {storey}")),
        Happening::PropHeld { structure, .. }
        | Happening::BridgeReachedWall { structure }
        | Happening::RampGaveWay { structure, .. }
        | Happening::BridgeCollapsed { structure, .. } => seen.once(format!("{kind} {structure}")),
        Happening::Toppled { structure, .. }
        | Happening::RampRaised { structure, .. }
        | Happening::StoppedShort { structure, .. } => seen.once(format!("{kind} {structure}")),
        Happening::RuinLeft { structure, .. } => {
            seen.after(&format!("bridge_collapsed {structure}"))?;
            seen.once(format!("{kind} {structure}"))
        }
        Happening::LeftTower { structure, crew, .. } => seen.once(format!("{kind} {structure} {crew}")),
        Happening::RampCut { structure, stretch } => seen.once(format!("{kind} {structure} {stretch}")),
        Happening::DrivenBack { crew, .. } => {
            seen.0.insert(format!("driven_back {crew}"));
            Ok(())
        }
        Happening::PlaceLeft { crew } => seen.after(&format!("driven_back {crew}")),
        Happening::Startled { crew, .. } => {
            seen.0.insert(format!("startled {crew}"));
            Ok(())
        }
        Happening::HorsesBolted { crew, .. } => seen.after(&format!("startled {crew}")),
        Happening::BuildingAlight { building } => seen.once(format!("{kind} {building}")),
        Happening::BuildingBurnt { building } | Happening::BuildingCollapsed { building } => {
            seen.after(&format!("building_alight {building}"))?;
            seen.once(format!("{kind} {building}"))
        }
        Happening::PutOut { thing, part } => {
            seen.after(&format!("ignited {thing} {part}"))?;
            seen.once(format!("{kind} {thing} {part}"))
        }
        Happening::Rammed { hull, .. } => {
            seen.0.insert(format!("rammed {hull}"));
            Ok(())
        }
        Happening::Holed { hull, .. } => seen.after(&format!("rammed {hull}")),
        Happening::TookToWater { .. } => Ok(()),
        Happening::Swamped { hull }
        | Happening::Beached { hull, .. }
        | Happening::Capsized { hull }
        | Happening::HullMeasured { hull } => seen.once(format!("{kind} {hull}")),
        Happening::MooringParted { hull } => seen.once(format!("{kind} {hull}")),
        Happening::Sank { hull } => seen.once(format!("{kind} {hull}")),
        Happening::GrainLanded { grain, .. } => seen.once(format!("{kind} {grain}")),
        Happening::CloudPassed { cloud, .. } => seen.once(format!("{kind} {cloud}")),
        Happening::BodyQuarantined { thing } => Err(format!("the numbers of {thing} stopped being numbers")),
        // Hide, felt and quilt lie over one another, and each dries in its turn.
        Happening::DriedOut { .. }
        | Happening::WheelSank { .. }
        | Happening::CrewMoved { .. }
        | Happening::DousingStarted { .. }
        | Happening::RamPolesSet { .. }
        | Happening::ThrowFailed { .. }
        | Happening::ArrowsShot { .. }
        | Happening::BrandCaught { .. }
        | Happening::TookCover { .. }
        | Happening::DustDroveBack { .. }
        | Happening::Cleared { .. }
        | Happening::BundlesKept { .. }
        | Happening::WindChanged { .. }
        | Happening::RainChanged { .. }
        | Happening::SailsTrimmed { .. }
        | Happening::ParameterSet { .. } => Ok(()),
    }
}

fn hold(name: &str, events: &[Event]) {
    let (mut seen, mut step) = (Seen::default(), 0);
    assert_eq!(events.first().map(|event| event.happening.kind()), Some("run_started"), "{name}");
    assert_eq!(events.last().map(|event| event.happening.kind()), Some("run_ended"), "{name}");
    for event in events {
        let (now, time_s) = (event.at.step, event.at.time_s);
        assert!(now >= step, "{name}: step {now} after step {step}");
        assert!((time_s - now as f64 * DT_S).abs() < 1e-6, "{name}: step {now} is not at {time_s} s");
        step = now;
        follow(&mut seen, &event.happening).unwrap_or_else(|wrong| panic!("{name}, step {now}: {:?}: {wrong}", event.happening));
    }
}

/// Every account as it stands; the variations of expectations are the business of `firelance test`.
/// Answers the kinds of events that were seen.
fn hold_all(scenario: &Scenario) -> BTreeSet<&'static str> {
    let mut kinds = BTreeSet::new();
    let named = scenario.file.accounts.iter().map(|account| Some(account.id.clone()));
    let accounts: Vec<_> = if scenario.file.accounts.is_empty() { vec![None] } else { named.collect() };
    for account in accounts {
        let settings = Settings { account, ..Settings::default() };
        let setup = scenario.setup(&settings).expect("its own account");
        let recording = run(&setup, &Options::default(), &mut |_| ());
        hold(&format!("{}/{}", setup.scenario, setup.account), &recording.events);
        kinds.extend(recording.events.iter().map(|event| event.happening.kind()));
    }
    kinds
}

#[test]
fn the_scenario_to_start_from_keeps_the_order() {
    let drop = include_str!("../assets/new.ron").replace("// (when: At(12)", "(when: At(12)");
    let mut kinds = BTreeSet::new();
    for text in [include_str!("../assets/new.ron"), &drop] {
        kinds.extend(hold_all(&Scenario::read("new", text).unwrap_or_else(|report| panic!("{report}"))));
    }
    assert!(kinds.contains("stopped_short"), "its bridge stands short of the wall: {kinds:?}");
}

/// What a reader of the battles asks about, and some battle tells.
const ASKED_ABOUT: &[&str] = &[
    "wind_changed",
    "rain_changed",
    "sails_trimmed",
    "horses_bolted",
    "ramp_raised",
    "ramp_cut",
    "cleared",
    "bundles_kept",
    "left_tower",
    "ruin_left",
    "place_left",
];

#[test]
fn every_shipped_scenario_keeps_the_order() {
    let mut kinds = BTreeSet::new();
    for (id, text) in builtin() {
        kinds.extend(hold_all(&Scenario::read(id, text).unwrap_or_else(|report| panic!("{report}"))));
    }
    for asked_about in ASKED_ABOUT {
        assert!(kinds.contains(asked_about), "no scenario tells of {asked_about}");
    }
}

#[test]
fn disorder_is_noticed() {
    let mut seen = Seen::default();
    assert!(follow(&mut seen, &Happening::LanceSpent { lance: "a-1".into(), burn_time_s: 3.0 }).is_err());
    assert!(follow(&mut seen, &Happening::LanceLit { lance: "a-1".into() }).is_ok());
    assert!(follow(&mut seen, &Happening::LanceLit { lance: "a-1".into() }).is_err());
    assert!(follow(&mut seen, &Happening::LanceSpent { lance: "a-1".into(), burn_time_s: 3.0 }).is_ok());
}
