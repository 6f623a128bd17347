//! Fingerprint: 64 bits over the whole state, for "the same bits everywhere".

use super::World;
use crate::kit::Kit;
use crate::kit::entity::Hold;
use xxhash_rust::xxh3::Xxh3;

impl World {
    /// XXH3 over step, poses, velocities, cells, joints, people, throwers, flights, readings and the
    /// dice, in their fixed order.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let kit = &self.kit;
        let mut hash = Xxh3::new();
        let mut number = |value: f64| hash.update(&value.to_bits().to_le_bytes());
        number(kit.step as f64);
        structures(kit, &mut number);
        movers(kit, &mut number);
        kit.readings.values().for_each(|&reading| number(reading));
        let mut dice = kit.dice.clone();
        number(dice.unit());
        number(kit.air.gust);
        if let Some(pull) = &kit.pull {
            number(pull.entity as f64);
            [pull.own.x, pull.own.y, pull.to.x, pull.to.y].into_iter().for_each(number);
        }
        hash.digest()
    }
}

/// What stands, lies, burns and walks.
fn structures(kit: &Kit, number: &mut impl FnMut(f64)) {
    for (index, entity) in kit.entities.iter().enumerate() {
        number(f64::from(u8::from(entity.gone)) + 2.0 * f64::from(u8::from(entity.bedded)));
        if matches!(entity.hold, Hold::Body(_)) && !entity.gone {
            let ((at, angle), (velocity, turning)) = (kit.pose(index), kit.velocity(index));
            for value in [at.x, at.y, angle, velocity.x, velocity.y, turning] {
                number(value);
            }
        }
    }
    for cell in &kit.cells {
        number(cell.fuel_kg);
        number(cell.char_m);
        number(cell.water_kg_m2());
        for &temperature in &cell.temperature_k {
            number(temperature);
        }
    }
    for bond in &kit.bonds {
        number(if bond.broken { -1.0 } else { bond.load_n });
    }
    for person in kit.crews.iter().flat_map(|crew| &crew.figures) {
        number(person.x_m);
        number(person.dose_j_m2);
    }
}

/// What flies, floats, drifts and waits to burst.
fn movers(kit: &Kit, number: &mut impl FnMut(f64)) {
    for thrower in &kit.throwers {
        number(thrower.motion.swing.arm_rad);
        number(thrower.motion.swing.arm_rad_s);
        number(thrower.pouch().x);
    }
    for shot in &kit.shots {
        number(shot.at.x);
        number(shot.at.y);
    }
    for flight in &kit.flights {
        for value in [flight.at.x, flight.at.y, flight.velocity.x, flight.velocity.y, flight.clock_s] {
            number(value);
        }
        number(flight.landed.map_or(0.0, |landing| landing.flown_s));
    }
    for bomb in &kit.bombs {
        number(bomb.fuse_end_s.unwrap_or(-1.0));
        number(bomb.ended_at_s);
    }
    for piece in &kit.fragments {
        for value in [piece.at.x, piece.at.y, piece.velocity.x, piece.velocity.y] {
            number(value);
        }
    }
    for hull in &kit.hulls {
        number(hull.aboard_kg);
        for hole in &hull.holes {
            number(hole.side_m);
        }
    }
    for trial in &kit.trials {
        for value in [trial.now.height_m, trial.now.heel_rad, trial.now.rising_m_s, trial.now.heeling_rad_s] {
            number(value);
        }
    }
    for grain in &kit.grains {
        for value in [grain.at.x, grain.at.y, grain.velocity.x, grain.velocity.y] {
            number(value);
        }
    }
    for puff in &kit.puffs {
        for value in [puff.at.x, puff.at.y, puff.mass_kg, puff.across_m, puff.up_m] {
            number(value);
        }
    }
}
