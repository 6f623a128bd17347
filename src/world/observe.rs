//! Observing: the world as samples and gauges. Reads, never changes.

use super::World;
use crate::kit::bomb::{Bomb, Ending};
use crate::kit::bond::Bond;
use crate::kit::cloud::Puff;
use crate::kit::fixtures::Grain;
use crate::kit::fragment::Fragment;
use crate::kit::sound::Sound;
use crate::kit::thrower::{Phase, Thrower};
use crate::kit::{Kit, TICK_S};
use crate::look::Side;
use crate::mechanics::{cloud, jet, sound, strength};
use crate::sample::{
    BodySample, BombSample, Doing, FireSample, FragmentSample, Frame, Gauges, GrainSample, JointSample, LanceSample,
    PersonSample, PuffSample, ThrowerSample, WaveSample, WeatherSample,
};
use crate::units::Vec2;

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
            people: people(kit),
            bombs: kit.bombs.iter().map(|it| bomb(kit, it)).collect(),
            fragments: kit.fragments.iter().map(fragment).collect(),
            gauges: self.gauges(),
        }
    }

    /// Tracked things only, for the record.
    #[must_use]
    pub fn tracked(&self) -> Vec<BodySample> {
        let kit = &self.kit;
        let kept = |entity: &usize| kit.things[*entity].tracked && !kit.entities[*entity].gone;
        (0..kit.entities.len()).filter(kept).map(|entity| body(kit, entity)).collect()
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
        set("defender_dose_kj_m2", dose_kj_m2(kit, Side::Defender));
        set("attacker_dose_kj_m2", dose_kj_m2(kit, Side::Attacker));
        set("fuel_burnt_kg", kit.ledger.burnt_kg);
        set("mass_error_share", mass_error(kit));
        set("energy_error_share", energy_error(kit));
        for (id, &value) in &kit.readings {
            set(id, value);
        }
        for frame in 0..kit.frames.len() {
            set("burnt_share", burnt_share(kit, frame));
            set("bridge_height_m", strength::height_m(kit, frame));
            if let Some(gap_m) = strength::gap_m(kit, frame) {
                set("bridge_gap_m", gap_m);
            }
            set("hawser_tension_kn", kit.frames[frame].hawsers.iter().map(|hawser| hawser.tension_n).sum::<f64>() / 1000.0);
        }
        gauges
    }
}

fn wave(kit: &Kit, sound: &Sound) -> WaveSample {
    let speed_m_s = sound::speed_m_s(kit.air.temperature_k);
    WaveSample { origin: sound.at, radius_m: speed_m_s * (kit.time_s() - sound.made_at_s) }
}

fn body(kit: &Kit, number: usize) -> BodySample {
    let entity = &kit.entities[number];
    let ((position, angle_rad), (velocity, angular_velocity_rad_s)) = (kit.pose(number), kit.velocity(number));
    let mut sample = BodySample { thing: number, position, angle_rad, velocity, angular_velocity_rad_s, ..Default::default() };
    sample.mass_kg = entity.mass_kg;
    sample.temperature_k = kit.air.temperature_k;
    let (mut fuel, mut start, mut water, mut wet) = (0.0, 0.0, 0.0, 0.0);
    for cell in entity.cells.iter().map(|&cell| &kit.cells[cell]) {
        sample.temperature_k = sample.temperature_k.max(cell.temperature_k[0]);
        sample.burning |= cell.burning;
        sample.heat_release_kw += cell.heat_release_w / 1000.0;
        fuel += cell.fuel_kg;
        start += cell.fuel_start_kg;
        water += cell.water_kg_m2() * cell.area_m2;
        wet += cell.water_start_kg_m2 * cell.area_m2;
    }
    if start > 0.0 {
        sample.char_share = 1.0 - fuel / start;
        sample.mass_kg -= start - fuel;
    }
    sample.wet_share = if wet > 0.0 { water / wet } else { 0.0 };
    if entity.drag_n != Vec2::ZERO {
        sample.forces.push(("drag".to_owned(), entity.drag_n));
    }
    sample
}

