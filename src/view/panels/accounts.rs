//! Accounts: whose version is played, as buttons that never scroll out of sight.

use crate::intent::Intent;
use crate::scenario::file::AccountFile;
use crate::view::panels::glyphs;
use crate::view::panels::ornament::{dashed, focus_ring};
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

/// How an account stands to the run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// It is the one that is played.
    Played,
    /// It is chosen, and will be played from the next restart.
    Waits,
    Other,
}

/// One button for each account, two to a row; a choice takes effect at the next restart, at once where nothing has been
/// played yet. Until then the one that is played keeps its mark.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState, width: f32) -> Vec<Intent> {
    let mut intents = Vec::new();
    if shown.file.accounts.len() < 2 {
        return intents;
    }
    let (columns, gap) = (2, 6.0);
    let column = (width - gap) / 2.0;
    let id = |account: Option<&AccountFile>| account.map(|account| account.id.clone());
    let (chosen, played) = (id(shown.account(shown.pending)), id(shown.account(shown.settings)));
    for row in shown.file.accounts.chunks(columns) {
        let height = row.iter().map(|account| Words::new(ui, shown, account, column, INK).height()).fold(TOUCH, f32::max);
        let (place, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        for (index, account) in row.iter().enumerate() {
            let at = pos2(place.left() + index as f32 * (column + gap), place.top());
            let rect = Rect::from_min_size(at, vec2(column, height));
            let is = |one: &Option<String>| one.as_ref() == Some(&account.id);
            let choice = match (is(&played), is(&chosen)) {
                (true, _) => Choice::Played,
                (false, true) => Choice::Waits,
                (false, false) => Choice::Other,
            };
            state.place(&format!("account:{}", account.id), rect);
            if button(ui, shown, account, rect, choice) && !is(&chosen) {
                intents.push(Intent::SetAccount(account.id.clone()));
                if shown.recording.last_step == 0 {
                    intents.push(Intent::Restart);
                }
            }
        }
        ui.add_space(6.0);
    }
    if chosen != played {
        paragraph(ui, &shown.say("changes-wait"), shown.theme.bold(13.0), CRIMSON_DEEP);
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
            says.laid(ui)
        });
        Self { name: prose.laid(ui), says }
    }

    fn height(&self) -> f32 {
        self.name.size().y + self.says.as_ref().map_or(0.0, |says| says.size().y) + 7.0
    }
}

fn button(ui: &Ui, shown: &Shown, account: &AccountFile, rect: Rect, choice: Choice) -> bool {
    let response = press::area(ui, rect, &account.id, shown.text_of(&account.label));
    let on = choice == Choice::Played;
    let (fill, edge, colour) = match (choice, response.hovered()) {
        (Choice::Played, _) => (CRIMSON_DEEP, CRIMSON_DARK, PAPER),
        (Choice::Waits, _) => (BUTTON_OVER, BUTTON_OVER, INK),
        (Choice::Other, true) => (BUTTON_OVER, INK, INK),
        (Choice::Other, false) => (PAPER, INK, INK),
    };
    ui.painter().rect(rect, CornerRadius::same(7), fill, Stroke::new(1.8, edge), StrokeKind::Inside);
    let words = Words::new(ui, shown, account, rect.width(), colour);
    let at = rect.min + vec2(8.0, 3.0);
    let below = at + vec2(0.0, words.name.size().y);
    ui.painter().galley(at, words.name, colour);
    if let Some(says) = words.says {
        ui.painter().galley(below, says, colour);
    }
    let (ring, line) = (pos2(rect.right() - 14.0, rect.top() + 15.0), if choice == Choice::Other { INK } else { CRIMSON_DEEP });
    glyphs::chosen(ui.painter(), ring, on, PAPER, line);
    if choice == Choice::Waits {
        dashed(ui.painter(), rect.shrink(1.0), Stroke::new(2.4, CRIMSON_DEEP));
        ui.painter().circle_filled(ring, 3.6, CRIMSON_DEEP);
    }
    focus_ring(ui, &response, rect);
    response.on_hover_text(shown.text_of(&account.says)).clicked()
}
