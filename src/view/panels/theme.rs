//! Theme: the colours, type and sizes of the panels. Every size is given as at 100 % text and grows with it.
//!
//! Colours are those of a Song handscroll: paper, ink, crimson and jade. It knows nothing of any scenario.

use crate::view::panels::faces::Faces;
use egui_macroquad::egui::{self, Color32, FontFamily, FontId};

pub const PAPER: Color32 = Color32::from_rgb(0xFA, 0xF4, 0xE6);
pub const PAPER_WARM: Color32 = Color32::from_rgb(0xF0, 0xE5, 0xCC);
pub const PAPER_EDGE: Color32 = Color32::from_rgb(0xE7, 0xD9, 0xBC);
pub const BUTTON: Color32 = Color32::from_rgb(0xFD, 0xF8, 0xEC);
pub const BUTTON_OVER: Color32 = Color32::from_rgb(0xF3, 0xE6, 0xC8);
pub const INK: Color32 = Color32::from_rgb(0x1F, 0x1B, 0x18);
pub const INK_SOFT: Color32 = Color32::from_rgb(0x4A, 0x40, 0x38);
pub const CRIMSON: Color32 = Color32::from_rgb(0xA4, 0x26, 0x2C);
pub const CRIMSON_DEEP: Color32 = Color32::from_rgb(0x8E, 0x1F, 0x26);
pub const CRIMSON_DARK: Color32 = Color32::from_rgb(0x4E, 0x0E, 0x12);
pub const JADE: Color32 = Color32::from_rgb(0x2E, 0x7D, 0x6B);
pub const SILK: Color32 = Color32::from_rgb(0x5F, 0x7F, 0x73);
pub const BLUE: Color32 = Color32::from_rgb(0x1B, 0x4F, 0x72);
pub const BLUE_DEEP: Color32 = Color32::from_rgb(0x14, 0x3E, 0x5A);
pub const BLUE_WASH: Color32 = Color32::from_rgb(0xEA, 0xF0, 0xF0);
pub const AMBER: Color32 = Color32::from_rgb(0xA8, 0x64, 0x00);
pub const AMBER_DEEP: Color32 = Color32::from_rgb(0x8A, 0x52, 0x00);
pub const AMBER_INK: Color32 = Color32::from_rgb(0x4A, 0x2C, 0x00);
pub const AMBER_WASH: Color32 = Color32::from_rgb(0xF8, 0xE8, 0xC6);
pub const TRACK: Color32 = Color32::from_rgb(0xB8, 0xA6, 0x84);
pub const TIMBER: Color32 = Color32::from_rgb(0x8A, 0x6B, 0x47);
pub const WATER: Color32 = Color32::from_rgb(0x6F, 0x8F, 0xA0);
pub const FLAME: Color32 = Color32::from_rgb(0xD9, 0x48, 0x1C);
pub const EMBER: Color32 = Color32::from_rgb(0xF6, 0xA6, 0x23);
pub const GLOW: Color32 = Color32::from_rgb(0xFF, 0xD6, 0x76);

/// The smallest side of anything that is meant to be touched, in points.
pub const TOUCH: f32 = 44.0;
pub const LEAST_TEXT: f32 = 1.0;
pub const MOST_TEXT: f32 = 2.0;

/// How large text is and whether the window is shown to a room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// 1 to 2: text at 100 to 200 %.
    pub text: f32,
    pub presenting: bool,
    /// Tones are spread apart, for a projector in a lit room.
    pub projector: bool,
    /// Less is to move: nothing flickers, the view jumps where it would glide.
    pub calm: bool,
    /// What is heard is written under the scene.
    pub captions: bool,
    /// What is heard is played.
    pub sound: bool,
}

impl Default for Theme {
    fn default() -> Self {
        Self { text: 1.0, presenting: false, projector: false, calm: false, captions: false, sound: false }
    }
}

impl Theme {
    #[must_use]
    pub fn sans(self, size: f32) -> FontId {
        FontId::new(size * self.text, FontFamily::Proportional)
    }

    #[must_use]
    pub fn bold(self, size: f32) -> FontId {
        FontId::new(size * self.text, family(Faces::SANS_BOLD))
    }

    #[must_use]
    pub fn serif(self, size: f32) -> FontId {
        FontId::new(size * self.text, family(Faces::SERIF))
    }

    #[must_use]
    pub fn serif_bold(self, size: f32) -> FontId {
        FontId::new(size * self.text, family(Faces::SERIF_BOLD))
    }

    /// The size of the story itself: readable from the back of the room when presenting.
    #[must_use]
    pub const fn narration(self) -> f32 {
        if self.presenting { 28.0 } else { 19.5 }
    }

    /// A size that grows in step with the text.
    #[must_use]
    pub fn px(self, at_100: f32) -> f32 {
        at_100 * self.text
    }

    /// A size that grows by `share` of what the text grows by: boxes need not double with their letters.
    #[must_use]
    pub fn part(self, at_100: f32, share: f32) -> f32 {
        at_100 * (1.0 + share * (self.text - 1.0))
    }

    /// From here on there is room for the most important words only.
    #[must_use]
    pub fn roomy(self) -> bool {
        self.text < 1.3
    }
}

fn family(name: &str) -> FontFamily {
    FontFamily::Name(name.into())
}

/// Longest press that is still a click, seconds: a slow machine may take a second from press to release.
const LONGEST_CLICK_S: f64 = 4.0;

/// Gives egui our colours. Its own zoom keys are off: text grows, panels keep their place.
pub fn dress(ctx: &egui::Context) {
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.input_options.max_click_duration = LONGEST_CLICK_S;
    });
    let mut style = (*ctx.style()).clone();
    let visuals = &mut style.visuals;
    *visuals = egui::Visuals::light();
    visuals.override_text_color = Some(INK);
    visuals.panel_fill = PAPER;
    visuals.window_fill = PAPER;
    visuals.extreme_bg_color = BUTTON;
    visuals.selection.bg_fill = BLUE.gamma_multiply(0.25);
    visuals.selection.stroke = egui::Stroke::new(1.5, BLUE);
    visuals.window_stroke = egui::Stroke::new(1.5, INK);
    for widget in [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered, &mut visuals.widgets.active] {
        widget.corner_radius = egui::CornerRadius::same(7);
        widget.weak_bg_fill = BUTTON;
        widget.bg_stroke = egui::Stroke::new(1.5, INK);
    }
    style.spacing.item_spacing = egui::vec2(6.0, 6.0);
    style.spacing.scroll = egui::style::ScrollStyle::thin();
    let scroll = &mut style.spacing.scroll;
    (scroll.handle_min_length, scroll.bar_width, scroll.foreground_color) = (28.0, 8.0, true);
    (scroll.dormant_background_opacity, scroll.active_background_opacity, scroll.interact_background_opacity) = (0.12, 0.2, 0.3);
    (scroll.dormant_handle_opacity, scroll.active_handle_opacity, scroll.interact_handle_opacity) = (0.5, 0.7, 0.9);
    style.interaction.tooltip_delay = 0.15;
    style.interaction.selectable_labels = false;
    ctx.set_style(style);
}
