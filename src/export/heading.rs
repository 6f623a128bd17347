//! Heading: what stands over a picture of a run. What was played, and below it what was changed in it.

use crate::recording::Recording;
use crate::text::Language;
use crate::text::rows::pieces;
use serde::Serialize;

/// How wide it is.
pub const WIDTH_PX: u32 = 900;
const TITLE_PX: u32 = 50;
const LINE_PX: u32 = 20;
/// Size of the letters of a line, and how wide one is: nobody knows in which type it will be shown.
const LETTER_PX: f64 = 14.0;
const LATIN: f64 = 0.56;

/// The heading, in the language of those whom the picture is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    pub language: Language,
    pub title: String,
    /// Account and seed, what was changed, and whether a hand had a part in it.
    pub about: Vec<String>,
}

/// A line of it: where its letters stand, and how large they are, pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    pub text: String,
    pub y_px: u32,
    pub size_px: u32,
}

impl Heading {
    /// That of a record alone: title, account and seed.
    #[must_use]
    pub fn of(recording: &Recording) -> Self {
        let head = &recording.head;
        let account = if head.account.is_empty() { String::new() } else { format!(", account {}", head.account) };
        Self { title: format!("{}{account}, seed {}", head.title, head.seed), ..Self::default() }
    }

    /// How tall it is, pixels.
    #[must_use]
    pub fn height_px(&self) -> u32 {
        TITLE_PX + LINE_PX * self.rows().len() as u32
    }

    /// Its texts, from above, each in the middle of the picture's 900 pixels.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let below = self.rows().into_iter().zip(0..);
        let below = below.map(|(text, number)| Line { text, y_px: TITLE_PX + LINE_PX * number, size_px: LETTER_PX as u32 });
        std::iter::once(Line { text: self.title.clone(), y_px: 32, size_px: 20 }).chain(below).collect()
    }

    /// They as elements of an SVG document.
    #[must_use]
    pub fn elements(&self) -> String {
        let element = |Line { text, y_px, size_px }: &Line| {
            format!(
                "<text x=\"{}\" y=\"{y_px}\" text-anchor=\"middle\" font-family=\"sans-serif\" font-size=\"{size_px}\" \
                 fill=\"#1F1B18\">{}</text>\n",
                WIDTH_PX / 2,
                escaped(text)
            )
        };
        self.lines().iter().map(element).collect()
    }

    /// It alone, as an SVG document without a ground.
    #[must_use]
    pub fn document(&self) -> String {
        let size = format!("width=\"{WIDTH_PX}\" height=\"{}\"", self.height_px());
        format!("<svg {size} xmlns=\"http://www.w3.org/2000/svg\">\n{}</svg>\n", self.elements())
    }

    /// Its lines, in as many rows as they need.
    fn rows(&self) -> Vec<String> {
        self.about.iter().flat_map(|line| rows(line)).collect()
    }
}

/// A text in rows that have room in the picture; words stay whole.
fn rows(text: &str) -> Vec<String> {
    let room = f64::from(WIDTH_PX) - 40.0;
    let wide = |text: &str| text.chars().map(|it| if it.is_ascii() { LATIN * LETTER_PX } else { LETTER_PX }).sum::<f64>();
    let mut rows = vec![String::new()];
    for word in pieces(text) {
        if let Some(row) = rows.last_mut().filter(|row| row.is_empty() || wide(row) + wide(word.trim_end()) <= room) {
            row.push_str(word);
        } else {
            rows.push(word.to_owned());
        }
    }
    rows.iter().map(|row| row.trim_end().to_owned()).filter(|row| !row.is_empty()).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rows::CLOSING;

    #[test]
    fn all_that_was_changed_is_told_in_rows_that_have_room() {
        let changed = (1..40).map(|number| format!("Fire bundles {number} kg")).collect::<Vec<_>>().join(" · ");
        let chinese = "守城者向天桥投下的火牛数，其余不变；".repeat(12);
        let heading = Heading { title: "A & B".into(), about: vec![changed.clone(), chinese.clone()], ..Heading::default() };
        let rows = heading.rows();
        assert_eq!(rows.concat().replace(' ', ""), format!("{changed}{chinese}").replace(' ', ""));
        assert!(rows.iter().all(|row| row.chars().count() <= 110 && !row.starts_with(|it| CLOSING.contains(it))), "{rows:#?}");
        assert_eq!(heading.height_px(), 50 + 20 * rows.len() as u32);
        let svg = heading.elements();
        assert!(svg.contains(">A &amp; B<") && svg.matches("<text").count() == rows.len() + 1, "{svg}");
        assert_eq!(Heading::default().height_px(), 50);
    }
}
