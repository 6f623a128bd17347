//! Compare: what each source's account comes to, side by side, under the same changes. Runs that were watched to their
//! end are there already; the others are played unseen when they are asked for (see `window/others.rs`).

use crate::expect;
use crate::measure::Measure;
use crate::scenario::Settings;
use crate::scenario::file::{AccountFile, ScenarioFile};
use crate::view::panels::ornament::rule;
use crate::view::panels::outcomes::is_ledger;
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, heading, paragraph};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::{AMBER_DEEP, CRIMSON_DEEP, INK, INK_SOFT, TOUCH};
use egui_macroquad::egui::{Color32, FontId, Rect, Sense, Ui, pos2, vec2};

/// What a whole run came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub scenario: String,
    /// With the account named.
    pub settings: Settings,
    /// The values of the scenario's measures, in their order, or why there are none.
    pub values: Result<Vec<f64>, String>,
}

/// The runs of this sitting, and what is being done about those that are missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    kept: Vec<Kept>,
    /// The missing ones are to be played.
    pub asked: bool,
    /// The account that is being played unseen, and the share that is done.
    pub playing: Option<(String, f64)>,
}

impl Compared {
    #[must_use]
    pub fn find(&self, scenario: &str, settings: &Settings) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.scenario == scenario && kept.settings == *settings)
    }

    pub fn keep(&mut self, kept: Kept) {
        if self.find(&kept.scenario, &kept.settings).is_none() {
            self.kept.push(kept);
        }
    }

    /// The settings of the first account that was not yet played under the changes of `settings`.
    #[must_use]
    pub fn missing(&self, file: &ScenarioFile, settings: &Settings) -> Option<Settings> {
        file.accounts.iter().map(|account| under(settings, account)).find(|it| self.find(&file.id, it).is_none())
    }
}

/// The same changes under this account.
#[must_use]
pub fn under(settings: &Settings, account: &AccountFile) -> Settings {
    Settings { account: Some(account.id.clone()), ..settings.without_deeds() }
}

/// Keeps what the run that is shown came to, once it is over and no hand was in it.
pub fn remember(shown: &Shown, state: &mut PanelState) {
    let (file, recording) = (shown.file, shown.recording);
    let Some(account) = shown.account(shown.settings).filter(|_| file.accounts.len() > 1) else { return };
    let settings = under(shown.settings, account);
    let whole = !recording.fingerprint.is_empty() && recording.deeds.is_empty();
    if !whole || state.compared.find(&file.id, &settings).is_some() {
        return;
    }
    let values = expect::outcomes(recording, &file.measures).iter().map(|outcome| outcome.value).collect();
    state.compared.keep(Kept { scenario: file.id.clone(), settings, values: Ok(values) });
}

/// The table, and below it a button that plays what is missing.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let accounts = &shown.file.accounts;
    if accounts.len() < 2 {
        return;
    }
    heading(ui, &shown.say("compare-accounts"), shown);
    let kept: Vec<Option<Kept>> =
        accounts.iter().map(|account| state.compared.find(&shown.file.id, &under(shown.settings, account)).cloned()).collect();
    if kept.iter().any(Option::is_none) {
        rest(ui, shown, state);
    }
    let top = ui.cursor().min;
    if kept.iter().flatten().any(|kept| kept.values.is_ok()) {
        table(ui, shown, &kept);
    } else {
        paragraph(ui, &shown.say("compare-none"), shown.theme.sans(13.5), INK_SOFT);
    }
    for why in kept.iter().flatten().filter_map(|kept| kept.values.as_ref().err()) {
        paragraph(ui, why, shown.theme.sans(12.5), AMBER_DEEP);
    }
    state.place("compare", Rect::from_min_max(top, ui.cursor().min + vec2(ui.available_width(), 0.0)));
}

/// The button for what is missing, or how far it has got.
fn rest(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    if let Some((account, share)) = &state.compared.playing {
        let label =
            shown.file.accounts.iter().find(|it| it.id == *account).map_or(account.as_str(), |it| shown.text_of(&it.label));
        let percent = format!("{:.0} %", share * 100.0);
        let text = shown.say_with("compare-playing", &[("account", label), ("percent", &percent)]);
        paragraph(ui, &text, shown.theme.sans(13.5), INK_SOFT);
        return;
    }
    let width = shown.theme.part(230.0, 0.8).min(ui.available_width());
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH + 4.0), Sense::hover());
    let rect = Rect::from_min_size(row.min + vec2(0.0, 2.0), vec2(width, TOUCH));
    // What is rolled out of sight cannot be pressed.
    if ui.clip_rect().contains_rect(rect) {
        state.place("compare-play", rect);
    }
    if press::words(ui, rect, "compare-play", &shown.say("compare-play"), shown.theme, false).clicked() {
        state.compared.asked = true;
    }
}

