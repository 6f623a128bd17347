//! Workbooks on the command line: run to the same bits, changes on top, the table of a class, and bad files.

use assert_cmd::Command;
use firelance::scenario::builtin;
use firelance::workbook::{Answer, Changes, FORMAT, Workbook};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn book(student: &str, bundles: &str) -> Workbook {
    let text = builtin().into_iter().find(|(id, _)| *id == "dean-1132").map(|(_, text)| text.to_owned()).unwrap();
    let changes = Changes { set: BTreeMap::from([("bundles".to_owned(), bundles.to_owned())]), ..Changes::default() };
    let answer = Answer {
        question: "will-it-fall".to_owned(),
        predicted: "5:00".to_owned(),
        came: Some(f64::INFINITY),
        reason: "Nothing, \"they\" say,\nwas thrown.".to_owned(),
        run: changes.clone(),
        fingerprint: "0000000000000000".to_owned(),
        after_event: false,
        said_at_s: 0.0,
    };
    let (student, scenario) = (student.to_owned(), "dean-1132".to_owned());
    Workbook { workbook: FORMAT, student, changes, answers: vec![answer], scenario, text, ..Workbook::default() }
}

/// A folder of its own for a test, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("firelance-workbook-{name}-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&path));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

fn said(words: &[&str], code: i32) -> (String, String) {
    let done = Command::cargo_bin("firelance").unwrap().args(words).assert().code(code);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&done.get_output().stdout), text(&done.get_output().stderr))
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn fingerprint(told: &str) -> &str {
    told.lines().find_map(|line| line.strip_prefix("fingerprint ")).unwrap()
}

#[test]
fn a_workbook_runs_to_the_bits_of_its_changes_and_flags_come_on_top() {
    let folder = Folder::new("run");
    let file = folder.write("work.ron", &book("Li Hua", "0").write().unwrap());
    let until = ["--until", "5"];
    let run = |words: &[&str]| said(&[&["run"], words, &until].concat(), 0).0;
    let own = run(&[path(&file)]);
    assert_eq!(fingerprint(&own), fingerprint(&run(&["dean-1132", "--set", "bundles=0"])));
    assert!(own.contains("Workbook of Li Hua") && own.contains("will-it-fall: said 5:00, came never"), "{own}");
    assert!(own.contains("that run ended in 0000000000000000, this one in"), "{own}");
    let seeded = run(&[path(&file), "--seed", "9"]);
    assert_eq!(fingerprint(&seeded), fingerprint(&run(&["dean-1132", "--set", "bundles=0", "--seed", "9"])));
    assert!(said(&["check", path(&file)], 0).0.contains("1 checked, 0 with problems"));
}

#[test]
fn a_class_becomes_one_table_and_bad_files_are_named() {
    let folder = Folder::new("class");
    for (name, bundles) in [("Li Hua", "0"), ("Wang, \"Mei\"", "120"), ("", "300")] {
        folder.write(&format!("{}.ron", bundles), &book(name, bundles).write().unwrap());
    }
    let torn = book("Torn", "1").write().unwrap();
    // Wherever a third of it ends: texts in Chinese have characters of three bytes.
    folder.write("torn.ron", &torn[..torn.floor_char_boundary(torn.len() / 3)]);
    folder.write("scenario.ron", include_str!("good/small.ron"));
    // Kept in case of a crash, it would count the same work twice.
    folder.write("unsaved-dean-1132.ron", &book("Li Hua", "0").write().unwrap());
    let table = folder.0.join("class.csv");
    let (out, error) = said(&["collate", path(&folder.0), "--out", path(&table)], 2);
    assert!(out.contains("3 workbooks, 3 answers, 2 files left out"), "{out}");
    assert!(error.contains("unsaved-dean-1132.ron: work that was not saved"), "{error}");
    assert!(
        error.contains("torn.ron:") && error.contains("scenario.ron: found no workbook, wanted one such as the window saves"),
        "{error}"
    );
    let mut rows = csv::Reader::from_path(&table).unwrap();
    let rows: Vec<BTreeMap<String, String>> = rows.deserialize().map(Result::unwrap).collect();
    let names: Vec<&str> = rows.iter().map(|row| row["student"].as_str()).collect();
    assert_eq!(names, ["Li Hua", "Wang, \"Mei\"", ""]);
    let row = &rows[0];
    assert_eq!((row["predicted_value"].as_str(), row["came"].as_str(), row["unit"].as_str()), ("300", "never", "s"));
    assert_eq!((row["changes"].as_str(), row["measure"].as_str()), ("bundles=0", "bridge_collapse_s"));
    assert!(row["reason"].contains("\"they\" say,\nwas thrown."));
}

