//! Tool: the list from which tape, protractor and stopwatch are taken, their ends on the scene, and the card with the
//! reading. Mouse, finger and keyboard all move the ends: Tab goes to the next one, arrows move it, Esc puts the tool away.

use crate::units;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::hanging;
use crate::view::panels::keys::{pressed, say};
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::card;
use crate::view::panels::press;
use crate::view::panels::prose::Prose;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE, BLUE_DEEP, CRIMSON_DEEP, INK_SOFT, PAPER, TOUCH};
use crate::view::tools::{Pull, Push, TOOLS, Tool, Wish};
use crate::workbook::{Changes, Note};
use egui_macroquad::egui::{Context, Event, EventFilter, Id, Key, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};

const INSET: f32 = 12.0;
/// How near a body takes an end that the pointer brings, and one that Enter sends there, points.
const SNAPS: f32 = 14.0;
const SEEKS: f32 = 80.0;
/// How far an arrow moves an end, and with Shift, points.
const STEP: f32 = 8.0;
const FINE: f32 = 1.0;
/// A press that moves no more than this is no drag, points.
const CLICK: f32 = 6.0;
const ENDS: [&str; 3] = ["tool-end-0", "tool-end-1", "tool-end-2"];

/// T takes out one after the other and puts the last away.
pub fn keys(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    if pressed(ctx, Key::T) {
        let next = state.tools.out.map_or(0, |out| out + 1);
        state.tools.take(Some(next).filter(|next| *next < TOOLS.len()));
        say(ctx, state, name(shown, state.tools.tool()));
    }
}

fn name(shown: &Shown, tool: Option<&Tool>) -> String {
    let id = tool.map_or("none", |tool| tool.id);
    shown.say(&format!("tool-{id}"))
}

/// The button beside that of the overlays; its list hangs below it.
pub fn button(ui: &Ui, shown: &Shown, state: &mut PanelState, place: Rect) {
    state.place("tools", place);
    if press::icon(ui, place, "tools", Sign::Tape, &shown.say("tools"), state.tools.out.is_some()).clicked() {
        state.tools.list = !state.tools.list;
    }
}

fn list(ui: &Ui, shown: &Shown, state: &mut PanelState) {
    let Some(button) = state.places.get("tools").copied().filter(|_| state.tools.list) else { return };
    let out = state.tools.out;
    let entry = |(number, tool): (usize, &&Tool)| hanging::Entry {
        id: format!("tool:{}", tool.id),
        text: name(shown, Some(tool)),
        on: out == Some(number),
    };
    let entries: Vec<_> = TOOLS.iter().enumerate().map(entry).collect();
    if let Some(number) = hanging::below(ui, shown, state, ("tool-list", button, 180.0), &entries) {
        state.tools.take(Some(number).filter(|_| out != Some(number)));
    }
}

/// The tool as it lies on the scene, beneath all panels: its line, its ends, and the sheet that takes the first presses.
pub fn on_scene(ui: &Ui, state: &mut PanelState, layout: &Layout) {
    state.tools.held = false;
    let Some(tool) = state.tools.tool() else { return };
    sheet(ui, state, layout, tool);
    let places: Vec<_> = state.tools.ends.iter().map(|end| end.at).collect();
    (tool.draw)(ui.painter(), &places);
    if tool.grabs {
        hand(ui, state);
    }
    for (number, at) in places.into_iter().enumerate().take(ENDS.len()) {
        end(ui, state, number, Rect::from_center_size(at, Vec2::splat(TOUCH)));
    }
}

/// How far an arrow draws what the hand holds, m; an eighth of that with Shift.
const PUSH_M: f64 = 1.0;

/// The line at which the hand pulls, and its keys: arrows draw the body that is asked, Enter lets it go.
fn hand(ui: &Ui, state: &mut PanelState) {
    let tools = &mut state.tools;
    if let Some(Pull { at, to, .. }) = tools.pull {
        let painter = ui.painter();
        painter.line_segment([at, to], Stroke::new(5.0, PAPER));
        painter.line_segment([at, to], Stroke::new(2.4, BLUE));
        painter.circle(at, 5.0, PAPER, Stroke::new(2.4, BLUE));
        painter.circle_filled(to, 5.0, BLUE_DEEP);
    }
    let free = ui.memory(|memory| memory.focused().is_none()) && state.entry.is_none() && !state.menu.open;
    tools.held = free && (tools.pull.is_some() || state.asked.thing.is_some());
    if !tools.held {
        return;
    }
    if let Some((by, enter)) = moved(ui) {
        let by = by / STEP;
        let by = units::Vec2::new(by.x.into(), (-by.y).into()) * PUSH_M;
        tools.pushes.push(if enter > 0.0 { Push::LetGo } else { Push::By(by) });
    }
}

