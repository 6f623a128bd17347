//! The rigid-body engine under the kit's own settings, held to analytic values and to what engines test of themselves.
//!
//! The engine is driven through the kit's verbs, as structures and weapons drive it.

use firelance::kit::DT_S;
use firelance::kit::physics::{Group, Physics};
use firelance::units::Vec2;
use rapier2d::prelude::{ColliderBuilder, RigidBodyHandle};

const G: f64 = 9.81;

#[track_caller]
fn within(what: &str, found: f64, wanted: f64, by: f64) {
    assert!((found - wanted).abs() <= by, "{what}: {found}, wanted {wanted} give or take {by}");
}

fn step(physics: &mut Physics, steps: u32) {
    for _ in 0..steps {
        assert!(physics.step().is_empty(), "numbers stopped being numbers");
    }
}

fn ball(physics: &mut Physics, at: Vec2, radius_m: f64, mass_kg: f64) -> RigidBodyHandle {
    let body = physics.dynamic(at, 0.0);
    physics.shape(body, ColliderBuilder::ball(radius_m as f32), mass_kg, Group::Lane(0));
    body
}

fn block(physics: &mut Physics, at: Vec2, half: f64) -> RigidBodyHandle {
    let body = physics.dynamic(at, 0.0);
    physics.shape(body, ColliderBuilder::cuboid(half as f32, half as f32), 4.0 * half * half, Group::Lane(0));
    body
}

fn floor(physics: &mut Physics, x_m: f64, friction: f64) -> RigidBodyHandle {
    let body = physics.fixed(Vec2::new(x_m, -1.0), 0.0);
    physics.shape(body, ColliderBuilder::cuboid(50.0, 1.0), 1.0, Group::Ground);
    physics.surface(body, friction, 0.0);
    body
}

/// Box2D's HelloWorld: after 90 steps it lies on the floor.
#[test]
fn a_dropped_box_comes_to_rest_upright() {
    let mut physics = Physics::new();
    floor(&mut physics, 0.0, 0.3);
    let body = block(&mut physics, Vec2::new(0.0, 4.0), 1.0);
    step(&mut physics, 90);
    let (at, angle) = physics.pose(body);
    within("height", at.y, 1.0, 0.01);
    within("place", at.x, 0.0, 0.01);
    within("angle", angle, 0.0, 0.01);
}

/// v^2 / (2 mu g) = 3.1855 m; the engine is also asked the distance left after a friction of 0.4 begins to act.
#[test]
fn a_sliding_block_stops_where_friction_says() {
    let mut physics = Physics::new();
    floor(&mut physics, 0.0, 0.4);
    let body = physics.dynamic(Vec2::new(0.0, 0.25), 0.0);
    physics.shape(body, ColliderBuilder::cuboid(1.0, 0.25), 1.0, Group::Lane(0));
    physics.surface(body, 0.4, 0.0);
    physics.set_velocity(body, Vec2::new(5.0, 0.0), 0.0);
    step(&mut physics, 150);
    within("way, m", physics.pose(body).0.x, 3.1855, 0.01 * 3.1855);
}

/// Masses 2 and 1, the first at 4 m/s: restitution 1, 0.5 and 0.
#[test]
fn balls_collide_as_momentum_and_restitution_say() {
    for (restitution, first, second) in [(1.0, 1.3333, 5.3333), (0.5, 2.0, 4.0), (0.0, 2.6667, 2.6667)] {
        let mut physics = Physics::new();
        let one = ball(&mut physics, Vec2::new(-2.0, 500.0), 0.5, 2.0);
        let other = ball(&mut physics, Vec2::new(0.0, 500.0), 0.5, 1.0);
        for body in [one, other] {
            physics.surface(body, 0.0, restitution);
        }
        physics.set_velocity(one, Vec2::new(4.0, 0.0), 0.0);
        step(&mut physics, 40);
        let (v1, v2) = (physics.velocity(one).0.x, physics.velocity(other).0.x);
        within(&format!("restitution {restitution}, first"), v1, first, 0.005 * first);
        within(&format!("restitution {restitution}, second"), v2, second, 0.005 * second);
        within("momentum", 2.0 * v1 + v2, 8.0, 8.0 * 1e-4);
    }
}

/// Semi-implicit Euler over n parts of a step falls by g t dt / (2 n) too far, and nothing else.
#[test]
fn free_fall_errs_by_its_known_form() {
    for iterations in [1, 2, 4, 8] {
        let mut physics = Physics::new();
        physics.set_solver_iterations(iterations);
        let body = ball(&mut physics, Vec2::ZERO, 0.1, 1.0);
        step(&mut physics, 60);
        let wanted = -G / 2.0 - G * DT_S / (2.0 * iterations as f64);
        within(&format!("{iterations} iterations, m"), physics.pose(body).0.y, wanted, 1e-4 * wanted.abs());
    }
}

#[test]
fn cutting_the_step_makes_a_fall_finer() {
    let fallen = |parts: u32| {
        let mut physics = Physics::new();
        physics.set_parts(parts);
        let body = ball(&mut physics, Vec2::ZERO, 0.1, 1.0);
        step(&mut physics, 60);
        (physics.pose(body).0.y + G / 2.0).abs()
    };
    within("an eighth of the error", fallen(8), fallen(1) / 8.0, 0.1 * fallen(1) / 8.0);
}

