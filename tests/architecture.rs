//! The borders of `src/README.md`, held: who may import whom, who may name the engine and the window, and the house
//! rules that a compiler does not check.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files over 300 lines, each with its reason.
const LONG: &[(&str, &str)] = &[
    ("src/event.rs", "one list of all that can happen"),
    ("src/mechanics/driven_back.rs", "one law from the heat on a face to the way back"),
    ("src/sample.rs", "one list of all that a frame shows"),
];

/// A source file: its path from the root, its top module, and its code without comments, literals and tests.
struct Source {
    path: String,
    module: String,
    code: String,
    lines: usize,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).expect("src is there").map(|entry| entry.expect("readable").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// All sources; files of tests beside their module (`tests.rs`) ship no code.
fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    files(&root().join("src"), &mut paths);
    paths.iter().filter(|path| !path.ends_with("tests.rs")).map(|path| source(path)).collect()
}

fn source(path: &Path) -> Source {
    let text = fs::read_to_string(path).expect("readable");
    let path = path.strip_prefix(root()).expect("inside").to_string_lossy().replace('\\', "/");
    let inside = path.trim_start_matches("src/");
    let module = inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs").to_owned();
    let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
    Source {
        lines: text.lines().count(),
        code: shipped.lines().map(without_comment).collect::<Vec<_>>().join("\n"),
        path,
        module,
    }
}

/// A line of code without its comment and with its literals emptied. A literal over several lines keeps its later ones.
fn without_comment(line: &str) -> String {
    let (mut code, mut quoted, mut escaped) = (String::new(), false, false);
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '/' if !quoted && characters.peek() == Some(&'/') => break,
            _ if quoted => {}
            _ => code.push(character),
        }
    }
    code
}

/// The top modules in the order of `lib.rs`, with their places.
fn order() -> BTreeMap<String, usize> {
    let library = source(&root().join("src/lib.rs"));
    let names = library.code.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'));
    names.enumerate().map(|(place, name)| (name.to_owned(), place)).collect()
}

/// Every top module that code names after `crate::`, also within braces.
fn imports(code: &str) -> Vec<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = Vec::new();
    for rest in code.split("crate::").skip(1) {
        match rest.trim_start().strip_prefix('{') {
            Some(list) => found.extend(top_of_list(list).iter().map(|entry| name(entry.trim()))),
            None => found.push(name(rest)),
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// The entries of a braced list up to its end, inner lists left out.
fn top_of_list(list: &str) -> Vec<String> {
    let (mut depth, mut entries) = (0, vec![String::new()]);
    for character in list.chars() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => entries.push(String::new()),
            _ if depth == 0 => entries.last_mut().expect("never empty").push(character),
            _ => {}
        }
    }
    entries
}

/// What breaks the rule in a file: names of modules below its own.
fn upward(order: &BTreeMap<String, usize>, module: &str, code: &str) -> Vec<String> {
    let own = order.get(module).copied().unwrap_or(usize::MAX);
    imports(code).into_iter().filter(|name| order.get(name).is_some_and(|&place| place > own)).collect()
}

fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn modules_import_only_what_stands_above_them() {
    let order = order();
    assert!(order.len() > 20 && order["units"] == 0 && order["kit"] < order["mechanics"], "lib.rs is read wrongly: {order:?}");
    let wrong = |source: &Source| {
        upward(&order, &source.module, &source.code)
            .into_iter()
            .map(|name| format!("{} imports {name}", source.path))
            .collect::<Vec<_>>()
    };
    let problems: Vec<String> =
        sources().iter().filter(|source| !["lib", "main"].contains(&source.module.as_str())).flat_map(wrong).collect();
    assert_none(&problems);
}

#[test]
fn every_top_module_has_its_place() {
    let order = order();
    let unknown = |source: &Source| !["lib", "main"].contains(&source.module.as_str()) && !order.contains_key(&source.module);
    assert_none(&sources().iter().filter(|source| unknown(source)).map(|source| source.path.clone()).collect::<Vec<_>>());
}

/// Readers of the record see neither the world nor one another.
#[test]
fn readers_stand_side_by_side() {
    let forbidden = ["world", "kit", "narrate", "expect", "export"];
    let readers = ["narrate", "expect", "plot", "export"];
    let mut problems = Vec::new();
    for source in sources().iter().filter(|source| readers.contains(&source.module.as_str())) {
        for name in imports(&source.code) {
            if forbidden.contains(&name.as_str()) && name != source.module {
                problems.push(format!("{} imports {name}", source.path));
            }
        }
    }
    assert_none(&problems);
}

/// Files outside `modules` whose code has one of `words`.
fn strays(words: &[&str], modules: &[&str]) -> Vec<String> {
    let outside = |source: &&Source| !modules.contains(&source.module.as_str());
    let named = |source: &Source| {
        words
            .iter()
            .filter(|word| source.code.contains(**word))
            .map(|word| format!("{} names {word}", source.path))
            .collect::<Vec<_>>()
    };
    sources().iter().filter(outside).flat_map(named).collect()
}

