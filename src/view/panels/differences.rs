//! Differences: every pinned run beside the run that is shown: what was set otherwise, and what each came to with its difference.

use crate::expect;
use crate::export::differences::{self, Run};
use crate::measure::Measure;
use crate::scenario::Settings;
use crate::scenario::file::ParameterFile;
use crate::view::panels::grid::{self, Cell, Row};
use crate::view::panels::outcomes::{self, is_ledger};
use crate::view::panels::pins::label;
use crate::view::panels::prose::paragraph;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::theme::INK_SOFT;
use crate::view::panels::value;
use crate::view::panels::work::Wish;
use crate::workbook::{Changes, Pin};
use egui_macroquad::egui::Ui;

/// The run that is shown, then those that are pinned, but for itself.
fn sides(shown: &Shown, state: &PanelState) -> Vec<Pin> {
    let told = expect::outcomes(shown.recording, &shown.file.measures);
    let told = told.iter().filter(|it| !it.value.is_nan());
    let outcomes = told.map(|it| (it.measure.quantity.id.to_owned(), it.value)).collect();
    let fingerprint = shown.recording.fingerprint.clone();
    let run = Changes { by_hand: !shown.settings.deeds.is_empty(), ..Changes::from(shown.settings) };
    let others = state.work.pins.iter().filter(|pin| pin.fingerprint != fingerprint).cloned();
    let others: Vec<Pin> = others.collect();
    [Pin { run, outcomes, fingerprint }].into_iter().chain(others).collect()
}

/// Fills the sheet.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let sides = sides(shown, state);
    if sides.len() < 2 {
        paragraph(ui, &shown.say("differences-none"), shown.theme.sans(15.0), INK_SOFT);
    }
    let name = |(number, pin): (usize, &Pin)| {
        let own = label(shown, &pin.run);
        if number == 0 { format!("{}\n{own}", shown.say("differences-this")) } else { own }
    };
    let heads: Vec<String> = sides.iter().enumerate().map(name).collect();
    let rows: Vec<Row> = made_with(shown, &sides).into_iter().chain(came_to(shown, &sides)).collect();
    grid::show(ui, shown, &heads, &rows);
}

/// A row of texts; those that are not as in the first column stand out.
fn row(name: String, texts: Vec<String>) -> Row {
    let first = texts.first().cloned().unwrap_or_default();
    let cell = |text: String| Cell { strong: text != first, text, below: String::new() };
    Row { name, cells: texts.into_iter().map(cell).collect() }
}

/// Account where there are several, seed, every parameter in which runs differ, and what else was done to them.
fn made_with(shown: &Shown, sides: &[Pin]) -> Vec<Row> {
    let settings: Vec<Settings> = sides.iter().map(|pin| Settings::from(&pin.run)).collect();
    let mut rows = Vec::new();
    if shown.file.accounts.len() > 1 {
        let account = |it: &Settings| shown.account(it).map_or(String::new(), |it| shown.text_of(&it.label).to_owned());
        rows.push(row(shown.say("account"), settings.iter().map(account).collect()));
    }
    let seed = |it: &Settings| it.seed.unwrap_or(shown.file.seed).to_string();
    rows.push(row(shown.say("seed"), settings.iter().map(seed).collect()));
    for parameter in varied(shown, &settings) {
        let texts = settings.iter().map(|it| value::reads(shown, parameter, it)).collect();
        rows.push(row(shown.text_of(&parameter.label).to_owned(), texts));
    }
    let without = |it: &Settings| it.without.iter().map(|law| shown.mechanic_name(law)).collect::<Vec<_>>().join(", ");
    let hand = |pin: &Pin| shown.say(if pin.run.by_hand { "outcome-yes" } else { "outcome-no" });
    let rest = [
        ("differences-without", settings.iter().map(without).collect::<Vec<_>>()),
        ("differences-by-hand", sides.iter().map(hand).collect()),
    ];
    rows.extend(rest.into_iter().filter(|(_, texts)| differ(texts)).map(|(key, texts)| row(shown.say(key), texts)));
    rows
}

fn differ(texts: &[String]) -> bool {
    texts.windows(2).any(|pair| pair[0] != pair[1])
}

/// The parameters in which runs differ.
fn varied<'a>(shown: &Shown<'a>, settings: &[Settings]) -> Vec<&'a ParameterFile> {
    let texts = |parameter: &ParameterFile| settings.iter().map(|it| value::reads(shown, parameter, it)).collect::<Vec<_>>();
    shown.file.parameters.iter().filter(|parameter| differ(&texts(parameter))).collect()
}

/// The measures that tell of the battle, in the scenario's order.
fn measures(shown: &Shown) -> Vec<&'static Measure> {
    shown.file.measures.iter().filter_map(|id| Measure::find(id)).filter(|measure| !is_ledger(measure)).collect()
}

/// What each came to; below it by how much that is another number than in the run that is shown.
fn came_to(shown: &Shown, sides: &[Pin]) -> Vec<Row> {
    let of = |measure: &'static Measure| {
        let value = |pin: &Pin| pin.outcomes.get(measure.quantity.id).copied().unwrap_or(f64::NAN);
        let base = sides.first().map_or(f64::NAN, value);
        let cell = |(number, pin): (usize, &Pin)| {
            let value = value(pin);
            // Only the run that is shown may still go on.
            let here = outcomes::reads(shown, measure, base);
            let text = if number == 0 { here.clone() } else { expect::reads(measure, value, shown.language) };
            let by = expect::difference_reads(measure, value, base);
            Cell { strong: text != here, text, below: by.unwrap_or_default() }
        };
        Row { name: shown.measure_name(measure), cells: sides.iter().enumerate().map(cell).collect() }
    };
    measures(shown).into_iter().map(of).collect()
}

/// The table to take along.
pub fn table(shown: &Shown, state: &PanelState) -> Wish {
    let sides = sides(shown, state);
    let settings: Vec<Settings> = sides.iter().map(|pin| Settings::from(&pin.run)).collect();
    let varied = varied(shown, &settings);
    let plain = |parameter: &ParameterFile, settings: &Settings| {
        let number = value::set_number(shown, parameter, settings);
        number.map_or_else(|| value::set(shown, parameter, settings), |number| number.to_string())
    };
    let run = |(number, (pin, settings)): (usize, (Pin, &Settings))| Run {
        name: if number == 0 { shown.say("differences-this") } else { label(shown, &pin.run) },
        account: shown.account(settings).map(|account| account.id.clone()).unwrap_or_default(),
        seed: settings.seed.unwrap_or(shown.file.seed),
        without: settings.without.join(" "),
        set: varied.iter().map(|it| (it.id.clone(), plain(it, settings))).collect(),
        outcomes: pin.outcomes,
        fingerprint: pin.fingerprint,
    };
    let runs: Vec<Run> = sides.into_iter().zip(&settings).enumerate().map(run).collect();
    let ids: Vec<&str> = varied.iter().map(|it| it.id.as_str()).collect();
    Wish::SaveTable("differences", differences::csv(&runs, &ids, &measures(shown)))
}
