//! Judge: in how many of the runs the scenario's expectations hold.
//!
//! An expectation speaks of the runs of its account. One with changes of its own (`set`, `without`) speaks only of runs made
//! with just these. Runs that were cut short are not judged: what has not happened yet may still happen.

use super::numbers::wilson;
use super::sheet::{Row, Sheet};
use crate::measure::Expectation;
use crate::scenario::values::parse;
use crate::scenario::{Scenario, Settings};
use std::collections::BTreeMap;

/// An expectation and how often it held under an account.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    pub id: String,
    pub account: String,
    pub measure: String,
    pub wanted: String,
    pub held: usize,
    /// Runs it speaks of; where there are none nothing is known.
    pub of: usize,
    /// The interval of 95 % of the share, 0 to 1.
    pub interval: (f64, f64),
}

/// One share for every expectation and account that some run speaks of.
#[must_use]
pub fn shares(sheet: &Sheet, scenario: &Scenario, base: &Settings) -> Vec<Share> {
    let mut shares = Vec::new();
    for account in sheet.accounts() {
        let parameters = parameters(scenario, base, account);
        for expectation in scenario.expectations_for(account) {
            let Some(measure) = sheet.measures.iter().position(|it| it.quantity.id == expectation.measure) else { continue };
            if !same_laws(&expectation.without, &base.without) {
                continue;
            }
            let of_it =
                |row: &&Row| row.whole && row.account == account && made_so(scenario, expectation, sheet, row, &parameters);
            let runs: Vec<&Row> = sheet.rows.iter().filter(of_it).collect();
            let held = runs.iter().filter(|row| expectation.holds(row.outcomes[measure])).count();
            if !runs.is_empty() {
                let (id, interval) = (expectation.id.clone(), wilson(held, runs.len()));
                let (measure, wanted) = (expectation.measure.clone(), expectation.wanted());
                shares.push(Share { id, account: account.to_owned(), measure, wanted, held, of: runs.len(), interval });
            }
        }
    }
    shares
}

/// The values of what was not varied, as far as they are known.
fn parameters(scenario: &Scenario, base: &Settings, account: &str) -> BTreeMap<String, String> {
    let account = Some(account.to_owned()).filter(|account| !account.is_empty());
    let settings = Settings { account, ..base.clone() };
    scenario.setup(&settings).map(|setup| setup.parameters).unwrap_or_default()
}

fn same_laws(one: &[String], other: &[String]) -> bool {
    one.iter().all(|law| other.contains(law)) && other.iter().all(|law| one.contains(law))
}

/// Whether a run has every value that an expectation asks for.
fn made_so(scenario: &Scenario, wanted: &Expectation, sheet: &Sheet, row: &Row, others: &BTreeMap<String, String>) -> bool {
    wanted.set.iter().all(|(id, typed)| {
        let varied = sheet.varied.iter().position(|varied| varied == id).map(|index| &row.values[index]);
        let value = scenario.parameter(id).and_then(|parameter| parse(parameter, typed).ok());
        value.is_some_and(|value| varied.or_else(|| others.get(id)) == Some(&value.to_string()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expectation_speaks_of_the_runs_made_for_it() {
        let own = r#"expectations: [
            (id: "few", measure: "first_ignition_s", comparison: never, account: "thrown", set: {"bundles": "0"}),
            (id: "lawless", measure: "first_ignition_s", comparison: never, without: ["fire"]),"#;
        let text = include_str!("../../assets/new.ron").replace("expectations: [", own);
        let scenario = Scenario::read("trial.ron", &text).unwrap();
        let mut sheet = Sheet::default();
        let table = "bundles,account,seed,first_ignition_s,fingerprint,status,reason\n\
            0,thrown,0,inf,a,ok,\n10,thrown,0,12,a,ok,\n20,thrown,0,70,a,ok,\n30,thrown,0,1,a,ok,stopped at 5 s\n10,kept,0,inf,a,ok,\n";
        sheet.take_in("x.csv", table.as_bytes()).unwrap();
        let shares = shares(&sheet, &scenario, &Settings::default());
        let told: Vec<_> = shares.iter().map(|it| (it.id.as_str(), it.account.as_str(), it.held, it.of)).collect();
        let wanted =
            [("few", "thrown", 1, 1), ("thrown-bundles-burn", "thrown", 1, 3), ("nothing-burns-by-itself", "kept", 1, 1)];
        assert_eq!(told, wanted);
        let without = Settings { without: vec!["fire".into()], ..Settings::default() };
        let shares = super::shares(&sheet, &scenario, &without);
        assert_eq!(shares.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["lawless", "lawless"]);
    }
}