fn joint(kit: &Kit, number: usize, bond: &Bond) -> JointSample {
    let (place, share) = (kit.point(bond.a, bond.at_a), kit.bond_share(number));
    JointSample {
        id: bond.id.clone(),
        kind: bond.kind.name().to_owned(),
        position: place,
        far_end: place,
        load_kn: if bond.broken { 0.0 } else { bond.load_n / 1000.0 },
        strength_kn: if bond.broken { 0.0 } else { bond.strength_n * share / 1000.0 },
        char_share: 1.0 - share.sqrt(),
        burning: kit.cells[bond.cell].burning,
        broken: bond.broken,
    }
}

/// Hawsers run from the chassis' front to their haulers.
fn hawsers(kit: &Kit) -> impl Iterator<Item = JointSample> + '_ {
    kit.frames.iter().flat_map(move |frame| {
        let front = kit.ends(frame.chassis).into_iter().min_by(|a, b| a.x.total_cmp(&b.x)).unwrap_or_default();
        let crew = kit.crews.iter().find(|crew| crew.hauls == frame.id);
        let haulers = crew.map_or(front.x + 20.0, |crew| crew.at_m);
        frame.hawsers.iter().map(move |hawser| JointSample {
            id: hawser.id.clone(),
            kind: "hawser".to_owned(),
            position: front,
            far_end: Vec2::new(haulers, 1.0),
            load_kn: hawser.tension_n / 1000.0,
            strength_kn: if hawser.broken { 0.0 } else { hawser.strength_n / 1000.0 },
            char_share: 0.0,
            burning: false,
            broken: hawser.broken,
        })
    })
}

fn fire(fire: &crate::kit::Fire) -> FireSample {
    FireSample {
        base: fire.base,
        width_m: fire.width_m,
        depth_m: fire.depth_m,
        heat_release_kw: fire.heat_release_w / 1000.0,
        flame_height_m: fire.flame_height_m,
        tilt: fire.tilt,
    }
}

/// Nozzles of the proving ground are drawn as lances.
fn nozzles(kit: &Kit) -> impl Iterator<Item = LanceSample> + '_ {
    kit.fixtures.nozzles.iter().map(|nozzle| LanceSample {
        id: nozzle.id.clone(),
        muzzle: nozzle.muzzle,
        angle_rad: nozzle.angle_rad,
        depth_m: 1.0,
        lit: !nozzle.done,
        spent: nozzle.done,
        reach_m: nozzle.seen_m,
        gas_reach_m: kit.readings.get("reach_300k_diameters").copied().unwrap_or(0.0) * nozzle.bore_m,
    })
}

fn grain_sample(kit: &Kit, grain: &Grain) -> GrainSample {
    let burnt_share = (kit.time_s() - grain.thrown_at_s) / jet::GRAIN_LIFE_S;
    GrainSample { position: grain.at, burnt_share: burnt_share.clamp(0.0, 1.0) }
}
/// A puff is drawn out to one and a half standard deviations: beyond, too little is left to see.
fn puff(puff: &Puff) -> PuffSample {
    PuffSample {
        position: puff.at,
        depth_m: puff.depth_m,
        radius_m: 1.5 * puff.across_m,
        half_height_m: 1.5 * puff.up_m,
        darkness: cloud::darkness(puff),
        kind: puff.kind,
    }
}

fn lance_sample(kit: &Kit, number: usize) -> LanceSample {
    let (muzzle, _) = jet::aim(kit, number);
    let lance = &kit.lances[number];
    LanceSample {
        id: lance.id.clone(),
        muzzle,
        angle_rad: lance.angle_rad,
        depth_m: lance.depth_m,
        lit: lance.lit_at_s.is_some() && !lance.spent,
        spent: lance.spent,
        reach_m: lance.reach_m,
        gas_reach_m: lance.gas_reach_m,
    }
}

/// Height of hands that hold a rope.
const HANDS_M: f64 = 1.4;

