//! Bodies: drag in a fall, the load in a joint, a wheel in soft ground.

use crate::close;
use firelance::kit::build::Plan;
use firelance::kit::physics::{Group, Physics};
use firelance::kit::{Air, DT_S, Kit};
use firelance::look::Look;
use firelance::mechanics::{self, drag, soft_ground};
use firelance::sample::Shape;
use firelance::scenario::{Scenario, Settings};
use firelance::units::Vec2;
use firelance::world::World;
use rapier2d::prelude::ColliderBuilder;

fn bundle(mass_kg: f64, drag_area_m2: f64) -> Plan {
    Plan {
        id: "bundle".to_owned(),
        owner: "bundle".to_owned(),
        part: "bundle",
        look: Look::Brush,
        shape: Shape::Disc { radius_m: 0.3 },
        depth_m: 0.0,
        breadth_m: 0.6,
        mechanic: "drag",
        mass_kg,
        tracked: false,
        drag_area_m2,
    }
}

/// Metres fallen and speed after `seconds` in still air.
fn fall(mass_kg: f64, drag_area_m2: f64, seconds: f64) -> (f64, f64) {
    let mut kit = Kit::new(Air { temperature_k: 288.15, ..Air::default() }, 1);
    let start = Vec2::new(0.0, 100.0);
    let body = kit.add_body(bundle(mass_kg, drag_area_m2), start, 0.0, Group::Lane(0));
    let law = mechanics::find("drag").expect("a law of this name");
    for _ in 0..(seconds / DT_S).round() as u32 {
        (law.act)(&mut kit);
        kit.move_bodies();
    }
    (start.y - kit.pose(body).0.y, -kit.velocity(body).0.y)
}

/// v = vt tanh(g t / vt), y = vt^2/g ln cosh(g t / vt). The force is constant over a step of 1/60 s: 0.5 %.
#[test]
fn a_bundle_falls_as_the_closed_form_says() {
    let (gravity, density) = (9.81, drag::air_density_kg_m3(288.15));
    close("air at 15 C, kg/m3", density, 1.225, 1e-3);
    for (mass_kg, drag_area_m2) in [(15.0, 0.6), (8.0, 0.9), (17.6, 0.01196)] {
        let terminal = (2.0 * mass_kg * gravity / (density * drag_area_m2)).sqrt();
        for seconds in [1.0, 2.0, 3.0] {
            let (fallen_m, speed) = fall(mass_kg, drag_area_m2, seconds);
            let share = gravity * seconds / terminal;
            let what = format!("{mass_kg} kg, {drag_area_m2} m2, {seconds} s");
            close(&format!("{what}: speed"), speed, terminal * libm::tanh(share), 0.005);
            // Half a step's fall is the engine's own error; it is 0.8 % of the way after one second, 0.3 % after three.
            let half_step_m = 0.5 * speed * DT_S;
            let wanted_m = terminal * terminal / gravity * libm::log(libm::cosh(share));
            assert!((fallen_m - wanted_m).abs() < 0.005 * wanted_m + half_step_m, "{what}: fell {fallen_m} m, not {wanted_m} m");
        }
    }
}

#[test]
fn a_falling_bundle_nears_its_terminal_speed() {
    let (_, speed) = fall(2.0, 2.0, 4.0);
    let terminal = (2.0 * 2.0 * 9.81 / (drag::air_density_kg_m3(288.15) * 2.0)).sqrt();
    close("terminal speed, m/s", speed, terminal, 0.005);
}

/// A mass that hangs on a hinge pulls with m g; two per cent for what the solver leaves.
#[test]
fn a_hinge_bears_what_hangs_on_it() {
    for mass_kg in [20.0, 300.0, 2500.0] {
        let mut physics = Physics::new();
        let beam = physics.fixed(Vec2::new(0.0, 10.0), 0.0);
        let post = physics.dynamic(Vec2::new(0.0, 9.0), 0.0);
        physics.shape(post, ColliderBuilder::cuboid(0.15, 1.0), mass_kg, Group::Timber);
        let joint = physics.hinge(beam, Vec2::ZERO, post, Vec2::new(0.0, 1.0));
        let mut load_n = 0.0;
        for _ in 0..120 {
            physics.step();
            load_n = physics.load_n(joint).map_or(load_n, Vec2::length);
        }
        close(&format!("{mass_kg} kg on a hinge, N"), load_n, mass_kg * 9.81, 0.02);
    }
}

