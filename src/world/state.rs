//! State: every body as numbers that can be kept and compared bit by bit.

use super::World;
use crate::kit::entity::Hold;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

/// One body at one step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct BodyState {
    /// As [`BodyState::NAMES`] says.
    pub numbers: [f64; 6],
    /// Over temperatures, char, fuel and water of its surfaces, as 16 hex digits.
    pub heat: String,
    pub gone: bool,
}

impl BodyState {
    pub const NAMES: [&str; 6] = ["x_m", "y_m", "angle_rad", "vx_m_s", "vy_m_s", "turning_rad_s"];
}

/// As it is written: a plain list.
#[derive(Serialize, Deserialize)]
struct Kept([f64; 6], String, bool);

impl From<Kept> for BodyState {
    fn from(Kept(numbers, heat, gone): Kept) -> Self {
        Self { numbers, heat, gone }
    }
}

impl From<BodyState> for Kept {
    fn from(BodyState { numbers, heat, gone }: BodyState) -> Self {
        Self(numbers, heat, gone)
    }
}

impl World {
    /// Every body in the order of [`World::things`].
    #[must_use]
    pub fn body_states(&self) -> Vec<BodyState> {
        (0..self.kit.entities.len()).map(|entity| self.body_state(entity)).collect()
    }

    fn body_state(&self, index: usize) -> BodyState {
        let (kit, entity) = (&self.kit, &self.kit.entities[index]);
        let mut hash = Xxh3::new();
        for cell in entity.cells.iter().map(|cell| &kit.cells[*cell]) {
            let own = [cell.fuel_kg, cell.char_m, cell.water_kg_m2()];
            own.iter().chain(&cell.temperature_k).for_each(|value| hash.update(&value.to_bits().to_le_bytes()));
        }
        let moves = !entity.gone && matches!(entity.hold, Hold::Body(_) | Hold::Led { .. } | Hold::Flying(_));
        // What is fastened to another or to the ground is where that is.
        let numbers = if moves {
            let ((at, angle), (velocity, turning)) = (kit.pose(index), kit.velocity(index));
            [at.x, at.y, angle, velocity.x, velocity.y, turning]
        } else {
            [0.0; 6]
        };
        BodyState { numbers, heat: format!("{:016x}", hash.digest()), gone: entity.gone }
    }
}
