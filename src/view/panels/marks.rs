//! Marks: what stands on the time line. The story's own panels first, then key events that it does not tell of.

use crate::event::{Event, Happening};
use crate::intent::Trigger;
use crate::narrate;
use crate::view::panels::glyphs::Form;
use crate::view::panels::shown::Shown;
use crate::view::panels::theme::{CRIMSON, EMBER, FLAME, INK_SOFT, JADE, TIMBER, WATER};
use egui_macroquad::egui::Color32;

/// One mark of the time line.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub time_s: f64,
    /// A few words above the line.
    pub label: String,
    /// What happened, on hovering.
    pub sentence: String,
    pub form: Form,
    pub colour: Color32,
}

/// Kinds that earn a mark of their own where the story has none.
const KEY_KINDS: &[&str] =
    &["ignited", "wheel_sank", "hawser_broke", "bridge_reached_wall", "storey_gave_way", "driven_back", "bridge_collapsed"];

/// All marks of the run so far and those whose time is known ahead, in order of time.
#[must_use]
pub fn all(shown: &Shown) -> Vec<Mark> {
    let told = shown.told(f64::INFINITY);
    let mut marks: Vec<Mark> = Vec::new();
    for told in told.iter().filter(|told| !shown.text_of(&told.narration.mark).is_empty()) {
        let (form, colour) = match &told.narration.when {
            Trigger::At(_) => (Form::Dot, INK_SOFT),
            Trigger::On { event, .. } => look(event),
        };
        let label = shown.text_of(&told.narration.mark).to_owned();
        marks.push(Mark { time_s: told.since_s, label, sentence: shown.text_of(&told.narration.text).to_owned(), form, colour });
    }
    for kind in KEY_KINDS {
        let known = told.iter().any(|told| matches!(&told.narration.when, Trigger::On { event, .. } if event == kind));
        if !known || *kind == "storey_gave_way" {
            marks.extend(
                first_of(shown, kind).filter(|mark| !marks.iter().any(|other| (other.time_s - mark.time_s).abs() < 1e-6)),
            );
        }
    }
    marks.sort_by(|one, other| one.time_s.total_cmp(&other.time_s));
    marks
}

fn first_of(shown: &Shown, kind: &str) -> Option<Mark> {
    let event = shown.recording.events.iter().find(|event| event.happening.kind() == kind)?;
    let (form, colour) = look(kind);
    Some(Mark {
        time_s: event.at.time_s,
        label: label(shown, event),
        sentence: narrate::sentence(event, shown.recording, shown.language),
        form,
        colour,
    })
}

fn label(shown: &Shown, event: &Event) -> String {
    let key = format!("mark-{}", event.happening.kind().replace('_', "-"));
    match &event.happening {
        Happening::StoreyGaveWay { storey, .. } => shown.say_with(&key, &[("storey", &storey.to_string())]),
        _ => shown.say(&key),
    }
}

/// Shape and colour of a kind of event: never colour alone.
#[must_use]
pub fn look(kind: &str) -> (Form, Color32) {
    match kind {
        "wheel_sank" | "hawser_broke" => (Form::Wedge, WATER),
        "lance_lit" | "lance_spent" => (Form::Diamond, EMBER),
        "ignited" | "bundle_thrown" | "burnt_through" | "dried_out" => (Form::Disc, FLAME),
        "joint_broke" => (Form::Cross, INK_SOFT),
        "storey_gave_way" | "bridge_collapsed" | "bridge_reached_wall" => (Form::Peak, CRIMSON),
        "driven_back" | "crew_moved" => (Form::Square, JADE),
        "prop_held" | "hauling_started" | "hauling_stopped" => (Form::Square, TIMBER),
        _ => (Form::Dot, INK_SOFT),
    }
}
