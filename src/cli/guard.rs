//! Internal errors: caught and told in one friendly line, so that no panic text reaches a user and one broken run does
//! not take the others with it.

use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    /// Whether somebody on this thread waits for the line instead of stderr.
    static GUARDED: Cell<bool> = const { Cell::new(false) };
    static PLACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Replaces the standard panic text.
pub fn install() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, |place| format!("{}:{}", place.file(), place.line()));
        if GUARDED.get() {
            PLACE.with_borrow_mut(|kept| *kept = place);
        } else {
            super::out::complain(&line(&place));
        }
    }));
}

/// Does the work; an internal error comes back as one line.
///
/// # Errors
/// The line, if the work panicked.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let before = GUARDED.replace(true);
    // What the work had in hand is dropped with it; nothing broken is looked at again.
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(before);
    result.map_err(|_| line(&PLACE.take()))
}

fn line(place: &str) -> String {
    format!("internal error at {place}: this is a mistake in firelance, please report it with the command you ran")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_internal_error_is_one_line_without_panic_text() {
        let tests_own = panic::take_hook();
        install();
        let said = guarded(|| panic!("a secret detail")).unwrap_err();
        panic::set_hook(tests_own);
        assert!(said.starts_with("internal error at src/cli/guard.rs:") && !said.contains("secret"), "{said}");
        assert_eq!(guarded(|| 3), Ok(3));
    }
}
