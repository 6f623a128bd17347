//! Layout: where each panel stands, in points, from the size of the window and of the text.
//!
//! Pure numbers, so that a test can prove that nothing overlaps at any text size.

use crate::view::panels::theme::{TOUCH, Theme};
use egui_macroquad::egui::{Rect, Vec2, pos2, vec2};

/// Distance of the panels from the window's edge and from each other.
const GAP: f32 = 12.0;
/// Width of the scroll's rod.
pub const ROD: f32 = 15.0;
/// Height of the silk band at either end of the scroll, with its crimson line.
pub const SILK: f32 = 20.0;

/// The places of the panels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The page of the scroll, without its rod.
    pub story: Rect,
    pub rod: Rect,
    pub transport: Rect,
    /// The unfolded parameters at most; they may need less and then keep to the bottom.
    pub parameters: Rect,
    /// The tab that folds and unfolds them.
    pub tab: Rect,
    /// What is left of the window for the scene.
    pub scene: Rect,
}

/// What is open at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Sources, outcomes and plots stand in the story's place and need a wider page.
    pub wide: bool,
    pub folded: bool,
    /// All parameters show, in a wider panel.
    pub unrolled: bool,
}

impl Layout {
    #[must_use]
    pub fn new(window: Vec2, theme: Theme, open: Open) -> Self {
        let bar_height = theme.part(60.0, 0.45) + 16.0;
        let transport = Rect::from_min_size(pos2(GAP, window.y - 8.0 - bar_height), vec2(window.x - 2.0 * GAP, bar_height));
        let page = story_width(theme, open.wide).min(window.x * 0.5);
        let bottom = transport.top() - GAP;
        let story = Rect::from_min_max(pos2(window.x - GAP - page, GAP), pos2(window.x - GAP, bottom));
        let rod = Rect::from_min_max(pos2(story.left() - ROD + 2.0, 4.0), pos2(story.left() + 2.0, bottom + 8.0));
        let parameters = parameters(theme, transport.top() - 6.0, open.unrolled);
        let tab_left = if open.folded { 0.0 } else { parameters.right() };
        let tab_at = parameters.bottom() - TOUCH.max(theme.part(48.0, 0.4)) - 38.0;
        let tab = Rect::from_min_size(pos2(tab_left, tab_at), vec2(20.0, theme.part(48.0, 0.4)));
        let scene = Rect::from_min_max(pos2(0.0, 0.0), pos2(rod.left(), transport.top()));
        Self { story, rod, transport, parameters, tab, scene }
    }
}

fn story_width(theme: Theme, wide: bool) -> f32 {
    let width = match (wide, theme.presenting) {
        (true, _) => 412.0,
        (false, true) => 392.0,
        (false, false) => 300.0,
    };
    theme.part(width, 0.4)
}

/// The parameters stand at the bottom left and may grow up to the buttons in the corner.
fn parameters(theme: Theme, bottom: f32, unrolled: bool) -> Rect {
    let (width, tall) = if unrolled { (264.0, 560.0) } else { (222.0, 420.0) };
    let top = (bottom - theme.px(tall)).max(72.0);
    Rect::from_min_max(pos2(GAP, top), pos2(GAP + theme.part(width, 0.62), bottom))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(one: Rect, other: Rect) -> bool {
        one.right() <= other.left() || other.right() <= one.left() || one.bottom() <= other.top() || other.bottom() <= one.top()
    }

    #[test]
    fn no_panel_lies_on_another_at_any_text_size() {
        for text in [1.0, 1.25, 1.5, 1.75, 2.0] {
            for presenting in [false, true] {
                for (wide, unrolled) in [(false, false), (true, false), (false, true), (true, true)] {
                    let theme = Theme { text, presenting, ..Theme::default() };
                    let layout = Layout::new(vec2(1280.0, 720.0), theme, Open { wide, folded: false, unrolled });
                    let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 720.0));
                    let all = [layout.story, layout.transport, layout.parameters, layout.tab];
                    for (index, one) in all.iter().enumerate() {
                        assert!(window.contains_rect(*one), "{text} {presenting} {wide}: {one:?} leaves the window");
                        for other in &all[index + 1..] {
                            assert!(apart(*one, *other), "{text} {presenting} {wide}: {one:?} on {other:?}");
                        }
                    }
                    assert!(apart(layout.rod, layout.transport) && apart(layout.rod, layout.tab));
                }
            }
        }
    }

    #[test]
    fn at_full_size_the_panels_stand_as_drawn() {
        let theme = Theme::default();
        let layout = Layout::new(vec2(1280.0, 720.0), theme, Open { wide: false, folded: false, unrolled: false });
        assert_eq!(layout.story, Rect::from_min_size(pos2(968.0, 12.0), vec2(300.0, 612.0)));
        assert_eq!(layout.transport, Rect::from_min_size(pos2(12.0, 636.0), vec2(1256.0, 76.0)));
    }
}
