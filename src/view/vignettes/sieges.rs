//! Sieges: the pictures of the battles for a town.

use super::air::{self, DAY, DUSK, MORNING, NIGHT};
use super::engines::{beam, chain, gourd, sky_bridge, thrower, tower};
use super::fire::{burst, flames, glow, lancer, way};
use super::people::{Act, Of, banner, person, rider};
use super::wall::{BY_DAY, BY_NIGHT, hall, shed, tent, wall};
use super::water::{self, Boat};
use crate::view::ink::shapes::ellipse;
use crate::view::ink::{Brush, Canvas};
use crate::view::skin::{FLAME_ORANGE, INK, fade, hex};
use macroquad::math::{Vec2, vec2};

/// By night a thunderclap bomb bursts before the wall, and the besiegers run.
pub fn bomb_by_night(canvas: &mut Canvas) {
    air::sky(canvas, NIGHT);
    air::moon(canvas, vec2(24.0, 22.0), 6.0);
    air::hills(canvas, (96.0, 20.0), hex(0x7C8088), 0.35, 3);
    air::ground(canvas, 100.0, hex(0x5A4E42));
    glow(canvas, vec2(152.0, 62.0), 74.0, 0.5);
    for (x, y, size) in [(128.0, 116.0, 11.0), (146.0, 112.0, 12.0), (164.0, 115.0, 11.0)] {
        tent(canvas, vec2(x, y), size, hex(0x8A9484));
    }
    hall(canvas, vec2(44.0, 78.0), 66.0, BY_NIGHT);
    wall(canvas, (-16.0, 86.0), (84.0, 172.0), 15.0, BY_NIGHT);
    banner(canvas, vec2(80.0, 82.0), 42.0, (24.0, 15.0), Of::Song);
    for x in [62.0, 71.0] {
        person(canvas, vec2(x, 82.0), 14.0, (Of::Song, Act::Stand), 1.0);
    }
    way(canvas, vec2(82.0, 70.0), vec2(146.0, 56.0), 18.0, fade(FLAME_ORANGE, 0.9));
    burst(canvas, vec2(152.0, 62.0), 17.0);
    for (x, y, act) in [(116.0, 140.0, 1.0), (132.0, 147.0, -1.0), (150.0, 138.0, 1.0), (166.0, 146.0, 1.0), (182.0, 137.0, 1.0)]
    {
        person(canvas, vec2(x, y), 17.0, (Of::Jin, Act::Run), act);
    }
}

/// Towers taller than the wall: one is tipped over with poles, the other burns.
pub fn towers_afire(canvas: &mut Canvas) {
    air::sky(canvas, DUSK);
    air::hills(canvas, (104.0, 26.0), hex(0x5E7686), 0.34, 8);
    air::ground(canvas, 118.0, hex(0xB49C70));
    let head = tower(canvas, vec2(158.0, 142.0), (36.0, 112.0), 20.0);
    air::smoke(canvas, vec2(120.0, 20.0), vec2(60.0, -16.0), (26.0, 0.5), hex(0x2A2522));
    let lit = tower(canvas, vec2(106.0, 146.0), (36.0, 122.0), 0.0);
    flames(canvas, lit[0] + vec2(2.0, 6.0), lit[1] + vec2(-2.0, 6.0), 30.0, 0.25);
    flames(canvas, vec2(95.0, 84.0), vec2(112.0, 86.0), 24.0, 0.2);
    wall(canvas, (-16.0, 62.0), (70.0, 172.0), 13.0, BY_DAY);
    hall(canvas, vec2(26.0, 66.0), 44.0, BY_DAY);
    banner(canvas, vec2(8.0, 68.0), 52.0, (20.0, 13.0), Of::Song);
    beam(canvas, vec2(50.0, 60.0), vec2(142.0, 46.0), 2.0, hex(0x9C9A54));
    for x in [44.0, 52.0, 60.0] {
        person(canvas, vec2(x, 69.0), 17.0, (Of::Song, Act::Aim), 1.0);
    }
    for x in [172.0, 186.0] {
        person(canvas, vec2(x, 150.0), 17.0, (Of::Jin, Act::Run), 1.0);
    }
    canvas.line(head[0], head[0] + vec2(-6.0, -3.0), Brush::ink(0.8, 0.5));
}

/// Fire lances on the wall against the sky bridge.
pub fn lances_and_bridge(canvas: &mut Canvas) {
    air::sky(canvas, DAY);
    air::hills(canvas, (112.0, 44.0), hex(0x5E7686), 0.30, 21);
    air::ground(canvas, 120.0, hex(0xC9B07E));
    air::smoke(canvas, vec2(104.0, 36.0), vec2(70.0, -22.0), (26.0, 0.42), hex(0x2A2522));
    sky_bridge(canvas, 86.0, 146.0, (106.0, 92.0));
    flames(canvas, vec2(88.0, 62.0), vec2(108.0, 58.0), 26.0, 0.25);
    wall(canvas, (-16.0, 46.0), (76.0, 172.0), 13.0, BY_DAY);
    banner(canvas, vec2(10.0, 74.0), 40.0, (20.0, 13.0), Of::Song);
    lancer(canvas, vec2(25.0, 75.0), (20.0, Of::Song), vec2(1.0, -0.22), (20.0, 46.0));
    lancer(canvas, vec2(40.0, 75.0), (20.0, Of::Song), vec2(1.0, -0.02), (18.0, 44.0));
    for x in [150.0, 168.0, 186.0] {
        person(canvas, vec2(x, 150.0), 17.0, (Of::Jin, Act::Run), 1.0);
    }
}

