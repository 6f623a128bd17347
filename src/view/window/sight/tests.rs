//! What the card says at every point of a path is what the table of bodies has at that moment, to the digits shown: in
//! flight, after single steps, and after the landing.

use super::shown;
use crate::export::csv;
use crate::intent::Intent;
use crate::sample::readings::{FORCE, QUANTITIES, Reading, TIME, format};
use crate::scenario::{Scenario, Settings};
use crate::session::Session;
use crate::view::panels::readings::{self, Point};
use crate::view::panels::{Layout, PanelState, theme};
use crate::view::window::letters;
use egui_macroquad::egui::{CentralPanel, Context, Pos2, RawInput, Rect, vec2};
use std::collections::BTreeMap;

type Cells = BTreeMap<String, String>;

fn session(id: &str, set: &[(&str, &str)]) -> Session {
    let set = set.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect();
    Session::open(Scenario::find(id).unwrap(), Settings { set, ..Settings::default() }).unwrap()
}

/// The rows of a thing in the table of bodies, by time.
fn table(session: &Session, thing: &str) -> BTreeMap<String, Cells> {
    let mut out = Vec::new();
    csv::bodies(session.recording(), &mut out).unwrap();
    let mut reader = ::csv::Reader::from_reader(out.as_slice());
    let columns = reader.headers().unwrap().clone();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        columns.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect::<Cells>()
    });
    rows.filter(|row| row["id"] == thing).map(|row| (row["t_s"].clone(), row)).collect()
}

struct Card {
    ctx: Context,
    state: PanelState,
}

impl Card {
    fn of(thing: &str) -> Self {
        let (ctx, mut state) = (Context::default(), PanelState::default());
        letters::faces().install(&ctx);
        theme::dress(&ctx);
        state.asked.thing = Some(thing.to_owned());
        Self { ctx, state }
    }

    /// What the card says at a point.
    fn says(&mut self, session: &Session, step: u64) -> Cells {
        self.state.asked.point = Some(Point { step, pinned: None });
        let (size, state) = (vec2(1280.0, 720.0), &mut self.state);
        let input = RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)), ..RawInput::default() };
        let _ = self.ctx.run(input, |ctx| {
            let shown = shown(session, state, None);
            let layout = Layout::new(size, state.theme, state.open(session.ended()));
            CentralPanel::default().show(ctx, |ui| readings::show(ui, &shown, state, &layout));
        });
        assert!(self.state.asked.point.is_some(), "step {step} is a point of its path");
        self.state.asked.told.clone()
    }
}

fn number(cells: &Cells, column: &str) -> f64 {
    cells[column].parse().unwrap()
}

/// Compares every number of the card at every point of the path so far; answers how many points there were.
fn compare(session: &Session, thing: &str) -> usize {
    let recording = session.recording();
    let index = recording.things.iter().position(|it| it.id == thing).unwrap();
    let (way, rows, mut card) = (recording.way(index), table(session, thing), Card::of(thing));
    for kept in &way {
        let (said, row) = (card.says(session, kept.step), &rows[&csv::number(kept.time_s)]);
        assert_eq!(said["t_s"], format(&TIME, number(row, "t_s")));
        for id in ["x_m", "y_m", "vx_m_s", "vy_m_s", "speed_m_s", "kinetic_energy_j", "mass_kg", "temperature_c"] {
            let quantity = QUANTITIES.iter().find(|it| it.id == id).unwrap();
            let cell = Reading { quantity, value: number(row, id), applies: true };
            assert_eq!(said[id], cell.format(), "{id} at {}", kept.time_s);
        }
        for (force, _) in &kept.body.forces {
            let part = |axis: &str| format(&FORCE, number(row, &format!("{force}_{axis}_n")));
            assert_eq!(said[&format!("force:{force}:xy")], format!("x {},  y {}", part("x"), part("y")), "{force}");
        }
    }
    way.len()
}

#[test]
fn the_card_says_at_a_thousand_points_what_the_table_has() {
    let mut points = 0;
    for (speed, angle) in [("60", "75"), ("120", "60"), ("250", "80"), ("400", "85"), ("800", "45")] {
        let mut session = session("proving-shot", &[("speed_m_s", speed), ("angle_deg", angle)]);
        let ball = session.recording().things.iter().find(|it| it.part == "missile").unwrap().id.clone();
        session.advance(100);
        points += compare(&session, &ball);
        session.apply(Intent::Step(1)).unwrap();
        session.apply(Intent::Step(-3)).unwrap();
        points += compare(&session, &ball);
        session.advance(session.end_step());
        points += compare(&session, &ball);
    }
    assert!(points >= 1000, "{points} points");
}

#[test]
fn a_stone_of_a_thrower_has_ten_points_a_second_while_it_flies() {
    let mut session = session("proving-thrower", &[]);
    session.advance(session.end_step());
    let stone = session.recording().things.iter().find(|it| it.part == "stone").unwrap().id.clone();
    assert!(compare(&session, &stone) > 20);
    let index = session.recording().things.iter().position(|it| it.id == stone).unwrap();
    let way = session.recording().way(index);
    let flies = way.windows(2).filter(|pair| pair.iter().all(|kept| kept.body.velocity.length() > 3.0));
    assert!(flies.clone().count() > 10 && flies.clone().all(|pair| pair[1].step - pair[0].step == 6));
    // Going back and on again.
    let step = way[way.len() / 2].step;
    session.apply(Intent::Seek(step)).unwrap();
    let before = session.recording().waypoints.clone();
    session.advance(session.end_step());
    assert_eq!(session.recording().waypoints, before, "what is run again is not kept twice");
}

#[test]
fn a_point_that_the_record_has_not_is_let_go_for_the_moment_shown() {
    let mut session = session("proving-shot", &[]);
    session.advance(60);
    let ball = session.recording().things.iter().find(|it| it.part == "missile").unwrap().id.clone();
    let mut card = Card::of(&ball);
    card.state.asked.point = Some(Point { step: 7, pinned: None });
    let number = card.state.asked.number(&session.recording().things);
    assert!(number.is_some());
    let ctx = card.ctx.clone();
    let _ = ctx.run(RawInput::default(), |ctx| {
        let shown = shown(&session, &card.state, None);
        let layout = Layout::new(vec2(1280.0, 720.0), card.state.theme, card.state.open(false));
        CentralPanel::default().show(ctx, |ui| readings::show(ui, &shown, &mut card.state, &layout));
    });
    assert_eq!(card.state.asked.point, None);
    assert_eq!(card.state.asked.told["t_s"], format(&TIME, session.frame().time_s));
}
