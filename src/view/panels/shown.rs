//! Shown: all that the panels may know of a session at one moment, and the few questions they ask of it.
//!
//! Read only. What a panel wants done it returns as an [`crate::intent::Intent`].

use crate::intent::Intent;
use crate::intent::Trigger;
use crate::measure::Measure;
use crate::mechanics;
use crate::narrate::{self, Told};
use crate::recording::Recording;
use crate::sample::Frame;
use crate::scenario::Settings;
use crate::scenario::file::{AccountFile, ScenarioFile};
use crate::source::{Claim, Evidence};
use crate::text::{Language, Text, said};
use crate::view::panels::theme::Theme;
use crate::words;
use egui_macroquad::egui::FontId;

/// One moment of a session, for drawing.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    pub file: &'a ScenarioFile,
    /// What runs now.
    pub settings: &'a Settings,
    /// What the next restart would run.
    pub pending: &'a Settings,
    pub recording: &'a Recording,
    pub frame: &'a Frame,
    pub playing: bool,
    pub speed: f64,
    /// The speed really reached, where it falls short of the one asked for.
    pub reached: Option<f64>,
    pub end_step: u64,
    pub language: Language,
    pub theme: Theme,
}

impl<'a> Shown<'a> {
    /// A message of the program itself.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        words::say(self.language, key, &[])
    }

    /// The same with values put in.
    #[must_use]
    pub fn say_with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, words::Value)> = values.iter().map(|&(name, value)| (name, value.into())).collect();
        words::say(self.language, key, &values)
    }

    /// A text of the scenario or of the library.
    #[must_use]
    pub fn text_of<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    /// What is written in English within the program, as it is said in the language spoken.
    #[must_use]
    pub fn said<'t>(&self, english: &'t str) -> &'t str {
        said(self.language, english)
    }

    /// Whether it is said so in the language spoken.
    #[must_use]
    pub fn has_said(&self, english: &str) -> bool {
        self.language == Language::English || said(self.language, english) != english
    }

    /// The type of a sentence that is told, such as a law's: in Chinese such ones have letters in sans alone.
    #[must_use]
    pub fn tale(&self, size: f32) -> FontId {
        if self.language == Language::English { self.theme.serif(size) } else { self.theme.sans(size * 0.94) }
    }

    /// A text of the story and its type.
    #[must_use]
    pub fn story<'t>(&self, text: &'t Text, size: f32) -> (&'t str, FontId) {
        (text.get(self.language), if text.own(self.language) { self.theme.serif(size) } else { self.tale(size) })
    }

    /// The type of a short name that stands out, with the same reserve.
    #[must_use]
    pub fn term(&self, size: f32) -> FontId {
        if self.language == Language::English { self.theme.bold(size) } else { self.theme.sans(size) }
    }

    #[must_use]
    pub fn dt_s(&self) -> f64 {
        self.recording.head.dt_s
    }

    #[must_use]
    pub fn changed(&self) -> bool {
        self.settings.without_deeds() != *self.pending
    }

    /// What begins the run once more: with what has been changed, else the same again.
    #[must_use]
    pub fn once_more(&self) -> Intent {
        if self.changed() { Intent::Restart } else { Intent::Seek(0) }
    }

    #[must_use]
    pub fn ended(&self) -> bool {
        self.frame.step >= self.end_step
    }

    /// Where the time line ends. A run that ends when something has happened may last far less than it may at most: its
    /// line grows with it, and has room for all that will be told at a set time.
    #[must_use]
    pub fn line_end_s(&self) -> f64 {
        const ROUND_S: [f64; 9] = [5.0, 10.0, 20.0, 60.0, 180.0, 600.0, 1800.0, 7200.0, 36_000.0];
        let end_s = self.end_step as f64 * self.dt_s();
        let over = self.recording.events.iter().any(|event| event.happening.kind() == "run_ended");
        if self.file.ends.is_none() || over {
            return end_s;
        }
        let own = self.account(self.settings).map_or(&[][..], |account| &account.narration);
        let set_s = self.file.narration.iter().chain(own).filter_map(|panel| match panel.when {
            Trigger::At(time_s) => Some(time_s),
            Trigger::On { .. } => None,
        });
        let wanted_s = set_s.fold(self.recording.last_time_s, f64::max) * 1.25;
        ROUND_S.into_iter().find(|round_s| *round_s >= wanted_s).map_or(end_s, |round_s| round_s.min(end_s))
    }

    /// The account of `settings`, or the scenario's first.
    #[must_use]
    pub fn account(&self, settings: &Settings) -> Option<&'a AccountFile> {
        let id = settings.account.as_deref();
        id.map_or_else(|| self.file.accounts.first(), |id| self.file.accounts.iter().find(|account| account.id == id))
    }

    /// Everything told up to `time_s`, in the order told: the scenario's panels and the account's.
    #[must_use]
    pub fn told(&self, time_s: f64) -> Vec<Told<'a>> {
        let mut told = narrate::told(&self.file.narration, self.recording, time_s);
        if let Some(account) = self.account(self.settings) {
            told.extend(narrate::told(&account.narration, self.recording, time_s));
        }
        told.sort_by(|one, other| one.since_s.total_cmp(&other.since_s));
        told
    }

    /// The word for a degree of evidence.
    #[must_use]
    pub fn grade(&self, grade: Evidence) -> String {
        self.say(match grade {
            Evidence::Attested => "evidence-attested",
            Evidence::Reconstructed => "evidence-reconstructed",
            Evidence::Assumed => "evidence-assumed",
            Evidence::Disputed => "evidence-disputed",
        })
    }

    /// The same for a claim: what nature does is published by those who measured it, not attested by a chronicle.
    #[must_use]
    pub fn grade_of(&self, claim: &Claim) -> String {
        if is_law(claim) && claim.evidence == Evidence::Attested {
            return self.say("evidence-published");
        }
        self.grade(claim.evidence)
    }

    /// The Chinese that a name has, the user's own where there is one.
    #[must_use]
    pub fn chinese(&self, text: &Text) -> Option<Language> {
        [self.language, Language::TraditionalChinese, Language::SimplifiedChinese]
            .into_iter()
            .find(|language| *language != Language::English && text.has(*language))
    }

    /// Claims in the order in which to read them: those of the account that is played first, laws last.
    #[must_use]
    pub fn own_first<'c>(&self, claims: impl Iterator<Item = &'c Claim>) -> Vec<&'c Claim> {
        let account = self.account(self.settings);
        let told =
            |id: &str| account.is_some_and(|account| account.narration.iter().any(|it| it.claims.iter().any(|own| own == id)));
        let rank = |claim: &Claim| match claim.id.as_str() {
            id if account.is_some_and(|account| account.claim == id) => 0,
            id if told(id) => 1,
            _ if is_law(claim) => 3,
            _ => 2,
        };
        let mut claims: Vec<&'c Claim> = claims.collect();
        claims.sort_by_key(|claim| rank(claim));
        claims
    }

    /// The name of a mechanic in the user's language, else its own, else its id.
    #[must_use]
    pub fn mechanic_name(&self, id: &str) -> String {
        let own = mechanics::find(id).map_or(id, |mechanic| mechanic.name);
        words::say_or(self.language, &format!("mechanic-{id}"), own)
    }

    /// The name of a measure in the user's language.
    #[must_use]
    pub fn measure_name(&self, measure: &Measure) -> String {
        words::say_or(self.language, &format!("measure-{}", measure.quantity.id), measure.quantity.label)
    }
}

/// Whether a claim says how nature works, and not what happened.
#[must_use]
pub fn is_law(claim: &Claim) -> bool {
    claim.id.split('-').next() == Some("law")
}

/// The claim to show first: a dispute before a guess before what is certain, and what happened before how nature works.
#[must_use]
pub fn most_debatable<'a>(claims: &[&'a Claim]) -> Option<&'a Claim> {
    let rank = |claim: &Claim| match claim.evidence {
        Evidence::Disputed => 0,
        Evidence::Assumed => 1,
        Evidence::Reconstructed => 2,
        Evidence::Attested => 3,
    };
    claims.iter().copied().min_by_key(|claim| (is_law(claim), rank(claim)))
}