fn thrower_sample(kit: &Kit, thrower: &Thrower) -> ThrowerSample {
    let crew = &kit.crews[thrower.crew];
    ThrowerSample {
        id: thrower.id.clone(),
        axle: thrower.axle(),
        arm_rad: thrower.motion.swing.arm_rad,
        tip: thrower.tip(),
        pouch: thrower.pouch(),
        loaded: thrower.stone.is_some(),
        stone_radius_m: thrower.stone_radius_m,
        butt: thrower.butt(),
        hands: Vec2::new(crew.at_m, HANDS_M),
        pullers: crew.men_at_work(),
        pull_n: thrower.pulling_n,
        pulling: thrower.phase == Phase::Pulling,
        depth_m: thrower.depth_m,
        thrown: thrower.thrown,
    }
}

fn bomb(kit: &Kit, bomb: &Bomb) -> BombSample {
    let now_s = kit.time_s();
    let left = bomb.lit_at_s.map(|lit_at_s| 1.0 - (now_s - lit_at_s) / bomb.plan.fuse_s);
    let whole = !kit.entities[bomb.entity].gone;
    BombSample {
        id: bomb.id.clone(),
        position: if whole { kit.pose(bomb.entity).0 } else { bomb.place },
        depth_m: kit.things[bomb.entity].depth_m,
        radius_m: bomb.plan.diameter_m / 2.0,
        lit: bomb.lit_at_s.is_some() && bomb.fuse_end_s.is_none(),
        fuse_left_share: left.unwrap_or(1.0).clamp(0.0, 1.0),
        ending: bomb.ending.map_or("", |ending| Ending::WORDS[usize::from(ending.number())]).to_owned(),
        ended_for_s: if bomb.ending.is_some() { now_s - bomb.ended_at_s } else { 0.0 },
    }
}

fn fragment(piece: &Fragment) -> FragmentSample {
    FragmentSample { position: piece.at, velocity: piece.velocity, size_m: piece.size_m, flying: piece.flying }
}

fn people(kit: &Kit) -> Vec<PersonSample> {
    let firing = |crew: usize| kit.lances.iter().any(|lance| lance.crew == crew && lance.lit_at_s.is_some() && !lance.spent);
    let mut people = Vec::new();
    for (crew, group) in kit.crews.iter().enumerate() {
        let fires = firing(crew);
        people.extend(group.figures.iter().filter(|figure| !figure.away).map(|figure| PersonSample {
            crew,
            position: Vec2::new(figure.x_m, figure.y_m),
            depth_m: figure.depth_m,
            doing: if fires && figure.doing == Doing::Aiming { Doing::Firing } else { figure.doing },
            stands_for: figure.stands_for,
            flux_kw_m2: figure.flux_w_m2 / 1000.0,
        }));
    }
    people
}

/// Mean heat on a face of one side.
fn dose_kj_m2(kit: &Kit, side: Side) -> f64 {
    let figures =
        || kit.crews.iter().zip(&kit.crew_infos).filter(|(_, info)| info.side == side).flat_map(|(crew, _)| &crew.figures);
    let men: f64 = figures().map(|figure| f64::from(figure.stands_for)).sum();
    let dose: f64 = figures().map(|figure| figure.dose_j_m2 * f64::from(figure.stands_for)).sum();
    if men > 0.0 { dose / men / 1000.0 } else { 0.0 }
}

/// Share of a structure's burnable surface that has burnt: coverings by their fuel, timber and rope by whether charred.
fn burnt_share(kit: &Kit, frame: usize) -> f64 {
    let id = &kit.frames[frame].id;
    let (mut burnt, mut whole) = (0.0, 0.0);
    for cell in &kit.cells {
        if kit.things[cell.entity].owner == *id {
            whole += cell.area_m2;
            let charred = (cell.char_m / 0.005).min(1.0);
            burnt += cell.area_m2 * if cell.gone { 1.0 } else { cell.burnt_share().max(charred) };
        }
    }
    if whole > 0.0 { burnt / whole } else { 0.0 }
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
