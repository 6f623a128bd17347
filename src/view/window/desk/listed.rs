//! Listed: what the menu says of the files on the user's shelf.

use crate::scenario::Scenario;
use crate::text::Language;
use crate::view::panels::menu::Kept;
use crate::view::window::shelf::Shelf;
use crate::words::say;
use crate::workbook::{Workbook, is_unsaved, is_workbook};
use std::path::PathBuf;

/// All files of the shelf, in its order.
pub fn list(shelf: &dyn Shelf, language: Language) -> Vec<Kept> {
    shelf.files().into_iter().map(|path| kept(shelf, path, language)).collect()
}

/// What the menu says of a file.
fn kept(shelf: &dyn Shelf, path: PathBuf, language: Language) -> Kept {
    let name = path.display().to_string();
    let file = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let read = shelf.read(&path).and_then(|text| {
        if !is_workbook(&text) {
            let scenario = Scenario::read(&name, &text)?;
            let title = scenario.file.title.get(language).to_owned();
            return Ok((title, say(language, "scenario-of-your-own", &[])));
        }
        let (book, scenario) = Workbook::read(&name, &text)?;
        // A name that the program gave a file says nothing to people.
        let student = match book.student.as_str() {
            "" if is_unsaved(&path) => say(language, "work-nameless", &[]),
            "" => file.clone(),
            student => student.to_owned(),
        };
        let answered = book.answers.iter().filter(|answer| answer.came.is_some()).count().to_string();
        let said = book.answers.len().to_string();
        let values =
            [("student", &student), ("predicted", &said), ("answers", &answered)].map(|(it, as_it)| (it, as_it.as_str().into()));
        let mut told = say(language, "work-of", &values);
        if is_unsaved(&path) {
            told = format!("{told} · {}", say(language, "work-unsaved", &[]));
        }
        Ok((scenario.file.title.get(language).to_owned(), told))
    });
    match read {
        Ok((title, told)) => Kept { title, told: Ok(told), path },
        Err(report) => Kept { title: file, told: Err(report.0.first().map(ToString::to_string).unwrap_or_default()), path },
    }
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
        let told = list(&disk, Language::English).remove(0).told.unwrap();
        assert!(told.starts_with("No name yet: 1 predicted, 0 answered"), "{told}");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
