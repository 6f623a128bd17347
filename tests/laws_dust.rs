//! The laws of settling and of clouds: rows of the tables that no scenario answers, and properties over many random grains
//! and clouds.

use firelance::expect::outcome;
use firelance::kit::cloud::{Grain, Growth, Puff};
use firelance::mechanics::cloud::{self, settling};
use firelance::runner::{Options, run};
use firelance::sample::PuffKind;
use firelance::scenario::{Scenario, Settings};
use firelance::units::Vec2;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

fn close(got: f64, wanted: f64, share: f64, what: &str) {
    assert!((got - wanted).abs() <= share * wanted.abs(), "{what}: {got}, wanted {wanted} within {share}");
}

fn grain(diameter_m: f64, density_kg_m3: f64, height_m: f64) -> Grain {
    Grain {
        id: "grain".to_owned(),
        entity: 0,
        diameter_m,
        density_kg_m3,
        at: Vec2::new(0.0, height_m),
        velocity: Vec2::ZERO,
        time_lapse: 1.0,
        fallen_s: 0.0,
        stride_s: 1e-6,
        landed: false,
    }
}

/// Time and drift of a grain let go at rest, in steps of so many seconds.
fn fallen(mut grain: Grain, wind_m_s: f64, step_s: f64) -> (f64, f64) {
    for _ in 0..10_000_000 {
        settling::fall(&mut grain, Vec2::new(wind_m_s, 0.0), step_s);
        if grain.landed {
            return (grain.fallen_s, grain.at.x);
        }
    }
    panic!("it never lands: {grain:?}");
}

#[test]
fn the_textbook_grain_takes_over_an_hour_for_a_hundred_metres() {
    let speed = settling::stokes_speed_m_s(20e-6, 2000.0, 1.8e-5);
    close(speed, 0.024_222, 0.001, "speed");
    close(100.0 / speed, 4128.4, 0.001, "time");
}

/// The same grain with plain fourth-order strides of a ten-thousandth of a second.
fn plainly(diameter_m: f64, height_m: f64, wind_m_s: f64) -> (f64, f64) {
    let acceleration = |v: Vec2| {
        let through = v - Vec2::new(wind_m_s, 0.0);
        through * -settling::drag_rate_per_s(diameter_m, 2240.0, through.length()) + Vec2::new(0.0, -9.81)
    };
    let (mut at, mut v, mut time_s, h) = (Vec2::new(0.0, height_m), Vec2::ZERO, 0.0, 1e-4);
    while at.y > 0.0 {
        let a = acceleration(v);
        let b = acceleration(v + a * (h / 2.0));
        let c = acceleration(v + b * (h / 2.0));
        let d = acceleration(v + c * h);
        at += (v + (a + b + c) * (h / 6.0)) * h;
        v += (a + b * 2.0 + c * 2.0 + d) * (h / 6.0);
        time_s += h;
    }
    (time_s, at.x)
}

#[test]
fn long_strides_fall_like_short_ones() {
    for diameter_m in [5e-5, 2e-4, 1e-3, 1e-2] {
        let (time_s, drift_m) = plainly(diameter_m, 20.0, 4.0);
        for step_s in [1.0 / 60.0, 1.0, 10.0] {
            let (strode_s, strode_m) = fallen(grain(diameter_m, 2240.0, 20.0), 4.0, step_s);
            close(strode_s, time_s, 0.001, &format!("time of {diameter_m} m"));
            close(strode_m, drift_m, 0.003, &format!("drift of {diameter_m} m"));
        }
    }
}

#[test]
fn a_pebble_in_hardly_any_air_falls_as_in_none() {
    let (time_s, _) = fallen(grain(0.1, 20_000.0, 10.0), 0.0, 1.0 / 60.0);
    close(time_s, f64::sqrt(2.0 * 10.0 / 9.81), 0.002, "time");
}

#[test]
fn every_size_answers_at_once() {
    let scenario = Scenario::find("proving-dust").unwrap_or_else(|report| panic!("{report}"));
    for (size, height, density) in
        [("1 um", "1000", "50"), ("1 um", "3", "2240"), ("1 cm", "1000", "20000"), ("1 cm", "0.01", "50")]
    {
        let set = [("grain_diameter_m", size), ("height_m", height), ("density_kg_m3", density)];
        let set = set.into_iter().map(|(id, value)| (id.to_owned(), value.to_owned())).collect();
        let setup = scenario.setup(&Settings { set, ..Settings::default() }).unwrap_or_else(|report| panic!("{report}"));
        let recording = run(&setup, &Options::default(), &mut |_| ());
        assert!(outcome(&recording, "fall_time_s").is_finite(), "{size} from {height} m");
        assert!(recording.last_time_s < 100.0, "{size} from {height} m: {} s", recording.last_time_s);
    }
}

/// A fixed seed: the same cases on every machine.
fn cases(cases: u32) -> TestRunner {
    TestRunner::new_with_rng(
        Config { cases, failure_persistence: None, ..Config::default() },
        TestRng::from_seed(RngAlgorithm::ChaCha, &[9; 32]),
    )
}

/// From a micrometre to a centimetre, each decade alike.
fn any_size() -> impl Strategy<Value = f64> {
    (-6.0..-2.0).prop_map(|decades: f64| libm::pow(10.0, decades))
}

