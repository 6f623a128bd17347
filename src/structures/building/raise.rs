//! Raising one building: fixed posts and a beam, with walls and roof fastened to them patch by patch.

use super::Building;
use crate::kit::Kit;
use crate::kit::build::Plan;
use crate::kit::cell::{CellPlan, Cover, Layer, Manner};
use crate::look::Look;
use crate::material::{material, materials};
use crate::sample::Shape;
use crate::units::Vec2;

/// Walls and roof dry and burn in patches about this long (numerical; `assumed-patches`).
const PATCH_M: f64 = 1.5;
/// How far a roof stands out over the walls (`assumed-building`).
const EAVES_OUT_M: f64 = 0.4;
/// Surface of the lashings of a joint, near and far (`assumed-joint-faces`).
const JOINT_AREA_M2: f64 = 0.2;
/// Near and far frame (`assumed-building`): each drawn post stands for two.
const FRAMES: f64 = 2.0;
/// Half the thickness at which a sheet is drawn at least. Numerical: for the picture only.
const DRAWN_M: f64 = 0.03;

pub struct Raising<'a> {
    pub building: &'a Building,
    pub id: String,
    pub at_m: f64,
    /// Height of what it stands on.
    pub floor_m: f64,
    pub depth_m: f64,
    /// Sheets fastened so far.
    pub sheets: usize,
    pub kit: &'a mut Kit,
}

/// Where a stretch of covering runs, and to which side it faces.
struct Run {
    from: Vec2,
    to: Vec2,
    host: usize,
    part: &'static str,
    roof: bool,
}

