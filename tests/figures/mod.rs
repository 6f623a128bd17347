//! Every figure of the simulation can be traced: constants of the program by their doc comments, things that scenarios
//! place by the claims they name, and (in `quoted`) materials and powders by claims that quote them.
//!
//! The program is read as text, so a new law is held to this as soon as its file exists.

mod gone_through;
mod quoted;

use crate::{assert_none, scenarios, texts};
use firelance::library::library;
use firelance::mechanics::{MECHANICS, Theory};
use firelance::{structures, weapons};
use gone_through::GONE_THROUGH;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Where the simulation's figures stand.
const PLACES: &[&str] = &["src/mechanics", "src/structures", "src/weapons", "src/people", "src/kit"];

/// A constant of the program: its name, and its doc comment in one line.
#[derive(Debug, PartialEq)]
struct Figure {
    name: String,
    doc: String,
}

/// Constants that hold numbers with a fraction, wherever they stand in a file.
fn figures(source: &str) -> Vec<Figure> {
    let (mut found, mut doc) = (Vec::new(), String::new());
    for line in source.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            doc = format!("{doc} {}", text.trim());
            continue;
        }
        let item = line.strip_prefix("pub(crate) ").or_else(|| line.strip_prefix("pub ")).unwrap_or(line);
        if let Some((name, rest)) = item.strip_prefix("const ").and_then(|item| item.split_once(':')) {
            let kind = rest.split('=').next().unwrap_or(rest);
            if kind.contains("f64") || kind.contains("f32") {
                found.push(Figure { name: name.to_owned(), doc: doc.trim().to_owned() });
            }
        }
        // An attribute may stand between a comment and its item.
        if !line.starts_with("#[") {
            doc.clear();
        }
    }
    found
}

/// Ids in backticks that look like claims: `law-drag`, `assumed-rest`, `dean-moat`.
fn ids(doc: &str) -> Vec<&str> {
    let quoted = doc.split('`').skip(1).step_by(2);
    quoted
        .filter(|id| {
            id.contains('-') && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte.is_ascii_digit())
        })
        .collect()
}

/// Whether a comment names a work as `Heskestad 1984`: a capital word, then a year.
fn names_a_work(doc: &str) -> bool {
    let words: Vec<&str> = doc.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(2).any(|pair| {
        let year = pair[1].len() == 4 && pair[1].parse().is_ok_and(|year: u32| (1500..2100).contains(&year));
        year && pair[0].chars().next().is_some_and(char::is_uppercase)
    })
}

fn has_word(doc: &str, word: &str) -> bool {
    doc.split(|c: char| !c.is_alphanumeric()).any(|found| found.eq_ignore_ascii_case(word))
}

/// Why a figure cannot be traced, if it cannot.
fn untraced(figure: &Figure) -> Option<String> {
    let Figure { name, doc } = figure;
    if doc.is_empty() {
        return Some(format!("{name} has no comment"));
    }
    if let Some(id) = ids(doc).into_iter().find(|id| library().claim(id).is_none()) {
        return Some(format!("{name} names the unknown claim '{id}'"));
    }
    let traced = !ids(doc).is_empty() || names_a_work(doc) || has_word(doc, "assumed") || has_word(doc, "numerical");
    (!traced).then(|| format!("{name} names no work, no claim, and is neither assumed nor numerical"))
}

fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = PLACES.iter().flat_map(|place| texts::files(place, &[".rs"])).collect();
    files.extend(PLACES.iter().flat_map(|place| texts::files("src", &[&format!("{}.rs", &place[3..])])));
    files
}

#[test]
fn every_constant_says_where_it_comes_from() {
    let mut seen = 0;
    let mut found = Vec::new();
    for path in files() {
        let figures = figures(&texts::program(&path));
        seen += figures.len();
        found.extend(figures.iter().filter_map(untraced).map(|why| format!("{}: {why}", path.display())));
    }
    assert!(seen > 100, "only {seen} constants were seen");
    assert_none("constants that cannot be traced", &found);
}

/// Numbers that need no source: counts, halves, changes of unit.
const PLAIN: &[&str] = &["0.0", "1.0", "2.0", "3.0", "4.0", "0.5", "1000.0", "3600.0"];

/// Numbers with a fraction that stand in the code itself, with their line: neither in a constant nor in a function whose
/// comment names its law, nor below a remark that they are numerical.
fn bare_numbers(source: &str) -> Vec<String> {
    let (mut found, mut doc, mut before) = (Vec::new(), String::new(), String::new());
    let mut lawful = false;
    for (number, line) in source.lines().map(str::trim).enumerate() {
        if let Some(text) = line.strip_prefix("///") {
            doc.push_str(text);
            continue;
        }
        if line.contains("fn ") {
            lawful = !ids(&doc).is_empty() || names_a_work(&doc);
        }
        let excused = lawful || before.starts_with("//") && has_word(&before, "numerical");
        // Bounds that `check` allows are no figures of the simulation.
        if !excused && !line.contains("const ") && !line.starts_with("faults.") {
            let bare = numbers(line).into_iter().filter(|it| !PLAIN.contains(&it.as_str()) && !it.starts_with("1e-"));
            found.extend(bare.map(|it| format!("{} in line {}", it, number + 1)));
        }
        if !line.starts_with("#[") {
            doc.clear();
        }
        before = line.to_owned();
    }
    found
}

