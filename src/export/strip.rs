//! Strip: the film of a run alone, as an SVG document: for a browser's page, where the library that draws curves is not there.

use super::film;
use crate::recording::Recording;
use crate::sample::Frame;

const WIDTH_PX: u32 = 900;
const TITLE_PX: u32 = 50;

/// The document: `frames` and `view_m` as [`film::strip`] takes them.
#[must_use]
pub fn draw(recording: &Recording, frames: &[Frame], view_m: (f64, f64)) -> String {
    let strip = film::strip(recording, frames, view_m, (WIDTH_PX, TITLE_PX));
    let height = TITLE_PX + strip.height_px;
    let title = title(recording).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(
        "<svg width=\"{WIDTH_PX}\" height=\"{height}\" viewBox=\"0 0 {WIDTH_PX} {height}\" xmlns=\"http://www.w3.org/2000/svg\">\n\
        <rect width=\"{WIDTH_PX}\" height=\"{height}\" fill=\"#FFFFFF\"/>\n\
        <text x=\"450\" y=\"32\" text-anchor=\"middle\" font-family=\"sans-serif\" font-size=\"20\" fill=\"#1F1B18\">{title}</text>\n\
        {}</svg>\n",
        strip.elements
    )
}

/// What was played: title, account and seed.
pub(super) fn title(recording: &Recording) -> String {
    let head = &recording.head;
    let account = if head.account.is_empty() { String::new() } else { format!(", account {}", head.account) };
    format!("{}{account}, seed {}", head.title, head.seed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recording::Head;

    #[test]
    fn every_moment_is_drawn_below_what_was_played() {
        let recording = Recording::new(Head { title: "A <trial>".into(), account: "thrown".into(), seed: 7, ..Head::default() });
        let frames = [0.0, 60.0, 90.0].map(|time_s| Frame { step: time_s as u64, time_s, ..Frame::default() });
        let svg = draw(&recording, &frames, (0.0, 0.0));
        assert!(
            svg.starts_with("<svg ") && svg.ends_with("</svg>\n") && svg.contains(">A &lt;trial&gt;, account thrown, seed 7<"),
            "{svg}"
        );
        assert_eq!(svg.matches("<svg x=").count(), 3);
        assert!(svg.contains(">1:30<"), "{svg}");
    }
}
