//! Tests of workbooks.

use super::*;
use crate::edit::Edit;
use crate::runner::{Options, run};
use crate::scenario::builtin;

fn text_of(id: &str) -> &'static str {
    builtin().into_iter().find(|(own, _)| *own == id).map(|(_, text)| text).expect("a built-in scenario")
}

fn book() -> Workbook {
    let changes = Changes {
        account: "song-shi".to_owned(),
        set: BTreeMap::from([("bundles".to_owned(), "120".to_owned())]),
        seed: Some(7),
        without: vec!["rain".to_owned()],
        by_hand: false,
    };
    let question = Scenario::find("dean-1132").expect("built in").file.questions[0].id.clone();
    let answer = Answer {
        question,
        predicted: "2:00".to_owned(),
        came: Some(f64::INFINITY),
        reason: "Wet hides # \"must\" dry\nfirst.".to_owned(),
        run: changes.clone(),
        fingerprint: "0123456789abcdef".to_owned(),
        after_event: true,
        said_at_s: 88.5,
    };
    Workbook {
        workbook: FORMAT,
        student: "Li Hua".to_owned(),
        predict_first: true,
        locked: vec!["wind_m_s".to_owned()],
        changes,
        answers: vec![answer],
        pins: vec![Pin {
            outcomes: BTreeMap::from([("bridge_collapse_s".to_owned(), f64::INFINITY), ("least_gap_m".to_owned(), 3.25)]),
            ..Pin::default()
        }],
        notes: vec![Note { instrument: "tape".to_owned(), value: 3.25, time_s: 12.0, run: Changes::default() }],
        deeds: vec![Deed {
            step: 90,
            action: crate::intent::Hand::Grab {
                thing: "bridge.floor-1".to_owned(),
                own: crate::units::Vec2::new(0.5, 0.0),
                to: crate::units::Vec2::new(3.0, 4.5),
            },
        }],
        built: History::default(),
        scenario: "dean-1132".to_owned(),
        text: text_of("dean-1132").to_owned(),
    }
}

/// A field that is built step by step, as a hand does it, and its steps.
fn built() -> (Scenario, History) {
    let (mut scenario, mut history) = (crate::edit::empty_field(), History::default());
    let set = |path: &str, value: &str| Edit::Set { id: "lances".to_owned(), path: path.to_owned(), value: value.to_owned() };
    let edits = [
        Edit::Add { entry: "huts".to_owned(), at_m: 9.0 },
        Edit::Add { entry: "fire-lances".to_owned(), at_m: 1.0 },
        Edit::Move { id: "lances".to_owned(), by_m: 1.5 },
        Edit::Turn { id: "lances".to_owned(), by_deg: 6.0 },
        set("reach_m", "2*1.5 bu"),
    ];
    for edit in edits {
        let edited = edit.apply(&scenario).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal:?}"));
        history.note(&edit, &edited.id, (scenario.source(), edited.scenario.source()));
        scenario = edited.scenario;
    }
    (scenario, history)
}

#[test]
fn what_was_built_predicted_and_run_is_one_file_that_runs_the_same_bits_and_can_be_undone() {
    let (scenario, history) = built();
    let fingerprint = |scenario: &Scenario, settings: &Settings| {
        let options = Options { until_s: Some(40.0) };
        run(&scenario.setup(settings).unwrap(), &options, &mut |_| ()).fingerprint
    };
    let ended = fingerprint(&scenario, &Settings::default());
    let question = scenario.file.questions[0].id.clone();
    let answer = Answer { question, predicted: "0:10".to_owned(), fingerprint: ended.clone(), ..Answer::default() };
    let book = Workbook {
        workbook: FORMAT,
        answers: vec![answer],
        built: history,
        scenario: scenario.file.id.clone(),
        text: scenario.source().to_owned(),
        ..Workbook::default()
    };
    let (mut again, opened) = Workbook::read("my-field.ron", &book.write().unwrap()).expect("its own text");
    assert_eq!(again, book);
    assert_eq!(fingerprint(&opened, &again.settings()), ended);
    let mut text = opened.source().to_owned();
    while let Some(before) = again.built.undo(&text) {
        text = before;
    }
    assert_eq!((text.as_str(), again.built.done()), (crate::edit::empty_field().source(), 0));
    assert_eq!(again.built.next().map(|name| name.key.as_str()), Some("edit-add"));
}

