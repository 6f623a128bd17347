//! Questions: predict, run, explain. Each question takes a prediction before the run, shows beside it what came, and asks
//! for the reason; below them the work is given a name and saved.

use crate::expect;
use crate::intent::Intent;
use crate::measure::Measure;
use crate::scenario::file::{Question, ScenarioFile};
use crate::units::format_clock;
use crate::view::panels::ornament::{focus_ring, rule};
use crate::view::panels::outcomes::judged;
use crate::view::panels::press;
use crate::view::panels::prose::{Prose, paragraph, story};
use crate::view::panels::shown::Shown;
use crate::view::panels::state::{PanelState, Topic};
use crate::view::panels::theme::{AMBER_DEEP, BLUE, INK, INK_SOFT, TOUCH};
use crate::view::panels::work::Wish;
use crate::view::panels::{flag, notes};
use crate::workbook::{Changes, Guess, guess};
use egui_macroquad::egui::{Id, Key, Rect, RichText, Sense, TextEdit, Ui, pos2, vec2};

/// A prediction within this share of what came counts as close.
const CLOSE: f64 = 0.1;

/// Fills the page, below its head.
pub fn show(ui: &mut Ui, shown: &Shown, state: &mut PanelState) -> Vec<Intent> {
    ui.spacing_mut().item_spacing.y = 4.0;
    let mut intents = Vec::new();
    if shown.file.questions.is_empty() {
        paragraph(ui, &shown.say("questions-none"), shown.theme.serif(16.0), INK_SOFT);
    }
    for question in &shown.file.questions {
        intents.extend(one(ui, shown, state, question));
        ui.add_space(6.0);
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 3.0), Sense::hover());
        rule(ui, line.left(), line.right(), line.center().y);
        ui.add_space(4.0);
    }
    notes::show(ui, shown, state);
    hand_in(ui, shown, state);
    ui.add_space(12.0);
    intents
}

/// A question in the state that it is in: to be predicted, waiting for its run, answered.
fn one(ui: &mut Ui, shown: &Shown, state: &mut PanelState, question: &Question) -> Option<Intent> {
    let measure = Measure::find(&question.measure)?;
    story(ui, &question.predict, 17.5, INK, shown);
    let newest = state.work.newest(&question.id).filter(|_| !state.work.asked_again(&question.id));
    let Some(newest) = newest else {
        prediction(ui, shown, state, (question, measure));
        return None;
    };
    let answer = state.work.answers[newest].clone();
    let said = guess(measure, &answer.predicted).unwrap_or(f64::NAN);
    let value = expect::reads(measure, said, shown.language);
    paragraph(ui, &shown.say_with("question-yours", &[("value", &value)]), shown.theme.bold(14.5), INK);
    if answer.after_event {
        paragraph(ui, &shown.say("question-after"), shown.theme.sans(13.5), AMBER_DEEP);
    } else if answer.said_at_s > 0.0 {
        let said = shown.say_with("question-meanwhile", &[("time", &format_clock(answer.said_at_s))]);
        paragraph(ui, &said, shown.theme.sans(13.5), AMBER_DEEP);
    }
    let Some(came) = answer.came else { return waiting(ui, shown, state, question) };
    outcome(ui, shown, measure, (said, came));
    if answer.fingerprint != shown.recording.fingerprint {
        paragraph(ui, &shown.say("question-earlier"), shown.theme.sans(13.5), INK_SOFT);
    }
    story(ui, &question.explain, 16.0, INK, shown);
    reason(ui, shown, state, newest);
    let row = [("question-again", "again"), ("question-sources", "sources")];
    match buttons(ui, shown, state, &question.id, &row) {
        Some("again") => state.work.ask_again(&question.id),
        Some("sources") => {
            let title = shown.measure_name(measure);
            state.sources = Some(Topic { title, claims: question.claims.clone(), ..Topic::default() });
        }
        _ => {}
    }
    None
}

