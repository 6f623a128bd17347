//! `firelance collate`: a class's workbooks as one table: a row for each answer, a file that cannot be read named and left out.

use super::{Exit, Failure, Out, out, select};
use crate::expect;
use crate::fault::printable;
use crate::measure::Measure;
use crate::scenario::Scenario;
use crate::text::Language;
use crate::workbook::{Answer, Changes, Workbook, guess, is_workbook};
use clap::Args;
use std::io::Write;
use std::path::PathBuf;

/// Put the answers of a class's workbooks into one table
#[derive(Args)]
pub struct Collate {
    /// Workbooks, or folders of them
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<String>,
    /// Write the table into this file (CSV)
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// The columns, in their order.
const COLUMNS: [&str; 15] = [
    "file",
    "student",
    "scenario",
    "account",
    "changes",
    "seed",
    "question",
    "measure",
    "unit",
    "predicted",
    "predicted_value",
    "came_value",
    "came",
    "reason",
    "fingerprint",
];

impl Collate {
    pub fn run(&self, told: &mut Out) -> Result<Exit, Failure> {
        let found = select::scenarios(&self.paths);
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(COLUMNS).map_err(failed)?;
        let (mut books, mut answers, mut broken) = (0, 0, 0);
        for file in &found {
            match read(file) {
                Ok((book, scenario)) => {
                    books += 1;
                    for answer in &book.answers {
                        table.write_record(row(&file.name, &book, &scenario, answer)).map_err(failed)?;
                        answers += 1;
                    }
                }
                Err(reason) => {
                    broken += 1;
                    out::complain(&format!("left out: {reason}"));
                }
            }
        }
        if books + broken == 0 {
            out::complain("nothing was selected: no workbook (.ron) found there");
            return Ok(Exit::NothingSelected);
        }
        let bytes = table.into_inner().map_err(failed)?;
        out::write_file("--out", &self.out, &bytes)?;
        writeln!(told, "{books} workbooks, {answers} answers, {broken} files left out")?;
        Ok(if broken == 0 { Exit::Well } else { Exit::BadInput })
    }
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure(format!("the table cannot be made: {error}"))
}

fn read(file: &select::Found) -> Result<(Workbook, Scenario), String> {
    let text = file.text.as_ref().map_err(ToString::to_string)?;
    if !is_workbook(text) {
        return Err(format!("{}: is a scenario, wanted a workbook", printable(&file.name)));
    }
    Workbook::read(&file.name, text).map_err(|report| report.to_string())
}

/// A row of the table: values in the measure's own unit, a moment that never came as `never`.
fn row(file: &str, book: &Workbook, scenario: &Scenario, answer: &Answer) -> [String; 15] {
    let question = scenario.file.questions.iter().find(|question| question.id == answer.question);
    let measure = question.and_then(|question| Measure::find(&question.measure));
    let number = |value: f64| match value {
        value if value.is_nan() => String::new(),
        value if value.is_infinite() => "never".to_owned(),
        value => value.to_string(),
    };
    let said = measure.and_then(|measure| guess(measure, &answer.predicted).ok()).unwrap_or(f64::NAN);
    let Changes { account, set, seed, without } = &answer.run;
    let changes = set.iter().map(|(id, value)| format!("{id}={value}")).chain(without.iter().map(|law| format!("without {law}")));
    [
        file.to_owned(),
        book.student.clone(),
        book.scenario.clone(),
        account.clone(),
        changes.collect::<Vec<_>>().join("; "),
        seed.map_or_else(String::new, |seed| seed.to_string()),
        answer.question.clone(),
        question.map_or_else(String::new, |question| question.measure.clone()),
        measure.map_or_else(String::new, |measure| measure.quantity.unit.to_owned()),
        answer.predicted.clone(),
        number(said),
        answer.came.map_or_else(String::new, number),
        answer.came.zip(measure).map_or_else(String::new, |(came, measure)| expect::reads(measure, came, Language::English)),
        answer.reason.clone(),
        answer.fingerprint.clone(),
    ]
}
