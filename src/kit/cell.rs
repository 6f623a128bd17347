//! Cells: patches of exposed surface that take heat, dry, burn and char. Laws work on these; a cell knows its layers.

use super::Kit;
use crate::event::{Cause, Happening};
use crate::material::materials;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// Depth points below a surface at which temperature is followed.
pub const NODES: usize = 6;

/// Depth that the two lashings of a joint take up (`assumed-joint-faces`).
const JOINT_M: f64 = 0.6;

/// One layer, outermost first: a hide over felt over a quilt, or bare timber.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Layer {
    pub material: usize,
    pub thickness_m: f64,
    pub water_kg_m2: f64,
}

/// How a cell burns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Manner {
    /// From the surface inwards, layer by layer.
    Surface,
    /// A loose heap of sticks and straw that burns all through.
    Loose,
    /// Under earth, as slowly as the law of slow fire says.
    Buried,
}

/// What stands between a cell and fires outside the structure it is part of.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cover {
    /// The covering cell; while it lives, fires on its outer side do not reach what it covers.
    pub cell: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    pub entity: usize,
    pub local: Vec2,
    /// Outward normal in the entity's frame; zero for what is open to all sides.
    pub normal: Vec2,
    pub area_m2: f64,
    /// How much of the scene's depth it takes up.
    pub breadth_m: f64,
    pub layers: Vec<Layer>,
    pub manner: Manner,
    pub cover: Option<Cover>,
    /// Temperatures from the surface inwards.
    pub temperature_k: [f64; NODES],
    /// Incoming heat this tick, W/m2, and where the gas around it is hot, that gas's temperature.
    pub radiant_w_m2: f64,
    pub gas_k: f64,
    pub gas_w_m2_k: f64,
    pub jet_w_m2: f64,
    /// Of something small that burns against it.
    pub brand_w_m2: f64,
    /// How much of the radiation is the flash of a burst.
    pub flash_w_m2: f64,
    pub burning: bool,
    pub burning_since_s: f64,
    /// Burnt depth in the present layer.
    pub char_m: f64,
    /// Fuel at the start and left.
    pub fuel_start_kg: f64,
    pub fuel_kg: f64,
    pub water_start_kg_m2: f64,
    pub heat_release_w: f64,
    pub gone: bool,
}

impl Cell {
    /// A fresh cell, as warm as the air.
    #[must_use]
    pub fn new(entity: usize, plan: CellPlan, air_k: f64) -> Self {
        let CellPlan { local, normal, area_m2, breadth_m, layers, manner, cover, fuel_kg } = plan;
        let weight = |layer: &Layer| layer.thickness_m * area_m2 * materials()[layer.material].density_kg_m3;
        let fuel_kg = fuel_kg.unwrap_or_else(|| layers.iter().map(weight).sum());
        Self {
            entity,
            local,
            normal,
            area_m2,
            breadth_m,
            water_start_kg_m2: layers.iter().map(|layer| layer.water_kg_m2).sum(),
            layers,
            manner,
            cover,
            temperature_k: [air_k; NODES],
            radiant_w_m2: 0.0,
            gas_k: air_k,
            gas_w_m2_k: 0.0,
            jet_w_m2: 0.0,
            brand_w_m2: 0.0,
            flash_w_m2: 0.0,
            burning: false,
            burning_since_s: 0.0,
            char_m: 0.0,
            fuel_start_kg: fuel_kg,
            fuel_kg,
            heat_release_w: 0.0,
            gone: false,
        }
    }

    /// Heat of what strikes or touches it: jets and brands.
    #[must_use]
    pub fn struck_w_m2(&self) -> f64 {
        self.jet_w_m2 + self.brand_w_m2
    }

    /// The layer that faces the fire now.
    #[must_use]
    pub fn layer(&self) -> Option<&Layer> {
        self.layers.first()
    }

    #[must_use]
    pub fn water_kg_m2(&self) -> f64 {
        self.layers.iter().map(|layer| layer.water_kg_m2).sum()
    }

