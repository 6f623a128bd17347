//! View: the window. stand-in until merged
pub mod panels;
pub mod window;
