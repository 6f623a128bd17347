//! Mark: where along the scene the flags of predictions stand. The panels say where one shall go; which place that is, is
//! known here, and it is kept as the number in the question's field.

use super::{Window, points_to_pixels};
use crate::measure::Measure;
use crate::scenario::file::Question;
use crate::view::flags::{Flag, foot};
use crate::view::panels::flag::Wish;
use crate::view::panels::work::Work;
use crate::workbook::guess;
use egui_macroquad::egui::Pos2;
use macroquad::math::Vec2;

/// What an arrow moves a flag by at least, metres: a place is told to a decimetre.
const LEAST_M: f64 = 0.1;
/// How near to the edge of the room arrows bring a flag before the view goes along, points.
const EDGE: f32 = 60.0;

impl Window {
    /// Moves the flag that is out to where it is wished, and plants all there are in the scene.
    pub fn mark(&mut self) {
        let scale = points_to_pixels();
        if let Some(id) = self.panels.flag.open.clone() {
            self.move_flag(&id, scale);
        }
        let work = &self.panels.work;
        let run = &self.session.recording().fingerprint;
        let flags: Vec<Flag> = self.session.scenario().file.questions.iter().filter_map(|it| flag(it, work, run)).collect();
        self.scene.plant(flags);
    }

    fn move_flag(&mut self, id: &str, scale: f32) {
        let questions = &self.session.scenario().file.questions;
        let question = questions.iter().find(|question| question.id == id);
        let Some(measure) = question.and_then(|question| Measure::find(&question.measure)) else { return };
        let wish = self.panels.flag.wish.take();
        let camera = &self.camera;
        let typed = self.panels.work.typed.entry(id.to_owned()).or_default();
        let now_m = guess(measure, typed).ok();
        let place_m = |x: f32| camera.to_world(Vec2::new(x * scale, camera.viewport().center().y)).x;
        let wished_m = match (wish, now_m) {
            (Some(Wish::To(x)), _) => Some(place_m(x)),
            (Some(Wish::By(points)), Some(now_m)) if points != 0.0 => {
                let by_m = place_m(points) - place_m(0.0);
                Some(now_m + by_m.signum() * by_m.abs().max(LEAST_M))
            }
            // One that is taken out stands in the middle of the view.
            (None, None) if typed.trim().is_empty() => Some(place_m(camera.viewport().center().x / scale)),
            _ => None,
        };
        if let Some(wished_m) = wished_m {
            // Adding nothing takes the sign off a zero.
            *typed = format!("{:.1}", (wished_m * 10.0).round() / 10.0 + 0.0);
            self.panels.work.faults.remove(id);
        }
        if let (Some(Wish::By(_)), Some(x_m)) = (wish, wished_m) {
            self.keep_in_view(x_m, scale);
        }
        let stands = wished_m.or(now_m).map(|x_m| foot(&self.camera, self.scene.stage(), x_m));
        self.panels.flag.foot = stands.map(|at| Pos2::new(at.x / scale, at.y / scale));
    }

    /// The view goes along with a flag that arrows take to its edge.
    fn keep_in_view(&mut self, x_m: f64, scale: f32) {
        let (at, view) = (foot(&self.camera, self.scene.stage(), x_m).x, self.camera.viewport());
        let edge = EDGE * scale;
        let by = at.clamp(view.x + edge, (view.right() - edge).max(view.x + edge)) - at;
        if by != 0.0 {
            self.camera.pan(by, 0.0);
            self.follow.let_go();
        }
    }
}

/// The flag of a question that asks for a place: as it was predicted, or as it is being typed. What came stands in the scene of
/// the `run` that it came in alone, named by its fingerprint.
fn flag(question: &Question, work: &Work, run: &str) -> Option<Flag> {
    let measure = Measure::find(&question.measure).filter(|measure| measure.is_place())?;
    let settled = work.newest(&question.id).map(|newest| &work.answers[newest]).filter(|answer| !answer.predicted.is_empty());
    let said = settled.map(|answer| &answer.predicted).or_else(|| work.typed.get(&question.id))?;
    let x_m = guess(measure, said).ok()?;
    let came_m = settled.filter(|answer| answer.fingerprint == run).and_then(|answer| answer.came);
    Some(Flag { x_m, came_m, draft: settled.is_none() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::Answer;

    #[test]
    fn a_flag_is_a_draft_until_it_is_settled_and_only_places_have_one() {
        let of = |measure: &str| Question { id: "q".to_owned(), measure: measure.to_owned(), ..Question::default() };
        let (place, mut work) = (of("landed_at_m"), Work::default());
        assert_eq!(flag(&place, &work, "9"), None);
        work.typed.insert("q".to_owned(), "-4.5".to_owned());
        assert_eq!(flag(&place, &work, "9"), Some(Flag { x_m: -4.5, came_m: None, draft: true }));
        assert_eq!(flag(&of("range_m"), &work, "9"), None, "a length is no place");
        let [question, predicted, fingerprint] = ["q", "7", "9"].map(str::to_owned);
        let answer = Answer { question, predicted, fingerprint, came: Some(9.0), ..Answer::default() };
        work.answers.push(answer);
        assert_eq!(flag(&place, &work, "9"), Some(Flag { x_m: 7.0, came_m: Some(9.0), draft: false }));
        assert_eq!(flag(&place, &work, "8").unwrap().came_m, None, "it came in another run");
        work.ask_again("q");
        assert_eq!(flag(&place, &work, "9").map(|it| it.draft), Some(true));
    }
}
