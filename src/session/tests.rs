//! Tests of the session.

use super::*;

#[test]
fn a_moment_that_cannot_be_restored_is_told_and_changes_nothing() {
    let scenario = Scenario::read("trial.ron", include_str!("../../assets/new.ron")).expect("the template is sound");
    let mut session = Session::open(scenario, Settings::default()).expect("its own settings");
    session.advance(90);
    let before = session.fingerprint();
    session.keyframes.spoil();
    for intent in [Intent::Seek(30), Intent::Step(-1)] {
        let said = session.apply(intent).unwrap_err().to_string();
        assert!(said.contains("0:0") && said.contains("cannot be gone back to"), "{said}");
        assert_eq!((session.step(), session.fingerprint()), (90, before));
    }
    session.apply(Intent::Seek(100)).expect("forward it still runs");
    assert_eq!((session.step(), session.frame().step), (100, 100));
}

#[test]
fn any_step_of_many_bodies_is_near_a_key_frame_and_is_what_it_was() {
    // With little memory they are thinned out: fewer, and not farther away than those at the fixed rate.
    for (most_bytes, gaps) in [(None, 24..=165), (Some(800_000), 166..=600)] {
        let settings = Settings { set: [("shards".to_owned(), "100".to_owned())].into(), ..Settings::default() };
        let mut session = Session::open(Scenario::find("proving-pile").unwrap(), settings).unwrap();
        most_bytes.into_iter().for_each(|most_bytes| session.keyframes.bound(most_bytes));
        let mut seen = Vec::new();
        while !session.ended() {
            session.advance(1);
            seen.push(session.fingerprint());
        }
        let steps = 1..=session.end_step();
        let gap = steps.map(|step| step - session.keyframes.reaches(step)).max().unwrap();
        assert!(gaps.contains(&gap), "{gap} steps from the nearest key frame");
        for number in (0..seen.len()).rev().step_by(7) {
            session.apply(Intent::Seek(number as u64 + 1)).unwrap();
            assert_eq!(session.fingerprint(), seen[number], "at step {}", number + 1);
        }
    }
}

#[test]
fn values_set_by_hand_stay_under_another_account() {
    let scenario = Scenario::find("dean-1132").unwrap();
    let mut session = Session::open(scenario, Settings::default()).unwrap();
    session.apply(Intent::SetParameter { id: "bundles".into(), value: "120".into() }).unwrap();
    session.apply(Intent::SetAccount("song-shi".into())).unwrap();
    assert_eq!(session.pending().set.get("bundles").map(String::as_str), Some("120"));
    assert_eq!(session.pending().account.as_deref(), Some("song-shi"));
    // One that is no longer allowed does not keep the account from being chosen.
    session.pending.set.insert("bundles".into(), "100000".into());
    session.apply(Intent::SetAccount("shoucheng-lu".into())).unwrap();
    assert_eq!(session.pending().set.get("bundles"), None);
}

#[test]
fn a_run_that_came_to_its_end_plays_no_more() {
    let mut session = Session::open(Scenario::find("proving-shot").unwrap(), Settings::default()).unwrap();
    session.apply(Intent::Play).unwrap();
    while !session.ended() {
        session.advance(1);
    }
    assert!(!session.playing(), "at once, not at the next look");
}

#[test]
fn running_to_a_kind_of_event_stops_at_its_step_and_changes_no_bit() {
    let open = || Session::open(Scenario::find("kaifeng-1126").unwrap(), Settings::default()).unwrap();
    let mut session = open();
    session.apply(Intent::RunTo(Moment::Burst)).unwrap();
    session.advance(session.end_step());
    let burst = session.recording().events.iter().find(|event| event.happening.kind() == "burst").expect("bombs burst");
    assert_eq!((session.step(), session.sought()), (burst.at.step + 1, None));
    assert!(!session.playing());
    let mut other = open();
    other.advance(session.step());
    assert_eq!(other.fingerprint(), session.fingerprint());
    // Gone back, it finds the same moment again from the record; what never comes leads to the end.
    let step = session.step();
    session.apply(Intent::Seek(10)).unwrap();
    session.apply(Intent::RunTo(Moment::Burst)).unwrap();
    session.advance(session.end_step());
    assert_eq!(session.step(), step);
    session.apply(Intent::RunTo(Moment::Collapse)).unwrap();
    session.advance(session.end_step());
    assert!(session.ended());
    assert_eq!((session.take_missed(), session.take_missed()), (Some(Moment::Collapse), None));
}

#[test]
fn a_soft_bomb_that_opens_is_a_burst() {
    let settings = Settings { account: Some("yang-wanli".into()), ..Settings::default() };
    let mut session = Session::open(Scenario::find("caishi-1161").unwrap(), settings).unwrap();
    session.apply(Intent::RunTo(Moment::Burst)).unwrap();
    session.advance(20 * 60);
    assert!((8.0..9.0).contains(&session.frame().time_s), "the first bomb opens at 0:08: {} s", session.frame().time_s);
    assert_eq!((session.sought(), session.take_missed()), (None, None));
}

#[test]
fn a_moment_is_looked_at_again_without_going_there() {
    let mut session = Session::open(Scenario::find("proving-blocks").unwrap(), Settings::default()).unwrap();
    session.advance(60);
    session.apply(Intent::Step(1)).unwrap();
    let passed = session.frame().clone();
    session.advance(session.end_step());
    let (ended, told) = (session.fingerprint(), session.recording().clone());
    assert_eq!(session.frame_at(61).unwrap(), passed);
    assert_eq!(session.frame_at(0).unwrap(), *session.began());
    assert!(session.frame_at(session.end_step() + 1).is_none());
    assert!(session.fingerprint() == ended && *session.recording() == told && session.frame().step == session.end_step());
}
