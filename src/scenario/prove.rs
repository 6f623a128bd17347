//! Prove: text to a proven file, with every problem of every kind in one report, in the order of the text.

use super::file::{FORMAT, ParameterFile, ScenarioFile};
use super::known::Known;
use super::parser::parse;
use super::problem::{Problem, Report};
use super::read::{Finding, MOST_PROBLEMS, Outcome, read};
use super::tree::{Node, Value, line_column};
use super::validate::{is_within, validate};
use super::values::Values;
use crate::fault::Fault;
use crate::units::format_number;

/// A scenario is a few dozen kilobytes; a megabyte is a mistake.
pub const LARGEST_BYTES: usize = 1_000_000;

/// A text that has been taken apart, and what its problems are named by.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub origin: String,
    pub source: String,
    tree: Node,
}

impl Draft {
    /// The tree of a text.
    ///
    /// # Errors
    /// Too large, binary, not in RON's notation, or of another format. Slips of notation that can be read past come as
    /// problems beside the draft.
    pub fn new(origin: &str, source: &str) -> Result<(Self, Vec<Problem>), Report> {
        let whole = |message: String| Report::one(Problem { line: 1, column: 1, ..Problem::whole(origin, "", message) });
        if source.len() > LARGEST_BYTES {
            let (found, allowed) = (source.len() / 1000, LARGEST_BYTES / 1000);
            return Err(whole(format!("too large: found {found} kB, allowed {allowed} kB")));
        }
        if let Some(at) = source.find('\0') {
            let (line, column) = line_column(source, at);
            let problem = Problem::whole(origin, "", "not a text: found a zero byte, wanted a scenario in RON, saved as UTF-8");
            return Err(Report::one(Problem { line, column, ..problem }));
        }
        let (tree, slips) = parse(source);
        let slips = slips.into_iter().map(|slip| place(origin, source, slip.at, String::new(), slip.message)).collect();
        let Some(tree) = tree else { return Err(Report(slips)) };
        let draft = Self { origin: origin.to_owned(), source: source.to_owned(), tree };
        draft.check_format()?;
        Ok((draft, slips))
    }

    /// The text's values, each where it stands.
    #[must_use]
    pub const fn tree(&self) -> &Node {
        &self.tree
    }

    /// A file of another format is never half read.
    fn check_format(&self) -> Result<(), Report> {
        let Some(node) = self.tree.field("format") else { return Ok(()) };
        let Value::Number(number) = node.value else { return Ok(()) };
        let found = number.as_f64();
        let age =
            if found > f64::from(FORMAT) { "newer than this program, which" } else { "no format there ever was; this program" };
        if found == f64::from(FORMAT) {
            return Ok(());
        }
        let found = format_number(found);
        let message = format!("format {found} is {age} reads format {FORMAT}");
        Err(Report::one(place(&self.origin, &self.source, node.span.start, "format".to_owned(), message)))
    }

    /// The parameters alone, as far as they can be read; what is wrong with them shows when the whole is read.
    #[must_use]
    pub fn parameters(&self) -> Vec<ParameterFile> {
        let Some(node) = self.tree.field("parameters") else { return Vec::new() };
        read(node, &self.source, &Values::default()).value.unwrap_or_default()
    }

    /// The whole file with these parameter values in place.
    ///
    /// # Errors
    /// Everything wrong with it.
    pub fn prove(&self, values: &Values, known: &Known) -> Result<ScenarioFile, Report> {
        let (file, mut findings) = self.examine(values, known);
        // What a wrong parameter leads to is not worth a line of its own: look again without trust in it.
        let parameters = file.iter().flat_map(|file| file.parameters.iter().enumerate());
        let wrong = parameters
            .filter(|(index, _)| findings.iter().any(|finding| is_within(&finding.path, &format!("parameters[{index}]"))));
        let wrong: Vec<&str> = wrong.map(|(_, parameter)| parameter.id.as_str()).collect();
        if !wrong.is_empty() {
            findings = self.examine(&values.without_trust_in(wrong), known).1;
        }
        match file {
            Some(file) if findings.is_empty() => Ok(file),
            _ => Err(self.report(findings)),
        }
    }

    /// The file as far as it can be read, and everything wrong with it.
    fn examine(&self, values: &Values, known: &Known) -> (Option<ScenarioFile>, Vec<Finding>) {
        let Outcome { value, mut findings, spoiled, used } = read::<ScenarioFile>(&self.tree, &self.source, values);
        let Some(file) = value else { return (None, findings) };
        let mut faults = validate(&file, known, &spoiled).0;
        let unreadable = !findings.is_empty();
        for (index, parameter) in file.parameters.iter().enumerate().filter(|(_, parameter)| !used.contains(&parameter.id)) {
            let id = &parameter.id;
            // Where something could not be read, the parameter may have been meant there.
            let hidden =
                unreadable && (self.mentions(id) || spoiled.iter().any(|path| matches!(path.as_str(), "world" | "script")));
            if !hidden && !id.is_empty() {
                let (path, message) =
                    (format!("parameters[{index}]"), format!("parameter '{id}' is declared but nothing uses it"));
                faults.push(Fault { path, message });
            }
        }
        let finding = |Fault { path, message }: Fault| Finding { at: self.tree.locate(&path).start, path, message };
        findings.extend(faults.into_iter().map(finding));
        (Some(file), findings)
    }

    /// Whether the world or a script holds this text or name anywhere.
    fn mentions(&self, name: &str) -> bool {
        let parts = ["world", "script", "accounts"].into_iter().filter_map(|part| self.tree.field(part));
        parts.into_iter().any(|part| part.mentions(name))
    }

    fn report(&self, mut findings: Vec<Finding>) -> Report {
        findings.sort_by(|one, other| one.at.cmp(&other.at).then_with(|| one.path.cmp(&other.path)));
        findings.dedup();
        findings.truncate(MOST_PROBLEMS);
        let problem = |finding: Finding| place(&self.origin, &self.source, finding.at, finding.path, finding.message);
        Report(findings.into_iter().map(problem).collect())
    }

    /// The place of a path's value, for a problem found later.
    #[must_use]
    pub fn problem(&self, path: &str, message: String) -> Problem {
        place(&self.origin, &self.source, self.tree.locate(path).start, path.to_owned(), message)
    }
}

fn place(origin: &str, source: &str, at: usize, path: String, message: String) -> Problem {
    let (line, column) = line_column(source, at);
    Problem { file: origin.to_owned(), line, column, path, message }
}
