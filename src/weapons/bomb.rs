//! The bomb: powder in a case of paper, bamboo or iron, with a fuse; thrown by hand or thrower, let down on a chain or laid down.
//!
//! The thunderclap bomb (paper) and the iron bomb are scenarios' settings of this one weapon. Laws `fuse` and `burst`
//! decide what becomes of it; it knows a recipe by name only, and its weight as one figure.

use crate::event::Happening;
use crate::fault::Faults;
use crate::kit::bomb::{BombPlan, BombStock, Casing, Chain};
use crate::kit::{Kit, Throw};
use crate::mechanics::{Theory, fuse, powder};
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "powder in a case of paper, bamboo or iron, with a fuse; what becomes of it goes by case and recipe";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "lit, its fuse burns fuse_s (or fuse_m at 57 mm/s); then it fizzles, burns or bursts (see fuse, burst, fragments)",
    symbols: &[
        ("casing", "paper, bamboo or iron"),
        ("powder", "a named historical recipe, as published"),
        ("soaked", "whether its powder is wet"),
        ("mass_kg, diameter_m", "the whole bomb, as it is thrown"),
        ("fuse_s, fuse_m", "time or length of the fuse: one of the two"),
        ("throw_speed_m_s, throw_angle_deg", "how it leaves the hands; both scatter a little"),
        ("at_m, height_m", "where it lies, if no crew has it, or where it comes to hang"),
        ("chain_m_s", "how fast its crew lets it down on a chain, in place of throwing it"),
        ("dust_kg", "lime dust among its contents, which it lets go when it opens"),
    ],
    assumptions: &["all bombs of a stock are alike", "one weight stands for case and contents together"],
    left_out: &[
        ("duds and fuses put out by the enemy", "too many go off"),
        ("fillings other than dust", "a soft bomb does too little when it opens"),
        ("chains that swing or jam", "what is let down comes where it should too surely"),
    ],
    claims: &[
        "bomb-soft-case",
        "bomb-thunderclap-1161",
        "bomb-iron-1221",
        "bomb-weights",
        "assumed-fuse",
        "assumed-throw-speed",
        "assumed-bomb-dust",
        "assumed-chain",
    ],
};

/// Height of the hands over the feet (`assumed-throw-speed`).
const HANDS_M: f64 = 1.2;
/// Scatter of a throw's speed, as a share (`assumed-throw-speed`).
const SPEED_SCATTER: f64 = 0.12;
/// Scatter of its angle (`assumed-throw-speed`).
const ANGLE_SCATTER_RAD: f64 = 0.1;
/// Most standard deviations that a throw strays. Numerical.
const MOST_SCATTER: f64 = 2.0;

/// A stock of like bombs; each is named `<id>-1`, `<id>-2`, ...
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bomb {
    pub count: u32,
    /// Id of the crew that throws them; none where they lie at `at_m`.
    #[serde(default)]
    pub crew: String,
    pub casing: Casing,
    /// Id of a recipe of `assets/powders.ron`: a named historical one, as published.
    pub powder: String,
    #[serde(default)]
    pub soaked: bool,
    /// Weight of the whole.
    pub mass_kg: f64,
    pub diameter_m: f64,
    /// How long its fuse burns, or how long it is: one of the two.
    #[serde(default)]
    pub fuse_s: f64,
    #[serde(default)]
    pub fuse_m: f64,
    #[serde(default)]
    pub throw_speed_m_s: f64,
    #[serde(default)]
    pub throw_angle_deg: f64,
    #[serde(default)]
    pub at_m: f64,
    #[serde(default)]
    pub height_m: f64,
    /// Lime dust among its contents.
    #[serde(default)]
    pub dust_kg: f64,
    /// How fast its crew lets it down on a chain, to hang at `at_m`, `height_m`; nothing where it is thrown.
    #[serde(default)]
    pub chain_m_s: f64,
}

