//! Parts: what is no body of its own but may differ between two runs, by a name that people know: crews, joints, ropes,
//! what flies, the air, chance. Each is a hash of the numbers that the fingerprint takes in.

use super::World;
use crate::kit::Kit;
use crate::units::Vec2;
use xxhash_rust::xxh3::Xxh3;

/// Name and 16 hex digits.
type Part = (String, String);

impl World {
    /// Every part and its hash, in a fixed order; names do not come twice.
    #[must_use]
    pub fn part_states(&self) -> Vec<(String, String)> {
        let kit = &self.kit;
        let mut parts = Vec::new();
        standing(kit, &mut parts);
        flying(kit, &mut parts);
        drifting(kit, &mut parts);
        parts
    }
}

fn part(name: String, numbers: impl IntoIterator<Item = f64>) -> Part {
    let mut hash = Xxh3::new();
    numbers.into_iter().for_each(|number| hash.update(&number.to_bits().to_le_bytes()));
    (name, format!("{:016x}", hash.digest()))
}

fn pair(at: Vec2) -> [f64; 2] {
    [at.x, at.y]
}

fn standing(kit: &Kit, parts: &mut Vec<Part>) {
    for (crew, info) in kit.crews.iter().zip(&kit.crew_infos) {
        let numbers = crew.figures.iter().flat_map(|figure| [figure.x_m, figure.dose_j_m2]);
        parts.push(part(format!("people {}", info.id), numbers));
    }
    for hawser in kit.frames.iter().flat_map(|frame| &frame.hawsers) {
        parts.push(part(format!("rope {}", hawser.id), [if hawser.broken { -1.0 } else { hawser.tension_n }]));
    }
    for bond in &kit.bonds {
        parts.push(part(format!("joint {}", bond.id), [if bond.broken { -1.0 } else { bond.load_n }]));
    }
    for thrower in &kit.throwers {
        let swing = &thrower.motion.swing;
        parts.push(part(format!("thrower {}", thrower.id), [swing.arm_rad, swing.arm_rad_s, thrower.pouch().x]));
    }
    for hull in &kit.hulls {
        let holes = hull.holes.iter().map(|hole| hole.side_m);
        parts.push(part(format!("hull {}", hull.id), std::iter::once(hull.aboard_kg).chain(holes)));
    }
    for trial in &kit.trials {
        let now = &trial.now;
        let numbers = [now.height_m, now.heel_rad, now.rising_m_s, now.heeling_rad_s];
        parts.push(part(format!("float {}", trial.id), numbers));
    }
}

fn flying(kit: &Kit, parts: &mut Vec<Part>) {
    parts.push(part("stones in the air".to_owned(), kit.shots.iter().flat_map(|shot| pair(shot.at))));
    for flight in &kit.flights {
        let flown_s = flight.landed.map_or(0.0, |landing| landing.flown_s);
        let numbers = pair(flight.at).into_iter().chain(pair(flight.velocity)).chain([flight.clock_s, flown_s]);
        parts.push(part(format!("flight {}", flight.id), numbers));
    }
    for bomb in &kit.bombs {
        parts.push(part(format!("bomb {}", bomb.id), [bomb.fuse_end_s.unwrap_or(-1.0), bomb.ended_at_s]));
    }
    let moving = |at: Vec2, velocity: Vec2| pair(at).into_iter().chain(pair(velocity));
    let fragments = kit.fragments.iter().flat_map(|piece| moving(piece.at, piece.velocity));
    parts.push(part("fragments".to_owned(), fragments));
    parts.push(part("burning grains".to_owned(), kit.grains.iter().flat_map(|grain| moving(grain.at, grain.velocity))));
}

fn drifting(kit: &Kit, parts: &mut Vec<Part>) {
    let puffs = kit.puffs.iter().flat_map(|puff| [puff.at.x, puff.at.y, puff.mass_kg, puff.across_m, puff.up_m]);
    parts.push(part("smoke and dust".to_owned(), puffs));
    for (id, &reading) in &kit.readings {
        parts.push(part(format!("reading {id}"), [reading]));
    }
    parts.push(part("gusts".to_owned(), [kit.air.gust]));
    parts.push(part("chance".to_owned(), [kit.dice.clone().unit()]));
}
