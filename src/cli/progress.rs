//! A progress bar on stderr, for runs that take longer than people wait gladly and only where a person watches.

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
