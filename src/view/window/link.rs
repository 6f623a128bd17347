//! Link: what the address of a page asks for, as `?scenario=dean-1132&account=song-shi&set=bundles=0&lang=zh-Hans`. It says
//! the same as the flags of the command line.

use crate::scenario::Settings;
use crate::session::Session;
use crate::text::Language;

/// A link, read. What it says that is not understood is kept, to be told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    pub scenario: Option<String>,
    pub settings: Settings,
    pub language: Option<Language>,
    pub speed: Option<f64>,
    /// The run begins at once.
    pub play: bool,
    /// It lies in a course page, which has chosen what is shown: nothing leads to other scenarios.
    pub embed: bool,
    /// For a projector; for who wants less to move; for who cannot hear; for who wants to.
    pub projector: bool,
    pub calm: bool,
    pub captions: bool,
    pub sound: bool,
    pub refused: Vec<String>,
}

impl Link {
    /// Reads the pairs of an address. Those that are not the program's own are left alone: a course page may add some.
    #[must_use]
    pub fn read(pairs: &[(String, String)]) -> Self {
        let mut link = Self::default();
        for (key, value) in pairs {
            if let Err(wanted) = link.take(key, value.trim()) {
                link.refused.push(format!("{key}: found '{value}', wanted {wanted}"));
            }
        }
        link
    }

    /// Whether it leaves open what is to be shown: then there is a choice to be made first.
    #[must_use]
    pub fn names_nothing(&self) -> bool {
        self.scenario.is_none() && self.settings == Settings::default() && !self.play && !self.embed
    }

    fn take(&mut self, key: &str, value: &str) -> Result<(), &'static str> {
        match key {
            "scenario" => self.scenario = Some(value.to_owned()),
            "account" => self.settings.account = Some(value.to_owned()),
            "without" => self.settings.without.push(value.to_owned()),
            "seed" => self.settings.seed = Some(value.parse().map_err(|_| "a whole number from 0")?),
            "lang" => self.language = Some(Language::from_tag(value).ok_or("en, zh-Hans or zh-Hant")?),
            "speed" => self.speed = Some(value.parse().ok().filter(|speed: &f64| *speed > 0.0).ok_or("a number above 0")?),
            "play" => self.play = value != "0",
            "embed" => self.embed = value != "0",
            "projector" => self.projector = value != "0",
            "calm" => self.calm = value != "0",
            "captions" => self.captions = value != "0",
            "sound" => self.sound = value != "0",
            "set" => {
                let pair = value.split_once('=').filter(|(id, value)| !id.is_empty() && !value.is_empty());
                let (id, value) = pair.ok_or("ID=VALUE such as wind_m_s=3")?;
                self.settings.set.insert(id.trim().to_owned(), value.trim().to_owned());
            }
            _ => {}
        }
        Ok(())
    }

    /// The pairs of a link that opens what a session would run at its next start.
    #[must_use]
    pub fn pairs(session: &Session, language: Language) -> Vec<(&'static str, String)> {
        let settings = session.pending();
        let mut pairs = vec![("scenario", session.scenario().file.id.clone())];
        pairs.extend(settings.account.iter().map(|id| ("account", id.clone())));
        pairs.extend(settings.set.iter().map(|(id, value)| ("set", format!("{id}={value}"))));
        pairs.extend(settings.seed.map(|seed| ("seed", seed.to_string())));
        pairs.extend(settings.without.iter().map(|law| ("without", law.clone())));
        pairs.push(("lang", language.tag().to_owned()));
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    fn read(pairs: &[(&str, &str)]) -> Link {
        let own: Vec<(String, String)> = pairs.iter().map(|&(key, value)| (key.to_owned(), value.to_owned())).collect();
        Link::read(&own)
    }

    #[test]
    fn a_link_opens_what_it_was_made_of() {
        let link =
            read(&[("scenario", "dean-1132"), ("account", "song-shi"), ("set", "bundles=0"), ("seed", "7"), ("lang", "zh-Hant")]);
        let scenario = Scenario::find(link.scenario.as_deref().unwrap()).unwrap();
        let session = Session::open(scenario, link.settings.clone()).unwrap();
        let pairs = Link::pairs(&session, link.language.unwrap());
        assert_eq!(read(&pairs.iter().map(|(key, value)| (*key, value.as_str())).collect::<Vec<_>>()), link);
    }

    #[test]
    fn a_link_that_chooses_nothing_leads_to_the_first_screen() {
        assert!(read(&[]).names_nothing() && read(&[("lang", "zh-Hans"), ("calm", ""), ("captions", "")]).names_nothing());
        for chosen in [("scenario", "dean-1132"), ("set", "bundles=0"), ("play", ""), ("embed", "")] {
            assert!(!read(&[chosen]).names_nothing(), "{chosen:?}");
        }
    }

    #[test]
    fn what_a_link_says_wrongly_is_told_and_what_is_not_ours_is_left_alone() {
        let link = read(&[("set", "bundles"), ("lang", "fr"), ("seed", "-1"), ("speed", "0"), ("utm_source", "mail")]);
        assert_eq!(link.refused.len(), 4);
        assert_eq!(link.refused[0], "set: found 'bundles', wanted ID=VALUE such as wind_m_s=3");
        assert_eq!(Link { refused: Vec::new(), ..link }, Link::default());
    }
}
