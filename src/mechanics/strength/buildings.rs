//! Buildings: the joints under a roof bear what lies on them, until fire has taken too much of them.
//!
//! A lashing bears S0 (1 - c/h)^2 as in any frame. The roof's weight, less what has burnt of it, hangs on all joints alike;
//! when it passes what they bear together, posts and beam are let go and fall in the engine. A tent has no such joints:
//! its pole stands as long as most of its cloth does.

use crate::event::Happening;
use crate::kit::Kit;
use crate::units::GRAVITY_M_S2;

/// A tent's pole falls when more than this share of its cloth is gone (`assumed-building-words`).
const CLOTH_SHARE: f64 = 0.6;
/// With what turning a post begins to fall. Numerical: enough to tip what would stand on its end for ever.
const TIPS_RAD_S: f64 = 0.5;

/// Lets go whatever can no longer bear its roof.
pub fn watch(kit: &mut Kit) {
    for number in 0..kit.buildings.len() {
        if kit.buildings[number].alight && !kit.buildings[number].down && !stands(kit, number) {
            come_down(kit, number);
        }
    }
}

fn stands(kit: &Kit, number: usize) -> bool {
    let building = &kit.buildings[number];
    if building.joints.is_empty() {
        return kit.bared_share(number) < CLOTH_SHARE;
    }
    bears_n(kit, number) > GRAVITY_M_S2 * hangs_kg(kit, number)
}

/// What the joints of a building bear together now.
#[must_use]
pub fn bears_n(kit: &Kit, number: usize) -> f64 {
    let building = &kit.buildings[number];
    let share = |&cell: &usize| {
        let cell = &kit.cells[cell];
        let left = if cell.gone { 0.0 } else { (1.0 - cell.char_m / building.joint_m).max(0.0) };
        left * left
    };
    building.joints.iter().map(share).sum::<f64>() * building.joint_n
}

/// What hangs on them: the beam, what fire has left of the roof, and what lies on it while any of it is left.
#[must_use]
pub fn hangs_kg(kit: &Kit, number: usize) -> f64 {
    let building = &kit.buildings[number];
    let left = |&entity: &usize| {
        let (start, fuel) = kit.entities[entity]
            .cells
            .iter()
            .fold((0.0, 0.0), |(start, fuel), &cell| (start + kit.cells[cell].fuel_start_kg, fuel + kit.cells[cell].fuel_kg));
        let share = if kit.entities[entity].gone {
            0.0
        } else if start > 0.0 {
            fuel / start
        } else {
            1.0
        };
        (kit.entities[entity].mass_kg * share, f64::from(u8::from(!kit.entities[entity].gone)))
    };
    let (roof_kg, whole) = building.roof.iter().map(left).fold((0.0, 0.0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    let beams_kg: f64 = building.beams.iter().map(|&beam| kit.entities[beam].mass_kg).sum();
    beams_kg + roof_kg + building.load_kg * whole / (building.roof.len().max(1) as f64)
}

fn come_down(kit: &mut Kit, number: usize) {
    kit.buildings[number].down = true;
    let (posts, beams) = (kit.buildings[number].posts.clone(), kit.buildings[number].beams.clone());
    for (place, &post) in posts.iter().enumerate() {
        // One falls to the left, the next to the right.
        kit.set_free(post, if place % 2 == 0 { TIPS_RAD_S } else { -TIPS_RAD_S });
    }
    for &beam in &beams {
        kit.set_free(beam, 0.0);
    }
    let building = kit.buildings[number].id.clone();
    kit.note(Happening::BuildingCollapsed { building });
}
