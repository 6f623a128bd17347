//! Pins: runs that are kept. Each is named by what was changed in it, and shows what it came to where that is something else
//! than in the run that is shown; its curves stay in the plot.

use crate::expect;
use crate::measure::{Measure, Outcome};
use crate::plot::{BodyValue, Curves, Source, curve, plottable};
use crate::recording::Way;
use crate::sample::Thing;
use crate::scenario::Settings;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::leaf::{self, Leaf};
use crate::view::panels::outcomes::{self, is_ledger};
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, heading, paragraph};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, INK_SOFT, TOUCH};
use crate::view::panels::value;
use crate::workbook::{Changes, Pin};
use egui_macroquad::egui::{Rect, Sense, Ui, pos2, vec2};
use std::rc::Rc;

/// No curve keeps more points than this: a page is no wider.
const MOST_POINTS: usize = 600;

/// More things than these leave no paths behind, but for the one that is asked: they would hide the scene.
const MOST_WAYS: usize = 8;

/// What is kept of a pinned run: its curves by column, and the paths of what was thrown.
#[derive(Clone, Debug, PartialEq)]
pub struct Ghost {
    pub label: String,
    pub account: String,
    pub seed: u64,
    pub fingerprint: String,
    pub curves: Curves,
    pub ways: Rc<[Way]>,
}

/// Pinned runs under the outcomes, and the button that pins the run that is shown.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let fingerprint = &shown.recording.fingerprint;
    let pinned = state.work.pins.iter().any(|pin| pin.fingerprint == *fingerprint);
    let whole = !fingerprint.is_empty() && !pinned;
    if state.work.pins.is_empty() && !whole {
        return;
    }
    heading(ui, &shown.say("pins"), shown);
    buttons(ui, shown, state, whole);
    let mut gone = None;
    for number in 0..state.work.pins.len() {
        let pin = state.work.pins[number].clone();
        if one(ui, shown, state, (number, &pin)) {
            gone = Some(number);
        }
    }
    if let Some(number) = gone {
        let pin = state.work.pins.remove(number);
        state.work.ghosts.retain(|ghost| ghost.fingerprint != pin.fingerprint);
        state.asked.point = state.asked.point.take().filter(|point| point.pinned.as_ref() != Some(&pin.fingerprint));
    }
}

/// Above the list, so that they stay where they are as it grows: pins the run that is shown, where it can be, and opens the table.
fn buttons(ui: &mut Ui, shown: &Shown, state: &mut PanelState, whole: bool) {
    let width = ui.available_width() - 8.0;
    let (row, _) = ui.allocate_exact_size(vec2(width, TOUCH + 4.0), Sense::hover());
    let half = (width - 6.0) / 2.0;
    let rect = Rect::from_min_size(row.min + vec2(0.0, 2.0), vec2(half, TOUCH));
    let beside = if whole { rect.translate(vec2(half + 6.0, 0.0)) } else { rect };
    leaf::door(ui, shown, state, (Leaf::Differences, beside));
    if !whole {
        return;
    }
    if ui.clip_rect().contains_rect(rect) {
        state.place("pin", rect);
    }
    if press::words(ui, rect, "pin", &shown.say("pin-run"), shown.theme, false).clicked() {
        pin(shown, state);
    }
}

/// Keeps the run that is shown.
fn pin(shown: &Shown, state: &mut PanelState) {
    let (run, fingerprint) = (Changes::from(shown.settings), shown.recording.fingerprint.clone());
    let outcomes = expect::outcomes(shown.recording, &shown.file.measures);
    let told = outcomes.iter().filter(|it| !it.value.is_nan());
    let outcomes = told.map(|it| (it.measure.quantity.id.to_owned(), it.value)).collect();
    let (head, label) = (&shown.recording.head, label(shown, &run));
    let (account, seed) = (head.account.clone(), head.seed);
    let (curves, ways) = (curves(shown, state), ways(shown, state));
    state.work.ghosts.push(Ghost { label, account, seed, fingerprint: fingerprint.clone(), curves, ways });
    state.work.pins.push(Pin { run, outcomes, fingerprint });
}

