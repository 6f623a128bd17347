//! Chain: a bomb let down on a chain sinks at the pace at which it is paid out, and hangs where that ends.
//!
//! p = p0 + v t u, from the hands that hold the chain straight to the place where it is to hang, as along the face of a wall; p
//! place (m), u that direction, v pace (m/s), t time (s). Kaifeng 1232 is told so
//! (`bomb-iron-1232`); the pace is assumed (`assumed-chain`). What happens there goes by the laws of fuse and burst:
//! too short a fuse, and it goes off on its way down. Left out: swinging, and chains that catch on the wall, which err
//! towards a bomb that comes where it should too surely.

use super::{Every, Mechanic, Theory};
use crate::event::Happening;
use crate::kit::entity::Hold;
use crate::kit::{DT_S, Kit};
use crate::units::Vec2;

pub const MECHANIC: Mechanic = Mechanic {
    id: "chain",
    name: "Let down on a chain",
    about: "A bomb on a chain is let down the wall at a steady pace and hangs where the chain ends.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "p = p0 + v t u, down to the place where it is to hang",
        symbols: &[
            ("p, p0", "place now and in the hands, m"),
            ("u", "direction from the hands to where it is to hang"),
            ("v", "pace at which the chain is paid out, m/s"),
            ("t", "time, s"),
        ],
        assumptions: &["the chain is paid out evenly and lies straight along the wall"],
        left_out: &[("swinging, and chains that catch on the wall", "it comes where it should too surely")],
        claims: &["bomb-iron-1232", "assumed-chain"],
    },
};

fn act(kit: &mut Kit) {
    for number in 0..kit.bombs.len() {
        let bomb = &kit.bombs[number];
        let Some(chain) = bomb.plan.chain.filter(|_| bomb.ending.is_none() && bomb.landed_at_s.is_none()) else { continue };
        let (entity, id) = (bomb.entity, bomb.id.clone());
        let at = kit.middle(entity);
        let way = chain.at - at;
        let hangs = way.length() <= chain.speed_m_s * DT_S;
        let velocity = if hangs { Vec2::ZERO } else { way.normalized() * chain.speed_m_s };
        let at = if hangs { chain.at } else { at + velocity * DT_S };
        kit.entities[entity].hold = Hold::Led { at, angle_rad: 0.0, velocity, turning_rad_s: 0.0 };
        if hangs {
            kit.bombs[number].landed_at_s = Some(kit.time_s());
            kit.note(Happening::LetDown { bomb: id, height_m: chain.at.y });
        }
    }
}
