//! Display: whether a window can be opened here at all, asked before the window library panics over it.

/// Whether there is a display that answers.
#[must_use]
pub fn display_available() -> bool {
    if cfg!(target_os = "linux") { x11_answers() || wayland_answers() } else { true }
}

/// Whether an X server answers at `DISPLAY`. True where X does not matter.
#[must_use]
pub fn x11_answers() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    std::env::var("DISPLAY").is_ok_and(|display| Address::of(&display).is_some_and(|address| address.answers()))
}

#[cfg(target_os = "linux")]
fn wayland_answers() -> bool {
    use std::os::unix::net::UnixStream;
    use std::path::PathBuf;
    let Some(name) = std::env::var_os("WAYLAND_DISPLAY").filter(|name| !name.is_empty()) else { return false };
    let folder = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).unwrap_or_default();
    UnixStream::connect(folder.join(name)).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn wayland_answers() -> bool {
    false
}

/// Where an X server listens: `:0`, `unix:0.0`, `host:10.0`.
#[derive(Debug, PartialEq, Eq)]
struct Address {
    host: String,
    number: u16,
}

impl Address {
    fn of(display: &str) -> Option<Self> {
        let (host, rest) = display.rsplit_once(':')?;
        let number = rest.split('.').next()?.parse().ok()?;
        let host = if host == "unix" { "" } else { host };
        Some(Self { host: host.to_owned(), number })
    }

    #[cfg(target_os = "linux")]
    fn answers(&self) -> bool {
        use std::net::{TcpStream, ToSocketAddrs};
        use std::os::linux::net::SocketAddrExt;
        use std::os::unix::net::{SocketAddr, UnixStream};
        use std::time::Duration;
        let path = format!("/tmp/.X11-unix/X{}", self.number);
        if self.host.is_empty() {
            let hidden = SocketAddr::from_abstract_name(&path).and_then(|address| UnixStream::connect_addr(&address));
            return hidden.or_else(|_| UnixStream::connect(&path)).is_ok();
        }
        let port = self.number.saturating_add(6000);
        let addresses = (self.host.as_str(), port).to_socket_addrs().into_iter().flatten();
        let wait = Duration::from_millis(500);
        addresses.into_iter().any(|address| TcpStream::connect_timeout(&address, wait).is_ok())
    }

    #[cfg(not(target_os = "linux"))]
    fn answers(&self) -> bool {
        true
    }
}

/// How the window is opened.
pub fn conf(title: &str) -> macroquad::conf::Conf {
    let mut conf = macroquad::miniquad::conf::Conf {
        window_title: title.to_owned(),
        window_width: super::DESIGN.0 as i32,
        window_height: super::DESIGN.1 as i32,
        high_dpi: true,
        // Paint softens its own edges; samples would only make every pixel dear where there is no graphics card.
        sample_count: 1,
        window_resizable: true,
        ..Default::default()
    };
    if !x11_answers() {
        conf.platform.linux_backend = macroquad::miniquad::conf::LinuxBackend::WaylandOnly;
    }
    macroquad::conf::Conf { miniquad_conf: conf, ..Default::default() }
}

#[cfg(test)]
mod tests {
    use super::Address;

    fn address(host: &str, number: u16) -> Option<Address> {
        Some(Address { host: host.to_owned(), number })
    }

    #[test]
    fn displays_are_read_as_x_reads_them() {
        assert_eq!(Address::of(":0"), address("", 0));
        assert_eq!(Address::of("unix:1.0"), address("", 1));
        assert_eq!(Address::of("localhost:10.0"), address("localhost", 10));
        assert_eq!(Address::of("no display"), None);
        assert_eq!(Address::of(""), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_server_that_is_not_there_does_not_answer() {
        let nobody = Address { host: String::new(), number: 64_000 };
        assert!(!nobody.answers());
    }
}
