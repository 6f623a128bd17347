//! How fire goes from one thing to the next. Only the order is certain: upwards before sideways before downwards, and
//! farther with more wind.

use firelance::event::Cause;
use firelance::kit::build::Plan;
use firelance::kit::cell::{CellPlan, Layer, Manner};
use firelance::kit::physics::Group;
use firelance::kit::{Air, Kit, STEPS_PER_TICK};
use firelance::look::Look;
use firelance::material::material;
use firelance::mechanics::{Every, Mechanic, find};
use firelance::sample::Shape;
use firelance::units::Vec2;

/// The laws of fire in the order in which a run calls them.
fn laws() -> [&'static Mechanic; 3] {
    ["plume", "heat", "fire"].map(|id| find(id).expect("a law of this name"))
}

fn air(wind_m_s: f64) -> Air {
    Air { mean_wind_m_s: wind_m_s, wind_m_s, temperature_k: 293.15, ..Air::default() }
}

/// A thing fixed in the air, with one cell open to all sides.
fn hang(kit: &mut Kit, id: &str, at: Vec2, stuff: (&str, Manner, f64)) -> usize {
    let (stuff, manner, thickness_m) = stuff;
    let plan = Plan {
        id: id.to_owned(),
        owner: id.to_owned(),
        part: "sample",
        look: Look::Brush,
        shape: Shape::Disc { radius_m: 0.2 },
        depth_m: 1.0,
        breadth_m: 0.6,
        mechanic: "fire",
        mass_kg: 20.0,
        tracked: false,
        drag_area_m2: 0.0,
    };
    let entity = kit.add_fixed(plan, at, 0.0, Group::Prop);
    let layers = vec![Layer { material: material(stuff), thickness_m, water_kg_m2: 0.0 }];
    let fuel_kg = matches!(manner, Manner::Loose).then_some(20.0);
    let (local, normal, cover) = (Vec2::ZERO, Vec2::ZERO, None);
    kit.add_cell(entity, CellPlan { local, normal, area_m2: 1.0, breadth_m: 0.6, layers, manner, cover, fuel_kg })
}

/// Runs the laws of fire for `seconds`.
fn burn(kit: &mut Kit, seconds: u64) {
    for _ in 0..seconds * 60 {
        if ((kit.time_s() * 60.0).round() as u64).is_multiple_of(STEPS_PER_TICK) {
            laws().iter().filter(|law| law.every == Every::Tick).for_each(|law| (law.act)(kit));
        }
        kit.move_bodies();
    }
}

/// Step at which a pine board lights that stands `offset` from a burning bundle; never is later than all.
fn lit_at(offset: Vec2, wind_m_s: f64) -> u64 {
    let mut kit = Kit::new(air(wind_m_s), 1);
    let bundle = hang(&mut kit, "bundle", Vec2::new(0.5, 5.0), ("brush", Manner::Loose, 0.01));
    hang(&mut kit, "board", Vec2::new(0.5, 5.0) + offset, ("pine", Manner::Surface, 0.02));
    kit.ignite(bundle, Cause::Hand);
    burn(&mut kit, 300);
    kit.first_step("ignited", "board").unwrap_or(u64::MAX)
}

#[test]
fn fire_goes_up_before_sideways_before_down() {
    let near = [Vec2::new(0.0, 0.7), Vec2::new(0.7, 0.0), Vec2::new(0.0, -0.7)].map(|offset| lit_at(offset, 0.0));
    assert!(near[0] < near[1] && near[1] <= near[2], "up, sideways, down: {near:?}");
    assert!(near[0] != u64::MAX, "what hangs over a burning bundle never lit");
    // Farther off, only what is above is reached at all.
    let far = [Vec2::new(0.0, 1.4), Vec2::new(1.4, 0.0), Vec2::new(0.0, -1.4)].map(|offset| lit_at(offset, 0.0));
    assert!(far[0] < far[1] && far[1] <= far[2], "up, sideways, down: {far:?}");
}

/// How far downwind a burning bundle lights another, m.
fn downwind_reach_m(wind_m_s: f64) -> f64 {
    let lights = |distance_m: &f64| {
        let mut kit = Kit::new(air(wind_m_s), 1);
        let bundle = hang(&mut kit, "bundle", Vec2::new(0.5, 0.3), ("brush", Manner::Loose, 0.01));
        hang(&mut kit, "other", Vec2::new(0.5 + distance_m, 0.3), ("brush", Manner::Loose, 0.01));
        kit.ignite(bundle, Cause::Hand);
        burn(&mut kit, 300);
        kit.first_step("ignited", "other").is_some()
    };
    (1..=16).map(|number| 0.25 * f64::from(number)).filter(lights).fold(0.0, f64::max)
}

#[test]
fn more_wind_never_shortens_the_reach_downwind() {
    let reaches = [0.0, 1.0, 2.0, 4.0, 8.0].map(downwind_reach_m);
    assert!(reaches.windows(2).all(|pair| pair[0] <= pair[1]), "reach by wind: {reaches:?}");
    assert!(reaches[0] > 0.0 && reaches[4] > reaches[0], "wind changes nothing: {reaches:?}");
}

/// Upwind the same flame leans away.
#[test]
fn what_stands_upwind_lights_no_sooner() {
    let offset = Vec2::new(0.8, 0.5);
    assert!(lit_at(offset, 4.0) <= lit_at(Vec2::new(-offset.x, offset.y), 4.0));
    assert!(lit_at(offset, 4.0) != u64::MAX);
}
