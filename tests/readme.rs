//! The README shows true output. Every `console` block is run, line by line, and must print what stands below each command.
//!
//! After a change of results, `FIRELANCE_BLESS=1 cargo test --test readme` writes the new output into the README; look at
//! the difference before you keep it.

use std::path::{Path, PathBuf};
use std::process::Command;

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// What a person sees who types `line`: stdout, cut by `| tail -N` and `| head -N`, and stderr.
fn typed(line: &str, folder: &Path) -> String {
    let mut parts = line.split(" | ");
    let arguments = parts.next().unwrap_or_default().split_whitespace().skip(1);
    let output =
        Command::new(env!("CARGO_BIN_EXE_firelance")).args(arguments).env_clear().current_dir(folder).output().expect(line);
    let stdout = String::from_utf8(output.stdout).expect("UTF-8");
    let mut lines: Vec<&str> = stdout.lines().collect();
    for cut in parts {
        let count: usize = cut.rsplit('-').next().and_then(|count| count.parse().ok()).expect("a number of lines");
        lines = match cut.split_once(' ') {
            Some(("tail", _)) => lines.split_off(lines.len().saturating_sub(count)),
            Some(("head", _)) => lines.into_iter().take(count).collect(),
            _ => panic!("only head and tail are known here, found '{cut}'"),
        };
    }
    let stderr = String::from_utf8(output.stderr).expect("UTF-8");
    lines.into_iter().chain(stderr.lines()).map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The document with the output of every command in place.
fn refreshed(document: &str, folder: &Path) -> String {
    let mut fresh = String::new();
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        fresh += &format!("{line}\n");
        if line != "```console" {
            continue;
        }
        for line in lines.by_ref().take_while(|line| *line != "```") {
            if let Some(command) = line.strip_prefix("$ ") {
                assert!(command.starts_with("firelance "), "{command}");
                fresh += &format!("{line}\n{}", typed(command, folder));
            }
        }
        fresh += "```\n";
    }
    fresh
}

#[test]
fn every_command_in_the_readme_prints_what_it_says() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let document = std::fs::read_to_string(file("README.md")).expect("the README");
    let fresh = refreshed(&document, &folder);
    assert!(fresh.matches("\n$ firelance ").count() >= 5);
    if std::env::var_os("FIRELANCE_BLESS").is_some() {
        std::fs::write(file("README.md"), &fresh).expect("the README can be written");
    } else {
        assert!(document == fresh, "the README is out of date; see the head of tests/readme.rs. It should read:\n{fresh}");
    }
}

#[test]
fn every_link_of_the_documents_leads_somewhere() {
    for document in ["README.md", "CHANGELOG.md", "src/README.md", "scenarios/README.md"] {
        let text = std::fs::read_to_string(file(document)).expect(document);
        let home = file(document).parent().expect("a folder").to_owned();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).filter(|link| !link.starts_with("http")) {
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { file(document) } else { home.join(path) };
            // Pictures are taken from the real window, so the first ones come after the first window.
            if !file("assets/pictures").exists() && path.starts_with("assets/pictures/") {
                continue;
            }
            assert!(target.exists(), "{document}: {link} leads nowhere");
            let headings = std::fs::read_to_string(&target).unwrap_or_default().to_lowercase().replace(' ', "-");
            assert!(heading.is_empty() || headings.contains(&format!("#-{heading}")), "{document}: {link} has no such heading");
        }
    }
}

#[test]
fn every_file_the_notes_name_is_there() {
    for (document, home) in [("src/README.md", "src"), ("README.md", "."), ("scenarios/README.md", ".")] {
        let text = std::fs::read_to_string(file(document)).expect(document);
        let quoted = text.split('`').skip(1).step_by(2);
        let named =
            quoted.filter(|name| !name.contains([' ', '<']) && [".rs", ".ftl", ".ron"].iter().any(|end| name.ends_with(end)));
        for name in named.filter(|name| name.len() > 4) {
            let there = [file(home).join(name), file(name)].iter().any(|path| path.exists());
            assert!(there, "{document} names {name}, which is not there");
        }
    }
}
