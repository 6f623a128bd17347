//! Rain and damp: water falls on what lies open to the sky and must be driven off again before it burns.
//!
//! w' = R on every open surface until it holds no more; R rain (kg/m2 s; 1 mm/h is 1 kg/m2 per hour). What water then
//! does (heating to 100 C, 2257 kJ/kg to boil it off) is the heat law's business. A burning loose heap loses heat to
//! the rain that falls into it. Left out: water that runs down and drips; that errs towards too little wetting below. A run
//! without this law has nothing wet in it, which shows what damp does.

use super::{Every, Mechanic, Theory};
use crate::kit::cell::Manner;
use crate::kit::{Kit, TICK_S};

/// Most water a wet surface holds before the rest runs off: a soaked felt of 1 cm (`assumed-rain-held`).
const HOLDS_KG_M2: f64 = 5.0;

/// Share of a loose heap's surface that faces the sky (`assumed-rain-held`).
const FACES_SKY_SHARE: f64 = 0.5;

pub const MECHANIC: Mechanic = Mechanic {
    id: "rain",
    name: "Rain and damp",
    about: "Rain wets what lies open; wet things do not burn until the water is gone.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "dw/dt = R, up to what a surface holds (5 kg/m2)",
        symbols: &[("w", "water on a surface, kg/m2"), ("R", "rain, kg/m2 per second; 1 mm/h is 1 kg/m2 per hour")],
        assumptions: &["every uncovered surface takes the same rain", "a surface holds at most 5 kg/m2"],
        left_out: &[
            ("water that runs down and drips", "lower parts stay too dry"),
            ("drying in the sun", "wet things stay wet too long"),
        ],
        claims: &["law-rain-damp", "assumed-rain-held"],
    },
};

fn act(kit: &mut Kit) {
    let fallen_kg_m2 = kit.air.rain_mm_h / 3600.0 * TICK_S;
    if fallen_kg_m2 <= 0.0 {
        return;
    }
    for number in 0..kit.cells.len() {
        let open = kit.alive(number) && kit.cells[number].cover.is_none();
        let cell = &mut kit.cells[number];
        let held = cell.water_kg_m2();
        if !open || held >= HOLDS_KG_M2 {
            continue;
        }
        let share = if cell.manner == Manner::Loose { FACES_SKY_SHARE } else { 1.0 };
        if let Some(layer) = cell.layers.first_mut() {
            layer.water_kg_m2 += fallen_kg_m2 * share;
            cell.water_start_kg_m2 = cell.water_start_kg_m2.max(held + fallen_kg_m2 * share);
        }
    }
}