impl Bomb {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("count", self.count, 0..=500);
        faults.range("mass_kg", self.mass_kg, "kg", 0.1..=50.0);
        faults.range("diameter_m", self.diameter_m, "m", 0.03..=1.0);
        faults.range("fuse_s", self.fuse_s, "s", 0.0..=600.0);
        faults.range("fuse_m", self.fuse_m, "m", 0.0..=10.0);
        faults.range("throw_speed_m_s", self.throw_speed_m_s, "m/s", 0.0..=60.0);
        faults.range("throw_angle_deg", self.throw_angle_deg, "deg", -90.0..=90.0);
        faults.range("at_m", self.at_m, "m", -1000.0..=1000.0);
        faults.range("height_m", self.height_m, "m", 0.0..=100.0);
        faults.range("dust_kg", self.dust_kg, "kg", 0.0..=self.mass_kg);
        faults.range("chain_m_s", self.chain_m_s, "m/s", 0.0..=10.0);
        if self.chain_m_s > 0.0 && self.crew.is_empty() {
            faults.add("chain_m_s", "nobody holds the chain: found no crew, wanted the one that lets it down".to_owned());
        }
        if (self.fuse_s > 0.0) == (self.fuse_m > 0.0) {
            let found = if self.fuse_s > 0.0 { "both" } else { "neither" };
            faults.add("fuse_s", format!("one fuse is wanted: found {found} of fuse_s and fuse_m above 0, allowed one of them"));
        }
        faults
    }

    fn plan(&self) -> BombPlan {
        BombPlan {
            casing: self.casing,
            vigour: powder::vigour(&self.powder),
            soaked: self.soaked,
            mass_kg: self.mass_kg,
            diameter_m: self.diameter_m,
            fuse_s: if self.fuse_s > 0.0 { self.fuse_s } else { fuse::burning_time_s(self.fuse_m) },
            dust_kg: self.dust_kg,
            chain: (self.chain_m_s > 0.0).then(|| Chain { at: Vec2::new(self.at_m, self.height_m), speed_m_s: self.chain_m_s }),
        }
    }

    /// Gives the bombs to their crew, or lays them side by side.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let plan = self.plan();
        if let Some(crew) = kit.crews.iter().position(|crew| crew.id == self.crew) {
            let (throw_speed_m_s, throw_angle_rad) = (self.throw_speed_m_s, self.throw_angle_deg.to_radians());
            let (id, left, thrown, throws) = (id.to_owned(), self.count, 0, Vec::new());
            kit.bomb_stocks.push(BombStock { id, crew, left, thrown, plan, throw_speed_m_s, throw_angle_rad, throws });
            return;
        }
        for number in 0..self.count {
            let x_m = self.at_m + f64::from(number) * 2.0 * self.diameter_m;
            kit.add_bomb(id, number + 1, plan, Vec2::new(x_m, self.height_m + self.diameter_m / 2.0), Vec2::ZERO);
        }
    }

    /// Lights every bomb of a stock that is out of hand and not yet lit.
    pub fn light(id: &str, kit: &mut Kit) {
        for number in 0..kit.bombs.len() {
            if kit.bombs[number].weapon == id {
                kit.light_fuse(number);
            }
        }
    }

    /// Orders `count` of a stock thrown evenly over a time.
    pub fn order(id: &str, count: u32, over_s: f64, lit: bool, kit: &mut Kit) {
        let now_s = kit.time_s();
        let Some(stock) = kit.bomb_stocks.iter_mut().find(|stock| stock.id == id) else { return };
        if count > 0 {
            stock.throws.push(Throw { left: count, every_s: over_s / f64::from(count), next_s: now_s, lit });
        }
    }

    /// Throws what is due of every stock; with nobody at hand, throwing waits.
    pub fn throw_due(kit: &mut Kit) {
        let now_s = kit.time_s();
        for number in 0..kit.bomb_stocks.len() {
            for order in 0..kit.bomb_stocks[number].throws.len() {
                let stock = &kit.bomb_stocks[number];
                let throw = &stock.throws[order];
                if throw.left == 0 || stock.left == 0 || throw.next_s > now_s {
                    continue;
                }
                let (crew, serial, lit) = (stock.crew, stock.thrown + 1, throw.lit);
                let Some(feet) = kit.whose_turn(crew, serial) else { continue };
                let stock = &mut kit.bomb_stocks[number];
                (stock.left, stock.thrown) = (stock.left - 1, serial);
                let throw = &mut stock.throws[order];
                throw.left -= 1;
                throw.next_s = (throw.next_s + throw.every_s).max(now_s);
                throw_one(number, lit, feet, kit);
            }
            kit.bomb_stocks[number].throws.retain(|throw| throw.left > 0);
        }
    }
}

/// Throws one bomb, its fuse lit first where that is asked.
fn throw_one(stock: usize, lit: bool, feet: Vec2, kit: &mut Kit) {
    let stock = &kit.bomb_stocks[stock];
    let (id, plan, serial) = (stock.id.clone(), stock.plan, stock.thrown);
    if plan.chain.is_some() {
        return let_down(&id, serial, plan, (feet + Vec2::new(0.0, HANDS_M), lit), kit);
    }
    let (speed, angle) = (stock.throw_speed_m_s, stock.throw_angle_rad);
    let speed = speed * (1.0 + SPEED_SCATTER * kit.dice.normal().clamp(-MOST_SCATTER, MOST_SCATTER));
    let angle = angle + ANGLE_SCATTER_RAD * kit.dice.normal().clamp(-MOST_SCATTER, MOST_SCATTER);
    let bomb = kit.add_bomb(&id, serial, plan, feet + Vec2::new(0.0, HANDS_M), Vec2::from_angle(angle) * speed);
    let name = kit.bombs[bomb].id.clone();
    kit.note(Happening::BombThrown { stock: id, bomb: name, on_chain: false });
    if lit {
        kit.light_fuse(bomb);
    }
}

/// Hangs one bomb over the edge; the law of chains lets it down.
fn let_down(id: &str, serial: u32, plan: BombPlan, (top, lit): (Vec2, bool), kit: &mut Kit) {
    let bomb = kit.hang_bomb(id, serial, plan, top);
    let name = kit.bombs[bomb].id.clone();
    kit.note(Happening::BombThrown { stock: id.to_owned(), bomb: name, on_chain: true });
    if lit {
        kit.light_fuse(bomb);
    }
}
