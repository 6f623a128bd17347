//! Raising such a frame: bodies for its timbers and wheels, bonds for its joints, cells for what can burn.
//!
//! Each timber stands for the near and the far frame together: two of each, with their true mass and surface.

use super::plan::{Outline, Part, Timber};
use super::{Form, Tower};
use crate::kit::bond::{BondKind, NewBond};
use crate::kit::build::Plan;
use crate::kit::cell::{CellPlan, Layer, Manner};
use crate::kit::physics::Group;
use crate::kit::{Hawser, Kit};
use crate::look::Look;
use crate::material::{material, materials};
use crate::sample::Shape;
use crate::units::Vec2;

/// The near and the far frame (`dean-sky-bridge-size`: it has a width).
const FRAMES: f64 = 2.0;
/// Timber is followed in patches about this long (numerical; `assumed-patches`).
const PATCH_M: f64 = 1.3;
/// Thickness of floor planks (`assumed-bridge-outline`).
const PLANK_M: f64 = 0.06;
/// Surface of one lashing or joint, both frames (`assumed-joint-faces`).
const JOINT_AREA_M2: f64 = 0.35;
/// How deep fire must go into a tenon before it lets go (`assumed-joint-faces`).
const TENON_DEPTH_M: f64 = 0.06;
/// A pair of wheels, near and far (`assumed-bridge-outline`).
const WHEELS_KG: f64 = 240.0;
/// An axle bears as much as so many tenons (`assumed-joint-faces`).
const AXLE_TENONS: f64 = 4.0;
/// Width of a wheel over the depth at which fire lets its axle go (`assumed-joint-faces`).
const AXLE_PART: f64 = 8.0;

pub struct Raising<'a> {
    pub bridge: &'a Tower,
    pub id: &'a str,
    pub kit: &'a mut Kit,
    pub outline: Outline<'a>,
    pub frame: usize,
    /// Timbers by id, in the order they were raised.
    pub members: Vec<(String, usize)>,
}

impl<'a> Raising<'a> {
    pub fn new(bridge: &'a Tower, id: &'a str, kit: &'a mut Kit) -> Self {
        let edge_m = kit.ramparts.first().map_or(0.0, |wall| wall.edge_m);
        let frame = kit.frames.len();
        kit.frames.push(crate::kit::Frame { id: id.to_owned(), ..Default::default() });
        Self { bridge, id, kit, outline: Outline::new(bridge, edge_m), frame, members: Vec::new() }
    }

    pub fn raise(mut self) {
        for timber in self.outline.timbers() {
            self.raise_timber(&timber);
        }
        for joining in self.outline.joinings() {
            let (a, b) = (self.member(&joining.a), self.member(&joining.b));
            let id = format!("{}/{}", joining.a, joining.b);
            self.join(id, joining.kind, a, b, joining.place);
        }
        self.raise_wheels();
        self.lay_gangway();
        self.clad();
        self.describe();
    }

    pub fn member(&self, id: &str) -> usize {
        self.members.iter().find(|(name, _)| name == id).map(|(_, entity)| *entity).expect("the plan joins only timbers it lists")
    }

    fn raise_timber(&mut self, timber: &Timber) {
        let (along, pine) = (timber.to - timber.from, &materials()[material("pine")]);
        let (length, angle) = (along.length(), libm::atan2(along.y, along.x));
        let section = timber.thickness_m * timber.thickness_m;
        let planks = if timber.planked { length * self.bridge.width_m * PLANK_M } else { 0.0 };
        let mass_kg = (section * length * FRAMES + planks) * pine.density_kg_m3;
        let part = match timber.part {
            Part::Chassis => "chassis",
            Part::Front | Part::Rear => "post",
            Part::Floor if timber.id.ends_with(&self.outline.storeys().to_string()) => "roof",
            Part::Floor => "floor",
            Part::Brace => "brace",
            Part::Rake => "rake",
        };
        let shape = Shape::Box { half_x_m: length / 2.0, half_y_m: timber.thickness_m / 2.0 };
        let plan = self.plan(&timber.id, part, Look::Timber, shape, mass_kg);
        let entity = self.kit.add_body(plan, (timber.from + timber.to) * 0.5, angle, Group::Timber);
        let patches = (length / PATCH_M).ceil().max(1.0);
        for patch in 0..patches as usize {
            let x = length * ((patch as f64 + 0.5) / patches - 0.5);
            let layers = vec![Layer { material: material("pine"), thickness_m: timber.thickness_m / 2.0, water_kg_m2: 0.0 }];
            let area_m2 = 4.0 * timber.thickness_m * length / patches * FRAMES;
            let (local, normal) = (Vec2::new(x, 0.0), Vec2::ZERO);
            let fuel_kg = Some(mass_kg / patches);
            let breadth_m = if timber.planked { self.bridge.width_m } else { FRAMES * timber.thickness_m };
            let manner = Manner::Surface;
            self.kit.add_cell(entity, CellPlan { local, normal, area_m2, breadth_m, layers, manner, cover: None, fuel_kg });
        }
        self.members.push((timber.id.clone(), entity));
    }

