//! The binary: hands the arguments to the command line and answers with its exit code. In a browser, where there are no
//! arguments, it opens the window in the page instead.

#[cfg(target_arch = "wasm32")]
#[path = "main/browser.rs"]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    firelance::cli::run(std::env::args_os()).into()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    browser::main();
}
