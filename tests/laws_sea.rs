//! The laws of swell, moorings, arrows and brands, in the running simulation.

use firelance::expect::outcome;
use firelance::recording::Recording;
use firelance::runner::{Options, run};
use firelance::scenario::{Scenario, Settings};
use std::fmt::Write as _;

/// A run of one ship on the sea, and of archers on firm ground 40 m from it.
struct Trial {
    water: &'static str,
    ship: String,
    bow: &'static str,
    rain_mm_h: f64,
    wind_m_s: f64,
    duration_s: f64,
}

const HULL: &str = "id: \"ship\", is: Ship(at_m: 60, lane: 1, length_m: 16, beam_m: 4.5, height_m: 3.2, mass_kg: 60000, centre_of_gravity_m: 1.5";
const BOW: &str = "speed_m_s: 30, angle_deg: 22, arrow_kg: 0.12, shaft_m: 0.011, drag_coefficient: 3";

impl Trial {
    fn of(ship: &str) -> Self {
        Self { water: "", ship: format!("({HULL}, {ship}))"), bow: "", rain_mm_h: 0.0, wind_m_s: 0.0, duration_s: 60.0 }
    }

    fn run(&self) -> Recording {
        let mut text = String::from("(format: 1, id: \"sea\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", ");
        write!(
            text,
            "duration_s: {}, world: (air: (wind_m_s: {}, rain_mm_h: {}, ",
            self.duration_s, self.wind_m_s, self.rain_mm_h
        )
        .unwrap();
        write!(
            text,
            "temperature_c: 15), structures: [(id: \"sea\", is: Water(from_m: 30, width_m: 400, depth_m: 9{})), ",
            self.water
        )
        .unwrap();
        write!(text, "{}], people: [(id: \"archers\", label: \"a\", side: Defender, role: Throwers, men: 20, ", self.ship)
            .unwrap();
        text.push_str(
            "station: Ground, at_m: 10, spread_m: 4)], weapons: [(id: \"arrows\", is: Bow(count: 100, crew: \"archers\", ",
        );
        write!(text, "{BOW}{}))]), ", self.bow).unwrap();
        text.push_str("script: [(when: At(5), do: [Throw(stock: \"arrows\", count: 60, over_s: 5, lit: true)])])");
        let scenario = Scenario::read("sea", &text).unwrap_or_else(|report| panic!("{report}"));
        run(&scenario.setup(&Settings::default()).unwrap(), &Options::default(), &mut |_| ())
    }
}

const PACKET: &str = ", powder: \"fire-bomb-1044\", burn_time_s: 30";
const SAIL: &str = "sail_m2: 60, mast_m: 12, cloth_m: 0.001, cloth: ";

/// Places of the ship over a run.
fn places(recording: &Recording) -> Vec<f64> {
    recording.rows.iter().filter_map(|row| row.bodies.first()).map(|body| body.position.x).collect()
}

fn span(places: &[f64]) -> f64 {
    places.iter().fold(f64::NEG_INFINITY, |most, &x| most.max(x)) - places.iter().fold(f64::INFINITY, |least, &x| least.min(x))
}

#[test]
fn a_hull_goes_to_and_fro_as_far_as_the_swell_is_high() {
    // Airy: water at the surface goes round in circles whose width is the height of the wave.
    let swell = Trial { water: ", swell_m: 1, swell_period_s: 8", ..Trial::of("planks_m: 0") };
    // Stokes: what floats drifts on as well, with a^2 w k = 0.012 m/s, 0.74 m in this minute; the hull's own inertia and
    // drag may take or give a fifth of the wave's height.
    let drift_m = 0.0123 * swell.duration_s;
    let went = span(&places(&swell.run()));
    assert!(went > 0.8 && went < 1.2 + drift_m, "{went} m");
    // In still water only what the arrows that strike it push.
    assert!(span(&places(&Trial::of("planks_m: 0").run())) < 0.4);
}

#[test]
fn a_cable_holds_a_ship_where_it_ends_and_parts_if_it_is_weak() {
    let sail = "heads_left: false, sail_m2: 60, mast_m: 12, swings_m: 10, cable_kn: ";
    let gale = |cable: &str| Trial { wind_m_s: 15.0, duration_s: 90.0, ..Trial::of(&format!("{sail}{cable}")) }.run();
    let held = gale("60");
    assert!(!outcome(&held, "cables_parted").is_nan() && outcome(&held, "cables_parted") == 0.0);
    let end = *places(&held).last().unwrap();
    assert!((70.0..74.0).contains(&end), "{end} m");
    assert_eq!(outcome(&gale("3"), "cables_parted"), 1.0);
}

#[test]
fn thin_dry_cloth_lights_from_an_arrow_and_wet_cloth_does_not() {
    let of =
        |cloth: &str, water: &str| Trial { bow: PACKET, ..Trial::of(&format!("{SAIL}\"{cloth}\", cloth_water_kg_m2: {water}")) };
    let dry = of("oiled-silk", "0").run();
    assert!(outcome(&dry, "brands_caught") >= 3.0, "{} stuck", outcome(&dry, "brands_caught"));
    let after_s = outcome(&dry, "first_ignition_s") - outcome(&dry, "first_brand_s");
    assert!((0.5..15.0).contains(&after_s), "{after_s} s");
    assert_eq!(outcome(&of("oiled-silk", "1.5").run(), "first_ignition_s"), f64::INFINITY);
    let plain = Trial { bow: "", ..of("oiled-silk", "0") };
    assert_eq!(outcome(&plain.run(), "first_ignition_s"), f64::INFINITY, "arrows without a packet");
}

#[test]
fn thick_planks_do_not_go_on_burning_from_an_arrow() {
    let hull = Trial { bow: PACKET, duration_s: 120.0, ..Trial::of("planks_m: 0.05") }.run();
    assert!(outcome(&hull, "brands_caught") >= 1.0, "some stick in the planks");
    let burning = hull.rows.last().unwrap().bodies.iter().any(|body| body.burning);
    assert!(!burning, "it goes out when the packets are spent");
}