#[test]
fn a_long_way_back_gives_way_to_the_work() {
    let (scenario, mut history) = built();
    let mut text = scenario.source().to_owned();
    for step in 0..400 {
        let edit = Edit::Move { id: "huts".to_owned(), by_m: f64::from(step) };
        let after = text.replace(&format!("// {}", step - 1), "") + &format!("// {step}{}", " ".repeat(200));
        history.note(&edit, "huts", (&text, &after));
        text = after;
    }
    let book = Workbook {
        workbook: FORMAT,
        built: history,
        scenario: scenario.file.id.clone(),
        text: scenario.source().to_owned(),
        ..Workbook::default()
    };
    let written = book.write().expect("the oldest steps go");
    let (again, _) = Workbook::read("my-field.ron", &written).unwrap();
    assert!(written.len() <= LARGEST_BYTES + 1 && again.built.done() > 20 && again.built.done() < book.built.done());
}

#[test]
fn what_is_written_is_read_again_as_it_was() {
    let book = book();
    let text = book.write().expect("small enough");
    assert!(is_workbook(&text) && !is_workbook(&book.text));
    let (again, scenario) = Workbook::read("work.ron", &text).expect("its own text");
    assert_eq!(again, book);
    assert_eq!(scenario, Scenario::read("dean-1132", &book.text).unwrap());
    let settings = Settings::from(&again.changes);
    assert_eq!((settings.account.as_deref(), settings.seed), (Some("song-shi"), Some(7)));
}

#[test]
fn every_battle_fits_with_room_for_answers() {
    for (id, text) in crate::scenario::battles() {
        let answers = vec![Answer { reason: "x".repeat(2000), question: "q".to_owned(), ..Answer::default() }; 5];
        let book = Workbook { workbook: FORMAT, text: text.to_owned(), answers, ..Workbook::default() };
        assert!(book.write().is_ok(), "{id}");
    }
}

#[test]
fn what_is_wrong_is_placed_and_named() {
    let said = |book: &Workbook| Workbook::read("work.ron", &book.write().unwrap()).unwrap_err().to_string();
    let wrong = Workbook { workbook: 9, ..book() };
    assert!(said(&wrong).contains("found 9, allowed 1"));
    let wrong = Workbook { locked: vec!["bundels".to_owned()], ..book() };
    assert!(said(&wrong).contains("unknown parameter 'bundels'"));
    let mut wrong = book();
    wrong.answers[0].question = "nobody-asked".to_owned();
    assert!(said(&wrong).contains("unknown question 'nobody-asked'"));
    let mut wrong = book();
    wrong.changes.set.insert("bundles".to_owned(), "-3".to_owned());
    assert!(said(&wrong).contains("bundles"));
    let torn = book().write().unwrap();
    let half = (torn.len() / 2..).find(|&at| torn.is_char_boundary(at)).unwrap();
    let report = Workbook::read("work.ron", &torn[..half]).unwrap_err().to_string();
    assert!(report.starts_with("work.ron:"), "{report}");
    let whole = book().write().unwrap();
    for (found, instead, wanted) in [
        ("student: \"Li Hua\",", "student: \"Li Hua\"", "wanted ',' before it"),
        ("student: \"Li Hua\"", "studnet: \"Li Hua\"", "did you mean 'student'?"),
        ("predict_first: true", "predict_first: maybe", "predict_first: not a value that it takes: found 'maybe'"),
        ("student: \"Li Hua\"", "student: \"Li Hua", "is a '\"' missing at its end?"),
    ] {
        let report = Workbook::read("work.ron", &whole.replacen(found, instead, 1)).unwrap_err().to_string();
        assert!(report.starts_with("work.ron:") && report.contains(wanted) && !report.contains("Expected"), "{report}");
        let place = report.trim_start_matches("work.ron:").split(": ").next().unwrap_or_default();
        assert!(place.split(':').all(|number| number.parse::<u32>().is_ok_and(|number| number > 0)), "{report}");
    }
    let wordy = Workbook { student: "x".repeat(LARGEST_BYTES), ..book() };
    assert!(wordy.write().unwrap_err().contains("too large"));
}

#[test]
fn a_reading_that_cannot_be_is_told_and_a_book_without_readings_is_read() {
    let text = book().write().expect("small enough");
    let wrong = text.replace("instrument: \"tape\"", "instrument: \"protractor\"").replace("value: 3.25", "value: 325.0");
    let told = Workbook::read("work.ron", &wrong).expect_err("no such angle").to_string();
    assert!(told.contains("notes[0].value: out of range: found 325, allowed 0 to 180 deg"), "{told}");
    let start = text.find("notes:").expect("readings");
    let end = start + text[start..].find("scenario:").expect("what follows");
    let older = format!("{}{}", &text[..start], &text[end..]);
    assert!(Workbook::read("work.ron", &older).expect("an older book").0.notes.is_empty());
}