/// The field or the words to predict with.
fn prediction(ui: &mut Ui, shown: &Shown, state: &mut PanelState, (question, measure): (&Question, &'static Measure)) {
    let guess = Guess::of(measure);
    let words: Vec<(&str, String)> = match &guess {
        Guess::Word(words) => words.iter().map(|word| (*word, (*word).to_owned())).collect(),
        Guess::YesNo => vec![("yes", shown.say("outcome-yes")), ("no", shown.say("outcome-no"))],
        Guess::Moment | Guess::Number(_) | Guess::Place => {
            field(ui, shown, state, (question, &guess));
            if guess == Guess::Place {
                flag::offer(ui, shown, state, question);
            }
            return;
        }
    };
    let chosen = row_of(ui, shown, state, &question.id, &words);
    if let Some(word) = chosen {
        settle(shown, state, question, word);
    }
}

/// A number or a moment, typed.
fn field(ui: &mut Ui, shown: &Shown, state: &mut PanelState, (question, guess): (&Question, &Guess)) {
    let theme = shown.theme;
    let hint = match guess {
        Guess::Number("") => shown.say("question-number"),
        Guess::Place => shown.say("question-place"),
        Guess::Number(unit) => shown.say_with("question-number-in", &[("unit", unit)]),
        _ => shown.say("question-moment"),
    };
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOUCH), Sense::hover());
    let wide = (row.width() * 0.55).min(theme.part(190.0, 0.6));
    let place = Rect::from_min_size(row.min, vec2(wide, TOUCH));
    let mut typed = state.work.typed.get(&question.id).cloned().unwrap_or_default();
    let edit = TextEdit::singleline(&mut typed)
        .id(Id::new(("guess", &question.id)))
        .font(theme.bold(16.0))
        .hint_text(faint(shown, hint))
        .vertical_align(egui_macroquad::egui::Align::Center);
    let response = ui.put(place, edit);
    state.place(&format!("guess:{}", question.id), place);
    if response.changed() {
        state.work.faults.remove(&question.id);
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    state.work.typed.insert(question.id.clone(), typed.clone());
    let button = Rect::from_min_max(pos2(place.right() + 6.0, row.top()), row.max);
    state.place(&format!("predict:{}", question.id), button);
    let pressed = press::words(ui, button, &format!("predict-{}", question.id), &shown.say("predict"), theme, true).clicked();
    if entered || pressed {
        settle(shown, state, question, &typed);
    }
    if let Some(fault) = state.work.faults.get(&question.id) {
        let wanted = if *guess == Guess::Moment { shown.say("question-moment") } else { fault.wanted.clone() };
        let said = shown.say_with(fault.kind.key(), &[("found", &fault.found), ("wanted", &wanted)]);
        paragraph(ui, &said, theme.sans(13.0), AMBER_DEEP);
    }
}

/// What an empty field says: fainter than what is typed.
fn faint(shown: &Shown, hint: String) -> RichText {
    RichText::new(hint).font(shown.theme.sans(14.5)).color(INK_SOFT.gamma_multiply(0.75))
}

/// Takes a prediction, in place of the empty answer of a question asked again.
pub(super) fn settle(shown: &Shown, state: &mut PanelState, question: &Question, typed: &str) {
    let again = state.work.asked_again(&question.id);
    let before = state.work.answers.len();
    // Of a run that changes wait for, nothing has been seen.
    let seen_s = if shown.changed() { 0.0 } else { shown.recording.last_step as f64 * shown.dt_s() };
    state.work.predict(question, typed, (&Changes::from(shown.pending), seen_s));
    if state.work.answers.len() == before {
        return;
    }
    state.flag = flag::Hand::default();
    if again {
        let empty = state.work.answers.iter().position(|it| it.question == question.id && it.predicted.is_empty());
        empty.map(|empty| state.work.answers.remove(empty));
    }
}

/// Predicted, and not yet run: watch it, or go to its end.
fn waiting(ui: &mut Ui, shown: &Shown, state: &mut PanelState, question: &Question) -> Option<Intent> {
    let fresh = shown.recording.last_step == 0;
    let row: &[(&str, &str)] = if fresh {
        &[("question-watch", "watch"), ("question-to-the-end", "end"), ("question-change", "change")]
    } else if shown.ended() {
        &[("question-anew", "anew"), ("question-change", "change")]
    } else {
        &[("question-to-the-end", "end"), ("question-anew", "anew"), ("question-change", "change")]
    };
    match buttons(ui, shown, state, &question.id, row) {
        Some("watch") => Some(Intent::Play),
        Some("end") => Some(Intent::Seek(shown.end_step)),
        Some("anew") => Some(Intent::Restart),
        Some("change") => {
            state.work.ask_again(&question.id);
            None
        }
        _ => None,
    }
}

/// What came, beside what was said, and whether that was close.
fn outcome(ui: &mut Ui, shown: &Shown, measure: &'static Measure, (said, came): (f64, f64)) {
    let theme = shown.theme;
    let place = measure.is_place() && came.is_finite();
    let near = if place { (said - came).abs() <= close_m(shown.file) } else { is_close(said, came) };
    let indent = theme.part(28.0, 0.5);
    let value = expect::reads(measure, came, shown.language);
    let mut verdict = shown.say(if near { "question-close" } else { "question-far" });
    if place {
        let distance = measure.quantity.format((said - came).abs());
        verdict = format!("{} {verdict}", shown.say_with("question-apart", &[("distance", &distance)]));
    }
    let prose = Prose::new(ui.available_width() - indent - 8.0)
        .add(&shown.say_with("question-came", &[("value", &value)]), theme.bold(14.5), INK)
        .add(&format!(" {verdict}"), theme.sans(14.0), INK_SOFT);
    let galley = prose.laid(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 3.0), Sense::hover());
    judged(ui, pos2(rect.left() + 10.0, rect.top() + theme.px(11.0)), near);
    ui.painter().galley(rect.min + vec2(indent, 0.0), galley, INK);
}

