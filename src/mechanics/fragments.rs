//! Fragments fly with gravity and drag, and stick in the first solid thing they meet.
//!
//! m dv/dt = m g - 1/2 rho Cd A |v - u| (v - u); m mass (kg), g gravity, rho air density (kg/m3), Cd A drag coefficient
//! times frontal area (m2), u wind (m/s); `law-drag`. Gravity and drag act in turn, drag by its closed form, in so many
//! parts of a step that drag takes at most a twentieth of the speed in each. Each part is a straight path, cast as a ray in the frame of every
//! solid thing nearby, with that thing's own motion in between: so nothing passes a plate, however thin, fast or moving.
//! What is struck takes the momentum. Walls and roofs of buildings stop a piece where they are 5 mm thick and more; thinner
//! hide and cloth it passes as it does air (`assumed-shelter`). Assumed: a piece sticks where it strikes, and falls once
//! what holds it has burnt. Left out: pieces that bounce or go on through mats and boards, which errs towards too safe a
//! shelter; those that fly towards or away from the viewer, which errs towards too many hits in the picture.

mod strike;

use super::drag::air_density_kg_m3;
use super::{Every, Mechanic, Theory};
use crate::kit::fragment::{Fragment, Path, Stood};
use crate::kit::screen::Screen;
use crate::kit::{DT_S, Kit};
use crate::units::{GRAVITY_M_S2, Vec2};

/// Most that drag may take of the speed in one part of a step. Numerical.
const MOST_LOSS: f64 = 0.05;
/// Parts of a step, at most. Numerical: only the lightest and fastest pieces need more.
const MOST_PARTS: f64 = 64.0;
/// Whoever is out here is out of the scene. Numerical: the ground ends here.
const OUT_M: f64 = 2_000.0;

pub const MECHANIC: Mechanic = Mechanic {
    id: "fragments",
    name: "Fragments",
    about: "Pieces of a casing fly out, are held back by the air, and stick in the first solid thing: a wall is shelter.",
    every: Every::Step,
    act,
    theory: Theory {
        law: "m dv/dt = m g - 1/2 rho Cd A |v - u| (v - u);  sum of m = m of the whole, sum of m v = m v of the whole",
        symbols: &[
            ("m, v", "mass, kg, and velocity, m/s, of a piece"),
            ("g", "gravity, 9.81 m/s2"),
            ("rho", "air density, kg/m3"),
            ("Cd A", "drag coefficient times frontal area, m2"),
            ("u", "wind, m/s"),
        ],
        assumptions: &[
            "a piece sticks where it strikes, and what is struck takes its momentum",
            "mats, thatch and boards of 5 mm and more stop a piece, thinner hide and cloth do not",
        ],
        left_out: &[
            ("pieces that bounce or go through mats and boards", "shelter is too safe"),
            ("pieces that fly towards or away from the viewer", "too many strike in the picture"),
        ],
        claims: &["law-drag", "law-momentum", "assumed-fragments", "assumed-shelter"],
    },
};

fn act(kit: &mut Kit) {
    for number in 0..kit.fragments.len() {
        strike::carry(kit, number);
    }
    if !kit.fragments.iter().any(|piece| piece.flying) {
        kit.stood.clear();
        return;
    }
    let now = kit.physics.stand();
    let before = std::mem::take(&mut kit.stood);
    let moved_m = kit.physics.farthest(&before, &now);
    let sheets = strike::sheets(kit);
    for number in 0..kit.fragments.len() {
        // A piece made in this step begins with it: its first way lies ahead.
        if kit.fragments[number].flying && kit.fragments[number].born_step < kit.step {
            fly(kit, number, (&before, moved_m), &sheets);
        }
    }
    kit.stood = now;
}

/// Flies a piece through the step that the bodies have just made.
fn fly(kit: &mut Kit, number: usize, stood: (&[Stood], f64), sheets: &[Screen]) {
    let mut piece = kit.fragments[number].clone();
    let (wind, density) = (Vec2::new(kit.air.wind_m_s, 0.0), air_density_kg_m3(kit.air.temperature_k));
    let k_per_m = 0.5 * density * piece.drag_area_m2 / piece.mass_kg;
    let loss = k_per_m * (piece.velocity - wind).length() * DT_S / MOST_LOSS;
    let parts = loss.ceil().clamp(1.0, MOST_PARTS);
    for part in 0..parts as u32 {
        let from = piece.at;
        advance(&mut piece, k_per_m, wind, DT_S / parts);
        let share = |part: u32| f64::from(part) / parts;
        let path = Path { a: share(part), from, b: share(part + 1), to: piece.at };
        if let Some(met) = strike::first(kit, path, stood, (sheets, &piece.source)) {
            strike::stick(kit, &mut piece, path, met);
            break;
        }
    }
    if piece.at.x.abs() > OUT_M || piece.at.y.abs() > OUT_M {
        (piece.velocity, piece.flying) = (Vec2::ZERO, false);
    }
    kit.fragments[number] = piece;
}

