//! Stage: the static facts a picture needs, read from the set-up once. No rule, no motion, no colour.

use crate::scenario::file::{Signs, WorldFile};
use crate::structures::StructureFile;
use crate::structures::sky_bridge::SkyBridge;
use crate::units::Vec2;

/// How long the night takes to go, s. For the picture only.
const DAWN_LASTS_S: f64 = 6.0;

#[derive(Clone, Debug, PartialEq)]
pub struct WallStage {
    pub height: f32,
    pub top: f32,
    pub base: f32,
    /// Where the outer edge of the top stands.
    pub edge: f32,
}

impl WallStage {
    /// How far each face runs out between top and foot.
    #[must_use]
    pub fn slope(&self) -> f32 {
        (self.base - self.top) / 2.0
    }

    /// Outer face at a height.
    #[must_use]
    pub fn outer(&self, height: f32) -> f32 {
        self.edge + self.slope() * (1.0 - height / self.height)
    }

    /// Inner face, towards the town, at a height.
    #[must_use]
    pub fn inner(&self, height: f32) -> f32 {
        self.edge - self.top - self.slope() * (1.0 - height / self.height)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct MoatStage {
    pub from: f32,
    pub to: f32,
    pub depth: f32,
    pub water_below: f32,
    pub soft_from: f32,
    pub soft_to: f32,
}

/// The assault bridge: whose things narrow upwards, and by what height.
#[derive(Clone, Debug, PartialEq)]
pub struct BridgeStage {
    pub id: String,
    pub length: f32,
    pub width: f32,
    pub height: f32,
    pub start_gap: f32,
}

/// Open water on which ships with people fight.
#[derive(Clone, Debug, PartialEq)]
pub struct RiverStage {
    pub from: f32,
    pub to: f32,
    pub level: f32,
    pub depth: f32,
    /// Where the opening view begins and ends.
    pub view: (f32, f32),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stage {
    pub river: Option<RiverStage>,
    pub wall: Option<WallStage>,
    pub moat: Option<MoatStage>,
    pub bridge: Option<BridgeStage>,
    /// Waters beside which a camp stands: from where to where.
    pub shores: Vec<(f32, f32)>,
    /// Where a siege ramp ends.
    pub ramp_to: Option<f32>,
    /// What the opening view shows along x, where the scenario says so.
    pub shows: Option<(f32, f32)>,
    /// Id of the prop, where there is one.
    pub prop: Option<String>,
    /// It is dark, and when it grows light, if it does.
    pub night: bool,
    pub dawn_s: Option<f64>,
    /// Of the painting: the same seed gives the same hills and strokes.
    pub seed: u64,
    pub signs: Signs,
    /// Ids of the structures that the stage itself paints: their things are not painted again.
    pub painted: Vec<String>,
}

impl Stage {
    /// How dark it is at a time: 1 at night, 0 by day, between them for a few seconds around dawn.
    #[must_use]
    pub fn darkness(&self, time_s: f64) -> f32 {
        match self.dawn_s {
            _ if !self.night => 0.0,
            None => 1.0,
            Some(dawn_s) => (1.0 - (time_s - dawn_s) / DAWN_LASTS_S).clamp(0.0, 1.0) as f32,
        }
    }
}

/// What a picture must know of a set-up.
#[must_use]
pub fn stage(world: &WorldFile) -> Stage {
    let (from_m, to_m) = world.view_m;
    let shows = (to_m > from_m).then_some((from_m as f32, to_m as f32));
    let mut stage = Stage { seed: 1132, shows, ..Stage::default() };
    let camp = world.structures.iter().any(|placed| matches!(placed.is, StructureFile::Building(_)));
    stage.night = world.night;
    stage.dawn_s = Some(world.dawn_s).filter(|&dawn_s| dawn_s > 0.0);
    for placed in &world.structures {
        if matches!(placed.is, StructureFile::Wall(_) | StructureFile::Moat(_)) {
            stage.painted.push(placed.id.clone());
        }
        match &placed.is {
            StructureFile::Wall(it) => {
                stage.wall = Some(WallStage {
                    height: it.height_m as f32,
                    top: it.top_width_m as f32,
                    base: it.base_width_m as f32,
                    edge: it.edge_m as f32,
                });
            }
            StructureFile::Moat(it) => {
                stage.moat = Some(MoatStage {
                    from: it.from_m as f32,
                    to: (it.from_m + it.width_m) as f32,
                    depth: it.depth_m as f32,
                    water_below: it.water_below_m as f32,
                    soft_from: it.soft_from_m as f32,
                    soft_to: (it.soft_from_m + it.soft_width_m) as f32,
                });
            }
            StructureFile::Water(it) if camp => stage.shores.push((it.from_m as f32, (it.from_m + it.width_m) as f32)),
            // Open water, ships and buildings are drawn as the things they are.
            StructureFile::Water(_) | StructureFile::Ship(_) | StructureFile::Building(_) | StructureFile::SiegeTower(_) => {}
            StructureFile::Ramp(it) => stage.ramp_to = Some((it.from_m + it.length_m) as f32),
            StructureFile::SkyBridge(SkyBridge(it)) => {
                stage.bridge = Some(BridgeStage {
                    id: placed.id.clone(),
                    length: it.base_length_m as f32,
                    width: it.width_m as f32,
                    height: it.height_m as f32,
                    start_gap: it.start_gap_m as f32,
                });
            }
            StructureFile::Prop(_) => stage.prop = Some(placed.id.clone()),
        }
    }
    let built = world.structures.iter().any(|it| matches!(it.is, StructureFile::Building(_) | StructureFile::Ramp(_)));
    if stage.is_open() && !built && !world.people.is_empty() {
        stage.river = river(world);
        let waters = world.structures.iter().filter(|it| matches!(it.is, StructureFile::Water(_)));
        stage.painted.extend(waters.filter(|_| stage.river.is_some()).map(|it| it.id.clone()));
    }
    stage
}

/// How far below the ground the opening view begins, and its height for its width.
const LOWEST: f32 = -5.4;
const TALL: f32 = 0.62;
/// How much of the waters beside a camp it shows, metres.
const BESIDE: f32 = 15.0;

/// The first water, where ships lie in it; the view is on the ships as they begin.
fn river(world: &WorldFile) -> Option<RiverStage> {
    let ships = world.structures.iter().filter_map(|it| if let StructureFile::Ship(ship) = &it.is { Some(ship) } else { None });
    let anchored = ships.clone().any(|ship| ship.swings_m > 0.0);
    let (low, high) = ships.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), ship| {
        (low.min(ship.at_m - ship.length_m / 2.0), high.max(ship.at_m + ship.length_m / 2.0))
    });
    world.structures.iter().find_map(|it| match &it.is {
        StructureFile::Water(water) if low < high => Some(RiverStage {
            from: water.from_m as f32,
            to: (water.from_m + water.width_m) as f32,
            level: -water.below_m as f32,
            depth: water.depth_m as f32,
            view: (low as f32 - 4.0, (high as f32 + 4.0).min(low as f32 + if anchored { FLEET_M } else { WIDE_M })),
        }),
        _ => None,
    })
}

/// Widest opening view of a river: ships still show their people.
const WIDE_M: f32 = 78.0;
/// And where a fleet lies at anchor: all of it, and who comes for it.
const FLEET_M: f32 = 150.0;

impl Stage {
    /// Whether it is an open field: what stands on it comes from the frames alone.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let walled = self.wall.is_some() || self.moat.is_some() || self.bridge.is_some();
        !walled && self.river.is_none() && self.shores.is_empty()
    }

