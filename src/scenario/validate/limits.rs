//! Limits of how many things a file may list, so that a runaway file is refused at once instead of examined for minutes.

use super::Check;

/// Far more than a lesson can show.
const MOST: usize = 500;
/// Each is proven with the whole world, together with each expectation.
const MOST_ACCOUNTS: usize = 20;

/// Whether every list is short enough to look at more closely.
pub fn check(check: &mut Check<'_>) -> bool {
    let file = check.file;
    let lists = [
        ("parameters", file.parameters.len(), MOST),
        ("accounts", file.accounts.len(), MOST_ACCOUNTS),
        ("world.structures", file.world.structures.len(), MOST),
        ("world.weapons", file.world.weapons.len(), MOST),
        ("world.people", file.world.people.len(), MOST),
        ("script", file.script.len(), MOST),
        ("narration", file.narration.len(), MOST),
        ("questions", file.questions.len(), MOST),
        ("measures", file.measures.len(), MOST),
        ("expectations", file.expectations.len(), MOST),
        ("limits", file.limits.len(), MOST),
    ];
    for (path, found, allowed) in lists {
        limit(check, path, found, allowed);
    }
    for (index, account) in file.accounts.iter().enumerate() {
        limit(check, &format!("accounts[{index}].script"), account.script.len(), MOST);
        limit(check, &format!("accounts[{index}].narration"), account.narration.len(), MOST);
    }
    check.faults.0.is_empty()
}

fn limit(check: &mut Check<'_>, path: &str, found: usize, allowed: usize) {
    if found > allowed {
        check.faults.add(path, format!("too many: found {found}, allowed {allowed}"));
    }
}
