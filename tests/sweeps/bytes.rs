//! The same bytes for any number of jobs, and from shards put together.

use super::common::{SHOT, column, firelance, folder, read, stderr, stdout, sweep};

const GRID: [&str; 4] = ["--vary", "speed_m_s=15..60:6", "--vary", "angle_deg=20,45,60"];

#[test]
fn jobs_change_no_byte() {
    let folder = folder("sweep-jobs");
    let [one, four] = ["1", "4"].map(|jobs| {
        let out = folder.join(format!("{jobs}.csv"));
        let said = sweep(&out, &[&GRID[..], &["--repeat", "2", "--jobs", jobs]].concat()).success();
        assert_eq!(stdout(&said), "");
        assert!(stderr(&said).ends_with("csv: 36 runs, 0 failed\n"), "{}", stderr(&said));
        read(&out)
    });
    assert_eq!(one, four);
    let head = "speed_m_s,angle_deg,account,seed,range_m,apex_m,flight_time_s,time_up_s,impact_speed_m_s,impact_angle_deg,air_density_kg_m3,fingerprint,status,reason";
    assert_eq!(one.lines().next(), Some(head));
    assert_eq!(one.lines().count(), 37);
}

#[test]
fn a_row_is_the_run_of_its_values() {
    let out = folder("sweep-row").join("x.csv");
    sweep(&out, &["--vary", "speed_m_s=30,40", "--set", "angle_deg=45"]).success();
    let run = firelance(&["run", SHOT, "--set", "speed_m_s=40", "--set", "angle_deg=45", "--json"]).assert().success();
    let run: serde_json::Value = serde_json::from_str(&stdout(&run)).expect("JSON");
    let table = read(&out);
    assert_eq!(column(&table, "fingerprint")[1], run["fingerprint"]);
    assert_eq!(column(&table, "range_m")[1], run["outcomes"]["range_m"]["value"].to_string());
}

#[test]
fn shards_together_are_the_whole_and_stay_when_values_are_added() {
    let folder = folder("sweep-shards");
    let rows = |name: &str, arguments: &[&str]| {
        let out = folder.join(name);
        sweep(&out, arguments);
        read(&out).lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut whole = rows("whole.csv", &GRID);
    let parts =
        ["1/3", "2/3", "3/3"].map(|shard| rows(&format!("{}.csv", &shard[..1]), &[&GRID[..], &["--shard", shard]].concat()));
    assert!(parts.iter().all(|part| !part.is_empty() && part.len() < 18), "{parts:?}");
    let mut together = parts.concat();
    together.sort();
    whole.sort();
    assert_eq!(together, whole);
    let more = ["--vary", "speed_m_s=15..60:6", "--vary", "angle_deg=20,45,60,70", "--shard", "1/3"];
    let more = rows("more.csv", &more);
    assert!(parts[0].iter().all(|row| more.contains(row)), "a value more moves no other run to another part");
    let files: Vec<String> = ["1", "2", "3"].map(|part| folder.join(format!("{part}.csv")).display().to_string()).to_vec();
    let whole_file = folder.join("whole.csv").display().to_string();
    let summary = |files: &[String]| {
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        stdout(&firelance(&[&["summarize"], &files[..]].concat()).assert().success())
    };
    assert_eq!(summary(&files), summary(&[whole_file]));
}

#[test]
fn parts_that_are_taken_give_the_bytes_of_the_whole() {
    let folder = folder("sweep-take");
    let path = |name: &str| folder.join(name).display().to_string();
    sweep(&folder.join("whole.csv"), &GRID).success();
    for part in ["1", "2", "3"] {
        sweep(&folder.join(format!("{part}.csv")), &[&GRID[..], &["--shard", &format!("{part}/3")]].concat()).success();
    }
    let whole = read(&folder.join("whole.csv"));
    let taken = |name: &str, parts: &[&str]| {
        let parts: Vec<String> = parts.iter().map(|part| path(part)).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        sweep(&folder.join(name), &[&GRID[..], &["--take"], &parts[..]].concat())
    };
    taken("together.csv", &["3.csv", "1.csv", "2.csv", "1.csv"]).success();
    assert_eq!(read(&folder.join("together.csv")), whole);
    // A part that was lost, and one whose last row was cut off, are made up for.
    let second = read(&folder.join("2.csv"));
    std::fs::write(folder.join("2.csv"), &second[..second.len() - 9]).expect("a part cut off");
    taken("mended.csv", &["2.csv", "3.csv"]).success();
    assert_eq!(read(&folder.join("mended.csv")), whole);
}

#[test]
fn tables_that_are_not_of_this_sweep_are_not_taken() {
    let folder = folder("sweep-take-other");
    let other = folder.join("other.csv");
    let path = other.to_str().expect("UTF-8");
    sweep(&other, &["--vary", "speed_m_s=15,20"]).success();
    let refused = |name: &str, arguments: &[&str], part: &str| {
        let said = stderr(&sweep(&folder.join(name), &[arguments, &["--take", path]].concat()).code(2));
        assert!(said.contains(part), "{said}");
    };
    refused("1.csv", &["--vary", "angle_deg=15,20"], "--take: ");
    refused("2.csv", &["--vary", "speed_m_s=15,25"], "other.csv:3: this row is of no run of this sweep");
    refused("3.csv", &["--vary", "speed_m_s=15,20", "--set", "angle_deg=33"], "other.csv:2: found a run with neither --set nor");
    let swapped: Vec<String> = read(&other).lines().map(|line| format!("{line}\n")).collect();
    std::fs::write(&other, [&*swapped[0], &swapped[2], &swapped[1]].concat()).expect("a table in another order");
    refused("4.csv", &["--vary", "speed_m_s=15,20"], "other.csv:3: this row is of no run of this sweep, or stands before one");
}
