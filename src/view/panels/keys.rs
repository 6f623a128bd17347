//! Keys: what the keyboard does while no field has it.

use crate::intent::Intent;
use crate::text::Language;
use crate::view::panels::build;
use crate::view::panels::comfort::{self, CALM, CAPTIONS, PRESENTING, PROJECTOR, SOUND, Switch};
use crate::view::panels::corner::language_name;
use crate::view::panels::flag::Hand;
use crate::view::panels::leaf;
use crate::view::panels::menu;
use crate::view::panels::onward;
use crate::view::panels::overlay;
use crate::view::panels::pictures;
use crate::view::panels::press::{self, struck};
use crate::view::panels::readings;
use crate::view::panels::shown::Shown;
use crate::view::panels::speeds;
use crate::view::panels::state::{Page, PanelState, Topic};
use crate::view::panels::tool;
use crate::view::panels::walk;
use egui_macroquad::egui::{Context, Event, Key, Modifiers, TextEdit};

/// How the window is shown: a key, whether Shift is held with it, and what it turns.
const SWITCHES: [(Key, bool, Switch); 5] = [
    (Key::P, false, PRESENTING),
    (Key::P, true, PROJECTOR),
    (Key::K, false, CALM),
    (Key::C, false, CAPTIONS),
    (Key::C, true, SOUND),
];

/// Reads the keys of this frame. Anything with the keyboard focus comes first, save for Esc and the size of the text.
/// What a key has done is said for a moment: not all of it shows.
pub fn read(ctx: &Context, shown: &Shown, state: &mut PanelState) -> Vec<Intent> {
    text_size(ctx, shown, state);
    // A list that hangs open is closed by itself.
    let hangs = ctx.memory(egui_macroquad::egui::Memory::any_popup_open);
    if pressed(ctx, Key::Escape) && state.entry.is_none() && !hangs {
        escape(ctx, shown, state);
    }
    if state.build.open && state.entry.is_none() && !state.menu.open {
        build::keys::read(ctx, state);
    } else if state.entry.is_none() && !state.menu.open {
        undo(ctx, state);
    }
    let focused = ctx.memory(egui_macroquad::egui::Memory::focused).filter(|_| !state.tools.held);
    if focused.is_some_and(|id| TextEdit::load_state(ctx, id).is_some()) {
        return Vec::new();
    }
    // While a number is typed, a digit is never a key of something else, whichever key of the pad has the keyboard.
    if state.entry.is_some() {
        return Vec::new();
    }
    if pressed(ctx, Key::M) {
        menu::toggle(shown, state);
    }
    if state.menu.open {
        help(ctx, state);
        language(ctx, state);
        switches(ctx, shown, state);
        if !state.help && !state.languages {
            walk::keys(ctx, shown, state);
        }
        return Vec::new();
    }
    panels(ctx, shown, state);
    overlay::keys(ctx, shown, state);
    pictures::keys(ctx, shown, state);
    leaf::keys(ctx, state);
    tool::keys(ctx, shown, state);
    readings::keys(ctx, shown, state);
    let mut intents = letters(ctx, shown, state);
    // A button, a slider or a list has use for these itself.
    if ctx.memory(|memory| memory.focused().is_none()) || state.tools.held {
        intents.extend(playback(ctx, shown, state));
    }
    intents
}

pub(super) fn pressed(ctx: &Context, key: Key) -> bool {
    struck(ctx, key).is_some()
}

/// A question mark is another key on every keyboard; it is read as the letter it is.
fn typed(ctx: &Context, letter: &str) -> bool {
    ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::Text(text) if text == letter)))
}

pub(super) fn say(ctx: &Context, state: &mut PanelState, text: String) {
    state.toast(text, ctx.input(|input| input.time));
}

