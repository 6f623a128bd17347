//! A crew: men of one side who do one thing at one place.

use crate::fault::Faults;
use crate::kit::Kit;
use crate::kit::crowd::{Crew, Figure};
use crate::look::Side;
use crate::sample::{CrewInfo, Doing};
use serde::{Deserialize, Serialize};

pub use crate::station::{Role, Station};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrewFile {
    pub id: String,
    pub label: crate::text::Text,
    pub side: Side,
    pub role: Role,
    pub men: u32,
    pub station: Station,
    /// Where the middle of the crew stands; on a floor, metres from its front end.
    pub at_m: f64,
    /// How wide the crew stands along x.
    pub spread_m: f64,
    /// How far the crew's rows reach away from the viewer, nearest and farthest.
    #[serde(default)]
    pub depth_m: (f64, f64),
    /// How many people one drawn figure stands for.
    #[serde(default = "one_man")]
    pub figure: u32,
    /// Id of the structure they haul.
    #[serde(default)]
    pub hauls: String,
    /// Steady pull of one man, and the most he gives for a short while when the load sticks.
    #[serde(default)]
    pub pull_n: f64,
    #[serde(default)]
    pub strain_n: f64,
    /// Claims behind its figures.
    #[serde(default)]
    pub claims: Vec<String>,
}

/// Most figures of a crew. Numerical: more would be drawn over one another.
const MOST_FIGURES: u32 = 5000;

const fn one_man() -> u32 {
    1
}

impl CrewFile {
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        faults.count("men", self.men, 0..=MOST_FIGURES.saturating_mul(self.figure));
        faults.range("at_m", self.at_m, "m", -1000.0..=1000.0);
        faults.range("spread_m", self.spread_m, "m", 0.0..=500.0);
        faults.range("depth_m[0]", self.depth_m.0, "m", -500.0..=500.0);
        faults.range("depth_m[1]", self.depth_m.1, "m", self.depth_m.0..=500.0);
        faults.count("figure", self.figure, 1..=20_000);
        faults.range("pull_n", self.pull_n, "N", 0.0..=1000.0);
        faults.range("strain_n", self.strain_n, "N", self.pull_n..=2000.0);
        faults
    }
}

impl CrewFile {
    /// Puts the crew at its station, in rows of depth; on a fleet, so many on each of its ships.
    pub fn build(&self, kit: &mut Kit) {
        let mut figures = self.figures(None, 0.0);
        if let Station::Deck(fleet) = &self.station {
            let ships: Vec<usize> = kit.hulls_of(fleet).collect();
            let aboard = |&hull: &usize| self.figures(Some(hull), kit.things[kit.hulls[hull].entity].depth_m);
            figures = ships.iter().flat_map(aboard).collect();
        }
        let men = figures.iter().map(|figure| figure.stands_for).sum();
        kit.crew_infos.push(CrewInfo { id: self.id.clone(), side: self.side, role: format!("{:?}", self.role), men });
        kit.crews.push(Crew {
            id: self.id.clone(),
            role: self.role,
            station: self.station.clone(),
            at_m: self.at_m,
            going_to_m: self.at_m,
            sent: false,
            spread_m: self.spread_m,
            hauls: self.hauls.clone(),
            pull_n: self.pull_n,
            strain_n: self.strain_n,
            hauling: false,
            pulling_n: 0.0,
            figures,
            driven_men: 0,
        });
    }

    /// Its people in rows of depth, behind the depth of the deck they stand on.
    fn figures(&self, hull: Option<usize>, behind_m: f64) -> Vec<Figure> {
        let count = self.men.div_ceil(self.figure);
        let rows = (f64::from(count).sqrt() / 2.0).ceil().max(1.0) as u32;
        let place = |number: u32| {
            let (row, column) = (number % rows, number / rows);
            let columns = count.div_ceil(rows);
            let share = if columns > 1 { f64::from(column) / f64::from(columns - 1) - 0.5 } else { 0.0 };
            let deep = (f64::from(row) + 0.5) / f64::from(rows);
            Figure {
                offset_m: share * self.spread_m,
                depth_m: behind_m + self.depth_m.0 + (self.depth_m.1 - self.depth_m.0) * deep,
                hull,
                stands_for: self.figure.min(self.men - number * self.figure),
                x_m: 0.0,
                y_m: 0.0,
                flux_w_m2: 0.0,
                dose_j_m2: 0.0,
                too_hot_s: 0.0,
                cool_s: 0.0,
                driven: false,
                dusty_s: 0.0,
                startled_until_s: 0.0,
                heard: false,
                runs: false,
                ran_m: 0.0,
                shifted_to_m: 0.0,
                away: false,
                doing: Doing::Waiting,
            }
        };
        (0..count).map(place).collect()
    }

    /// Lets a crew step from its deck to the ground, each from where he stands, and sends it on.
    pub fn land(id: &str, to_m: f64, kit: &mut Kit) {
        let aboard = |crew: &&mut Crew| crew.id == id && matches!(crew.station, Station::Deck(_));
        if let Some(crew) = kit.crews.iter_mut().find(aboard) {
            let there = crew.figures.iter().filter(|figure| figure.hull.is_some()).count().max(1);
            let sum: f64 = crew.figures.iter().filter(|figure| figure.hull.is_some()).map(|figure| figure.x_m).sum();
            let middle_m = sum / there as f64;
            crew.station = Station::Ground;
            (crew.at_m, crew.going_to_m) = (middle_m, middle_m);
            for figure in crew.figures.iter_mut().filter(|figure| figure.hull.is_some()) {
                (figure.offset_m, figure.hull) = (figure.x_m - middle_m, None);
            }
        }
        Self::send(id, to_m, kit);
    }

    /// Sends a crew to a new place; that it has arrived is said when it has.
    pub fn send(id: &str, to_m: f64, kit: &mut Kit) {
        let told = kit.first_step("crew_moved", id).is_some();
        let Some(crew) = kit.crews.iter_mut().find(|crew| crew.id == id) else { return };
        // A crew that stands there already and has said so says it once.
        crew.sent |= !told || crew.going_to_m != to_m;
        crew.going_to_m = to_m;
    }
}
