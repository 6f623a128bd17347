//! Figures: on a law's page, the curves of runs beside the published points, and the table "published, simulated,
//! difference, allowed".

use crate::published::Row;
use crate::units::format_digits;
use crate::view::panels::outcomes::judged;
use crate::view::panels::proof::{Proof, Run, Trace};
use crate::view::panels::prose::{Prose, heading, paragraph};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER_WASH, BLUE, CRIMSON_DEEP, INK, INK_SOFT};
use egui_macroquad::egui::{Color32, CornerRadius, FontId, Rect, Sense, Ui, UiBuilder, pos2, vec2};
use egui_plot::{GridInput, GridMark, Line, MarkerShape, Plot, PlotPoints, Points};

/// Shows what a mechanic is held to, and makes one more run of it; nothing where nothing was published.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, mechanic: &str) {
    let mut proof = state.proofs.remove(mechanic).unwrap_or_else(|| Proof::of(mechanic));
    if !proof.rows.is_empty() {
        if proof.make_next() {
            ui.ctx().request_repaint();
        }
        heading(ui, &shown.say("held-to-figures"), shown);
        paragraph(ui, &shown.say("figures-about"), shown.theme.sans(13.0), INK_SOFT);
        for (number, trace) in proof.traces.iter().enumerate() {
            let rect = curve(ui, shown, trace, (mechanic, number));
            state.place(&format!("curve:{number}"), rect);
        }
        let top = ui.cursor().min;
        table(ui, shown, &proof);
        state.place("figures", Rect::from_min_max(top, ui.cursor().min + vec2(ui.available_width(), 0.0)));
        ui.add_space(10.0);
    }
    state.proofs.insert(mechanic.to_owned(), proof);
}

/// Shares of the width at which the columns end, below the name of the case.
const COLUMNS: [f32; 4] = [0.31, 0.55, 0.80, 1.0];

fn table(ui: &mut Ui, shown: &Shown, proof: &Proof) {
    let theme = shown.theme;
    let heads = ["figure-published", "figure-simulated", "figure-difference", "figure-allowed"].map(|key| shown.say(key));
    cells(ui, &heads, theme.bold(12.5), INK_SOFT);
    for (row, run) in &proof.rows {
        let top = ui.cursor().min;
        let outside = run.value().is_some_and(|value| !row.agrees(value)) || *run == Run::Failed;
        let ground = ui.painter().add(egui_macroquad::egui::Shape::Noop);
        named(ui, shown, row, *run, outside);
        cells(ui, &texts(shown, row, *run), theme.sans(13.0), INK);
        let whole = Rect::from_min_max(top, pos2(top.x + ui.available_width(), ui.cursor().min.y));
        if outside {
            ui.painter().set(ground, egui_macroquad::egui::Shape::rect_filled(whole, CornerRadius::same(4), AMBER_WASH));
        }
        ui.painter().hline(whole.x_range(), whole.bottom() - 1.0, (0.7, INK_SOFT.gamma_multiply(0.35)));
    }
    let (made, all) = proof.progress();
    if made < all {
        let (done, all) = (made.to_string(), all.to_string());
        paragraph(ui, &shown.say_with("figures-running", &[("done", &done), ("all", &all)]), theme.sans(12.5), INK_SOFT);
    }
}

/// The case in words, with a tick or a cross once its run is made.
fn named(ui: &mut Ui, shown: &Shown, row: &Row, run: Run, outside: bool) {
    let theme = shown.theme;
    let indent = theme.part(26.0, 0.5);
    let mut prose = Prose::new(ui.available_width() - indent - 8.0).spaced(shown.said(&row.case), shown.term(13.0), INK, 1.3);
    if outside {
        let why = shown.say(if run == Run::Failed { "figure-failed" } else { "figure-outside" });
        prose = prose.spaced(&format!("  {why}"), theme.sans(12.5), CRIMSON_DEEP, 1.3);
    }
    let galley = prose.laid(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 4.0), Sense::hover());
    if run != Run::Waiting {
        judged(ui, pos2(rect.left() + 10.0, rect.top() + theme.px(10.0) + 2.0), !outside);
    }
    ui.painter().galley(rect.min + vec2(indent, 4.0), galley, INK);
    let set: Vec<String> = row.set.iter().map(|(id, value)| format!("{id} {value}")).collect();
    response.on_hover_text(format!("{}  {}", row.scenario, set.join(", ")));
}

