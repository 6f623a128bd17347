//! The fire bundle ("fire ox"): dry bamboo, brushwood and straw tied together, lit and thrown down from the wall.

use crate::event::{Cause, Happening};
use crate::fault::Faults;
use crate::kit::build::Plan;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::kit::entity::Hold;
use crate::kit::physics::{Group, LANES};
use crate::kit::{Bundle, Kit, Stock, Throw};
use crate::look::Look;
use crate::material::material;
use crate::mechanics::{Theory, torch};
use crate::sample::Shape;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

pub const ABOUT: &str = "a bundle of dry bamboo, brushwood and straw, lit and thrown down; called a fire ox";

/// What stands behind it, for `explain`.
pub const THEORY: Theory = Theory {
    law: "thrown at throw_speed_m_s, it falls with drag, heaps up and burns its dry mass away (see drag, heap and fire)",
    symbols: &[
        ("mass_kg, length_m, diameter_m", "what one bundle weighs and measures"),
        ("moisture_share", "water as a share of the dry mass; soaked bundles do not light"),
        ("throw_speed_m_s, throw_angle_deg", "how it leaves the hands; both scatter a little"),
    ],
    assumptions: &[
        "all bundles of a stock are alike",
        "a bundle thrown alight is dry and burns as a whole",
        "a torch lights no bundle that holds more than 1.2 kg/m2 of water",
    ],
    left_out: &[
        ("bundles that come apart", "the heap is too compact, its fire too slow"),
        ("flames that go out in the fall", "too many land alight"),
    ],
    claims: &[
        "dean-bundles",
        "law-bundle-burning",
        "assumed-bundle-mass",
        "assumed-bundle-size",
        "assumed-bundle-moisture",
        "assumed-throw-speed",
        "assumed-throw-scatter",
        "assumed-stuff-brush",
        "assumed-torch",
        "law-wet-hides",
        "assumed-stuff-oiled-straw",
    ],
};

/// Drag coefficient of a tumbling bundle, a short rough cylinder (`assumed-throw-scatter`).
const DRAG_COEFFICIENT: f64 = 1.0;
/// Height of the hands over the feet (`assumed-throw-scatter`).
const HANDS_M: f64 = 1.2;
/// Depth of the outermost sticks, which a flame must light (`assumed-stuff-brush`).
const STRAW_M: f64 = 0.01;
/// Nearest depth at which bundles lie, before the near frame. Numerical: for the picture only.
const NEAR_M: f64 = 0.4;
/// Scatter of the speed as a share of it, one standard deviation (`assumed-throw-scatter`).
const SPEED_SCATTER: f64 = 0.12;
/// Scatter of the direction, one standard deviation (`assumed-throw-scatter`).
const ANGLE_SCATTER_RAD: f64 = 0.1;
/// Fastest turning with which a bundle leaves the hands (`assumed-throw-scatter`).
const TURNING_RAD_S: f64 = 2.0;
/// How fast its turning dies away in the air and over other bundles (`assumed-throw-scatter`).
const TURNING_DAMPING_PER_S: f64 = 1.5;

/// What bundles are made of.
const STUFFS: &[&str] = &["brush", "oiled_straw"];

/// A stock of like bundles; each thrown one is named `<id>-1`, `<id>-2`, ...
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FireBundle {
    pub count: u32,
    /// Id of the crew that throws them.
    pub crew: String,
    pub mass_kg: f64,
    pub length_m: f64,
    pub diameter_m: f64,
    /// Water as a share of the dry mass: air-dry brush has about 0.1, soaked brush 0.5 and more.
    pub moisture_share: f64,
    /// Id of the stuff it is made of in `assets/materials.ron`: brush, or straw with oil on it.
    #[serde(default = "brush")]
    pub stuff: String,
    pub throw_speed_m_s: f64,
    pub throw_angle_deg: f64,
    /// How far away from the viewer the throwers are spread.
    pub spread_m: f64,
}

fn brush() -> String {
    "brush".to_owned()
}

impl FireBundle {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("count", self.count, 0..=2000);
        faults.range("mass_kg", self.mass_kg, "kg", 0.1..=200.0);
        faults.range("length_m", self.length_m, "m", 0.1..=5.0);
        faults.range("diameter_m", self.diameter_m, "m", 0.05..=2.0);
        faults.range("moisture_share", self.moisture_share, "", 0.0..=2.0);
        faults.range("throw_speed_m_s", self.throw_speed_m_s, "m/s", 0.0..=30.0);
        faults.range("throw_angle_deg", self.throw_angle_deg, "deg", -90.0..=90.0);
        faults.range("spread_m", self.spread_m, "m", 0.5..=100.0);
        if !STUFFS.contains(&self.stuff.as_str()) {
            let allowed = STUFFS.join(", ");
            faults.add("stuff", format!("no stuff that bundles are made of: found {}, allowed {allowed}", self.stuff));
        }
        faults
    }
}

impl FireBundle {
    /// Lays the stock ready.
    pub fn build(&self, id: &str, kit: &mut Kit) {
        let Some(crew) = kit.crews.iter().position(|crew| crew.id == self.crew) else { return };
        let &Self { mass_kg, length_m, diameter_m, moisture_share, throw_speed_m_s, throw_angle_deg, spread_m, .. } = self;
        let stuff = material(&self.stuff);
        let bundle = Bundle { mass_kg, length_m, diameter_m, moisture_share, stuff, throw_speed_m_s, throw_angle_deg, spread_m };
        kit.stocks.push(Stock { id: id.to_owned(), crew, left: self.count, thrown: 0, bundle, throws: Vec::new() });
    }

