//! Scroll: the first screen, the wars as a handscroll. In its middle the cord of years at true scale, above and below it the
//! battles as pictures, of which each is a button, and on the cord what else happened. It pans where it is wider than the window.

pub mod blots;
pub mod card;
pub mod cord;
pub mod doors;
pub mod mount;
pub mod plan;
pub mod quiet;
pub mod side;

use crate::source::Moment;
use crate::view::panels::chronicle::{Mark, What};
use crate::view::panels::entries::{Entry, Told};
use crate::view::panels::lines;
use crate::view::panels::masthead;
use crate::view::panels::menu::{Line, Sheet, lines as lines_of};
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use egui_macroquad::egui::{self, Id, Rect, Sense, Ui, UiBuilder, Vec2, vec2};
use plan::Plan;

/// How far what is panned into the window stays from its edge, where the paper curls, points.
const MARGIN: f32 = 30.0;
/// How near to an end of the scroll a pan goes on to it, points.
const END: f32 = 200.0;
/// How long a pan takes that the keyboard asks for, seconds.
const PAN_S: f32 = 0.18;

/// What lies on the scroll, in the order of the lines of its sheet.
pub struct Laid<'a> {
    battles: Vec<(usize, &'a Entry, &'a Told)>,
    quiet: Vec<(usize, &'a Moment)>,
}

impl<'a> Laid<'a> {
    fn of(all: &[Line<'a>]) -> Self {
        let battles = all.iter().enumerate().filter_map(|(at, line)| match line {
            Line::Scenario(entry) => entry.told.as_ref().ok().map(|told| (at, *entry, told)),
            _ => None,
        });
        let quiet = all.iter().enumerate().filter_map(|(at, line)| match line {
            Line::Told(Mark { what: What::Moment(moment), .. }) => Some((at, *moment)),
            _ => None,
        });
        Self { battles: battles.collect(), quiet: quiet.collect() }
    }
}

/// Draws the whole of it in `room`; answers the line that was pressed. Whether a battle is to play at once stands in the menu.
pub fn show<'e>(ui: &mut Ui, shown: &Shown, state: &mut PanelState, entries: &'e [Entry], room: Rect) -> Option<Line<'e>> {
    let all = lines_of(Sheet::Wars, entries, &[]);
    let laid = Laid::of(&all);
    let places = mount::places(shown, room);
    mount::cloth(ui, state, room, places.scroll);
    head(ui, shown, state, places.head);
    let plan = Plan::new(ui, shown, places.paper.size(), &laid.battles);
    state.menu.one_row = plan.one_row;
    mount::paper(ui, state, &places);
    state.place("scroll-paper", places.paper);
    let pressed = rolled(ui, shown, state, (&laid, &plan), places.paper);
    mount::rollers(ui.painter(), &places);
    doors::show(ui, shown, state, &laid, &places);
    let at = pressed?;
    state.menu.at = at;
    Some(all[at])
}

fn head(ui: &mut Ui, shown: &Shown, state: &mut PanelState, place: Rect) {
    let mut inner = ui.new_child(UiBuilder::new().max_rect(place));
    masthead::head(&mut inner, shown, state);
}

/// What lies on the paper, as far as the window of it goes; answers the number of the line that was pressed.
fn rolled(ui: &mut Ui, shown: &Shown, state: &mut PanelState, (laid, plan): (&Laid, &Plan), view: Rect) -> Option<usize> {
    let drag = ui.interact(view, Id::new("scroll-drag"), Sense::CLICK | Sense::DRAG);
    let over = ui.rect_contains_pointer(view) && !state.help;
    let wheel = if over { ui.input(|input| input.smooth_scroll_delta) } else { Vec2::ZERO };
    let room = (plan.size - view.size()).max(Vec2::ZERO);
    // A wheel has one way: it pans the long one unless the paper is taller than its window too.
    let turned = if room.y > 0.5 { wheel } else { vec2(wheel.x + wheel.y, 0.0) };
    state.menu.pan = (state.menu.pan - drag.drag_delta() - turned).clamp(Vec2::ZERO, room);
    bring_into_view(ui, shown, state, (laid, plan), view.size());
    let pan = (state.menu.pan.clamp(Vec2::ZERO, room)).round();
    let mut inner = ui.new_child(UiBuilder::new().max_rect(view));
    inner.set_clip_rect(view.intersect(ui.clip_rect()));
    let sheet = Rect::from_min_size(view.min - pan, plan.size);
    let mut pressed = None;
    side::show(&inner, shown, state, plan, sheet.min);
    cord::leaders(inner.painter(), plan, &laid.battles, sheet.min);
    for (number, &(at, entry, told)) in laid.battles.iter().enumerate() {
        let rect = plan.card(number).translate(sheet.min.to_vec2());
        if card::show(&inner, shown, state, (entry, told, at), (rect, plan)) {
            pressed = Some(at);
        }
    }
    cord::show(&inner, shown, plan, sheet.min);
    cord::dots(inner.painter(), plan, &laid.battles, sheet.min);
    let marks = quiet::show(&inner, shown, state, (&laid.quiet, plan), sheet.min);
    mount::curl(ui.painter(), view, pan, room);
    pressed.or(marks)
}