/// By night, in rain: bombs burst in the camp by the river, and horses bolt.
pub fn bombs_in_rain(canvas: &mut Canvas) {
    air::sky(canvas, NIGHT);
    air::hills(canvas, (82.0, 34.0), hex(0x6D737C), 0.5, 5);
    air::ground(canvas, 80.0, hex(0x5C5145));
    for (x, y, size) in [(92.0, 92.0, 13.0), (118.0, 88.0, 12.0), (176.0, 92.0, 14.0)] {
        tent(canvas, vec2(x, y), size, hex(0x928F78));
    }
    burst(canvas, vec2(136.0, 58.0), 17.0);
    glow(canvas, vec2(170.0, 78.0), 26.0, 0.9);
    rider(canvas, vec2(168.0, 108.0), 28.0, 1.0, hex(0x5A4130));
    rider(canvas, vec2(122.0, 112.0), 29.0, 1.0, hex(0x7A644C));
    canvas.band(
        &[vec2(-16.0, 120.0), vec2(216.0, 112.0)],
        &[vec2(-16.0, 124.0), vec2(216.0, 116.0)],
        &[(0.0, hex(0x4A3F35)), (1.0, hex(0x2F2A28))],
    );
    water::water(canvas, 121.0, water::DARK);
    way(canvas, vec2(58.0, 116.0), vec2(130.0, 54.0), 16.0, fade(FLAME_ORANGE, 0.85));
    Boat { at: vec2(50.0, 130.0), long: 66.0, face: 1.0, of: Of::Song }.row(canvas, 5);
    Boat { at: vec2(132.0, 146.0), long: 78.0, face: 1.0, of: Of::Song }.row(canvas, 6);
    banner(canvas, vec2(20.0, 124.0), 36.0, (18.0, 12.0), Of::Song);
    air::rain(canvas, 90);
}

/// After a stone comes an iron bomb like a gourd, against the corner of the town.
pub fn gourd_bomb(canvas: &mut Canvas) {
    air::sky(canvas, MORNING);
    air::hills(canvas, (118.0, 52.0), hex(0x5E7686), 0.30, 14);
    air::ground(canvas, 126.0, hex(0xC4AB79));
    hall(canvas, vec2(164.0, 62.0), 58.0, BY_DAY);
    wall(canvas, (126.0, 218.0), (70.0, 172.0), -12.0, BY_DAY);
    banner(canvas, vec2(131.0, 68.0), 40.0, (-18.0, 12.0), Of::Song);
    burst(canvas, vec2(158.0, 112.0), 14.0);
    let tip = thrower(canvas, vec2(30.0, 146.0), 36.0, (4, Of::Jin));
    thrower(canvas, vec2(84.0, 122.0), 15.0, (3, Of::Jin));
    banner(canvas, vec2(8.0, 148.0), 58.0, (18.0, 12.0), Of::Jin);
    way(canvas, tip, vec2(84.0, 34.0), 7.0, fade(INK, 0.55));
    canvas.blot(&ellipse(vec2(136.0, 30.0), Vec2::splat(5.0), 12).collect::<Vec<_>>(), hex(0x8F8A80), 0.9, INK);
    let mouth = gourd(canvas, vec2(92.0, 34.0), 13.0, 1.15);
    flames(canvas, mouth, mouth + vec2(1.0, 0.0), 15.0, 0.2);
}

/// An iron bomb is let down on a chain to the men under a shed of hides.
pub fn bomb_on_a_chain(canvas: &mut Canvas) {
    air::sky(canvas, DUSK);
    air::hills(canvas, (112.0, 34.0), hex(0x5E7686), 0.36, 27);
    air::ground(canvas, 134.0, hex(0x9C8660));
    shed(canvas, vec2(112.0, 104.0), vec2(186.0, 128.0), 150.0);
    wall(canvas, (-16.0, 76.0), (48.0, 172.0), 22.0, BY_DAY);
    banner(canvas, vec2(14.0, 46.0), 38.0, (24.0, 15.0), Of::Jin);
    beam(canvas, vec2(52.0, 40.0), vec2(108.0, 34.0), 2.6, hex(0x7A5C3C));
    beam(canvas, vec2(60.0, 47.0), vec2(84.0, 36.0), 1.8, hex(0x7A5C3C));
    for x in [40.0, 50.0] {
        person(canvas, vec2(x, 47.0), 18.0, (Of::Jin, Act::Haul), -1.0);
    }
    chain(canvas, vec2(106.0, 35.0), vec2(106.0, 74.0));
    glow(canvas, vec2(106.0, 84.0), 30.0, 0.8);
    gourd(canvas, vec2(106.0, 94.0), 11.0, std::f32::consts::FRAC_PI_2);
    flames(canvas, vec2(106.0, 80.0), vec2(107.0, 80.0), 15.0, 0.15);
    for (x, face) in [(150.0, 1.0), (164.0, 1.0), (180.0, 1.0)] {
        person(canvas, vec2(x, 152.0), 17.0, (Of::Mongols, Act::Run), face);
    }
}