/// Ctrl + Z undoes the last change, Ctrl + Y or Ctrl + Shift + Z does it again; what is being written has its own way back.
fn undo(ctx: &Context, state: &mut PanelState) {
    let focused = ctx.memory(egui_macroquad::egui::Memory::focused);
    if focused.is_some_and(|id| TextEdit::load_state(ctx, id).is_some()) {
        return;
    }
    let command = |key, shift: Modifiers| ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND | shift, key));
    if command(Key::Z, Modifiers::SHIFT) || command(Key::Y, Modifiers::NONE) {
        state.undo = Some(true);
    } else if command(Key::Z, Modifiers::NONE) {
        state.undo = Some(false);
    }
}

fn text_size(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    let before = state.theme.text;
    let with_control = |key| ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    if with_control(Key::Equals) || with_control(Key::Plus) {
        state.grow_text(0.125);
    }
    if with_control(Key::Minus) {
        state.grow_text(-0.125);
    }
    if with_control(Key::Num0) {
        state.theme.text = 1.0;
    }
    if (state.theme.text - before).abs() > 1e-3 {
        let percent = format!("{:.0} %", state.theme.text * 100.0);
        say(ctx, state, shown.say_with("toast-text-size", &[("percent", &percent)]));
    }
}

/// Closes what was opened last: the help, the menu, the keyboard focus, the readings, the sources, another page, presenting.
fn escape(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    if state.build.put_back() {
        ctx.stop_dragging();
    } else if state.help || state.languages || state.onward || state.overlays || state.pictures || state.tools.list {
        (state.help, state.languages, state.onward) = (false, false, false);
        (state.overlays, state.pictures, state.tools.list) = (false, false, false);
    } else if state.menu.open && state.sources.take().is_some() {
        // The passage beside it closes first.
    } else if state.menu.open {
        menu::close(state);
    } else if state.leaf.take().is_some() {
        ctx.memory_mut(|memory| memory.stop_text_input());
    } else if state.tools.out.is_some() {
        state.tools.take(None);
    } else if state.flag.open.is_some() && state.flag.elsewhere {
        // Esc has taken the keyboard from whatever had it: the flag has it again.
        (state.flag.fresh, state.flag.elsewhere) = (true, false);
    } else if state.flag.open.is_some() {
        state.flag = Hand::default();
    } else if let Some(focused) = ctx.memory(|memory| memory.focused()) {
        ctx.memory_mut(|memory| memory.surrender_focus(focused));
    } else if state.asked.point.take().is_some() {
        // Back to the moment that is shown; another Esc closes the card.
    } else if state.asked.thing.take().is_none() && state.sources.take().is_none() {
        if state.build.open && !state.build.chosen.is_empty() {
            (state.build.shows_chosen, state.build.chosen) = (false, String::new());
        } else if state.build.open {
            build::toggle(state);
        } else if state.page(shown.ended()) == Page::Story {
            state.theme.presenting = false;
        } else {
            state.page = Some(Page::Story);
        }
    }
}

fn help(ctx: &Context, state: &mut PanelState) {
    if pressed(ctx, Key::H) || typed(ctx, "?") {
        state.help = !state.help;
    }
}

fn language(ctx: &Context, state: &mut PanelState) {
    if pressed(ctx, Key::L) {
        let next = Language::ALL.iter().position(|language| *language == state.language).map_or(0, |at| at + 1);
        state.language = Language::ALL[next % Language::ALL.len()];
        say(ctx, state, language_name(state.language).to_owned());
    }
}

/// How the window is shown is turned on the first screen too.
fn switches(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    for (key, with_shift, switch) in SWITCHES {
        if struck(ctx, key) == Some(with_shift) {
            comfort::turn(shown, state, switch, ctx.input(|input| input.time));
        }
    }
}

