//! Blast far off and levels: published rows, and what must hold of them anywhere.

use firelance::mechanics::blast::{
    EAR_DRUM_PA, FARTHEST, IMPULSE_LIMIT_DB, NEAREST, WORK_LIMIT_DB, cylinder_radius_m, friedlander_impulse_share, level_db,
    peak_kpa, pressure_pa, sphere_radius_m,
};
use firelance::scenario::{Scenario, Settings};
use proptest::prelude::*;

const PSI_PA: f64 = 6_894.757;

fn near(found: f64, wanted: f64, share: f64) {
    assert!((found / wanted - 1.0).abs() <= share, "found {found}, wanted {wanted}");
}

#[test]
fn the_near_field_is_refused() {
    for nearer in [0.0, 0.1, 1.0, 4.999, -5.0, f64::NAN, FARTHEST + 0.1] {
        assert_eq!(peak_kpa(nearer), None, "{nearer}");
    }
    let asked = Settings { set: [("scaled_distance".to_owned(), "4.9".to_owned())].into(), ..Settings::default() };
    let refused = Scenario::find("proving-blast").unwrap().setup(&asked).unwrap_err().to_string();
    assert!(refused.contains("out of range: found 4.9, allowed 5 to 198.5"), "{refused}");
}

#[test]
fn where_the_branches_meet_they_jump_by_less_than_a_hundredth() {
    let (nearer, farther) = (peak_kpa(23.799_999).unwrap(), peak_kpa(23.800_001).unwrap());
    near(nearer, farther, 0.01);
}

/// Eight times the charge is felt alike at twice the distance: the law knows nothing but the scaled distance.
#[test]
fn eight_times_the_charge_is_twice_the_distance() {
    let scaled = |distance: f64, charge: f64| peak_kpa(distance / libm::cbrt(charge)).unwrap();
    for distance in [30.0, 100.0, 390.0] {
        near(scaled(2.0 * distance, 8.0 * 8.0), scaled(distance, 8.0), 1e-6);
    }
}

#[test]
fn pressures_and_levels_convert_as_published() {
    for (psi, db) in [(0.07, 147.65), (1.7, 175.36), (5.0, 184.73)] {
        assert!((level_db(psi * PSI_PA) - db).abs() < 0.01, "{psi} psi are {} dB", level_db(psi * PSI_PA));
    }
    near(pressure_pa(171.0), 7_096.3, 1e-5);
    near(pressure_pa(142.0), 251.79, 1e-4);
    near(pressure_pa(WORK_LIMIT_DB), 141.59, 1e-4);
    near(pressure_pa(IMPULSE_LIMIT_DB), 200.0, 1e-9);
    near(EAR_DRUM_PA, 5.0 * PSI_PA, 1e-4);
    assert!((level_db(EAR_DRUM_PA) - 184.73).abs() < 0.01);
    let exponent = libm::log(pressure_pa(171.0) / pressure_pa(142.0)) / libm::log(16.0);
    assert!((exponent - 1.204).abs() < 0.001 && (1.0..1.4).contains(&exponent), "{exponent}");
}

#[test]
fn friedlander_waves_have_the_published_impulse() {
    for (b, share) in [(1.0, 0.36788), (2.0, 0.28383), (3.0, 0.22775)] {
        near(friedlander_impulse_share(b), share, 0.001);
    }
}

#[test]
fn a_strong_blast_spreads_as_sedov_and_taylor_have_it() {
    for (ms, radius_m) in [(0.1, 0.39480), (0.5, 0.75157), (1.0, 0.99170)] {
        near(sphere_radius_m(1e6, 1.225, ms * 1e-3), radius_m, 0.001);
    }
    // 140 m at 25 ms, air of 1.25 kg/m3: 9.1545e13 J, 21.88 kt, within a quarter of the published 24.8 kt.
    near(sphere_radius_m(9.1545e13, 1.25, 0.025), 140.0, 0.001);
    near(21.88, 24.8, 0.25);
    // A flat world has another law: twice the time, 1.41 times as far instead of 1.32 times.
    near(cylinder_radius_m(1e6, 1.225, 2e-3) / cylinder_radius_m(1e6, 1.225, 1e-3), 2.0_f64.sqrt(), 1e-9);
    near(sphere_radius_m(1e6, 1.225, 2e-3) / sphere_radius_m(1e6, 1.225, 1e-3), libm::pow(2.0, 0.4), 1e-9);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn farther_is_never_louder_and_always_a_number(near in NEAREST..FARTHEST, more in 1.02..3.0_f64) {
        let here = peak_kpa(near).unwrap();
        prop_assert!(here.is_finite() && here > 0.0);
        if let Some(there) = peak_kpa(near * more) {
            prop_assert!(there < here, "{there} kPa at {} against {here} at {near}", near * more);
        }
    }

    #[test]
    fn levels_and_pressures_are_each_others_inverse(db in 0.0..200.0_f64) {
        prop_assert!((level_db(pressure_pa(db)) - db).abs() < 1e-9);
    }
}
