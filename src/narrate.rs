//! Narration: which story panels are due, and one plain sentence for every event, the same live and headless.
//!
//! Contract: all wording stands in `assets/text/*.ftl` as `event-<kind>`, with the event's own fields as arguments;
//! this file only decides what is said and when. A transcript gathers floods of like events (bundles thrown, lashings
//! burning through) into one line each; the record itself keeps every event. Nothing here sees the world.

mod floods;
mod transcript;

pub use transcript::{Line, Transcript};

use crate::event::{Event, Happening};
use crate::intent::Trigger;
use crate::recording::Recording;
use crate::scenario::file::Narration;
use crate::text::Language;
use crate::units::format_clock;
use crate::words::{self, Value};
use floods::owner;

/// A panel of the story that is due, and since when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told<'a> {
    pub narration: &'a Narration,
    pub since_s: f64,
}

/// The panels due at `time_s`, in the order in which they became due.
#[must_use]
pub fn told<'a>(narration: &'a [Narration], recording: &Recording, time_s: f64) -> Vec<Told<'a>> {
    let mut told: Vec<Told<'a>> = narration
        .iter()
        .filter_map(|panel| Some(Told { narration: panel, since_s: due(&panel.when, recording)? }))
        .filter(|panel| panel.since_s <= time_s)
        .collect();
    told.sort_by(|one, other| one.since_s.total_cmp(&other.since_s));
    told
}

/// When a trigger is due in this record; `None` while what it waits for has not happened.
fn due(trigger: &Trigger, recording: &Recording) -> Option<f64> {
    match trigger {
        Trigger::At(time_s) => Some(*time_s),
        Trigger::On { event, of, after_s } => recording
            .events
            .iter()
            .find(|seen| seen.happening.kind() == event && seen.happening.concerns(of))
            .map(|seen| seen.at.time_s + after_s),
    }
}

/// One plain sentence for an event of a record, which knows what crews and accounts are called.
#[must_use]
pub fn sentence(event: &Event, recording: &Recording, language: Language) -> String {
    let mut key = format!("event-{}", event.happening.kind().replace('_', "-"));
    if matches!(&event.happening, Happening::RunStarted { account, .. } if account.is_empty()) {
        key.push_str("-plain");
    }
    say(language, &key, &fields(&event.happening, recording, language, |id| id))
}

/// The whole run in plain sentences with their times, floods of like events gathered into one line each.
#[must_use]
pub fn transcript(recording: &Recording, language: Language) -> Vec<String> {
    let mut transcript = Transcript::default();
    transcript.read_on(recording, language);
    transcript.lines().iter().map(Line::written).collect()
}

/// Many like events as one sentence: their kind's own wording, or the first one and how many followed.
fn gathered_sentence(events: &[&Event], recording: &Recording, language: Language) -> String {
    let (first, last) = (events[0], events[events.len() - 1]);
    let (from, to) = (format_clock(first.at.time_s), format_clock(last.at.time_s));
    let when = if from == to { "when-at" } else { "when-between" };
    let when = words::say(language, when, &[("from", from.into()), ("to", to.into())]);
    let men: u32 = events.iter().map(|event| event.happening.men()).sum();
    let mut arguments = fields(&first.happening, recording, language, owner);
    arguments.retain(|(name, _)| name != "men");
    arguments.extend([
        ("men".to_owned(), men.into()),
        ("count".to_owned(), Value::Number(events.len() as f64)),
        ("more".to_owned(), Value::Number((events.len() - 1) as f64)),
        ("when".to_owned(), when.into()),
        ("first".to_owned(), sentence(first, recording, language).into()),
    ]);
    if let Happening::Rammed { hull, by, .. } = &first.happening {
        arguments.push(("alike".to_owned(), (owner(hull) == owner(by)).to_string().into()));
    }
    let kind = first.happening.kind();
    let own = format!("flood-{}", kind.replace('_', "-"));
    say(language, if words::has(&own) { &own } else { "flood-other" }, &arguments)
}

/// Fields that are one of a few fixed words, by which a text chooses its wording; all other words are ids.
const FIXED: &[&str] = &["cause", "failure", "by", "from", "change", "towards"];

/// The fields of an event by name, straight from its data, so that a new kind of event needs its wording and nothing
/// here. Ids pass through `shorten` and read as names; a place becomes `place_x_m` and `place_y_m`.
fn fields(
    happening: &Happening,
    recording: &Recording,
    language: Language,
    shorten: fn(&str) -> &str,
) -> Vec<(String, Value<'static>)> {
    let data = serde_json::to_value(happening).expect("an event is plain data");
    let number = |value: &serde_json::Value| Value::Number(value.as_f64().unwrap_or(f64::NAN));
    let mut fields = Vec::new();
    for (name, value) in data.as_object().into_iter().flatten().filter(|(name, _)| *name != "kind") {
        match value {
            serde_json::Value::Object(place) => {
                fields.extend(place.iter().map(|(axis, value)| (format!("{name}_{axis}_m"), number(value))));
            }
            serde_json::Value::String(word) if is_fixed(happening, name) => fields.push((name.clone(), word.clone().into())),
            serde_json::Value::String(id) => {
                fields.push((name.clone(), name_in(recording, language, (name, id), shorten).into()))
            }
            serde_json::Value::Bool(is_so) => fields.push((name.clone(), is_so.to_string().into())),
            other => fields.push((name.clone(), number(other))),
        }
    }
    fields
}

/// Who rammed is a ship, and no fixed word.
fn is_fixed(happening: &Happening, field: &str) -> bool {
    FIXED.contains(&field) && !matches!((happening, field), (Happening::Rammed { .. }, "by"))
}

/// What an id in a field of an event reads as: the name that the scenario gives it, else one made of known words.
fn name_in(recording: &Recording, language: Language, (field, id): (&str, &str), shorten: fn(&str) -> &str) -> String {
    let Some(name) = recording.names.get(&format!("{field}.{id}")).map(|text| text.get(language)) else {
        return words::with_article(language, shorten(id));
    };
    if field != "crew" {
        return name.to_owned();
    }
    // `the Jin army, ten thousand to a figure`: what a sentence needs of it ends at the comma.
    let short = name.split([',', '，', '(', '（']).next().unwrap_or(name).trim();
    words::definite(language, short.strip_prefix("the ").unwrap_or(short))
}

fn say(language: Language, key: &str, fields: &[(String, Value)]) -> String {
    let fields: Vec<(&str, Value)> = fields.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    words::say(language, key, &fields)
}

#[cfg(test)]
mod tests;