fn panels(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    help(ctx, state);
    switches(ctx, shown, state);
    if pressed(ctx, Key::F) {
        state.folded = Some(!state.folded());
        say(ctx, state, shown.say(if state.folded() { "toast-folded" } else { "toast-unfolded" }));
    }
    if pressed(ctx, Key::E) {
        build::toggle(state);
    }
    let pages = [(Key::W, Page::Happened), (Key::O, Page::Outcomes), (Key::G, Page::Plot), (Key::Q, Page::Questions)];
    for (key, page) in pages {
        if pressed(ctx, key) {
            (state.sources, state.build.open) = (None, false);
            state.page = Some(if state.page(shown.ended()) == page { Page::Story } else { page });
        }
    }
    language(ctx, state);
    if pressed(ctx, Key::S) && state.sources.take().is_none() {
        state.sources = Some(present_topic(shown));
    }
}

/// What the sources are about when they are opened by key: what is being told now.
fn present_topic(shown: &Shown) -> Topic {
    if let Some(now) = shown.told(shown.frame.time_s).last() {
        let mechanic = now.narration.mechanic.clone();
        return Topic {
            title: shown.mechanic_name(&mechanic),
            mechanic,
            claims: now.narration.claims.clone(),
            ..Topic::default()
        };
    }
    let claims = shown.file.accounts.iter().map(|account| account.claim.clone()).collect();
    Topic { title: shown.say("how-we-know"), claims, ..Topic::default() }
}

fn letters(ctx: &Context, shown: &Shown, state: &mut PanelState) -> Vec<Intent> {
    if pressed(ctx, Key::N) {
        state.onward = !state.onward;
        // Its rows have the keyboard while it hangs open.
        ctx.memory_mut(|memory| match memory.focused() {
            _ if state.onward => memory.request_focus(press::id(onward::FIRST)),
            Some(focused) => memory.surrender_focus(focused),
            None => {}
        });
    }
    if !pressed(ctx, Key::R) {
        return Vec::new();
    }
    say(ctx, state, shown.say("toast-restarted"));
    vec![Intent::Restart]
}

fn playback(ctx: &Context, shown: &Shown, state: &mut PanelState) -> Vec<Intent> {
    let mut intents = Vec::new();
    if pressed(ctx, Key::Space) {
        if shown.ended() && !shown.playing {
            intents.push(shown.once_more());
        }
        let pauses = shown.playing && !shown.ended();
        intents.push(if pauses { Intent::Pause } else { Intent::Play });
        say(ctx, state, shown.say(if pauses { "toast-paused" } else { "toast-playing" }));
    }
    for (key, way) in [(Key::ArrowRight, 1), (Key::ArrowLeft, -1)] {
        // Arrows move the end of a tool that has the keyboard.
        if let Some(second) = struck(ctx, key).filter(|_| !state.tools.held) {
            let by = way * if second { (1.0 / shown.dt_s()).round() as i64 } else { 1 };
            intents.push(Intent::Step(by));
            say(ctx, state, stepped(shown, by, second));
        }
    }
    let faster = pressed(ctx, Key::Equals) || pressed(ctx, Key::Plus);
    for (pressed, way) in [(faster, 1), (pressed(ctx, Key::Minus), -1)] {
        if pressed {
            let speed = speeds::next(shown.speed, way);
            intents.push(Intent::Speed(speed));
            say(ctx, state, shown.say_with("speed-is", &[("speed", &speeds::label(speed))]));
        }
    }
    intents
}

/// A single step is too short to be seen: the time it leads to is said to the thousandth.
fn stepped(shown: &Shown, by: i64, second: bool) -> String {
    let step = shown.frame.step.saturating_add_signed(by).min(shown.end_step);
    let time = format!("{:.3} s", step as f64 * shown.dt_s());
    let key = match (step == shown.frame.step, by > 0, second) {
        (true, true, _) => "toast-at-end",
        (true, false, _) => "toast-at-start",
        (_, true, false) => "toast-step-forward",
        (_, false, false) => "toast-step-back",
        (_, true, true) => "toast-second-forward",
        (_, false, true) => "toast-second-back",
    };
    shown.say_with(key, &[("time", &time)])
}
