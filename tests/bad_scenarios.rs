//! Scenario files that are wrong. Each file of `tests/bad` opens with the problems it must produce, all of them, as
//! `//! line:column: path: message`. Huge and binary ones are made here.

use firelance::scenario::Scenario;
use firelance::scenario::known::Known;
use firelance::scenario::problem::Report;
#[allow(unused_imports)]
use proptest::prelude::*;
use std::path::Path;

const SMALL: &str = include_str!("good/small.ron");

fn read(name: &str, source: &str) -> Result<Scenario, Report> {
    let known = Known {
        claims: vec!["bundles-count", "lance-reach", "wall-height", "haulers"],
        mechanics: vec!["drag", "heat", "jet", "spread"],
        powders: vec!["huoqiang", "fire_ball"],
        ..Known::of_program()
    };
    Scenario::read_knowing(name, source, known)
}

/// The problems without the file's name.
fn problems(source: &str) -> Vec<String> {
    let report = read("f", source).err().unwrap_or_default();
    report.0.iter().map(|problem| problem.to_string().trim_start_matches("f:").to_owned()).collect()
}

#[test]
fn every_bad_file_names_all_its_problems() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 45, "only {} bad files", files.len());
    let mut wrong = 0;
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        let wanted: Vec<&str> = source.lines().map_while(|line| line.strip_prefix("//! ")).collect();
        let found = problems(&source);
        if found.is_empty() || found != wanted {
            wrong += 1;
            println!("FILE {}", file.file_stem().unwrap().display());
            wanted.iter().for_each(|line| println!("WANTED {line}"));
            found.iter().for_each(|line| println!("GOT {line}"));
        }
    }
    assert_eq!(wrong, 0, "files whose problems are not as they say");
}
