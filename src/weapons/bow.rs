//! Bows and crossbows: a crew shoots arrows in volleys; fire arrows carry a burning packet behind the head.

use crate::event::Happening;
use crate::fault::Faults;
use crate::kit::arrow::{ArrowPlan, ArrowStock, Brand, Lodged, Packet};
use crate::kit::flight::{Flight, Missile};
use crate::kit::{Kit, Throw};
use crate::look::Look;
use crate::mechanics::{Theory, powder};
use crate::sample::Doing;
use crate::station::{Station, Towards};
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "bows or crossbows that shoot arrows in volleys, with a burning packet behind the head or without";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "shot at speed_m_s, an arrow flies with drag (see flight); a burning packet heats what it sticks in for burn_time_s (see brand)",
    symbols: &[
        ("speed_m_s, angle_deg", "how it leaves the string; both scatter a little"),
        ("arrow_kg, shaft_m, drag_coefficient", "the whole arrow, packet and all, and what the air sees of it"),
        ("powder, burn_time_s", "recipe of the packet by name, and how long it burns; no powder for a plain arrow"),
    ],
    assumptions: &[
        "all arrows of a stock are alike",
        "archers at their place shoot in turn and do not tire",
        "on a ship they shoot clear of the sails of their own fleet, and their arrows go with the ship's speed",
    ],
    left_out: &[
        ("packets that go out or fall off in flight", "too many arrows arrive burning"),
        ("arrows that slip through rigging", "too many stick"),
    ],
    claims: &["fire-arrow-load", "law-arrow-flight", "assumed-fire-arrow", "assumed-archery", "fire-arrow-crossbow-range"],
};

/// Height of the bow over the feet (`assumed-archery`).
const HANDS_M: f64 = 1.4;
/// Scatter of an arrow's speed, as a share (`assumed-archery`).
const SPEED_SCATTER: f64 = 0.06;
/// Scatter of its direction (`assumed-archery`).
const ANGLE_SCATTER_RAD: f64 = 0.035;
/// Most standard deviations that a shot strays. Numerical.
const MOST_SCATTER: f64 = 2.0;

/// A stock of arrows; each that is shot is named `<id>-1`, `<id>-2`, ...
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bow {
    pub count: u32,
    /// Id of the crew that shoots them.
    pub crew: String,
    #[serde(default)]
    pub towards: Towards,
    pub speed_m_s: f64,
    pub angle_deg: f64,
    /// The whole arrow, with its packet if it has one.
    pub arrow_kg: f64,
    pub shaft_m: f64,
    pub drag_coefficient: f64,
    /// Id of a recipe of `assets/powders.ron`, for fire arrows; empty for plain ones.
    #[serde(default)]
    pub powder: String,
    #[serde(default)]
    pub burn_time_s: f64,
}

