//! Waters: the pictures of the battles on the sea and on rivers.

use super::air::{self, DAY, MORNING, NIGHT};
use super::fire::{arrow, burst, flames, glow, jet, way};
use super::people::{Act, Of, banner, person};
use super::wall::palisade;
use super::water::{BLUE, Boat, DARK, water, wheel_ship};
use crate::view::ink::{Brush, Canvas, Sprite};
use crate::view::skin::{INK, fade, hex};
use macroquad::math::{Vec2, vec2};

/// Fire arrows fly into sails of oiled silk.
pub fn oiled_sails(canvas: &mut Canvas) {
    air::sky(canvas, MORNING);
    air::hills(canvas, (62.0, 34.0), hex(0x5E7686), 0.30, 17);
    water(canvas, 64.0, BLUE);
    air::smoke(canvas, vec2(140.0, 30.0), vec2(52.0, -34.0), (30.0, 0.5), hex(0x2A2522));
    let far = Boat { at: vec2(170.0, 78.0), long: 52.0, face: -1.0, of: Of::Jin };
    far.sail(canvas, 0.0, (24.0, 40.0), hex(0xC9A24E));
    far.hull(canvas, (4.0, 9.0), hex(0x7A5C3C));
    let ship = Boat { at: vec2(132.0, 112.0), long: 104.0, face: -1.0, of: Of::Jin };
    let sails = [ship.sail(canvas, -0.46, (32.0, 62.0), hex(0xD2A849)), ship.sail(canvas, 0.22, (38.0, 76.0), hex(0xD9B256))];
    ship.hull(canvas, (9.0, 19.0), hex(0x86643F));
    banner(canvas, ship.place(-0.9, 14.0), 34.0, (16.0, 10.0), Of::Jin);
    for (at, tall) in [(sails[0][0], 34.0), (sails[1][0], 44.0), (sails[1][1] + vec2(0.0, 12.0), 26.0)] {
        flames(canvas, at - vec2(9.0, -12.0), at + vec2(9.0, 12.0), tall, 0.25);
    }
    Boat { at: vec2(36.0, 128.0), long: 66.0, face: 1.0, of: Of::Song }.row(canvas, 5);
    banner(canvas, vec2(10.0, 122.0), 34.0, (18.0, 12.0), Of::Song);
    for (tip, rise) in [(vec2(96.0, 50.0), -0.35), (vec2(80.0, 72.0), -0.5), (vec2(66.0, 92.0), -0.7), (vec2(76.0, 104.0), -0.2)]
    {
        arrow(canvas, tip, vec2(1.0, rise));
    }
}

/// A ship driven by wheels, a bomb of paper and lime that bursts over the flat boats.
pub fn ship_of_wheels(canvas: &mut Canvas) {
    air::sky(canvas, DAY);
    air::hills(canvas, (74.0, 56.0), hex(0x5E7686), 0.32, 33);
    air::hills(canvas, (76.0, 30.0), hex(0x33424E), 0.36, 6);
    water(canvas, 76.0, BLUE);
    let thrown = vec2(52.0, 74.0);
    way(canvas, thrown, vec2(140.0, 82.0), 22.0, hex(0xC47A00));
    wheel_ship(canvas, Boat { at: vec2(62.0, 116.0), long: 112.0, face: 1.0, of: Of::Song });
    banner(canvas, vec2(12.0, 92.0), 48.0, (24.0, 16.0), Of::Song);
    let mast = vec2(58.0, 96.0);
    canvas.line(mast, mast - vec2(0.0, 24.0), Brush::new(1.8, hex(0x3A2A1E)));
    canvas.line(mast + vec2(16.0, -6.0), thrown - vec2(4.0, 8.0), Brush::new(1.8, hex(0x6A4E33)));
    lime(canvas, vec2(166.0, 74.0));
    for (x, y, long) in [(168.0, 106.0, 44.0), (140.0, 138.0, 58.0)] {
        let boat = Boat { at: vec2(x, y), long, face: -1.0, of: Of::Jin };
        for i in 0..5 {
            person(
                canvas,
                boat.place(-0.7 + 0.34 * i as f32, 0.03 * long),
                13.0,
                (Of::Jin, if i % 2 == 0 { Act::Stand } else { Act::Row }),
                -1.0,
            );
        }
        boat.hull(canvas, (4.0, 4.5), hex(0x8A6B47));
        banner(canvas, boat.place(-0.8, 4.0), 24.0, (12.0, 8.0), Of::Jin);
    }
    burst(canvas, vec2(142.0, 84.0), 13.0);
}

/// A cloud of lime dust: pale, with an edge, and without any glow.
fn lime(canvas: &mut Canvas, at: Vec2) {
    canvas.seed(8);
    for i in 0..11_u8 {
        let off = vec2(canvas.dice.normal(13.0), canvas.dice.normal(10.0));
        let r = canvas.dice.range(9.0, 17.0);
        canvas.sprite(Sprite::Wet(i), at + off + vec2(1.5, 2.5), Vec2::splat(r), fade(hex(0x8B8A72), 0.40), 0.0);
        canvas.sprite(Sprite::Wet(i), at + off, Vec2::splat(r), fade(hex(0xFBF8EA), 0.85), 0.0);
    }
}

