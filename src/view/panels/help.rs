//! Help: every key and everything the mouse does, over the scene.

use crate::view::panels::comfort;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::{card, rule};
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::roll;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE_DEEP, INK, TOUCH};
use egui_macroquad::egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

/// What is pressed (a text of its own where it is no key), and the text that says what it does.
const LINES: &[(&str, &str)] = &[
    ("Space", "help-play"),
    ("← →", "help-step"),
    ("Shift + ← →", "help-second"),
    ("+ −", "help-speed"),
    ("N", "help-onward"),
    ("R", "help-restart"),
    ("S", "help-sources"),
    ("W", "help-happened"),
    ("O", "help-outcomes"),
    ("G", "help-plot"),
    ("Q", "help-questions"),
    ("D", "help-differences"),
    ("A", "help-shots"),
    ("P", "help-presenting"),
    ("Shift + P", "help-projector"),
    ("K", "help-calm"),
    ("C", "help-captions"),
    ("Shift + C", "help-sound"),
    ("F", "help-fold"),
    ("B, Shift + B", "help-readings"),
    (", .", "help-path"),
    ("V, Shift + V", "help-vectors"),
    ("1 … 6, 0", "help-overlays"),
    ("T", "help-tools"),
    ("I, Shift + I", "help-pictures"),
    ("E", "help-build"),
    ("← →, [ ], X", "help-build-move"),
    ("Ctrl + D, Del", "help-build-steps"),
    ("Ctrl + Z / Y", "help-undo"),
    ("L", "help-language"),
    ("M", "help-menu"),
    ("Ctrl + / − / 0", "help-text"),
    ("Tab, Enter", "help-tab"),
    ("Esc", "help-escape"),
    ("H, ?", "help-help"),
    ("mouse-wheel", "help-zoom"),
    ("mouse-drag", "help-pan"),
    ("mouse-click", "help-click"),
    ("mouse-line", "help-line"),
    ("mouse-plot", "help-plot-mouse"),
    ("mouse-number", "help-number"),
];
const INSET: f32 = 18.0;

/// Draws the card while it is open.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    if !state.help {
        return;
    }
    let theme = shown.theme;
    let size = vec2(theme.part(560.0, 0.6), 600.0).min(layout.scene.size() - vec2(24.0, 24.0));
    let panel = Rect::from_center_size(layout.scene.center(), size);
    card(ui.painter(), panel);
    state.place("help", panel);
    ui.interact(panel, Id::new("help-card"), Sense::CLICK | Sense::DRAG);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(panel.shrink(INSET)));
    inner.set_clip_rect(panel.shrink(3.0));
    let (head, _) = inner.allocate_exact_size(vec2(inner.available_width(), TOUCH), Sense::hover());
    let title = inner.painter().layout_no_wrap(shown.say("help"), theme.serif_bold(22.0), INK);
    inner.painter().galley(pos2(head.left(), head.center().y - title.size().y / 2.0), title, INK);
    let cross = Rect::from_min_size(head.right_top() - vec2(TOUCH, 0.0), vec2(TOUCH, TOUCH));
    if press::icon(&inner, cross, "help-close", Sign::Close, &shown.say("close"), false).clicked() {
        state.help = false;
    }
    rule(&inner, head.left(), head.right(), head.bottom() + 3.0);
    inner.add_space(6.0);
    comfort::rows(&mut inner, shown, state);
    ScrollArea::vertical().id_salt("help").auto_shrink(false).show(&mut inner, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        roll::by_keys(ui, panel.height());
        LINES.iter().for_each(|line| row(ui, shown, line));
    });
}

fn row(ui: &mut Ui, shown: &Shown, (what, does): &(&str, &str)) {
    let theme = shown.theme;
    let first = ui.available_width() * 0.34;
    let what = if what.starts_with("mouse-") { shown.say(what) } else { (*what).to_owned() };
    let what = Prose::new(first - 10.0).spaced(&what, theme.bold(14.5), BLUE_DEEP, 1.35);
    let does = Prose::new(ui.available_width() - first - 8.0).spaced(&shown.say(does), theme.sans(14.5), INK, 1.35);
    let (what, does) = (what.laid(ui), does.laid(ui));
    let height = what.size().y.max(does.size().y);
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ui.painter().galley(place.min, what, BLUE_DEEP);
    ui.painter().galley(place.min + vec2(first, 0.0), does, INK);
}
