//! The command line as scripts see it: exit codes, streams, files, and what is said of bad input.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use std::path::{Path, PathBuf};

/// The program with no display and nothing else of the machine that runs the test.
fn firelance(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_firelance"));
    command.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).args(arguments);
    command
}

fn run(arguments: &[&str]) -> Assert {
    firelance(arguments).assert()
}

fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
}

fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).expect("UTF-8")
}

/// A fresh folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

/// The scenario that `new` writes, cut down to 90 s so that tests are quick, changed by `change`, as a file.
fn file(folder: &Path, change: impl Fn(String) -> String) -> String {
    let text = stdout(&run(&["new", "trial"]).success());
    let short = text.replace("duration_s: \"5 min\"", "duration_s: 90");
    assert_ne!(short, text, "the template has changed");
    let path = folder.join("trial.ron");
    std::fs::write(&path, change(short)).expect("a file for the test");
    path.display().to_string()
}

/// Bad input: exit 2, nothing on stdout, and the message on stderr, without panic text.
fn refused(arguments: &[&str], messages: &[&str]) {
    let assert = run(arguments).code(2).stdout("");
    let said = stderr(&assert);
    for message in messages {
        assert!(said.contains(message), "{arguments:?}: no {message:?} in\n{said}");
    }
    assert!(!said.contains("panicked") && !said.contains("RUST_BACKTRACE"), "{said}");
}

#[test]
fn new_check_run_and_test_work_on_one_another() {
    let folder = folder("chain");
    let path = folder.join("siege.ron").display().to_string();
    run(&["new", "siege", "--out", &path]).success().stdout("");
    run(&["new", "siege", "--out", &path]).code(2);
    assert!(stdout(&run(&["check", &path]).success()).ends_with("1 checked, 0 with problems\n"));
    let told = stdout(&run(&["run", &path]).success().stderr(""));
    assert!(told.contains("Outcomes\n") && told.contains("  ok      thrown-bundles-burn: wanted below 60 s, got "), "{told}");
    assert!(told.contains(" burning bundles are thrown between "), "a flood is one line: {told}");
    let tested = stdout(&run(&["test", &path]).success().stderr(""));
    assert!(tested.ends_with("\n2 passed, 0 failed\n"), "{tested}");
}

#[test]
fn unknown_names_are_refused_with_the_nearest_one() {
    let file = file(&folder("names"), |text| text);
    refused(&["run", "dean-1123"], &["unknown scenario (did you mean 'dean-1132'?)"]);
    refused(&["run", "nowhere/at-all.ron"], &["nowhere/at-all.ron: there is no such file"]);
    refused(
        &["run", &file, "--account", "trown"],
        &["unknown account 'trown' (did you mean 'thrown'?)", "allowed: thrown, kept"],
    );
    refused(&["run", &file, "--without", "jett"], &["unknown mechanic 'jett' (did you mean 'jet' or"]);
    refused(&["run", &file, "--set", "bundels=3"], &["unknown parameter 'bundels' (did you mean 'bundles'?)"]);
    refused(&["explain", "burnt_shar"], &["did you mean 'burnt_share'"]);
    refused(&["test", &file, "--account", "nope"], &["unknown account 'nope'"]);
}

#[test]
fn values_are_refused_with_what_is_allowed() {
    let file = file(&folder("values"), |text| text);
    refused(&["run", &file, "--set", "bundles"], &["--set takes ID=VALUE", "found 'bundles'"]);
    refused(&["run", &file, "--set", "bundles=many"], &["bundles"]);
    refused(&["run", &file, "--set", "bundles=2.5"], &["not a whole number: found 2.5"]);
    refused(&["run", &file, "--set", "wind_m_s=30"], &["out of range: found 30 m/s, allowed -10 to 10 m/s"]);
    refused(&["run", &file, "--set", "wind_m_s=3kg"], &["wind_m_s", "'kg'", "'m/s'"]);
    refused(&["run", &file, "--set", "wind_m_s=NaN"], &["wind_m_s"]);
    refused(&["run", &file, "--until", "0"], &["--until: out of range"]);
    refused(&["run", &file, "--until", "soon"], &["--until: not a number: found 'soon', wanted one such as '2.5 s'"]);
    refused(&["run", &file, "--seed", "-1"], &["--seed"]);
    refused(&["test", "--shard", "3/2"], &["K/N"]);
    refused(&["test", "--jobs", "0"], &["--jobs"]);
    refused(&["new", "My Siege"], &["not an id: found 'My Siege'"]);
    refused(&["list", "cannons"], &["cannons"]);
    refused(&["fly"], &["fly"]);
}

