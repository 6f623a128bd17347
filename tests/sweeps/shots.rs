//! Shots of the window and `firelance run --seed N`: the same digits.

use super::common::{SHOT, column, firelance, folder, read};
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings};
use firelance::summary::Shots;
use firelance::sweep::{Axis, Over};

#[test]
fn a_shot_is_the_run_of_its_seed_digit_for_digit() {
    let scenario = Scenario::find(SHOT).expect("built in");
    let over = Over::Normal { mean: 18.0, deviation: 3.0, low: 0.0, high: 1000.0, whole: false };
    let axis = Axis { id: "speed_m_s".to_owned(), over };
    let mut shots = Shots::default();
    shots.turn_to(&scenario.file, &Settings::default(), Some(&axis));
    shots.ask(3);
    while let Some(settings) = shots.next() {
        let setup = scenario.setup(&settings).expect("allowed");
        shots.take(Some(&run(&setup, &Options::default(), &mut |_| ())));
    }
    let table = shots.csv(0, None);
    let own = |name: &str| column(&table, name);
    assert_eq!(own("seed").len(), 3);
    assert_ne!(own("speed_m_s")[0], own("speed_m_s")[1]);
    for (row, seed) in own("seed").iter().enumerate() {
        let folder = folder(&format!("shots-{row}"));
        let set = format!("speed_m_s={}", own("speed_m_s")[row]);
        firelance(&["run", SHOT, "--seed", seed, "--set", &set, "--csv", folder.to_str().expect("UTF-8")]).assert().success();
        let alone = read(&folder.join("run.csv"));
        for name in ["seed", "range_m", "apex_m", "flight_time_s", "impact_angle_deg", "fingerprint", "version"] {
            assert_eq!(column(&alone, name), [own(name)[row].clone()], "{name} of shot {row}");
        }
    }
}
