//! The laws of floating, hull resistance, treadmills and sails: rows of the tables that no scenario answers, limits found
//! by search, and properties over many random hulls, all in the running simulation.

use firelance::event::Happening;
use firelance::expect::outcome;
use firelance::kit::trial::{Phase, Section, Trial};
use firelance::mechanics::buoyancy::{advance, through_m3_s};
use firelance::mechanics::{hull_drag, paddle, ramming, sail};
use firelance::recording::Recording;
use firelance::rigs::basin::Basin;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings};
use firelance::units::GRAVITY_M_S2;
use firelance::world::World;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;
use std::fmt::Write as _;

fn close(got: f64, wanted: f64, share: f64, what: &str) {
    assert!((got - wanted).abs() <= share * wanted.abs(), "{what}: {got}, wanted {wanted} within {share}");
}

/// What a trial in the basin finds, by the measure's id.
fn tried(basin: &Basin) -> BTreeMap<&'static str, f64> {
    let mut trial: Trial = basin.trial("hull", 0, 0.0);
    let mut shown = BTreeMap::new();
    // Half a second at a time: strides are the trial's own.
    for _ in 0..20_000 {
        shown.extend(advance(&mut trial, 0.5).shown);
        if trial.phase == Phase::Done {
            break;
        }
    }
    shown
}

fn log(specific_gravity: f64) -> Basin {
    Basin {
        beam_m: 1.0,
        length_m: 10.0,
        depth_m: 1.0,
        mass_kg: 10_000.0 * specific_gravity,
        centre_of_gravity_m: 0.5,
        heel_deg: 0.0,
        gyration_share: 0.41,
    }
}

/// Where, between two specific gravities, a square log changes from upright to not.
fn limit(mut stable: f64, mut unstable: f64) -> f64 {
    for _ in 0..12 {
        let middle = 0.5 * (stable + unstable);
        let height = tried(&log(middle))["metacentric_height_m"];
        if height > 0.0 { stable = middle } else { unstable = middle }
    }
    0.5 * (stable + unstable)
}

#[test]
fn a_square_log_floats_upright_only_if_light_or_heavy() {
    close(limit(0.1, 0.5), 0.21132, 0.02, "light");
    close(limit(0.95, 0.5), 0.78868, 0.02, "heavy");
}

#[test]
fn the_righting_arm_follows_the_wall_sided_formula() {
    for heel_deg in [-20.0, -8.0, 2.0, 5.0, 10.0, 15.0, 20.0] {
        let basin = Basin { beam_m: 4.0, depth_m: 2.0, mass_kg: 40_000.0, centre_of_gravity_m: 0.8, heel_deg, ..log(0.5) };
        let (metacentre, bm) = (0.5 + 16.0 / 12.0 - 0.8, 16.0 / 12.0);
        let heel = f64::to_radians(heel_deg);
        let wanted = (metacentre + bm * libm::tan(heel) * libm::tan(heel) / 2.0) * libm::sin(heel);
        close(tried(&basin)["righting_arm_m"], wanted, 0.002, &format!("{heel_deg} degrees"));
    }
}

#[test]
fn an_unstable_hull_falls_over_and_a_sunk_one_is_not_afloat() {
    let found = tried(&log(0.5));
    assert!(found["metacentric_height_m"] < 0.0 && found["roll_period_s"].is_infinite() && found["afloat"] == 1.0);
    let found = tried(&log(1.01));
    assert!(found["afloat"] == 0.0 && found["draught_m"].is_infinite() && !found.contains_key("metacentric_height_m"));
}

/// A fixed seed: the same cases on every machine.
fn cases(cases: u32) -> TestRunner {
    TestRunner::new_with_rng(
        Config { cases, failure_persistence: None, ..Config::default() },
        TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]),
    )
}

fn any_hull() -> impl Strategy<Value = Basin> {
    (0.1..50.0, 0.1..200.0, 0.1..30.0, 0.001..1.3, 0.0..1.5, -90.0..90.0).prop_map(
        |(beam_m, length_m, depth_m, load, gravity, heel_deg)| {
            let mass_kg = 1000.0 * beam_m * length_m * depth_m * load;
            Basin { beam_m, length_m, depth_m, mass_kg, centre_of_gravity_m: gravity * depth_m, heel_deg, gyration_share: 0.35 }
        },
    )
}

