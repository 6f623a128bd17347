//! Readings: what can be read off one body at one moment, each number with its name, unit and decimals.
//!
//! The window's card and the table of bodies both read this one list, so that what is shown is what is written.

use super::{BodySample, Thing};
use crate::units::{Quantity, Vec2, ZERO_C_K, format_digits, with_unit};

const fn quantity(id: &'static str, label: &'static str, unit: &'static str, decimals: usize) -> Quantity {
    Quantity { id, label, unit, decimals }
}

/// When the body is read.
pub const TIME: Quantity = quantity("t_s", "Time", "s", 3);
/// Size or component of a force.
pub const FORCE: Quantity = quantity("force_n", "Force", "N", 1);
/// Id of the force that no law named: what remains of mass times acceleration.
pub const REST: &str = "rest";
/// All numbers of a body, in the order of the table's columns; a text `reading-<id>` names each.
pub static QUANTITIES: [Quantity; 14] = [
    quantity("x_m", "Position x", "m", 2),
    quantity("y_m", "Position y", "m", 2),
    quantity("vx_m_s", "Velocity Vx", "m/s", 2),
    quantity("vy_m_s", "Velocity Vy", "m/s", 2),
    quantity("speed_m_s", "Speed", "m/s", 2),
    quantity("angle_deg", "Angle", "°", 1),
    quantity("turning_deg_s", "Turning", "°/s", 1),
    quantity("mass_kg", "Mass", "kg", 2),
    quantity("kinetic_energy_j", "Kinetic energy, turning not counted", "J", 1),
    quantity("temperature_c", "Hottest surface", "°C", 1),
    quantity("char_share", "Charred or burnt", "%", 1),
    quantity("wet_share", "Water left", "%", 1),
    quantity("burning", "Burning", "", 0),
    quantity("heat_release_kw", "Heat release", "kW", 1),
];

/// From here on a number needs no decimals.
const LARGE: f64 = 1000.0;
/// What moves faster than this is worth asking first.
const MOVING_M_S: f64 = 0.05;
/// The longest arrow, centimetres: long enough to compare, short enough to stay beside its body.
pub const LONGEST_CM: f64 = 4.0;

/// One number of a body.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    pub quantity: &'static Quantity,
    /// As tables have it: a share from 0 to 1 where the unit is %.
    pub value: f64,
    /// It says something of this body: what never moves has no speed, what began dry has no water left.
    pub applies: bool,
}

impl Reading {
    /// The number as people read it: `3.21 m/s`, `294300 N`.
    #[must_use]
    pub fn format(&self) -> String {
        let scale = if self.quantity.unit == "%" { 100.0 } else { 1.0 };
        format(self.quantity, self.value * scale)
    }
}

/// A number with the quantity's decimals, or with none where it is large.
#[must_use]
pub fn format(quantity: &Quantity, value: f64) -> String {
    let decimals = if value.abs() >= LARGE { 0 } else { quantity.decimals };
    Quantity { decimals, ..*quantity }.format(value)
}

/// Everything that can be read off a body, in the order of [`QUANTITIES`].
#[must_use]
pub fn readings(body: &BodySample, thing: Option<&Thing>) -> [Reading; QUANTITIES.len()] {
    let speed_m_s = body.velocity.length();
    let moves = thing.is_none_or(|thing| !thing.fixed);
    let row = [
        (body.position.x, true),
        (body.position.y, true),
        (body.velocity.x, moves),
        (body.velocity.y, moves),
        (speed_m_s, moves),
        (body.angle_rad.to_degrees(), moves),
        (body.angular_velocity_rad_s.to_degrees(), moves),
        (body.mass_kg, moves),
        (0.5 * body.mass_kg * speed_m_s * speed_m_s, moves),
        (body.temperature_k - ZERO_C_K, true),
        (body.char_share, body.has_fuel),
        (body.wet_share, body.began_wet),
        // The heat release says it better, where there is room for one of the two.
        (f64::from(u8::from(body.burning)), false),
        (body.heat_release_kw, body.has_fuel),
    ];
    std::array::from_fn(|index| {
        let (value, applies) = row[index];
        Reading { quantity: &QUANTITIES[index], value, applies }
    })
}

/// The sum of the forces that are told: mass times acceleration, where [`REST`] is among them.
#[must_use]
pub fn sum_of_forces(body: &BodySample) -> Vec2 {
    body.forces.iter().fold(Vec2::ZERO, |sum, (_, newtons)| sum + *newtons)
}

/// The bodies in the order in which to ask them: what burns or moves, what could move, what never does; each by number.
#[must_use]
pub fn order(bodies: &[BodySample], things: &[Thing]) -> Vec<usize> {
    let rank = |body: &BodySample| match things.get(body.thing) {
        _ if body.burning || body.velocity.length() > MOVING_M_S => 0,
        Some(thing) if thing.fixed => 2,
        _ => 1,
    };
    let mut order: Vec<(u8, usize)> =
        bodies.iter().filter(|body| body.thing < things.len()).map(|body| (rank(body), body.thing)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, thing)| thing).collect()
}

/// The body after `now` in `order`, or before it; the first or last where none is asked yet.
#[must_use]
pub fn next(order: &[usize], now: Option<usize>, backward: bool) -> Option<usize> {
    let count = order.len();
    let at = now.and_then(|now| order.iter().position(|&thing| thing == now));
    let to = match (at, backward) {
        (Some(at), false) => (at + 1) % count,
        (Some(at), true) => (at + count - 1) % count,
        (None, false) => 0,
        (None, true) => count.checked_sub(1)?,
    };
    order.get(to).copied()
}

/// What a centimetre of arrow stands for, so that the `greatest` of some numbers is no longer than [`LONGEST_CM`]: one, two
/// or five times a power of ten, and a tenth at least, so that what only trembles has no arrow.
#[must_use]
pub fn per_cm(greatest: f64) -> f64 {
    let mut scale = 0.1;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle().take(120) {
        if scale * LONGEST_CM >= greatest {
            break;
        }
        scale *= factor;
    }
    scale
}

/// `20 m/s` for a scale of [`per_cm`].
#[must_use]
pub fn format_scale(per_cm: f64, unit: &str) -> String {
    with_unit(format_digits(per_cm, 1), unit)
}

#[cfg(test)]
mod tests;