/// The boats left at an inlet burn: fire boats drift down on them.
pub fn fire_boats(canvas: &mut Canvas) {
    air::sky(canvas, [hex(0xB9AE98), hex(0xDCC9A4), hex(0xD8BE90)]);
    air::hills(canvas, (70.0, 30.0), hex(0x5E7686), 0.34, 41);
    water(canvas, 72.0, BLUE);
    let bank = [vec2(128.0, 76.0), vec2(150.0, 71.0), vec2(218.0, 62.0), vec2(218.0, 104.0), vec2(168.0, 92.0)];
    canvas.polygon(&bank, |_| hex(0xB59C6E));
    canvas.brush(&bank[..3], Brush::ink(1.2, 0.7));
    canvas.brush(&[bank[4], bank[3]], Brush::ink(1.0, 0.5));
    for (x, y) in [(176.0, 76.0), (190.0, 80.0)] {
        person(canvas, vec2(x, y), 14.0, (Of::Jin, Act::Run), 1.0);
    }
    air::smoke(canvas, vec2(146.0, 66.0), vec2(50.0, -52.0), (30.0, 0.5), hex(0x2A2522));
    for (x, y, long) in [(132.0, 92.0, 42.0), (168.0, 104.0, 48.0), (136.0, 114.0, 50.0)] {
        let boat = Boat { at: vec2(x, y), long, face: -1.0, of: Of::Jin };
        boat.hull(canvas, (4.0, 5.0), hex(0x7A5C3C));
        flames(canvas, boat.place(-0.6, 3.0), boat.place(0.5, 3.0), 26.0, 0.22);
    }
    glow(canvas, vec2(146.0, 118.0), 46.0, 0.35);
    let drifting = Boat { at: vec2(84.0, 126.0), long: 46.0, face: 1.0, of: Of::Song };
    drifting.hull(canvas, (5.0, 8.0), hex(0x6A4E33));
    flames(canvas, drifting.place(-0.6, 4.0), drifting.place(0.6, 4.0), 30.0, 0.28);
    wheel_ship(canvas, Boat { at: vec2(34.0, 98.0), long: 62.0, face: 1.0, of: Of::Song });
    banner(canvas, vec2(8.0, 88.0), 38.0, (18.0, 12.0), Of::Song);
    for (x, y) in [(84.0, 70.0), (98.0, 62.0), (92.0, 82.0), (110.0, 72.0)] {
        canvas.line(vec2(x, y), vec2(x + 13.0, y + 1.5), Brush::ink(0.8, 0.75).ruled());
    }
    Boat { at: vec2(44.0, 144.0), long: 60.0, face: 1.0, of: Of::Song }.row(canvas, 5);
}

/// By night, boats of men with paper fire lances come to a camp behind stakes.
pub fn lances_by_boat(canvas: &mut Canvas) {
    air::sky(canvas, NIGHT);
    air::hills(canvas, (78.0, 26.0), hex(0x6D737C), 0.5, 50);
    let shore = [vec2(128.0, 92.0), vec2(150.0, 84.0), vec2(218.0, 82.0), vec2(218.0, 106.0), vec2(150.0, 104.0)];
    water(canvas, 80.0, DARK);
    canvas.polygon(&shore, |_| hex(0x4A4036));
    for (x, tall) in [(156.0, 22.0), (178.0, 26.0)] {
        flames(canvas, vec2(x, 84.0), vec2(x + 9.0, 84.0), tall, 0.15);
    }
    palisade(canvas, (142.0, 214.0), 98.0, 17.0);
    for (x, y) in [(150.0, 106.0), (172.0, 108.0)] {
        person(canvas, vec2(x, y), 15.0, (Of::Mongols, Act::Run), 1.0);
    }
    for (x, y, long, lances) in [(56.0, 106.0, 74.0, 2), (88.0, 140.0, 92.0, 3)] {
        let boat = Boat { at: vec2(x, y), long, face: 1.0, of: Of::Jin };
        for i in 0..lances {
            let foot = boat.place(0.10 + 0.26 * i as f32, 0.02 * long);
            let mouth = foot + vec2(19.0, -17.0);
            jet(canvas, mouth, vec2(34.0 - 4.0 * i as f32, -6.0 + 4.0 * i as f32));
            person(canvas, foot, 19.0, (Of::Jin, Act::Aim), 1.0);
            canvas.line(foot + vec2(3.0, -10.0), mouth, Brush::new(3.0, INK).least(0.9));
            canvas.line(foot + vec2(3.0, -10.0), mouth, Brush::new(2.0, hex(0xE6D7B0)).least(0.9));
        }
        for i in 0..3 {
            person(canvas, boat.place(-0.72 + 0.26 * i as f32, 0.0), 17.0, (Of::Jin, Act::Row), 1.0);
        }
        boat.hull(canvas, (0.075 * long, 0.13 * long), hex(0x7A5C3C));
        banner(canvas, boat.place(-0.9, 8.0), 36.0, (17.0, 11.0), Of::Jin);
    }
    glow(canvas, vec2(170.0, 120.0), 40.0, 0.25);
}