/// Numbers with a fraction or an exponent in a line of code, outside its strings and remarks.
fn numbers(line: &str) -> Vec<String> {
    let code: String = line.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    let code = code.split("//").next().unwrap_or_default().replace("..", " ");
    let word = |c: char| !(c.is_alphanumeric() || c == '.' || c == '_');
    let words = code.replace("e-", "e~").split(|c| word(c) && c != '~').map(|it| it.replace('~', "-")).collect::<Vec<_>>();
    let number = |it: &String| {
        let plain = it.trim_end_matches("_f64").trim_end_matches("_f32").replace('_', "");
        plain.starts_with(|c: char| c.is_ascii_digit())
            && (plain.contains('.') || plain.contains('e'))
            && plain.parse::<f64>().is_ok()
    };
    words.iter().filter(|it| number(it)).map(|it| it.trim_end_matches("_f64").trim_end_matches("_f32").to_owned()).collect()
}

#[test]
fn no_number_of_a_law_stands_bare_in_the_code() {
    let mut found = Vec::new();
    for path in files().into_iter().filter(|path| GONE_THROUGH.iter().any(|end| path.ends_with(end))) {
        let bare = bare_numbers(&texts::program(&path));
        found.extend(bare.into_iter().map(|number| format!("{}: {number}", path.display())));
    }
    for end in GONE_THROUGH {
        assert!(files().iter().any(|path| path.ends_with(end)), "{end} is not there any more");
    }
    assert_none("numbers without a name; give each a constant that says where it comes from", &found);
}

/// The theory a file belongs to: `soft_ground.rs` to the mechanic soft-ground, `sky_bridge/frame.rs` to SkyBridge.
fn theory(path: &Path) -> Option<(String, &'static Theory)> {
    let names: Vec<String> = path.iter().map(|part| part.to_string_lossy().trim_end_matches(".rs").to_owned()).collect();
    let squeezed = |id: &str| id.to_lowercase().replace(['-', '_'], "");
    let is_of = |id: &str, within: &str| {
        names.iter().any(|name| name == within) && names.iter().any(|name| squeezed(name) == squeezed(id))
    };
    let mechanics = MECHANICS.iter().filter(|it| is_of(it.id, "mechanics")).map(|it| (it.id.to_owned(), &it.theory));
    let structures = structures::KINDS.iter().filter(|kind| is_of(kind.0, "structures")).map(|kind| (kind.0.to_owned(), kind.2));
    let weapons = weapons::KINDS.iter().filter(|kind| is_of(kind.0, "weapons")).map(|kind| (kind.0.to_owned(), kind.2));
    mechanics.chain(structures).chain(weapons).next()
}

#[test]
fn claims_behind_constants_are_shown_with_their_law() {
    let (mut found, mut held) = (Vec::new(), BTreeSet::new());
    for path in files() {
        let Some((id, theory)) = theory(&path) else { continue };
        for figure in figures(&texts::program(&path)) {
            held.insert(id.clone());
            let missing = ids(&figure.doc).into_iter().filter(|claim| !theory.claims.contains(claim));
            found.extend(missing.map(|claim| format!("{id} does not name '{claim}', which its {} rests on", figure.name)));
        }
    }
    assert!(held.len() > 12, "only {held:?} have constants");
    assert_none("claims that `explain` does not show", &found);
}

#[test]
fn every_kind_of_thing_is_backed_by_claims() {
    for (id, _, theory) in structures::KINDS.iter().chain(weapons::KINDS) {
        assert!(!theory.claims.is_empty(), "{id} is backed by no claim");
        for claim in theory.claims {
            assert!(library().claim(claim).is_some(), "{id} names unknown claim '{claim}'");
        }
    }
    for file in scenarios() {
        let structures = file.world.structures.iter().map(|placed| (&placed.id, &placed.claims));
        let weapons = file.world.weapons.iter().map(|placed| (&placed.id, &placed.claims));
        let people = file.world.people.iter().map(|crew| (&crew.id, &crew.claims));
        let bare: Vec<String> = structures
            .chain(weapons)
            .chain(people)
            .filter(|(_, claims)| claims.is_empty())
            .map(|(id, _)| format!("{}: {id}", file.id))
            .collect();
        assert_none("placed without a claim", &bare);
    }
}

#[test]
fn the_search_finds_what_cannot_be_traced() {
    let source = "/// How fast it goes.\nconst BARE_M_S: f64 = 1.0;\n\nconst MUTE: f32 = 2.0;\n\
        /// A rule (Heskestad 1984).\npub const CITED: f64 = 0.12;\n/// A guess (`assumed-nothing-of-the-kind`).\n\
        const DANGLING: [(&str, f64); 1] = [(\"\", 1.0)];\n/// As it was: `law-drag`.\n#[allow(dead_code)]\n\
        pub(crate) const CLAIMED: f64 = 3.0;\n/// Numerical: small enough.\nconst SMALL: f64 = 1e-9;\nconst COUNT: usize = 3;\n";
    let figures = figures(source);
    let names: Vec<&str> = figures.iter().map(|figure| figure.name.as_str()).collect();
    assert_eq!(names, ["BARE_M_S", "MUTE", "CITED", "DANGLING", "CLAIMED", "SMALL"]);
    let found: Vec<bool> = figures.iter().map(|figure| untraced(figure).is_some()).collect();
    assert_eq!(found, [true, true, false, true, false, false]);
}

#[test]
fn the_search_finds_bare_numbers() {
    let source = "/// Height (Heskestad 1984).\nfn height() -> f64 {\n    0.235\n}\n\n/// Pace.\nfn pace() -> f64 {\n\
        let a = 0.5 * 0.37 + say(\"0.99\"); // 0.98\n    // Numerical: the slack of contacts.\n    let b = 0.02;\n    let c = 0..3;\n\
        c.clamp(1.0, -7.5e-2) + PAIR.0 + 0.0_f64 + 1e-6\n}\nconst NAMED: f64 = 0.11;\n";
    assert_eq!(bare_numbers(source), ["0.37 in line 8", "7.5e-2 in line 12"]);
}