#[test]
fn bigger_grains_are_never_slower_and_drift_less_and_more_wind_drifts_more() {
    cases(10_000)
        .run(&(any_size(), 50.0..20_000.0, 0.01..100.0, -30.0..30.0, 1.001..3.0), |(size, density, height, wind, more)| {
            let of = |size: f64, wind: f64| {
                let velocity = Vec2::new(wind, -settling::terminal_speed_m_s(size, density));
                fallen(Grain { velocity, ..grain(size, density, height) }, wind, 1e9)
            };
            let ((time_s, drift_m), (bigger_s, bigger_m)) = (of(size, wind), of(more * size, wind));
            prop_assert!(time_s.is_finite() && drift_m.is_finite());
            prop_assert!(bigger_s <= time_s && bigger_m.abs() <= drift_m.abs() * (1.0 + 1e-9));
            prop_assert!(of(size, more * wind).1.abs() >= drift_m.abs());
            let mirror = of(size, -wind);
            prop_assert!(mirror.0 == time_s && mirror.1 == -drift_m);
            Ok(())
        })
        .unwrap();
}

fn puff(across_m: f64, up_m: f64) -> Puff {
    Puff {
        source: "bomb".to_owned(),
        kind: PuffKind::Lime,
        growth: Growth::Burst,
        at: Vec2::ZERO,
        depth_m: 0.0,
        mass_kg: 1.0,
        across_m,
        up_m,
        fall_m_s: 0.0,
        extinction_m2_kg: 100.0,
    }
}

/// In two dimensions a cloud's peak would fall as 1/t. A cloud has three, and the program's peak falls as t^(-3/2).
#[test]
fn eddies_spread_a_cloud_as_the_root_of_time_and_thin_it_in_three_dimensions() {
    for (time_s, sigma_m, flat_peak) in [(10.0, 4.4721, 7.9577e-3), (60.0, 10.954, 1.3263e-3)] {
        let sigma = cloud::stirred_m(0.0, 1.0, time_s);
        close(sigma, sigma_m, 0.001, "sigma");
        close(1.0 / (2.0 * std::f64::consts::PI * sigma * sigma), flat_peak, 0.001, "peak of a metre's slice in a flat world");
    }
    let peak = |time_s: f64| {
        let sigma = cloud::stirred_m(0.0, 1.0, time_s);
        cloud::concentration_kg_m3(&puff(sigma, sigma), Vec2::ZERO, 0.0)
    };
    close(peak(10.0) / peak(60.0), libm::pow(6.0, 1.5), 0.001, "thinning");
}

#[test]
fn the_whole_cloud_is_its_mass() {
    let puff = Puff { at: Vec2::new(3.0, 2.0), ..puff(2.0, 1.5) };
    let (mut sum, step) = (0.0, 0.5);
    for x in -30..=30 {
        for z in 0..40 {
            for y in -30..=30 {
                let at = Vec2::new(3.0 + f64::from(x) * step, (f64::from(z) + 0.5) * step);
                sum += cloud::concentration_kg_m3(&puff, at, f64::from(y) * step) * step * step * step;
            }
        }
    }
    close(sum, 1.0, 0.001, "mass over the ground");
}

#[test]
fn the_depth_of_a_line_is_the_sum_along_it() {
    let puff = Puff { at: Vec2::new(3.0, 2.0), ..puff(2.0, 1.5) };
    for (from, to, depth_m) in [
        (Vec2::new(-20.0, 1.5), Vec2::new(20.0, 1.5), 0.0),
        (Vec2::new(0.0, 0.0), Vec2::new(5.0, 6.0), 1.0),
        (Vec2::new(3.0, 0.0), Vec2::new(3.0, 8.0), -2.0),
    ] {
        let steps = 4_000;
        let length = (to - from).length();
        let sum: f64 = (0..steps)
            .map(|step| {
                let at = from + (to - from) * ((f64::from(step) + 0.5) / f64::from(steps));
                cloud::concentration_kg_m3(&puff, at, depth_m) * length / f64::from(steps)
            })
            .sum();
        close(cloud::depth_along(&puff, from, to, depth_m), 100.0 * sum, 0.001, "optical depth");
    }
}

#[test]
fn ten_thousand_random_clouds_only_thin_and_never_stop_being_numbers() {
    let any_puff = (0.0..20.0, 0.0..20.0, 0.0..50.0, 0.0..5.0, -20.0..20.0, any::<bool>());
    cases(10_000)
        .run(&any_puff, |(across, up, height, fall, wind, streams)| {
            let growth = if streams { Growth::Stream } else { Growth::Burst };
            let mut puff = Puff { at: Vec2::new(0.0, height), fall_m_s: fall, growth, ..puff(across, up) };
            let mut mirror = puff.clone();
            for _ in 0..20 {
                let before = puff.clone();
                cloud::drift(&mut puff, wind, 0.25);
                cloud::drift(&mut mirror, -wind, 0.25);
                prop_assert!(puff.mass_kg <= before.mass_kg && puff.mass_kg >= 0.0);
                prop_assert!(puff.across_m >= before.across_m * (1.0 - 1e-12) && puff.up_m >= before.up_m * (1.0 - 1e-12));
                prop_assert!(puff.at.is_finite() && puff.across_m.is_finite() && cloud::darkness(&puff).is_finite());
                prop_assert!(mirror.at.x == -puff.at.x && mirror.mass_kg == puff.mass_kg);
            }
            Ok(())
        })
        .unwrap();
}
