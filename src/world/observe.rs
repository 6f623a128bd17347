//! Observing: the world as samples and gauges. Reads, never changes.

mod forces;
mod samples;
mod sea;

use super::World;
use crate::kit::{Kit, TICK_S};
use crate::look::Side;
use crate::mechanics::strength;
use crate::sample::{BodySample, CellSample, Frame, Gauges, Thing, WeatherSample};
use crate::units::Vec2;
use samples::{
    body, bomb, fire, fragment, grain_sample, hawsers, joint, lance_sample, nozzles, people, puff, streams, thrower_sample, wave,
};

impl Kit {
    /// Books a tick's heat, so that the energy ledger can be checked against the fuel's.
    pub fn book(&mut self) {
        let released: f64 = self.cells.iter().filter(|cell| !cell.gone).map(|cell| cell.heat_release_w).sum();
        self.ledger.released_j += released * TICK_S;
    }
}

impl World {
    /// Everything there is to draw or read now.
    #[must_use]
    pub fn frame(&self) -> Frame {
        let kit = &self.kit;
        Frame {
            step: kit.step,
            time_s: kit.time_s(),
            weather: WeatherSample {
                wind_m_s: kit.air.wind_m_s,
                rain_mm_h: kit.air.rain_mm_h,
                temperature_c: kit.air.temperature_k - 273.15,
            },
            waves: kit.sounds.iter().map(|sound| wave(kit, sound)).collect(),
            listeners: kit.listeners.iter().map(|listener| listener.at).collect(),
            bodies: (0..kit.entities.len())
                .filter(|&entity| !kit.entities[entity].gone)
                .map(|entity| body(kit, entity))
                .collect(),
            joints: kit.bonds.iter().enumerate().map(|(number, bond)| joint(kit, number, bond)).chain(hawsers(kit)).collect(),
            fires: kit.fires.iter().map(fire).collect(),
            lances: (0..kit.lances.len()).map(|lance| lance_sample(kit, lance)).chain(nozzles(kit)).collect(),
            grains: kit.fixtures.grains.iter().map(|grain| grain_sample(kit, grain)).collect(),
            throwers: kit.throwers.iter().map(|thrower| thrower_sample(kit, thrower)).collect(),
            puffs: kit.puffs.iter().map(puff).collect(),
            streams: streams(kit),
            sails: sea::sails(kit),
            arrows: sea::arrows(kit),
            swells: sea::swells(kit),
            people: people(kit),
            bombs: kit.bombs.iter().map(|it| bomb(kit, it)).collect(),
            fragments: kit.fragments.iter().map(fragment).collect(),
            gauges: self.gauges(),
        }
    }

    /// The patch of a thing nearest to a place of its own frame; `None` of what takes no heat.
    #[must_use]
    pub fn cell(&self, thing: usize, own: Vec2) -> Option<CellSample> {
        let entity = self.kit.entities.get(thing).filter(|entity| !entity.gone)?;
        let all = entity.cells.iter().map(|&cell| &self.kit.cells[cell]);
        let cell = all.min_by(|one, other| (one.local - own).length().total_cmp(&(other.local - own).length()))?;
        Some(CellSample {
            of: entity.cells.len(),
            temperature_k: cell.temperature_k[0],
            char_m: cell.char_m,
            burnt_share: if cell.gone { 1.0 } else { cell.burnt_share() },
        })
    }

    /// Tracked things only, for the record.
    #[must_use]
    pub fn tracked(&self) -> Vec<BodySample> {
        let kit = &self.kit;
        let kept = |entity: &usize| kit.things[*entity].tracked && !kit.entities[*entity].gone;
        (0..kit.entities.len()).filter(kept).map(|entity| body(kit, entity)).collect()
    }

    /// The things of a kind that move faster than `least_m_s`, for the record.
    #[must_use]
    pub fn moving(&self, of_kind: fn(&Thing) -> bool, least_m_s: f64) -> Vec<BodySample> {
        let kit = &self.kit;
        let wanted = |number: &usize| of_kind(&kit.things[*number]) && !kit.entities[*number].gone;
        let moving = (0..kit.entities.len()).filter(wanted).filter(|&number| kit.velocity(number).0.length() > least_m_s);
        moving.map(|number| body(kit, number)).collect()
    }

    /// Farthest reach of any lance that burns now.
    #[must_use]
    pub fn lance_reach_m(&self) -> f64 {
        let burning = self.kit.lances.iter().filter(|lance| lance.lit_at_s.is_some() && !lance.spent);
        burning.map(|lance| lance.reach_m).fold(0.0, f64::max)
    }