/// 10 e^-0.5 = 6.0653 m/s after a second.
#[test]
fn linear_damping_decays_as_the_exponential() {
    let mut physics = Physics::new();
    let body = ball(&mut physics, Vec2::ZERO, 0.1, 1.0);
    physics.set_linear_damping(body, 0.5);
    physics.set_velocity(body, Vec2::new(10.0, 0.0), 0.0);
    step(&mut physics, 60);
    within("speed, m/s", physics.velocity(body).0.x, 6.0653, 0.005 * 6.0653);
}

/// The engine's own cap of 400 m/s would make every gun the same; it is raised.
#[test]
fn fast_bodies_keep_their_speed_in_a_vacuum() {
    for speed in [400.0, 800.0, 1_000.0] {
        let mut physics = Physics::new();
        let body = ball(&mut physics, Vec2::ZERO, 0.1, 1.0);
        physics.set_velocity(body, Vec2::new(speed, 0.0), 0.0);
        step(&mut physics, 60);
        within("speed, m/s", physics.velocity(body).0.x, speed, 1e-3 * speed);
        within("way, m", physics.pose(body).0.x, speed, 1e-3 * speed);
    }
}

/// A plate of 5 mm and 200 kg, fixed or moving at `plate_m_s`, and a ball shot at it: how far the ball is beyond it then.
fn beyond_the_plate(speed: f64, radius_m: f64, plate_at_m: f64, plate_m_s: Option<f64>) -> f64 {
    let mut physics = Physics::new();
    let at = Vec2::new(plate_at_m, 0.0);
    let plate = if plate_m_s.is_some() { physics.dynamic(at, 0.0) } else { physics.fixed(at, 0.0) };
    physics.shape(plate, ColliderBuilder::cuboid(0.0025, 3.0), 200.0, Group::Timber);
    if let Some(plate_m_s) = plate_m_s {
        physics.never_tunnels(plate);
        physics.set_velocity(plate, Vec2::new(plate_m_s, 0.0), 0.0);
    }
    let shot = ball(&mut physics, Vec2::ZERO, radius_m, 0.1);
    physics.never_tunnels(shot);
    physics.set_velocity(shot, Vec2::new(speed, 0.0), 0.0);
    step(&mut physics, 30);
    // Measured across the plate, which may have been turned by the blow.
    let (middle, angle) = physics.pose(plate);
    (physics.pose(shot).0 - middle).rotated(-angle).x
}

#[test]
fn a_fast_body_does_not_pass_a_thin_plate() {
    for plate_m_s in [None, Some(-10.0), Some(10.0)] {
        for speed in [100.0, 400.0, 800.0, 1_000.0] {
            for place in 0..8 {
                let plate_at_m = 3.0 + 0.71 * f64::from(place);
                let beyond_m = beyond_the_plate(speed, 0.03, plate_at_m, plate_m_s);
                assert!(
                    beyond_m < 0.03,
                    "{speed} m/s, plate at {plate_at_m} m moving at {plate_m_s:?}: the ball is {beyond_m} m beyond it"
                );
            }
        }
    }
}

/// Three boxes of a metre after 500 steps: 0.5, 1.5 and 2.5 m, at rest.
#[test]
fn a_stack_of_three_stands() {
    let mut physics = Physics::new();
    floor(&mut physics, 0.0, 0.5);
    let boxes = [0.5, 1.5, 2.5].map(|height| (block(&mut physics, Vec2::new(0.0, height), 0.5), height));
    step(&mut physics, 500);
    for (body, height) in boxes {
        within("height", physics.pose(body).0.y, height, 0.1);
        assert!(physics.velocity(body).0.length() < 0.1);
    }
}

/// Eight balls that fall on one another, 200 steps: poses and velocities to the bit.
fn eight_balls() -> Vec<[u64; 5]> {
    let mut physics = Physics::new();
    floor(&mut physics, 0.0, 0.5);
    let place = |number: u32| Vec2::new(0.13 * f64::from(number % 3), 0.6 + 1.1 * f64::from(number));
    let balls: Vec<RigidBodyHandle> = (0..8).map(|number| ball(&mut physics, place(number), 0.5, 1.0)).collect();
    step(&mut physics, 200);
    let bits = |&body: &RigidBodyHandle| {
        let ((at, angle), (velocity, _)) = (physics.pose(body), physics.velocity(body));
        [at.x, at.y, angle, velocity.x, velocity.y].map(f64::to_bits)
    };
    balls.iter().map(bits).collect()
}

#[test]
fn eight_balls_fall_the_same_way_twice() {
    let first = eight_balls();
    assert_eq!(first, eight_balls());
    assert!(first.iter().any(|ball| ball[0] != first[0][0]), "they never met");
}

/// A kilometre away the same fall ends alike, at the same step: as far as any scene reaches.
#[test]
fn far_from_the_origin_things_fall_alike() {
    let fall = |x_m: f64| {
        let mut physics = Physics::new();
        floor(&mut physics, x_m, 0.5);
        let body = block(&mut physics, Vec2::new(x_m, 3.0), 0.5);
        let mut slept_at = None;
        for number in 0..600 {
            step(&mut physics, 1);
            if physics.asleep(body) && slept_at.is_none() {
                slept_at = Some(number);
            }
        }
        (physics.pose(body).0 - Vec2::new(x_m, 0.0), slept_at)
    };
    let ((near, near_step), (far, far_step)) = (fall(0.0), fall(1_000.0));
    assert!((near - far).length() < 1e-3, "{near:?} and {far:?}");
    assert!(near_step.is_some() && near_step == far_step, "asleep at {near_step:?} and {far_step:?}");
}
