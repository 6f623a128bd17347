//! Whether a window can be opened here, found out before anything of it is touched.

use super::Failure;
use crate::scenario::{Scenario, Settings};

/// Why no window can be opened; `None` where one can.
#[cfg(not(feature = "window"))]
#[must_use]
pub fn missing() -> Option<String> {
    Some("this build has no window".to_owned())
}

/// Why no window can be opened; `None` where one can. On Linux and the like the window needs an X display that answers:
/// the window library ends the program where there is none.
#[cfg(feature = "window")]
#[must_use]
pub fn missing() -> Option<String> {
    if cfg!(any(windows, target_os = "macos", target_family = "wasm")) {
        return None;
    }
    let display = std::env::var("DISPLAY").unwrap_or_default();
    if display.is_empty() {
        return Some("no display found (DISPLAY is not set)".to_owned());
    }
    if answers(&display) { None } else { Some(format!("the display {display} does not answer")) }
}

/// Whether an X server listens where `display` (`:0`, `host:10.0`) points.
#[cfg(all(feature = "window", unix))]
fn answers(display: &str) -> bool {
    let Some((host, number)) = display.rsplit_once(':') else { return false };
    let Ok(number) = number.split('.').next().unwrap_or_default().parse::<u16>() else { return false };
    if host.is_empty() || host == "unix" || host.starts_with('/') {
        return local(number);
    }
    let Some(port) = number.checked_add(6000) else { return false };
    let addresses = std::net::ToSocketAddrs::to_socket_addrs(&(host, port));
    let patience = std::time::Duration::from_secs(2);
    addresses.is_ok_and(|mut all| all.any(|address| std::net::TcpStream::connect_timeout(&address, patience).is_ok()))
}

#[cfg(all(feature = "window", unix))]
fn local(number: u16) -> bool {
    use std::os::unix::net::UnixStream;
    let path = format!("/tmp/.X11-unix/X{number}");
    #[cfg(target_os = "linux")]
    {
        use std::os::linux::net::SocketAddrExt;
        let hidden = std::os::unix::net::SocketAddr::from_abstract_name(&path);
        if hidden.is_ok_and(|address| UnixStream::connect_addr(&address).is_ok()) {
            return true;
        }
    }
    UnixStream::connect(&path).is_ok()
}

#[cfg(all(feature = "window", not(unix)))]
fn answers(_: &str) -> bool {
    true
}

/// Opens the window and answers when it was closed.
///
/// # Errors
/// What is wrong with the settings.
#[cfg(feature = "window")]
pub fn open(scenario: Scenario, settings: Settings) -> Result<(), Failure> {
    let _ = (scenario, settings);
    Err(Failure("the window is not part of this build yet".to_owned()))
}

#[cfg(not(feature = "window"))]
pub fn open(_: Scenario, _: Settings) -> Result<(), Failure> {
    Ok(())
}

#[cfg(all(test, feature = "window", unix))]
mod tests {
    use super::*;

    #[test]
    fn nobody_answers_at_a_display_that_is_not_there() {
        for display in ["", "nonsense", ":", ":x", ":64999", "localhost:59000", "no.such.host.invalid:0"] {
            assert!(!answers(display), "{display}");
        }
    }
}
