//! Browser: the one door between the program and the page it lies in. Texts go through it in both directions, and it is
//! the only place of the program that calls what the compiler cannot check.
#![deny(unsafe_op_in_unsafe_fn)]

use firelance::scenario::FIRST;
use firelance::view::window::{self, Page};
use sapp_jsutils::{JsObject, JsObjectWeak};

// SAFETY: `assets/web/page.js` gives this function. It takes the number of a text that is kept on its side and answers
// with another; it touches no memory of ours.
unsafe extern "C" {
    safe fn firelance_call(said: JsObjectWeak) -> JsObject;
}

/// The version of the page's side that fits: the library asks for it when it takes the door in.
// SAFETY: no other function of the program has this name.
#[unsafe(no_mangle)]
pub extern "C" fn firelance_crate_version() -> u32 {
    0
}

/// The page's side of the door.
struct Door;

impl Page for Door {
    fn call(&self, said: &str) -> String {
        let said = JsObject::string(said);
        let answer = firelance_call(said.weak());
        let mut text = String::new();
        if !answer.is_nil() && !answer.is_undefined() {
            answer.to_string(&mut text);
        }
        text
    }
}

/// Opens the sandbox on what the page's address asks for.
pub fn main() {
    window::open_in_page(Box::new(Door), FIRST);
}