    /// Whether the camera follows what happens: on an open field, unless the scenario says what is shown.
    #[must_use]
    pub fn is_followed(&self) -> bool {
        self.is_open() && self.shows.is_none()
    }

    /// Whether it is a camp between waters, with neither wall nor moat.
    fn is_camp(&self) -> bool {
        self.wall.is_none() && self.moat.is_none() && self.bridge.is_none() && !self.shores.is_empty()
    }

    /// The same with the scenario's words on banners and paper.
    #[must_use]
    pub fn signed(mut self, signs: &Signs) -> Self {
        self.signs = signs.clone();
        self
    }

    /// What the opening view shows, lowest left to highest right, metres.
    #[must_use]
    pub fn view(&self) -> (Vec2, Vec2) {
        if let Some(river) = &self.river {
            let (left, right) = self.shows.unwrap_or(river.view);
            let (left, right) = (f64::from(left), f64::from(right));
            // The parameters lie over water, not over ships.
            return (Vec2::new(left, -0.23 * (right - left)), Vec2::new(right, 0.33 * (right - left)));
        }
        let left = self.wall.as_ref().map_or(-5.0, |wall| wall.inner(0.0) - 2.6);
        let right = self.moat.as_ref().map_or(left + 38.0, |moat| moat.to + 13.0);
        // Behind a ramp there is room for those who guard it.
        let right = self.ramp_to.map_or(right, |ramp_to| right.max(ramp_to + 24.0));
        // A camp is shown with a boat's length or two of the waters beside it.
        let (left, right) = match (self.shores.first(), self.shores.last()) {
            (Some(first), Some(last)) if self.is_camp() => (first.1 - BESIDE, last.0.max(first.1 + 20.0) + BESIDE),
            _ => (left, right),
        };
        let (left, right) = self.shows.unwrap_or((left, right));
        // A wide view has more sky, not more earth below the feet.
        let high = (LOWEST + TALL * (right - left)).clamp(20.5, 42.0);
        (Vec2::new(f64::from(left), f64::from(LOWEST)), Vec2::new(f64::from(right), f64::from(high)))
    }

    /// How far the picture goes, for the camera's limits.
    #[must_use]
    pub fn limits(&self) -> (Vec2, Vec2) {
        let (low, high) = self.view();
        if let Some(river) = &self.river {
            return (Vec2::new(f64::from(river.from) - 8.0, low.y - 1.0), Vec2::new(f64::from(river.to) + 8.0, high.y + 4.0));
        }
        let start = self.bridge.as_ref().map_or(0.0, |bridge| bridge.start_gap + bridge.length + 25.0);
        (Vec2::new(low.x - 4.0, low.y - 1.0), Vec2::new(high.x.max(f64::from(start)).min(110.0_f64.max(high.x)), high.y + 4.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wall_slopes_alike_on_both_sides() {
        let wall = WallStage { height: 7.8, top: 5.0, base: 11.7, edge: 1.0 };
        assert!((wall.outer(0.0) - wall.inner(0.0) - 11.7).abs() < 1e-5);
        assert!((wall.outer(7.8) - 1.0).abs() < 1e-6 && (wall.inner(7.8) + 4.0).abs() < 1e-6);
    }
}
