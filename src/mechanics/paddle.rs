//! Treadmill wheels and oars: men tread or row, blades push water back, and the hull goes forward.
//!
//! e n p = F u,  F = 1/2 rho C A (u - v)^2. n men with the power p each (W), counted every tick, of which the share e reaches the blades, u
//! speed of the blades (m/s), v of the hull, F thrust (N), A area of the blades that push (m2), rho density of the water.
//! The blades slip: at every moment u is what balances both, so the losses follow from the area and are not assumed.
//! Sources: the momentum law of a plate dragged through water; 75 W for hours (`law-treadmill`); no figure for the speed
//! of a Song wheel ship was found (`paddle-ship-speed`). n falls as people leave the ship or turn away: those at the treads
//! or oars fare as the people on deck do (`assumed-at-the-treads`). Dust and a very loud bang drive from either; from arrows
//! only those duck who row in the open. Assumed: e = 0.65, C = 1.2 (`assumed-paddle-wheels`). Left out: blades that lift
//! water and slap it, which errs towards too fast.

use super::{Every, Mechanic, Theory};
use crate::kit::entity::Hold;
use crate::kit::water::Paddles;
use crate::kit::{Kit, STEPS_PER_TICK};
use crate::units::Vec2;

/// Share of the treading that reaches the blades (`assumed-paddle-wheels`).
const REACHES_BLADES: f64 = 0.65;
/// Drag coefficient of a blade (`assumed-paddle-wheels`).
const BLADE: f64 = 1.2;
/// Steps to the slip at most. Numerical: with every speed of a hull half a dozen come to the last bit.
const MOST_STEPS: usize = 50;
/// A step smaller than this share of the slip is the last: its own error is that share of it. Numerical.
const NEAR_SHARE: f64 = 1e-8;

pub const MECHANIC: Mechanic = Mechanic {
    id: "paddle",
    name: "Treadmill wheels and oars",
    about: "Men tread paddle wheels or pull oars, and blades push water back; their power is small, so ships stay far below their hull speed.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "e n p = F u,  F = 1/2 rho C A (u - v)^2",
        symbols: &[
            ("n, p", "men treading or rowing and the power of each, W"),
            ("e", "share that reaches the blades, 0.65"),
            ("F", "thrust, N"),
            ("u, v", "speed of the blades and of the hull, m/s"),
            ("C, A", "drag coefficient of a blade, 1.2; area of the blades that push, m2"),
        ],
        assumptions: &[
            "the men tread or row steadily, as long as they are at it",
            "all wheels turn alike; oars push as steadily as wheels do",
            "those at treads and oars leave, choke and run as the people on deck do; from arrows only rowers duck",
        ],
        left_out: &[("blades that slap and lift the water", "wheel ships are somewhat too fast")],
        claims: &["law-treadmill", "paddle-ship-speed", "assumed-paddle-wheels", "assumed-at-the-treads"],
    },
};

/// Thrust of blades driven with this power on a hull at this speed, N.
#[must_use]
pub fn thrust_n(power_w: f64, blades_m2: f64, speed_m_s: f64, water_kg_m3: f64) -> f64 {
    thrust_from_n(0.0, power_w, blades_m2, speed_m_s, water_kg_m3)
}

/// The same, sought from the thrust of the step before: from there it is one step or two away.
fn thrust_from_n(before_n: f64, power_w: f64, blades_m2: f64, speed_m_s: f64, water_kg_m3: f64) -> f64 {
    let factor = 0.5 * water_kg_m3 * BLADE * blades_m2;
    let power_w = power_w * REACHES_BLADES;
    if factor <= 0.0 || power_w <= 0.0 {
        return 0.0;
    }
    let (speed, cube) = (speed_m_s.max(0.0), power_w / factor);
    // Power bends upwards over the slip, so Newton's steps come to it from both sides.
    let mut slip = if before_n > 0.0 { (before_n / factor).sqrt() } else { first_slip_m_s(cube, speed) };
    for _ in 0..MOST_STEPS {
        let over = slip * slip * (speed + slip) - cube;
        let step = over / (slip * (2.0 * speed + 3.0 * slip));
        slip -= step;
        if step.abs() < NEAR_SHARE * slip {
            break;
        }
    }
    factor * slip * slip
}

