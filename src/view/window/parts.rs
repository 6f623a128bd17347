//! Parts: what the parts of a frame take, for those who ask why it is slow. What the system, the graphics card or the
//! browser takes beside the program is what is left of the time from one frame to the next.

use serde::Serialize;

/// How much the newest frame counts in the mean.
const NEW: f64 = 0.1;

/// Means over the last frames, milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Parts {
    pub simulation_ms: f64,
    /// The panels, as far as they were drawn anew.
    pub panels_ms: f64,
    /// The paint of the scene, before any of it is drawn.
    pub paint_ms: f64,
    /// The calls that draw both, with what the driver does in them.
    pub drawing_ms: f64,
}

impl Parts {
    /// Takes in a frame by the moments, in seconds, at which it began and each part was done.
    pub fn note(&mut self, [begun_s, shown_s, drawn_s, simulated_s, painted_s]: [f64; 5]) {
        let mix = |mean: &mut f64, took_s: f64| *mean += NEW * (took_s * 1000.0 - *mean);
        mix(&mut self.panels_ms, shown_s - begun_s);
        mix(&mut self.drawing_ms, drawn_s - shown_s);
        mix(&mut self.simulation_ms, simulated_s - drawn_s);
        mix(&mut self.paint_ms, painted_s - simulated_s);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_means_come_to_what_frames_take() {
        let mut parts = Parts::default();
        for _ in 0..200 {
            parts.note([10.0, 10.001, 10.005, 10.007, 10.010]);
        }
        assert!((parts.simulation_ms - 2.0).abs() < 1e-3 && (parts.panels_ms - 1.0).abs() < 1e-3);
        assert!((parts.drawing_ms - 4.0).abs() < 1e-3 && (parts.paint_ms - 3.0).abs() < 1e-3);
    }
}
