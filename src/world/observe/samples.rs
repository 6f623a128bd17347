//! One thing of the world as its sample: a body, a joint, a fire, a lance, a machine, a puff, a person.

use crate::kit::Kit;
use crate::kit::bomb::{Bomb, Ending};
use crate::kit::bond::Bond;
use crate::kit::cloud::Puff;
use crate::kit::fixtures::Grain;
use crate::kit::fragment::Fragment;
use crate::kit::sound::Sound;
use crate::kit::thrower::{Phase, Thrower};
use crate::mechanics::{burst, cloud, jet, sound};
use crate::sample::{
    BodySample, BombSample, Doing, FireSample, FragmentSample, GrainSample, JointSample, LanceSample, PersonSample, PuffSample,
    StreamSample, ThrowerSample, WaveSample,
};
use crate::units::Vec2;

pub fn body(kit: &Kit, number: usize) -> BodySample {
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
    (sample.has_fuel, sample.began_wet) = (start > 0.0, wet > 0.0);
    sample.forces = super::forces::named(kit, number, sample.mass_kg);
    super::forces::add_all(kit, &mut sample);
    sample
}

pub fn joint(kit: &Kit, number: usize, bond: &Bond) -> JointSample {
    let (place, share) = (kit.point(bond.a, bond.at_a), kit.bond_share(number));
    JointSample {
        id: bond.id.clone(),
        structure: kit.frames[bond.frame].id.clone(),
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
pub fn hawsers(kit: &Kit) -> impl Iterator<Item = JointSample> + '_ {
    kit.frames.iter().flat_map(move |frame| {
        let front = kit.ends(frame.chassis).into_iter().min_by(|a, b| a.x.total_cmp(&b.x)).unwrap_or_default();
        let crew = kit.crews.iter().find(|crew| crew.hauls == frame.id);
        let haulers = crew.map_or(front.x + 20.0, |crew| crew.at_m);
        frame.hawsers.iter().map(move |hawser| JointSample {
            id: hawser.id.clone(),
            structure: frame.id.clone(),
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

/// Water on its way from hands to fires.
pub fn streams(kit: &Kit) -> Vec<StreamSample> {
    kit.mops.iter().flat_map(|stock| &stock.streams).map(|&(from, to, depth_m)| StreamSample { from, to, depth_m }).collect()
}

pub fn fire(fire: &crate::kit::Fire) -> FireSample {
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
pub fn nozzles(kit: &Kit) -> impl Iterator<Item = LanceSample> + '_ {
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

pub fn grain_sample(kit: &Kit, grain: &Grain) -> GrainSample {
    let burnt_share = (kit.time_s() - grain.thrown_at_s) / jet::GRAIN_LIFE_S;
    GrainSample { position: grain.at, burnt_share: burnt_share.clamp(0.0, 1.0) }
}
/// A puff is drawn out to one and a half standard deviations: beyond, too little is left to see.
pub fn puff(puff: &Puff) -> PuffSample {
    PuffSample {
        position: puff.at,
        depth_m: puff.depth_m,
        radius_m: 1.5 * puff.across_m,
        half_height_m: 1.5 * puff.up_m,
        darkness: cloud::darkness(puff),
        peak_kg_m3: cloud::concentration_kg_m3(puff, puff.at, 0.0),
        kind: puff.kind,
    }
}

pub fn lance_sample(kit: &Kit, number: usize) -> LanceSample {
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
/// How far before the axle the men of a row of throwers stand that share a crew. Numerical: for the picture only.
const AHEAD_M: f64 = 5.0;

pub fn thrower_sample(kit: &Kit, thrower: &Thrower) -> ThrowerSample {
    let crew = &kit.crews[thrower.crew];
    let hands_m = if thrower.crew_share < 1.0 { thrower.foot.x + thrower.towards * AHEAD_M } else { crew.at_m };
    ThrowerSample {
        id: thrower.id.clone(),
        axle: thrower.axle(),
        arm_rad: thrower.motion.swing.arm_rad,
        tip: thrower.tip(),
        pouch: thrower.pouch(),
        loaded: thrower.stone.is_some(),
        stone_radius_m: thrower.stone_radius_m,
        butt: thrower.butt(),
        hands: Vec2::new(hands_m, thrower.foot.y + HANDS_M),
        pullers: (f64::from(crew.men_at_work()) * thrower.crew_share).round() as u32,
        pull_n: thrower.pulling_n,
        pulling: thrower.phase == Phase::Pulling,
        depth_m: thrower.depth_m,
        thrown: thrower.thrown,
    }
}

pub fn bomb(kit: &Kit, bomb: &Bomb) -> BombSample {
    let now_s = kit.time_s();
    let left = bomb.lit_at_s.map(|lit_at_s| 1.0 - (now_s - lit_at_s) / bomb.plan.fuse_s);
    let whole = !kit.entities[bomb.entity].gone;
    let plan = &bomb.plan;
    let ending = bomb.ending.unwrap_or_else(|| burst::ending(Some(plan.casing), plan.vigour, plan.soaked && kit.damp));
    BombSample {
        id: bomb.id.clone(),
        position: if whole { kit.middle(bomb.entity) } else { bomb.place },
        depth_m: kit.things[bomb.entity].depth_m,
        radius_m: bomb.plan.diameter_m / 2.0,
        lit: bomb.lit_at_s.is_some() && bomb.fuse_end_s.is_none(),
        fuse_left_share: left.unwrap_or(1.0).clamp(0.0, 1.0),
        ending: bomb.ending.map_or("", |ending| Ending::WORDS[usize::from(ending.number())]).to_owned(),
        ended_for_s: if bomb.ending.is_some() { now_s - bomb.ended_at_s } else { 0.0 },
        bang_db_at_1m: burst::loudness_db_at_10m(plan.casing, plan.vigour, ending) + burst::TEN_METRES_DB,
        chain_top: bomb.chained,
    }
}

pub fn fragment(piece: &Fragment) -> FragmentSample {
    FragmentSample { position: piece.at, velocity: piece.velocity, size_m: piece.size_m, flying: piece.flying }
}

pub fn people(kit: &Kit) -> Vec<PersonSample> {
    let firing = |crew: usize| kit.lances.iter().any(|lance| lance.crew == crew && lance.lit_at_s.is_some() && !lance.spent);
    let mut people = Vec::new();
    for (crew, group) in kit.crews.iter().enumerate() {
        let fires = firing(crew);
        let faces = facing(kit, crew);
        people.extend(group.figures.iter().filter(|figure| !figure.away).map(|figure| PersonSample {
            crew,
            position: Vec2::new(figure.x_m, figure.y_m),
            depth_m: figure.depth_m,
            doing: if fires && figure.doing == Doing::Aiming { Doing::Firing } else { figure.doing },
            faces,
            stands_for: figure.stands_for,
            flux_kw_m2: figure.flux_w_m2 / 1000.0,
        }));
    }
    people
}

/// Which way a crew must face: where it goes, or where its lances point.
fn facing(kit: &Kit, crew: usize) -> f64 {
    let it = &kit.crews[crew];
    let way_m = it.going_to_m - it.at_m;
    let lance = kit.lances.iter().find(|lance| lance.crew == crew && lance.angle_rad.abs() > std::f64::consts::FRAC_PI_2);
    match lance {
        Some(_) => -1.0,
        None if way_m.abs() > 0.1 => way_m.signum(),
        None => 0.0,
    }
}

/// How far a sound has come by now.
pub fn wave(kit: &Kit, sound: &Sound) -> WaveSample {
    let speed_m_s = sound::speed_m_s(kit.air.temperature_k);
    WaveSample { origin: sound.at, radius_m: speed_m_s * (kit.time_s() - sound.made_at_s), level_db_at_1m: sound.level_db_at_1m }
}