impl Raising<'_> {
    pub fn raise(mut self) {
        let building = self.building;
        let mut it = crate::kit::building::Building { id: self.id.clone(), ..Default::default() };
        it.joint_n = building.joint_kn * 1000.0;
        it.joint_m = building.joint_m;
        self.frame(&mut it);
        for run in self.runs(&it) {
            let panels = self.cover(&run);
            if run.roof {
                it.roof.extend(&panels);
            }
            it.covering.extend(panels);
        }
        self.shelter(&it);
        it.load_kg = building.load_kg_m2 * building.breadth_m * building.width_m;
        if !building.is_tent() {
            self.joints(&mut it);
        }
        self.kit.buildings.push(it);
    }

    /// A point of the building: along its width from the middle, and up from what it stands on.
    fn point(&self, x_m: f64, y_m: f64) -> Vec2 {
        Vec2::new(self.at_m + x_m, self.floor_m + y_m)
    }

    fn frame(&mut self, it: &mut crate::kit::building::Building) {
        let (half, eaves) = (self.building.width_m / 2.0, self.building.eaves_m);
        if self.building.is_tent() {
            let (foot, top) = (self.point(0.0, 0.0), self.point(0.0, self.building.height_m));
            it.posts.push(self.timber("pole", "hut-post", foot, top));
            return;
        }
        let inset = half - self.building.post_m / 2.0;
        for (name, x_m) in [("post-1", -inset), ("post-2", inset)] {
            let (foot, top) = (self.point(x_m, 0.0), self.point(x_m, eaves));
            it.posts.push(self.timber(name, "hut-post", foot, top));
        }
        let (left, right) = (self.point(-half, eaves), self.point(half, eaves));
        it.beams.push(self.timber("beam", "hut-beam", left, right));
    }

    /// Walls bottom to top, then the roof from its eaves to the ridge.
    fn runs(&self, it: &crate::kit::building::Building) -> Vec<Run> {
        let building = self.building;
        let (half, eaves, high) = (building.width_m / 2.0, building.eaves_m, building.height_m);
        let mut runs = Vec::new();
        let host = |number: usize| it.posts[number.min(it.posts.len() - 1)];
        if !building.walls.is_empty() && eaves > 0.0 {
            let mut wall = |from, to, host, part| runs.push(Run { from, to, host, part, roof: false });
            wall(self.point(-half, 0.0), self.point(-half, eaves), host(0), "hut-wall");
            wall(self.point(half, eaves), self.point(half, 0.0), host(1), "hut-wall");
            wall(self.point(-half / 2.0, 0.0), self.point(-half / 2.0, eaves), host(0), "hut-side");
            wall(self.point(half / 2.0, 0.0), self.point(half / 2.0, eaves), host(1), "hut-side");
        }
        let out = if building.is_tent() { 0.0 } else { EAVES_OUT_M };
        let top = it.beams.first().copied().unwrap_or(host(0));
        let mut roof = |from, to| runs.push(Run { from, to, host: top, part: "hut-roof", roof: true });
        if high - eaves < PATCH_M / 10.0 {
            roof(self.point(-half - out, high), self.point(half + out, high));
        } else {
            roof(self.point(-half - out, eaves), self.point(0.0, high));
            roof(self.point(0.0, high), self.point(half + out, eaves));
        }
        runs
    }

    /// Sheets along a run, on its left-hand side; answers their entities.
    fn cover(&mut self, run: &Run) -> Vec<usize> {
        let building = self.building;
        let (along, length) = ((run.to - run.from).normalized(), (run.to - run.from).length());
        let (name, thickness_m) = if run.roof { (&building.roof, building.roof_m) } else { (&building.walls, building.walls_m) };
        let side = run.part == "hut-side";
        let count = (length / PATCH_M).ceil().max(1.0) as usize;
        let piece = length / count as f64;
        // Near and far side together, each half as wide as the building.
        let across_m = if side { FRAMES * building.width_m / 2.0 } else { building.breadth_m };
        (0..count)
            .map(|number| {
                let middle = run.from + along * (piece * (number as f64 + 0.5));
                self.sheets += 1;
                let serial = self.sheets;
                let shape = if side {
                    Shape::Box { half_x_m: building.width_m / 4.0, half_y_m: piece / 2.0 }
                } else {
                    Shape::Box { half_x_m: piece / 2.0, half_y_m: (thickness_m / 2.0).max(DRAWN_M) }
                };
                let angle = if side { 0.0 } else { libm::atan2(along.y, along.x) };
                let area_m2 = piece * across_m;
                let layer = Layer { material: material(name), thickness_m, water_kg_m2: building.water_kg_m2 };
                let mass_kg = area_m2 * thickness_m * materials()[layer.material].density_kg_m3;
                let plan = self.plan(
                    &format!("{}-{serial}", run.part.trim_start_matches("hut-")),
                    run.part,
                    sheet_look(name),
                    shape,
                    mass_kg,
                );
                let entity = self.kit.add_fastened(plan, run.host, middle, angle);
                let outward = if side { Vec2::ZERO } else { Vec2::new(0.0, 1.0) };
                self.cell(entity, Vec2::ZERO, (outward, area_m2, building.breadth_m), layer);
                entity
            })
            .collect()
    }

    /// A post or beam that carries, near and far together.
    fn timber(&mut self, name: &str, part: &'static str, from: Vec2, to: Vec2) -> usize {
        let (along, thick) = (to - from, self.building.post_m);
        let length = along.length();
        let pine = material("pine");
        let mass_kg = FRAMES * thick * thick * length * materials()[pine].density_kg_m3;
        let shape = Shape::Box { half_x_m: length / 2.0, half_y_m: thick / 2.0 };
        let plan = self.plan(name, part, Look::Timber, shape, mass_kg);
        let entity = self.kit.add_led(plan, (from + to) * 0.5, libm::atan2(along.y, along.x));
        let patches = (length / PATCH_M).ceil().max(1.0);
        for patch in 0..patches as usize {
            let local = Vec2::new(length * ((patch as f64 + 0.5) / patches - 0.5), 0.0);
            let layer = Layer { material: pine, thickness_m: thick / 2.0, water_kg_m2: 0.0 };
            let area_m2 = FRAMES * 4.0 * thick * length / patches;
            self.cell(entity, local, (Vec2::ZERO, area_m2, FRAMES * thick), layer);
        }
        entity
    }

    /// Posts stand behind the walls, the beam lies under the roof: fire outside must first burn through those.
    fn shelter(&mut self, it: &crate::kit::building::Building) {
        let timbers = it.posts.iter().chain(&it.beams).flat_map(|&timber| self.kit.entities[timber].cells.clone());
        for cell in timbers.collect::<Vec<_>>() {
            let place = self.kit.cell_place(cell);
            let far = |entity: usize| (self.kit.middle(entity) - place).length();
            let faces = |entity: usize| self.kit.things[entity].part != "hut-side";
            let nearest = it.covering.iter().copied().filter(|&entity| faces(entity)).min_by(|&a, &b| far(a).total_cmp(&far(b)));
            self.kit.cells[cell].cover = nearest.map(|sheet| Cover { cell: self.kit.entities[sheet].cells[0] });
        }
    }

    /// The lashings between posts and beam, behind the nearest stretch of roof.
    fn joints(&mut self, it: &mut crate::kit::building::Building) {
        for post in it.posts.clone() {
            let ends = self.kit.ends(post);
            let head = if ends[0].y > ends[1].y { ends[0] } else { ends[1] };
            let layer = Layer { material: material("hemp"), thickness_m: self.building.joint_m, water_kg_m2: 0.0 };
            let cell = self.kit.add_cell_to(post, head, JOINT_AREA_M2, vec![layer]);
            let distance = |&entity: &usize| (self.kit.middle(entity) - head).length();
            let nearest = it.roof.iter().copied().min_by(|a, b| distance(a).total_cmp(&distance(b)));
            self.kit.cells[cell].cover = nearest.map(|roof| Cover { cell: self.kit.entities[roof].cells[0] });
            it.joints.push(cell);
        }
    }

    fn cell(&mut self, entity: usize, local: Vec2, face: (Vec2, f64, f64), layer: Layer) {
        let ((normal, area_m2, breadth_m), layers) = (face, vec![layer]);
        let (manner, cover, fuel_kg) = (Manner::Surface, None, None);
        self.kit.add_cell(entity, CellPlan { local, normal, area_m2, breadth_m, layers, manner, cover, fuel_kg });
    }

    fn plan(&self, name: &str, part: &'static str, look: Look, shape: Shape, mass_kg: f64) -> Plan {
        Plan {
            id: format!("{}.{name}", self.id),
            owner: self.id.clone(),
            part,
            look,
            shape,
            depth_m: self.depth_m,
            breadth_m: self.building.breadth_m,
            mechanic: if look == Look::Timber { "strength" } else { "fire" },
            mass_kg,
            tracked: false,
            drag_area_m2: 0.0,
        }
    }
}

/// How a sheet of this stuff looks: boards are no timbers, since they burn away.
fn sheet_look(stuff: &str) -> Look {
    match materials()[material(stuff)].look {
        Look::Timber => Look::Board,
        look => look,
    }
}
