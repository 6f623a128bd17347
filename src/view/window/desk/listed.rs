//! Listed: what the menu says of the files on the user's shelf.

use crate::fault::printable;
use crate::scenario::Scenario;
use crate::scenario::problem::Problem;
use crate::text::Language;
use crate::view::panels::menu::Kept;
use crate::view::window::shelf::Shelf;
use crate::words::say;
use crate::workbook::{Workbook, is_unsaved, is_workbook};
use std::path::{Path, PathBuf};

/// All files of the shelf, in its order; `now_s` is the time of day, seconds since 1970.
pub fn list(shelf: &dyn Shelf, language: Language, now_s: f64) -> Vec<Kept> {
    shelf.files().into_iter().map(|path| kept(shelf, path, language, now_s)).collect()
}

/// What the menu says of a file.
fn kept(shelf: &dyn Shelf, path: PathBuf, language: Language, now_s: f64) -> Kept {
    let name = path.display().to_string();
    let file = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let age = shelf.changed_s(&path).map(|changed_s| age(language, now_s - changed_s));
    let dated = |told: String| age.iter().fold(told, |told, age| format!("{told} · {age}"));
    let read = shelf.read(&path).and_then(|text| {
        if !is_workbook(&text) {
            let scenario = Scenario::read(&name, &text)?;
            let title = scenario.file.title.get(language).to_owned();
            return Ok((title, format!("{file} · {}", say(language, "scenario-of-your-own", &[]))));
        }
        let (book, scenario) = Workbook::read(&name, &text)?;
        Ok((scenario.file.title.get(language).to_owned(), whose(&book, &path, language)))
    });
    match read {
        Ok((title, told)) => Kept { title, told: Ok(dated(told)), path },
        Err(report) => {
            // The title is the file's name; what matters is why it cannot be read.
            let reason = report.0.first().map(short).unwrap_or_default();
            let title = age.iter().fold(file, |title, age| format!("{title} · {age}"));
            Kept { title, told: Err(say(language, "work-unreadable", &[("reason", reason.into())])), path }
        }
    }
}

/// Whose work it is, and how far it has come.
fn whose(book: &Workbook, path: &Path, language: Language) -> String {
    let file = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    // A name that the program gave a file says nothing to people.
    let student = match book.student.as_str() {
        "" if is_unsaved(path) => say(language, "work-nameless", &[]),
        "" => file,
        student => student.to_owned(),
    };
    let answered = book.answers.iter().filter(|answer| answer.came.is_some()).count().to_string();
    let said = book.answers.len().to_string();
    let values =
        [("student", &student), ("predicted", &said), ("answers", &answered)].map(|(it, as_it)| (it, as_it.as_str().into()));
    let told = say(language, "work-of", &values);
    if is_unsaved(path) { format!("{told} · {}", say(language, "work-unsaved", &[])) } else { told }
}

/// What is wrong in a line, and behind it where in the file that is.
fn short(problem: &Problem) -> String {
    let place = if problem.line > 0 { format!("{}:{}", problem.line, problem.column) } else { String::new() };
    let place =
        [place, printable(&problem.path).into_owned()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let message = printable(&problem.message).into_owned();
    if place.is_empty() { message } else { format!("{message} ({place})") }
}

/// How long ago something was changed: minutes, hours or days. The hour of the day is another in every place.
fn age(language: Language, since_s: f64) -> String {
    let minutes = (since_s / 60.0).max(0.0).floor();
    let (key, count) = match minutes {
        few if few < 60.0 => ("age-minutes", few),
        some if some < 48.0 * 60.0 => ("age-hours", (some / 60.0).floor()),
        many => ("age-days", (many / 1440.0).floor()),
    };
    say(language, key, &[("count", count.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::window::shelf::Disk;
    use crate::workbook::{Answer, FORMAT};

    #[test]
    fn unsaved_work_goes_by_no_file_name_and_tells_what_was_predicted() {
        let folder = std::env::temp_dir().join(format!("firelance-listed-{}", std::process::id()));
        let text = crate::scenario::builtin().into_iter().find(|(id, _)| *id == "dean-1132").map(|(_, text)| text.to_owned());
        let answer = Answer { question: "reach".to_owned(), predicted: "2.5".to_owned(), ..Answer::default() };
        let book = Workbook {
            workbook: FORMAT,
            answers: vec![answer],
            scenario: "dean-1132".to_owned(),
            text: text.expect("built in"),
            ..Workbook::default()
        };
        let disk = Disk::at(&folder);
        disk.write(&folder.join("unsaved-dean-1132.ron"), &book.write().unwrap()).unwrap();
        let told = list(&disk, Language::English, 0.0).remove(0).told.unwrap();
        assert!(told.starts_with("No name yet: 1 predicted, 0 answered"), "{told}");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_file_tells_how_old_it_is_and_one_that_cannot_be_read_why() {
        let folder = std::env::temp_dir().join(format!("firelance-ages-{}", std::process::id()));
        let disk = Disk::at(&folder);
        let path = folder.join("torn.ron");
        disk.write(&path, "(workbook: 1, scen").unwrap();
        let now_s = disk.changed_s(&path).unwrap() + 5.0;
        let torn = list(&disk, Language::English, now_s + 7_200.0).remove(0);
        let told = torn.told.unwrap_err();
        assert!(told.contains("1:") && !told.contains("torn.ron") && !told.contains('/'), "{told}");
        // What is wrong comes before where it is: a path may be long.
        let scene = crate::scenario::builtin().into_iter().find(|(id, _)| *id == "proving-shot").unwrap().1;
        disk.write(&path, &scene.replacen("duration_s:", "duration_ss:", 1)).unwrap();
        let told = list(&disk, Language::English, now_s).remove(0).told.unwrap_err();
        assert!(told.find("duration_ss").unwrap() < told.find(" (").unwrap() && told.ends_with(')'), "{told}");
        assert_eq!(torn.title, "torn · 2 h ago");
        let ages = [5.0, 3_000.0, 100_000.0, 400_000.0].map(|since_s| age(Language::English, since_s));
        assert_eq!(ages, ["0 min ago", "50 min ago", "27 h ago", "4 days ago"]);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
