//! Flag: a place along the scene is predicted with it. While it is out, a press or a drag on the scene sets it, arrows move it
//! and Enter settles it; the number in the question's field is the same place, whichever way one came to it.

use crate::scenario::file::Question;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::card;
use crate::view::panels::press;
use crate::view::panels::prose::paragraph;
use crate::view::panels::questions::settle;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::{Page, PanelState};
use crate::view::panels::theme::{BLUE, TOUCH};
use crate::view::panels::tool::moved;
use egui_macroquad::egui::{Align2, EventFilter, Id, Pos2, Rect, Sense, Ui, pos2, vec2};

/// Where it shall go, points of the window: to a place, or on by so much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    To(f32),
    By(f32),
}

/// The flag in hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    /// The question whose place is being marked.
    pub open: Option<String>,
    pub wish: Option<Wish>,
    /// Where the flag stands, points.
    pub foot: Option<Pos2>,
    /// It wants the keyboard.
    pub fresh: bool,
    /// Something else has the keyboard.
    pub elsewhere: bool,
}

/// The button below the field that takes the flag out or puts it away.
pub fn offer(ui: &mut Ui, shown: &Shown, state: &mut PanelState, question: &Question) {
    let out = state.flag.open.as_ref() == Some(&question.id);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width() - 4.0, TOUCH), Sense::hover());
    let id = format!("mark:{}", question.id);
    state.place(&id, row);
    if press::words(ui, row, &id, &shown.say("question-mark"), shown.theme, out).clicked() {
        state.flag = Hand { open: Some(question.id.clone()).filter(|_| !out), fresh: !out, ..Hand::default() };
    }
    if out {
        paragraph(ui, &shown.say("question-mark-hint"), shown.theme.sans(13.5), BLUE);
    }
}

/// The sheet over the scene that takes presses, and the handle for the keyboard; beneath all panels.
pub fn on_scene(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    let Some(id) = state.flag.open.clone() else { return };
    let waits = |it: &&Question| it.id == id && (state.work.open(it) || state.work.asked_again(&it.id));
    let question = shown.file.questions.iter().find(waits);
    let elsewhere = state.page(shown.ended()) != Page::Questions || state.sources.is_some() || state.build.open;
    let Some(question) = question.filter(|_| !elsewhere) else {
        state.flag = Hand::default();
        return;
    };
    let sheet = ui.interact(layout.scene, Id::new("flag-sheet"), Sense::CLICK | Sense::DRAG);
    state.place("flag-sheet", layout.scene);
    let pressed = ui.input(|input| input.pointer.interact_pos());
    let clicked = sheet.clicked().then(|| sheet.interact_pointer_pos()).flatten();
    let held = pressed.filter(|_| sheet.is_pointer_button_down_on());
    if let Some(at) = held.or(clicked) {
        (state.flag.wish, state.flag.fresh) = (Some(Wish::To(at.x)), true);
    }
    let Some(foot) = state.flag.foot else { return };
    handle(ui, shown, state, (question, foot));
}

/// Says how the arrows come back to the flag while something else has them.
fn waits(ui: &Ui, shown: &Shown, state: &mut PanelState, flag: Rect) {
    let galley = ui.painter().layout_no_wrap(shown.say("flag-waits"), shown.theme.bold(13.5), BLUE);
    let at = Align2::CENTER_TOP.anchor_size(pos2(flag.center().x, flag.bottom() + 10.0), galley.size());
    state.place("flag-waits", at);
    card(ui.painter(), at.expand2(vec2(8.0, 5.0)));
    ui.painter().galley(at.min, galley, BLUE);
}

fn handle(ui: &Ui, shown: &Shown, state: &mut PanelState, (question, foot): (&Question, Pos2)) {
    let tall = shown.theme.part(84.0, 0.0);
    let place = Rect::from_min_max(pos2(foot.x - TOUCH / 2.0, foot.y - tall), pos2(foot.x + TOUCH / 2.0, foot.y + 6.0));
    let response = press::handle(ui, place, "flag");
    state.place("flag", place);
    // Nothing else wants the keyboard: the flag's arrows are at hand.
    let nobody = ui.memory(|memory| memory.focused().is_none());
    if std::mem::take(&mut state.flag.fresh) || nobody || response.drag_started() || response.clicked() {
        response.request_focus();
    }
    if let Some(to) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        state.flag.wish = Some(Wish::To(to.x));
    }
    crate::view::panels::ornament::focus_ring(ui, &response, place);
    state.flag.elsewhere = !response.has_focus();
    if state.flag.elsewhere {
        waits(ui, shown, state, place);
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    match moved(ui) {
        // Enter settles what stands there.
        Some((_, seeks)) if seeks > 0.0 => {
            let typed = state.work.typed.get(&question.id).cloned().unwrap_or_default();
            settle(shown, state, question, &typed);
        }
        Some((by, _)) => state.flag.wish = Some(Wish::By(by.x)),
        None => {}
    }
}
