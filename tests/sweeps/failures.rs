//! Runs that fail are rows with a status and a reason, stop no others, and make the exit code 1.

use super::common::{column, firelance, folder, read, stderr, stdout, sweep};

#[test]
fn a_run_given_up_is_a_row_and_exit_1() {
    let out = folder("sweep-timeout").join("x.csv");
    let assert = sweep(&out, &["--vary", "speed_m_s=15,20,25", "--timeout", "0.000001"]).code(1);
    let table = read(&out);
    assert_eq!(column(&table, "status"), ["timeout"; 3]);
    assert!(
        column(&table, "reason").iter().all(|reason| reason.starts_with("given up after 0.000001 s of the clock")),
        "{table}"
    );
    assert!(column(&table, "range_m").iter().all(String::is_empty) && column(&table, "fingerprint").iter().all(String::is_empty));
    assert!(stderr(&assert).contains("x.csv:2: timeout: given up after"), "{}", stderr(&assert));
    assert!(stderr(&assert).ends_with("x.csv: 3 runs, 3 failed\n"), "{}", stderr(&assert));
    let summary = stdout(&firelance(&["summarize", out.to_str().expect("UTF-8")]).assert().success());
    assert!(summary.contains("3 runs, 3 failed") && summary.contains("timeout: 3"), "{summary}");
    assert!(summary.contains("3 runs that failed are in no share and no mean"), "{summary}");
    // Taken with more time, or none to lose, they are made again.
    let again = out.with_file_name("again.csv");
    sweep(&again, &["--vary", "speed_m_s=15,20,25", "--take", out.to_str().expect("UTF-8")]).success();
    assert_eq!(column(&read(&again), "status"), ["ok"; 3]);
}

/// A wall wider at its top than at its foot: its parameter allows the number, the wall does not.
#[test]
fn values_that_make_no_sound_world_together_stop_no_others() {
    let folder = folder("sweep-invalid");
    let text = stdout(&firelance(&["new", "trial"]).assert().success());
    let own = r#"parameters: [
        (id: "top_m", label: "top", value: Number(unit: "m", range: (1, 30), default: 5), evidence: assumed, claim: "assumed-wind"),"#;
    let changed = text.replace("parameters: [", own).replace("top_width_m: 5", "top_width_m: \"top_m\"");
    let scenario = folder.join("trial.ron");
    std::fs::write(&scenario, changed).expect("a file for the test");
    let out = folder.join("x.csv");
    let arguments = [
        "sweep",
        scenario.to_str().expect("UTF-8"),
        "--vary",
        "top_m=5,20,6",
        "--until",
        "1",
        "--out",
        out.to_str().expect("UTF-8"),
    ];
    let assert = firelance(&arguments).assert().code(1);
    let table = read(&out);
    assert_eq!(column(&table, "status"), ["ok", "invalid", "ok"], "{table}\n{}", stderr(&assert));
    assert!(column(&table, "reason")[1].contains("world.structures[0]"), "{table}");
}
