//! Gallery: has the pictures painted that the first screen asks for, as many in a frame as it has time for.

use super::Window;
use crate::view::panels::menu::Sheet;
use macroquad::miniquad::date::now;

/// Time for pictures in a frame, seconds: where frames are slow they are not to wait for many of them.
const BUDGET_S: f64 = 0.025;

impl Window {
    /// Paints the next of them.
    pub fn hang_pictures(&mut self) {
        let menu = &mut self.panels.menu;
        if !menu.open || menu.sheet != Sheet::Wars || menu.pictures.is_empty() {
            return;
        }
        egui_macroquad::cfg(|ctx| {
            let begun_s = now();
            let goes_on = || now() - begun_s < BUDGET_S;
            if self.gallery.hang(ctx, &mut self.panels.menu.pictures, goes_on) {
                ctx.request_repaint();
            }
        });
    }
}
