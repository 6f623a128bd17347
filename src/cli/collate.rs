//! `firelance collate`: a class's workbooks as one table: a row for each answer, a file that cannot be read named and left out;
//! and their runs as one plot.

mod plot;

use super::{Exit, Failure, Out, out, select};
use crate::expect;
use crate::export::overlay;
use crate::fault::printable;
use crate::measure::Measure;
use crate::scenario::Scenario;
use crate::scenario::problem::{Problem, Report};
use crate::text::Language;
use crate::units::counted;
use crate::workbook::{Answer, Changes, Workbook, guess, is_unsaved, is_workbook};
use clap::Args;
use plot::Class;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Put the answers of a class's workbooks into one table, and their runs into one plot
#[derive(Args)]
pub struct Collate {
    /// Workbooks, or folders of them
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<String>,
    /// Write the table into this file (CSV)
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Make their runs again and draw them over one another into this file (SVG)
    #[arg(long, value_name = "FILE")]
    plot: Option<PathBuf>,
}

/// The columns, in their order.
const COLUMNS: [&str; 17] = [
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
    "after_event",
    "said_at_s",
];

impl Collate {
    pub fn run(&self, told: &mut Out) -> Result<Exit, Failure> {
        self.plot.iter().try_for_each(|file| out::may_write("--plot", file))?;
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(COLUMNS).map_err(failed)?;
        let mut class = Class::default();
        let (mut books, mut answers, mut broken) = (0, 0, 0);
        for file in &self.found() {
            match read(file) {
                Ok((book, scenario)) => {
                    books += 1;
                    class.take(&file.name, &book, &scenario);
                    for answer in &book.answers {
                        table.write_record(row(&file.name, &book, &scenario, answer)).map_err(failed)?;
                        answers += 1;
                    }
                }
                Err(reason) => {
                    broken += 1;
                    out::complain(&format!("left out: {}", reason.trim_end()));
                }
            }
        }
        if books == 0 {
            out::complain("nothing was selected: no workbook (.ron) found there");
            return Ok(if broken == 0 { Exit::NothingSelected } else { Exit::BadInput });
        }
        out::write_file("--out", &self.out, &table.into_inner().map_err(failed)?)?;
        let (books, answers) = (counted(books, "workbook"), counted(answers, "answer"));
        writeln!(told, "{books}, {answers}, {} left out", counted(broken, "file"))?;
        let unmade = self.draw(&class)?;
        Ok(if broken == 0 && unmade == 0 { Exit::Well } else { Exit::BadInput })
    }

    /// The files there are; a path that leads nowhere is one that cannot be read.
    fn found(&self) -> Vec<select::Found> {
        let mut found = Vec::new();
        for path in &self.paths {
            let message = match Path::new(path) {
                file if !file.exists() => "there is no such file or folder",
                file if file.is_file() && file.extension().is_none_or(|ending| ending != "ron") => {
                    "is no workbook, wanted a name ending in .ron"
                }
                _ => "",
            };
            if message.is_empty() {
                found.extend(select::scenarios(std::slice::from_ref(path)));
            } else {
                let text = Err(Report::one(Problem::whole(path, "", message)));
                found.push(select::Found { name: path.clone(), text });
            }
        }
        let mut seen = BTreeSet::new();
        found.retain(|file| seen.insert(file.name.clone()) && (self.paths.contains(&file.name) || !is_spare(&file.name)));
        found
    }

    /// How many runs could not be made for the plot.
    fn draw(&self, class: &Class) -> Result<usize, Failure> {
        let Some(file) = &self.plot else { return Ok(0) };
        let (groups, broken) = class.play();
        out::write_file("--plot", file, overlay::draw(&groups)?.as_bytes())?;
        out::complain(&format!("wrote {}", file.display()));
        Ok(broken)
    }
}

/// What the window keeps in case of a crash lies beside what was saved: it would count the same work twice.
fn is_spare(file: &str) -> bool {
    let spare = is_unsaved(Path::new(file));
    if spare {
        out::complain(&format!("left out: {}: work that was not saved, kept in case of a crash", printable(file)));
    }
    spare
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure(format!("the table cannot be made: {error}"))
}

fn read(file: &select::Found) -> Result<(Workbook, Scenario), String> {
    let text = file.text.as_ref().map_err(ToString::to_string)?;
    if !is_workbook(text) {
        return Err(format!("{}: found no workbook, wanted one such as the window saves", printable(&file.name)));
    }
    Workbook::read(&file.name, text).map_err(|report| report.to_string())
}

/// A row of the table: values in the measure's own unit, a moment that never came as `never`.
fn row(file: &str, book: &Workbook, scenario: &Scenario, answer: &Answer) -> [String; 17] {
    let question = scenario.file.questions.iter().find(|question| question.id == answer.question);
    let measure = question.and_then(|question| Measure::find(&question.measure));
    let number = |value: f64| match value {
        value if value.is_nan() => String::new(),
        value if value.is_infinite() => "never".to_owned(),
        value => value.to_string(),
    };
    let said = measure.and_then(|measure| guess(measure, &answer.predicted).ok()).unwrap_or(f64::NAN);
    let Changes { account, seed, .. } = &answer.run;
    [
        file.to_owned(),
        book.student.clone(),
        book.scenario.clone(),
        account.clone(),
        changed(&answer.run),
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
        if answer.after_event { "yes" } else { "no" }.to_owned(),
        answer.said_at_s.to_string(),
    ]
}

/// `bundles=0; without rain`.
fn changed(changes: &Changes) -> String {
    let set = changes.set.iter().map(|(id, value)| format!("{id}={value}"));
    let hand = changes.by_hand.then(|| "moved by hand".to_owned());
    set.chain(changes.without.iter().map(|law| format!("without {law}"))).chain(hand).collect::<Vec<_>>().join("; ")
}