#[test]
fn a_set_value_may_carry_a_unit_and_changes_the_run() {
    let file = file(&folder("set"), |text| text);
    let told = stdout(&run(&["run", &file, "--set", "wind_m_s=3.6 km/h", "--until", "1 min"]).success());
    assert!(told.contains("changed: wind_m_s = 1\n"), "{told}");
    let without = stdout(&run(&["run", &file, "--set", "bundles=0", "--json"]).success());
    let document: serde_json::Value = serde_json::from_str(&without).expect("JSON");
    assert_eq!(document["outcomes"]["first_ignition_s"], serde_json::json!({"value": null, "unit": "s", "never": true}));
}

#[test]
fn the_json_document_is_stable_and_holds_what_is_promised() {
    let file = file(&folder("json"), |text| text);
    let arguments = ["run", &file, "--json"];
    let first = run(&arguments).success().stderr("");
    assert_eq!(stdout(&first), stdout(&run(&arguments).success()), "the same inputs give the same bytes");
    let document: serde_json::Value = serde_json::from_str(&stdout(&first)).expect("JSON");
    assert_eq!((&document["scenario"], &document["account"], &document["seed"]), (&"trial".into(), &"thrown".into(), &0.into()));
    assert_eq!(document["steps"], 5_400);
    assert_eq!(document["parameters"]["bundles"], serde_json::json!({"value": 40.0, "unit": "", "evidence": "attested"}));
    assert_eq!(document["outcomes"]["bundles_thrown"]["value"], 40.0);
    assert_eq!(document["expectations"][0]["id"], "thrown-bundles-burn");
    assert_eq!((&document["expectations"][0]["passed"], &document["expectations"][0]["unit"]), (&true.into(), &"s".into()));
    let events = document["events"].as_array().expect("a list");
    assert_eq!((&events[0]["kind"], &events[0]["step"]), (&"run_started".into(), &0.into()));
    assert_eq!(events.iter().filter(|event| event["kind"] == "bundle_thrown").count(), 40, "every event, not floods");
    let fingerprint = document["fingerprint"].as_str().expect("text");
    assert!(fingerprint.len() == 16 && fingerprint.bytes().all(|digit| digit.is_ascii_hexdigit()), "{fingerprint}");
    let other: serde_json::Value =
        serde_json::from_str(&stdout(&run(&["run", &file, "--json", "--set", "bundles=39"]))).expect("JSON");
    assert_ne!(other["fingerprint"], document["fingerprint"]);
    assert_eq!(other["expectations"], serde_json::json!([]), "no expectation speaks of 39 bundles");
}

#[test]
fn a_run_cut_short_judges_nothing() {
    let file = file(&folder("until"), |text| text);
    let document: serde_json::Value =
        serde_json::from_str(&stdout(&run(&["run", &file, "--json", "--until", "30 s", "--account", "kept"]))).expect("JSON");
    assert_eq!((&document["steps"], &document["expectations"]), (&1800.into(), &serde_json::json!([])));
}