impl Bow {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("count", self.count, 0..=1000);
        faults.range("speed_m_s", self.speed_m_s, "m/s", 5.0..=100.0);
        faults.range("angle_deg", self.angle_deg, "deg", -90.0..=90.0);
        faults.range("arrow_kg", self.arrow_kg, "kg", 0.01..=5.0);
        faults.range("shaft_m", self.shaft_m, "m", 0.003..=0.1);
        faults.range("drag_coefficient", self.drag_coefficient, "", 0.0..=20.0);
        faults.range("burn_time_s", self.burn_time_s, "s", 0.0..=600.0);
        if self.powder.is_empty() != (self.burn_time_s <= 0.0) {
            let found = format!("found powder '{}' and burn_time_s {}", self.powder, self.burn_time_s);
            faults.add("burn_time_s", format!("powder and burn_time_s go together: {found}, allowed both or neither"));
        }
        faults
    }

    /// Hands the arrows to their crew.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let Some(crew) = kit.crews.iter().position(|crew| crew.id == self.crew) else { return };
        let packet = Packet { vigour: powder::vigour(&self.powder), burns_s: self.burn_time_s };
        let up = self.angle_deg.to_radians();
        let plan = ArrowPlan {
            speed_m_s: self.speed_m_s,
            angle_rad: if self.towards == Towards::Left { std::f64::consts::PI - up } else { up },
            mass_kg: self.arrow_kg,
            shaft_m: self.shaft_m,
            drag_coefficient: self.drag_coefficient,
            packet: (self.burn_time_s > 0.0).then_some(packet),
        };
        let aboard = match &kit.crews[crew].station {
            Station::Deck(ship) => ship.clone(),
            _ => String::new(),
        };
        let (id, left, shot, volleys) = (id.to_owned(), self.count, 0, Vec::new());
        kit.arrow_stocks.push(ArrowStock { id, crew, aboard, left, shot, plan, volleys });
    }

    /// Orders `count` of a stock shot evenly over a time.
    pub fn order(id: &str, count: u32, over_s: f64, lit: bool, kit: &mut Kit) {
        let now_s = kit.time_s();
        let Some(stock) = kit.arrow_stocks.iter_mut().find(|stock| stock.id == id) else { return };
        let arrows = count.min(stock.left);
        if arrows > 0 {
            stock.volleys.push(Throw { left: arrows, every_s: over_s / f64::from(arrows), next_s: now_s, lit });
            let (stock, lit) = (stock.id.clone(), lit && stock.plan.packet.is_some());
            kit.note(Happening::ArrowsShot { stock, arrows, lit });
        }
    }

    /// Shoots what is due of every stock; with nobody at hand, shooting waits.
    pub fn shoot_due(kit: &mut Kit) {
        let now_s = kit.time_s();
        for number in 0..kit.arrow_stocks.len() {
            for order in 0..kit.arrow_stocks[number].volleys.len() {
                while let Some(lit) = due(&kit.arrow_stocks[number], order, now_s) {
                    let (crew, serial) = (kit.arrow_stocks[number].crew, kit.arrow_stocks[number].shot + 1);
                    let Some(feet) = kit.whose_turn(crew, serial) else { break };
                    let stock = &mut kit.arrow_stocks[number];
                    (stock.left, stock.shot) = (stock.left - 1, serial);
                    let volley = &mut stock.volleys[order];
                    volley.left -= 1;
                    volley.next_s += volley.every_s;
                    shoot(number, lit, feet, kit);
                }
            }
            kit.arrow_stocks[number].volleys.retain(|volley| volley.left > 0);
        }
    }
}

/// Whether the next arrow of an order is due, and if so whether it is lit.
fn due(stock: &ArrowStock, order: usize, now_s: f64) -> Option<bool> {
    let volley = &stock.volleys[order];
    (volley.left > 0 && stock.left > 0 && volley.next_s <= now_s).then_some(volley.lit)
}

/// Looses one arrow, its packet burning where that is asked.
fn shoot(stock: usize, lit: bool, feet: Vec2, kit: &mut Kit) {
    let scatter = |kit: &mut Kit| kit.dice.normal().clamp(-MOST_SCATTER, MOST_SCATTER);
    let speed = 1.0 + SPEED_SCATTER * scatter(kit);
    let turn = ANGLE_SCATTER_RAD * scatter(kit);
    let depth_m = kit.dice.unit();
    let carried = deck_velocity(kit, kit.arrow_stocks[stock].crew);
    let stock = &kit.arrow_stocks[stock];
    let (plan, id) = (stock.plan, stock.id.clone());
    let missile = Missile { mass_kg: plan.mass_kg, diameter_m: plan.shaft_m, drag_coefficient: plan.drag_coefficient };
    let velocity = Vec2::from_angle(plan.angle_rad + turn) * (plan.speed_m_s * speed) + carried;
    let flight = Flight {
        source: stock.aboard.clone(),
        look: Look::Arrow,
        depth_m: SHOWN_DEPTH_M * depth_m,
        quiet: true,
        ..Flight::new(format!("{id}-{}", stock.shot), missile, feet + Vec2::new(0.0, HANDS_M), velocity)
    };
    let flight = kit.loose(flight);
    if let Some(packet) = plan.packet.filter(|_| lit) {
        let until_s = kit.time_s() + packet.burns_s;
        let lodged = Lodged::Arrow(flight);
        kit.brands.push(Brand { source: id, lodged, vigour: packet.vigour, until_s, wide: false, told: false });
    }
}

/// How far away from the viewer arrows are spread, m. Numerical: for the picture only.
const SHOWN_DEPTH_M: f64 = 6.0;

/// Velocity of the deck under whoever of a crew is just shooting; none on firm ground.
fn deck_velocity(kit: &Kit, crew: usize) -> Vec2 {
    let shoots = kit.crews[crew].figures.iter().find(|figure| figure.doing == Doing::Throwing);
    let hull = shoots.and_then(|figure| figure.hull).map(|hull| kit.hulls[hull].entity);
    hull.map_or(Vec2::ZERO, |entity| kit.velocity(entity).0)
}
