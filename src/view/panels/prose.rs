//! Prose: flowing text with bold words and links, cited works, and badges of evidence in front of it.

use crate::library::library;
use crate::source::{Citation, Claim};
use crate::text::Text;
use crate::view::panels::shown::Shown;
use crate::view::panels::theme::{INK, INK_SOFT};
use crate::view::panels::{breaks, glyphs};
use egui_macroquad::egui::text::{LayoutJob, TextFormat};
use egui_macroquad::egui::{Color32, FontId, Galley, Response, Sense, Ui, pos2, vec2};
use std::sync::Arc;

/// A paragraph being put together from pieces of different type.
pub struct Prose {
    job: LayoutJob,
}

impl Prose {
    #[must_use]
    pub fn new(width: f32) -> Self {
        let mut job = LayoutJob::default();
        job.wrap.max_width = width;
        Self { job }
    }

    /// Adds a piece of text.
    #[must_use]
    pub fn add(self, text: &str, font: FontId, colour: Color32) -> Self {
        self.spaced(text, font, colour, 1.42)
    }

    /// Adds a piece of text with lines `spacing` times the size of the type apart.
    #[must_use]
    pub fn spaced(mut self, text: &str, font: FontId, colour: Color32, spacing: f32) -> Self {
        let height = font.size * spacing;
        let format = TextFormat { line_height: Some(height), ..TextFormat::simple(font, colour) };
        self.job.append(text, 0.0, format);
        self
    }

    /// At most this many lines; the rest is an ellipsis.
    #[must_use]
    pub fn at_most(mut self, lines: usize) -> Self {
        self.job.wrap.max_rows = lines;
        self
    }

    /// Lays it out.
    #[must_use]
    pub fn laid(self, ui: &Ui) -> Arc<Galley> {
        breaks::laid(ui, self.job)
    }

    /// Puts the paragraph into the page.
    pub fn show(self, ui: &mut Ui) -> Response {
        let galley = self.laid(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
        ui.painter().galley(rect.min, galley, INK);
        response
    }
}

/// A plain paragraph.
pub fn paragraph(ui: &mut Ui, text: &str, font: FontId, colour: Color32) -> Response {
    Prose::new(ui.available_width()).add(text, font, colour).show(ui)
}

/// A paragraph of the story.
pub fn story(ui: &mut Ui, text: &Text, size: f32, colour: Color32, shown: &Shown) -> Response {
    let (text, font) = shown.story(text, size);
    paragraph(ui, text, font, colour)
}

/// A small bold heading within a page.
pub fn heading(ui: &mut Ui, text: &str, shown: &Shown) {
    ui.add_space(10.0);
    paragraph(ui, text, shown.theme.bold(14.5), INK);
    ui.add_space(1.0);
}

/// A point of a list with a hanging dot, and which way it errs where it does.
pub fn point(ui: &mut Ui, text: &str, errs: &str, shown: &Shown) {
    let theme = shown.theme;
    let indent = theme.px(14.0);
    let mut prose = Prose::new(ui.available_width() - indent).add(text, theme.sans(14.0), INK);
    if !errs.is_empty() {
        let errs = format!(" {}: {errs}", shown.say("which-way-it-errs"));
        prose = prose.add(&errs, theme.sans(13.0), INK_SOFT);
    }
    let galley = prose.laid(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
    ui.painter().circle_filled(rect.min + vec2(theme.px(5.0), theme.px(10.0)), theme.px(2.0), INK_SOFT);
    ui.painter().galley(rect.min + vec2(indent, 0.0), galley, INK);
}

/// What is said behind a text that is not there in the language spoken.
#[must_use]
pub fn only_english(shown: &Shown, is_there: bool) -> String {
    if is_there { String::new() } else { format!(" {}", shown.say("in-english-only")) }
}

/// A claim with its badge, its grade in words, its reason and its works.
pub fn claim(ui: &mut Ui, claim: &Claim, shown: &Shown) {
    let theme = shown.theme;
    let indent = theme.px(24.0);
    let grade = format!("{} ", shown.grade_of(claim));
    let mut prose = Prose::new(ui.available_width() - indent).add(&grade, theme.bold(14.0), INK).add(
        shown.text_of(&claim.text),
        theme.sans(14.0),
        INK,
    );
    let note = shown.text_of(&claim.note);
    if !note.is_empty() {
        prose = prose.add(&format!(" {note}"), theme.sans(13.0), INK_SOFT);
    }
    prose = prose.add(&only_english(shown, claim.text.has(shown.language)), theme.sans(13.0), INK_SOFT);
    let works = citations(&claim.citations, shown);
    if !works.is_empty() {
        prose = prose.add(&format!("\n{works}"), shown.tale(13.0), INK_SOFT);
    }
    let galley = prose.laid(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
    let badge = pos2(rect.left() + theme.px(9.0), rect.top() + theme.px(10.0));
    glyphs::evidence(ui.painter(), badge, theme.px(6.5), claim.evidence);
    ui.painter().galley(rect.min + vec2(indent, 0.0), galley, INK);
    ui.add_space(6.0);
}

/// Works as a scholar would cite them in a line, with a note where there is one.
#[must_use]
pub fn citations(citations: &[Citation], shown: &Shown) -> String {
    library().cite_all(citations, shown.language).join("; ")
}
