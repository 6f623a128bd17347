//! Comfort: how the window is shown, to a room or to who needs it otherwise. A row of buttons above the list of keys.

use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{TOUCH, Theme};
use egui_macroquad::egui::{Rect, Sense, Ui, vec2};

/// What can be turned on and off: the text on its button, what is said of it, and where the theme keeps it.
pub type Switch = (&'static str, [&'static str; 2], fn(&mut Theme) -> &mut bool);

pub const PRESENTING: Switch =
    ("comfort-presenting", ["toast-presenting-off", "toast-presenting"], |theme| &mut theme.presenting);
pub const PROJECTOR: Switch = ("comfort-projector", ["toast-projector-off", "toast-projector"], |theme| &mut theme.projector);
pub const CALM: Switch = ("comfort-calm", ["toast-calm-off", "toast-calm"], |theme| &mut theme.calm);
pub const CAPTIONS: Switch = ("comfort-captions", ["toast-captions-off", "toast-captions"], |theme| &mut theme.captions);
pub const SOUND: Switch = ("comfort-sound", ["toast-sound-off", "toast-sound"], |theme| &mut theme.sound);

const SWITCHES: [Switch; 5] = [PRESENTING, PROJECTOR, CALM, CAPTIONS, SOUND];

/// Turns a switch, and says so for a moment.
pub fn turn(shown: &Shown, state: &mut PanelState, (_, said, place): Switch, now_s: f64) {
    let on = place(&mut state.theme);
    *on = !*on;
    let text = shown.say(said[usize::from(*on)]);
    state.toast(text, now_s);
}

/// The switches, in one row, or in two where letters are large.
pub fn rows(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let in_row = if shown.theme.roomy() { SWITCHES.len() } else { SWITCHES.len().div_ceil(2) };
    SWITCHES.chunks(in_row).for_each(|switches| row(ui, shown, state, switches));
}

fn row(ui: &mut Ui, shown: &Shown, state: &mut PanelState, switches: &[Switch]) {
    let height = TOUCH.max(shown.theme.px(32.0));
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let wide = (row.width() - 6.0 * (switches.len() - 1) as f32) / switches.len() as f32;
    for (at, switch) in switches.iter().copied().enumerate() {
        let (name, _, place) = switch;
        let rect = Rect::from_min_size(row.min + vec2(at as f32 * (wide + 6.0), 0.0), vec2(wide, height));
        let on = *place(&mut state.theme);
        state.place(name, rect);
        if press::words(ui, rect, name, &shown.say(name), shown.theme, on).clicked() {
            turn(shown, state, switch, ui.input(|input| input.time));
        }
    }
    ui.add_space(6.0);
}
