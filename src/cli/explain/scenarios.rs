//! What `firelance explain` says of a scenario, and of the parameters and accounts that scenarios have.

use super::lines;
use crate::cli::out::english;
use crate::library::library;
use crate::scenario::file::{AccountFile, ParameterFile, ParameterValue};
use crate::scenario::{Scenario, builtin};
use crate::units::{format_number, format_range, with_unit};

/// Every built-in scenario; one that cannot be read has nothing to explain.
fn scenarios() -> Vec<Scenario> {
    builtin().into_iter().filter_map(|(id, text)| Scenario::read(id, text).ok()).collect()
}

/// The ids of built-in scenarios, of their parameters and accounts.
pub fn ids() -> Vec<String> {
    let own = |scenario: Scenario| {
        let file = scenario.file;
        let parameters = file.parameters.into_iter().map(|parameter| parameter.id);
        let accounts = file.accounts.into_iter().map(|account| account.id);
        std::iter::once(scenario.origin).chain(parameters).chain(accounts).collect::<Vec<_>>()
    };
    scenarios().into_iter().flat_map(own).collect()
}

/// The scenario, parameters and accounts of this id.
pub fn explanations(id: &str) -> Vec<String> {
    let scenarios = scenarios();
    let mut found: Vec<String> = scenarios.iter().filter(|it| it.origin == id).map(scenario).collect();
    let parameters = |it: &Scenario| it.parameter(id).map(|declared| parameter(declared, &it.origin));
    found.extend(few(&scenarios, parameters));
    let accounts = |it: &Scenario| {
        let account = it.file.accounts.iter().find(|account| account.id == id);
        account.map(|account| account_text(account, &it.origin))
    };
    found.extend(few(&scenarios, accounts));
    found
}

/// What the first few scenarios say of it, and the names of the others that have it too.
fn few(scenarios: &[Scenario], explain: impl Fn(&Scenario) -> Option<String>) -> Vec<String> {
    let all: Vec<(&str, String)> = scenarios.iter().filter_map(|it| Some((it.origin.as_str(), explain(it)?))).collect();
    let (shown, others) = all.split_at(all.len().min(MOST_SHOWN));
    let others: Vec<&str> = others.iter().map(|(origin, _)| *origin).collect();
    let more = (!others.is_empty()).then(|| format!("The same name also in: {}", others.join(", ")));
    shown.iter().map(|(_, text)| text.clone()).chain(more).collect()
}

/// A parameter such as the wind stands in many scenarios.
const MOST_SHOWN: usize = 3;

/// What a scenario is about, what can be changed in it, and how to see it.
pub fn scenario(scenario: &Scenario) -> String {
    let (file, origin) = (&scenario.file, &scenario.origin);
    let mut text =
        format!("{} (scenario {})\n{}, {}\n", english(&file.title), file.id, english(&file.date), english(&file.place));
    lines(&mut text, std::iter::once(english(&file.summary).to_owned()));
    let accounts = file.accounts.iter().map(|it| format!("{}: {}", it.id, english(&it.says)));
    let parameters = file.parameters.iter().map(|it| format!("{}: {}, {}", it.id, english(&it.label), value(&it.value)));
    section(&mut text, "Accounts", accounts.collect());
    section(&mut text, "Parameters", parameters.collect());
    text + &format!("\n`firelance run {origin}` plays it as text, `firelance play {origin}` opens the window")
}

fn section(text: &mut String, title: &str, content: Vec<String>) {
    if !content.is_empty() {
        *text += &format!("\n{title}\n");
        lines(text, content.into_iter());
    }
}

fn parameter(parameter: &ParameterFile, origin: &str) -> String {
    let ParameterFile { id, label, evidence, claim, because, .. } = parameter;
    let mut text = format!("{id} (parameter of {origin})\n{}\n", english(label));
    let because = english(because);
    let claimed = library().claim(claim).map(|claim| format!("{}: {}", claim.id, english(&claim.text)));
    let said = [format!("{}, {}", value(&parameter.value), evidence.word()), because.to_owned(), claimed.unwrap_or_default()];
    lines(&mut text, said.into_iter().filter(|line| !line.is_empty()));
    text + &format!("  changed with: firelance run {origin} --set {id}=...")
}

/// Default and what is allowed.
fn value(value: &ParameterValue) -> String {
    match value {
        ParameterValue::Number { unit, range: (low, high), default, .. } => {
            format!("{}, allowed {}", with_unit(format_number(*default), unit), format_range(*low, *high, unit))
        }
        ParameterValue::Choice { of, default } => {
            let names: Vec<&str> = of.iter().map(|(name, _)| name.as_str()).collect();
            format!("{default}, allowed {}", names.join(", "))
        }
        ParameterValue::Switch { default } => format!("{default}, allowed true, false"),
    }
}

fn account_text(account: &AccountFile, origin: &str) -> String {
    let mut text = format!("{} (account of {origin})\n{}\n", account.id, english(&account.says));
    let set = account.set.iter().map(|(id, value)| format!("{id} = {value}"));
    let claimed = library().claim(&account.claim).map(|claim| format!("{}: {}", claim.id, english(&claim.text)));
    lines(&mut text, set.chain(claimed));
    text + &format!("  played with: firelance run {origin} --account {}", account.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_scenarios_the_first_few_speak_and_the_others_are_named() {
        let source = include_str!("../../../assets/new.ron");
        let read = |name: &str| Scenario::read(name, source).expect("the template is sound");
        let scenarios = ["a", "b", "c", "d", "e"].map(read);
        let told = few(&scenarios, |it| it.parameter("bundles").map(|declared| parameter(declared, &it.origin)));
        assert_eq!(told.len(), 4);
        assert!(told[0].contains("bundles (parameter of a)"), "{told:?}");
        assert_eq!(told[3], "The same name also in: d, e");
        assert!(few(&scenarios, |_| None).is_empty());
    }
}
