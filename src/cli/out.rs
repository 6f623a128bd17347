//! Where output goes: exit codes, a stdout that survives a closed pipe, and what is said on stderr.

use crate::fault::io_reason;
use crate::scenario::problem::{Problem, Report};
use crate::text::{Language, Text};
use crate::units::counted;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

/// A text of a scenario or the library as the command line says it.
#[must_use]
pub fn english(text: &Text) -> &str {
    text.get(Language::English)
}

/// What the program answers to whoever started it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Well = 0,
    ExpectationFailed = 1,
    BadInput = 2,
    NothingSelected = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command could not do its work, as told on stderr; the exit code is 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(pub String);

impl Failure {
    /// What is wrong with a scenario, with excerpts where its text is at hand.
    pub fn of_report(report: &Report, source: Option<&str>) -> Self {
        let lines: Vec<String> = report.0.iter().map(|problem| excerpt(problem, source)).collect();
        Self(lines.join("\n"))
    }
}

impl From<Report> for Failure {
    fn from(report: Report) -> Self {
        Self::of_report(&report, None)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        // What names its file already comes with words of its own.
        let of_stdout = if error.get_ref().is_none() { "the output cannot be written: " } else { "" };
        Self(format!("{of_stdout}{}", io_reason(&error)))
    }
}

/// `1 problem`, `2 problems`.
pub fn problems(report: &Report) -> String {
    counted(report.0.len() as u64, "problem")
}

/// The problem as one line that tools can read, then the place in the file as people like to see it.
pub fn excerpt(problem: &Problem, source: Option<&str>) -> String {
    let Some(source) = source.filter(|_| problem.line > 0) else { return problem.to_string() };
    let shown = problem.excerpt(source, colour_on_stderr());
    let place: Vec<&str> = shown.lines().skip(2).collect();
    format!("{problem}\n{}", place.join("\n"))
}

fn colour_on_stderr() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !refused && io::stderr().is_terminal()
}

/// Says something on stderr; a closed stderr is nobody's concern.
pub fn complain(text: &str) {
    let mut stderr = io::stderr().lock();
    let name = if text.contains('\n') || text.starts_with("firelance") { "" } else { "firelance: " };
    drop(writeln!(stderr, "{name}{}", text.trim_end()));
}

/// Whether a flag's file can be written, found out before a long run and not after it.
///
/// # Errors
/// Why it cannot, by the flag's name.
pub fn may_write(flag: &str, file: &Path) -> Result<(), Failure> {
    if file.is_dir() {
        return Err(Failure(format!("{flag}: '{}' is a folder, wanted the name of a file", file.display())));
    }
    // Pipes and devices are not to be opened twice.
    if file.exists() && !file.is_file() {
        return Ok(());
    }
    let is_new = !file.exists();
    let opened = OpenOptions::new().write(true).create(true).truncate(false).open(file).map(drop);
    // What is asked for may still fail: nothing is left of the trial.
    let tried = opened.and_then(|()| if is_new { std::fs::remove_file(file) } else { Ok(()) });
    tried.map_err(|error| cannot_write(flag, file, &error))
}

/// Whether a flag's file may be written and its name ends as what is put into it.
///
/// # Errors
/// What was found and what is wanted, or why it cannot be written.
pub fn may_write_as(flag: &str, file: &Path, ending: &str) -> Result<(), Failure> {
    // Pipes and devices have the names they have.
    let named = file.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    if !named && (!file.exists() || file.is_file()) {
        let wanted = file.with_extension(ending);
        let (file, wanted) = (file.display(), wanted.display());
        return Err(Failure(format!("{flag}: found '{file}', wanted a name that ends in .{ending} such as '{wanted}'")));
    }
    may_write(flag, file)
}

/// Writes a flag's file.
///
/// # Errors
/// Why it cannot, by the flag's name.
pub fn write_file(flag: &str, file: &Path, content: &[u8]) -> Result<(), Failure> {
    std::fs::write(file, content).map_err(|error| cannot_write(flag, file, &error))
}

/// The folder of a flag, made if need be.
///
/// # Errors
/// Why there is none, by the flag's name.
pub fn make_folder(flag: &str, folder: &Path) -> Result<(), Failure> {
    if folder.exists() && !folder.is_dir() {
        return Err(Failure(format!("{flag}: '{}' is a file, wanted the name of a folder", folder.display())));
    }
    std::fs::create_dir_all(folder)
        .map_err(|error| Failure(format!("{flag}: '{}' cannot be made: {}", folder.display(), io_reason(&error))))
}

/// Why a flag's file cannot be written.
pub fn cannot_write(flag: &str, file: &Path, error: &io::Error) -> Failure {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => "its folder is not there".to_owned(),
        _ => io_reason(error),
    };
    Failure(format!("{flag}: '{}' cannot be written: {reason}", file.display()))
}

/// stdout. Once its reader has gone (`firelance list | head -1`) everything written is dropped and the command goes on,
/// so that its exit code still says what it found.
pub struct Out {
    stdout: BufWriter<io::Stdout>,
    gone: bool,
}

impl Out {
    #[must_use]
    pub fn stdout() -> Self {
        Self { stdout: BufWriter::new(io::stdout()), gone: false }
    }

    /// Writes out what is still held back.
    ///
    /// # Errors
    /// A full disk and the like; never a closed pipe.
    pub fn finish(mut self) -> io::Result<()> {
        self.flush()
    }

    fn unless_gone<T>(&mut self, result: io::Result<T>, instead: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.gone = true;
                Ok(instead)
            }
            other => other,
        }
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.gone {
            return Ok(bytes.len());
        }
        let result = self.stdout.write(bytes);
        self.unless_gone(result, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.gone {
            return Ok(());
        }
        let result = self.stdout.flush();
        self.unless_gone(result, ())
    }
}
