//! Accounts: whose version is played, as buttons that never scroll out of sight.

use crate::intent::Intent;
use crate::scenario::file::AccountFile;
use crate::view::panels::glyphs;
use crate::view::panels::ornament::focus_ring;
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, paragraph};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{BUTTON_OVER, CRIMSON_DARK, CRIMSON_DEEP, INK, INK_SOFT, PAPER, TOUCH};
use egui_macroquad::egui::{Color32, CornerRadius, Galley, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

/// Room for the ring or tick at the right of a button's first line.
const RING: f32 = 24.0;

/// With more accounts than this only the chosen one says what it tells: the story below needs the room.
const SPEAK_AT_ONCE: usize = 2;

/// One button for each account, two to a row; a choice takes effect at the next restart, at once where nothing has been
/// played yet.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, width: f32) -> Vec<Intent> {
    let mut intents = Vec::new();
    if shown.file.accounts.len() < 2 {
        return intents;
    }
    let (columns, gap) = (2, 6.0);
    let column = (width - gap) / 2.0;
    let chosen = shown.account(shown.pending).map(|account| account.id.as_str());
    for row in shown.file.accounts.chunks(columns) {
        let height = row.iter().map(|account| Words::new(ui, shown, account, column, INK).height()).fold(TOUCH, f32::max);
        let (place, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        for (index, account) in row.iter().enumerate() {
            let at = pos2(place.left() + index as f32 * (column + gap), place.top());
            let rect = Rect::from_min_size(at, vec2(column, height));
            let on = chosen == Some(account.id.as_str());
            state.place(&format!("account:{}", account.id), rect);
            if button(ui, shown, account, rect, on) && !on {
                intents.push(Intent::SetAccount(account.id.clone()));
                if shown.recording.last_step == 0 {
                    intents.push(Intent::Restart);
                }
            }
        }
        ui.add_space(6.0);
    }
    let quiet = shown.file.accounts.len() > SPEAK_AT_ONCE && shown.theme.roomy();
    if let Some(account) = shown.account(shown.pending).filter(|_| quiet) {
        paragraph(ui, shown.text_of(&account.says), shown.theme.sans(13.5), INK_SOFT);
        ui.add_space(6.0);
    }
    intents
}

/// What stands on an account's button: its name, which leaves room for the ring, and what it says.
struct Words {
    name: Arc<Galley>,
    says: Option<Arc<Galley>>,
}

impl Words {
    fn new(ui: &Ui, shown: &Shown, account: &AccountFile, width: f32, colour: Color32) -> Self {
        let theme = shown.theme;
        let mut prose = Prose::new(width - 10.0 - RING);
        // Large text leaves room for one name only; what the account says is told on hovering then.
        if let Some(language) = shown.chinese(&account.label).filter(|_| theme.roomy()) {
            prose = prose.spaced(&format!("{}\n", account.label.get(language)), theme.serif_bold(14.5), colour, 1.25);
        }
        let latin = if theme.roomy() { account.label.get(crate::text::Language::English) } else { shown.text_of(&account.label) };
        prose = prose.spaced(latin, theme.bold(13.5), colour, 1.25);
        let says = (theme.roomy() && shown.file.accounts.len() <= SPEAK_AT_ONCE).then(|| {
            let says = Prose::new(width - 14.0).spaced(shown.text_of(&account.says), theme.sans(12.5), colour, 1.25);
            ui.fonts(|fonts| fonts.layout_job(says.job()))
        });
        Self { name: ui.fonts(|fonts| fonts.layout_job(prose.job())), says }
    }

    fn height(&self) -> f32 {
        self.name.size().y + self.says.as_ref().map_or(0.0, |says| says.size().y) + 7.0
    }
}

fn button(ui: &Ui, shown: &Shown, account: &AccountFile, rect: Rect, on: bool) -> bool {
    let response = press::area(ui, rect, &account.id, shown.text_of(&account.label));
    let (fill, edge, colour) = match (on, response.hovered()) {
        (true, _) => (CRIMSON_DEEP, CRIMSON_DARK, PAPER),
        (false, true) => (BUTTON_OVER, INK, INK),
        (false, false) => (PAPER, INK, INK),
    };
    ui.painter().rect(rect, CornerRadius::same(7), fill, Stroke::new(1.8, edge), StrokeKind::Inside);
    let words = Words::new(ui, shown, account, rect.width(), colour);
    let at = rect.min + vec2(8.0, 3.0);
    let below = at + vec2(0.0, words.name.size().y);
    ui.painter().galley(at, words.name, colour);
    if let Some(says) = words.says {
        ui.painter().galley(below, says, colour);
    }
    let line = if on { CRIMSON_DEEP } else { INK };
    glyphs::chosen(ui.painter(), pos2(rect.right() - 14.0, rect.top() + 15.0), on, PAPER, line);
    focus_ring(ui, &response, rect);
    response.on_hover_text(shown.text_of(&account.says)).clicked()
}