/// While ends are still to be set, a press on the scene sets one and a drag from there the next.
fn sheet(ui: &Ui, state: &mut PanelState, layout: &Layout, tool: &Tool) {
    let Some(next) = state.tools.next else { return };
    let response = ui.interact(layout.scene, Id::new("tool-sheet"), Sense::CLICK | Sense::DRAG);
    state.place("tool-sheet", layout.scene);
    let (origin, now) = ui.input(|input| (input.pointer.press_origin(), input.pointer.interact_pos()));
    let tools = &mut state.tools;
    let mut wish = |end: usize, to| tools.wishes.push(Wish { end, to, snaps: SNAPS });
    if response.is_pointer_button_down_on() {
        let (Some(origin), Some(now)) = (origin, now) else { return };
        let dragged = tools.pressing.unwrap_or_default() || origin.distance(now) > CLICK;
        wish(next, origin);
        // Those not set yet come along.
        (next + 1..tool.ends).for_each(|end| wish(end, if dragged { now } else { origin }));
        tools.pressing = Some(dragged);
        return;
    }
    let done = tools.pressing.take().map(|dragged| if dragged { 2 } else { 1 });
    let clicked = response.clicked().then(|| response.interact_pointer_pos()).flatten();
    if let (None, Some(at)) = (done, clicked) {
        (next..tool.ends).for_each(|end| wish(end, at));
    }
    if let Some(set) = done.or(clicked.map(|_| 1)) {
        tools.next = Some(next + set).filter(|next| *next < tool.ends);
        // A press beside an end takes the keyboard from it.
        tools.fresh = Some((next + set).min(tool.ends) - 1);
    }
}

/// One end: a handle for pointer and keyboard.
fn end(ui: &Ui, state: &mut PanelState, number: usize, place: Rect) {
    let response = press::handle(ui, place, ENDS[number]);
    state.place(ENDS[number], place);
    let tools = &mut state.tools;
    if tools.fresh.take_if(|end| *end == number).is_some() || response.drag_started() || response.clicked() {
        response.request_focus();
    }
    if let Some(to) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        tools.next = None;
        tools.wishes.push(Wish { end: number, to, snaps: SNAPS });
    }
    let at = place.center();
    if response.has_focus() {
        tools.held = true;
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        if let Some((to, snaps)) = moved(ui).map(|(by, snaps)| (at + by, snaps)) {
            tools.next = None;
            tools.wishes.push(Wish { end: number, to, snaps });
        }
    }
    let (line, radius) = (Stroke::new(2.4, BLUE), if response.has_focus() || response.hovered() { 9.0 } else { 7.0 });
    ui.painter().circle(at, radius, PAPER, line);
    ui.painter().circle_filled(at, 2.0, BLUE_DEEP);
    crate::view::panels::ornament::focus_ring(ui, &response, Rect::from_center_size(at, Vec2::splat(30.0)));
}

/// Where the keyboard moves the chosen end, and how near a body takes it: arrows by themselves leave it in the open.
pub(super) fn moved(ui: &Ui) -> Option<(Vec2, f32)> {
    let (left, up) = (vec2(-1.0, 0.0), vec2(0.0, -1.0));
    let ways = [(Key::ArrowLeft, left), (Key::ArrowRight, -left), (Key::ArrowUp, up), (Key::ArrowDown, -up)];
    ui.input(|input| {
        // With Shift as it was at each press: a frame may take longer than several of them.
        let by = input.events.iter().fold(Vec2::ZERO, |sum, event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                let way = ways.iter().find(|(arrow, _)| arrow == key).map_or(Vec2::ZERO, |(_, way)| *way);
                sum + way * if modifiers.shift { FINE } else { STEP }
            }
            _ => sum,
        });
        let seeks = input.key_pressed(Key::Enter);
        (by != Vec2::ZERO || seeks).then_some((by, if seeks { SEEKS } else { 0.0 }))
    })
}

/// The list while it is open, and the card of the tool that is out.
pub fn show(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    if let Some(tool) = state.tools.tool() {
        reading(ui, shown, state, layout, tool);
    }
    list(ui, shown, state);
}

