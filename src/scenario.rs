//! Scenario: from the file as typed to a set-up that is proven sound. Nothing after it answers "bad input".

pub mod file;
pub mod problem;
pub mod known;
pub mod tree;
pub mod lexer;
pub mod parser;
pub mod values;
pub mod read;
mod stand_in;
mod reader;
mod scalar;
mod access;
mod validate;
pub mod prove;
pub mod load;

use crate::intent::{Deed, Trigger};
use crate::measure::Expectation;
use crate::text::Text;
use file::{AccountFile, Narration, ParameterFile, ParameterValue, ScenarioFile, ScriptLine, WorldFile};
use known::Known;
pub use load::{battles, builtin};
use problem::{Problem, Report};
use prove::Draft;
use std::collections::BTreeMap;
use values::{Value, Values, unknown};

/// What people read for the ids of crews, accounts and the scenario itself, by the field of an event they stand in.
fn names(file: &ScenarioFile) -> BTreeMap<String, Text> {
    let crews = file.world.people.iter().map(|crew| (format!("crew.{}", crew.id), crew.label.clone()));
    let accounts = file.accounts.iter().map(|account| (format!("account.{}", account.id), account.label.clone()));
    crews.chain(accounts).chain([(format!("scenario.{}", file.id), file.title.clone())]).collect()
}

/// What is played where nothing else is asked for.
pub const FIRST: &str = "dean-1132";

/// What a user asks for on top of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Id of an account; the scenario's first where `None`.
    pub account: Option<String>,
    /// Parameter id to value as typed: `3.1m`, `2chi`, `true`.
    pub set: BTreeMap<String, String>,
    pub seed: Option<u64>,
    /// Ids of laws taken out.
    pub without: Vec<String>,
    /// What a hand does while it runs, in the order of the steps.
    pub deeds: Vec<Deed>,
}

impl Settings {
    /// The same, touched by no hand.
    #[must_use]
    pub fn without_deeds(&self) -> Self {
        Self { deeds: Vec::new(), ..self.clone() }
    }

    /// What an expectation asks to be run, under one of its accounts.
    #[must_use]
    pub fn of_expectation(wanted: &Expectation, account: Option<String>) -> Self {
        Self { account, set: wanted.set.clone(), seed: None, without: wanted.without.clone(), deeds: Vec::new() }
    }
}

/// A scenario proven sound for its defaults and for each of its accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The path or built-in id it was read from, for messages.
    pub origin: String,
    /// The file with every default in place.
    pub file: ScenarioFile,
    /// The text as read, from which set-ups with other values are made.
    draft: Draft,
    known: Known,
}

/// Everything a world needs, with every number in place.
#[derive(Clone, Debug, PartialEq)]
pub struct Setup {
    pub scenario: String,
    pub title: String,
    pub account: String,
    pub seed: u64,
    pub duration_s: f64,
    /// What ends the run before that.
    pub ends: Option<Trigger>,
    /// Parameter values as text in the parameter's own unit.
    pub parameters: BTreeMap<String, String>,
    pub without: Vec<String>,
    /// What people read for ids: `crew.haulers`, `account.shoucheng-lu`, `scenario.dean-1132`.
    pub names: BTreeMap<String, Text>,
    pub world: WorldFile,
    /// The scenario's script and the account's.
    pub script: Vec<ScriptLine>,
    /// What a hand does while it runs, in the order of the steps.
    pub deeds: Vec<Deed>,
}

impl Scenario {
    /// Reads and proves a scenario.
    ///
    /// # Errors
    /// Every problem of the text.
    pub fn read(origin: &str, source: &str) -> Result<Self, Report> {
        Self::read_knowing(origin, source, Known::of_program())
    }

    /// Reads and proves a scenario against other names than this program's own.
    ///
    /// # Errors
    /// Every problem of the text.
    pub fn read_knowing(origin: &str, source: &str, known: Known) -> Result<Self, Report> {
        let (draft, slips) = Draft::new(origin, source)?;
        let defaults = Values::defaults(&draft.parameters());
        let proven = draft.prove(&defaults, &known);
        if !slips.is_empty() {
            let mut problems = slips;
            problems.extend(proven.err().unwrap_or_default().0);
            problems.sort_by_key(|problem| (problem.line, problem.column));
            return Err(Report(problems));
        }
        let scenario = Self { origin: origin.to_owned(), file: proven?, draft, known };
        scenario.prove_variants()?;
        Ok(scenario)
    }