    /// Share of the fuel that is burnt.
    #[must_use]
    pub fn burnt_share(&self) -> f64 {
        if self.fuel_start_kg > 0.0 { 1.0 - self.fuel_kg / self.fuel_start_kg } else { 0.0 }
    }
}

/// A cell as fires see it in one tick.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surface {
    pub place: Vec2,
    /// Zero for what is open to all sides.
    pub outward: Vec2,
    pub alive: bool,
}

/// What a cell is made with.
#[derive(Clone, Debug)]
pub struct CellPlan {
    pub local: Vec2,
    pub normal: Vec2,
    pub area_m2: f64,
    pub breadth_m: f64,
    pub layers: Vec<Layer>,
    pub manner: Manner,
    pub cover: Option<Cover>,
    /// For loose fuel; surface cells weigh what their layers weigh.
    pub fuel_kg: Option<f64>,
}

impl Kit {
    /// Adds a cell to an entity; answers its number.
    pub fn add_cell(&mut self, entity: usize, mut plan: CellPlan) -> usize {
        if !self.damp {
            plan.layers.iter_mut().for_each(|layer| layer.water_kg_m2 = 0.0);
        }
        let cell = Cell::new(entity, plan, self.air.temperature_k);
        let number = self.cells.len();
        self.ledger.fuel_in_kg += cell.fuel_kg;
        self.cells.push(cell);
        self.entities[entity].cells.push(number);
        number
    }

    /// Adds a bare cell, open to all sides, at a point of the world.
    pub fn add_cell_to(&mut self, entity: usize, place: Vec2, area_m2: f64, layers: Vec<Layer>) -> usize {
        let local = self.to_local(entity, place);
        let (normal, manner) = (Vec2::ZERO, Manner::Surface);
        self.add_cell(entity, CellPlan { local, normal, area_m2, breadth_m: JOINT_M, layers, manner, cover: None, fuel_kg: None })
    }

    /// Sets a cell alight; states it the first time its thing burns.
    pub fn ignite(&mut self, number: usize, cause: Cause) {
        let (now_s, place) = (self.time_s(), self.cell_place(number));
        let cell = &mut self.cells[number];
        cell.burning = true;
        cell.burning_since_s = now_s;
        let entity = cell.entity;
        if !self.entities[entity].burning {
            self.entities[entity].burning = true;
            let thing = &self.things[entity];
            let (thing, part) = (thing.owner.clone(), thing.id.clone());
            self.note(Happening::Ignited { thing, part, cause, place });
        }
    }

    /// Where every cell is and how it faces, for laws that look at all of them.
    #[must_use]
    pub fn surfaces(&self) -> Vec<Surface> {
        (0..self.cells.len()).map(|number| self.surface(number)).collect()
    }

    fn surface(&self, number: usize) -> Surface {
        let cell = &self.cells[number];
        let alive = self.alive(number);
        if !alive {
            return Surface { place: Vec2::ZERO, outward: Vec2::ZERO, alive };
        }
        let outward = if cell.normal == Vec2::ZERO { Vec2::ZERO } else { self.direction(cell.entity, cell.normal) };
        Surface { place: self.cell_place(number), outward, alive }
    }

    /// Whether a living covering stands between a fire at `base` and this cell.
    #[must_use]
    pub fn covered_from(&self, surfaces: &[Surface], cell: usize, base: Vec2) -> bool {
        self.cells[cell].cover.is_some_and(|cover| {
            let panel = &surfaces[cover.cell];
            // What faces no way, as earth heaped over a core, covers on every side.
            panel.alive && (panel.outward == Vec2::ZERO || (base - panel.place).dot(panel.outward) > 0.0)
        })
    }

    /// Where a cell is.
    #[must_use]
    pub fn cell_place(&self, cell: usize) -> Vec2 {
        let cell = &self.cells[cell];
        self.point(cell.entity, cell.local)
    }

    /// Whether a cell still takes heat.
    #[must_use]
    pub fn alive(&self, cell: usize) -> bool {
        let cell = &self.cells[cell];
        !cell.gone && !self.entities[cell.entity].gone
    }
}
