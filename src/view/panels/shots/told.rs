//! Told: the numbers of the shots in a line, each below what it is: how many, mean, deviation, standard error, hits, seeds.

use crate::expect;
use crate::measure::Measure;
use crate::summary::{Target, wilson};
use crate::units::{format_digits, format_number, with_unit};
use crate::view::panels::prose::paragraph;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BLUE_DEEP, INK, INK_SOFT};
use egui_macroquad::egui::{Sense, Ui, vec2};

/// Digits that a mean and a deviation are told with: of a deviation no more are worth it.
const DIGITS: (usize, usize) = (5, 3);

/// Draws the line, and below it what is to be known of these shots.
pub fn show(
    ui: &mut Ui,
    shown: &Shown,
    state: &PanelState,
    (number, measure, target): (usize, &'static Measure, Option<&Target>),
) {
    let shots = &state.shots.shots;
    let spread = shots.spread(number);
    let size = |value: f64, digits: usize| match value.is_finite() {
        true => with_unit(format_digits(value, digits), measure.quantity.unit),
        false => "–".to_owned(),
    };
    let made = shots.made.len();
    let count = match shots.next().is_some() {
        true => format!("{made} / {} ({:.0} %)", shots.wanted, 100.0 * state.shots.share),
        false => made.to_string(),
    };
    let mut items = vec![
        (shown.say("shots-count"), count),
        (shown.say("shots-mean"), size(spread.mean, DIGITS.0)),
        (shown.say("shots-deviation"), size(spread.deviation, DIGITS.1)),
        (shown.say("shots-error"), size(spread.standard_error(), DIGITS.1)),
    ];
    if let (Some(target), true) = (target, made > 0) {
        let (hits, of) = shots.hits(number, target);
        let share = if of == 0 { String::new() } else { format!(" ({:.0} %)", 100.0 * hits as f64 / of as f64) };
        items.push((shown.say("shots-hits"), format!("{hits} / {of}{share}")));
    }
    if spread.never > 0 {
        items.push((shown.say("outcome-never"), spread.never.to_string()));
    }
    line(ui, shown, &items);
    notes(ui, shown, state, (number, measure, target));
}

/// Names over values, as many beside one another as there is room for.
fn line(ui: &mut Ui, shown: &Shown, items: &[(String, String)]) {
    let theme = shown.theme;
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.part(22.0, 0.4), 4.0);
        for (name, value) in items {
            let name = ui.painter().layout_no_wrap(name.clone(), theme.sans(12.5), INK_SOFT);
            let value = ui.painter().layout_no_wrap(value.clone(), theme.bold(18.0), BLUE_DEEP);
            let size = vec2(name.size().x.max(value.size().x), name.size().y + value.size().y);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let below = rect.min + vec2(0.0, name.size().y);
            ui.painter().galley(rect.min, name, INK_SOFT);
            ui.painter().galley(below, value, INK);
        }
    });
}

/// What was uncertain, the seeds, the target and how sure its share is; that nothing is left to chance.
fn notes(ui: &mut Ui, shown: &Shown, state: &PanelState, (number, measure, target): (usize, &'static Measure, Option<&Target>)) {
    let shots = &state.shots.shots;
    let mut notes: Vec<String> = state.plots.band.iter().map(|band| band.label.clone()).collect();
    if let (Some(first), Some(last)) = (shots.made.first(), shots.made.last()) {
        notes.push(shown.say_with("shots-seeds", &[("first", &first.seed.to_string()), ("last", &last.seed.to_string())]));
    }
    if let Some(target) = target {
        let wanted = match target {
            Target::Within(low, high) => {
                let [low, high] = [*low, *high].map(|end| if end.is_finite() { format_number(end) } else { String::new() });
                with_unit(format!("{low}..{high}"), measure.quantity.unit)
            }
            Target::Expected(all) => all.iter().map(|it| expect::wanted_reads(it, shown.language)).collect::<Vec<_>>().join(", "),
        };
        notes.push(shown.say_with("shots-wanted", &[("wanted", &wanted)]));
        let (hits, of) = shots.hits(number, target);
        if of > 1 {
            let (low, high) = wilson(hits, of);
            let [low, high] = [low, high].map(|share| format!("{:.0} %", 100.0 * share));
            notes.push(shown.say_with("shots-interval", &[("low", &low), ("high", &high)]));
        }
    }
    if !notes.is_empty() {
        paragraph(ui, &notes.join("  ·  "), shown.theme.sans(13.0), INK_SOFT);
    }
    let alike = shots.made.len() > 1 && state.plots.band.is_none() && shots.spread(number).constant();
    let key = if shots.made.is_empty() { "shots-none" } else { "shots-alike" };
    if alike || shots.made.is_empty() {
        paragraph(ui, &shown.say(key), shown.theme.sans(14.0), INK_SOFT);
    }
}