/// With the hull tied up the slip is the cube root, and a third of the hull's speed less where that is small; where it is
/// great, the root of what the blades have over.
fn first_slip_m_s(cube: f64, speed: f64) -> f64 {
    if speed * speed * speed > cube { (cube / speed).sqrt() } else { libm::cbrt(cube) - speed / 3.0 }
}

/// People on a deck: how many stand there, how many of them have neither run nor ducked, and how many have at least not run.
#[derive(Clone, Copy, Default)]
struct Deck {
    there: usize,
    calm: usize,
    staying: usize,
}

/// The people of every hull, by its number.
fn decks(kit: &Kit) -> Vec<Deck> {
    let (mut decks, now_s) = (vec![Deck::default(); kit.hulls.len()], kit.time_s());
    for figure in kit.crews.iter().flat_map(|crew| &crew.figures) {
        let Some(hull) = figure.hull else { continue };
        let startled = figure.startled_until_s > now_s;
        decks[hull].there += 1;
        decks[hull].calm += usize::from(!figure.driven && !startled);
        decks[hull].staying += usize::from(!(figure.driven || startled && figure.runs));
    }
    decks
}

/// Share of those who were aboard at the start that is at treads or oars; all of a ship that shows nobody.
fn count(paddles: &mut Paddles, deck: Deck) {
    let figures = *paddles.figures.get_or_insert(deck.there);
    let at_it = if paddles.open { deck.calm } else { deck.staying };
    paddles.at_it = if figures == 0 { 1.0 } else { at_it as f64 / figures as f64 };
}

fn act(kit: &mut Kit) {
    if kit.paddles.is_empty() {
        return;
    }
    if kit.step.is_multiple_of(STEPS_PER_TICK) {
        let decks = decks(kit);
        kit.paddles.iter_mut().for_each(|paddles| count(paddles, decks[paddles.hull]));
    }
    let mut least = kit.readings.get("least_at_treads_share").copied().unwrap_or(1.0);
    for number in 0..kit.paddles.len() {
        let paddles = &kit.paddles[number];
        let hull = &kit.hulls[paddles.hull];
        let Hold::Body(body) = kit.entities[hull.entity].hold else { continue };
        let water = kit.water_at(kit.middle(hull.entity).x).filter(|_| hull.wet.area_m2 > 0.0 && !hull.sank && !hull.left);
        let Some(water) = water else { continue };
        least = least.min(paddles.at_it);
        let heads = paddles.heads * paddles.share.signum();
        let ahead = kit.physics.velocity(body).0.x * heads;
        let power_w = paddles.at_it * paddles.share.abs() * paddles.men * paddles.power_per_man_w;
        let thrust = thrust_from_n(paddles.thrust_n, power_w, paddles.blades_m2, ahead, water.density_kg_m3);
        kit.paddles[number].thrust_n = thrust;
        kit.physics.push(body, Vec2::new(thrust * heads, 0.0));
    }
    kit.show("least_at_treads_share", least);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wherever_it_is_sought_from_the_thrust_is_the_same() {
        for (power_w, speed_m_s) in [(75.0, 0.0), (3_600.0, 1.5), (3_600.0, 6.0)] {
            let wanted_n = thrust_n(power_w, 4.0, speed_m_s, 1_000.0);
            for times in [0.01, 0.5, 1.0, 2.0, 100.0] {
                let found_n = thrust_from_n(times * wanted_n, power_w, 4.0, speed_m_s, 1_000.0);
                assert!(
                    (found_n / wanted_n - 1.0).abs() < 1e-12,
                    "{power_w} W, {speed_m_s} m/s, from {times} of it: {found_n} N"
                );
            }
        }
    }
}
