//! Chart: the panels of the plot, one above the other on one x axis, with the present moment in all of them.

use super::{ink, pointer};
use crate::intent::Intent;
use crate::plot::{Across, Line as Curve, Panel, Picture, Point};
use crate::units::{format_clock, format_digits, format_value};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{CRIMSON_DEEP, INK, INK_SOFT};
use egui_macroquad::egui::{Pos2, Rangef, Rect, Sense, Stroke, TextStyle, Ui, UiBuilder, pos2, vec2};
use egui_plot::{GridInput, GridMark, Line, Plot, PlotBounds, PlotPoints, PlotTransform, PlotUi, Points, Polygon, VLine};

/// A panel and where its values stand in the window.
pub struct Drawn<'a> {
    pub panel: &'a Panel,
    pub transform: PlotTransform,
}

/// Draws all panels; a click or a key may ask for another moment.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, picture: &Picture) -> Option<Intent> {
    let theme = shown.theme;
    let tall = match picture.panels.len() {
        1 => theme.part(166.0, 0.3),
        2 => theme.part(108.0, 0.4),
        _ => theme.part(86.0, 0.4),
    };
    // The library keeps more room below its labels than they need.
    let (head, foot, spare) = (theme.px(18.0), theme.px(22.0), theme.px(14.0));
    let size = vec2(ui.available_width() - 8.0, (head + tall) * picture.panels.len() as f32 + foot);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut drawn = Vec::new();
    for (number, panel) in picture.panels.iter().enumerate() {
        let last = number + 1 == picture.panels.len();
        let top = rect.top() + (head + tall) * number as f32;
        let below = if last { foot + spare } else { 0.0 };
        let own = Rect::from_min_size(pos2(rect.left(), top + head), vec2(rect.width(), tall - 5.0 + below));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(own));
        inner.style_mut().text_styles.insert(TextStyle::Body, theme.sans(12.0));
        inner.visuals_mut().override_text_color = Some(INK_SOFT);
        let first = state.plots.band.as_ref().filter(|band| band.is_drawn()).map(|_| state.work.ghosts.len());
        let transform = one(&mut inner, shown, (panel, last, first), &picture.across);
        values(ui, shown, panel, pos2(rect.left(), top + head / 2.0));
        state.place(&format!("chart:{number}"), *transform.frame());
        drawn.push(Drawn { panel, transform });
    }
    state.place("plot", rect);
    pointer::show(ui, shown, state, (picture, &drawn))
}

/// Above its scale stand the unit and, behind the mark of each curve, the value at the present moment.
fn values(ui: &Ui, shown: &Shown, panel: &Panel, left: Pos2) {
    let (theme, painter) = (shown.theme, ui.painter());
    let unit = if panel.unit.is_empty() { shown.say("plot-count") } else { panel.unit.to_owned() };
    let unit = painter.layout_no_wrap(unit, theme.bold(13.0), INK);
    let mut x = left.x + (unit.size().x + 14.0).max(theme.px(44.0));
    painter.galley(pos2(left.x, left.y - unit.size().y / 2.0), unit, INK);
    for line in panel.lines.iter().filter(|line| line.pinned.is_none() && !line.told.is_empty()) {
        let stroke = ink::stroke(line.stroke);
        let told = painter.layout_no_wrap(line.told.clone(), theme.bold(13.0), ink::colour(stroke));
        ink::mark(painter, pos2(x + 6.0, left.y), stroke);
        x += 15.0;
        let place = pos2(x, left.y - told.size().y / 2.0);
        x += told.size().x + theme.px(14.0);
        painter.galley(place, told, INK);
    }
}

