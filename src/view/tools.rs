//! Tools: tape, protractor and stopwatch, with which one measures in the scene, and the hand, which takes hold of what moves.
//!
//! One file each: its name, how many ends it has, what it reads, how that is told, and how it is drawn. A new one costs its
//! file and its two lines here. Ends are places of the world or of a body, with which they go; so a reading is of the moment shown,
//! whichever way one came to it.

mod tape;
mod protractor;
mod stopwatch;
mod hand;

use crate::units;
use egui_macroquad::egui::{Painter, Pos2};
use macroquad::math::Vec2;

/// All of them.
pub static TOOLS: [&Tool; 4] = [&tape::TOOL, &protractor::TOOL, &stopwatch::TOOL, &hand::TOOL];

/// One of them. Texts `tool-<id>` and `tool-<id>-hint` name it and say how it is held.
pub struct Tool {
    /// As workbooks have it.
    pub id: &'static str,
    pub ends: usize,
    /// What it reads at a time of the run, in the unit of its notes.
    pub value: fn(&Tools, f64) -> f64,
    pub told: fn(f64) -> String,
    pub draw: fn(&Painter, &[Pos2]),
    /// It starts, stops and is reset.
    pub runs: bool,
    /// It takes hold of things, and notes nothing.
    pub grabs: bool,
}

/// What an end is held to.
#[derive(Clone, Debug, PartialEq)]
pub enum Hold {
    /// A place of the picture plane.
    Place(units::Vec2),
    /// A place of a body's own frame, by the body's id.
    Body(String, Vec2),
}

/// An end of a tool: what it is held to, and where that is now, in metres and in points of the window.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    pub hold: Hold,
    pub world: units::Vec2,
    pub at: Pos2,
}

/// Where an end shall go, points, and how near a body must be to take it, points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    pub end: usize,
    pub to: Pos2,
    pub snaps: f32,
}

/// What the hand holds: where, where it is drawn to, points, and how fast it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Pull {
    pub at: Pos2,
    pub to: Pos2,
    pub speed_m_s: f64,
}

/// What the keyboard does with the hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Push {
    /// Draws the body that is asked by so much, m.
    By(units::Vec2),
    LetGo,
}

/// The tool that is out, and how it is held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tools {
    /// Place in the list.
    pub out: Option<usize>,
    pub ends: Vec<End>,
    pub wishes: Vec<Wish>,
    /// The end that the next press on the scene sets, until all are set.
    pub next: Option<usize>,
    /// A press on the scene is under way, and has become a drag.
    pub pressing: Option<bool>,
    /// The end, or the button of one without ends, to which the keyboard is to go; whether it is with an end.
    pub fresh: Option<usize>,
    pub held: bool,
    /// The list from which one is taken.
    pub list: bool,
    /// Time of the run at which the stopwatch was started, while it runs, and what it had counted before.
    pub since_s: Option<f64>,
    pub counted_s: f64,
    /// What the hand holds now.
    pub pull: Option<Pull>,
    pub pushes: Vec<Push>,
}

impl Tools {
    #[must_use]
    pub fn tool(&self) -> Option<&'static Tool> {
        self.out.and_then(|number| TOOLS.get(number)).copied()
    }

    /// Whether the hand is out.
    #[must_use]
    pub fn grabs(&self) -> bool {
        self.tool().is_some_and(|tool| tool.grabs)
    }

    /// Takes one out, by its place in the list, or puts away what is out. The stopwatch goes on in the pocket.
    pub fn take(&mut self, out: Option<usize>) {
        let next = out.map(|number| 0..TOOLS[number].ends).filter(|ends| !ends.is_empty()).map(|ends| ends.start);
        let (since_s, counted_s) = (self.since_s, self.counted_s);
        *self = Self { out, next, fresh: out.map(|_| 0), since_s, counted_s, ..Self::default() };
    }

    /// Starts the stopwatch at a time of the run, or stops it.
    pub fn press(&mut self, time_s: f64) {
        match self.since_s.take() {
            Some(since_s) => self.counted_s += time_s - since_s,
            None => self.since_s = Some(time_s),
        }
    }

    pub fn reset(&mut self) {
        (self.since_s, self.counted_s) = (None, 0.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use crate::words::try_say;
    use crate::workbook::INSTRUMENTS;

    fn held(places: &[(f64, f64)]) -> Tools {
        let end = |&(x, y): &(f64, f64)| {
            let world = units::Vec2::new(x, y);
            End { hold: Hold::Place(world), world, at: Pos2::ZERO }
        };
        Tools { ends: places.iter().map(end).collect(), ..Tools::default() }
    }

    #[test]
    fn every_tool_has_its_words_and_is_known_to_workbooks() {
        for tool in TOOLS {
            let known = INSTRUMENTS.iter().any(|(id, ..)| *id == tool.id);
            assert_ne!(known, tool.grabs, "{}", tool.id);
            for language in Language::ALL {
                for key in [format!("tool-{}", tool.id), format!("tool-{}-hint", tool.id)] {
                    assert!(try_say(language, &key, &[]).is_some(), "{key}");
                }
            }
        }
    }

    #[test]
    fn a_tape_reads_metres_and_song_measures() {
        let value = (tape::TOOL.value)(&held(&[(0.0, 0.0), (3.0, 4.0)]), 0.0);
        assert!((value - 5.0).abs() < 1e-12);
        assert_eq!((tape::TOOL.told)(3.12), "3.12 m = 10.0 chi = 2.00 bu = 1.00 zhang");
    }

    #[test]
    fn a_protractor_reads_the_angle_at_its_middle_end() {
        let read = |places| (protractor::TOOL.value)(&held(places), 0.0);
        assert!((read(&[(5.0, 0.0), (0.0, 0.0), (0.0, 2.0)]) - 90.0).abs() < 1e-9);
        assert!((read(&[(1.0, -1e-9), (0.0, 0.0), (-3.0, 0.0)]) - 180.0).abs() < 1e-6);
        assert!((read(&[(0.0, 0.0), (0.0, 0.0), (1.0, 0.0)]) - 0.0).abs() < 1e-9, "no arm, no angle");
    }

    #[test]
    fn a_stopwatch_counts_the_time_of_the_run_also_backwards() {
        let mut tools = Tools::default();
        let read = |tools: &Tools, time_s| (stopwatch::TOOL.value)(tools, time_s);
        tools.press(10.0);
        assert_eq!([14.0, 12.0, 7.0].map(|time_s| read(&tools, time_s)), [4.0, 2.0, -3.0]);
        tools.press(13.0);
        assert_eq!(read(&tools, 99.0), 3.0, "stopped");
        tools.press(20.0);
        assert_eq!(read(&tools, 21.0), 4.0, "it goes on from where it stood");
        tools.take(Some(0));
        assert_eq!(read(&tools, 22.0), 5.0, "put away it runs on");
        tools.reset();
        assert_eq!(read(&tools, 22.0), 0.0);
    }
}
