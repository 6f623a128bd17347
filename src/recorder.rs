//! Recorder: watches a world step by step and writes its record. Sessions and headless runs share it, so both keep
//! the same bits.

use crate::event::At;
use crate::kit::{DT_S, STEPS_PER_TICK};
use crate::recording::{Head, Recording, is_thrown};
use crate::scenario::Setup;
use crate::world::World;

/// Seconds between kept rows.
pub const SAMPLE_INTERVAL_S: f64 = 0.5;
const STEPS_PER_ROW: u64 = (SAMPLE_INTERVAL_S / DT_S) as u64;
/// What was thrown is kept five times as often while it flies: a shot of three seconds is no path with six points.
const STEPS_PER_WAYPOINT: u64 = STEPS_PER_ROW / 5;
/// What moves slower has landed, or lies in something that moves.
const FLIES_M_S: f64 = 1.0;

/// An empty record of this set-up, with what the world holds at its start.
#[must_use]
pub fn begin(setup: &Setup, world: &mut World) -> Recording {
    let mut recording = Recording::new(Head {
        scenario: setup.scenario.clone(),
        title: setup.title.clone(),
        account: setup.account.clone(),
        seed: setup.seed,
        dt_s: DT_S,
        sample_interval_s: SAMPLE_INTERVAL_S,
        parameters: setup.parameters.clone(),
        without: setup.without.clone(),
    });
    recording.names.clone_from(&setup.names);
    recording.deeds.clone_from(&setup.deeds);
    recording.crews = world.crews().to_vec();
    take_in(&mut recording, world);
    recording
}

/// Takes in what the world has to say at its present step: events always, numbers once a tick, rows at their rate.
pub fn take_in(recording: &mut Recording, world: &mut World) {
    let step = world.step_count();
    recording.events.extend(world.take_events());
    let known = recording.things.len();
    recording.things.extend_from_slice(&world.things()[known..]);
    let last = step == world.end_step();
    let at = At { step, time_s: step as f64 * DT_S };
    if last || step.is_multiple_of(STEPS_PER_TICK) {
        let gauges = world.gauges();
        recording.gauge(at, &gauges, world.lance_reach_m());
        if last || step.is_multiple_of(STEPS_PER_ROW) {
            recording.keep(at, gauges, world.tracked());
        }
    }
    if !last && step.is_multiple_of(STEPS_PER_WAYPOINT) && !step.is_multiple_of(STEPS_PER_ROW) {
        recording.follow(at, world.moving(is_thrown, FLIES_M_S));
    }
    recording.last_step = step;
    recording.last_time_s = at.time_s;
}
