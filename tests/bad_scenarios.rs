//! Scenario files that are wrong. Each file of `tests/bad` opens with the problems it must produce, all of them, as
//! `//! line:column: path: message`. Huge and binary ones are made here.

use firelance::scenario::Scenario;
use firelance::scenario::known::Known;
use firelance::scenario::problem::Report;
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

/// Names of the small scenario in the order of the file: what stands around each, and the name itself.
const PLANTED: &[(&str, &str)] = &[
    ("title:", "title"),
    ("date:", "date"),
    ("place:", "place"),
    ("summary:", "summary"),
    ("duration_s:", "duration_s"),
    ("speed:", "speed"),
    ("label: \"Fire bundles", "label"),
    ("unit: \"\"", "unit"),
    ("range: (0, 400)", "range"),
    ("default: 20", "default"),
    ("sources: (10, 300)", "sources"),
    ("whole: true", "whole"),
    ("evidence: attested", "attested"),
    ("because: \"The number", "because"),
    ("evidence: disputed", "disputed"),
    ("value: Switch(", "Switch"),
    ("value: Choice(", "Choice"),
    ("evidence: assumed", "assumed"),
    ("says: \"Bundles", "says"),
    ("{\"bundles\": \"300\"}", "bundles"),
    ("event: \"prop_held\"", "prop_held"),
    ("after_s: 20)", "after_s"),
    ("Throw(stock", "Throw"),
    ("lit: \"lit\"", "lit"),
    ("\"reach_m\": \"16 m\"", "reach_m"),
    ("Move(crew", "Move"),
    ("weapon: \"lances\"", "lances"),
    ("event: \"lance_lit\"", "lance_lit"),
    ("mechanic: \"jet\"", "jet"),
    ("claims: [\"lance-reach\"]", "lance-reach"),
    ("gust_share: ", "gust_share"),
    ("\"2.5 zhang\"", "zhang"),
    ("is: Wall(", "Wall"),
    ("top_width_m: 5", "top_width_m"),
    ("is: Moat(", "Moat"),
    ("bearing_kpa: 60", "bearing_kpa"),
    ("is: SkyBridge(", "SkyBridge"),
    ("lashing_kn: 12", "lashing_kn"),
    ("holds: \"bridge\"", "bridge"),
    ("is: FireBundle(", "FireBundle"),
    ("crew: \"throwers\"", "throwers"),
    ("moisture_share", "moisture_share"),
    ("reach_m: \"reach_m\"", "reach_m"),
    ("side: Attacker", "Attacker"),
    ("role: Haulers", "Haulers"),
    ("station: Wall(\"wall\")", "wall"),
    ("Floor(\"bridge\"", "Floor"),
    ("measure: \"first_ignition_s\"", "first_ignition_s"),
    ("comparison: never", "never"),
    ("without: [\"spread\"]", "spread"),
    ("account: \"shoucheng_lu\"", "shoucheng_lu"),
    ("left_out: ", "left_out"),
];

/// The four slips of a typing hand: two letters swapped, one left out, one doubled, one beside it on the keyboard.
fn misspelt(name: &str) -> [String; 4] {
    let (middle, letters) = (name.len() / 2, name.as_bytes());
    let (before, after) = name.split_at(middle);
    let neighbour = if letters[middle] == b's' { 'd' } else { 's' };
    let swapped = format!("{}{}{}{}", &name[..middle - 1], &after[..1], &before[middle - 1..], &after[1..]);
    [
        swapped,
        format!("{before}{}", &after[1..]),
        format!("{before}{}{after}", &after[..1]),
        format!("{before}{neighbour}{}", &after[1..]),
    ]
}

