//! Telling: whose accounts the runs of a sweep play. Where sources disagree about a battle, its accounts are what they
//! disagree on most: they can be varied like a parameter, and `--vary disputed` does so.

use super::axis::{Axis, Over};
use super::plan::Asked;
use crate::scenario::tree::shortened;
use crate::scenario::values::unknown;
use crate::scenario::{Scenario, Settings};
use crate::source::Evidence;

/// What stands for the accounts after `--vary`, as it heads their column.
const ACCOUNT: &str = "account";

/// Whether the accounts are meant; no parameter may have that name.
#[must_use]
pub fn is_account(typed: &str) -> bool {
    typed.split('=').next().is_some_and(|id| id.trim() == ACCOUNT)
}

/// The accounts as something that is varied, if that is asked for: by name, or with all that is disputed where no account is
/// chosen and there are several.
///
/// # Errors
/// What cannot be asked for.
pub fn read(scenario: &Scenario, asked: &Asked) -> Result<Option<Axis>, String> {
    let all = || scenario.file.accounts.iter().map(|account| account.id.clone());
    let mut named = asked.vary.iter().filter(|typed| is_account(typed));
    let values: Vec<String> = match (named.next(), named.next()) {
        (Some(_), Some(_)) => return Err("--vary account: found twice, wanted once".to_owned()),
        (Some(_), None) if !asked.accounts.is_empty() => {
            return Err(format!("--account {}: found besides --vary account, wanted one of them", asked.accounts[0]));
        }
        (Some(typed), None) => match typed.split_once('=') {
            Some((_, list)) => listed(list, scenario)?,
            None if scenario.file.accounts.is_empty() => return Err("--vary account: this scenario has no accounts".to_owned()),
            None => all().collect(),
        },
        (None, _) if asked.accounts.is_empty() && all().count() > 1 && is_disputed(asked) => all().collect(),
        (None, _) => return Ok(None),
    };
    Ok(Some(Axis { id: ACCOUNT.to_owned(), over: Over::Values(values) }))
}

fn is_disputed(asked: &Asked) -> bool {
    asked.vary.iter().any(|typed| typed.trim() == Evidence::Disputed.word())
}

fn listed(list: &str, scenario: &Scenario) -> Result<Vec<String>, String> {
    let mut values: Vec<String> = Vec::new();
    for id in list.split(',').map(str::trim) {
        if scenario.account(Some(id)).is_none() {
            let known = scenario.file.accounts.iter().map(|account| account.id.as_str());
            return Err(format!("--vary account: {}", unknown("account", &shortened(id), known)));
        }
        if values.iter().any(|value| value == id) {
            return Err(format!("--vary account: found {id} twice, wanted every value once"));
        }
        values.push(id.to_owned());
    }
    Ok(values)
}

/// The accounts that every point is played by: those asked for, or the first; one for all where they are varied themselves.
/// Each is proven together with what is set.
///
/// # Errors
/// What does not go together.
pub fn proven(scenario: &Scenario, asked: &Asked, varied: Option<&Axis>) -> Result<Vec<Option<String>>, String> {
    let first = scenario.file.accounts.first().map(|account| account.id.clone());
    let some = |ids: &[String]| ids.iter().cloned().map(Some).collect();
    let accounts: Vec<Option<String>> = match varied.map(|axis| &axis.over) {
        Some(Over::Values(values)) => some(values),
        _ if asked.accounts.is_empty() => vec![first],
        _ => some(&asked.accounts),
    };
    for (index, account) in accounts.iter().enumerate() {
        if let Some(id) = account.as_ref().filter(|_| accounts[..index].contains(account)) {
            return Err(format!("--account {id}: found twice, wanted once"));
        }
        let settings = Settings { account: account.clone(), ..asked.settings.clone() };
        scenario.setup(&settings).map_err(|report| report.to_string().trim_end().to_owned())?;
    }
    Ok(if varied.is_some() { vec![None] } else { accounts })
}
