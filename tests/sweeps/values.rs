//! Which values are run: grids, lists, pairs, samples, what the sources carry, and the seeds.

use super::common::{column, firelance, folder, numbers, read, sweep};
use std::collections::BTreeSet;

#[test]
fn pairs_go_together() {
    let out = folder("sweep-paired").join("x.csv");
    sweep(&out, &["--paired", "--vary", "speed_m_s=15..25:3", "--vary", "angle_deg=30,40,50"]).success();
    let table = read(&out);
    assert_eq!(numbers(&table, "speed_m_s"), [15.0, 20.0, 25.0]);
    assert_eq!(numbers(&table, "angle_deg"), [30.0, 40.0, 50.0]);
}

#[test]
fn a_latin_hypercube_has_one_sample_in_every_stratum() {
    let folder = folder("sweep-sample");
    let table = |name: &str, seed: &str| {
        let out = folder.join(name);
        let vary = ["--vary", "speed_m_s=15..65", "--vary", "angle_deg=10..80", "--sample", "50", "--seed", seed];
        sweep(&out, &vary).success();
        read(&out)
    };
    let first = table("a.csv", "3");
    for (id, low, high) in [("speed_m_s", 15.0, 65.0), ("angle_deg", 10.0, 80.0)] {
        let mut strata: Vec<u32> = numbers(&first, id).iter().map(|value| ((value - low) / (high - low) * 50.0) as u32).collect();
        strata.sort_unstable();
        assert_eq!(strata, (0..50).collect::<Vec<_>>(), "{id}");
    }
    assert_eq!(first, table("b.csv", "3"));
    assert_ne!(column(&first, "speed_m_s"), column(&table("c.csv", "4"), "speed_m_s"));
}

#[test]
fn repeats_have_seeds_of_their_own() {
    let folder = folder("sweep-seeds");
    let seeds = |name: &str, arguments: &[&str]| {
        let out = folder.join(name);
        sweep(&out, &[arguments, &["--repeat", "5", "--seed", "7"]].concat()).success();
        column(&read(&out), "seed")
    };
    assert_eq!(seeds("grid.csv", &["--vary", "speed_m_s=15,20"]), ["7", "8", "9", "10", "11", "7", "8", "9", "10", "11"]);
    let sampled = seeds("sample.csv", &["--vary", "speed_m_s", "--sample", "4"]);
    assert_eq!((sampled.len(), sampled.iter().collect::<BTreeSet<_>>().len()), (20, 20));
}

#[test]
fn without_values_it_is_what_the_sources_carry() {
    let folder = folder("sweep-sources");
    let out = folder.join("x.csv");
    sweep(&out, &["--vary", "speed_m_s"]).success();
    assert_eq!(numbers(&read(&out), "speed_m_s"), [15.0, 18.0, 100.0]);
    let out = folder.join("dean.csv");
    let path = out.display().to_string();
    let arguments =
        ["sweep", "dean-1132", "--vary", "disputed", "--sample", "3", "--until", "1", "--account", "song-shi", "--out", &path];
    firelance(&arguments).assert().success();
    let table = read(&out);
    let heads: Vec<&str> = table.lines().next().expect("a head").split(',').collect();
    assert_eq!(heads.len(), heads.iter().collect::<BTreeSet<_>>().len(), "each column has its own name: {heads:?}");
    assert!(table.starts_with("lance_place,sally_m,lances,lance_reach_m,lance_burn_time_s,account,seed,"), "{table}");
    assert!(column(&table, "lances").iter().all(|lances| (20..=60).contains(&lances.parse::<u32>().expect("whole"))));
    assert!(column(&table, "reason").iter().all(|reason| reason == "stopped at 1 s as asked"), "{table}");
}

#[test]
fn every_account_asked_for_is_run() {
    let out = folder("sweep-accounts").join("x.csv");
    let path = out.display().to_string();
    let start = ["sweep", "dean-1132", "--vary", "bundles=0,300", "--until", "1", "--out", &path];
    firelance(&[&start[..], &["--account", "song-shi", "--account", "shoucheng-lu"]].concat()).assert().success();
    assert_eq!(column(&read(&out), "account"), ["song-shi", "shoucheng-lu", "song-shi", "shoucheng-lu"]);
}

/// What sources disagree on most is whose account is true: without a choice every account takes its share of the samples.
#[test]
fn what_is_disputed_takes_in_the_accounts() {
    let folder = folder("sweep-disputed");
    let accounts = |name: &str, more: &[&str]| {
        let out = folder.join(name);
        let path = out.display().to_string();
        let start = ["sweep", "dean-1132", "--sample", "6", "--until", "1", "--out", &path];
        firelance(&[&start[..], more].concat()).assert().success();
        let table = read(&out);
        assert!(table.matches("account").count() == 1, "{table}");
        column(&table, "account")
    };
    let count = |accounts: &[String], id: &str| accounts.iter().filter(|account| *account == id).count();
    for (name, vary) in [("all.csv", "disputed"), ("accounts.csv", "account"), ("list.csv", "account=song-shi,shoucheng-lu")] {
        let found = accounts(name, &["--vary", vary]);
        assert_eq!((count(&found, "song-shi"), count(&found, "shoucheng-lu")), (3, 3), "{vary}: {found:?}");
    }
    let chosen = accounts("one.csv", &["--vary", "disputed", "--account", "song-shi"]);
    assert_eq!(count(&chosen, "song-shi"), 6);
    let refused = |vary: &[&str], part: &str| {
        let path = folder.join("refused.csv").display().to_string();
        let said = firelance(&[&["sweep", "dean-1132", "--out", &path][..], vary].concat()).assert().code(2);
        let said = String::from_utf8_lossy(&said.get_output().stderr).into_owned();
        assert!(said.contains(part), "{said}");
    };
    refused(&["--vary", "account=song-sh"], "did you mean 'song-shi'?");
    refused(&["--vary", "account", "--account", "song-shi"], "--account song-shi: found besides --vary account");
    refused(&["--vary", "account=song-shi,song-shi"], "found song-shi twice");
}

