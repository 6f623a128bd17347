//! Keys: what the keyboard does while no field has it.

use crate::intent::Intent;
use crate::view::panels::shown::Shown;
use crate::view::panels::speeds;
use crate::view::panels::state::{PanelState, Topic};
use egui_macroquad::egui::{Context, Key, Modifiers};

/// Reads the keys of this frame. Anything with the keyboard focus comes first, save for Esc and the size of the text.
pub fn read(ctx: &Context, shown: &Shown, state: &mut PanelState) -> Vec<Intent> {
    text_size(ctx, state);
    if pressed(ctx, Key::Escape) && state.entry.is_none() {
        escape(ctx, shown, state);
    }
    if ctx.memory(|memory| memory.focused().is_some()) {
        return Vec::new();
    }
    panels(ctx, shown, state);
    playback(ctx, shown)
}

fn pressed(ctx: &Context, key: Key) -> bool {
    ctx.input(|input| input.key_pressed(key) && !input.modifiers.command)
}

fn text_size(ctx: &Context, state: &mut PanelState) {
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
}

/// Closes what was opened last: the keyboard focus, the sources, the outcomes, presenting.
fn escape(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    if let Some(focused) = ctx.memory(|memory| memory.focused()) {
        ctx.memory_mut(|memory| memory.surrender_focus(focused));
    } else if state.sources.take().is_none() {
        if state.outcomes.unwrap_or_else(|| shown.ended()) {
            state.outcomes = Some(false);
        } else {
            state.theme.presenting = false;
        }
    }
}

fn panels(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    if pressed(ctx, Key::P) {
        state.theme.presenting = !state.theme.presenting;
    }
    if pressed(ctx, Key::F) {
        state.folded = Some(!state.folded());
    }
    if pressed(ctx, Key::O) {
        state.outcomes = Some(!state.outcomes.unwrap_or_else(|| shown.ended()));
    }
    if pressed(ctx, Key::S) && state.sources.take().is_none() {
        state.sources = Some(present_topic(shown));
    }
}

/// What the sources are about when they are opened by key: what is being told now.
fn present_topic(shown: &Shown) -> Topic {
    if let Some(now) = shown.told(shown.frame.time_s).last() {
        let mechanic = now.narration.mechanic.clone();
        return Topic { title: shown.mechanic_name(&mechanic), mechanic, claims: now.narration.claims.clone() };
    }
    let claims = shown.file.accounts.iter().map(|account| account.claim.clone()).collect();
    Topic { mechanic: String::new(), title: shown.say("how-we-know"), claims }
}

fn playback(ctx: &Context, shown: &Shown) -> Vec<Intent> {
    let mut intents = Vec::new();
    if pressed(ctx, Key::Space) {
        if shown.ended() && !shown.playing {
            intents.push(Intent::Seek(0));
        }
        intents.push(if shown.playing && !shown.ended() { Intent::Pause } else { Intent::Play });
    }
    let far = if ctx.input(|input| input.modifiers.shift) { (1.0 / shown.dt_s()).round() as i64 } else { 1 };
    if pressed(ctx, Key::ArrowRight) {
        intents.push(Intent::Step(far));
    }
    if pressed(ctx, Key::ArrowLeft) {
        intents.push(Intent::Step(-far));
    }
    if pressed(ctx, Key::R) {
        intents.push(Intent::Restart);
    }
    if pressed(ctx, Key::Equals) || pressed(ctx, Key::Plus) {
        intents.push(Intent::Speed(speeds::next(shown.speed, 1)));
    }
    if pressed(ctx, Key::Minus) {
        intents.push(Intent::Speed(speeds::next(shown.speed, -1)));
    }
    intents
}
