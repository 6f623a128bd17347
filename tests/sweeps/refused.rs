//! Bad input: exit 2, nothing written, and the place, what was found and what is allowed.

use super::common::{SHOT, firelance, folder, stderr, sweep};

fn refused(arguments: &[&str], parts: &[&str]) {
    let out = folder("sweep-refused").join("x.csv");
    let assert = sweep(&out, arguments).code(2).stdout("");
    let said = stderr(&assert);
    for part in parts {
        assert!(said.contains(part), "{arguments:?}: no {part:?} in\n{said}");
    }
    assert!(!out.exists(), "{arguments:?}");
}

#[test]
fn what_cannot_be_varied_is_told() {
    for (arguments, parts) in [
        (vec!["--vary", "spede_m_s=1..3:4"], vec!["--vary spede_m_s: unknown parameter", "did you mean 'speed_m_s'?"]),
        (vec!["--vary", "speed_m_s=1..3000:4"], vec!["--vary speed_m_s: out of range: found 3000 m/s, allowed 0 to 1000 m/s"]),
        (vec!["--vary", "speed_m_s=20..10:4"], vec!["--vary speed_m_s: found '20..10:4', wanted the lower value first"]),
        (vec!["--vary", "speed_m_s=10..20"], vec!["without how many, wanted such as 10..20:5, or --sample N"]),
        (vec!["--vary", "speed_m_s=10..20:0"], vec!["found '0' values, wanted a whole number from 2"]),
        (vec!["--vary", "speed_m_s=3 kg,4"], vec!["'kg' is a unit of Mass"]),
        (
            vec!["--vary", "speed_m_s=30+/-5"],
            vec!["--vary speed_m_s: 30+/-5: how many samples is not said, wanted --sample N too"],
        ),
        (vec!["--sample", "3", "--vary", "speed_m_s=30+/-0"], vec!["out of range: found +/- 0 m/s, allowed more than 0"]),
        (vec!["--sample", "3", "--vary", "speed_m_s=30+/-5kg"], vec!["'kg' is a unit of Mass"]),
        (vec!["--vary", "height_m"], vec!["its sources carry no range, wanted height_m=A..B:N within 0 to 1000 m"]),
        (
            vec!["--paired", "--vary", "speed_m_s=1,2", "--vary", "angle_deg=1,2,3"],
            vec!["2 values of speed_m_s and 3 of angle_deg"],
        ),
        (vec!["--vary", "speed_m_s=1,2", "--set", "speed_m_s=3"], vec!["--set speed_m_s: found 3, but --vary varies it"]),
        (vec!["--account", "nobody"], vec!["unknown account 'nobody': this scenario has no accounts"]),
        (vec!["--set", "speed_ms=3"], vec!["unknown parameter 'speed_ms' (did you mean 'speed_m_s'?)"]),
        (vec!["--without", "drga"], vec!["unknown mechanic 'drga' (did you mean 'drag'?)"]),
        (vec!["--sample", "0"], vec!["--sample: found '0', wanted a whole number from 1"]),
        (vec!["--repeat", "-1"], vec!["--repeat: found '-1', wanted a whole number from 1"]),
        (vec!["--shard", "3/2"], vec!["--shard: found '3/2', wanted K/N"]),
        (vec!["--timeout", "0"], vec!["--timeout: found '0', wanted seconds"]),
        (vec!["--until", "0"], vec!["--until: out of range"]),
    ] {
        refused(&arguments, &parts);
    }
}

#[test]
fn where_nothing_can_be_written_it_says_so() {
    let folder = folder("sweep-out");
    let there = folder.join("there.csv");
    sweep(&there, &["--vary", "speed_m_s=15,20"]).success();
    let before = std::fs::read(&there).expect("a table");
    let said = stderr(&sweep(&there, &["--vary", "speed_m_s=15,20"]).code(2));
    assert!(said.contains("there.csv' is there already; --resume goes on with it"), "{said}");
    assert_eq!(std::fs::read(&there).expect("a table"), before);
    for (name, part) in [("x.txt", "wanted a name that ends in .csv"), ("none/x.csv", "its folder is not there")] {
        let said = stderr(&sweep(&folder.join(name), &[]).code(2));
        assert!(said.contains(part), "{said}");
    }
    let said = stderr(&firelance(&["sweep", SHOT]).assert().code(2));
    assert!(said.contains("--out"), "{said}");
}

#[test]
fn a_part_without_runs_is_an_exit_code_of_its_own() {
    let out = folder("sweep-nothing").join("x.csv");
    let codes = ["1/2", "2/2"].map(|shard| {
        let assert = sweep(&out.with_file_name(format!("{}.csv", &shard[..1])), &["--shard", shard]);
        (assert.get_output().status.code(), stderr(&assert))
    });
    assert!(codes.iter().any(|(code, _)| *code == Some(0)), "{codes:?}");
    assert!(
        codes.iter().any(|(code, said)| *code == Some(3) && said.contains("nothing was selected: no run falls to part")),
        "{codes:?}"
    );
}
