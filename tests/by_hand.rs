//! A hand in a run: what it takes hold of is drawn by a bounded force and flies on when it is let go; rewound, saved, opened
//! elsewhere and verified, the run ends in the same bits.

use firelance::event::Happening;
use firelance::intent::{Deed, Hand, Intent, MOST_DEEDS};
use firelance::kit::hand::Unheld;
use firelance::recording::{Recording, Row};
use firelance::replay::{Head, Keeper, verify};
use firelance::runner::{Course, Options, run};
use firelance::scenario::{Scenario, Settings};
use firelance::session::Session;
use firelance::units::Vec2;
use firelance::workbook::{Changes, FORMAT, Workbook};

const END: u64 = 1_500;
const UNTIL: Options = Options { until_s: Some(25.0) };

fn open(id: &str) -> Session {
    Session::open(Scenario::find(id).unwrap(), Settings::default()).unwrap()
}

/// The first thing of this name that a hand can take.
fn take(session: &Session, start: &str) -> (usize, Hand) {
    let free = |thing: usize| session.grip(thing, at(session, thing)).ok().map(|hand| (thing, hand));
    let named = session.recording().things.iter().enumerate().filter(|(_, it)| it.id.starts_with(start));
    named.filter_map(|(thing, _)| free(thing)).next().expect("something to take")
}

fn at(session: &Session, thing: usize) -> Vec2 {
    session.frame().bodies.iter().find(|body| body.thing == thing).map_or(Vec2::ZERO, |body| body.position)
}

/// Draws a piece of the bridge up and to the side for two seconds, and throws it.
fn touch(session: &mut Session, start: u64) -> usize {
    session.apply(Intent::Seek(start)).unwrap();
    let (thing, hand) = take(session, "bridge.");
    let from = at(session, thing);
    session.apply(Intent::Hold(hand)).unwrap();
    for part in 1..=20 {
        session.advance(6);
        let to = from + Vec2::new(0.4, 0.3) * f64::from(part);
        session.apply(Intent::Hold(Hand::Drag { to })).unwrap();
    }
    session.apply(Intent::Hold(Hand::LetGo)).unwrap();
    thing
}

fn kinds(recording: &Recording) -> Vec<&'static str> {
    recording.events.iter().map(|event| event.happening.kind()).filter(|kind| kind.ends_with("by_hand")).collect()
}

#[test]
fn a_touched_run_ends_in_the_same_bits_however_it_is_made_again() {
    let mut session = open("dean-1132");
    session.advance(900);
    touch(&mut session, 620);
    assert!(session.touched() && !session.changed());
    session.advance(END - session.step());
    let watched = session.fingerprint();
    assert_ne!(
        watched,
        {
            let mut other = open("dean-1132");
            other.advance(END);
            other.fingerprint()
        },
        "the hand moved nothing"
    );
    assert_eq!(kinds(session.recording()), ["taken_by_hand", "let_go_by_hand"]);
    for step in [0, 700, END] {
        session.apply(Intent::Seek(step)).unwrap();
    }
    assert_eq!(session.fingerprint(), watched, "rewound and on again");

    let headless = run(session.setup(), &UNTIL, &mut |_| ());
    assert_eq!(headless.fingerprint, format!("{watched:016x}"));
    assert_eq!(headless.events, session.recording().events, "what is told is the same");
    assert_eq!(headless.extremes, session.recording().extremes);
    // A session that is watched names forces in its samples besides.
    let gauges = |rows: &[Row]| rows.iter().map(|row| (row.step, row.gauges.clone())).collect::<Vec<_>>();
    assert_eq!(gauges(&headless.rows), gauges(&session.recording().rows));

    let scenario = session.scenario();
    let (changes, deeds) = (Changes::from(session.settings()), session.settings().deeds.clone());
    let (id, text) = (scenario.file.id.clone(), scenario.source().to_owned());
    let book = Workbook { workbook: FORMAT, changes, deeds, scenario: id, text, ..Workbook::default() };
    let (again, scenario) = Workbook::read("work.ron", &book.write().unwrap()).unwrap();
    assert_eq!(again, book);
    let setup = scenario.setup(&again.settings()).unwrap();
    assert_eq!(run(&setup, &UNTIL, &mut |_| ()).fingerprint, format!("{watched:016x}"), "saved and opened elsewhere");

    let mut kept = Vec::new();
    let mut keeper = Keeper::begin(&mut kept, &Head::of(&scenario, &again.settings(), UNTIL)).unwrap();
    let mut course = Course::begin(&setup, &UNTIL);
    keeper.keep(course.world()).unwrap();
    while course.advance(15) {
        keeper.keep(course.world()).unwrap();
    }
    keeper.keep(course.world()).unwrap();
    keeper.finish().unwrap();
    assert_eq!(verify(kept.as_slice()).unwrap().difference, None, "verified");
}

