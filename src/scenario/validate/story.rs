//! Checks of what is told and asked: the head of the file, narration, questions, measures, expectations, limits.

use super::Check;
use super::parameters::settings;
use super::script::trigger;
use crate::measure::{Comparison, Expectation, Measure, Reading};
use crate::scenario::file::{FORMAT, Narration};
use crate::units::format_number;

/// From a second to a day.
pub const DURATION_S: std::ops::RangeInclusive<f64> = 1.0..=86_400.0;

pub fn check_head(check: &mut Check<'_>) {
    let file = check.file;
    if file.format != FORMAT {
        check.faults.add("format", format!("unknown format: found {}, allowed {FORMAT}", file.format));
    }
    check.id("id", &file.id);
    for (path, text) in [("title", &file.title), ("date", &file.date), ("place", &file.place), ("summary", &file.summary)] {
        check.text(path, text);
    }
    check.faults.range("duration_s", file.duration_s, "s", DURATION_S);
    check.faults.range("speed", file.speed, "", 0.01..=1000.0);
    if let Some(ends) = &file.ends {
        trigger(check, "ends", ends);
    }
}

pub fn check(check: &mut Check<'_>) {
    let file = check.file;
    let in_file = file.narration.iter().enumerate().map(|(index, it)| (format!("narration[{index}]"), it));
    let in_accounts = file.accounts.iter().enumerate().flat_map(|(account, it)| {
        it.narration.iter().enumerate().map(move |(index, it)| (format!("accounts[{account}].narration[{index}]"), it))
    });
    let panels: Vec<(String, &Narration)> = in_file.chain(in_accounts).collect();
    check.unique(panels.iter().map(|(path, it)| (format!("{path}.id"), it.id.as_str())));
    for (path, panel) in &panels {
        narration(check, path, panel);
    }
    questions(check);
    for (index, measure) in file.measures.iter().enumerate() {
        check.named(&format!("measures[{index}]"), "measure", measure, &check.known.measures);
        if file.measures[..index].contains(measure) {
            check.faults.add(&format!("measures[{index}]"), format!("duplicate measure '{measure}'"));
        }
    }
    check.unique(file.expectations.iter().enumerate().map(|(index, it)| (format!("expectations[{index}].id"), it.id.as_str())));
    for (index, wanted) in file.expectations.iter().enumerate() {
        expectation(check, &format!("expectations[{index}]"), wanted);
    }
    for (index, limit) in file.limits.iter().enumerate() {
        check.text(&format!("limits[{index}].left_out"), &limit.left_out);
        check.text(&format!("limits[{index}].errs"), &limit.errs);
    }
}

fn narration(check: &mut Check<'_>, path: &str, panel: &Narration) {
    trigger(check, &format!("{path}.when"), &panel.when);
    check.text(&format!("{path}.mark"), &panel.mark);
    check.text(&format!("{path}.text"), &panel.text);
    check.named(&format!("{path}.mechanic"), "mechanic", &panel.mechanic, &check.known.mechanics);
    check.claims(&format!("{path}.claims"), &panel.claims, true);
}

fn questions(check: &mut Check<'_>) {
    let file = check.file;
    check.unique(file.questions.iter().enumerate().map(|(index, it)| (format!("questions[{index}].id"), it.id.as_str())));
    for (index, question) in file.questions.iter().enumerate() {
        let path = format!("questions[{index}]");
        check.text(&format!("{path}.predict"), &question.predict);
        check.text(&format!("{path}.explain"), &question.explain);
        check.named(&format!("{path}.measure"), "measure", &question.measure, &check.known.measures);
        check.claims(&format!("{path}.claims"), &question.claims, true);
    }
}

fn expectation(check: &mut Check<'_>, path: &str, wanted: &Expectation) {
    let file = check.file;
    let at = |field: &str| format!("{path}.{field}");
    check.named(&at("measure"), "measure", &wanted.measure, &check.known.measures);
    if !wanted.account.is_empty() {
        let accounts: Vec<&str> = file.accounts.iter().map(|account| account.id.as_str()).collect();
        check.refers(&at("account"), "account", &wanted.account, ("accounts", &accounts));
    }
    check.plain(&at("because"), &wanted.because);
    settings(check, path, &wanted.set);
    for (index, law) in wanted.without.iter().enumerate() {
        check.named(&at(&format!("without[{index}]")), "mechanic", law, &check.known.mechanics);
    }
    if let Some(measure) = Measure::find(&wanted.measure) {
        comparison(check, path, wanted, measure);
    }
}

/// A word is wanted only of a measure that has words, and it is one of them.
fn word(check: &mut Check<'_>, path: &str, wanted: &Expectation, measure: &Measure) {
    let at = format!("{path}.word");
    let of_words = wanted.comparison == Comparison::Is;
    if !of_words && !wanted.word.is_empty() {
        check.faults.add(&at, format!("not used: found '{}', allowed only with comparison 'is'", wanted.word));
    } else if of_words && measure.words.is_empty() {
        let id = &wanted.measure;
        let message = format!("'{id}' is a number, so 'is' does not fit: allowed below, above, about, happens, never");
        check.faults.add(&format!("{path}.comparison"), message);
    } else if of_words && wanted.word.is_empty() {
        check.faults.add(&at, format!("empty: found no word, allowed: {}", measure.words.join(", ")));
    } else if of_words {
        check.named(&at, "word", &wanted.word, measure.words);
    }
}

/// The comparison makes sense for the measure, and its value is in the measure's unit.
fn comparison(check: &mut Check<'_>, path: &str, wanted: &Expectation, measure: &Measure) {
    let unit = measure.quantity.unit;
    let name = |unit: &str| if unit.is_empty() { "none".to_owned() } else { unit.to_owned() };
    let untimed = match measure.reading {
        Reading::EventCount(_) | Reading::Happened(_) | Reading::Greatest(_) => true,
        // A time that an instrument shows is infinite while what it waits for has not come.
        Reading::Last(_) => unit != "s",
        _ => false,
    };
    word(check, path, wanted, measure);
    if matches!(wanted.comparison, Comparison::Never | Comparison::Happens) {
        if untimed {
            let id = &wanted.measure;
            check.faults.add(
                &format!("{path}.comparison"),
                format!("'{id}' always has a value, so it neither happens nor fails to: allowed below, above, about"),
            );
        }
    } else if wanted.unit != unit {
        let message =
            format!("wrong unit: found {}, wanted {} as of measure '{}'", name(&wanted.unit), name(unit), wanted.measure);
        check.faults.add(&format!("{path}.unit"), message);
    }
    if wanted.tolerance < 0.0 {
        let found = format_number(wanted.tolerance);
        check.faults.add(&format!("{path}.tolerance"), format!("out of range: found {found}, allowed 0 and more"));
    } else if wanted.comparison == Comparison::About && wanted.tolerance == 0.0 {
        check.faults.add(&format!("{path}.tolerance"), "about needs a tolerance: found none, wanted a number above 0");
    }
}
