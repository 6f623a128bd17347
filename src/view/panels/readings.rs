//! Readings: a card with the numbers of one body at the moment shown, and the forces on it. It reads the frame by the
//! body's number, so it holds while playing, paused, stepped, scrubbed and at the end.

mod past;
mod rows;

pub use past::Point;

use crate::sample::readings::{next, order};
use crate::sample::{CellSample, Thing};
use crate::units::Vec2;
use crate::view::panels::glyphs::Sign;
use crate::view::panels::layout::Layout;
use crate::view::panels::ornament::{card, rule};
use crate::view::panels::press::{self, struck};
use crate::view::panels::prose::{Prose, paragraph};
use crate::view::panels::roll;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{INK, INK_SOFT, TOUCH};
use egui_macroquad::egui::{Context, Id, Key, Pos2, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use std::collections::BTreeMap;

const INSET: f32 = 12.0;
/// Less height than this, in points at 100 %, is no place for the card.
const LEAST: f32 = 300.0;
/// How far the card keeps from the body, points.
const CLEAR: f32 = 24.0;

/// The body that is asked, and what of it the scene shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Id of the body: after a restart with other parameters its number may be another's.
    pub thing: Option<String>,
    /// Which place of its own frame was pressed, metres, and the patch of surface there at the moment shown.
    pub own: Option<Vec2>,
    pub cell: Option<CellSample>,
    pub vectors: bool,
    pub components: bool,
    /// The point of its path that is read; nothing for the moment shown.
    pub point: Option<Point>,
    /// A key has led to it: the scene brings it into sight, once.
    pub sought: bool,
    /// Where the body is in the window, points.
    pub at: Option<Pos2>,
    /// Which of its places the card has.
    pub stands: usize,
    /// What the card says, for tests: row to text.
    pub told: BTreeMap<String, String>,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            thing: None,
            own: None,
            cell: None,
            point: None,
            vectors: true,
            components: false,
            sought: false,
            at: None,
            stands: 0,
            told: BTreeMap::new(),
        }
    }
}

impl Asked {
    /// Number of the body that is asked.
    #[must_use]
    pub fn number(&self, things: &[Thing]) -> Option<usize> {
        let id = self.thing.as_ref()?;
        things.iter().position(|thing| thing.id == *id)
    }

    /// The same switches, and no body.
    #[must_use]
    pub fn of_nothing(self) -> Self {
        Self { vectors: self.vectors, components: self.components, ..Self::default() }
    }
}

/// B and Shift + B lead from body to body, comma and full stop along its path, V and Shift + V switch arrows and their components.
pub fn keys(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    let (body, arrows) = (struck(ctx, Key::B), struck(ctx, Key::V));
    let things = &shown.recording.things;
    if let Some(shift) = body {
        let order = order(&shown.frame.bodies, things);
        let to = next(&order, state.asked.number(things), shift).and_then(|number| things.get(number));
        (state.asked.thing, state.asked.sought, state.asked.own) = (to.map(|thing| thing.id.clone()), true, None);
        state.asked.point = None;
    }
    for (key, back) in [(Key::Comma, true), (Key::Period, false)] {
        if struck(ctx, key).is_some() {
            past::go(shown, state, back);
        }
    }
    if let Some(shift) = arrows.filter(|_| state.asked.thing.is_some()) {
        let switch = if shift { &mut state.asked.components } else { &mut state.asked.vectors };
        *switch = !*switch;
    }
}

/// Draws the card while a body is asked; its cross or Esc closes it.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, layout: &Layout) {
    state.asked.told.clear();
    let things = &shown.recording.things;
    let Some(number) = state.asked.number(things) else {
        state.asked.stands = 0;
        return;
    };
    let thing = &things[number];
    let read = past::read(shown, state, number);
    let panel = place(shown, state, layout);
    card(ui.painter(), panel);
    state.place("readings", panel);
    ui.interact(panel, Id::new("readings"), Sense::click_and_drag());
    let page = panel.shrink2(vec2(INSET, 6.0));
    let top = head(ui, shown, state, page, thing);
    let foot = switches(ui, shown, state, page);
    let foot = past::buttons(ui, shown, state, Rect::from_min_max(page.min, pos2(page.right(), foot)));
    let rows = Rect::from_min_max(pos2(page.left(), top), pos2(page.right(), foot));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rows));
    inner.set_clip_rect(rows.expand2(vec2(2.0, 0.0)));
    ScrollArea::vertical().id_salt("readings").auto_shrink(false).show(&mut inner, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        roll::by_keys(ui, rows.height());
        match read {
            Some((time_s, body)) => {
                past::told(ui, shown, state);
                rows::numbers(ui, shown, state, (time_s, &body), thing);
            }
            None => _ = paragraph(ui, &shown.say("reading-gone"), shown.theme.sans(14.0), INK_SOFT),
        }
    });
}

