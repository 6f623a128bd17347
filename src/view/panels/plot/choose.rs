//! Choose: the lists from which series are added, and what stands on the x axis.

use crate::measure::gauges;
use crate::plot::{BodyValue, Source, plottable};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, INK_SOFT, TOUCH};
use crate::words;
use egui_macroquad::egui::{ComboBox, InnerResponse, Rect, RichText, TextWrapMode, Ui, vec2};

/// Of what, and which of its values: side by side where there is room.
pub fn what(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let things = plottable(shown.recording).next().is_some();
    let whole = ui.available_width() - 12.0;
    if !things {
        state.plots.of = None;
        return curves(ui, shown, state, whole);
    }
    if shown.theme.roomy() {
        ui.horizontal(|ui| {
            of_what(ui, shown, state, whole * 0.5 - 4.0);
            curves(ui, shown, state, whole * 0.5 - 4.0);
        });
    } else {
        of_what(ui, shown, state, whole);
        curves(ui, shown, state, whole);
    }
    ui.add_space(4.0);
}

/// A list tall enough for a finger, that opens below or above.
pub fn list(
    ui: &mut Ui,
    shown: &Shown,
    (id, width): (&str, f32),
    text: &str,
    body: impl FnOnce(&mut Ui),
) -> InnerResponse<Option<()>> {
    let room = vec2(width, TOUCH);
    ui.allocate_ui(room, |ui| {
        ui.set_max_width(width);
        ui.spacing_mut().interact_size.y = TOUCH;
        ui.spacing_mut().button_padding.x = 9.0;
        let text = RichText::new(text).font(shown.theme.sans(14.5)).color(INK);
        ComboBox::from_id_salt(id).selected_text(text).width(width - 4.0).height(420.0).truncate().show_ui(ui, |ui| {
            ui.set_min_width(width);
            ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
            ui.spacing_mut().interact_size.y = TOUCH * 0.72;
            body(ui);
        })
    })
    .inner
}

/// Remembers where a row stands that is in sight.
fn seen(ui: &Ui, state: &mut PanelState, name: &str, rect: Rect) {
    if ui.clip_rect().contains_rect(rect) {
        state.place(name, rect);
    }
}

fn of_what(ui: &mut Ui, shown: &Shown, state: &mut PanelState, width: f32) {
    let name = |id: &str| words::name_of(shown.language, id);
    let scene = shown.say("plot-of-scene");
    let chosen = state.plots.of.as_deref().map_or_else(|| scene.clone(), name);
    let response = list(ui, shown, ("plot-of", width), &chosen, |ui| {
        let text = |text: String| RichText::new(text).font(shown.theme.sans(14.5));
        let first = ui.selectable_value(&mut state.plots.of, None, text(scene));
        seen(ui, state, "plot-thing:", first.rect);
        for thing in plottable(shown.recording) {
            let row = ui.selectable_value(&mut state.plots.of, Some(thing.id.clone()), text(name(&thing.id)));
            seen(ui, state, &format!("plot-thing:{}", thing.id), row.rect);
        }
    });
    state.place("plot-of", response.response.rect);
}

/// Every number that there is, each once to be added or taken away.
fn curves(ui: &mut Ui, shown: &Shown, state: &mut PanelState, width: f32) {
    let offered = offered(shown, state.plots.of.as_deref());
    let response = list(ui, shown, ("plot-add", width), &shown.say("plot-add"), |ui| {
        if state.plots.is_full() {
            ui.label(RichText::new(shown.say("plot-full")).font(shown.theme.sans(13.0)).color(INK_SOFT));
        }
        for (source, name) in offered {
            let chosen = state.plots.has(&source);
            let text = RichText::new(if chosen { format!("✓ {name}") } else { name }).font(shown.theme.sans(14.5));
            let row = ui.selectable_label(chosen, text);
            seen(ui, state, &format!("plot-item:{}", source.column()), row.rect);
            if row.clicked() {
                state.plots.toggle(&source);
            }
        }
    });
    state.place("plot-add", response.response.rect);
}

/// What this scene has a number for: its gauges, or the values of one thing.
fn offered(shown: &Shown, of: Option<&str>) -> Vec<(Source, String)> {
    if let Some(thing) = of {
        let value = |value: &BodyValue| (Source::Body { thing: thing.to_owned(), value: *value }, value.name(shown.language));
        return BodyValue::ALL.iter().map(value).collect();
    }
    let here = gauges().iter().filter(|it| shown.frame.gauges.contains_key(it.id) && !it.id.ends_with("_error_share"));
    let sources = here.map(|it| Source::Gauge(it.id.to_owned()));
    sources.map(|source| (source.name(shown.language), source)).map(|(name, source)| (source, name)).collect()
}

/// What stands on the x axis, as a list just below it.
pub fn across(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    if state.plots.series.is_empty() {
        return;
    }
    let time = shown.say("plot-time");
    let name = state.plots.across.as_ref().map_or_else(|| time.clone(), |source| source.name(shown.language));
    let told = shown.say_with("plot-across", &[("name", &name)]);
    let mut wanted = state.plots.across.clone();
    let response = list(ui, shown, ("plot-across", ui.available_width() - 12.0), &told, |ui| {
        let text = |text: String| RichText::new(text).font(shown.theme.sans(14.5));
        let first = ui.selectable_value(&mut wanted, None, text(time));
        seen(ui, state, "plot-across:", first.rect);
        let sources: Vec<Source> = state.plots.series.iter().map(|it| it.source.clone()).collect();
        for source in sources {
            let row = ui.selectable_value(&mut wanted, Some(source.clone()), text(source.name(shown.language)));
            seen(ui, state, &format!("plot-across:{}", source.column()), row.rect);
        }
    });
    state.plots.set_across(wanted);
    state.place("plot-across", response.response.rect);
    ui.add_space(4.0);
}