    /// Orders `count` of a stock thrown evenly over a time.
    pub fn order(id: &str, count: u32, over_s: f64, lit: bool, kit: &mut Kit) {
        let now_s = kit.time_s();
        let Some(stock) = kit.stocks.iter_mut().find(|stock| stock.id == id) else { return };
        if count > 0 {
            stock.throws.push(Throw { left: count, every_s: over_s / f64::from(count), next_s: now_s, lit });
        }
    }

    /// Gives up the throws under way, and says what stays on the wall.
    pub fn keep_rest(kit: &mut Kit) {
        for number in 0..kit.stocks.len() {
            let stock = &mut kit.stocks[number];
            let ordered: u32 = stock.throws.drain(..).map(|throw| throw.left).sum();
            let (stock, left) = (stock.id.clone(), ordered.min(stock.left));
            if left > 0 {
                kit.note(Happening::BundlesKept { stock, left });
            }
        }
    }

    /// Throws what is due of every stock.
    pub fn throw_due(kit: &mut Kit) {
        let now_s = kit.time_s();
        // Nobody throws at a ruin.
        if !kit.frames.is_empty() && kit.frames.iter().all(|frame| frame.collapsed) {
            Self::keep_rest(kit);
        }
        for number in 0..kit.stocks.len() {
            for order in 0..kit.stocks[number].throws.len() {
                let stock = &mut kit.stocks[number];
                let throw = &mut stock.throws[order];
                if throw.left == 0 || stock.left == 0 || throw.next_s > now_s {
                    continue;
                }
                let (lit, crew, serial) = (throw.lit, stock.crew, stock.thrown + 1);
                // With nobody at the parapet, throwing waits.
                let Some(place) = kit.whose_turn(crew, serial) else { continue };
                let stock = &mut kit.stocks[number];
                stock.left -= 1;
                stock.thrown = serial;
                let throw = &mut stock.throws[order];
                throw.left -= 1;
                throw.next_s = (throw.next_s + throw.every_s).max(now_s);
                throw_one(number, lit, place, kit);
            }
            kit.stocks[number].throws.retain(|throw| throw.left > 0);
        }
    }
}

/// Throws one bundle from a crew's place; the throwers' strength and aim scatter a little.
fn throw_one(stock: usize, lit: bool, place: Vec2, kit: &mut Kit) {
    let (id, bundle, serial) = {
        let stock = &kit.stocks[stock];
        (stock.id.clone(), stock.bundle, stock.thrown)
    };
    let lane = ((serial * 5) % u32::from(LANES)) as u8;
    let speed = bundle.throw_speed_m_s * (1.0 + SPEED_SCATTER * kit.dice.normal().clamp(-2.0, 2.0));
    let angle = bundle.throw_angle_deg.to_radians() + ANGLE_SCATTER_RAD * kit.dice.normal();
    let plan = Plan {
        id: format!("{id}-{serial}"),
        owner: id.clone(),
        part: "bundle",
        look: Look::Brush,
        shape: Shape::Box { half_x_m: bundle.length_m / 2.0, half_y_m: bundle.diameter_m / 2.0 },
        depth_m: NEAR_M + bundle.spread_m * (f64::from(lane) + 0.5) / f64::from(LANES),
        breadth_m: bundle.diameter_m,
        mechanic: "fire",
        mass_kg: bundle.mass_kg,
        tracked: serial.is_multiple_of(25),
        drag_area_m2: DRAG_COEFFICIENT * bundle.length_m * bundle.diameter_m,
    };
    let entity = kit.add_body(plan, place + Vec2::new(0.0, HANDS_M), 0.0, Group::Lane(lane));
    kit.entities[entity].lane = Some(lane);
    let turning = kit.dice.between(-TURNING_RAD_S, TURNING_RAD_S);
    if let Hold::Body(body) = kit.entities[entity].hold {
        kit.physics.set_velocity(body, Vec2::from_angle(angle) * speed, turning);
        kit.physics.set_angular_damping(body, TURNING_DAMPING_PER_S);
    }
    let dry_kg = bundle.mass_kg / (1.0 + bundle.moisture_share);
    let area_m2 = std::f64::consts::PI * bundle.diameter_m * bundle.length_m;
    let water_kg_m2 = dry_kg * bundle.moisture_share / area_m2;
    let layers = vec![Layer { material: bundle.stuff, thickness_m: STRAW_M, water_kg_m2 }];
    let (local, normal, manner, cover) = (Vec2::ZERO, Vec2::ZERO, Manner::Loose, None);
    let cell = kit.add_cell(
        entity,
        CellPlan { local, normal, area_m2, breadth_m: bundle.diameter_m, layers, manner, cover, fuel_kg: Some(dry_kg) },
    );
    // One that is too wet does not take the flame of the torch.
    let lit = lit && torch::takes(kit, cell);
    let name = kit.things[entity].id.clone();
    kit.note(Happening::BundleThrown { stock: id, bundle: name, lit });
    if lit {
        // A bundle thrown alight has been burning in the hand: its straw is dry and hot.
        kit.cells[cell].layers[0].water_kg_m2 = 0.0;
        kit.ignite(cell, Cause::Hand);
    }
}