/// A workbook of a scene that is over in seconds.
fn quick(student: &str, speed: &str) -> Workbook {
    let text = builtin().into_iter().find(|(id, _)| *id == "proving-shot").map(|(_, text)| text.to_owned()).unwrap();
    let changes = Changes { set: BTreeMap::from([("speed_m_s".to_owned(), speed.to_owned())]), ..Changes::default() };
    let (student, scenario) = (student.to_owned(), "proving-shot".to_owned());
    Workbook { workbook: FORMAT, student, changes, scenario, text, ..Workbook::default() }
}

#[test]
fn a_class_s_runs_are_drawn_over_one_another_without_the_bad_file() {
    let folder = Folder::new("plot");
    for (file, student, speed) in [("a", "Li Hua", "20"), ("b", "Wang <Mei>", "20"), ("c", "Zhao", "30")] {
        folder.write(&format!("{file}.ron"), &quick(student, speed).write().unwrap());
    }
    folder.write("torn.ron", "(workbook: 1, student: \"x");
    let (table, plot) = (folder.0.join("class.csv"), folder.0.join("class.svg"));
    let draw = || {
        let (out, error) = said(&["collate", path(&folder.0), "--out", path(&table), "--plot", path(&plot)], 2);
        assert!(out.contains("3 workbooks, 0 answers, 1 file left out"), "{out}");
        assert!(error.contains("left out: ") && error.contains("torn.ron:1:"), "{error}");
        std::fs::read_to_string(&plot).unwrap()
    };
    let svg = draw();
    for part in ["A shot through the air: 2 runs", "Li Hua, Wang &lt;Mei&gt;: speed_m_s=20", "Zhao: speed_m_s=30"] {
        assert!(svg.contains(part), "no {part} in {svg}");
    }
    assert_eq!(svg, draw());
}

#[test]
fn a_path_that_leads_nowhere_is_named_and_stops_no_others() {
    let folder = Folder::new("nowhere");
    let (file, table) = (folder.write("a.ron", &quick("Li Hua", "20").write().unwrap()), folder.0.join("class.csv"));
    let (_, error) = said(&["collate", "nosuch", "--out", path(&table)], 2);
    assert!(error.contains("left out: nosuch: there is no such file or folder"), "{error}");
    assert!(!table.exists());
    let (out, error) = said(&["collate", "nosuch", path(&file), "--out", path(&table)], 2);
    assert!(out.contains("1 workbook, 0 answers, 1 file left out") && error.contains("nosuch: there is no such"), "{out}{error}");
}

#[test]
fn where_there_is_no_workbook_nothing_is_selected() {
    let folder = Folder::new("none");
    let table = folder.0.join("class.csv");
    assert!(said(&["collate", path(&folder.0), "--out", path(&table)], 3).1.contains("nothing was selected"));
    assert!(!table.exists());
}

#[test]
fn a_workbook_of_another_format_or_with_a_value_that_is_not_allowed_is_refused() {
    let folder = Folder::new("bad");
    let newer = Workbook { workbook: 7, ..book("Li Hua", "0") };
    let file = folder.write("newer.ron", &newer.write().unwrap());
    assert!(said(&["run", path(&file)], 2).1.contains("workbook: out of range: found 7, allowed 1"));
    let file = folder.write("wrong.ron", &book("Li Hua", "many").write().unwrap());
    assert!(said(&["run", path(&file)], 2).1.contains("set.bundles: not a number: found 'many'"));
}