#[test]
fn ten_thousand_random_hulls_give_numbers() {
    let gm = |section: &Section| {
        let draught = section.mass_kg / (1000.0 * section.beam_m * section.length_m);
        draught / 2.0 + section.beam_m * section.beam_m / (12.0 * draught) - section.centre_of_gravity_m
    };
    cases(10_000)
        .run(&any_hull(), |basin| {
            let mut trial = basin.trial("hull", 0, 0.0);
            let mut afloat = None;
            for _ in 0..60 {
                for (id, value) in advance(&mut trial, 1.0).shown {
                    prop_assert!(!value.is_nan(), "{id} of {basin:?}");
                    if id == "afloat" {
                        afloat = Some(value);
                    }
                    if id == "metacentric_height_m" && gm(&trial.section).abs() > 0.01 * basin.beam_m {
                        prop_assert!((value / gm(&trial.section) - 1.0).abs() < 0.01, "{value} of {basin:?}");
                    }
                }
                prop_assert!(trial.now.height_m.is_finite() && trial.now.heel_rad.is_finite(), "{basin:?}");
            }
            let room = 1000.0 * basin.beam_m * basin.length_m * basin.depth_m;
            if (basin.mass_kg / room - 1.0).abs() > 0.001 {
                prop_assert_eq!(afloat, Some(f64::from(u8::from(basin.mass_kg < room))), "{:?}", basin);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn heavier_hulls_float_deeper_and_wider_ones_are_stabler() {
    cases(60)
        .run(&(any_hull(), 1.01..1.5), |(basin, more)| {
            let room = 1000.0 * basin.beam_m * basin.length_m * basin.depth_m;
            let basin = Basin { heel_deg: 0.0, mass_kg: 0.6 * basin.mass_kg.min(room), ..basin };
            let (light, heavy) = (tried(&basin), tried(&Basin { mass_kg: more * basin.mass_kg, ..basin.clone() }));
            prop_assert!(heavy["draught_m"] >= light["draught_m"], "{basin:?}");
            // The same draught on a wider bottom: the mass grows with it.
            let wider = Basin { beam_m: more * basin.beam_m, mass_kg: more * basin.mass_kg, ..basin.clone() };
            prop_assert!(tried(&wider)["metacentric_height_m"] > light["metacentric_height_m"], "{basin:?}");
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_heel_to_port_is_the_mirror_of_one_to_starboard() {
    cases(40)
        .run(&any_hull(), |basin| {
            let (one, other) = (tried(&basin), tried(&Basin { heel_deg: -basin.heel_deg, ..basin.clone() }));
            if let (Some(one), Some(other)) = (one.get("righting_arm_m"), other.get("righting_arm_m")) {
                prop_assert!((one + other).abs() <= 1e-6 * (basin.beam_m + basin.depth_m), "{one} and {other} of {basin:?}");
            }
            Ok(())
        })
        .unwrap();
}

/// A run of a world given as text, on a wide water 1 m below its banks.
fn sailed(ship: &str, wind_m_s: f64, duration_s: f64) -> Recording {
    let mut text = String::from("(format: 1, id: \"water\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", ");
    write!(text, "duration_s: {duration_s}, world: (air: (wind_m_s: {wind_m_s}, temperature_c: 15), structures: [").unwrap();
    text.push_str("(id: \"river\", is: Water(from_m: -500, width_m: 1000, depth_m: 8, below_m: 1)), ");
    write!(text, "(id: \"ship\", is: Ship({ship}))]))").unwrap();
    let scenario = Scenario::read("water", &text).unwrap_or_else(|report| panic!("{report}"));
    run(&scenario.setup(&Settings::default()).unwrap(), &Options::default(), &mut |_| ())
}

const BOAT: &str = "at_m: 0, length_m: 20, beam_m: 4, height_m: 2, centre_of_gravity_m: 0.8";

fn happened(recording: &Recording, kind: &str) -> bool {
    recording.events.iter().any(|event| event.happening.kind() == kind)
}

/// Height of the hull's centre of gravity at the end.
fn height_m(recording: &Recording) -> f64 {
    recording.rows.last().unwrap().bodies[0].position.y
}

#[test]
fn a_ship_of_the_engine_floats_where_archimedes_has_it() {
    for mass_kg in [10_000.0, 40_000.0, 90_000.0] {
        let recording = sailed(&format!("{BOAT}, mass_kg: {mass_kg}"), 0.0, 60.0);
        // Ends raked by a tenth each: the cut under water is (16 + draught) times draught.
        let area = mass_kg / 4_000.0;
        let draught = (-16.0 + f64::sqrt(256.0 + 4.0 * area)) / 2.0;
        close(-1.0 + 0.8 - height_m(&recording), draught, 0.005, "draught");
        assert!(!happened(&recording, "swamped"), "{mass_kg} kg");
    }
}

#[test]
fn an_overloaded_ship_is_swamped_and_sinks_and_a_light_one_does_not() {
    let recording = sailed(&format!("{BOAT}, mass_kg: 150000"), 0.0, 60.0);
    assert!(happened(&recording, "swamped") && happened(&recording, "sank"));
    assert!(height_m(&recording) < -6.0, "it lies on the bed at {}", height_m(&recording));
    let recording = sailed(&format!("{BOAT}, mass_kg: 30000"), 0.0, 60.0);
    assert!(!happened(&recording, "sank"));
}

/// Two ships of one lane that run into each other: the first from the left with its whole power, the other tied to nothing.
const RAM: &str = "at_m: -90, length_m: 24, beam_m: 5, height_m: 3, centre_of_gravity_m: 1.2, mass_kg: 90000, men: 60, \
    blades_m2: 6, power_per_man_w: 150, shell_m: 0.12";
const RAMMED: &str = "length_m: 10, beam_m: 3, height_m: 1.2, centre_of_gravity_m: 0.5, mass_kg: 20000";

fn rammed(other: &str, duration_s: f64) -> Recording {
    sailed(&format!("{RAM})), (id: \"boat\", is: Ship({RAMMED}, {other}"), 0.0, duration_s)
}

#[test]
fn a_ram_keeps_momentum_loses_motion_by_the_closed_form_and_breaks_thin_planks_alone() {
    let recording = rammed("at_m: 0, shell_m: 0.03", 150.0);
    let blow = recording.events.iter().find_map(|event| match &event.happening {
        Happening::Rammed { hull, by, speed_m_s, energy_kj } => {
            Some((event.at.step, hull.clone(), by.clone(), *speed_m_s, *energy_kj))
        }
        _ => None,
    });
    let (step, hull, by, speed, energy) = blow.expect("they meet");
    assert_eq!((hull.as_str(), by.as_str()), ("boat", "ship"));
    close(energy, 0.5 * 90.0 * 20.0 / 110.0 * speed * speed, 1e-6, "energy of an inelastic blow, kJ");
    // Momentum along the lane over the blow itself: the boat gains what the ship loses, to a few per cent of water's drag.
    let speeds = |after: u64| {
        let row = recording.rows.iter().rev().find(|row| row.step <= after).unwrap();
        (row.bodies[0].velocity.x, row.bodies[1].velocity.x)
    };
    let (before, after) = (speeds(step - 15), speeds(step + 15));
    let (lost, gained) = (90.0 * (before.0 - after.0), 20.0 * (after.1 - before.1));
    close(gained, lost, 0.15, "momentum handed over");
    assert!(happened(&recording, "holed") && happened(&recording, "sank"));
    assert!(!happened(&rammed("at_m: 0, shell_m: 0.12", 100.0), "holed"), "as thick as the ram");
    assert!(!happened(&rammed("at_m: 0, shell_m: 0.03, lane: 1", 100.0), "rammed"), "in another lane");
}

#[test]
fn holes_go_by_the_energy_of_the_blow() {
    // f E = w t p: 45 kJ/m2 x 0.03 m x 4 x 0.5 m of edge is 2.7 kJ, a fifth of 13.5 kJ.
    close(ramming::hole_m(13_500.0, 0.03), 0.5, 1e-9, "side of the hole");
    close(ramming::lost_j([15_000.0, 150_000.0], 3.0), 61_363.6, 1e-5, "lost motion, J");
    assert_eq!(ramming::hole_m(3_000.0, 0.03), 0.0, "less than a plank");
    assert_eq!(ramming::hole_m(13_500.0, 0.0), 0.0, "a shell that no blow breaks");
}

#[test]
fn a_drowned_hole_fills_a_vessel_in_the_textbook_time() {
    // A vessel of 10 m2 under 2 m of head fills through 0.04 m2 in 2 A sqrt(h) / (Cd a sqrt(2 g)).
    let (area_m2, side_m, head_m) = (10.0, 0.2, 2.0);
    let wanted_s = 2.0 * area_m2 * f64::sqrt(head_m) / (0.6 * side_m * side_m * f64::sqrt(2.0 * GRAVITY_M_S2));
    let (mut inside_m, mut time_s, step_s) = (0.0, 0.0, 0.01);
    while inside_m < head_m - 1e-4 {
        inside_m += through_m3_s(side_m, -0.5, [head_m, inside_m]) / area_m2 * step_s;
        time_s += step_s;
    }
    close(time_s, wanted_s, 0.02, "time to fill");
    // Half under water with air behind it: 2/3 Cd b sqrt(2 g) h^(3/2).
    close(
        through_m3_s(0.4, 0.0, [0.0, f64::NEG_INFINITY]),
        2.0 / 3.0 * 0.6 * 0.4 * f64::sqrt(2.0 * GRAVITY_M_S2) * libm::pow(0.2, 1.5),
        1e-9,
        "a weir in the shell",
    );
    close(through_m3_s(0.4, 0.0, [0.0, 0.1]), -through_m3_s(0.4, 0.0, [0.1, 0.0]), 1e-9, "out as in");
}

#[test]
fn crews_go_with_their_ship_and_leave_it_when_it_is_lost() {
    let text = format!(
        "(format: 1, id: \"water\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", duration_s: 150, world: (\
         air: (wind_m_s: 0, temperature_c: 15), structures: [\
         (id: \"river\", is: Water(from_m: -200, width_m: 400, depth_m: 8, below_m: 1)), (id: \"ship\", is: Ship({RAM})), \
         (id: \"boat\", is: Ship({RAMMED}, at_m: 0, shell_m: 0.03, count: 2, spacing_m: 30))], people: [\
         (id: \"crew\", label: \"c\", side: Attacker, role: Troops, men: 20, station: Deck(\"boat\"), at_m: 0, spread_m: 6)]))"
    );
    let scenario = Scenario::read("water", &text).unwrap_or_else(|report| panic!("{report}"));
    let recording = run(&scenario.setup(&Settings::default()).unwrap(), &Options::default(), &mut |_| ());
    let left = |hull: &str| {
        recording
            .events
            .iter()
            .any(|event| matches!(&event.happening, Happening::TookToWater { hull: it, men: 20, .. } if it == hull))
    };
    assert!(left("boat-1"), "twenty from the one that is rammed");
    assert!(happened(&recording, "rammed") && recording.crews[0].men == 40, "twenty on each of two boats");
}

#[test]
fn hulls_stall_near_their_hull_speed() {
    for (water_line_m, wanted) in [(10.0, 3.9485), (24.4, 6.1678), (30.0, 6.8391), (60.0, 9.6719)] {
        let speed = hull_drag::hull_speed_m_s(water_line_m);
        close(speed, wanted, 0.001, "hull speed");
        close(speed / (GRAVITY_M_S2 * water_line_m).sqrt(), 0.39866, 0.001, "Froude number");
        let weight_n = 1000.0 * GRAVITY_M_S2 * water_line_m * 4.0 * 0.8;
        let power = |speed: f64| speed * hull_drag::resistance_n(water_line_m, 6.0 * water_line_m, weight_n, speed, 1000.0);
        // The rule's own tolerance is a tenth: there, power for a tenth more speed has risen by well over the cube.
        assert!(power(1.1 * speed) > 1.6 * power(speed), "{water_line_m} m");
    }
}

#[test]
fn friction_is_the_towing_tanks() {
    close(hull_drag::friction_coefficient(5e7), 2.3092e-3, 0.001, "Cf");
}

#[test]
fn a_wheel_ship_stays_below_half_its_hull_speed() {
    for men in ["200", "300"] {
        let scenario = Scenario::find("proving-paddle").unwrap_or_else(|report| panic!("{report}"));
        let settings = Settings { set: BTreeMap::from([("men".to_owned(), men.to_owned())]), ..Settings::default() };
        let recording = run(&scenario.setup(&settings).unwrap(), &Options::default(), &mut |_| ());
        let share = outcome(&recording, "ship_speed_m_s") / outcome(&recording, "hull_speed_m_s");
        assert!((0.1..0.5).contains(&share), "{men} men: {share} of the hull speed");
    }
}

#[test]
fn a_ship_before_the_wind_is_slower_than_the_wind_and_the_other_way_is_its_mirror() {
    let rigged = format!("{BOAT}, mass_kg: 30000, sail_m2: 60, mast_m: 12");
    let speed = |recording: &Recording| recording.rows.last().unwrap().bodies[0].velocity.x;
    let (right, left) = (sailed(&rigged, 5.0, 120.0), sailed(&format!("{rigged}, heads_left: true"), -5.0, 120.0));
    assert!((1.0..5.0).contains(&speed(&right)), "{}", speed(&right));
    assert!((speed(&right) + speed(&left)).abs() < 0.01, "{} and {}", speed(&right), speed(&left));
}

#[test]
fn more_men_more_wind_and_more_speed_do_what_they_should() {
    cases(2_000)
        .run(&(1.0..1e5, 0.5..100.0, 0.0..6.0, 1.01..2.0), |(power, blades, speed, more)| {
            let thrust = paddle::thrust_n(power, blades, speed, 1000.0);
            prop_assert!(thrust.is_finite() && thrust > 0.0);
            prop_assert!(paddle::thrust_n(more * power, blades, speed, 1000.0) > thrust);
            prop_assert!(paddle::thrust_n(power, blades, speed + 0.1, 1000.0) < thrust);
            // No more power comes out than went in.
            prop_assert!(thrust * speed <= power);
            let resistance = |speed: f64| hull_drag::resistance_n(30.0, 150.0, 1e6, speed, 1000.0);
            prop_assert!(resistance(speed + 0.01) > resistance(speed) && resistance(-speed) == resistance(speed));
            prop_assert!(sail::force_n(50.0, 1.0, more * speed, 1.2) >= sail::force_n(50.0, 1.0, speed, 1.2));
            prop_assert_eq!(sail::force_n(50.0, -1.0, -speed, 1.2), -sail::force_n(50.0, 1.0, speed, 1.2));
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_restored_ship_goes_on_bit_for_bit() {
    let mut text =
        String::from("(format: 1, id: \"water\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", duration_s: 60, ");
    text.push_str("world: (air: (wind_m_s: 5, gust_share: 0.3, temperature_c: 15), structures: [");
    text.push_str("(id: \"river\", is: Water(from_m: -500, width_m: 1000, depth_m: 8)), ");
    write!(text, "(id: \"ship\", is: Ship({BOAT}, mass_kg: 145000, men: 20, blades_m2: 2, sail_m2: 60, mast_m: 12))]))").unwrap();
    let setup = Scenario::read("water", &text).unwrap_or_else(|report| panic!("{report}")).setup(&Settings::default()).unwrap();
    let (mut world, mut snapshot) = (World::new(&setup), None);
    for step in 0..1_200 {
        // In the middle of it water is coming aboard.
        if step == 300 {
            snapshot = Some(world.snapshot());
        }
        world.step();
    }
    let mut restored = World::restore(&setup, &snapshot.unwrap()).unwrap();
    for _ in 300..1_200 {
        restored.step();
    }
    assert_eq!(restored.fingerprint(), world.fingerprint());
}
