//! What the tests of sweeps share.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use std::path::{Path, PathBuf};

/// A shot that lands within seconds: the smallest run there is.
pub const SHOT: &str = "proving-shot";

pub fn firelance(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_firelance"));
    command.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).args(arguments);
    command
}

/// A fresh folder for one test.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

/// `firelance sweep SHOT ... --out FILE`.
pub fn sweep(out: &Path, arguments: &[&str]) -> Assert {
    let out = out.to_str().expect("UTF-8");
    firelance(&[&["sweep", SHOT], arguments, &["--out", out]].concat()).assert()
}

pub fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a table")
}

pub fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
}

pub fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).expect("UTF-8")
}

/// The cells of a column.
pub fn column(table: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let at = reader.headers().expect("a head").iter().position(|head| head == name).expect(name);
    reader.records().map(|row| row.expect("a row")[at].to_owned()).collect()
}

/// The numbers of a column.
pub fn numbers(table: &str, name: &str) -> Vec<f64> {
    column(table, name).iter().map(|cell| cell.parse().expect("a number")).collect()
}
