//! Glyphs: the small signs of the panels. Each differs by shape, never by colour alone.

use crate::source::Evidence;
use crate::view::panels::theme::{AMBER_DEEP, AMBER_WASH, BLUE, INK, PAPER};
use egui_macroquad::egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

/// The degree of evidence: disc attested, half diamond disputed, dashed ring assumed, open square reconstructed.
pub fn evidence(painter: &Painter, at: Pos2, radius: f32, grade: Evidence) {
    let line = Stroke::new((radius * 0.34).max(1.5), INK);
    match grade {
        Evidence::Attested => {
            painter.circle_filled(at, radius * 0.92, INK);
        }
        Evidence::Disputed => {
            let diamond = diamond(at, radius * 1.1);
            let stroke = Stroke::new(line.width, AMBER_DEEP);
            painter.add(Shape::convex_polygon(diamond.to_vec(), AMBER_WASH, stroke));
            painter.add(Shape::convex_polygon(vec![diamond[0], diamond[1], diamond[2]], AMBER_DEEP, Stroke::NONE));
        }
        Evidence::Assumed => {
            for part in 0..8 {
                let from = part as f32 * std::f32::consts::TAU / 8.0;
                let arc = (0..=4).map(|step| at + Vec2::angled(from + step as f32 * 0.115) * radius * 0.86).collect();
                painter.add(Shape::line(arc, line));
            }
        }
        Evidence::Reconstructed => {
            let square = Rect::from_center_size(at, Vec2::splat(radius * 1.6));
            painter.rect_stroke(square, 0.0, Stroke::new(line.width, BLUE), StrokeKind::Middle);
        }
    }
}

fn diamond(at: Pos2, radius: f32) -> [Pos2; 4] {
    [at - vec2(0.0, radius), at + vec2(radius, 0.0), at + vec2(0.0, radius), at - vec2(radius, 0.0)]
}

/// The shape of a mark on the time line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Square,
    Wedge,
    Diamond,
    Disc,
    Cross,
    Peak,
    Dot,
}

/// A mark: filled once it has happened; hollow and dashed while it is still ahead.
pub fn mark(painter: &Painter, at: Pos2, form: Form, colour: Color32, past: bool) {
    let outline = match form {
        Form::Square => [vec2(-6.0, -6.0), vec2(6.0, -6.0), vec2(6.0, 6.0), vec2(-6.0, 6.0)].map(|d| at + d).to_vec(),
        Form::Wedge => [vec2(-8.0, -6.0), vec2(8.0, -6.0), vec2(0.0, 7.0)].map(|d| at + d).to_vec(),
        Form::Peak => [vec2(-8.0, 6.0), vec2(0.0, -8.0), vec2(8.0, 6.0)].map(|d| at + d).to_vec(),
        Form::Diamond => diamond(at, 8.5).to_vec(),
        Form::Disc => circle(at, 7.0),
        Form::Dot => circle(at, 4.5),
        Form::Cross => {
            let stroke = Stroke::new(3.4, if past { colour } else { colour.gamma_multiply(0.6) });
            painter.line_segment([at - vec2(6.0, 6.0), at + vec2(6.0, 6.0)], stroke);
            painter.line_segment([at + vec2(-6.0, 6.0), at + vec2(6.0, -6.0)], stroke);
            return;
        }
    };
    if past {
        painter.add(Shape::convex_polygon(outline, colour, Stroke::new(1.6, INK)));
    } else {
        painter.add(Shape::convex_polygon(outline.clone(), PAPER, Stroke::NONE));
        let closed: Vec<Pos2> = outline.iter().copied().chain(outline.first().copied()).collect();
        painter.extend(Shape::dashed_line(&closed, Stroke::new(2.0, INK.gamma_multiply(0.75)), 3.0, 2.0));
    }
}

fn circle(at: Pos2, radius: f32) -> Vec<Pos2> {
    (0..24).map(|part| at + Vec2::angled(part as f32 * std::f32::consts::TAU / 24.0) * radius).collect()
}

/// What a transport button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    StepBack,
    Play,
    Pause,
    StepForward,
    Onward,
    Restart,
    Close,
    FoldLeft,
    FoldRight,
    Layers,
    Tape,
    Picture,
}