    fn raise_wheels(&mut self) {
        let radius_m = self.bridge.wheel_diameter_m / 2.0;
        let chassis = self.member("chassis");
        for (number, axle) in self.outline.axles().into_iter().enumerate() {
            let name = format!("wheel-{}", number + 1);
            let plan = self.plan(&name, "wheel", Look::Wheel, Shape::Disc { radius_m }, WHEELS_KG);
            let wheel = self.kit.add_body(plan, axle, 0.0, Group::Wheel);
            let bond = self.join(format!("axle-{}", number + 1), BondKind::Axle, chassis, wheel, axle);
            self.kit.frames[self.frame].axles.push(bond);
            self.kit.frames[self.frame].wheels.push(wheel);
            self.kit.frames[self.frame].sunk.push(false);
        }
    }

    /// Holds two members together and gives the joint a cell that burns for it.
    fn join(&mut self, id: String, kind: BondKind, a: usize, b: usize, place: Vec2) -> usize {
        let (stuff, half_m, strength_kn) = match kind {
            BondKind::Lashing => ("hemp", self.bridge.lashing_m, self.bridge.lashing_kn),
            BondKind::Tenon => ("pine", TENON_DEPTH_M, self.bridge.tenon_kn),
            BondKind::Axle => ("pine", self.bridge.wheel_diameter_m / AXLE_PART, AXLE_TENONS * self.bridge.tenon_kn),
        };
        let layers = vec![Layer { material: material(stuff), thickness_m: half_m, water_kg_m2: 0.0 }];
        let cell = self.kit.add_cell_to(a, place, JOINT_AREA_M2, layers);
        let strength_n = strength_kn * 1000.0;
        self.kit.add_bond(NewBond { id, frame: self.frame, kind, a, b, place, strength_n, half_m, cell })
    }

    /// Planks from the highest floor towards the wall; they bear nothing here.
    fn lay_gangway(&mut self) {
        let reach_m = self.bridge.gangway_m;
        if reach_m <= 0.0 {
            return;
        }
        let level = self.outline.storeys() - 1;
        let host = self.member(&format!("front-{}", level.max(1)));
        let mass_kg = reach_m * self.bridge.width_m * PLANK_M * materials()[material("pine")].density_kg_m3 / FRAMES;
        let shape = Shape::Box { half_x_m: reach_m / 2.0, half_y_m: PLANK_M };
        let plan = self.plan("gangway", "gangway", Look::Board, shape, mass_kg);
        self.kit.add_fastened(plan, host, self.outline.front(level) - Vec2::new(reach_m / 2.0, 0.0), 0.0);
    }

    pub fn plan(&self, name: &str, part: &'static str, look: Look, shape: Shape, mass_kg: f64) -> Plan {
        Plan {
            id: format!("{}.{name}", self.id),
            owner: self.id.to_owned(),
            part,
            look,
            shape,
            depth_m: self.bridge.near_m(),
            breadth_m: self.bridge.width_m,
            mechanic: if look == Look::Timber { "strength" } else { "heat" },
            mass_kg,
            tracked: matches!(part, "chassis" | "post" | "floor" | "roof"),
            drag_area_m2: 0.0,
        }
    }

    /// What laws need to know of the whole.
    fn describe(&mut self) {
        let (chassis, top) = (self.member("chassis"), self.outline.storeys());
        let ceilings =
            (1..=top).map(|storey| (self.member(&format!("ceiling-{storey}")), self.outline.levels_m[storey])).collect();
        let head = [top - 1, top].into_iter().filter(|&level| level > 0).map(|level| {
            let post = self.member(&format!("front-{level}"));
            (post, self.kit.to_local(post, self.outline.front(level) - Vec2::new(self.bridge.gangway_m, 0.0)))
        });
        let head = head.collect();
        let members = self.members.iter().map(|(_, entity)| *entity).collect();
        let frame = &mut self.kit.frames[self.frame];
        frame.ceilings = ceilings;
        frame.head = head;
        frame.members = members;
        frame.chassis = chassis;
        frame.chassis_level_m = self.outline.levels_m[0];
        frame.fallen = vec![false; top];
        frame.height_m = self.bridge.height_m;
        frame.rolling_share = self.bridge.rolling_share;
        frame.upright = self.bridge.form == Form::Upright;
        frame.hawsers = (1..=self.bridge.hawsers)
            .map(|number| Hawser {
                id: format!("hawser-{number}"),
                strength_n: self.bridge.hawser_kn * 1000.0,
                length_m: self.bridge.hawser_length_m,
                tension_n: 0.0,
                broken: false,
            })
            .collect();
    }
}
