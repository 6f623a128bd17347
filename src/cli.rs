//! The command line: one file per subcommand; a new one costs its file and three lines here.
//!
//! Contract: names, flags, exit codes and output fields are promises to scripts. Data goes to stdout, everything else to
//! stderr. A broken pipe is no error, an internal error is one friendly line, and no panic text reaches a user.

mod asked;
mod attempt;
mod book;
mod check;
mod collate;
mod compare;
mod explain;
mod guard;
mod list;
mod new;
mod out;
mod play;
mod progress;
mod run;
mod select;
mod summarize;
mod sweep;
mod test;
mod verify;
mod window;

use clap::error::{ContextKind, ErrorKind};
use clap::{Parser, Subcommand};
pub use out::{Exit, Failure, Out};
use std::error::Error;
use std::ffi::OsString;

/// A teaching sandbox of early gunpowder weapons in the Jin-Song Wars.
///
/// Without a command it opens the sandbox on De'an 1132; without a display it plays that as text.
///
/// SCENARIO is a path to a .ron file or the id of a built-in scenario; `firelance list scenarios` names them.
/// Exit codes: 0 all well, 1 an expectation failed, 2 bad input or bad usage, 3 nothing was selected.
#[derive(Parser)]
#[command(name = "firelance", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    Play(play::Play),
    Run(run::Run),
    Test(test::Test),
    Check(check::Check),
    Compare(compare::Compare),
    Collate(collate::Collate),
    Sweep(sweep::Sweep),
    Summarize(summarize::Summarize),
    Verify(verify::Verify),
    List(list::List),
    Explain(explain::Explain),
    New(new::New),
}

/// Does what the arguments ask for.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    guard::install();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let done = guard::guarded(|| match Arguments::try_parse_from(&arguments) {
        Ok(arguments) => dispatch(arguments.command),
        Err(help_or_usage) => Ok(show(&help_or_usage)),
    });
    match done {
        Ok(Ok(exit)) => exit,
        Ok(Err(failure)) => {
            out::complain(&failure.0);
            Exit::BadInput
        }
        Err(internal) => {
            out::complain(&internal);
            Exit::BadInput
        }
    }
}

fn dispatch(command: Option<Command>) -> Result<Exit, Failure> {
    let mut out = Out::stdout();
    let exit = match command {
        None => play::main_job(&mut out),
        Some(Command::Play(play)) => play.run(),
        Some(Command::Run(run)) => run.run(&mut out),
        Some(Command::Test(test)) => test.run(&mut out),
        Some(Command::Check(check)) => check.run(&mut out),
        Some(Command::Compare(compare)) => compare.run(&mut out),
        Some(Command::Collate(collate)) => collate.run(&mut out),
        Some(Command::Sweep(sweep)) => sweep.run(&mut out),
        Some(Command::Summarize(summarize)) => summarize.run(&mut out),
        Some(Command::Verify(verify)) => verify.run(&mut out),
        Some(Command::List(list)) => list.run(&mut out),
        Some(Command::Explain(explain)) => explain.run(&mut out),
        Some(Command::New(new)) => new.run(&mut out),
    }?;
    out.finish()?;
    Ok(exit)
}

/// Help and version go to stdout with exit 0, bad usage to stderr with exit 2; a closed pipe changes neither.
fn show(message: &clap::Error) -> Exit {
    match refused_value(message) {
        Some(line) => out::complain(&line),
        None => drop(message.print()),
    }
    if message.use_stderr() { Exit::BadInput } else { Exit::Well }
}

/// `--seed: found '-1', wanted ...` where a flag's own reader refused its value.
fn refused_value(message: &clap::Error) -> Option<String> {
    let reason = message.source().filter(|_| message.kind() == ErrorKind::ValueValidation)?;
    let flag = message.get(ContextKind::InvalidArg)?.to_string();
    Some(format!("{}: {reason}", flag.split(' ').next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_subcommand_says_what_it_does() {
        for command in Arguments::command().get_subcommands() {
            assert!(command.get_about().is_some(), "{}", command.get_name());
        }
    }
}
