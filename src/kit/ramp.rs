//! Ramps: banks of earth heaped over a core of brush and timber, as laws see them, stretch by stretch.

use super::Kit;
use super::entity::Hold;
use crate::event::{Happening, is_of};
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// Share of a core's height that its ash and stubs keep (`assumed-ramp-fire`).
const ASH_SHARE: f64 = 0.1;
/// A ramp has given way when its mean height is less than this share of what it was (`assumed-ramp-fire`).
const GIVES_WAY_SHARE: f64 = 0.5;

/// One stretch of a ramp, as long as it is numbered from its head.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stretch {
    pub entity: usize,
    /// The cell of its core.
    pub core: usize,
    pub length_m: f64,
    /// Height when new, earth included, and the thickness of the earth over its core.
    pub whole_m: f64,
    pub cover_m: f64,
    /// Dug away.
    pub dug: bool,
    /// How far it has sunk by now.
    pub sunk_m: f64,
}

/// A ramp as laws see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ramp {
    pub id: String,
    /// Seconds of slow burning that one second of the run stands for.
    pub lapse: f64,
    /// When the besiegers begin to raise it, and how long that takes as it is shown.
    pub raised_from_s: f64,
    pub raised_over_s: f64,
    /// It stands, and that has been said where it was built in the run.
    pub raised: bool,
    /// From the head, which faces the town, to the tail.
    pub stretches: Vec<Stretch>,
    pub gave_way: bool,
}

impl Stretch {
    /// Height as it stands now.
    #[must_use]
    pub fn height_m(&self) -> f64 {
        if self.dug { 0.0 } else { self.whole_m - self.sunk_m }
    }
}

impl Ramp {
    /// Mean height over its whole length.
    #[must_use]
    pub fn height_m(&self) -> f64 {
        let sum: f64 = self.stretches.iter().map(|stretch| stretch.height_m() * stretch.length_m).sum();
        sum / self.stretches.iter().map(|stretch| stretch.length_m).sum::<f64>()
    }

    /// How far it has been built.
    fn built_share(&self, now_s: f64) -> f64 {
        if self.raised_over_s > 0.0 { ((now_s - self.raised_from_s) / self.raised_over_s).clamp(0.0, 1.0) } else { 1.0 }
    }

    /// The same when it was new.
    #[must_use]
    pub fn whole_m(&self) -> f64 {
        let sum: f64 = self.stretches.iter().map(|stretch| stretch.whole_m * stretch.length_m).sum();
        sum / self.stretches.iter().map(|stretch| stretch.length_m).sum::<f64>()
    }
}

impl Kit {
    /// Digs a stretch away, named by its number from the head; `*` means all of them. What is dug away lies scattered.
    pub fn dig(&mut self, structure: &str, part: &str) {
        let Some(ramp) = self.ramps.iter().position(|ramp| ramp.id == structure) else { return };
        for number in 0..self.ramps[ramp].stretches.len() {
            let named = part == "*" || part.parse() == Ok(number + 1);
            if named && !self.ramps[ramp].stretches[number].dug {
                self.ramps[ramp].stretches[number].dug = true;
                let Stretch { entity, core, .. } = self.ramps[ramp].stretches[number];
                let cell = &mut self.cells[core];
                (cell.gone, cell.burning, cell.heat_release_w) = (true, false, 0.0);
                self.remove(entity);
                self.note(Happening::RampCut { structure: structure.to_owned(), stretch: number as u32 + 1 });
            }
        }
    }

    /// Carries away all that is left of a thing, or of many of one name.
    pub fn clear(&mut self, thing: &str) {
        let mut any = false;
        for entity in 0..self.entities.len() {
            if !self.entities[entity].gone && is_of(&self.things[entity].owner, thing) {
                any = true;
                self.unbed_above(entity);
                self.remove(entity);
            }
        }
        if any {
            self.note(Happening::Cleared { thing: thing.to_owned() });
        }
        for building in self.buildings.iter_mut().filter(|building| is_of(&building.id, thing)) {
            (building.alight, building.burnt, building.down) = (true, true, true);
        }
    }

    /// Raises ramps that are being built, lets earth sink over cores that have burnt, and says so when one has given way.
    pub fn settle_ramps(&mut self) {
        for ramp in 0..self.ramps.len() {
            let built = self.ramps[ramp].built_share(self.time_s());
            for number in 0..self.ramps[ramp].stretches.len() {
                let stretch = self.ramps[ramp].stretches[number];
                let burnt = self.cells[stretch.core].burnt_share();
                let burnt_m = (stretch.whole_m - stretch.cover_m) * burnt * (1.0 - ASH_SHARE);
                if !stretch.dug {
                    self.sink(ramp, number, burnt_m.max(stretch.whole_m * (1.0 - built)));
                }
            }
            let (height_m, whole_m) = (self.ramps[ramp].height_m(), self.ramps[ramp].whole_m());
            self.show("ramp_height_m", height_m);
            if built >= 1.0 && !std::mem::replace(&mut self.ramps[ramp].raised, true) {
                let structure = self.ramps[ramp].id.clone();
                self.note(Happening::RampRaised { structure, height_m });
            }
            if built >= 1.0 && !self.ramps[ramp].gave_way && height_m < GIVES_WAY_SHARE * whole_m {
                self.ramps[ramp].gave_way = true;
                let structure = self.ramps[ramp].id.clone();
                self.note(Happening::RampGaveWay { structure, height_m });
            }
        }
    }

    /// Puts a stretch so far below its full height.
    fn sink(&mut self, ramp: usize, number: usize, sunk_m: f64) {
        let stretch = &mut self.ramps[ramp].stretches[number];
        let down_m = sunk_m - stretch.sunk_m;
        stretch.sunk_m = sunk_m;
        if let Hold::Body(body) = self.entities[stretch.entity].hold
            && down_m != 0.0
        {
            self.physics.shift(body, Vec2::new(0.0, -down_m));
        }
    }
}
