//! Attempt: one run that may go wrong, for those who make many. What goes wrong is a status and a reason, never panic text.
//!
//! The clock is looked at between ticks of the run and not within one; what is recorded does not depend on it.

use super::guard;
use crate::event::Happening;
use crate::kit::STEPS_PER_TICK;
use crate::recording::Recording;
use crate::runner::{Course, Options};
use crate::scenario::Setup;
use crate::sweep::{Broken, Status};
use crate::units::{format_number, with_unit};
use std::time::{Duration, Instant};

/// When a run is given up, and where it is cut short.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limits {
    pub until_s: Option<f64>,
    pub timeout: Option<Duration>,
}

/// Reads the seconds after `--timeout`.
///
/// # Errors
/// What was found and what is wanted.
pub fn timeout(typed: &str) -> Result<Duration, String> {
    let seconds = typed.trim().trim_end_matches('s').trim_end().parse().ok().filter(|seconds: &f64| *seconds > 0.0);
    seconds
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .ok_or_else(|| format!("found '{typed}', wanted seconds of the clock, more than 0"))
}

/// Makes the run.
///
/// # Errors
/// How and why it went wrong.
pub fn attempt(setup: &Setup, limits: Limits) -> Result<Recording, Broken> {
    guarded(|| play(setup, limits).and_then(sound))
}

/// Any work of a run; an internal error in it is a run that went wrong.
///
/// # Errors
/// The work's own, or that it broke down.
pub fn guarded<T>(work: impl FnOnce() -> Result<T, Broken>) -> Result<T, Broken> {
    guard::guarded(work).unwrap_or_else(|reason| Err(Broken { status: Status::Panic, reason }))
}

fn play(setup: &Setup, limits: Limits) -> Result<Recording, Broken> {
    let started = Instant::now();
    let mut course = Course::begin(setup, &Options { until_s: limits.until_s });
    while course.advance(STEPS_PER_TICK) {
        if let Some(timeout) = limits.timeout.filter(|timeout| started.elapsed() > *timeout) {
            let limit = with_unit(format_number(timeout.as_secs_f64()), "s");
            let reason = format!("given up after {limit} of the clock, the time limit; the run had not ended");
            return Err(Broken { status: Status::Timeout, reason });
        }
    }
    Ok(course.finish())
}

/// A run in which numbers stopped being numbers proves nothing.
fn sound(recording: Recording) -> Result<Recording, Broken> {
    let quarantined = recording.events.iter().find_map(|event| match &event.happening {
        Happening::BodyQuarantined { thing } => Some((thing.clone(), event.at.step)),
        _ => None,
    });
    let gauge = || recording.extremes.iter().find(|(_, extreme)| extreme.last.is_nan());
    let broken = quarantined.or_else(|| gauge().map(|(id, _)| (id.clone(), recording.last_step)));
    let Some((what, step)) = broken else { return Ok(recording) };
    let reason = format!("the numbers of {what} stopped being numbers at step {step}, so the run proves nothing");
    Err(Broken { status: Status::Nan, reason })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{At, Event};
    use crate::recording::Extreme;
    use crate::scenario::{Scenario, Settings};

    #[test]
    fn numbers_that_stopped_being_numbers_spoil_the_run() {
        let sane = Recording::default();
        assert!(sound(sane.clone()).is_ok());
        let mut body = sane.clone();
        let happening = Happening::BodyQuarantined { thing: "oxen-3".into() };
        body.events.push(Event { at: At { step: 12, time_s: 0.2 }, happening });
        let broken = sound(body).unwrap_err();
        assert!(broken.reason.contains("oxen-3") && broken.reason.contains("step 12"), "{broken:?}");
        let mut gauge = sane;
        gauge.extremes.insert("burnt_share".into(), Extreme { last: f64::NAN, ..Extreme::default() });
        let broken = sound(gauge).unwrap_err();
        assert_eq!(broken.status, Status::Nan);
        assert!(broken.reason.contains("burnt_share"), "{broken:?}");
    }

    #[test]
    fn a_law_that_breaks_down_is_a_status_without_panic_text() {
        let broken = guarded::<()>(|| panic!("a secret detail")).unwrap_err();
        assert_eq!(broken.status, Status::Panic);
        assert!(broken.reason.starts_with("internal error at ") && !broken.reason.contains("secret"), "{broken:?}");
    }

    #[test]
    fn a_run_that_takes_too_long_is_given_up() {
        let scenario = Scenario::read("trial.ron", include_str!("../../assets/new.ron")).unwrap();
        let setup = scenario.setup(&Settings::default()).unwrap();
        let limits = Limits { timeout: Some(Duration::from_nanos(1)), ..Limits::default() };
        assert_eq!(attempt(&setup, limits).unwrap_err().status, Status::Timeout);
        assert_eq!([timeout("2.5"), timeout("3 s")], [Ok(Duration::from_millis(2500)), Ok(Duration::from_secs(3))]);
        for wrong in ["0", "-1", "soon", "", "inf", "1e300", "NaN"] {
            assert!(timeout(wrong).is_err(), "{wrong}");
        }
    }
}