    /// Every account, and every expectation with changes of its own, makes a sound world too.
    fn prove_variants(&self) -> Result<(), Report> {
        let accounts = self.file.accounts.iter().enumerate().map(|(index, account)| {
            let settings = Settings { account: Some(account.id.clone()), ..Settings::default() };
            (format!("accounts[{index}].set"), settings)
        });
        let wanted = self.file.expectations.iter().enumerate().filter(|(_, it)| !it.set.is_empty()).flat_map(|(index, it)| {
            self.accounts_of(it)
                .into_iter()
                .map(move |account| (format!("expectations[{index}].set"), Settings::of_expectation(it, account)))
        });
        let mut problems: Vec<Problem> = Vec::new();
        for (path, settings) in accounts.chain(wanted) {
            for found in self.setup(&settings).err().unwrap_or_default().0 {
                let problem = self.draft.problem(&path, format!("leads to {}: {}", found.path, found.message));
                if !problems.contains(&problem) {
                    problems.push(problem);
                }
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(Report(problems)) }
    }

    /// The accounts an expectation speaks of; `None` in a scenario without accounts.
    #[must_use]
    pub fn accounts_of(&self, wanted: &Expectation) -> Vec<Option<String>> {
        let ids = self.file.accounts.iter().map(|account| account.id.clone());
        let mut named: Vec<Option<String>> =
            ids.filter(|id| wanted.account.is_empty() || *id == wanted.account).map(Some).collect();
        if self.file.accounts.is_empty() {
            named.push(None);
        }
        named
    }

    /// Finds a scenario by path or built-in id.
    ///
    /// # Errors
    /// No such scenario (with the nearest id), an unreadable file, or every problem of its text.
    pub fn find(name: &str) -> Result<Self, Report> {
        Self::read(name, &load::text_of(name)?)
    }

    /// The set-up for these settings.
    ///
    /// # Errors
    /// An unknown account, parameter or law, or a value that is not allowed; names what is.
    pub fn setup(&self, settings: &Settings) -> Result<Setup, Report> {
        let values = self.values(settings)?;
        let file = self.draft.prove(&values, &self.known)?;
        if let Some((path, message)) = validate::deeds::fault(&file, &settings.deeds) {
            return Err(Report::one(Problem::whole(&self.origin, &path, message)));
        }
        let account = self.account(settings.account.as_deref());
        let own_script =
            account.and_then(|account| file.accounts.iter().find(|it| it.id == account.id)).map(|it| it.script.clone());
        let mut without = settings.without.clone();
        without.sort_unstable();
        without.dedup();
        let names = names(&file);
        Ok(Setup {
            names,
            title: file.title.get(crate::text::Language::English).to_owned(),
            scenario: file.id,
            account: account.map(|account| account.id.clone()).unwrap_or_default(),
            seed: settings.seed.unwrap_or(file.seed),
            duration_s: file.duration_s,
            ends: file.ends,
            parameters: values.texts(),
            without,
            world: file.world,
            script: file.script.into_iter().chain(own_script.unwrap_or_default()).collect(),
            deeds: settings.deeds.clone(),
        })
    }

    /// What every parameter is set to: the default, else what the account sets, else what the settings do.
    fn values(&self, settings: &Settings) -> Result<Values, Report> {
        let mut problems = Vec::new();
        let mut refuse = |path: String, message: String| problems.push(Problem::whole(&self.origin, &path, message));
        let mut values = Values::defaults(&self.file.parameters);
        if let (Some(id), None) = (&settings.account, self.account(settings.account.as_deref())) {
            let accounts = self.file.accounts.iter().map(|account| account.id.as_str());
            let none = || format!("unknown account '{}': this scenario has no accounts", tree::shortened(id));
            refuse("account".to_owned(), if self.file.accounts.is_empty() { none() } else { unknown("account", id, accounts) });
        }
        for (id, typed) in self.account(settings.account.as_deref()).iter().flat_map(|account| &account.set) {
            if let Err(message) = values.set(&self.file.parameters, id, typed) {
                refuse(format!("account.set.{id}"), message);
            }
        }
        for (id, typed) in &settings.set {
            if let Err(message) = values.set(&self.file.parameters, id, typed) {
                refuse(format!("set.{id}"), message);
            }
        }
        for law in settings
            .without
            .iter()
            .filter(|law| !self.known.mechanics.is_empty() && !self.known.mechanics.contains(&law.as_str()))
        {
            refuse("without".to_owned(), unknown("mechanic", law, self.known.mechanics.iter().copied()));
        }
        if problems.is_empty() { Ok(values) } else { Err(Report(problems)) }
    }

    /// Ids of the parameters whose value lies outside what the sources carry: allowed, but to be flagged.
    #[must_use]
    pub fn flagged(&self, settings: &Settings) -> Vec<String> {
        let Ok(values) = self.values(settings) else { return Vec::new() };
        let outside = |parameter: &&ParameterFile| match (&parameter.value, values.get(&parameter.id)) {
            (ParameterValue::Number { sources: Some((low, high)), .. }, Some(Value::Number(value, _))) => {
                !(*low..=*high).contains(value)
            }
            _ => false,
        };
        self.file.parameters.iter().filter(outside).map(|parameter| parameter.id.clone()).collect()
    }

    /// The text it was read from, for excerpts.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.draft.source
    }

    /// The values of that text, each where it stands.
    #[must_use]
    pub const fn tree(&self) -> &tree::Node {
        self.draft.tree()
    }

    /// The account with this id, or the first one for `None`.
    #[must_use]
    pub fn account(&self, id: Option<&str>) -> Option<&AccountFile> {
        id.map_or_else(|| self.file.accounts.first(), |id| self.file.accounts.iter().find(|account| account.id == id))
    }

    #[must_use]
    pub fn parameter(&self, id: &str) -> Option<&ParameterFile> {
        self.file.parameters.iter().find(|parameter| parameter.id == id)
    }

    /// The panels told under an account: the scenario's and the account's own.
    pub fn narration_for(&self, account: &str) -> impl Iterator<Item = &Narration> {
        let own = self.file.accounts.iter().filter(move |it| it.id == account).flat_map(|it| &it.narration);
        self.file.narration.iter().chain(own)
    }

    /// The expectations that hold under an account.
    pub fn expectations_for<'a>(&'a self, account: &'a str) -> impl Iterator<Item = &'a Expectation> {
        self.file.expectations.iter().filter(move |it| it.account.is_empty() || it.account == account)
    }
}
