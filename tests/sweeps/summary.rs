//! What `summarize` says, against numbers worked out by hand.

use super::common::{firelance, folder, stderr, stdout, sweep};

const TABLE: &str = "\
bundles,lance_place,account,seed,bridge_collapse_s,burnt_share,reached_wall,fingerprint,status,reason
100,platform,a,1,inf,0.1,0,f,ok,
200,sally,a,2,600,0.5,0,f,ok,
300,platform,a,3,500,0.6,0,f,ok,
400,sally,a,4,400,0.8,1,f,ok,
500,sally,a,5,,,,,nan,the numbers of x stopped being numbers
";

fn summarize(arguments: &[&str]) -> String {
    stdout(&firelance(&[&["summarize"], arguments].concat()).assert().success())
}

#[test]
fn numbers_agree_with_those_by_hand() {
    let file = folder("summary-hand").join("x.csv");
    std::fs::write(&file, TABLE).expect("a table");
    let path = file.to_str().expect("UTF-8");
    let document: serde_json::Value = serde_json::from_str(&summarize(&[path, "--json"])).expect("JSON");
    assert_eq!((&document["runs"], &document["failed"], &document["failures"]["nan"]), (&5.into(), &1.into(), &1.into()));
    let collapse = &document["measures"][0];
    assert_eq!((&collapse["count"], &collapse["never"], &collapse["mean"]), (&3.into(), &1.into(), &500.0.into()));
    assert_eq!(collapse["sd"], 100.0);
    assert_eq!(collapse["se"], 100.0 / 3.0_f64.sqrt());
    assert_eq!(collapse["quantiles"]["0.5"], 550.0);
    assert_eq!(collapse["quantiles"]["0.95"], "never");
    let burnt = &document["measures"][1];
    assert_eq!((&burnt["unit"], &burnt["mean"]), (&"%".into(), &50.0.into()));
    // The more bundles, the sooner it falls; of the two places the ranks 4, 2 and 3, 1 hold a fifth of the variance.
    let lever = &collapse["levers"][0];
    assert_eq!((&lever["parameter"], &lever["strength"]), (&"bundles".into(), &(-1.0).into()));
    let choice = collapse["levers"][1]["strength"].as_f64().expect("a number");
    assert!((choice - (1.0_f64 / 5.0).sqrt()).abs() < 1e-12, "{choice}");
    let text = summarize(&[path]);
    for line in ["Bridge or tower comes down", "3 of 4", "75.0 %", "30.1 to 95.4 %"] {
        assert!(text.contains(line), "no {line:?} in\n{text}");
    }
}

#[test]
fn the_expectations_of_the_scenario_are_counted() {
    let folder = folder("summary-expected");
    let out = folder.join("x.csv");
    let told = stdout(
        &sweep(&out, &["--vary", "drag_coefficient=0,0.47", "--vary", "speed_m_s=30", "--set", "angle_deg=45", "--summary"])
            .success(),
    );
    assert!(told.starts_with("A shot through the air (proving-shot): 2 runs, 0 failed\n"), "{told}");
    let line = |id: &str| told.lines().find(|line| line.starts_with(id)).unwrap_or_default().to_owned();
    assert!(line("no-air: range_m").contains("1 of 1"), "{told}");
    assert!(line("first-shot: range_m").contains("0 of 2"), "{told}");
    assert!(line("drag_coefficient").contains("-1.00"), "{told}");
    assert!(!told.contains("air-matters"), "no run was made without drag: {told}");
    // The table itself tells under which terms it was made.
    assert!(told.contains("\nall of them: set angle_deg=45\n"), "{told}");
    assert_eq!(summarize(&[out.to_str().expect("UTF-8")]), told);
    let lawless = folder.join("lawless.csv");
    sweep(&lawless, &["--vary", "speed_m_s=30", "--without", "drag"]).success();
    let told = summarize(&[lawless.to_str().expect("UTF-8")]);
    assert!(!told.contains("first-shot"), "no run was made with drag: {told}");
}

#[test]
fn the_picture_has_what_varied() {
    let folder = folder("summary-svg");
    let (table, picture) = (folder.join("x.csv"), folder.join("x.svg"));
    std::fs::write(&table, TABLE).expect("a table");
    summarize(&[table.to_str().expect("UTF-8"), "--svg", picture.to_str().expect("UTF-8")]);
    let svg = std::fs::read_to_string(picture).expect("a picture");
    assert!(svg.contains("Bridge or tower comes down (s), never in 1 run") && svg.contains("bundles -1.00"), "{svg}");
}

#[test]
fn a_bad_file_is_named_with_its_line() {
    let folder = folder("summary-bad");
    let good = folder.join("good.csv");
    std::fs::write(&good, TABLE).expect("a table");
    for (name, content, part) in [
        ("none.csv", None, "none.csv: cannot be read: there is no such file"),
        ("half.csv", Some(&TABLE[..TABLE.len() - 60]), "half.csv:6: not a whole row"),
        ("cut.csv", Some(&TABLE[..TABLE.len() - 9]), "cut.csv:6: this row is cut off: no end of line comes after it"),
        ("other.csv", Some("a,b\n1,2\n"), "other.csv:1: found no columns 'account' and 'fingerprint'"),
    ] {
        let bad = folder.join(name);
        if let Some(content) = content {
            std::fs::write(&bad, content).expect("a table");
        }
        let arguments = ["summarize", good.to_str().expect("UTF-8"), bad.to_str().expect("UTF-8")];
        let said = stderr(&firelance(&arguments).assert().code(2).stdout(""));
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn hits_are_counted_with_their_interval() {
    let out = folder("summary-hits").join("x.csv");
    sweep(&out, &["--vary", "speed_m_s=30+/-5", "--sample", "200", "--jobs", "1"]).success();
    let path = out.to_str().expect("UTF-8");
    let told = summarize(&[path, "--within", "range_m=40..60"]);
    let line = told.lines().find(|line| line.starts_with("Range, 40 to 60 m")).expect("the hits");
    assert!(line.contains(" of 200 ") && line.contains(" to ") && line.ends_with('%'), "{line}");
    assert!(told.contains("  mean ") && told.contains("  se "), "{told}");
    let document: serde_json::Value =
        serde_json::from_str(&summarize(&[path, "--within", "range_m=40..60", "--json"])).expect("JSON");
    assert_eq!(document["within"][0]["of"], 200);
    let said = stderr(&firelance(&["summarize", path, "--within", "range_m=60..40"]).assert().code(2));
    assert!(said.contains("--within: found 'range_m=60..40', wanted MEASURE=A..B"), "{said}");
}

#[test]
fn a_scenario_whose_runs_these_are_not_is_refused() {
    let out = folder("summary-other").join("x.csv");
    sweep(&out, &["--vary", "speed_m_s=15,20"]).success();
    let path = out.to_str().expect("UTF-8");
    for (scenario, part) in [
        ("dean-1132", "--scenario: these are no runs of 'dean-1132': it has no parameter 'speed_m_s'"),
        ("proving-drop", "--scenario: these are no runs of 'proving-drop': "),
    ] {
        let said = stderr(&firelance(&["summarize", path, "--scenario", scenario]).assert().code(2).stdout(""));
        assert!(said.contains(part), "{said}");
    }
    firelance(&["summarize", path, "--scenario", "proving-shot"]).assert().success();
}
