//! The binary: hands the arguments to the command line and answers with its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    firelance::cli::run(std::env::args_os()).into()
}
