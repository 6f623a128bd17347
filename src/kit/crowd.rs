//! Crews as laws see them: figures on a walking line, never rigid bodies.

use super::Kit;
use crate::event::Happening;
use crate::sample::Doing;
use crate::station::{Role, Station};
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// A drawn figure that stands for `stands_for` people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Offset from the crew's middle, and its row of depth.
    pub offset_m: f64,
    pub depth_m: f64,
    /// The hull on whose deck it stands.
    pub hull: Option<usize>,
    pub stands_for: u32,
    /// Where it is now along x, and how far it has been driven.
    pub x_m: f64,
    pub y_m: f64,
    pub flux_w_m2: f64,
    /// Heat received on the face, J/m2.
    pub dose_j_m2: f64,
    /// Seconds spent above what people can stand.
    pub too_hot_s: f64,
    /// Seconds for which its place has been bearable again.
    pub cool_s: f64,
    pub driven: bool,
    /// Until when a bang makes it crouch, or run where it was very loud.
    pub startled_until_s: f64,
    /// A bang has startled it before.
    pub heard: bool,
    /// Seconds spent in thick dust.
    pub dusty_s: f64,
    pub runs: bool,
    /// How far it has run from its place by now, and where that put it.
    pub ran_m: f64,
    pub shifted_to_m: f64,
    /// Gone out of the picture.
    pub away: bool,
    pub doing: Doing,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crew {
    pub id: String,
    pub role: Role,
    pub station: Station,
    pub at_m: f64,
    /// Where it is walking to.
    pub going_to_m: f64,
    /// Under way to where it was sent.
    pub sent: bool,
    pub spread_m: f64,
    pub hauls: String,
    pub pull_n: f64,
    pub strain_n: f64,
    pub hauling: bool,
    /// Pull of the whole crew now.
    pub pulling_n: f64,
    pub figures: Vec<Figure>,
    pub driven_men: u32,
}

impl Crew {
    /// Men who are still at their place.
    #[must_use]
    pub fn men_at_work(&self) -> u32 {
        self.figures.iter().filter(|figure| !figure.driven).map(|figure| figure.stands_for).sum()
    }
}

impl Kit {
    /// The feet of the one whose turn it is to throw, of those who are at their place; `None` where nobody is.
    pub fn whose_turn(&mut self, crew: usize, serial: u32) -> Option<Vec2> {
        let now_s = self.time_s();
        let figures = &mut self.crews[crew].figures;
        for figure in figures.iter_mut().filter(|figure| figure.doing == Doing::Throwing) {
            figure.doing = Doing::Carrying;
        }
        let mut at_work: Vec<_> =
            figures.iter_mut().filter(|figure| !figure.driven && figure.startled_until_s <= now_s).collect();
        let count = at_work.len().max(1);
        let figure = at_work.get_mut(serial as usize % count)?;
        figure.doing = Doing::Throwing;
        Some(Vec2::new(figure.x_m, figure.y_m))
    }

    /// Starts or stops a crew's hauling, and says so if that changes anything.
    pub fn haul(&mut self, id: &str, hauling: bool) {
        let Some(crew) = self.crews.iter_mut().find(|crew| crew.id == id && crew.hauling != hauling) else { return };
        crew.hauling = hauling;
        let (crew, men) = (crew.id.clone(), crew.men_at_work());
        self.note(if hauling { Happening::HaulingStarted { crew, men } } else { Happening::HaulingStopped { crew } });
    }
}
