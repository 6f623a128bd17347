//! The bridge's coat: ox-hide over felt over quilts on the front, the sides and the top (*Shoucheng lu* 4).
//!
//! Panels are fastened to posts and roof and go where those go. What lies behind the front is covered by it: fires
//! in front do not reach it until that stretch of the coat has burnt through. The underside is open.

use super::frame::Raising;
use crate::kit::cell::{CellPlan, Cover, Layer, Manner};
use crate::look::Look;
use crate::material::{material, materials};
use crate::sample::Shape;
use crate::units::Vec2;

/// Layers from the outside in: stuff, thickness in metres, share of the water (`assumed-coverings-thickness`).
const COAT: [(&str, f64, f64); 3] = [("ox_hide", 0.004, 0.4), ("felt", 0.010, 0.35), ("quilt", 0.020, 0.25)];
/// How far the coat stands off the middle of the timber (`assumed-coverings-thickness`).
const STAND_OFF_M: f64 = 0.22;
/// Longest stretch of coat that dries and burns as one. Numerical, but not without effect: at 0.8 or 2 m the bridge
/// falls three minutes later (`assumed-patches`).
const PANEL_M: f64 = 1.2;
/// Panels overlap by a little, and are drawn this thick. Numerical: for the picture only.
const DRAWN: (f64, f64) = (1.1, 0.04);
/// A side is three columns by two rows; 6 and 4 would just meet. Numerical: they overlap a little, as hides do.
const SIDE_PARTS: (f64, f64) = (5.6, 3.7);
/// How far above the chassis the coat begins (`assumed-coverings-thickness`: wheels and axles are bare).
const COAT_BEGINS_M: f64 = 0.6;

impl Raising<'_> {
    /// Hangs the coat and covers what is behind it.
    pub fn clad(&mut self) {
        let behind = self.kit.cells.len();
        let mut fronts = Vec::new();
        for storey in 1..=self.outline.storeys() {
            let (low, high) = (self.outline.front(storey - 1), self.outline.front(storey));
            fronts.extend(self.hang(&format!("front-{storey}"), "hide", low, high));
        }
        self.cover(behind, &fronts);
        let top = self.outline.storeys();
        self.hang(&format!("ceiling-{top}"), "hide", self.outline.rear(top), self.outline.front(top));
        for storey in 2..=top {
            self.hang_side(storey);
        }
    }

    /// Panels along a member from one point to another, on its left-hand side; answers their cells.
    fn hang(&mut self, host: &str, part: &'static str, from: Vec2, to: Vec2) -> Vec<usize> {
        let (along, length) = ((to - from).normalized(), (to - from).length());
        let outward = Vec2::new(-along.y, along.x);
        let count = (length / PANEL_M).ceil().max(1.0) as usize;
        let half = length / count as f64 / 2.0;
        let host_entity = self.member(host);
        (0..count)
            .map(|index| {
                let middle = from + along * (half * (2 * index + 1) as f64) + outward * STAND_OFF_M;
                let name = format!("{host}-hide-{}", index + 1);
                let shape = Shape::Box { half_x_m: half * DRAWN.0, half_y_m: DRAWN.1 };
                let angle = libm::atan2(along.y, along.x);
                self.panel(&name, part, (host_entity, middle, angle), (shape, outward, 2.0 * half * self.bridge.width_m))
            })
            .collect()
    }

    /// The two sides of a storey: they burn from within and are drawn over the near frame.
    fn hang_side(&mut self, storey: usize) {
        let corners = [
            self.outline.front(storey - 1),
            self.outline.rear(storey - 1),
            self.outline.front(storey),
            self.outline.rear(storey),
        ];
        for column in 0..3 {
            let share = (f64::from(column) + 0.5) / 3.0;
            let low = corners[0] + (corners[1] - corners[0]) * share;
            let high = corners[2] + (corners[3] - corners[2]) * share;
            for row in 0..2 {
                let middle = low + (high - low) * ((f64::from(row) + 0.5) / 2.0);
                let host = if column < 2 { format!("front-{storey}") } else { format!("rear-{storey}") };
                let (half_x_m, half_y_m) =
                    ((corners[1] - corners[0]).length() / SIDE_PARTS.0, (high - low).length() / SIDE_PARTS.1);
                let name = format!("side-{storey}-{}", 2 * column + row + 1);
                // Both sides, near and far, twice each half.
                let area = 2.0 * 4.0 * half_x_m * half_y_m;
                let entity = self.member(&host);
                self.panel(&name, "side", (entity, middle, 0.0), (Shape::Box { half_x_m, half_y_m }, Vec2::ZERO, area));
            }
        }
    }

    fn panel(&mut self, name: &str, part: &'static str, place: (usize, Vec2, f64), sheet: (Shape, Vec2, f64)) -> usize {
        let ((host, middle, angle), (shape, outward, area_m2)) = (place, sheet);
        let layers: Vec<Layer> = COAT
            .iter()
            .map(|&(stuff, thickness_m, share)| Layer {
                material: material(stuff),
                thickness_m,
                water_kg_m2: self.bridge.water_kg_m2 * share,
            })
            .collect();
        let mass_kg = layers.iter().map(|layer| layer.thickness_m * area_m2 * materials()[layer.material].density_kg_m3).sum();
        let plan = self.plan(name, part, Look::Hide, shape, mass_kg);
        let entity = self.kit.add_fastened(plan, host, middle, angle);
        let normal = outward.rotated(-angle);
        self.kit.add_cell(
            entity,
            CellPlan {
                local: Vec2::ZERO,
                normal,
                area_m2,
                breadth_m: self.bridge.width_m,
                layers,
                manner: Manner::Surface,
                cover: None,
                fuel_kg: None,
            },
        )
    }

    /// Everything made before `behind` is covered by the front panel nearest in height.
    fn cover(&mut self, behind: usize, fronts: &[usize]) {
        let first = self.kit.entities[self.member("chassis")].cells[0];
        for cell in first..behind {
            let height = self.kit.cell_place(cell).y;
            let nearest = fronts.iter().copied().min_by(|&a, &b| {
                let gap = |panel: usize| (self.kit.cell_place(panel).y - height).abs();
                gap(a).total_cmp(&gap(b))
            });
            // The chassis and what stands below the coat is open to the front.
            if height > self.outline.levels_m[0] + COAT_BEGINS_M {
                self.kit.cells[cell].cover = nearest.map(|cell| Cover { cell });
            }
        }
    }
}