fn texts(shown: &Shown, row: &Row, run: Run) -> [String; 4] {
    let unit = crate::measure::Measure::find(&row.measure).map_or("", |measure| measure.quantity.unit);
    let with_unit =
        |text: String| if text.ends_with(|sign: char| sign.is_ascii_digit()) { format!("{text} {unit}") } else { text };
    let (simulated, difference) = match run {
        Run::Made(value) => (with_unit(row.text_of(value)), row.difference_text(value)),
        Run::Waiting => ("…".to_owned(), String::new()),
        Run::Failed => (shown.say("outcome-not-here"), String::new()),
    };
    [with_unit(row.published_text()), simulated, difference, row.tolerance_text()]
}

/// Four texts, each at the right of its column.
fn cells(ui: &mut Ui, texts: &[String; 4], font: FontId, colour: Color32) {
    let width = ui.available_width() - 8.0;
    let galleys = texts.clone().map(|text| ui.painter().layout_no_wrap(text, font.clone(), colour));
    let tall = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall + 4.0), Sense::hover());
    for (galley, share) in galleys.into_iter().zip(COLUMNS) {
        let left = (rect.left() + width * share - galley.size().x).max(rect.left());
        ui.painter().galley(pos2(left, rect.top()), galley, colour);
    }
}

/// Published points and the line of runs through them; answers where it stands.
fn curve(ui: &mut Ui, shown: &Shown, trace: &Trace, id: (&str, usize)) -> Rect {
    let theme = shown.theme;
    let legend = format!("{}   {}", shown.say("curve-published"), shown.say("curve-simulated"));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width() - 8.0, theme.part(230.0, 0.3)), Sense::hover());
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
    let place = |value: f64| if trace.by_ratio { value.log10() } else { value };
    let points: Vec<[f64; 2]> = trace.curve.points.iter().map(|&(x, y)| [place(x), y]).collect();
    let runs = trace.runs.iter().filter_map(|&(x, run)| Some([place(x), run.value().filter(|value| value.is_finite())?]));
    let line: Vec<[f64; 2]> = runs.collect();
    let titled = |name: &str, unit: &str| if unit.is_empty() { name.to_owned() } else { format!("{name}, {unit}") };
    let measure = trace.measure();
    let across = titled(shown.text_of(&trace.along.0), &trace.along.1);
    let up = measure.map_or_else(String::new, |it| titled(&shown.measure_name(it), it.quantity.unit));
    let by_ratio = trace.by_ratio;
    let value_of = move |place: f64| format_digits(if by_ratio { 10f64.powf(place) } else { place }, 4);
    let mut plot = Plot::new(("curve", id, shown.language.tag()))
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .show_background(false)
        .x_axis_label(across)
        .y_axis_label(up)
        .x_axis_formatter(move |mark, _| value_of(mark.value))
        .y_axis_formatter(|mark, _| format_digits(mark.value, 6))
        .label_formatter(move |_, at| format!("{}  {}", value_of(at.x), format_digits(at.y, 4)));
    if by_ratio {
        plot = plot.x_grid_spacer(decades);
    }
    plot.show(&mut inner, |plot| {
        plot.line(Line::new(PlotPoints::from(line)).color(BLUE).width(2.0));
        plot.points(Points::new(PlotPoints::from(points)).color(CRIMSON_DEEP).radius(5.0).shape(MarkerShape::Diamond));
    });
    paragraph(ui, &legend, theme.sans(12.5), INK_SOFT);
    rect
}

/// Grid at powers of ten, and at two and five times those where there are few.
fn decades(input: GridInput) -> Vec<GridMark> {
    let (from, to) = input.bounds;
    let between: &[f64] = if to - from > 2.5 { &[1.0] } else { &[1.0, 2.0, 5.0] };
    let powers = from.floor() as i32..=to.ceil() as i32;
    let marks = powers.flat_map(|power| between.iter().map(move |times| f64::from(power) + times.log10()));
    marks.filter(|mark| (from..=to).contains(mark)).map(|value| GridMark { value, step_size: 1.0 }).collect()
}
