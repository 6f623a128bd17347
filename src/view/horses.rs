//! Horses: ink animals some 1.4 m at the withers, standing, walking or at a flying gallop, with or without a rider.
//! A horse that has been startled lifts its head or runs; none is shown hurt.

use super::camera::{PX_PER_M, at};
use super::dice::{Dice, mix as seed_of};
use super::ink::brush::Section;
use super::ink::spline::{lerp, smooth};
use super::ink::{Brush, Canvas};
use super::poses::beat;
use super::skin::{INK, fade, hex, mix};
use crate::sample::{Doing, PersonSample};
use macroquad::color::Color;
use macroquad::math::{Vec2, vec2};

const COATS: [Color; 5] = [hex(0x7A4B2E), hex(0x8E5A34), hex(0xB4A997), hex(0x453A33), hex(0xA98550)];

/// A leg from its root over the middle joint to the hoof, metres, facing +x.
type Leg = [(f32, f32); 3];

/// One way of holding itself: two fore legs, two hind legs, how high the trunk is lifted, how far the neck is stretched.
struct Stance {
    fore: [Leg; 2],
    hind: [Leg; 2],
    lift: f32,
    stretch: f32,
}

const STANDS: Stance = Stance {
    fore: [[(0.46, 0.98), (0.50, 0.50), (0.49, 0.02)], [(0.36, 0.98), (0.36, 0.50), (0.33, 0.02)]],
    hind: [[(-0.58, 1.02), (-0.72, 0.54), (-0.64, 0.02)], [(-0.48, 1.02), (-0.56, 0.54), (-0.46, 0.02)]],
    lift: 0.0,
    stretch: 0.0,
};
const WALKS: Stance = Stance {
    fore: [[(0.46, 0.98), (0.66, 0.56), (0.66, 0.10)], [(0.36, 0.98), (0.28, 0.50), (0.14, 0.02)]],
    hind: [[(-0.58, 1.02), (-0.62, 0.54), (-0.44, 0.02)], [(-0.48, 1.02), (-0.74, 0.56), (-0.82, 0.08)]],
    lift: 0.0,
    stretch: 0.15,
};
const FLIES: Stance = Stance {
    fore: [[(0.50, 1.02), (0.92, 0.86), (1.26, 0.56)], [(0.42, 1.00), (0.84, 0.72), (1.10, 0.36)]],
    hind: [[(-0.56, 1.04), (-1.00, 0.78), (-1.36, 0.58)], [(-0.50, 1.02), (-0.92, 0.66), (-1.20, 0.36)]],
    lift: 0.20,
    stretch: 1.0,
};
const GATHERS: Stance = Stance {
    fore: [[(0.50, 1.02), (0.62, 0.62), (0.30, 0.40)], [(0.42, 1.00), (0.48, 0.58), (0.16, 0.30)]],
    hind: [[(-0.56, 1.04), (-0.34, 0.62), (-0.12, 0.26)], [(-0.50, 1.02), (-0.24, 0.60), (0.04, 0.16)]],
    lift: 0.10,
    stretch: 0.8,
};

