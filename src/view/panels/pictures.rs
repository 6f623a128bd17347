//! Pictures: the button whose list saves the scene as it is drawn now, and the run so far as a film strip.

use crate::export::film::PICTURES;
use crate::export::heading::Heading;
use crate::scenario::file::ScenarioFile;
use crate::scenario::{Scenario, builtin};
use crate::view::panels::glyphs::Sign;
use crate::view::panels::hanging;
use crate::view::panels::marks;
use crate::view::panels::pins;
use crate::view::panels::press;
use crate::view::panels::shown::Shown;
use crate::view::panels::state::PanelState;
use crate::view::panels::work::Wish;
use egui_macroquad::egui::{Context, Key, Rect, Ui};

/// What can be saved: the name of its row, and its text.
const ROWS: [(&str, &str); 2] = [("picture:scene", "picture-save"), ("picture:film", "picture-film")];

/// I saves the picture, with Shift the film strip.
pub fn keys(ctx: &Context, shown: &Shown, state: &mut PanelState) {
    if let Some(film) = press::struck(ctx, Key::I) {
        save(shown, state, usize::from(film));
    }
}

/// The button beside that of the tools; its list hangs below it.
pub fn button(ui: &Ui, shown: &Shown, state: &mut PanelState, place: Rect) {
    state.place("pictures", place);
    if press::icon(ui, place, "pictures", Sign::Picture, &shown.say("pictures"), state.pictures).clicked() {
        state.pictures = !state.pictures;
    }
}

/// The list, while it is open.
pub fn list(ui: &Ui, shown: &Shown, state: &mut PanelState) {
    let Some(button) = state.places.get("pictures").copied().filter(|_| state.pictures) else { return };
    let entries = ROWS.map(|(id, key)| hanging::Entry { id: id.to_owned(), text: shown.say(key), on: false });
    if let Some(row) = hanging::below(ui, shown, state, ("picture-list", button, 210.0), &entries) {
        state.pictures = false;
        save(shown, state, row);
    }
}

fn save(shown: &Shown, state: &mut PanelState, row: usize) {
    state.work.wish = Some(if row == 0 { Wish::SavePicture } else { Wish::SaveFilm(film(shown)) });
}

/// The steps that a film of the run so far shows.
fn film(shown: &Shown) -> Vec<u64> {
    let last = shown.recording.last_step;
    // What comes of an event shows in the step after it.
    let step = |time_s: f64| (time_s / shown.dt_s()).round() as u64 + 1;
    let marks: Vec<u64> = marks::all(shown).iter().map(|mark| step(mark.time_s)).filter(|step| *step < last).collect();
    moments(last, &marks)
}

/// The beginning, the end, and between them evenly spread moments; each moves to the mark that is nearest to it, where one is
/// nearer than its neighbours.
fn moments(last: u64, marks: &[u64]) -> Vec<u64> {
    let spacing = last as f64 / (PICTURES - 1) as f64;
    let near = |picture: usize| {
        let even = (spacing * picture as f64).round() as u64;
        let off = |mark: &u64| mark.abs_diff(even);
        let marked = marks.iter().copied().filter(|mark| off(mark) as f64 <= spacing / 2.0).min_by_key(off);
        marked.unwrap_or(even)
    };
    let mut steps: Vec<u64> = [0].into_iter().chain((1..PICTURES - 1).map(near)).chain([last]).collect();
    steps.dedup();
    steps
}

/// What stands over a picture of the run that is shown, in the language of the window: what was played, what was changed in it, and
/// whether it was moved by hand.
#[must_use]
pub fn heading(shown: &Shown) -> Heading {
    let settings = shown.settings;
    let account = shown.account(settings).map(|account| shown.text_of(&account.label).to_owned());
    let seed = format!("{} {}", shown.say("seed"), settings.seed.unwrap_or(shown.file.seed));
    let changes = pins::changes(shown, settings);
    let own = !as_shipped(shown.file);
    let changed = match changes.is_empty() {
        true => (!own).then(|| shown.say("picture-unchanged")),
        false => Some(shown.say_with("picture-changed", &[("changes", &changes.join(" · "))])),
    };
    let own = own.then(|| shown.say_with("picture-own", &[("id", &shown.file.id)]));
    let moved = !shown.settings.deeds.is_empty() || !shown.recording.deeds.is_empty();
    let played: Vec<String> = account.into_iter().chain([seed]).collect();
    let about = [Some(played.join(" · ")), own, changed, moved.then(|| shown.say("by-hand"))];
    Heading {
        language: shown.language,
        title: shown.text_of(&shown.file.title).to_owned(),
        about: about.into_iter().flatten().collect(),
    }
}

/// Whether a scene is one that comes with the program, and as it comes: nobody has built it or written in its file.
fn as_shipped(file: &ScenarioFile) -> bool {
    let shipped = builtin().into_iter().find(|(id, _)| *id == file.id);
    shipped.and_then(|(id, text)| Scenario::read(id, text).ok()).is_some_and(|shipped| shipped.file == *file)
}

/// `song-shi-8m18s`: account and time of the run, as a part of a file's name.
#[must_use]
pub fn stamp(account: &str, time_s: f64) -> String {
    let whole_s = time_s.max(0.0).floor() as u64;
    let account = if account.is_empty() { String::new() } else { format!("{account}-") };
    format!("{account}{}m{:02}s", whole_s / 60, whole_s % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Settings;
    use crate::session::Session;
    use crate::view::window::sight::shown;

    #[test]
    fn a_film_shows_the_beginning_the_end_and_the_marks_between() {
        assert_eq!(moments(700, &[]), [0, 100, 200, 300, 400, 500, 600, 700]);
        assert_eq!(moments(700, &[5, 90, 120, 349, 351, 690]), [0, 90, 200, 349, 351, 500, 600, 700]);
        assert_eq!(moments(0, &[]), [0]);
        assert_eq!(moments(3, &[2]), [0, 1, 2, 3]);
    }

    #[test]
    fn a_scene_that_somebody_changed_is_not_said_to_be_as_it_was() {
        let (id, text) = builtin().into_iter().find(|(id, _)| *id == "proving-shot").unwrap();
        let about = |text: &str, settings| {
            let session = Session::open(Scenario::read(id, text).unwrap(), settings).unwrap();
            heading(&shown(&session, &PanelState::default(), None)).about
        };
        assert_eq!(about(text, Settings::default()).last().unwrap(), "Nothing was changed");
        let own = about(&text.replacen("speed: 1.0", "speed: 0.5", 1), Settings::default());
        assert_eq!(own.last().unwrap(), "A scene of one's own: proving-shot");
        let set = Settings { set: [("mass_kg".to_owned(), "3".to_owned())].into(), ..Settings::default() };
        let changed = about(&text.replace("proving-shot", "my-shot"), set);
        assert_eq!(changed[1], "A scene of one's own: my-shot");
        assert!(changed[2].starts_with("Changed: ") && changed.len() == 3, "{changed:?}");
    }

    #[test]
    fn files_are_named_by_account_and_time() {
        assert_eq!(stamp("song-shi", 498.9), "song-shi-8m18s");
        assert_eq!(stamp("", 3.0), "0m03s");
    }
}
