//! What a listener is asked: how loud it was, and how late.

use super::{Measure, quantity, shown};

pub static MEASURES: &[Measure] = &[
    shown(quantity("level_db", "Level at the listener", "dB", 1), "Peak level of the loudest sound where the listener stands."),
    shown(quantity("delay_s", "Delay of the sound", "s", 3), "How long that sound took to the listener."),
];