/// The range of a shot without air, R = v^2 sin(2a) / g, where v is normal: mean (m^2 + s^2) sin(2a) / g, standard deviation
/// sqrt(4 m^2 s^2 + 2 s^4) sin(2a) / g.
#[test]
fn an_uncertain_value_gives_the_band_that_the_law_has() {
    let out = folder("sweep-uncertain").join("x.csv");
    let fixed = ["--set", "drag_coefficient=0", "--set", "height_m=0", "--set", "angle_deg=45", "--seed", "5"];
    sweep(&out, &[&["--vary", "speed_m_s=30+/-5", "--sample", "200"], &fixed[..]].concat()).success();
    let table = read(&out);
    let spread = |values: &[f64]| {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        (mean, (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (values.len() - 1) as f64).sqrt())
    };
    let (mean, deviation) = spread(&numbers(&table, "speed_m_s"));
    assert!((mean - 30.0).abs() < 0.05 && (deviation - 5.0).abs() < 0.1, "{mean} +/- {deviation}");
    let (mean, deviation) = spread(&numbers(&table, "range_m"));
    let (wanted, band) = (925.0 / 9.81, (4.0_f64 * 900.0 * 25.0 + 2.0 * 625.0).sqrt() / 9.81);
    assert!((mean / wanted - 1.0).abs() < 0.01, "{mean} m for {wanted} m");
    assert!((deviation / band - 1.0).abs() < 0.1, "+/- {deviation} m for {band} m");
}

/// The height of a shot without air, y = v t sin a - g t^2 / 2 + h, where v is normal: nine runs in ten lie within 1.645
/// standard deviations, so the band is 3.29 s t sin a wide.
#[test]
fn the_band_over_time_is_as_wide_as_the_law_has_it() {
    let folder = folder("sweep-band");
    let (band, picture) = (folder.join("band.csv"), folder.join("band.svg"));
    let fixed = ["--set", "drag_coefficient=0", "--set", "angle_deg=60", "--seed", "5", "--vary", "speed_m_s=30+/-3"];
    for (file, table) in [(&band, "a.csv"), (&picture, "b.csv")] {
        let file = file.display().to_string();
        sweep(&folder.join(table), &[&["--sample", "200", "--band", &file], &fixed[..]].concat()).success();
    }
    assert_eq!(read(&folder.join("a.csv")), read(&folder.join("b.csv")));
    let table = read(&band);
    let rows: Vec<Vec<String>> = table.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
    let mut seen = 0;
    for row in rows.iter().filter(|row| row[0] == "shot: height (m)") {
        let [t_s, runs, low, _, median, _, high] = [1, 2, 3, 4, 5, 6, 7].map(|cell| row[cell].parse::<f64>().expect("a number"));
        // Later the slowest have landed.
        if !(0.5..3.0).contains(&t_s) {
            continue;
        }
        let sine = libm::sin(60_f64.to_radians());
        let width = 3.29 * 3.0 * t_s * sine;
        assert_eq!(runs, 200.0);
        assert!(((high - low) / width - 1.0).abs() < 0.1, "at {t_s} s {} m for {width} m", high - low);
        let off_m = median - (30.0 * t_s * sine - 9.81 * t_s * t_s / 2.0);
        assert!(off_m.abs() < 0.05, "at {t_s} s the median is {off_m} m off");
        seen += 1;
    }
    assert!(seen >= 4, "{table}");
    let drawn = read(&picture);
    assert!(drawn.starts_with("<svg") && drawn.contains("shot: height (m)") && drawn.contains("200 runs"));
    let refused = |file: &str, more: &[&str], part: &str| {
        let said = sweep(&folder.join("c.csv"), &[&["--vary", "speed_m_s=20,30", "--band", file], more].concat()).code(2);
        let said = String::from_utf8_lossy(&said.get_output().stderr).into_owned();
        assert!(said.contains(part), "{said}");
    };
    refused("band.png", &[], "--band: found 'band.png', wanted a name that ends in .svg or .csv");
    refused("band.svg", &["--resume"], "--resume");
    let same = folder.join("c.csv").display().to_string();
    refused(&same, &[], "for --out too, wanted two files");
    assert!(!folder.join("c.csv").exists(), "what is refused leaves nothing");
    // A table that is there is left alone, and no empty picture beside it.
    let late = folder.join("late.svg").display().to_string();
    sweep(&folder.join("a.csv"), &["--vary", "speed_m_s=20,30", "--band", &late]).code(2);
    assert!(!folder.join("late.svg").exists());
    refused("band.svg", &["--repeat", "6000"], "--band: found 12000 runs, allowed up to 10000");
}
