//! Body: the values of a tracked thing that can be plotted, named and calculated as in the table of bodies.

use crate::sample::BodySample;
use crate::text::Language;
use crate::units::{Quantity, ZERO_C_K};
use crate::words;

/// One value of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyValue {
    X,
    Y,
    SpeedX,
    SpeedY,
    Speed,
    Angle,
    Temperature,
    CharShare,
    WetShare,
    HeatRelease,
    KineticEnergy,
    Mass,
}

const fn quantity(id: &'static str, label: &'static str, unit: &'static str, decimals: usize) -> Quantity {
    Quantity { id, label, unit, decimals }
}

/// In the order of [`BodyValue::ALL`].
static QUANTITIES: [Quantity; 12] = [
    quantity("x_m", "Place along the ground", "m", 2),
    quantity("y_m", "Height", "m", 2),
    quantity("vx_m_s", "Speed along the ground", "m/s", 2),
    quantity("vy_m_s", "Speed upwards", "m/s", 2),
    quantity("speed_m_s", "Speed", "m/s", 2),
    quantity("angle_deg", "Angle", "°", 1),
    quantity("temperature_c", "Temperature", "°C", 0),
    quantity("char_share", "Charred share", "%", 0),
    quantity("wet_share", "Water left", "%", 0),
    quantity("heat_release_kw", "Heat released", "kW", 1),
    quantity("kinetic_energy_j", "Energy of motion", "J", 0),
    quantity("mass_kg", "Mass", "kg", 1),
];

impl BodyValue {
    pub const ALL: [Self; 12] = [
        Self::X,
        Self::Y,
        Self::SpeedX,
        Self::SpeedY,
        Self::Speed,
        Self::Angle,
        Self::Temperature,
        Self::CharShare,
        Self::WetShare,
        Self::HeatRelease,
        Self::KineticEnergy,
        Self::Mass,
    ];

    #[must_use]
    pub fn quantity(self) -> &'static Quantity {
        &QUANTITIES[self as usize]
    }

    /// The name in a user's language.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        let quantity = self.quantity();
        words::say_or(language, &format!("plot-value-{}", quantity.id.replace('_', "-")), quantity.label)
    }

    /// The value in the unit of its id: shares from 0 to 1.
    #[must_use]
    pub fn of(self, body: &BodySample) -> f64 {
        match self {
            Self::X => body.position.x,
            Self::Y => body.position.y,
            Self::SpeedX => body.velocity.x,
            Self::SpeedY => body.velocity.y,
            Self::Speed => body.velocity.length(),
            Self::Angle => body.angle_rad.to_degrees(),
            Self::Temperature => body.temperature_k - ZERO_C_K,
            Self::CharShare => body.char_share,
            Self::WetShare => body.wet_share,
            Self::HeatRelease => body.heat_release_kw,
            Self::KineticEnergy => 0.5 * body.mass_kg * body.velocity.length() * body.velocity.length(),
            Self::Mass => body.mass_kg,
        }
    }
}
