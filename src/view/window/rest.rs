//! Rest: panels that nobody touches are painted anew every few frames only; between them their last picture stands. The
//! pointer, a key, the wheel or a finger wakes them at once.

use crate::view::ink::shader;
use crate::view::panels::{OVER_ALL, PanelState, STANDING};
use egui_macroquad::egui::{Context, Order, Rect as Place};
use macroquad::input::{MouseButton, get_keys_down, get_keys_pressed, get_keys_released, mouse_position, mouse_wheel, touches};
use macroquad::input::{is_mouse_button_down, is_mouse_button_released};
use macroquad::material::{Material, gl_use_default_material, gl_use_material};
use macroquad::math::Rect;
use macroquad::texture::{DrawTextureParams, FilterMode, Image, Texture2D, draw_texture_ex};
use macroquad::time::get_time;
use macroquad::window::{screen_dpi_scale, screen_height, screen_width};

/// Least frames, and least time, from one painting of the panels to the next, while they rest.
const FRAMES: u32 = 5;
const PERIOD_S: f64 = 0.18;
/// How far shadows and the scroll's rod reach beyond a panel, points.
const SHADOW: f32 = 20.0;
/// How far the mark of the keyboard reaches beyond a button, points.
const RING: f32 = 4.0;
/// How far a button's own edge does.
const EDGE: f32 = 1.0;
/// Buttons that stand on the scene itself, without a panel or a shadow: no more of the scene is kept with them than that.
const BUTTONS: [&str; 7] = ["help-button", "language", "scenarios", "build-open", "overlays", "tools", "pictures"];
/// Sheets of paper, and how far inside their edges they hide all that is under them, points.
const SHEETS: [&str; 3] = ["story", "transport", "parameters"];
const INSIDE: f32 = 10.0;
/// What lies over the whole scene.
const MENU: &str = "menu";
/// What else stands there, though the pointer goes through it.
const TOLD: [&str; 4] = ["toast", "instruments", "by-hand", "captions"];

pub struct Rest {
    /// The window as it was last painted with its panels.
    window: Option<Texture2D>,
    /// Where the panels are, window units.
    places: Vec<Rect>,
    /// Frames since the panels were painted, and when that was.
    since: u32,
    kept_s: f64,
    pointer: (f32, f32),
    /// A panel moves by itself.
    moves: bool,
    cover: Material,
}

impl Rest {
    /// With its shader: graphics that are at work answer late whether a shader is well.
    pub fn new() -> Self {
        Self {
            window: None,
            places: Vec::new(),
            since: 0,
            kept_s: 0.0,
            pointer: (0.0, 0.0),
            moves: false,
            cover: shader::cover(),
        }
    }

    /// Whether the panels may keep their picture in this frame.
    pub fn holds(&mut self) -> bool {
        let buttons = [MouseButton::Left, MouseButton::Right, MouseButton::Middle];
        let pressed = buttons.into_iter().any(|button| is_mouse_button_down(button) || is_mouse_button_released(button));
        let keys = !(get_keys_down().is_empty() && get_keys_pressed().is_empty() && get_keys_released().is_empty());
        let (pointer, wheel) = (mouse_position(), mouse_wheel());
        let touched = pressed || keys || pointer != self.pointer || wheel != (0.0, 0.0) || !touches().is_empty();
        self.pointer = pointer;
        self.since += 1;
        // What was touched may go on moving for a moment.
        if touched || self.moves {
            (self.since, self.kept_s) = (FRAMES, 0.0);
        }
        let size = self.window.as_ref().is_some_and(|texture| {
            let (width, height) = pixels();
            (texture.width(), texture.height()) == (f32::from(width), f32::from(height))
        });
        size && (self.since < FRAMES || get_time() - self.kept_s < PERIOD_S)
    }

    /// Where the panels' picture is, window units.
    pub fn places(&self) -> &[Rect] {
        &self.places
    }

    /// Notes where the panels of this frame are, `scale` window units to a point.
    pub fn note(&mut self, ctx: &Context, panels: &PanelState, scale: f32) {
        // What lies over all is not worth the trouble, but for the menu, which is what a window shows that nobody has begun with.
        let over = OVER_ALL.iter().any(|name| *name != MENU && panels.places.contains_key(*name));
        self.moves = over || ctx.has_requested_repaint();
        let panes = STANDING.into_iter().filter(|name| *name != "corner").chain(TOLD).chain([MENU]).map(|name| (name, SHADOW));
        let ring = if ctx.memory(|memory| memory.focused().is_some()) { RING } else { EDGE };
        let named = panes.chain(BUTTONS.map(|name| (name, ring)));
        let own = named.filter_map(|(name, reach)| Some((*panels.places.get(name)?, reach)));
        // Hints are layers of their own.
        let hints: Vec<(Place, f32)> = ctx.memory(|memory| {
            let visible = memory.areas().visible_layer_ids().into_iter();
            visible
                .filter(|layer| layer.order == Order::Tooltip)
                .filter_map(|layer| Some((memory.area_rect(layer.id)?, SHADOW)))
                .collect()
        });
        let whole = Rect::new(0.0, 0.0, screen_width(), screen_height());
        let covered = |(place, reach): (Place, f32)| {
            let place = place.expand(reach);
            let (low, high) = (place.min * scale, place.max * scale);
            let (x, y) = (low.x.floor(), low.y.floor());
            Rect::new(x, y, high.x.ceil() - x, high.y.ceil() - y).intersect(whole)
        };
        self.places = own.chain(hints).filter_map(covered).collect();
    }

    /// Keeps the window with its panels, just painted.
    pub fn keep(&mut self) {
        let (width, height) = pixels();
        let fits = |texture: &Texture2D| (texture.width(), texture.height()) == (f32::from(width), f32::from(height));
        if !self.window.as_ref().is_some_and(fits) {
            let texture = Texture2D::from_image(&Image::gen_image_color(width, height, macroquad::color::BLACK));
            texture.set_filter(FilterMode::Nearest);
            self.window = Some(texture);
        }
        if let Some(texture) = &self.window {
            texture.grab_screen();
        }
        (self.since, self.kept_s) = (0, get_time());
    }

    /// Shows the panels as they were.
    pub fn show(&mut self) {
        let Some(texture) = &self.window else { return };
        let (height, dpi) = (screen_height(), screen_dpi_scale());
        gl_use_material(&self.cover);
        for place in &self.places {
            let source = Rect::new(place.x * dpi, (height - place.bottom()) * dpi, place.w * dpi, place.h * dpi);
            let params =
                DrawTextureParams { dest_size: Some(place.size()), source: Some(source), flip_y: true, ..Default::default() };
            draw_texture_ex(texture, place.x, place.y, macroquad::color::WHITE, params);
        }
        gl_use_default_material();
    }
}

/// What of the scene panels hide, window units, `scale` of them to a point.
pub fn hidden(panels: &PanelState, scale: f32) -> Vec<Rect> {
    let sheets = SHEETS.into_iter().filter_map(|name| panels.places.get(name)).map(|place| place.shrink(INSIDE));
    let own = sheets.map(|place| Rect::new(place.left(), place.top(), place.width(), place.height()));
    own.map(|place| Rect::new(place.x * scale, place.y * scale, place.w * scale, place.h * scale)).collect()
}

/// Size of the window in pixels.
fn pixels() -> (u16, u16) {
    let dpi = screen_dpi_scale();
    ((screen_width() * dpi).round() as u16, (screen_height() * dpi).round() as u16)
}
