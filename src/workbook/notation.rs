//! Notation: what is wrong with a workbook that cannot be read, in the words that scenarios have for it, with line and column.

use super::Workbook;
use crate::scenario::parser::parse;
use crate::scenario::problem::{Problem, Report};
use crate::scenario::read::read;
use crate::scenario::tree::line_column;
use crate::scenario::values::Values;

/// Every slip of the pen, or else every field that is wrong; `place` is where reading ended, should neither be found.
#[must_use]
pub fn report(origin: &str, text: &str, place: (usize, usize)) -> Report {
    let at = |offset: usize, path: String, message: String| {
        let (line, column) = line_column(text, offset);
        Problem { file: origin.to_owned(), line, column, path, message }
    };
    let (tree, slips) = parse(text);
    let mut problems: Vec<Problem> =
        slips.into_iter().map(|slip| at(slip.at, String::new(), slip.message.replace("no scenario", "no workbook"))).collect();
    if let (Some(tree), true) = (tree, problems.is_empty()) {
        let findings = read::<Workbook>(&tree, text, &Values::default()).findings;
        problems.extend(findings.into_iter().map(|finding| at(finding.at, finding.path, of_workbook(&finding.message))));
    }
    if problems.is_empty() {
        let (line, column) = place;
        problems.push(Problem { line, column, ..Problem::whole(origin, "", "not a workbook from here on") });
    }
    Report(problems)
}

/// In a scenario a word may be a parameter's name; in a workbook it is just not what the field takes.
fn of_workbook(message: &str) -> String {
    match message.strip_prefix("unknown parameter ") {
        Some(rest) => format!("not a value that it takes: found {}", rest.split(": this scenario").next().unwrap_or(rest)),
        None => message.to_owned(),
    }
}
