//! Bombs as laws see them: what is thrown or laid, its fuse, and what became of it.

use super::Kit;
use super::arms::Throw;
use super::build::Plan;
use super::entity::Hold;
use super::physics::{Group, LANES};
use crate::event::Happening;
use crate::look::Look;
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// Drag coefficient of a ball (`law-drag`).
const BALL_DRAG: f64 = 0.47;

/// What holds the powder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Casing {
    Paper,
    Bamboo,
    Iron,
}

impl Casing {
    pub const ALL: [Self; 3] = [Self::Paper, Self::Bamboo, Self::Iron];

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Bamboo => "bamboo",
            Self::Iron => "iron",
        }
    }

    #[must_use]
    pub const fn look(self) -> Look {
        match self {
            Self::Paper => Look::Paper,
            Self::Bamboo => Look::Bamboo,
            Self::Iron => Look::Iron,
        }
    }
}

/// What becomes of a bomb, from the weakest to the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    /// It hisses and goes out.
    Fizzles,
    /// Flame and smoke, a mild pop.
    Burns,
    /// The casing flies apart.
    Bursts,
}

impl Ending {
    /// The words of the measure `outcome`, by number.
    pub const WORDS: &'static [&'static str] = crate::measure::ENDINGS;

    /// Its number, by which the measure's word is found.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// What one bomb of a stock is like.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BombPlan {
    pub casing: Casing,
    /// Order of the recipe, 0 to 1: nothing else of it is known.
    pub vigour: f64,
    pub soaked: bool,
    /// All that is thrown, as one weight.
    pub mass_kg: f64,
    pub diameter_m: f64,
    pub fuse_s: f64,
    /// Dust among its contents, as a part of its weight.
    pub dust_kg: f64,
    /// How fast it is let down on a chain, and the place where it comes to hang; nothing for one that is thrown.
    pub chain: Option<Chain>,
}

/// A bomb let down on a chain.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chain {
    pub at: Vec2,
    pub speed_m_s: f64,
}

impl BombPlan {
    /// All of it but the dust: case and powder, as one weight.
    #[must_use]
    pub fn solid_kg(&self) -> f64 {
        (self.mass_kg - self.dust_kg).max(0.0)
    }
}

/// A stock of like bombs in a crew's hands, and the throws under way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BombStock {
    pub id: String,
    pub crew: usize,
    pub left: u32,
    pub thrown: u32,
    pub plan: BombPlan,
    pub throw_speed_m_s: f64,
    pub throw_angle_rad: f64,
    pub throws: Vec<Throw>,
}

/// One bomb out of hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bomb {
    pub id: String,
    /// The stock it is of.
    pub weapon: String,
    pub plan: BombPlan,
    pub entity: usize,
    pub lit_at_s: Option<f64>,
    /// When it first touched something.
    pub landed_at_s: Option<f64>,
    pub hissing: bool,
    /// When its fuse had burnt down, to the instant.
    pub fuse_end_s: Option<f64>,
    pub ending: Option<Ending>,
    pub ended_at_s: f64,
    pub place: Vec2,
    /// Where the chain is held that it is let down on.
    pub chained: Option<Vec2>,
}

impl Bomb {
    /// When it landed with its fuse already lit; `None` of one that was lit where it lay, or is in the air.
    #[must_use]
    pub fn fell_s(&self) -> Option<f64> {
        self.landed_at_s.filter(|landed_s| self.lit_at_s.is_some_and(|lit_s| *landed_s > lit_s))
    }
}

impl Kit {
    /// Puts a bomb into the world, flying or at rest; answers its number.
    pub fn add_bomb(&mut self, weapon: &str, serial: u32, plan: BombPlan, at: Vec2, velocity: Vec2) -> usize {
        let lane = ((serial * 5) % u32::from(LANES)) as u8;
        let id = format!("{weapon}-{serial}");
        let thing = thing(&id, weapon, plan, lane);
        let entity = self.add_body(thing, at, 0.0, Group::Lane(lane));
        if let Hold::Body(body) = self.entities[entity].hold {
            self.physics.set_velocity(body, velocity, 0.0);
        }
        self.take_in(id, weapon, plan, (entity, at, None))
    }

    /// Hangs a bomb on a chain, held at `top`; answers its number.
    pub fn hang_bomb(&mut self, weapon: &str, serial: u32, plan: BombPlan, top: Vec2) -> usize {
        let id = format!("{weapon}-{serial}");
        let thing = thing(&id, weapon, plan, 0);
        let entity = self.add_led(thing, top, 0.0);
        self.take_in(id, weapon, plan, (entity, top, Some(top)))
    }

    fn take_in(
        &mut self,
        id: String,
        weapon: &str,
        plan: BombPlan,
        (entity, place, chained): (usize, Vec2, Option<Vec2>),
    ) -> usize {
        self.bombs.push(Bomb {
            id,
            weapon: weapon.to_owned(),
            plan,
            entity,
            lit_at_s: None,
            landed_at_s: None,
            hissing: false,
            fuse_end_s: None,
            ending: None,
            ended_at_s: 0.0,
            place,
            chained,
        });
        self.bombs.len() - 1
    }

    /// Lights a fuse that is not yet lit.
    pub fn light_fuse(&mut self, bomb: usize) {
        let now_s = self.time_s();
        let bomb = &mut self.bombs[bomb];
        if bomb.lit_at_s.is_none() && bomb.ending.is_none() {
            bomb.lit_at_s = Some(now_s);
            let (bomb, fuse_s) = (bomb.id.clone(), bomb.plan.fuse_s);
            self.note(Happening::FuseLit { bomb, fuse_s });
        }
    }
}

/// The thing that a bomb is.
fn thing(id: &str, weapon: &str, plan: BombPlan, lane: u8) -> Plan {
    let radius_m = plan.diameter_m / 2.0;
    Plan {
        id: id.to_owned(),
        owner: weapon.to_owned(),
        part: "bomb",
        look: plan.casing.look(),
        shape: Shape::Disc { radius_m },
        depth_m: f64::from(lane % 4),
        breadth_m: plan.diameter_m,
        mechanic: "burst",
        mass_kg: plan.mass_kg,
        tracked: true,
        drag_area_m2: BALL_DRAG * std::f64::consts::PI * radius_m * radius_m,
    }
}
