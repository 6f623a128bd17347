//! Progress bars on stderr, for work that takes longer than people wait gladly and only where a person watches.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(2);
const PARTS: u64 = 1000;

/// Shows nothing before two seconds have passed, and never where stderr is not a terminal.
pub struct Progress {
    started: Instant,
    watched: bool,
    bar: Option<ProgressBar>,
}

/// Of many runs: how many are done, how fast they come, and when the last will have.
pub struct Runs(ProgressBar);

impl Runs {
    /// `done` of `total` runs were there before.
    #[must_use]
    pub fn start(total: u64, done: u64) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let template = "{wide_bar} {human_pos} of {human_len} runs, {per_sec}, {eta} left";
        let style = ProgressStyle::with_template(template).expect("a fixed template");
        let bar = ProgressBar::new(total).with_style(style).with_position(done);
        // The rate is that of now, not of what was there before.
        bar.reset_eta();
        Self(bar)
    }

    /// One more is done.
    pub fn next(&self) {
        self.0.inc(1);
    }
}

impl Drop for Runs {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

impl Progress {
    #[must_use]
    pub fn start() -> Self {
        Self { started: Instant::now(), watched: std::io::stderr().is_terminal(), bar: None }
    }

    /// `share` of the work is done, 0 to 1.
    pub fn update(&mut self, share: f64) {
        if !self.watched || (self.bar.is_none() && self.started.elapsed() < PATIENCE) {
            return;
        }
        let bar = self.bar.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("{wide_bar} {percent} %").expect("a fixed template");
            ProgressBar::new(PARTS).with_style(style)
        });
        bar.set_position((share.clamp(0.0, 1.0) * PARTS as f64) as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