#[test]
fn csv_and_svg_are_written_and_agree_with_the_json() {
    let folder = folder("csv");
    let file = file(&folder, |text| text);
    let (tables, picture) = (folder.join("a/b"), folder.join("plot.svg"));
    let arguments = ["run", &file, "--json", "--csv", tables.to_str().expect("UTF-8"), "--svg", picture.to_str().expect("UTF-8")];
    let document: serde_json::Value = serde_json::from_str(&stdout(&run(&arguments).success())).expect("JSON");
    let read = |name: &str| std::fs::read_to_string(tables.join(name)).expect(name);
    let head = read("run.csv");
    let columns: Vec<(&str, &str)> =
        head.lines().next().unwrap().split(',').zip(head.lines().nth(1).unwrap().split(',')).collect();
    let cell = |name: &str| columns.iter().find(|(column, _)| *column == name).expect(name).1;
    assert_eq!(cell("burnt_share_percent").parse::<f64>().ok(), document["outcomes"]["burnt_share"]["value"].as_f64());
    assert_eq!(cell("fingerprint"), document["fingerprint"].as_str().unwrap());
    assert_eq!(read("events.csv").lines().count() - 1, document["events"].as_array().unwrap().len());
    assert_eq!(read("gauges.csv").lines().count() - 1, 181, "two rows a second and the start");
    assert!(read("bodies.csv").starts_with("t_s,id,owner,x_m,y_m,vx_m_s,vy_m_s,"));
    assert!(std::fs::read_to_string(picture).expect("the picture").contains("Heat released (MW)"));
    refused(&["run", &file, "--until", "1", "--csv", "/dev/null/x"], &["/dev/null/x"]);
    refused(&["run", &file, "--until", "1", "--svg", "/dev/null/x"], &["/dev/null/x"]);
}