/// Whether a prediction is what came, or within a tenth of it.
#[must_use]
pub fn is_close(said: f64, came: f64) -> bool {
    said == came || (came.is_finite() && (said - came).abs() <= CLOSE * came.abs())
}

/// How near a place counts as close, metres: a twentieth of what the opening view shows, or of forty metres.
fn close_m(file: &ScenarioFile) -> f64 {
    let (from_m, to_m) = file.world.view_m;
    if to_m > from_m { (to_m - from_m) / 20.0 } else { 2.0 }
}

/// The reason, in the student's own words.
fn reason(ui: &mut Ui, shown: &Shown, state: &mut PanelState, newest: usize) {
    let theme = shown.theme;
    let wide = ui.available_width() - 4.0;
    let hint = shown.say("question-why");
    let id = state.work.answers[newest].question.clone();
    let edit = TextEdit::multiline(&mut state.work.answers[newest].reason)
        .id(Id::new(("reason", &id, newest)))
        .font(theme.sans(14.5))
        .desired_rows(2)
        .desired_width(wide)
        .hint_text(faint(shown, hint));
    let response = ui.add(edit);
    state.place(&format!("reason:{id}"), response.rect);
}

/// Buttons beside one another, by text key and id; answers the one that was pressed.
fn buttons<'a>(ui: &mut Ui, shown: &Shown, state: &mut PanelState, of: &str, row: &[(&str, &'a str)]) -> Option<&'a str> {
    let words: Vec<(&str, String)> = row.iter().map(|(key, id)| (*id, shown.say(key))).collect();
    row_of(ui, shown, state, of, &words)
}

fn row_of<'a>(ui: &mut Ui, shown: &Shown, state: &mut PanelState, of: &str, row: &[(&'a str, String)]) -> Option<&'a str> {
    let gap = 6.0;
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width() - 4.0, TOUCH), Sense::hover());
    let wide = (line.width() - gap * (row.len() as f32 - 1.0)) / row.len() as f32;
    let mut chosen = None;
    for (index, (id, text)) in row.iter().enumerate() {
        let at = pos2(line.left() + index as f32 * (wide + gap), line.top());
        let rect = Rect::from_min_size(at, vec2(wide, TOUCH));
        state.place(&format!("{id}:{of}"), rect);
        if press::words(ui, rect, &format!("{id}-{of}"), text, shown.theme, index == 0 && row.len() > 1).clicked() {
            chosen = Some(*id);
        }
    }
    chosen
}

/// Whose work it is, whether runs wait for predictions, and saving.
fn hand_in(ui: &mut Ui, shown: &Shown, state: &mut PanelState) {
    let theme = shown.theme;
    let first = shown.say(if state.work.predict_first { "question-first-on" } else { "question-first-off" });
    if press::fold(ui, "predict-first", &first, theme, state.work.predict_first) {
        state.work.predict_first = !state.work.predict_first;
    }
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width() - 4.0, TOUCH), Sense::hover());
    let place = Rect::from_min_size(row.min, vec2(row.width() * 0.58, TOUCH));
    let edit = TextEdit::singleline(&mut state.work.student)
        .id(Id::new("student"))
        .font(theme.sans(15.0))
        .char_limit(60)
        .vertical_align(egui_macroquad::egui::Align::Center)
        .hint_text(faint(shown, shown.say("work-name")));
    let response = ui.put(place, edit);
    focus_ring(ui, &response, place);
    state.place("student", place);
    let button = Rect::from_min_max(pos2(place.right() + 6.0, row.top()), row.max);
    state.place("save", button);
    if press::words(ui, button, "save", &shown.say("work-save"), theme, false).clicked() {
        state.work.wish = Some(Wish::Save);
    }
    if let Some(saved) = &state.work.saved {
        let file = saved.display().to_string();
        paragraph(ui, &shown.say_with("work-saved", &[("file", &file)]), theme.sans(13.0), BLUE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_is_within_a_tenth_or_the_same_word() {
        assert!(is_close(460.0, 496.0) && !is_close(400.0, 496.0));
        assert!(is_close(f64::INFINITY, f64::INFINITY) && !is_close(90.0, f64::INFINITY));
        assert!(is_close(0.0, 0.0) && !is_close(1.0, 0.0));
    }
}
