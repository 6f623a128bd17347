//! Buildings as laws see them: what is held up by what, what covers it, and what has become of it.

use super::Kit;
use super::build::FRAME_AT_REST_M_S;
use super::entity::Hold;
use super::physics::Group;
use crate::event::Happening;
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// With more than this share of its covering gone a building counts as burnt (`assumed-building-words`).
const BURNT_SHARE: f64 = 0.5;

/// One building: a hut, a turret, a shed, a tent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Building {
    pub id: String,
    /// Entities of its posts, and of the beam that they carry.
    pub posts: Vec<usize>,
    pub beams: Vec<usize>,
    /// Entities of its roof, and of all that covers it, roof and walls.
    pub roof: Vec<usize>,
    pub covering: Vec<usize>,
    /// The cells that burn for the joints under the roof; none where cloth holds the posts.
    pub joints: Vec<usize>,
    /// What one joint bears unburnt, and how thick its rope is.
    pub joint_n: f64,
    pub joint_m: f64,
    /// What lies on the roof besides.
    pub load_kg: f64,
    pub alight: bool,
    pub burnt: bool,
    pub down: bool,
}

impl Kit {
    /// Share of a building's covering that is gone.
    #[must_use]
    pub fn bared_share(&self, building: usize) -> f64 {
        let area = |entity: &usize| self.entities[*entity].cells.iter().map(|&cell| self.cells[cell].area_m2).sum::<f64>();
        let covering = &self.buildings[building].covering;
        let whole: f64 = covering.iter().map(area).sum();
        let gone: f64 = covering.iter().filter(|&&entity| self.entities[entity].gone).map(area).sum();
        if whole > 0.0 { gone / whole } else { 0.0 }
    }

    /// States which buildings have caught fire, and which have burnt.
    pub fn tell_of_buildings(&mut self) {
        for number in 0..self.buildings.len() {
            let building = &self.buildings[number];
            let parts = building.covering.iter().chain(&building.posts).chain(&building.beams);
            let burning = !building.alight && parts.clone().any(|&part| self.entities[part].burning);
            if burning {
                self.buildings[number].alight = true;
                let building = self.buildings[number].id.clone();
                self.note(Happening::BuildingAlight { building });
            }
            let burnt = !self.buildings[number].burnt && self.bared_share(number) > BURNT_SHARE;
            if burnt {
                self.buildings[number].burnt = true;
                let building = self.buildings[number].id.clone();
                self.note(Happening::BuildingBurnt { building });
            }
        }
    }

    /// Makes a fixed part a body of its own that falls, with what is fastened to it.
    pub fn set_free(&mut self, entity: usize, turning_rad_s: f64) {
        let (at, angle_rad) = self.pose(entity);
        let riders =
            self.entities.iter().filter(|it| !it.gone && matches!(it.hold, Hold::Host { entity: host, .. } if host == entity));
        let load_kg = riders.map(|rider| rider.mass_kg).sum();
        let body = self.physics.dynamic(at, angle_rad);
        let shape = super::build::collider(&self.things[entity].shape);
        self.physics.shape(body, shape, self.entities[entity].mass_kg, Group::Timber);
        self.physics.sleep_below(body, FRAME_AT_REST_M_S);
        self.physics.load(body, load_kg);
        self.physics.set_velocity(body, Vec2::ZERO, turning_rad_s);
        self.entities[entity].load_kg = load_kg;
        self.entities[entity].hold = Hold::Body(body);
    }
}
