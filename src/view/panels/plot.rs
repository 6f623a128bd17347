//! Plot: one gauge over the time of the run, with a line at the present moment. Which gauge, one chooses from a list.

use crate::measure::gauges;
use crate::units::{Quantity, format_clock};
use crate::view::panels::pins::Ghost;
use crate::view::panels::prose::paragraph;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER, BLUE, CRIMSON_DEEP, INK, INK_SOFT, JADE, TIMBER, TOUCH};
use crate::words;
use egui_macroquad::egui::{Color32, ComboBox, Rangef, RichText, Sense, Ui, vec2};
use egui_plot::{Corner, GridInput, GridMark, Legend, Line, LineStyle, Plot, PlotPoints, VLine};

/// Colours of pinned curves.
const GHOSTS: [Color32; 4] = [AMBER, JADE, CRIMSON_DEEP, TIMBER];

/// Fills the page, below its head.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    choose(ui, shown, state);
    let Some(quantity) = gauges().iter().find(|quantity| quantity.id == state.gauge) else { return };
    let points = series(shown, quantity);
    let now = shown.frame.gauges.get(quantity.id).copied().filter(|value| value.is_finite());
    let now = now.map_or_else(|| shown.say("outcome-not-here"), |value| quantity.format(value * factor(quantity)));
    let time = format_clock(shown.frame.time_s);
    paragraph(ui, &shown.say_with("plot-now", &[("time", &time), ("value", &now)]), shown.theme.bold(15.0), INK);
    ui.add_space(4.0);
    if points.len() < 2 {
        paragraph(ui, &shown.say("plot-empty"), shown.theme.sans(14.0), INK_SOFT);
        return;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width() - 8.0, shown.theme.part(250.0, 0.3)), Sense::hover());
    state.place("plot", rect);
    let mut inner = ui.new_child(egui_macroquad::egui::UiBuilder::new().max_rect(rect));
    curve(&mut inner, shown, (quantity, points), &state.work.ghosts);
}

/// Shares are shown in per cent.
fn factor(quantity: &Quantity) -> f64 {
    if quantity.unit == "%" { 100.0 } else { 1.0 }
}

/// The list of gauges, tall enough for a finger.
fn choose(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let name = |quantity: &Quantity| words::say_or(shown.language, &format!("measure-{}", quantity.id), quantity.label);
    let chosen = gauges().iter().find(|quantity| quantity.id == state.gauge).map_or_else(String::new, name);
    ui.spacing_mut().interact_size.y = TOUCH * 0.8;
    // What this scene has a number for.
    let here = |quantity: &&Quantity| shown.frame.gauges.contains_key(quantity.id) && !quantity.id.ends_with("_error_share");
    let combo = ComboBox::from_id_salt("gauge")
        .selected_text(RichText::new(chosen).font(shown.theme.sans(15.0)))
        .width(ui.available_width() - 12.0)
        .height(420.0);
    let response = combo.show_ui(ui, |ui| {
        ui.spacing_mut().interact_size.y = TOUCH * 0.72;
        for quantity in gauges().iter().filter(here) {
            let text = RichText::new(name(quantity)).font(shown.theme.sans(15.0));
            ui.selectable_value(&mut state.gauge, quantity.id.to_owned(), text);
        }
    });
    state.place("gauge", response.response.rect);
    ui.add_space(4.0);
}

/// Time and value of every row kept so far.
fn series(shown: &Shown, quantity: &Quantity) -> Vec<[f64; 2]> {
    let rows = shown.recording.rows.iter();
    let points = rows.filter_map(|row| Some([row.time_s, row.gauges.get(quantity.id)? * factor(quantity)]));
    points.filter(|[_, value]| value.is_finite()).collect()
}

fn curve(ui: &mut Ui, shown: &Shown, (quantity, points): (&Quantity, Vec<[f64; 2]>), ghosts: &[Ghost]) {
    // The run so far, so that a fresh curve can be read; at least two minutes, so that it does not race at the start.
    let end_s = (shown.end_step as f64 * shown.dt_s()).min((shown.recording.last_time_s * 1.08).max(120.0));
    let unit = quantity.unit;
    Plot::new(("gauge-plot", quantity.id))
        .include_x(0.0)
        .include_x(end_s)
        .include_y(0.0)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .show_background(false)
        .grid_spacing(Rangef::new(34.0, 300.0))
        .x_grid_spacer(minutes)
        .x_axis_formatter(|mark, _| format_clock(mark.value))
        .y_axis_formatter(move |mark, _| format!("{} {unit}", mark.value).trim_end().to_owned())
        .label_formatter(move |_, at| format!("{}  {:.1} {unit}", format_clock(at.x), at.y))
        .legend(Legend::default().position(Corner::LeftTop).background_alpha(0.4))
        .show(ui, |plot| {
            for (number, ghost) in ghosts.iter().enumerate() {
                let Some(series) = ghost.curves.get(quantity.id) else { continue };
                let pinned: Vec<[f64; 2]> = series.iter().map(|[time_s, value]| [*time_s, value * factor(quantity)]).collect();
                let colour = GHOSTS[number % GHOSTS.len()];
                plot.line(Line::new(PlotPoints::from(pinned)).color(colour).width(1.6).style(dashes(number)).name(&ghost.label));
            }
            plot.line(Line::new(PlotPoints::from(points)).color(BLUE).width(2.0));
            plot.vline(VLine::new(shown.frame.time_s).color(CRIMSON_DEEP).width(2.5));
        });
}

/// Pinned curves are told apart by their strokes as well as by their colour.
fn dashes(number: usize) -> LineStyle {
    match number % 3 {
        0 => LineStyle::dashed_dense(),
        1 => LineStyle::dotted_dense(),
        _ => LineStyle::Solid,
    }
}

/// Grid at whole minutes, as many as there is room for.
fn minutes(input: GridInput) -> Vec<GridMark> {
    let (from, to) = input.bounds;
    let step_s =
        [10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0].into_iter().find(|step| (to - from) / step <= 6.0).unwrap_or(3600.0);
    let first = (from / step_s).ceil() as i64;
    let last = (to / step_s).floor() as i64;
    (first..=last).map(|number| GridMark { value: number as f64 * step_s, step_size: step_s }).collect()
}
