//! Breaks: where rows of Chinese may not end. The window library ends a row before most marks that belong to what stands
//! before them, a comma among them, and after an opening bracket: such a row gives its last character to the next one.

use crate::text::rows::may_end;
use egui_macroquad::egui::text::LayoutJob;
use egui_macroquad::egui::{Color32, FontId, Galley, Ui};
use std::sync::Arc;

/// Lays text out in rows that end where they may.
#[must_use]
pub fn laid(ui: &Ui, mut job: LayoutJob) -> Arc<Galley> {
    let lay = |job: &LayoutJob| ui.fonts(|fonts| fonts.layout_job(job.clone()));
    let mut galley = lay(&job);
    // Each turn mends the first row that ends amiss: there are no more of them than characters.
    for _ in 0..job.text.len() {
        let Some(at) = amiss(&galley) else { break };
        end_row(&mut job, at);
        galley = lay(&job);
    }
    galley
}

/// The same for a text of one type, at most so wide.
#[must_use]
pub fn wrapped(ui: &Ui, text: String, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    laid(ui, LayoutJob::simple(text, font, colour, width))
}

/// The number of the character before which the first row that ends amiss is to end.
fn amiss(galley: &Galley) -> Option<usize> {
    let mut start = 0;
    for pair in galley.rows.windows(2) {
        let row: Vec<char> = pair[0].glyphs.iter().map(|glyph| glyph.chr).collect();
        let next = pair[1].glyphs.first().map(|glyph| glyph.chr).filter(|_| !pair[0].ends_with_newline);
        if let Some((&last, next)) = row.last().zip(next)
            && !may_end(last, next)
            && let Some(end) = (1..row.len()).rev().find(|&end| may_end(row[end - 1], row[end]))
        {
            return Some(start + end);
        }
        start += row.len() + usize::from(pair[0].ends_with_newline);
    }
    None
}

/// Ends a row before a character.
fn end_row(job: &mut LayoutJob, character: usize) {
    let Some((at, _)) = job.text.char_indices().nth(character) else { return };
    job.text.insert(at, '\n');
    for section in &mut job.sections {
        let range = &mut section.byte_range;
        range.start += usize::from(range.start > at);
        range.end += usize::from(range.end > at);
    }
}

#[cfg(test)]
mod tests {
    use crate::text::rows::{CLOSING, OPENING};
    use crate::view::panels::prose::Prose;
    use crate::view::panels::theme::{INK, Theme};
    use crate::view::window::letters;
    use egui_macroquad::egui::{CentralPanel, Context, RawInput};

    /// The rows of a text in a page so wide, with its middle in another type.
    fn rows(text: &str, width: f32) -> Vec<String> {
        let (ctx, mut rows) = (Context::default(), Vec::new());
        letters::faces().install(&ctx);
        let theme = Theme::default();
        let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
        let _ = ctx.run(RawInput::default(), |ctx| {
            CentralPanel::default().show(ctx, |ui| {
                let prose = Prose::new(width).add(&text[..middle], theme.serif(19.5), INK);
                let galley = prose.add(&text[middle..], theme.serif_bold(19.5), INK).laid(ui);
                rows = galley.rows.iter().map(|row| row.glyphs.iter().map(|glyph| glyph.chr).collect()).collect();
            });
        });
        rows
    }

    #[test]
    fn no_row_begins_with_a_comma_or_ends_with_an_opening_bracket() {
        let text = "梁要炭化几个小时，绳子几分钟就烧断。第一处绑绳已松脱，它的荷载转给下一处（见《守城录》），压力 30 kN。";
        // Five characters at least: what a row cannot give it keeps.
        for width in 110..400 {
            let rows = rows(text, width as f32);
            assert_eq!(rows.concat(), text);
            for row in &rows {
                let (first, last) = (row.chars().next().unwrap(), row.chars().last().unwrap());
                assert!(!CLOSING.contains(first) && !OPENING.contains(last), "{width}: {rows:#?}");
            }
        }
    }

    #[test]
    fn english_ends_its_rows_at_spaces_as_before() {
        let text = "The first lashing has let go: its load, 30 kN (or more), goes to the next.";
        for width in [120.0, 180.0, 260.0] {
            let rows = rows(text, width);
            assert_eq!(rows.concat(), text);
            assert!(rows[..rows.len() - 1].iter().all(|row| row.ends_with(' ')), "{rows:#?}");
        }
    }
}
