//! What the text tests share: finding the project's files and the string literals of its program.

use std::fs;
use std::path::{Path, PathBuf};

/// All files below `folder` (of the package) whose name ends with one of `endings`, sorted; none if it is not there.
pub fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), endings, &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, endings, found);
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
}

pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A Rust file without its tests.
pub fn program(path: &Path) -> String {
    let text = read(path);
    match text.find("#[cfg(test)]") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

/// The string literals of Rust source, unescaped as far as texts need it. Comments, lifetimes and characters are skipped.
pub fn literals(source: &str) -> Vec<String> {
    let chars: Vec<char> = source.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        if rest.starts_with(&['/', '/']) {
            at += rest.iter().position(|&c| c == '\n').unwrap_or(rest.len());
        } else if rest.starts_with(&['/', '*']) {
            at += rest.windows(2).position(|pair| pair == ['*', '/']).map_or(rest.len(), |end| end + 2);
        } else if rest[0] == '\'' {
            at += character(rest);
        } else if rest[0] == 'r' && matches!(rest.get(1), Some('"' | '#')) && (at == 0 || !chars[at - 1].is_alphanumeric()) {
            at += raw_string(rest, &mut found);
        } else if rest[0] == '"' {
            at += string(rest, &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Length of a character literal, or of the tick of a lifetime.
fn character(rest: &[char]) -> usize {
    match rest {
        ['\'', '\\', ..] => rest[2..].iter().skip(1).position(|&c| c == '\'').map_or(rest.len(), |end| end + 4),
        ['\'', _, '\'', ..] => 3,
        _ => 1,
    }
}

fn raw_string(rest: &[char], found: &mut Vec<String>) -> usize {
    let hashes = rest[1..].iter().take_while(|&&c| c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        return 1;
    }
    let start = 2 + hashes;
    let closing: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let length = rest[start..].windows(closing.len()).position(|end| end == closing).unwrap_or(rest.len() - start);
    found.push(rest[start..start + length].iter().collect());
    start + length + closing.len()
}

fn string(rest: &[char], found: &mut Vec<String>) -> usize {
    let mut text = String::new();
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        if rest[at] == '\\' {
            at += 1;
            if matches!(rest.get(at), Some('"' | '\\')) {
                text.push(rest[at]);
            } else {
                text.push(' ');
            }
        } else {
            text.push(rest[at]);
        }
        at += 1;
    }
    found.push(text);
    at + 1
}