#[test]
fn a_failed_expectation_is_told_in_full_and_in_junit() {
    let folder = folder("failed");
    let file = file(&folder, |text| text.replace("comparison: below, value: 60", "comparison: below, value: 5"));
    let report = folder.join("junit.xml");
    let assert = run(&["test", &file, "--seed", "7", "--junit", report.to_str().expect("UTF-8")]).code(1);
    let told = stdout(&assert);
    for part in
        ["wanted below 5 s, got 10 s", "at 0:10 (step 600)", "account thrown, seed 7", "trial.ron:", "because They are lit"]
    {
        assert!(told.contains(part), "no {part:?} in\n{told}");
    }
    assert!(told.ends_with("\n1 passed, 1 failed\n"), "{told}");
    let line = told.split("trial.ron:").nth(1).and_then(|rest| rest.lines().next()).and_then(|line| line.parse::<usize>().ok());
    let text = std::fs::read_to_string(&file).expect("the scenario");
    assert!(text.lines().nth(line.expect("a line number") - 1).expect("that line").contains("thrown-bundles-burn"));
    let xml = std::fs::read_to_string(report).expect("the report");
    assert!(
        xml.contains(r#"tests="2""#) && xml.contains(r#"failures="1""#) && xml.contains("wanted below 5 s, got 10 s"),
        "{xml}"
    );
    run(&["run", &file]).code(1);
}

#[test]
fn expectations_with_changes_of_their_own_get_their_own_run() {
    let own = r#"expectations: [
        (id: "none-thrown", measure: "bundles_thrown", comparison: below, value: 1, account: "thrown", set: {"bundles": "0"}),
        (id: "no-fire-law", measure: "burnt_share", comparison: below, value: 1, unit: "%", account: "thrown", without: ["fire"]),"#;
    let file = file(&folder("own"), |text| text.replace("expectations: [", own));
    let told = stdout(&run(&["test", &file]).success());
    assert!(told.contains("ok      trial/thrown/none-thrown") && told.contains("ok      trial/thrown/no-fire-law"), "{told}");
    assert!(told.ends_with("\n4 passed, 0 failed\n"), "{told}");
    let one = stdout(&run(&["test", &file, "--only", "none-thrown"]).success());
    assert_eq!(one, "ok      trial/thrown/none-thrown\n1 passed, 0 failed\n");
    let json = stdout(&run(&["run", &file, "--json", "--set", "bundles=0"]).success());
    let document: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(document["expectations"][0]["id"], "none-thrown", "a run judges what speaks of just this run");
}

#[test]
fn jobs_change_nothing_and_shards_share_everything() {
    let file = file(&folder("shards"), |text| text);
    let whole = stdout(&run(&["test", &file, "--jobs", "1"]).success());
    assert_eq!(whole, stdout(&run(&["test", &file, "--jobs", "8"]).success()));
    let mut rows: Vec<String> = Vec::new();
    for shard in ["1/3", "2/3", "3/3"] {
        let assert = run(&["test", &file, "--shard", shard]);
        let part = stdout(&assert);
        let count = part.lines().filter(|line| line.starts_with("ok")).count();
        assert_eq!(assert.get_output().status.code(), Some(if count == 0 { 3 } else { 0 }));
        rows.extend(part.lines().filter(|line| line.starts_with("ok")).map(str::to_owned));
    }
    rows.sort();
    let mut all: Vec<&str> = whole.lines().filter(|line| line.starts_with("ok")).collect();
    all.sort_unstable();
    assert_eq!(rows, all);
}

#[test]
fn nothing_selected_is_an_exit_code_of_its_own() {
    let empty = folder("empty");
    let empty = empty.to_str().expect("UTF-8");
    for arguments in [vec!["test", empty], vec!["check", empty], vec!["test", "dean-1132", "--only", "no-such-expectation"]] {
        let assert = run(&arguments).code(3);
        assert!(stderr(&assert).contains("nothing was selected"), "{arguments:?}");
    }
    assert!(stdout(&run(&["test", empty])).ends_with("0 passed, 0 failed\n"));
}

#[test]
fn check_tells_every_problem_of_every_file_with_its_place() {
    let folder = folder("check");
    let good = file(&folder, |text| text);
    let bad = folder.join("bad.ron");
    let text = std::fs::read_to_string(&good).expect("the good one");
    std::fs::write(
        &bad,
        text.replace("bore_m", "b")
            .replace("mass_kg: 12", "mass_kg: 9999")
            .replace("\"fire\"", "x")
            .replace(r#"measure: "first_ignition_s","#, r#"measure: "first_ignitoin_s","#),
    )
    .expect("the bad one");
    std::fs::write(folder.join("binary.ron"), [0_u8, 159, 146, 150]).expect("a binary");
    let assert = run(&["check", folder.to_str().expect("UTF-8")]).code(2);
    let (told, said) = (stdout(&assert), stderr(&assert));
    assert!(told.contains("trial.ron: ok\n") && told.ends_with("3 checked, 2 with problems\n"), "{told}");
    assert!(said.contains("out of range: found 9999 kg, allowed 0.1 to 200 kg"), "{said}");
    assert!(said.contains("did you mean 'first_ignition_s'?"), "{said}");
    let line = text.lines().position(|line| line.contains("mass_kg: 12")).expect("that line") + 1;
    assert!(said.contains(&format!("bad.ron:{line}:")) && said.contains("^^^^"), "place and excerpt: {said}");
    assert!(said.contains("binary.ron"), "{said}");
    let tested = run(&["test", folder.to_str().expect("UTF-8")]).code(2);
    assert!(stdout(&tested).ends_with("2 passed, 2 failed\n"), "the good one is still tested: {}", stdout(&tested));
}

#[test]
fn every_listed_id_can_be_explained_or_run() {
    let lists: serde_json::Value = serde_json::from_str(&stdout(&run(&["list", "--json"]).success())).expect("JSON");
    for (kind, items) in lists.as_object().expect("one list per kind") {
        let one: serde_json::Value = serde_json::from_str(&stdout(&run(&["list", kind, "--json"]).success())).expect("JSON");
        assert_eq!(&one, items);
        for item in items.as_array().expect("a list") {
            let id = item["id"].as_str().expect("an id");
            if kind == "scenarios" {
                run(&["check", id]).success();
            } else {
                assert!(stdout(&run(&["explain", id]).success()).lines().count() >= 2, "{id}");
            }
        }
        assert!(stdout(&run(&["list"]).success()).contains(kind.as_str()));
    }
}

#[test]
fn without_a_display_the_window_says_so_in_one_line() {
    let assert = run(&["play"]).code(2).stdout("");
    let said = stderr(&assert);
    assert!(said.lines().count() == 1 && said.contains("firelance run dean-1132"), "{said}");
}

#[test]
fn alone_without_a_display_it_plays_the_first_battle_as_text() {
    let assert = run(&[]).success();
    assert_eq!(stderr(&assert).lines().count(), 1, "{}", stderr(&assert));
    let told = stdout(&assert);
    assert!(told.contains("dean-1132") && told.contains("Outcomes\n"), "{told}");
    assert_eq!(told, stdout(&run(&["run", "dean-1132"])), "just as `run` does");
}

#[cfg(target_os = "linux")]
#[test]
fn a_closed_pipe_is_no_error() {
    use std::process::{Command, Stdio};
    for arguments in ["list", "new x", "--help", "explain jet", "list --json"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_firelance"))
            .args(arguments.split(' '))
            .env_clear()
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(0), "{arguments}");
        assert!(output.stderr.is_empty(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn help_and_version_are_data() {
    for command in ["play", "run", "test", "check", "list", "explain", "new"] {
        assert!(stdout(&run(&["--help"]).success().stderr("")).contains(command));
        assert!(stdout(&run(&[command, "--help"]).success().stderr("")).contains("Usage: firelance"));
    }
    assert_eq!(stdout(&run(&["--version"]).success()), format!("firelance {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn no_colour_is_written_to_a_pipe() {
    for arguments in [["list"].as_slice(), &["run", "nowhere.ron"], &["nonsense"]] {
        let output = firelance(arguments).env("NO_COLOR", "1").output().expect("it runs");
        assert!(!output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b), "{arguments:?}");
    }
}

/// The template without what may fail on its own, with one line changed.
fn changed(folder: &Path, from: &str, to: &str) -> String {
    file(folder, |text| {
        assert!(text.contains(from), "the template has no {from:?}");
        text.replace(from, to)
    })
}

#[test]
fn an_account_is_refused_where_there_are_none() {
    let folder = folder("no-accounts");
    let path = folder.join("plain.ron");
    let plain = r#"(format: 1, id: "plain", title: "t", date: "d", place: "p", summary: "s", duration_s: 5,
        world: (air: (wind_m_s: 0, temperature_c: 15)))"#;
    std::fs::write(&path, plain).expect("a file for the test");
    let path = path.display().to_string();
    refused(&["run", &path, "--account", "lu"], &["account: unknown account 'lu': this scenario has no accounts"]);
    refused(&["run", &path, "--set", "x=1"], &["set.x: unknown parameter 'x': this scenario has none"]);
}

#[test]
fn new_writes_only_what_can_be_run() {
    let folder = folder("new-out");
    let inside = |name: &str| folder.join(name).display().to_string();
    refused(&["new", "x", "--out", &inside("x.txt")], &["--out: found '", "x.txt'", "ends in .ron, such as '", "x.ron'"]);
    refused(&["new", "x", "--out", &inside("x")], &["ends in .ron, such as '"]);
    refused(&["new", "x", "--out", &inside("")], &["--out: found the folder '", "such as '", "/x.ron'"]);
    refused(&["new", "x", "--out", &inside("no/x.ron")], &["--out: '", "cannot be written: its folder is not there"]);
    assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), 0, "nothing was written");
    let said = stderr(&run(&["new", "x", "--out", &inside("my own.ron")]).success());
    assert!(said.contains("`firelance run \"") && said.contains("my own.ron\"`"), "{said}");
    refused(&["new", "dean-1132"], &["found the id 'dean-1132', which is that of a built-in scenario"]);
    refused(&["new", "x", "--out", &inside("my own.ron")], &["my own.ron' is there already and was left alone"]);
}

#[test]
fn scenarios_parameters_and_accounts_are_explained_too() {
    let told = |id: &str| stdout(&run(&["explain", id]).success());
    let scenario = told("dean-1132");
    for part in ["De'an, 1132 (scenario dean-1132)", "Accounts\n", "Parameters\n  bundles: ", "`firelance run dean-1132`"] {
        assert!(scenario.contains(part), "no {part:?} in\n{scenario}");
    }
    let parameter = told("bundles");
    assert!(parameter.contains("bundles (parameter of dean-1132)") && parameter.contains(", allowed 0 to "), "{parameter}");
    let both = told("song-shi");
    assert!(both.contains("song-shi (work)") && both.contains("song-shi (account of dean-1132)"), "{both}");
    assert!(told("yue-fei").contains("(term)") && told("fall-campaign").contains("(passage, "));
    let file = file(&folder("explained"), |text| text);
    assert!(told(&file).contains("(scenario trial)"));
}

#[test]
fn an_unknown_name_is_answered_with_few_others() {
    for wrong in ["deam", "lance", "zzzzzzzz", "law-", "天", "DEAN-1132", ""] {
        let assert = run(&["explain", wrong]).code(2).stdout("");
        let said = stderr(&assert);
        assert!(said.contains("`firelance list` shows all") && said.matches('\'').count() <= 12, "{said}");
    }
    refused(&["explain", "DEAN-1132"], &["did you mean 'dean-1132'"]);
    refused(&["explain", "lance"], &["'fire-lance'"]);
}

#[test]
fn a_folder_that_is_not_there_is_no_unknown_scenario() {
    for command in ["check", "test", "run"] {
        let assert = run(&[command, "nodir/"]).code(2);
        assert!(stderr(&assert).contains("nodir/: there is no such file or folder"), "{}", stderr(&assert));
    }
    let folder = folder("without-ending");
    run(&["new", "siege", "--out", &folder.join("siege.ron").display().to_string()]).success();
    let assert = firelance(&["run", "siege"]).current_dir(&folder).assert().code(2);
    assert_eq!(stderr(&assert), "firelance: siege: unknown scenario (did you mean 'siege.ron'?)\n");
    refused(&["run", ""], &["empty: wanted a path ending in .ron or the id of a built-in scenario"]);
}

#[test]
fn flags_are_refused_in_our_own_words() {
    let folder = folder("flags");
    let file = file(&folder, |text| text);
    let line = |arguments: &[&str], wanted: &str| {
        let said = stderr(&run(arguments).code(2).stdout(""));
        assert_eq!(said, format!("firelance: {wanted}\n"), "{arguments:?}");
    };
    let whole = "wanted a whole number from 0 to 18446744073709551615";
    line(&["run", &file, "--seed", "-1"], &format!("--seed: found '-1', {whole}"));
    line(&["run", &file, "--seed", "1.5"], &format!("--seed: found '1.5', {whole}"));
    line(&["test", &file, "--jobs", "0"], "--jobs: found '0', wanted a whole number from 1");
    line(&["test", &file, "--jobs", "-2"], "--jobs: found '-2', wanted a whole number from 1");
    line(&["test", &file, "--shard", "3/2"], "--shard: found '3/2', wanted K/N with K from 1 to N, such as 1/4");
    line(&["run", &file, "--csv", &file], &format!("--csv: '{file}' is a file, wanted the name of a folder"));
    let inside = folder.display();
    line(&["run", &file, "--svg", &inside.to_string()], &format!("--svg: '{inside}' is a folder, wanted the name of a file"));
    line(
        &["test", &file, "--junit", &format!("{inside}/no/x.xml")],
        &format!("--junit: '{inside}/no/x.xml' cannot be written: its folder is not there"),
    );
    line(&["run", &file, "--until", "-5"], "--until: out of range: found -5 s, allowed more than 0 s");
    line(&["run", &file, "--until", "1e999"], "--until: not a finite number: found 1e999");
}

#[test]
fn what_is_no_number_is_refused_alike_everywhere() {
    let folder = folder("not-finite");
    let file = file(&folder, |text| text);
    for wrong in ["NaN", "inf", "-inf", "1e999", "1e999 m/s"] {
        let message = format!("wind_m_s: not a finite number: found {wrong}");
        refused(&["run", &file, "--set", &format!("wind_m_s={wrong}")], &[&message]);
    }
    refused(&["run", &file, "--set", "wind_m_s=1e300"], &["out of range: found 1e300 m/s, allowed -10 to 10 m/s"]);
}

#[test]
fn an_unknown_claim_names_the_nearest_few() {
    let file = changed(&folder("claim"), "claim: \"", "claim: \"lance-");
    let said = stderr(&run(&["check", &file]).code(2));
    assert!(said.contains("allowed: those of `firelance list claims`"), "{said}");
    let line = said.lines().find(|line| line.contains("unknown claim")).expect("that problem");
    assert!(line.len() < 300, "{line}");
}

#[test]
fn nothing_selected_says_why() {
    let file = file(&folder("nothing"), |text| text);
    let mut empty = 0;
    for number in 1..=9 {
        let shard = format!("{number}/9");
        let assert = run(&["test", &file, "--shard", &shard]);
        if assert.get_output().status.code() == Some(3) {
            empty += 1;
            let wanted = format!("firelance: nothing was selected: no run falls to part {shard}; there are 2 in all\n");
            assert_eq!(stderr(&assert), wanted);
            assert_eq!(stdout(&assert), "0 passed, 0 failed\n");
        }
    }
    assert!(empty >= 7, "two runs fill two parts of nine at most");
    let said = stderr(&run(&["test", &file, "--only", "thrown-bundles-brun"]).code(3));
    assert!(said.contains("nothing was selected: no expectation fits --only"), "{said}");
    assert!(said.contains("called 'thrown-bundles-brun' (did you mean 'thrown-bundles-burn'?)"), "{said}");
    let some = run(&["test", &file, "--only", "nothing-burns-by-itself", "--only", "nonsense"]).success();
    assert!(stderr(&some).contains("called 'nonsense'"), "{}", stderr(&some));
}

#[test]
fn outcomes_read_as_words_and_clocks() {
    let file =
        changed(&folder("words"), "measures: [", "measures: [\"reached_wall\", \"lance_reached_m\", \"lance_burnt_for_s\", ");
    let told = stdout(&run(&["run", &file]).success());
    let line = |label: &str| told.lines().find(|line| line.starts_with(&format!("  {label}  "))).expect(label).trim_end();
    assert!(line("Bridge or tower reached the wall").ends_with("  no"), "{told}");
    assert!(line("Reach of the lances").ends_with("  no lance was lit"), "{told}");
    assert!(line("Burn time of a lance").ends_with("  no lance was spent"), "{told}");
    assert!(line("First ignition").ends_with(" s (0:10)"), "{told}");
    let json = stdout(&run(&["run", &file, "--json"]).success());
    let document: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(document["outcomes"]["reached_wall"], serde_json::json!({"value": 0.0, "unit": ""}));
    assert_eq!(document["outcomes"]["lance_reached_m"], serde_json::json!({"value": null, "unit": "m"}));
}

#[cfg(target_os = "linux")]
#[test]
fn odd_files_are_refused_and_a_full_disk_is_told() {
    use std::process::{Command, Stdio};
    let folder = folder("odd-files");
    let inside = |name: &str| folder.join(name).display().to_string();
    assert!(Command::new("mkfifo").arg(inside("pipe.ron")).status().expect("mkfifo").success());
    std::os::unix::fs::symlink("loop.ron", folder.join("loop.ron")).expect("a link");
    refused(&["run", &inside("pipe.ron")], &["pipe.ron: is not a plain file, wanted a scenario file ending in .ron"]);
    refused(&["run", &inside("loop.ron")], &["loop.ron: cannot be read: too many levels of symbolic links\n"]);
    std::fs::write(folder.join("red\u{1b}[31m.ron"), "()").expect("a file with an odd name");
    let assert = run(&["check", &inside("")]).code(2);
    assert!(stdout(&assert).ends_with("3 checked, 3 with problems\n"), "{}", stdout(&assert));
    assert!(!stdout(&assert).contains('\u{1b}') && !stderr(&assert).contains('\u{1b}'), "{}", stderr(&assert));
    let full = std::fs::File::create("/dev/full").expect("the device");
    let output = Command::new(env!("CARGO_BIN_EXE_firelance")).arg("list").stdout(full).stderr(Stdio::piped()).output();
    let output = output.expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "firelance: the output cannot be written: the disk is full\n");
}

#[test]
fn a_minus_before_nothing_is_nothing() {
    let file = file(&folder("minus"), |text| text);
    let told = stdout(&run(&["run", &file, "--set", "bundles=-0", "--until", "1"]).success());
    assert!(told.contains("changed: bundles = 0\n"), "{told}");
}

#[test]
fn compare_sets_the_accounts_side_by_side() {
    let path = file(&folder("compare"), |text| text);
    let told = stdout(&run(&["compare", &path, "--set", "wind_m_s=3"]).success());
    let row = |name: &str| told.lines().find(|line| line.contains(name)).unwrap_or_else(|| panic!("no {name} in\n{told}"));
    assert!(row("measure").split_whitespace().eq(["measure", "thrown", "kept"]), "{told}");
    assert!(row("Bundles thrown").starts_with('*') && row("Bundles thrown").trim_end().ends_with('0'), "{told}");
    assert!(row("First ignition").ends_with("never") && told.contains("changed: wind_m_s = 3"), "{told}");
    let json = |seed: &str| stdout(&run(&["compare", &path, "--json", "--seed", seed]).success());
    assert_eq!(json("4"), json("4"));
    let document: serde_json::Value = serde_json::from_str(&json("4")).expect("JSON");
    let accounts = document["accounts"].as_array().expect("a list");
    let names: Vec<_> = accounts.iter().map(|it| it["account"].as_str().unwrap_or_default()).collect();
    assert_eq!((names, &document["seed"]), (vec!["thrown", "kept"], &serde_json::json!(4)));
    let single = stdout(&run(&["run", &path, "--account", "kept", "--seed", "4", "--json"]).success());
    let single: serde_json::Value = serde_json::from_str(&single).expect("JSON");
    for field in ["outcomes", "parameters", "fingerprint"] {
        assert_eq!(accounts[1][field], single[field], "{field}");
    }
}

#[test]
fn compare_needs_accounts_and_takes_them_all() {
    let path = file(&folder("compare-all"), |text| text);
    refused(&["compare", &path, "--account", "kept"], &["--account", "compare plays every account"]);
    refused(&["compare", &path, "--set", "bundels=5"], &["bundles"]);
    let assert = run(&["compare", "proving-sound"]).code(3).stdout("");
    assert!(stderr(&assert).contains("it has no accounts"), "{}", stderr(&assert));
}

/// What has not come by the end of a run that was cut short may still come.
#[test]
fn a_run_that_was_cut_short_does_not_say_never() {
    let said = |until: &str| {
        String::from_utf8_lossy(&firelance(&["run", "dean-1132", "--until", until]).output().expect("runs").stdout).into_owned()
    };
    let line =
        |said: &str, label: &str| said.lines().find(|line| line.trim_start().starts_with(label)).unwrap_or_default().to_owned();
    assert!(line(&said("20"), "First ignition").ends_with("not by 0:20"), "{}", said("20"));
    let minute = said("60");
    assert!(line(&minute, "First ignition").contains("0:54"), "{minute}");
    assert!(line(&minute, "Bridge or tower comes down").ends_with("not by 1:00"), "{minute}");
}