/// Name, reading, how to hold it, and its buttons.
fn reading(ui: &Ui, shown: &Shown, state: &mut PanelState, layout: &Layout, tool: &'static Tool) {
    let theme = shown.theme;
    let left = if state.folded() || theme.presenting { layout.tab.right().max(INSET) } else { layout.tab.right() } + 8.0;
    let wide = theme.part(350.0, 0.35).min(layout.scene.right() - left - INSET);
    let value = (tool.value)(&state.tools, shown.frame.time_s);
    let page = wide - 2.0 * INSET;
    let galley = |text: &str, font, colour, wide: f32| {
        let prose = Prose::new(wide).spaced(text, font, colour, 1.25);
        prose.laid(ui)
    };
    let title = galley(&name(shown, Some(tool)), theme.bold(14.5), CRIMSON_DEEP, page - TOUCH);
    let told = galley(&(tool.told)(value), theme.bold(15.0), BLUE_DEEP, page);
    // Where things are built a press on one chooses it otherwise.
    let also = if tool.grabs && state.build.open { "-build" } else { "" };
    let hint = galley(&shown.say(&format!("tool-{}{also}-hint", tool.id)), theme.sans(13.0), INK_SOFT, page);
    let head = title.size().y.max(TOUCH - 8.0);
    let foot = if tool.grabs { 0.0 } else { TOUCH + 6.0 };
    let tall = head + told.size().y + hint.size().y + foot + 2.0 * 6.0 + INSET + 4.0;
    let top = state.places.get("corner").map_or(INSET, |corner| corner.bottom() + 8.0);
    let panel = Rect::from_min_size(pos2(left, top), vec2(wide, tall));
    card(ui.painter(), panel);
    ui.interact(panel, Id::new("tool"), Sense::CLICK | Sense::DRAG);
    state.place("tool", panel);
    let (x, mut y) = (panel.left() + INSET, panel.top() + 4.0);
    let cross = Rect::from_min_size(pos2(panel.right() - TOUCH - 2.0, panel.top() + 2.0), vec2(TOUCH, TOUCH));
    state.place("tool-close", cross);
    ui.painter().galley(pos2(x, y + (head - title.size().y) / 2.0), title, CRIMSON_DEEP);
    y += head + 6.0;
    let below = y + told.size().y + 6.0;
    ui.painter().galley(pos2(x, y), told, BLUE_DEEP);
    let row = Rect::from_min_size(pos2(x, below + hint.size().y + 6.0), vec2(page, TOUCH));
    ui.painter().galley(pos2(x, below), hint, INK_SOFT);
    if !tool.grabs {
        buttons(ui, shown, state, row, (tool, value));
    }
    if press::icon(ui, cross, "tool-close", Sign::Close, &shown.say("close"), false).clicked() {
        state.tools.take(None);
    }
}

/// Start or stop, reset, and putting the reading down.
fn buttons(ui: &Ui, shown: &Shown, state: &mut PanelState, row: Rect, (tool, value): (&Tool, f64)) {
    let runs = state.tools.since_s.is_some();
    let start = if runs { "tool-stop" } else { "tool-start" };
    let all = [("tool-run", start), ("tool-reset", "tool-reset"), ("tool-note", "tool-note")];
    let own = if tool.runs { &all[..] } else { &all[2..] };
    let wide = (row.width() - 6.0 * (own.len() as f32 - 1.0)) / own.len() as f32;
    for (number, (id, key)) in own.iter().enumerate() {
        let rect = Rect::from_min_size(row.min + vec2((wide + 6.0) * number as f32, 0.0), vec2(wide, TOUCH));
        state.place(id, rect);
        let response = press::words(ui, rect, id, &shown.say(key), shown.theme, *id == "tool-run");
        if *id == "tool-run" && state.tools.fresh.take().is_some() {
            response.request_focus();
        }
        if !response.clicked() {
            continue;
        }
        match *id {
            "tool-run" => state.tools.press(shown.frame.time_s),
            "tool-reset" => state.tools.reset(),
            _ => put_down(ui.ctx(), shown, state, (tool, value)),
        }
    }
}

/// Puts the reading into the work.
fn put_down(ctx: &Context, shown: &Shown, state: &mut PanelState, (tool, value): (&Tool, f64)) {
    let (time_s, run) = (shown.frame.time_s, Changes::from(shown.settings));
    state.work.notes.push(Note { instrument: tool.id.to_owned(), value, time_s, run });
    let text = shown.say_with("tool-noted", &[("reading", &(tool.told)(value))]);
    say(ctx, state, text);
}