#[test]
fn a_restart_is_a_run_that_no_hand_has_touched() {
    let mut session = open("dean-1132");
    touch(&mut session, 0);
    session.apply(Intent::Restart).unwrap();
    assert!(!session.touched() && session.settings().deeds.is_empty());
    session.advance(200);
    let mut other = open("dean-1132");
    other.advance(200);
    assert_eq!(session.fingerprint(), other.fingerprint());
}

#[test]
fn what_is_let_go_flies_on_and_never_jumps() {
    let mut session = open("proving-pile");
    session.advance(120);
    // The topmost: what lies under others does not come away by so bounded a pull.
    let free =
        (0..session.recording().things.len()).filter_map(|thing| Some((thing, session.grip(thing, at(&session, thing)).ok()?)));
    let found = free.max_by(|(one, _), (other, _)| at(&session, *one).y.total_cmp(&at(&session, *other).y));
    let Some((thing, hand)) = found else { panic!("nothing to take") };
    let from = at(&session, thing);
    session.apply(Intent::Hold(hand)).unwrap();
    session.apply(Intent::Hold(Hand::Drag { to: from + Vec2::new(30.0, 20.0) })).unwrap();
    let (mut before, mut speed) = (from, 0.0);
    for _ in 0..30 {
        session.advance(1);
        let now = session.frame().bodies.iter().find(|body| body.thing == thing).unwrap();
        let (place, fast) = (now.position, now.velocity.length());
        assert!((place - before).length() < 0.7, "it jumped");
        assert!(fast - speed < 1.2, "drawn harder than the bound: {speed} to {fast} m/s in a step");
        let pull_n = now.forces.iter().filter(|(name, _)| name == "hand").map(|(_, newtons)| newtons.length()).sum::<f64>();
        let most_n = now.mass_kg * 40.0;
        assert!((0.9 * most_n..1.01 * most_n).contains(&pull_n), "told as the hand's own: {:?}", now.forces);
        (before, speed) = (place, fast);
    }
    assert!(speed > 3.0, "{speed}");
    session.apply(Intent::Hold(Hand::LetGo)).unwrap();
    session.advance(1);
    let told = session.recording().events.iter().find_map(|event| match &event.happening {
        Happening::LetGoByHand { speed_m_s, .. } => Some(*speed_m_s),
        _ => None,
    });
    assert!((told.expect("it is told") - speed).abs() < 0.5);
    session.advance(30);
    assert!((at(&session, thing) - before).length() > 0.5, "it does not fly on");
}

#[test]
fn what_stands_fast_is_not_moved_and_a_hand_does_no_more_than_is_kept() {
    let mut session = open("dean-1132");
    let wall = session.recording().things.iter().position(|thing| thing.id.starts_with("wall")).expect("a wall");
    assert_eq!(session.grip(wall, Vec2::ZERO), Err(Unheld::Fixed));
    assert_eq!(session.grip(usize::MAX, Vec2::ZERO), Err(Unheld::Gone));
    let (_, hand) = take(&session, "bridge.");
    session.apply(Intent::Hold(hand)).unwrap();
    let drag = |x: f64| Intent::Hold(Hand::Drag { to: Vec2::new(x, 1.0) });
    for x in 0..9 {
        session.apply(drag(f64::from(x))).unwrap();
    }
    assert_eq!(session.settings().deeds.len(), 2, "of one moment only the last place counts");
    while session.apply(drag(1.0)).is_ok() {
        session.advance(1);
    }
    assert_eq!(session.settings().deeds.len(), MOST_DEEDS - 1);
    session.apply(Intent::Hold(Hand::LetGo)).expect("what is held can always be let go");
}

#[test]
fn saved_deeds_that_cannot_be_are_refused_and_named() {
    let scenario = Scenario::find("dean-1132").unwrap();
    let (own, to) = (Vec2::ZERO, Vec2::new(1.0, 2.0));
    let grab = |step, thing: &str, to| Deed { step, action: Hand::Grab { thing: thing.to_owned(), own, to } };
    let said = |deeds: Vec<Deed>| scenario.setup(&Settings { deeds, ..Settings::default() }).unwrap_err().to_string();
    assert!(said(vec![grab(5, "bridge.floor-1", to), grab(4, "bridge.floor-1", to)]).contains("deeds[1].step"));
    assert!(said(vec![grab(900_000, "bridge.floor-1", to)]).contains("allowed 0 to"));
    assert!(said(vec![grab(5, "brigde.floor-1", to)]).contains("unknown thing 'brigde.floor-1'"));
    assert!(said(vec![grab(5, "bridge.floor-1", Vec2::new(f64::NAN, 0.0))]).contains("deeds[0].action.to"));
    assert!(said(vec![Deed { step: 5, action: Hand::LetGo }]).contains("wanted a Grab"));
    assert!(said(vec![grab(5, "bridge.floor-1", to); MOST_DEEDS + 1]).contains("too many"));
}