/// Where the card stands: in the column over the parameters, beside them or before the page, on nothing and not over the
/// body. It stays where it stands until it would.
fn place(shown: &Shown, state: &mut PanelState, layout: &Layout) -> Rect {
    let theme = shown.theme;
    let (wide, tall) = (theme.part(250.0, 0.5), theme.part(560.0, 0.7));
    let (near, right) = (layout.tab.right() + 8.0, layout.scene.right() - 8.0);
    let beside = wide.min(right - near);
    let places = [(layout.parameters.left(), wide), (near, beside), (right - beside, beside)]
        .map(|(left, wide)| free(state, layout, left, wide, tall));
    let at = state.asked.at;
    let tall_enough = |place: usize| places[place].height() >= theme.part(LEAST, 0.5);
    let good = |place: &usize| tall_enough(*place) && at.is_none_or(|at| !places[*place].expand(CLEAR).contains(at));
    let tallest = || (0..3).max_by(|a, b| places[*a].height().total_cmp(&places[*b].height()));
    let stands = [state.asked.stands, 0, 1, 2];
    let stands = stands.into_iter().find(good).or_else(|| (0..3).find(|place| tall_enough(*place))).or_else(tallest);
    state.asked.stands = stands.unwrap_or_default();
    places[state.asked.stands]
}

/// The room of a column between what stands over and under it, `tall` at most.
fn free(state: &PanelState, layout: &Layout, left: f32, wide: f32, tall: f32) -> Rect {
    let column = Rect::from_x_y_ranges(left..=left + wide, 0.0..=layout.transport.top());
    let stands = |name: &str| state.places.get(name).filter(|it| it.intersects(column)).copied();
    let over = ["corner", "languages", "instruments", "legend", "tool"].into_iter().filter_map(stands);
    let top = over.map(|it| it.bottom() + 8.0).fold(INSET, f32::max);
    let under = ["parameters", "fold", "transport"].into_iter().filter_map(stands);
    let low = under.map(|it| it.top() - 8.0).fold(layout.transport.top() - 8.0, f32::min);
    Rect::from_min_max(pos2(left, top), pos2(left + wide, low.min(top + tall).max(top)))
}

/// The body's name and the cross; answers where the rows may begin.
fn head(ui: &Ui, shown: &Shown, state: &mut PanelState, page: Rect, thing: &Thing) -> f32 {
    let cross = Rect::from_min_size(pos2(page.right() - TOUCH + 6.0, page.top()), vec2(TOUCH, TOUCH));
    state.place("readings-close", cross);
    if press::icon(ui, cross, "readings-close", Sign::Close, &shown.say("close"), false).clicked() {
        (state.asked.thing, state.asked.point) = (None, None);
    }
    let name = crate::words::name_of(shown.language, &thing.id);
    state.asked.told.insert("name".to_owned(), name.clone());
    let prose = Prose::new(cross.left() - page.left() - 6.0).spaced(&name, shown.theme.serif_bold(17.0), INK, 1.3).at_most(2);
    let galley = prose.laid(ui);
    let tall = galley.size().y.max(TOUCH);
    ui.painter().galley(pos2(page.left(), page.top() + (tall - galley.size().y) / 2.0), galley, INK);
    rule(ui, page.left(), page.right(), page.top() + tall + 3.0);
    page.top() + tall + 7.0
}

/// The switches of arrows and components at the foot; answers where the rows must end.
fn switches(ui: &Ui, shown: &Shown, state: &mut PanelState, page: Rect) -> f32 {
    let wide = (page.width() - 6.0) / 2.0;
    let mut rect = Rect::from_min_size(pos2(page.left(), page.bottom() - TOUCH), vec2(wide, TOUCH));
    let top = rect.top() - 6.0;
    for (id, key) in [("readings-vectors", "reading-vectors"), ("readings-components", "reading-components")] {
        state.place(id, rect);
        let switch = if id == "readings-vectors" { &mut state.asked.vectors } else { &mut state.asked.components };
        let pressed = press::words(ui, rect, id, &shown.say(key), shown.theme, *switch);
        if pressed.on_hover_text(shown.say("help-vectors")).clicked() {
            *switch = !*switch;
        }
        rect = rect.translate(vec2(wide + 6.0, 0.0));
    }
    top
}