fn between(a: &Stance, b: &Stance, t: f32) -> Stance {
    let mid = |a: (f32, f32), b: (f32, f32)| (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
    let leg = |a: &Leg, b: &Leg| std::array::from_fn(|i| mid(a[i], b[i]));
    let pair = |a: &[Leg; 2], b: &[Leg; 2]| std::array::from_fn(|i| leg(&a[i], &b[i]));
    Stance {
        fore: pair(&a.fore, &b.fore),
        hind: pair(&a.hind, &b.hind),
        lift: a.lift + (b.lift - a.lift) * t,
        stretch: a.stretch + (b.stretch - a.stretch) * t,
    }
}

/// A horse ready to draw.
pub struct Horse {
    origin: Vec2,
    face: f32,
    coat: Color,
    stance: Stance,
    seed: u64,
    saddled: bool,
}

impl Horse {
    /// The horse of one sample; `number` is its place in the frame's list.
    #[must_use]
    pub fn of(person: &PersonSample, number: usize, face: f32, time_s: f32, saddled: bool) -> Self {
        let seed = seed_of(0x4045, number as u64);
        let mut dice = Dice::new(seed);
        let phase = |rate: f32| {
            let turn = beat(time_s, rate, (seed % 97) as f32 / 97.0) * std::f32::consts::TAU;
            0.5 - 0.5 * turn.cos()
        };
        let stance = match person.doing {
            Doing::RunningBack => between(&GATHERS, &FLIES, phase(1.7)),
            Doing::Walking => between(&STANDS, &WALKS, phase(0.8)),
            // It has been startled and has nowhere to run: it throws up its head.
            Doing::Crouching => between(&STANDS, &GATHERS, 0.25 + 0.2 * phase(1.2)),
            _ => between(&STANDS, &WALKS, 0.3 * dice.unit()),
        };
        let origin = at(person.position.x as f32, person.position.y as f32, person.depth_m as f32);
        Self { origin, face, coat: dice.pick(&COATS), stance, seed, saddled }
    }

    /// Tells its drawings apart.
    #[must_use]
    pub fn key(&self) -> u64 {
        let joints = self.stance.fore.iter().chain(&self.stance.hind).flatten().flat_map(|&(x, y)| [x, y]);
        let all = joints.chain([self.stance.lift, self.stance.stretch]);
        all.fold(seed_of(self.seed, self.saddled.into()), |key, value| seed_of(key, value.to_bits().into()))
    }

    /// How high a rider is lifted by the stride, metres.
    #[must_use]
    pub fn lift(&self) -> f32 {
        self.stance.lift
    }

    fn spot(&self, (x, y): (f32, f32)) -> Vec2 {
        self.origin + vec2(self.face * x, -y) * PX_PER_M
    }

    fn leg(&self, canvas: &mut Canvas, leg: &Leg, color: Color) {
        let points = smooth(&leg.map(|joint| self.spot(joint)), 2.2, false);
        let last = (points.len() - 1).max(1) as f32;
        for (extra, shade) in [(0.6, INK), (-0.2, color)] {
            let sections: Vec<Section> = points
                .iter()
                .enumerate()
                .map(|(i, &at)| {
                    let t = i as f32 / last;
                    let width = if t < 0.5 { 0.26 - 0.28 * t } else { 0.12 - 0.06 * (t - 0.5) };
                    Section { at, half: width * PX_PER_M / 2.0 + extra, color: shade }
                })
                .collect();
            canvas.strip(&sections, 0.0);
        }
        let hoof = self.spot(leg[2]);
        canvas.line(hoof, hoof + vec2(self.face * 2.6, -0.3), Brush::ink(3.0, 0.95).least(0.8));
    }

    /// Head and neck, carried high at rest and stretched forward in a run.
    fn crest(&self) -> [(f32, f32); 5] {
        let (up, out) = (1.0 - 0.55 * self.stance.stretch, self.stance.stretch);
        [
            (0.42, 1.38),
            (0.60 + 0.10 * out, 1.52 + 0.12 * up),
            (0.82 + 0.22 * out, 1.56 + 0.34 * up),
            (0.98 + 0.26 * out, 1.50 + 0.32 * up),
            (1.24 + 0.24 * out, 1.28 + 0.22 * up),
        ]
    }

    /// Draws all of it; what is farther first.
    pub fn paint(&self, canvas: &mut Canvas) {
        canvas.seed(self.seed);
        let far = mix(self.coat, INK, 0.35);
        let lifted = |leg: &Leg| leg.map(|(x, y)| (x, y + 0.5 * self.stance.lift));
        self.leg(canvas, &lifted(&self.stance.fore[1]), far);
        self.leg(canvas, &lifted(&self.stance.hind[1]), far);
        self.tail(canvas);
        self.trunk(canvas);
        self.leg(canvas, &lifted(&self.stance.hind[0]), self.coat);
        self.leg(canvas, &lifted(&self.stance.fore[0]), self.coat);
        if self.saddled {
            self.saddle(canvas);
        }
    }

    fn up(&self, (x, y): (f32, f32)) -> Vec2 {
        self.spot((x, y + 0.8 * self.stance.lift))
    }

    fn tail(&self, canvas: &mut Canvas) {
        let out = self.stance.stretch;
        let hair = [(-0.84, 1.26), (-1.02 - 0.14 * out, 1.18 + 0.12 * out), (-1.10 - 0.42 * out, 0.72 + 0.52 * out)];
        for shift in [0.0, 0.05, -0.05] {
            let points = hair.map(|(x, y)| self.up((x + shift, y + shift)));
            canvas.brush(&points, Brush::new(3.0, mix(self.coat, INK, 0.6)).taper(0.1, 0.7));
        }
    }

    fn trunk(&self, canvas: &mut Canvas) {
        let [withers, neck, poll, brow, nose] = self.crest();
        let outline = [
            (-0.84, 1.22),
            (-0.60, 1.38),
            (-0.20, 1.30),
            (0.14, 1.29),
            withers,
            neck,
            poll,
            brow,
            nose,
            (nose.0 - 0.04, nose.1 - 0.13),
            (brow.0 - 0.14, brow.1 - 0.22),
            (poll.0 - 0.08, poll.1 - 0.34),
            (0.66, 1.14),
            (0.56, 0.94),
            (0.16, 0.84),
            (-0.30, 0.90),
            (-0.66, 0.92),
            (-0.88, 1.04),
        ]
        .map(|point| self.up(point));
        let body = smooth(&outline, 2.6, true);
        canvas.polygon(&body, |p| mix(self.coat, INK, ((p.y - self.up((0.0, 1.3)).y) / (0.5 * PX_PER_M)).clamp(0.0, 1.0) * 0.28));
        canvas.ring(&body, 1.2, INK);
        for k in 0..6 {
            let t = k as f32 / 5.0;
            let root = lerp(self.up(poll), self.up(withers), t);
            let fall = vec2(-self.face * (2.4 + 5.0 * self.stance.stretch), 4.6 - 3.2 * self.stance.stretch);
            canvas.brush(&[root, root + fall * 0.6, root + fall], Brush::new(2.2, mix(self.coat, INK, 0.7)).taper(0.1, 0.6));
        }
        let ear = self.up((poll.0 + 0.04, poll.1 + 0.02));
        canvas.line(ear, ear + vec2(self.face * 0.8, -3.4), Brush::ink(2.2, 0.95).taper(0.1, 0.6));
        let eye = self.up((brow.0 + 0.04, brow.1 - 0.07));
        canvas.line(eye, eye + vec2(self.face * 0.9, 0.2), Brush::ink(1.6, 1.0).least(0.9));
        let (bit, hand) = (self.up((nose.0 - 0.05, nose.1 - 0.05)), self.up((0.34, 1.36)));
        canvas.brush(&[bit, lerp(bit, hand, 0.5) + vec2(0.0, 2.0), hand], Brush::ink(0.9, 0.7));
        canvas.line(bit, self.up(poll), Brush::ink(0.9, 0.6));
    }

    fn saddle(&self, canvas: &mut Canvas) {
        let cloth = [(-0.30, 1.34), (0.20, 1.32), (0.24, 0.96), (-0.26, 0.98)].map(|point| self.up(point));
        canvas.blot(&cloth, fade(super::skin::JADE, 0.95), 0.9, INK);
        let seat = [(-0.34, 1.42), (-0.05, 1.35), (0.24, 1.42)].map(|point| self.up(point));
        canvas.brush(&seat, Brush::new(3.0, hex(0x4A3226)).least(0.8));
    }
}
