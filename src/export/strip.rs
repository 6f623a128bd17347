//! Strip: the film of a run alone, as an SVG document: for a browser's page, where the library that draws curves is not there.

use super::film;
use super::heading::{Heading, WIDTH_PX};
use crate::recording::Recording;
use crate::sample::Frame;

/// The document: `frames` and `view_m` as [`film::strip`] takes them, below what was played.
#[must_use]
pub fn draw(recording: &Recording, frames: &[Frame], view_m: (f64, f64), heading: &Heading) -> String {
    let top = heading.height_px();
    let strip = film::strip(recording, frames, view_m, (WIDTH_PX, top));
    let height = top + strip.height_px;
    format!(
        "<svg width=\"{WIDTH_PX}\" height=\"{height}\" viewBox=\"0 0 {WIDTH_PX} {height}\" xmlns=\"http://www.w3.org/2000/svg\">\n\
        <rect width=\"{WIDTH_PX}\" height=\"{height}\" fill=\"#FFFFFF\"/>\n\
        {}{}</svg>\n",
        heading.elements(),
        strip.elements
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recording::Head;

    #[test]
    fn every_moment_is_drawn_below_what_was_played() {
        let recording = Recording::new(Head { title: "A <trial>".into(), account: "thrown".into(), seed: 7, ..Head::default() });
        let frames = [0.0, 60.0, 90.0].map(|time_s| Frame { step: time_s as u64, time_s, ..Frame::default() });
        let svg = draw(&recording, &frames, (0.0, 0.0), &Heading::of(&recording));
        assert!(
            svg.starts_with("<svg ") && svg.ends_with("</svg>\n") && svg.contains(">A &lt;trial&gt;, account thrown, seed 7<"),
            "{svg}"
        );
        assert_eq!(svg.matches("<svg x=").count(), 3);
        assert!(svg.contains(">1:30<"), "{svg}");
    }
}