/// The line of the sheet that has the keyboard.
fn focused(ui: &Ui, laid: &Laid) -> Option<usize> {
    let has = ui.memory(egui::Memory::focused)?;
    let battle = laid
        .battles
        .iter()
        .find(|(_, entry, _)| [format!("scenario:{}", entry.id), card::play_id(entry)].iter().any(|name| has == press::id(name)));
    let moment = || laid.quiet.iter().find(|(_, moment)| has == press::id(&quiet::id(moment))).map(|(at, _)| *at);
    battle.map(|(at, ..)| *at).or_else(moment)
}

/// Where a line of the sheet lies on the paper.
fn place_of(ui: &Ui, shown: &Shown, (laid, plan): (&Laid, &Plan), at: usize) -> Option<Rect> {
    let battle = laid.battles.iter().position(|(own, ..)| *own == at).map(|number| plan.card(number));
    battle.or_else(|| quiet::place_of(ui, shown, (&laid.quiet, plan), at))
}

/// What has taken the keyboard is panned into the window, once; and what had it last, or was opened, where another part of the paper
/// shows than before: a page beside it leaves less.
fn bring_into_view(ui: &Ui, shown: &Shown, state: &mut PanelState, (laid, plan): (&Laid, &Plan), view: Vec2) {
    let taken = focused(ui, laid).filter(|_| state.menu.had != ui.memory(egui::Memory::focused));
    let another = std::mem::replace(&mut state.menu.view, view) != view;
    let at = taken.or_else(|| another.then_some(state.menu.at));
    if let Some(place) = at.and_then(|at| place_of(ui, shown, (laid, plan), at)) {
        let wanted = |pan: f32, low: f32, high: f32, view: f32| pan.min(low - MARGIN).max(high + MARGIN - view);
        let pan = state.menu.pan;
        let to = vec2(wanted(pan.x, place.left(), place.right(), view.x), wanted(pan.y, place.top(), place.bottom(), view.y));
        let most = (plan.size - view).max(Vec2::ZERO);
        let mut to = to.clamp(Vec2::ZERO, most);
        // Near an end of the scroll all of that end shows: what is written there is not cut.
        if to.x < END && place.right() + MARGIN < view.x {
            to.x = 0.0;
        } else if most.x - to.x < END && place.left() - MARGIN > most.x {
            to.x = most.x;
        }
        state.menu.pan_to = Some(to);
    }
    glide(ui, shown, state);
}

/// One frame of a pan; at once for who wants less to move.
fn glide(ui: &Ui, shown: &Shown, state: &mut PanelState) {
    let Some(to) = state.menu.pan_to else { return };
    let share = if shown.theme.calm { 1.0 } else { (ui.input(|input| input.stable_dt) / PAN_S * 2.0).min(1.0) };
    state.menu.pan += (to - state.menu.pan) * share;
    if (to - state.menu.pan).length() < 1.0 {
        (state.menu.pan, state.menu.pan_to) = (to, None);
    }
    ui.ctx().request_repaint();
}

/// Whether a line of the sheet has the keyboard now: it is remembered as the one to come back to.
fn keep_place(ui: &Ui, state: &mut PanelState, ids: &[Id], at: usize) {
    if ui.memory(egui::Memory::focused).is_some_and(|has| ids.contains(&has)) {
        state.menu.at = at;
    }
}

/// What the keyboard knows a line by.
pub use lines::id as line_id;