/// A sign drawn within `rect`, in `colour`.
pub fn sign(painter: &Painter, rect: Rect, sign: Sign, colour: Color32) {
    let at = rect.center();
    let unit = rect.height().min(rect.width()) / 44.0;
    let p = |x: f32, y: f32| at + vec2(x, y) * unit;
    let fill = |points: Vec<Pos2>| painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
    let bar = Stroke::new(3.4 * unit, colour);
    match sign {
        Sign::StepBack => {
            painter.line_segment([p(-8.0, -10.5), p(-8.0, 10.5)], bar);
            fill(vec![p(10.0, -11.0), p(10.0, 11.0), p(-4.5, 0.0)]);
        }
        Sign::StepForward => {
            painter.line_segment([p(8.0, -10.5), p(8.0, 10.5)], bar);
            fill(vec![p(-10.0, -11.0), p(4.5, 0.0), p(-10.0, 11.0)]);
        }
        Sign::Onward => {
            fill(vec![p(-11.0, -10.0), p(0.0, 0.0), p(-11.0, 10.0)]);
            fill(vec![p(0.0, -10.0), p(11.0, 0.0), p(0.0, 10.0)]);
        }
        Sign::Play => {
            fill(vec![p(-8.0, -12.0), p(12.0, 0.0), p(-8.0, 12.0)]);
        }
        Sign::Pause => {
            for x in [-6.0, 6.0] {
                painter.line_segment([p(x, -11.0), p(x, 11.0)], Stroke::new(6.0 * unit, colour));
            }
        }
        Sign::Restart => {
            let arc = (0..=24).map(|part| at + Vec2::angled(-0.9 + part as f32 * 0.215) * 10.5 * unit).collect();
            painter.add(Shape::line(arc, Stroke::new(3.0 * unit, colour)));
            fill(vec![p(0.5, -13.5), p(12.5, -11.5), p(6.5, -2.0)]);
        }
        Sign::Close => {
            painter.line_segment([p(-7.0, -7.0), p(7.0, 7.0)], bar);
            painter.line_segment([p(-7.0, 7.0), p(7.0, -7.0)], bar);
        }
        Sign::Layers => layers(painter, at, unit, colour),
        Sign::Tape => {
            let thin = Stroke::new(2.2 * unit, colour);
            let rule = [p(-14.0, 4.0), p(4.0, -14.0), p(14.0, -4.0), p(-4.0, 14.0)];
            painter.add(Shape::closed_line(rule.to_vec(), thin));
            for tick in [0.25, 0.5, 0.75] {
                let at = rule[0] + (rule[1] - rule[0]) * tick;
                painter.line_segment([at, at + (rule[3] - rule[0]) * 0.45], thin);
            }
        }
        Sign::Picture => picture(painter, at, unit, colour),
        Sign::FoldLeft | Sign::FoldRight => {
            let way = if sign == Sign::FoldLeft { 1.0 } else { -1.0 };
            let points = vec![p(6.0 * way, -18.0), p(-6.0 * way, 0.0), p(6.0 * way, 18.0)];
            painter.add(Shape::line(points, Stroke::new(5.0 * unit, colour)));
        }
    }
}

/// Three sheets, the upper one filled.
fn layers(painter: &Painter, at: Pos2, unit: f32, colour: Color32) {
    let p = |x: f32, y: f32| at + vec2(x, y) * unit;
    for y in [6.5, 0.0, -6.5] {
        let sheet = [p(0.0, y - 6.0), p(13.0, y), p(0.0, y + 6.0), p(-13.0, y)];
        painter.add(Shape::convex_polygon(
            sheet.to_vec(),
            if y < 0.0 { colour } else { Color32::TRANSPARENT },
            Stroke::new(1.8 * unit, colour),
        ));
    }
}

/// A framed landscape.
fn picture(painter: &Painter, at: Pos2, unit: f32, colour: Color32) {
    let p = |x: f32, y: f32| at + vec2(x, y) * unit;
    let fill = |points: Vec<Pos2>| painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
    let thin = Stroke::new(2.2 * unit, colour);
    painter.add(Shape::closed_line(vec![p(-13.0, -10.0), p(13.0, -10.0), p(13.0, 10.0), p(-13.0, 10.0)], thin));
    fill(vec![p(-10.5, 7.5), p(-3.5, -3.0), p(3.5, 7.5)]);
    fill(vec![p(0.5, 7.5), p(5.5, 0.5), p(10.5, 7.5)]);
    painter.circle_filled(p(6.5, -5.0), 2.4 * unit, colour);
}

/// A tick in a disc: this one is chosen. An empty ring: it is not.
pub fn chosen(painter: &Painter, at: Pos2, chosen: bool, ground: Color32, line: Color32) {
    if chosen {
        painter.circle_filled(at, 8.5, ground);
        let points = vec![at + vec2(-4.5, 0.5), at + vec2(-1.3, 3.7), at + vec2(4.5, -3.2)];
        painter.add(Shape::line(points, Stroke::new(2.6, line)));
    } else {
        painter.circle_stroke(at, 7.3, Stroke::new(1.8, line));
    }
}

/// The crimson tick that marks the historical value on a slider.
pub fn tick(painter: &Painter, tip: Pos2, colour: Color32) {
    let points = vec![tip, tip + vec2(5.0, 7.6), tip + vec2(-5.0, 7.6)];
    painter.add(Shape::convex_polygon(points, colour, Stroke::new(1.0, PAPER)));
}

/// A padlock, for what a teacher has locked.
pub fn lock(painter: &Painter, middle: Pos2, colour: Color32) {
    let body = Rect::from_center_size(middle + vec2(0.0, 3.0), vec2(14.0, 10.0));
    let bow = Rect::from_min_max(pos2(middle.x - 4.0, middle.y - 9.0), pos2(middle.x + 4.0, middle.y + 3.0));
    painter.rect(bow, CornerRadius::same(4), Color32::TRANSPARENT, Stroke::new(2.0, colour), StrokeKind::Middle);
    painter.rect(body, CornerRadius::same(2), colour, Stroke::new(1.5, PAPER), StrokeKind::Outside);
}