/// Account by account in columns; what the accounts do not share stands in bold.
fn table(ui: &mut Ui, shown: &Shown, kept: &[Option<Kept>]) {
    let theme = shown.theme;
    let names = shown.file.accounts.iter().map(|account| shown.text_of(&account.label).to_owned());
    let heads: Vec<String> = std::iter::once(String::new()).chain(names).collect();
    cells(ui, shown, &heads, (&theme.bold(12.5), CRIMSON_DEEP));
    let measures: Vec<&'static Measure> = shown.file.measures.iter().filter_map(|id| Measure::find(id)).collect();
    for (index, measure) in measures.into_iter().enumerate().filter(|(_, measure)| !is_ledger(measure)) {
        let value = |kept: &Option<Kept>| kept.as_ref()?.values.as_ref().ok()?.get(index).copied();
        let read = |kept| value(kept).map(|value| expect::reads(measure, value, shown.language));
        let texts: Vec<Option<String>> = kept.iter().map(read).collect();
        let told: Vec<&String> = texts.iter().flatten().collect();
        let differs = told.windows(2).any(|pair| pair[0] != pair[1]);
        rule(ui, ui.cursor().left(), ui.cursor().left() + ui.available_width() - 8.0, ui.cursor().top());
        let values = texts.iter().map(|text| text.clone().unwrap_or_else(|| "…".to_owned()));
        let texts: Vec<String> = std::iter::once(shown.measure_name(measure)).chain(values).collect();
        cells(ui, shown, &texts, (&if differs { theme.bold(13.5) } else { theme.sans(13.5) }, INK));
    }
}

/// A measure's name and its values: beside it where two columns and small text leave room, else below it.
fn cells(ui: &mut Ui, shown: &Shown, texts: &[String], (font, colour): (&FontId, Color32)) {
    let width = ui.available_width() - 8.0;
    let beside = texts.len() <= 3 && shown.theme.roomy();
    let name = if beside { width * 0.42 } else { width };
    let wide = if beside { width - name } else { width } / (texts.len() - 1) as f32;
    let set = |ui: &Ui, text: &str, font: &FontId, colour, room: f32| {
        let prose = Prose::new(room - 8.0).spaced(text, font.clone(), colour, 1.3);
        prose.laid(ui)
    };
    let named = set(ui, &texts[0], &shown.theme.sans(13.0), INK_SOFT, name);
    let values: Vec<_> = texts[1..].iter().map(|text| set(ui, text, font, colour, wide)).collect();
    let tall = values.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
    let above = if beside || texts[0].is_empty() { 0.0 } else { named.size().y };
    let height = if beside { tall.max(named.size().y) } else { above + tall };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height + 3.0), Sense::hover());
    ui.painter().galley(rect.min, named, INK_SOFT);
    let left = rect.left() + if beside { name } else { 0.0 };
    for (column, galley) in values.into_iter().enumerate() {
        ui.painter().galley(pos2(left + column as f32 * wide, rect.top() + above), galley, colour);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn what_is_missing_is_found_account_by_account_and_by_what_was_changed() {
        let text = include_str!("../../../assets/new.ron");
        let file = Scenario::read("new", text).expect("the template").file;
        let (mut compared, plain) = (Compared::default(), Settings::default());
        let mut changed = plain.clone();
        changed.set.insert("bundles".to_owned(), "3".to_owned());
        for account in ["thrown", "kept"] {
            let settings = compared.missing(&file, &plain).expect("one is missing");
            assert_eq!(settings.account.as_deref(), Some(account));
            compared.keep(Kept { scenario: file.id.clone(), settings, values: Ok(vec![1.0]) });
        }
        assert_eq!(compared.missing(&file, &plain), None);
        let missing = compared.missing(&file, &changed).expect("other values are another run");
        assert_eq!((missing.account.as_deref(), missing.set.len()), (Some("thrown"), 1));
    }
}