/// Half of gravity, then drag alone as its closed form has it, then the other half: steady however light the piece.
fn advance(piece: &mut Fragment, k_per_m: f64, wind: Vec2, dt_s: f64) {
    let fall = Vec2::new(0.0, -GRAVITY_M_S2 * 0.5 * dt_s);
    let through = piece.velocity + fall - wind;
    // v = v0 / (1 + k v0 t) and x = ln(1 + k v0 t) / k, through the air.
    let held = k_per_m * through.length() * dt_s;
    let way = if held > 0.0 { libm::log1p(held) / held } else { 1.0 };
    piece.at += (wind + through * way) * dt_s;
    piece.velocity = wind + through * (1.0 / (1.0 + held)) + fall;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(velocity: Vec2) -> Fragment {
        Fragment {
            source: String::new(),
            from: Vec2::ZERO,
            at: Vec2::ZERO,
            velocity,
            mass_kg: 1.0,
            size_m: 0.0,
            drag_area_m2: 0.0,
            born_step: 0,
            flying: true,
            rides: None,
            sheet: None,
        }
    }

    #[test]
    fn drag_alone_is_as_in_the_books() {
        // k 0.01 1/m, 50 m/s, 2 s: 69.315 m and 25 m/s, with nothing falling.
        let mut piece = piece(Vec2::new(50.0, 0.0));
        for _ in 0..120 {
            advance(&mut piece, 0.01, Vec2::ZERO, DT_S);
            piece.velocity.y = 0.0;
        }
        assert!((piece.at.x - 69.315).abs() < 0.01 && (piece.velocity.x - 25.0).abs() < 0.01, "{piece:?}");
    }

    /// Cannonball, pumpkin and baseball at 30 m/s and 45 degrees, by an independent integration to 1e-12.
    #[test]
    fn ranges_are_those_of_the_tables() {
        for (k_per_m, range_m) in [(4.1622e-4, 89.093), (7.9028e-3, 60.414), (5.5001e-3, 67.001)] {
            let mut flown = piece(Vec2::from_angle(core::f64::consts::FRAC_PI_4) * 30.0);
            let mut before = flown.at;
            while flown.at.y >= 0.0 {
                before = flown.at;
                advance(&mut flown, k_per_m, Vec2::ZERO, DT_S);
            }
            let found_m = before.x + (flown.at.x - before.x) * before.y / (before.y - flown.at.y);
            assert!((found_m / range_m - 1.0).abs() < 1e-3, "k {k_per_m}: {found_m} m, in the tables {range_m} m");
        }
    }

    #[test]
    fn nothing_runs_away_however_light_or_fast() {
        for k_per_m in [0.0, 1e-6, 1e-3, 0.1, 10.0, 1e4] {
            for speed in [0.0, 1.0, 300.0, 1000.0] {
                for wind in [-30.0, 0.0, 30.0] {
                    let wind = Vec2::new(wind, 0.0);
                    let mut piece = piece(Vec2::new(speed, speed));
                    for _ in 0..600 {
                        advance(&mut piece, k_per_m, wind, DT_S);
                        assert!(piece.at.is_finite() && piece.velocity.is_finite());
                        let through = (piece.velocity - wind).length();
                        assert!(through <= 2.0 * speed + 30.0 + 100.0, "k {k_per_m}, {speed} m/s: {through} m/s");
                    }
                }
            }
        }
    }

    #[test]
    fn left_and_right_are_alike() {
        let (mut one, mut other) = (piece(Vec2::new(80.0, 40.0)), piece(Vec2::new(-80.0, 40.0)));
        for _ in 0..300 {
            advance(&mut one, 0.01, Vec2::new(3.0, 0.0), DT_S);
            advance(&mut other, 0.01, Vec2::new(-3.0, 0.0), DT_S);
            assert_eq!((one.at.x, one.at.y), (-other.at.x, other.at.y));
        }
    }
}