/// Every gauge, whatever of a thing is plotted now, and where thrown things were, by column.
fn curves(shown: &Shown, state: &PanelState) -> Curves {
    let recording = shown.recording;
    let gauges = recording.rows.first().into_iter().flat_map(|row| row.gauges.keys().cloned()).map(Source::Gauge);
    let plotted = state.plots.series.iter().map(|series| series.source.clone());
    let few = plottable(recording).take(MOST_WAYS + 1).count() <= MOST_WAYS;
    let of = |thing: &Thing| BodyValue::ALL.map(|value| Source::Body { thing: thing.id.clone(), value });
    let bodies = plottable(recording).filter(|_| few).flat_map(of);
    let all = gauges.chain(plotted).chain(bodies);
    all.map(|source| (source.column(), curve(recording, &source, MOST_POINTS))).filter(|(_, points)| !points.is_empty()).collect()
}

/// The paths of what was thrown, where they are few; else that of the body that is asked.
fn ways(shown: &Shown, state: &PanelState) -> Rc<[Way]> {
    let mut ways = shown.recording.thrown();
    if ways.len() > MOST_WAYS {
        ways.retain(|way| state.asked.thing.as_ref() == Some(&way.thing.id));
    }
    ways.into()
}

/// A pinned run; answers whether it is to be let go.
fn one(ui: &mut Ui, shown: &Shown, state: &mut PanelState, (number, pin): (usize, &Pin)) -> bool {
    let theme = shown.theme;
    let prose = Prose::new(ui.available_width() - TOUCH - 12.0).add(&label(shown, &pin.run), theme.bold(14.0), INK);
    let galley = prose.laid(ui);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width() - 6.0, galley.size().y.max(TOUCH)), Sense::hover());
    ui.painter().galley(pos2(row.left(), row.center().y - galley.size().y / 2.0), galley, INK);
    let cross = Rect::from_min_size(pos2(row.right() - TOUCH, row.top()), vec2(TOUCH, TOUCH));
    state.place(&format!("unpin:{number}"), cross);
    let gone = press::icon(ui, cross.shrink(5.0), &format!("unpin-{number}"), Sign::Close, &shown.say("unpin"), false).clicked();
    let here = expect::outcomes(shown.recording, &shown.file.measures);
    let lines: Vec<String> = here.iter().filter_map(|outcome| difference(shown, pin, outcome)).collect();
    let text = if lines.is_empty() { shown.say("pin-same") } else { lines.join("\n") };
    paragraph(ui, &text, theme.sans(13.5), INK_SOFT);
    gone
}

/// `Bridge comes down: 8:16, here never`; nothing where both came to the same.
fn difference(shown: &Shown, pin: &Pin, here: &Outcome) -> Option<String> {
    let measure: &'static Measure = here.measure;
    let then = *pin.outcomes.get(measure.quantity.id)?;
    let (then, now) = (expect::reads(measure, then, shown.language), outcomes::reads(shown, measure, here.value));
    let name = shown.measure_name(measure);
    let told = || shown.say_with("pin-differs", &[("measure", &name), ("then", &then), ("now", &now)]);
    (then != now && !is_ledger(measure)).then(told)
}

/// The parameters that were changed, with their values, and what was taken out.
#[must_use]
pub fn changes(shown: &Shown, settings: &Settings) -> Vec<String> {
    let set = shown.file.parameters.iter().filter(|parameter| settings.set.contains_key(&parameter.id));
    let set = set.map(|it| format!("{} {}", shown.text_of(&it.label), value::reads(shown, it, settings)));
    set.chain(settings.without.iter().map(|law| format!("- {}", shown.mechanic_name(law)))).collect()
}

/// What was changed in a run: its account where there are several, its parameters, its seed, what was taken out.
#[must_use]
pub fn label(shown: &Shown, run: &Changes) -> String {
    let settings = Settings::from(run);
    let account = shown.account(&settings).filter(|_| shown.file.accounts.len() > 1);
    let account = account.map(|account| shown.text_of(&account.label).to_owned());
    let seed = run.seed.map(|seed| format!("#{seed}"));
    let all: Vec<String> = account.into_iter().chain(changes(shown, &settings)).chain(seed).collect();
    if all.is_empty() { shown.say("pin-as-recorded") } else { all.join(", ") }
}
