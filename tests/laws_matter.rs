//! No law is idle: take it out, and some battle does not come out as it must.
//!
//! `tests/golden/laws.ron` names for each law an expectation that fails without it; here that run is made. That the same
//! expectation holds with the law is the business of `firelance test`. The proving ground does not count: a law that only
//! its instruments use is a part of the law that they measure.

mod shipped;

use firelance::expect;
use firelance::mechanics::MECHANICS;
use firelance::runner::{Options, run, trials};
use firelance::scenario::{Scenario, Settings, Setup, battles};
use serde::{Deserialize, Serialize};
use shipped::each;
use std::fmt::Write as _;
use std::path::PathBuf;

/// An expectation that fails when a law is taken out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Needs {
    law: String,
    scenario: String,
    /// Empty in a scenario without accounts.
    #[serde(default)]
    account: String,
    expectation: String,
}

const TABLE: &str = "tests/golden/laws.ron";
const BLESS: &str = "FIRELANCE_BLESS=1 cargo test --no-default-features --test laws_matter every_law";

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(TABLE)
}

/// What is wrong with an entry; nothing where its expectation fails without the law.
fn fault(needs: &Needs) -> Option<String> {
    let Needs { law, scenario, account, expectation } = needs;
    let said = |what: &str| Some(format!("{law}: {scenario}/{account}/{expectation}: {what}"));
    if !battles().iter().any(|(id, _)| id == scenario) {
        return said("there is no such battle");
    }
    let Ok(read) = Scenario::find(scenario) else { return said("there is no such scenario") };
    let Some(wanted) = read.file.expectations.iter().find(|it| it.id == *expectation) else {
        return said("there is no such expectation");
    };
    let account = Some(account.clone()).filter(|account| !account.is_empty());
    if !read.accounts_of(wanted).contains(&account) {
        return said("does not speak of this account");
    }
    let mut settings = Settings::of_expectation(wanted, account);
    if settings.without.contains(law) {
        return said("is without the law already");
    }
    settings.without.push(law.clone());
    let setup = match read.setup(&settings) {
        Ok(setup) => setup,
        Err(report) => return said(&report.to_string()),
    };
    let verdict = expect::judge(&run(&setup, &Options::default(), &mut |_| ()), wanted);
    if verdict.passed { said(&format!("holds without the law as well: {}", verdict.got_text())) } else { None }
}

/// An expectation that fails without `law`: in a run without changes if there is one.
fn search(law: &str) -> Option<Needs> {
    let mut places: Vec<(Scenario, usize, Setup)> = Vec::new();
    for (id, text) in battles() {
        let scenario = Scenario::read(id, text).unwrap_or_else(|report| panic!("{report}"));
        for (index, trial) in trials(&scenario, &Settings::default()).expect("its own").into_iter().enumerate() {
            if !trial.setup.without.iter().any(|without| without == law) {
                let without = trial.setup.without.iter().cloned().chain([law.to_owned()]).collect();
                places.push((scenario.clone(), index, Setup { without, ..trial.setup }));
            }
        }
    }
    // The cheap ones first: no changes, in file order.
    places.sort_by_key(|(_, index, setup)| (setup.without.len() > 1, *index));
    places.iter().find_map(|(scenario, index, setup)| {
        let recording = run(setup, &Options::default(), &mut |_| ());
        let trials = trials(scenario, &Settings::default()).expect("its own");
        let failed = trials[*index].expectations.iter().find(|wanted| !expect::judge(&recording, wanted).passed)?;
        let (scenario, account) = (scenario.file.id.clone(), setup.account.clone());
        Some(Needs { law: law.to_owned(), scenario, account, expectation: failed.id.clone() })
    })
}

/// Writes the table anew: entries that hold stay, others are searched for among all expectations, which takes minutes.
fn bless(text: &str, held: &[Needs]) {
    let laws: Vec<&str> = MECHANICS.iter().map(|mechanic| mechanic.id).collect();
    let standing = |law: &str| held.iter().find(|needs| needs.law == law && fault(needs).is_none()).cloned();
    let found = each(&laws, |law| standing(law).or_else(|| search(law)));
    let mut blessed: String = text.lines().take_while(|line| line.starts_with("//")).map(|line| format!("{line}\n")).collect();
    blessed.push_str("[\n");
    for needs in found.into_iter().flatten() {
        writeln!(blessed, "    {},", ron::to_string(&needs).expect("plain data")).expect("to memory");
    }
    blessed.push_str("]\n");
    std::fs::write(file(), blessed).expect("the table can be written");
}

#[test]
fn every_law_matters() {
    let text = std::fs::read_to_string(file()).expect("the table is there");
    let table: Vec<Needs> = ron::from_str(&text).unwrap_or_else(|error| panic!("{TABLE}: {error}"));
    if std::env::var_os("FIRELANCE_BLESS").is_some() {
        bless(&text, &table);
        return;
    }
    let named = |law: &str| table.iter().any(|needs| needs.law == law);
    let missing = MECHANICS.iter().filter(|law| !named(law.id)).map(|law| format!("{}: no expectation needs it", law.id));
    let strangers = table.iter().filter(|needs| firelance::mechanics::find(&needs.law).is_none());
    let strangers = strangers.map(|needs| format!("{}: there is no such law", needs.law));
    let faults = each(&table, fault).into_iter().flatten();
    let wrong: Vec<String> = missing.chain(strangers).chain(faults).collect();
    assert!(wrong.is_empty(), "{TABLE}:\n  {}\n  {BLESS}", wrong.join("\n  "));
}

#[test]
fn an_entry_that_proves_nothing_is_noticed() {
    let needs = |law: &str, expectation: &str| Needs {
        law: law.to_owned(),
        scenario: "dean-1132".to_owned(),
        account: "shoucheng-lu".to_owned(),
        expectation: expectation.to_owned(),
    };
    // Sound has no part in De'an.
    assert!(fault(&needs("sound", "mass-is-kept")).is_some_and(|fault| fault.contains("holds without")));
    assert!(fault(&needs("fire", "no-such-expectation")).is_some_and(|fault| fault.contains("no such expectation")));
}