/// A chain of three bears the sum below each hinge.
#[test]
fn a_chain_of_posts_sums_its_loads() {
    let mut physics = Physics::new();
    let mut above = (physics.fixed(Vec2::new(0.0, 10.0), 0.0), Vec2::ZERO);
    let mut joints = Vec::new();
    for link in 0..3 {
        let post = physics.dynamic(Vec2::new(0.0, 9.5 - f64::from(link)), 0.0);
        physics.shape(post, ColliderBuilder::cuboid(0.1, 0.4), 100.0, Group::Timber);
        joints.push(physics.hinge(above.0, above.1, post, Vec2::new(0.0, 0.5)));
        above = (post, Vec2::new(0.0, -0.5));
    }
    let mut loads = [0.0; 3];
    for _ in 0..240 {
        physics.step();
        for (load, &joint) in loads.iter_mut().zip(&joints) {
            *load = physics.load_n(joint).map_or(*load, Vec2::length);
        }
    }
    for (link, load) in loads.into_iter().enumerate() {
        close(&format!("hinge {link}, N"), load, (3 - link) as f64 * 100.0 * 9.81, 0.02);
    }
}

/// F = p b 2 sqrt(2 r z - z^2): turned round, the depth that bears a load is where the law says; deeper bears more, and
/// no more than the wheel's own width.
#[test]
fn soft_ground_bears_by_the_chord() {
    let (pressure_pa, radius_m) = (180_000.0, 0.8);
    for depth_m in [0.02, 0.1, 0.3, 0.6] {
        let load_n = soft_ground::bearing_n(pressure_pa, radius_m, depth_m);
        let half_chord = load_n / (pressure_pa * 0.5 * 2.0);
        close("depth, m", radius_m - (radius_m * radius_m - half_chord * half_chord).sqrt(), depth_m, 1e-9);
    }
    let deepest = soft_ground::bearing_n(pressure_pa, radius_m, radius_m);
    close("up to the axle, N", deepest, pressure_pa * 0.5 * 2.0 * radius_m, 1e-12);
    close("never more than that, N", soft_ground::bearing_n(pressure_pa, radius_m, 2.0 * radius_m), deepest, 1e-12);
}

/// The wheel of De'an that sank stands where the ground bears it, or on the firm bed under the fill: nowhere between.
#[test]
fn the_sunken_wheel_of_dean_is_borne() {
    let scenario = Scenario::find("dean-1132").unwrap_or_else(|report| panic!("{report}"));
    let setup = scenario.setup(&Settings::default()).unwrap_or_else(|report| panic!("{report}"));
    let bearing_pa = 1000.0 * setup.parameters["bearing_kpa"].split(' ').next().and_then(|text| text.parse().ok()).unwrap_or(0.0);
    let mut world = World::new(&setup);
    while world.step_count() < 7200 {
        world.step();
    }
    let frame = world.frame();
    let wheels = frame.bodies.iter().filter_map(|body| match (&world.things()[body.thing], body.position.y) {
        (thing, y) if thing.part == "wheel" => match thing.shape {
            Shape::Disc { radius_m } => Some((thing.id.clone(), radius_m, radius_m - y)),
            _ => None,
        },
        _ => None,
    });
    let (id, radius_m, sunk_m) = wheels.max_by(|a, b| a.2.total_cmp(&b.2)).expect("the bridge has wheels");
    assert!(sunk_m > 0.1, "{id} sank by {sunk_m} m only");
    let name = id.rsplit('.').next().unwrap_or(&id).replace("wheel", "axle");
    let axle = frame.joints.iter().find(|joint| joint.kind == "axle" && joint.id.ends_with(&name)).expect("it has an axle");
    let bears_kn = soft_ground::bearing_n(bearing_pa, radius_m, sunk_m) / 1000.0;
    let firm_bed_m = 0.45;
    let borne = bears_kn > 0.9 * axle.load_kn && bears_kn < 2.0 * axle.load_kn;
    let on_the_bed = bears_kn <= 0.9 * axle.load_kn && (sunk_m - firm_bed_m).abs() < 0.01;
    assert!(
        borne != on_the_bed,
        "{id}: sunk by {sunk_m} m it is borne by {bears_kn} kN, its load is {} kN, the firm bed lies at {firm_bed_m} m",
        axle.load_kn
    );
}
