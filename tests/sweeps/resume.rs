//! Whatever ends the program, `--resume` goes on: no run is lost and none stands twice.

use super::common::{SHOT, column, folder, read, stderr, sweep};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const GRID: [&str; 6] = ["--vary", "speed_m_s=15..60:20", "--vary", "angle_deg=20..70:10", "--jobs", "2"];

/// Starts a sweep and kills it (SIGKILL) once its table has some rows, but not all.
fn killed(out: &Path, rows: usize) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_firelance"))
        .args([&["sweep", SHOT], &GRID[..], &["--resume", "--out", out.to_str().expect("UTF-8")]].concat())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    while std::fs::read_to_string(out).map_or(0, |text| text.lines().count()) < rows {
        assert!(child.try_wait().expect("a child").is_none(), "it was too fast to be killed");
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().expect("it is killed");
    child.wait().expect("it has ended");
}

#[test]
fn a_killed_sweep_goes_on_to_the_same_bytes() {
    let folder = folder("sweep-killed");
    let whole = folder.join("whole.csv");
    sweep(&whole, &GRID).success();
    let out = folder.join("killed.csv");
    killed(&out, 10);
    killed(&out, 60);
    let there = read(&out).lines().count();
    assert!((60..201).contains(&there), "{there}");
    sweep(&out, &[&GRID[..], &["--resume"]].concat()).success();
    assert_eq!(read(&out), read(&whole));
    let said = stderr(&sweep(&out, &[&GRID[..], &["--resume"]].concat()).success());
    assert!(said.ends_with("200 runs, 0 failed\n"), "{said}");
    assert_eq!(read(&out), read(&whole), "a whole one is left as it is");
}

#[test]
fn half_a_row_or_half_a_head_is_cut_off() {
    let folder = folder("sweep-half");
    let out = folder.join("x.csv");
    let vary = ["--vary", "speed_m_s=15,20,25", "--resume"];
    sweep(&out, &vary).success();
    let whole = read(&out);
    for length in [0, 10, whole.find('\n').expect("a head") + 1, whole.len() - 1, whole.len() - 30] {
        std::fs::write(&out, &whole[..length]).expect("a table cut off");
        sweep(&out, &vary).success();
        assert_eq!(read(&out), whole, "cut off at {length}");
    }
}

#[test]
fn a_table_of_another_sweep_is_refused_and_left_alone() {
    let folder = folder("sweep-other");
    let out = folder.join("x.csv");
    sweep(&out, &["--vary", "speed_m_s=15,20,25"]).success();
    let before = read(&out);
    for (arguments, part) in [
        (vec!["--vary", "angle_deg=15,20,25"], "x.csv:1: found the columns 'speed_m_s,"),
        (vec!["--vary", "speed_m_s=15,21,25"], "x.csv:3: found speed_m_s 20, planned 21"),
        (vec!["--vary", "speed_m_s=15,20"], "x.csv:4: found more than the 2 rows planned"),
        (vec!["--vary", "speed_m_s=15,20,25", "--seed", "4"], "x.csv:2: found seed 0, planned 4"),
        (
            vec!["--vary", "speed_m_s=15,20,25", "--set", "angle_deg=33"],
            "x.csv:2: found a run with neither --set nor --without, planned set angle_deg=33",
        ),
        (vec!["--vary", "speed_m_s=15,20,25", "--without", "drag"], "planned without drag"),
        (vec!["--vary", "speed_m_s=15,20,25", "--until", "0.5"], "x.csv:2: this run does not come out as it stands there"),
    ] {
        let said = stderr(&sweep(&out, &[&arguments[..], &["--resume"]].concat()).code(2));
        assert!(said.contains(part), "{arguments:?}: {said}");
        assert_eq!(read(&out), before);
    }
    // A row that was changed later on is found at the end too.
    let last = column(&before, "fingerprint").pop().expect("a last row");
    let other: String = last.chars().rev().collect();
    std::fs::write(&out, before.replace(&last, &other)).expect("a table with a changed row");
    let said = stderr(&sweep(&out, &["--vary", "speed_m_s=15,20,25", "--resume"]).code(2));
    assert!(said.contains("x.csv:4: this run does not come out as it stands there"), "{said}");
    std::fs::write(&out, &before).expect("the table as it was");
    sweep(&out, &["--vary", "speed_m_s=15,20,25,30", "--resume"]).success();
    assert!(read(&out).starts_with(&before), "a value added at the end goes on");
}

#[test]
fn two_sweeps_do_not_write_one_table() {
    let out = folder("sweep-two").join("x.csv");
    let head = "speed_m_s,account,seed,fingerprint,status,reason\n";
    let first = firelance::sweep::begin(&out, head, false, std::iter::empty()).expect("a new table");
    let said = stderr(&sweep(&out, &["--vary", "speed_m_s=15,20", "--resume"]).code(2));
    assert!(said.contains("x.csv' is being written by another sweep"), "{said}");
    drop(first);
    let said = stderr(&sweep(&out, &["--vary", "speed_m_s=15,20", "--resume"]).code(2));
    assert!(said.contains("x.csv:1: found the columns"), "{said}");
}