    /// Numbers of the whole scene.
    #[must_use]
    pub fn gauges(&self) -> Gauges {
        let kit = &self.kit;
        let mut gauges = Gauges::new();
        let mut set = |id: &str, value: f64| gauges.insert(id.to_owned(), value);
        set("heat_release_mw", kit.fires.iter().map(|fire| fire.heat_release_w).sum::<f64>() / 1e6);
        set("flame_height_m", kit.fires.iter().map(|fire| fire.flame_height_m).fold(0.0, f64::max));
        set("joints_broken", kit.bonds.iter().filter(|bond| bond.broken).count() as f64);
        set("bundles_thrown", kit.stocks.iter().map(|stock| f64::from(stock.thrown)).sum());
        set("men_driven_back", kit.crews.iter().map(|crew| f64::from(crew.driven_men)).sum());
        set("attackers_driven_back", driven_back(kit, Side::Attacker));
        set("defenders_driven_back", driven_back(kit, Side::Defender));
        set("defender_dose_kj_m2", dose_kj_m2(kit, Side::Defender));
        set("attacker_dose_kj_m2", dose_kj_m2(kit, Side::Attacker));
        set("fuel_burnt_kg", kit.ledger.burnt_kg);
        set("mass_error_share", mass_error(kit));
        set("energy_error_share", energy_error(kit));
        for (id, &value) in &kit.readings {
            set(id, value);
        }
        for (id, value) in sea::fleet(kit) {
            set(id, value);
        }
        // Of the first that was thrown, once it has ended.
        if let Some(bomb) = kit.bombs.iter().find(|bomb| bomb.chained.is_none()).filter(|bomb| bomb.ending.is_some()) {
            set("first_bomb_at_m", bomb.place.x);
        }
        towers(kit, &mut set);
        gauges
    }
}

/// What all frames of timber show together: the nearest gap, the greatest height, the share burnt of all.
fn towers(kit: &Kit, set: &mut impl FnMut(&str, f64) -> Option<f64>) {
    let all = 0..kit.frames.len();
    if all.is_empty() {
        return;
    }
    let areas = all.clone().map(|frame| burnt_area(kit, frame)).fold((0.0, 0.0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    set("burnt_share", if areas.1 > 0.0 { areas.0 / areas.1 } else { 0.0 });
    set("bridge_height_m", all.clone().map(|frame| strength::height_m(kit, frame)).fold(0.0, f64::max));
    if let Some(gap_m) = all.clone().filter_map(|frame| strength::gap_m(kit, frame)).reduce(f64::min) {
        set("bridge_gap_m", gap_m);
    }
    if let Some(front_m) = all.clone().filter_map(|frame| strength::front_m(kit, frame)).reduce(f64::min) {
        set("bridge_front_at_m", front_m);
    }
    let hawsers = kit.frames.iter().flat_map(|frame| &frame.hawsers);
    set("hawser_tension_kn", hawsers.map(|hawser| hawser.tension_n).sum::<f64>() / 1000.0);
}

/// People of one side that heat drove from their place.
fn driven_back(kit: &Kit, side: Side) -> f64 {
    let crews = kit.crews.iter().zip(&kit.crew_infos).filter(|(_, info)| info.side == side);
    crews.map(|(crew, _)| f64::from(crew.driven_men)).sum()
}

/// Mean heat on a face of one side.
fn dose_kj_m2(kit: &Kit, side: Side) -> f64 {
    let figures =
        || kit.crews.iter().zip(&kit.crew_infos).filter(|(_, info)| info.side == side).flat_map(|(crew, _)| &crew.figures);
    let men: f64 = figures().map(|figure| f64::from(figure.stands_for)).sum();
    let dose: f64 = figures().map(|figure| figure.dose_j_m2 * f64::from(figure.stands_for)).sum();
    if men > 0.0 { dose / men / 1000.0 } else { 0.0 }
}

/// A structure's burnable surface that has burnt, and all of it: coverings by their fuel, timber and rope by whether charred.
/// Each layer of a covering chars from its own face on, so that only the char of the last one tells of the whole.
fn burnt_area(kit: &Kit, frame: usize) -> (f64, f64) {
    let id = &kit.frames[frame].id;
    let (mut burnt, mut whole) = (0.0, 0.0);
    for cell in &kit.cells {
        if kit.things[cell.entity].owner == *id {
            whole += cell.area_m2;
            let charred = if cell.layers.len() > 1 { 0.0 } else { (cell.char_m / 0.005).min(1.0) };
            burnt += cell.area_m2 * if cell.gone { 1.0 } else { cell.burnt_share().max(charred) };
        }
    }
    (burnt, whole)
}

/// Fuel brought in against fuel left and fuel burnt.
fn mass_error(kit: &Kit) -> f64 {
    let left: f64 = kit.cells.iter().map(|cell| cell.fuel_kg).sum();
    let ledger = &kit.ledger;
    if ledger.burnt_kg > 0.0 { ((ledger.fuel_in_kg - left - ledger.burnt_kg) / ledger.burnt_kg).abs() } else { 0.0 }
}

/// Heat of the fuel burnt against heat released.
fn energy_error(kit: &Kit) -> f64 {
    let ledger = &kit.ledger;
    if ledger.fuel_heat_j > 0.0 { ((ledger.fuel_heat_j - ledger.released_j) / ledger.fuel_heat_j).abs() } else { 0.0 }
}
