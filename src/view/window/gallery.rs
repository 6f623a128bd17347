//! Gallery: has the pictures painted that the first screen asks for, one in a frame.

use super::Window;
use crate::view::panels::menu::Sheet;

impl Window {
    /// Paints the next of them.
    pub fn hang_pictures(&mut self) {
        let menu = &mut self.panels.menu;
        if !menu.open || menu.sheet != Sheet::Wars || menu.pictures.is_empty() {
            return;
        }
        egui_macroquad::cfg(|ctx| {
            if self.gallery.hang(ctx, &mut self.panels.menu.pictures) {
                ctx.request_repaint();
            }
        });
    }
}
