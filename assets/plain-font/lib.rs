//! One small font in the place of four: the program hands over its own before anything is drawn (`view/panels/faces.rs`).
#![forbid(unsafe_code)]

const PLAIN: &[u8] = include_bytes!("plain.otf");

pub const HACK_REGULAR: &[u8] = PLAIN;
pub const NOTO_EMOJI_REGULAR: &[u8] = PLAIN;
pub const UBUNTU_LIGHT: &[u8] = PLAIN;
pub const EMOJI_ICON: &[u8] = PLAIN;
