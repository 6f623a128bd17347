//! `run --record` and `verify`: a recorded run comes out the same, and one bit planted anywhere is found, by step and body.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use firelance::replay::{Head, Keeper, verify};
use firelance::runner::{Course, Options};
use firelance::scenario::{Scenario, Settings};
use std::path::{Path, PathBuf};

fn firelance(arguments: &[&str]) -> Assert {
    let mut command = Command::new(env!("CARGO_BIN_EXE_firelance"));
    command.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).args(arguments).assert()
}

fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
}

fn file(name: &str) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(std::fs::remove_file(&file));
    file
}

/// The first 20 s of the template, recorded.
fn recorded() -> String {
    let scenario = Scenario::read("trial.ron", include_str!("../assets/new.ron")).expect("a scenario");
    let (settings, options) = (Settings::default(), Options { until_s: Some(20.0) });
    let setup = scenario.setup(&settings).expect("a set-up");
    let mut kept = Vec::new();
    let mut keeper = Keeper::begin(&mut kept, &Head::of(&scenario, &settings, options)).expect("memory");
    let mut course = Course::begin(&setup, &options);
    keeper.keep(course.world()).expect("memory");
    while course.advance(15) {
        keeper.keep(course.world()).expect("memory");
    }
    keeper.keep(course.world()).expect("memory");
    keeper.finish().expect("memory");
    String::from_utf8(kept).expect("UTF-8")
}

#[test]
fn a_recorded_run_comes_out_the_same() {
    let path = file("replay-same.jsonl");
    let path = path.to_str().expect("UTF-8");
    firelance(&["run", "proving-blocks", "--set", "slope_deg=12", "--until", "4", "--record", path]).success();
    let told = stdout(&firelance(&["verify", path]).success().stderr(""));
    assert_eq!(told, "proving-blocks: the same bits at 17 ticks, to step 240 (0:04)\n");
}

/// The first number of the body that moves at this line, one step away from what it was.
fn plant(text: &str, line: usize) -> (String, u64, String) {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut tick: serde_json::Value = serde_json::from_str(&lines[line]).expect("JSON");
    let bodies = tick["bodies"].as_array().expect("bodies");
    let at = bodies.iter().position(|body| body[1][0][0].as_f64() != Some(0.0)).expect("a body that moves");
    let value = bodies[at][1][0][0].as_f64().expect("a number");
    let id = bodies[at][0].as_str().expect("an id").to_owned();
    tick["bodies"][at][1][0][0] = f64::from_bits(value.to_bits() + 1).into();
    let step = tick["step"].as_u64().expect("a step");
    lines[line] = tick.to_string();
    (lines.join("\n") + "\n", step, id)
}

#[test]
fn one_ulp_planted_in_the_file_is_found() {
    let text = recorded();
    let (planted, step, body) = plant(&text, 60);
    let verdict = verify(planted.as_bytes()).expect("a file");
    let found = verdict.difference.expect("a difference");
    assert_eq!((found.step, found.body.as_deref(), found.others), (step, Some(body.as_str()), 0));
    assert!(found.what.starts_with("x_m: kept ") && found.what.ends_with(", 1 ulp apart"), "{}", found.what);
    assert_eq!(verify(text.as_bytes()).expect("a file").difference, None);
    let path = file("replay-planted.jsonl");
    std::fs::write(&path, planted).expect("a file for the test");
    let told = stdout(&firelance(&["verify", path.to_str().expect("UTF-8")]).code(1));
    assert!(told.starts_with(&format!("my-scenario: differs first at step {step} (0:14): {body}: x_m: kept ")), "{told}");
}

#[test]
fn one_ulp_planted_in_the_run_is_found_where_it_first_shows() {
    let text = recorded();
    // The bundle's weight, one step more: nothing shows before the first is thrown.
    let heavier = text.replacen("mass_kg: 12", &format!("mass_kg: {:?}", 12.0_f64.next_up()), 1);
    assert_ne!(heavier, text);
    let found = verify(heavier.as_bytes()).expect("a file").difference.expect("a difference");
    assert!(found.step > 0 && found.step < 1200, "{found:?}");
}

/// A hash planted in the first line that has a part whose name starts so; answers the part and the step.
fn plant_part(text: &str, kind: &str) -> (String, u64, String) {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for line in lines.iter_mut().skip(20) {
        let mut tick: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let parts = tick["parts"].as_array().cloned().unwrap_or_default();
        let Some(at) = parts.iter().position(|part| part[0].as_str().is_some_and(|name| name.starts_with(kind))) else {
            continue;
        };
        let name = parts[at][0].as_str().expect("a name").to_owned();
        tick["parts"][at][1] = "0000000000000000".into();
        let step = tick["step"].as_u64().expect("a step");
        *line = tick.to_string();
        return (lines.join("\n") + "\n", step, name);
    }
    panic!("no part {kind}");
}

#[test]
fn people_and_chance_that_differ_are_named_where_no_body_does() {
    let text = recorded();
    for kind in ["people ", "chance"] {
        let (planted, step, name) = plant_part(&text, kind);
        let found = verify(planted.as_bytes()).expect("a file").difference.expect("a difference");
        assert_eq!((found.step, found.body.as_deref()), (step, Some(name.as_str())), "{found:?}");
        assert_eq!(found.what, "not as they were kept");
    }
    // Files of before, without parts, are still read.
    let lines = text.lines().map(|line| {
        let mut value: serde_json::Value = serde_json::from_str(line).expect("JSON");
        value.as_object_mut().expect("an object").remove("parts");
        value.to_string() + "\n"
    });
    assert_eq!(verify(lines.collect::<String>().as_bytes()).expect("a file").difference, None);
}

#[test]
fn what_is_no_record_is_told_with_its_line() {
    let text = recorded();
    let cut = &text[..text.len() / 2];
    let garbled = text.replacen("{\"step\":15", "{step:15", 1);
    let short: String = text.lines().take(40).map(|line| format!("{line}\n")).collect();
    for (name, content, part) in [
        ("replay-cut.jsonl", cut, "the file is cut off here"),
        ("replay-short.jsonl", short.as_str(), ":41: the file is cut off here"),
        ("replay-other.jsonl", "{\"a\": 1}\n", ":1: not a run that `firelance run --record` wrote\n"),
        ("replay-words.jsonl", "a run\n", ":1: not a run that `firelance run --record` wrote: not JSON at column 1\n"),
        ("replay-newer.jsonl", "{\"firelance_run\": 2}\n", ": found format 2, this program reads 1\n"),
        ("replay-garbled.jsonl", garbled.as_str(), ":3: not JSON at column "),
        ("replay-none.jsonl", "", ":1: the file is cut off here"),
    ] {
        let path = file(name);
        std::fs::write(&path, content).expect("a file for the test");
        let assert = firelance(&["verify", path.to_str().expect("UTF-8")]).code(2).stdout("");
        let said = String::from_utf8(assert.get_output().stderr.clone()).expect("UTF-8");
        assert!(said.contains(part), "{said}");
    }
    let assert = firelance(&["verify", "nowhere.jsonl"]).code(2);
    let said = String::from_utf8(assert.get_output().stderr.clone()).expect("UTF-8");
    assert_eq!(said, "firelance: nowhere.jsonl: cannot be read: there is no such file or folder\n");
    let assert = firelance(&["verify", "/"]).code(2);
    let said = String::from_utf8(assert.get_output().stderr.clone()).expect("UTF-8");
    assert!(said.starts_with("firelance: /: cannot be read: "), "{said}");
}
