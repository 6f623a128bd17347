//! Tests of the readings.

use super::*;
use crate::look::Look;
use crate::sample::Shape;

fn thing(id: &str, fixed: bool) -> Thing {
    Thing {
        id: id.into(),
        owner: id.into(),
        part: "post".into(),
        look: Look::Timber,
        shape: Shape::Disc { radius_m: 1.0 },
        depth_m: 0.0,
        breadth_m: 1.0,
        mechanic: "strength".into(),
        mass_kg: 2.0,
        fixed,
        tracked: true,
    }
}

fn body(thing: usize) -> BodySample {
    BodySample { thing, mass_kg: 2.0, temperature_k: 293.15, ..BodySample::default() }
}

fn value(readings: &[Reading], id: &str) -> String {
    readings.iter().find(|reading| reading.quantity.id == id).unwrap().format()
}

#[test]
fn numbers_read_with_their_units() {
    let moving = BodySample {
        position: Vec2::new(3.0, -1.256),
        velocity: Vec2::new(3.0, -4.0),
        angular_velocity_rad_s: std::f64::consts::FRAC_PI_2,
        char_share: 0.125,
        heat_release_kw: 1234.5,
        mass_kg: 80.0,
        ..body(0)
    };
    let all = readings(&moving, None);
    let wanted = [
        ("x_m", "3.00 m"),
        ("y_m", "-1.26 m"),
        ("vy_m_s", "-4.00 m/s"),
        ("speed_m_s", "5.00 m/s"),
        ("turning_deg_s", "90.0 °/s"),
        ("mass_kg", "80.00 kg"),
        ("kinetic_energy_j", "1000 J"),
        ("temperature_c", "20.0 °C"),
        ("char_share", "12.5 %"),
    ];
    for (id, text) in wanted {
        assert_eq!(value(&all, id), text, "{id}");
    }
    assert!((all[8].value - 0.5 * 80.0 * 25.0).abs() < 1e-9, "half of mass times speed squared");
}

#[test]
fn what_says_nothing_of_a_body_is_left_out() {
    let shown = |body: &BodySample, fixed| {
        let all = readings(body, Some(&thing("a", fixed)));
        all.into_iter().filter(|reading| reading.applies).map(|reading| reading.quantity.id).collect::<Vec<_>>()
    };
    assert_eq!(shown(&body(0), true), ["x_m", "y_m", "temperature_c"]);
    let wet = BodySample { began_wet: true, has_fuel: true, ..body(0) };
    let all = shown(&wet, false);
    assert!(["speed_m_s", "mass_kg", "char_share", "wet_share", "heat_release_kw"].iter().all(|id| all.contains(id)), "{all:?}");
}

#[test]
fn forces_add_up() {
    let forces = vec![("weight".to_owned(), Vec2::new(0.0, -19.62)), ("drag".to_owned(), Vec2::new(-3.0, 4.0))];
    assert_eq!(sum_of_forces(&BodySample { forces, ..body(0) }), Vec2::new(-3.0, -15.620000000000001));
    assert_eq!(sum_of_forces(&body(0)), Vec2::ZERO);
}

#[test]
fn what_burns_or_moves_is_asked_first_and_the_round_is_closed() {
    let things = [thing("wall", true), thing("post", false), thing("bundle", false), thing("stone", false)];
    let burning = BodySample { burning: true, ..body(2) };
    let flying = BodySample { velocity: Vec2::new(9.0, 0.0), ..body(3) };
    let order = order(&[body(0), body(1), burning, flying], &things);
    assert_eq!(order, [2, 3, 1, 0]);
    assert_eq!([next(&order, None, false), next(&order, None, true)], [Some(2), Some(0)]);
    assert_eq!([next(&order, Some(2), false), next(&order, Some(2), true)], [Some(3), Some(0)]);
    assert_eq!(next(&order, Some(0), false), Some(2));
    assert_eq!([next(&[], None, true), next(&[], Some(1), false)], [None, None]);
}

#[test]
fn arrows_are_to_a_round_scale_and_never_too_long() {
    let said = |greatest| format_scale(per_cm(greatest), "N");
    assert_eq!([0.0, 0.4, 0.5, 7.0, 20.0].map(said), ["0.1 N", "0.1 N", "0.2 N", "2 N", "5 N"]);
    assert_eq!(said(294_300.0), "100000 N");
    assert!(per_cm(f64::MAX).is_finite());
    assert!([1.0, 3.0, 81.0, 4e5].iter().all(|&it| it / per_cm(it) <= LONGEST_CM && it / per_cm(it) > 1.5));
}