#[test]
fn misspelt_names_are_placed_and_the_right_one_is_suggested() {
    assert_eq!(problems(SMALL), Vec::<String>::new());
    let (mut planted, mut placed, mut suggested) = (0, 0, 0);
    for (around, name) in PLANTED {
        let at = SMALL.find(around).unwrap() + around.rfind(name).unwrap();
        let line = SMALL[..at].matches('\n').count() + 1;
        for wrong in misspelt(name).into_iter().filter(|wrong| wrong != name) {
            let source = format!("{}{wrong}{}", &SMALL[..at], &SMALL[at + name.len()..]);
            let report = read("f", &source).expect_err(&wrong);
            let hint = format!("'{wrong}' (did you mean '{name}'?)");
            planted += 1;
            placed += usize::from(report.0.iter().any(|problem| problem.line.abs_diff(line) <= 1));
            let right = report.0.iter().any(|problem| problem.line == line && problem.message.contains(&hint));
            suggested += usize::from(right);
            if !right {
                println!("{wrong} for {name}: {report}");
            }
        }
    }
    assert!(planted >= 50, "only {planted} planted");
    assert_eq!(placed, planted);
    assert!(suggested * 10 >= planted * 9, "{suggested} of {planted}");
}

/// The one problem of a text.
fn only(source: &str) -> String {
    let mut found = problems(source);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

#[test]
fn files_that_are_no_scenario_at_all_are_refused_in_one_line() {
    assert_eq!(only(""), "1:1: empty: found no scenario, wanted ( format: 1, id: ... )");
    assert_eq!(only("\u{feff}"), "1:1: empty: found no scenario, wanted ( format: 1, id: ... )");
    assert_eq!(only("\u{7f}ELF\u{1}\n\0\0"), "2:1: not a text: found a zero byte, wanted a scenario in RON, saved as UTF-8");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(only(&deep), "1:65: nested too deeply: allowed are 64 brackets inside each other");
    let comments = "/*".repeat(100_000);
    assert_eq!(only(&comments), "1:1: comment '/*' is never closed by '*/'");
}

#[test]
fn huge_files_are_refused_before_they_are_read() {
    let start = std::time::Instant::now();
    let huge = format!("{SMALL}{}", "// more\n".repeat(1_300_000));
    let message = only(&huge);
    assert!(message.starts_with("1:1: too large: found 10"), "{message}");
    assert!(message.ends_with(" kB, allowed 1000 kB"), "{message}");
    let path = std::env::temp_dir().join(format!("firelance-huge-{}.ron", std::process::id()));
    std::fs::write(&path, &huge).unwrap();
    let report = Scenario::find(path.to_str().unwrap()).unwrap_err().to_string();
    std::fs::remove_file(&path).unwrap();
    assert!(report.trim_end().ends_with("too large: allowed 1000 kB"), "{report}");
    assert!(start.elapsed() < std::time::Duration::from_secs(2), "refusing 10 MB took {:?}", start.elapsed());
}

#[test]
fn runaway_files_are_refused_quickly() {
    let start = std::time::Instant::now();
    let million = SMALL.replace("default: 20", "default: 1000000").replace("range: (0, 400)", "range: (0, 1000000)");
    assert!(
        problems(&million).iter().any(|line| line.contains("world: too many bodies: found 10000")),
        "{:?}",
        problems(&million)
    );
    let wall = "(id: \"w\", is: Wall(height_m: 7.8, top_width_m: 5, base_width_m: 11.7)),\n";
    let walls = SMALL.replace("structures: [", &format!("structures: [\n{}", wall.repeat(12_000)));
    assert!(problems(&walls).iter().any(|line| line.contains("world.structures: too many: found 12004, allowed 500")));
    let unknown = SMALL.replace("measures: [", &format!("measures: [{}", "\"first\",".repeat(400)));
    assert!((100..=200).contains(&problems(&unknown).len()));
    let bare = SMALL.replace("structures: [", &format!("structures: [{}", "(),\n".repeat(100_000)));
    assert!((100..=200).contains(&problems(&bare).len()));
    let slips = format!("({})", "a ".repeat(400_000));
    assert!(problems(&slips).len() <= 110);
    assert!(start.elapsed() < std::time::Duration::from_secs(20), "took {:?}", start.elapsed());
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let folder = std::env::temp_dir().join(format!("firelance-find-{}.ron", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let find = |name: &str| Scenario::find(name).unwrap_err().to_string().trim_end().to_owned();
    let inside = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap().to_owned();
        find(&path).strip_prefix(&path).unwrap().to_owned()
    };
    assert!(find(folder.to_str().unwrap()).ends_with(": is a folder, wanted one scenario file ending in .ron"));
    assert_eq!(
        inside("latin.ron", b"(\nplace: \"K\xf6ln\")"),
        ": not a text: line 2 is not UTF-8, wanted a scenario in RON, saved as UTF-8"
    );
    assert_eq!(inside("wide.ron", b"\xff\xfe(\0)\0"), ": is saved as UTF-16, wanted UTF-8");
    assert_eq!(inside("notes.txt", b"()"), ": is not a scenario file: wanted a name ending in .ron");
    assert!(inside("empty.ron", b"").starts_with(":1:1: empty"));
    assert!(find("no/such/file.ron").ends_with(": there is no such file"));
    assert!(find("no-such-scenario").starts_with("no-such-scenario: unknown scenario"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn byte_order_marks_and_windows_lines_do_no_harm() {
    let windows = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
    assert_eq!(problems(&windows), Vec::<String>::new());
    assert!(only("\u{feff}(a: @)").starts_with("1:5: "));
}

#[test]
fn an_excerpt_shows_the_line_with_a_mark_under_the_place() {
    let source = SMALL.replace("height_m: \"2.5 zhang\"", "height_m: 780");
    let report = read("small.ron", &source).unwrap_err();
    let excerpt = report.0[0].excerpt(&source, false);
    let line = report.0[0].line;
    assert!(excerpt.contains(&format!("small.ron:{line}:")), "{excerpt}");
    assert!(excerpt.contains("height_m: 780") && excerpt.contains("^^^"), "{excerpt}");
    assert!(!excerpt.contains('\u{1b}') && report.0[0].excerpt(&source, true).contains('\u{1b}'));
    // A place that is not in the text is no reason to fall over.
    assert_eq!(report.0[0].excerpt("", false), report.0[0].to_string());
}

/// One change to a text: a piece cut out, doubled, moved, or replaced by something that has a meaning in RON.
fn mutate(source: &str, (kind, from, length, what): (u8, usize, usize, usize)) -> String {
    const PIECES: &[&str] = &[
        "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "\\", "/*", "//", "#", "r#\"", "-", "NaN", "1e999", "None", "\0",
        "天", "0x", "Some(",
    ];
    let characters: Vec<char> = source.chars().collect();
    let from = from % (characters.len() + 1);
    let to = (from + length).min(characters.len());
    let piece: String = characters[from..to].iter().collect();
    let (before, after): (String, String) = (characters[..from].iter().collect(), characters[to..].iter().collect());
    match kind % 4 {
        0 => before + &after,
        1 => format!("{before}{piece}{piece}{after}"),
        2 => format!("{before}{}{after}", PIECES[what % PIECES.len()]),
        _ => format!("{before}{after}{piece}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn mutated_files_never_panic(changes in prop::collection::vec((any::<u8>(), any::<usize>(), 0_usize..60, any::<usize>()), 1..6)) {
        let source = changes.into_iter().fold(SMALL.to_owned(), |source, change| mutate(&source, change));
        if let Err(report) = read("f", &source) {
            prop_assert!(!report.0.is_empty());
            for problem in &report.0 {
                let line = source.lines().nth(problem.line.saturating_sub(1)).unwrap_or_default();
                prop_assert!(problem.line >= 1 && problem.column <= line.chars().count() + 1, "{problem}");
                prop_assert!(!problem.to_string().contains('\n'));
            }
        }
    }
}
