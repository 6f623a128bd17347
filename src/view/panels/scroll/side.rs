//! Side: what stands at the two free corners of the paper: the colophon with its seal where a handscroll begins, and what seals
//! and rings mean.

use crate::source::Power;
use crate::text::Language;
use crate::view::panels::prose::Prose;
use crate::view::panels::scroll::card::{seal, stamp};
use crate::view::panels::scroll::plan::Plan;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{CRIMSON, INK, INK_SOFT, PAPER};
use crate::words;
use egui_macroquad::egui::{Align2, FontId, Pos2, Rect, Stroke, Ui, pos2, vec2};

/// Draws both, from the paper's corner.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, plan: &Plan, origin: Pos2) {
    let right = Rect::from_min_max(
        origin + vec2(plan.right, plan.rows[0]),
        origin + vec2(plan.size.x - 12.0, plan.rows[0] + plan.art.y + plan.caption),
    );
    colophon(ui, shown, right);
    let row = usize::from(!plan.one_row);
    let left = Rect::from_min_max(
        origin + vec2(9.0, plan.rows[row] + if shown.theme.roomy() { 12.0 } else { 2.0 }),
        origin + vec2(plan.shifts[row] - 2.0, plan.rows[row] + plan.art.y + plan.caption),
    );
    state.place("scroll-legend", left);
    legend(ui, shown, left);
}

fn colophon(ui: &Ui, shown: &Shown, place: Rect) {
    let language = if shown.language == Language::SimplifiedChinese { shown.language } else { Language::TraditionalChinese };
    let family = |bold: bool| if bold { shown.theme.serif_bold(1.0).family } else { shown.theme.serif(1.0).family };
    let column = |key: &str, x: f32, size: f32, bold: bool| {
        let mut y = place.top() + 8.0;
        for sign in words::say(language, key, &[]).chars() {
            ui.painter().text(
                pos2(x, y),
                Align2::CENTER_TOP,
                sign,
                FontId::new(size, family(bold)),
                if bold { INK } else { INK_SOFT },
            );
            y += 1.12 * size;
        }
        y
    };
    let large = (0.27 * place.width()).clamp(20.0, 30.0);
    let middle = place.center().x + 0.16 * place.width();
    let end = column("scroll-title", middle, large, true);
    let small = (0.145 * place.height() / 1.9).clamp(11.0, 15.0).min(0.2 * place.width());
    column("scroll-years", middle - 0.5 * large - small, small, false);
    stamp(ui.painter(), shown, pos2(middle, end + 0.62 * large + 3.0), (large, "火"), CRIMSON);
}

fn legend(ui: &Ui, shown: &Shown, place: Rect) {
    let theme = shown.theme;
    let side = theme.part(22.0, 0.4);
    let font = theme.sans(theme.part(14.5, 0.6) / theme.text);
    let row = side + if theme.roomy() { 12.0 } else { 3.0 };
    for (number, (power, key)) in [(Power::Song, "power-song"), (Power::Jin, "power-jin")].into_iter().enumerate() {
        let at = place.min + vec2(side / 2.0, side / 2.0 + row * number as f32);
        seal(ui.painter(), shown, at, (side, power));
        ui.painter().text(at + vec2(side / 2.0 + 7.0, 0.0), Align2::LEFT_CENTER, shown.say(key), font.clone(), INK);
    }
    let at = place.min + vec2(side / 2.0, side / 2.0 + 2.0 * row);
    ui.painter().circle(at, 6.2, PAPER, Stroke::new(1.6, INK));
    let put = |y: f32, left: f32, key: &str, colour| {
        let prose =
            Prose::new(place.width() - left).spaced(&shown.say(key), theme.sans(theme.part(13.5, 0.6) / theme.text), colour, 1.2);
        let galley = prose.laid(ui);
        let tall = galley.size().y;
        ui.painter().galley(pos2(place.left() + left, y), galley, colour);
        tall
    };
    let tall = put(at.y - 0.6 * font.size, side + 4.0, "seal-none", INK);
    put(at.y - 0.6 * font.size + tall + 10.0, 0.0, "seal-tells", INK_SOFT);
}