#[test]
fn only_the_kit_and_the_world_name_the_engine() {
    assert_none(&strays(&["rapier2d", "parry2d"], &["kit", "world"]));
}

#[test]
fn only_the_window_names_its_library() {
    assert_none(&strays(&["macroquad", "egui", "miniquad"], &["view"]));
}

#[test]
fn nothing_shipped_unwraps_or_is_left_to_do() {
    assert_none(&strays(&[".unwrap()", "todo!(", "unimplemented!(", "dbg!("], &[]));
}

/// Functions of `std` whose last bits differ between platforms; `libm` has them.
const TRANSCENDENTAL: &[&str] = &[
    "sin", "cos", "tan", "sin_cos", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "exp2", "exp_m1", "ln",
    "ln_1p", "log", "log2", "log10", "powf", "powi", "cbrt", "hypot",
];

#[test]
fn the_core_calculates_the_same_everywhere() {
    let words: Vec<String> =
        TRANSCENDENTAL.iter().flat_map(|name| [format!(".{name}("), format!("f64::{name}"), format!("f32::{name}")]).collect();
    let whole = |source: &Source, word: &str| {
        let ends = |at: usize| !source.code[at + word.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
        source.code.match_indices(word).any(|(at, _)| word.ends_with('(') || ends(at))
    };
    let core = |source: &&Source| source.module != "view";
    let named = |source: &Source| {
        words.iter().filter(|word| whole(source, word)).map(|word| format!("{} calls {word}", source.path)).collect::<Vec<_>>()
    };
    assert_none(&sources().iter().filter(core).flat_map(named).collect::<Vec<_>>());
}

#[test]
fn the_core_has_no_clock_and_no_order_by_chance() {
    let words = ["HashMap", "HashSet", "Instant::", "SystemTime", "thread_rng", "rand::rng"];
    assert_none(&strays(&words, &["view", "cli", "main"]));
}

#[test]
fn long_files_have_a_reason() {
    let reason = |path: &str| LONG.iter().any(|(long, _)| *long == path);
    let sources = sources();
    let long: Vec<&Source> = sources.iter().filter(|source| source.lines > 300).collect();
    assert_none(
        &long.iter().filter(|it| !reason(&it.path)).map(|it| format!("{}: {} lines", it.path, it.lines)).collect::<Vec<_>>(),
    );
    let idle = LONG.iter().filter(|(path, _)| !long.iter().any(|it| it.path == *path));
    assert_none(&idle.map(|(path, _)| format!("{path} is short now: take it off the list")).collect::<Vec<_>>());
}

#[test]
fn every_file_says_what_it_is() {
    let silent = |path: &PathBuf| !fs::read_to_string(path).expect("readable").starts_with("//!");
    let mut paths = Vec::new();
    files(&root().join("src"), &mut paths);
    assert_none(&paths.iter().filter(|path| silent(path)).map(|path| path.display().to_string()).collect::<Vec<_>>());
}

#[test]
fn a_breach_is_noticed() {
    let order = BTreeMap::from([("units".to_owned(), 0), ("kit".to_owned(), 1), ("world".to_owned(), 2)]);
    assert_eq!(upward(&order, "kit", "use crate::units::Vec2;"), Vec::<String>::new());
    assert_eq!(upward(&order, "kit", "use crate::{units::{Vec2, Unit}, world};"), ["world"]);
    assert_eq!(upward(&order, "units", "let it = crate::kit::Kit::new();"), ["kit"]);
    assert_eq!(without_comment("let a = \"// \\\" rapier2d\"; // egui"), "let a = ; ");
}

/// Laws, weapons and structures serve every battle: none is written for one, and a battle needs no Rust of its own.
#[test]
fn no_battle_is_named_in_the_program() {
    let battles: Vec<&str> = firelance::scenario::battles().into_iter().map(|(id, _)| id).collect();
    assert!(battles.contains(&"dean-1132"), "{battles:?}");
    // Also the place alone, as in `id.contains("dean")`.
    let places = battles.iter().filter_map(|id| id.split_once('-')).map(|(place, _)| format!("\"{place}\""));
    let ids: Vec<String> = battles.iter().map(|id| (*id).to_owned()).chain(places).collect();
    let mut paths = Vec::new();
    files(&root().join("src"), &mut paths);
    let mut problems = Vec::new();
    for path in paths.iter().filter(|path| !path.ends_with("tests.rs")) {
        let text = fs::read_to_string(path).expect("readable");
        let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code = shipped.lines().filter(|line| !line.trim_start().starts_with("//"));
        let named = code.flat_map(|line| ids.iter().filter(|id| line.contains(id.as_str())));
        problems.extend(named.map(|id| format!("{} names {id}", path.strip_prefix(root()).expect("inside").display())));
    }
    // The program opens on one of them.
    assert_eq!(problems, ["src/scenario.rs names dean-1132"]);
}
