//! Chain: a bomb let down on a chain sinks at the pace at which it is paid out, and hangs where that ends.
//!
//! y = y0 - v t down to the height where it is to hang; y height (m), v pace (m/s), t time (s). Kaifeng 1232 is told so
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
        law: "y = y0 - v t, down to the height where it is to hang",
        symbols: &[
            ("y, y0", "height now and at the start, m"),
            ("v", "pace at which the chain is paid out, m/s"),
            ("t", "time, s"),
        ],
        assumptions: &["the chain is paid out evenly and hangs straight down"],
        left_out: &[("swinging, and chains that catch on the wall", "it comes where it should too surely")],
        claims: &["bomb-iron-1232", "assumed-chain"],
    },
};

fn act(kit: &mut Kit) {
    for number in 0..kit.bombs.len() {
        let bomb = &kit.bombs[number];
        let Some(chain) = bomb.plan.chain.filter(|_| bomb.ending.is_none() && bomb.landed_at_s.is_none()) else { continue };
        let (entity, id) = (bomb.entity, bomb.id.clone());
        let at = kit.pose(entity).0;
        let y = (at.y - chain.speed_m_s * DT_S).max(chain.at.y);
        let hangs = y <= chain.at.y;
        let velocity = if hangs { Vec2::ZERO } else { Vec2::new(0.0, -chain.speed_m_s) };
        kit.entities[entity].hold = Hold::Led { at: Vec2::new(at.x, y), angle_rad: 0.0, velocity, turning_rad_s: 0.0 };
        if hangs {
            kit.bombs[number].landed_at_s = Some(kit.time_s());
            kit.note(Happening::LetDown { bomb: id, height_m: y });
        }
    }
}