/// `band` is the number that the lower edge of a band has among the pinned runs; the upper has the next.
fn one(ui: &mut Ui, shown: &Shown, (panel, last, band): (&Panel, bool, Option<usize>), across: &Across) -> PlotTransform {
    let theme = shown.theme;
    let (is_time, unit) = (across.is_time, across.unit);
    let (from, to) = across.shown;
    let steps = f64::from(ui.available_height() / theme.px(34.0)).clamp(2.0, 5.0);
    let mut plot = Plot::new(("plot-panel", panel.unit))
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(Sense::hover())
        .show_x(false)
        .show_y(false)
        .show_background(false)
        .show_axes([last, true])
        .y_axis_min_width(theme.px(44.0))
        .grid_spacing(Rangef::new(theme.px(14.0), 300.0))
        .y_grid_spacer(move |input| round(input, steps))
        .x_axis_formatter(move |mark, _| if is_time { moment(mark.value, to - from) } else { with_unit(mark.value, unit) })
        .y_axis_formatter(|mark, _| format_digits(mark.value, 6));
    if is_time {
        // Labels that stand closer are not drawn.
        let most = f64::from((ui.available_width() - theme.px(50.0)) / theme.px(66.0));
        plot = plot.x_grid_spacer(move |input| times(input, most.max(2.0)));
    } else {
        plot = plot.x_grid_spacer(|input| round(input, 4.0));
    }
    let response = plot.show(ui, |plot| {
        plot.set_plot_bounds(PlotBounds::from_min_max([from, panel.shown.0], [to, panel.shown.1]));
        for (low, high) in band.filter(|_| is_time).into_iter().flat_map(|band| edges(panel, band)) {
            shade(plot, low, high);
        }
        for line in &panel.lines {
            let (colour, width, dash) = ink::line(line);
            let points: Vec<[f64; 2]> = line.points.iter().map(|point| [point.x, point.y]).collect();
            plot.line(Line::new(PlotPoints::from(points)).color(colour).width(width).style(ink::style(dash)));
        }
        if let Some(now) = across.now.filter(|_| is_time) {
            plot.vline(VLine::new(now).color(CRIMSON_DEEP).width(2.5));
        }
        for line in &panel.lines {
            let Some((x, y)) = line.now else { continue };
            let stroke = ink::stroke(line.stroke);
            let dot = Points::new(PlotPoints::from(vec![[x, y]])).color(ink::colour(stroke));
            let radius = if is_time { 5.0 } else { 7.0 };
            plot.points(dot.shape(ink::marker(stroke.marker)).radius(radius));
        }
    });
    response.transform
}

/// Lower and upper edges of the bands of a panel.
fn edges(panel: &Panel, band: usize) -> impl Iterator<Item = (&Curve, &Curve)> {
    let lows = panel.lines.iter().filter(move |line| line.pinned == Some(band));
    let upper = move |low: &Curve| panel.lines.iter().find(|it| it.pinned == Some(band + 1) && it.stroke == low.stroke);
    lows.filter_map(move |low| Some((low, upper(low)?)))
}

/// Fills what lies between two edges, in pieces that are no hollow shapes.
fn shade(plot: &mut PlotUi, low: &Curve, high: &Curve) {
    let corners = |pair: &[(Point, Point)]| {
        let ((a, d), (b, c)) = (pair[0], pair[1]);
        [a, b, c, d].map(|point| [point.x, point.y]).to_vec()
    };
    let both: Vec<(Point, Point)> = low.points.iter().copied().zip(high.points.iter().copied()).collect();
    for pair in both.windows(2) {
        let piece = Polygon::new(PlotPoints::from(corners(pair))).fill_color(ink::shade(low.stroke)).stroke(Stroke::NONE);
        plot.polygon(piece);
    }
}

fn with_unit(value: f64, unit: &str) -> String {
    crate::units::with_unit(format_digits(value, 6), unit)
}

/// A time as a clock shows it; where ticks lie closer than seconds, in tenths of one.
pub fn moment(time_s: f64, length_s: f64) -> String {
    if length_s > 8.0 { format_clock(time_s + 1e-6) } else { format_value(time_s, "s", 1) }
}

/// Grid at times that people would choose, as many as there is room for.
fn times(input: GridInput, most: f64) -> Vec<GridMark> {
    let (from, to) = input.bounds;
    let steps = [0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0];
    marks((from, to), steps.into_iter().find(|step| (to - from) / step <= most).unwrap_or(3600.0))
}

/// Grid at round numbers, so many of them at most, or one more.
fn round(input: GridInput, steps: f64) -> Vec<GridMark> {
    let (from, to) = input.bounds;
    let rough = ((to - from) / steps).max(1e-12);
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= rough);
    marks((from, to), step.unwrap_or(rough))
}

fn marks((from, to): (f64, f64), step: f64) -> Vec<GridMark> {
    let (first, last) = ((from / step).ceil() as i64, (to / step).floor() as i64);
    (first..=last).map(|number| GridMark { value: number as f64 * step, step_size: step }).collect()
}
