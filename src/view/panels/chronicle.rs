//! Chronicle: the time line of the wars: battles, and what else happened, in the order of time; below it what the historical text says of the wars as a whole.

use crate::library::library;
use crate::source::{Moment, Passage};
use crate::text::{Language, Text};
use crate::view::panels::menu::{Entry, proves};
use crate::view::panels::state::Topic;

/// The wars of the historical text, from the rising of the Jurchens to the end of the Jin.
pub const YEARS: std::ops::RangeInclusive<u32> = 1114..=1234;
/// A passage about more years than this tells of the wars as a whole.
const LONG_YEARS: u32 = 60;

/// What stands at a place of the time line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What<'a> {
    /// A battle that can be played.
    Battle(&'a Entry),
    /// Something that happened, and the passage that tells of it.
    Moment(&'a Moment),
    /// A passage that no moment names.
    Passage(&'a Passage),
}

/// A place of the time line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark<'a> {
    pub year: u32,
    pub what: What<'a>,
}

impl Mark<'_> {
    #[must_use]
    pub fn is_battle(&self) -> bool {
        matches!(self.what, What::Battle(_))
    }

    /// What opens when it is picked and is no battle: its passage with the works it rests on.
    #[must_use]
    pub fn topic(&self, language: Language) -> Option<Topic> {
        match self.what {
            What::Battle(_) => None,
            What::Moment(moment) => topic(&moment.passage, moment.title.get(language)),
            What::Passage(passage) => topic(&passage.id, &passage.heading),
        }
    }
}

fn topic(passage: &str, title: &str) -> Option<Topic> {
    let passage = library().passage(passage)?;
    let claims = library().claims_of_passage(&passage.id).map(|claim| claim.id.clone()).collect();
    Some(Topic { title: title.to_owned(), passage: passage.id.clone(), claims, ..Topic::default() })
}

/// The year a battle's id ends in.
#[must_use]
pub fn year_of(id: &str) -> Option<u32> {
    id.rsplit('-').next()?.parse().ok()
}

/// The first year a passage speaks of, and the last.
fn years_of(passage: &Passage) -> (u32, u32) {
    let mut years = passage.years.split('-').filter_map(|year| year.parse().ok());
    let first = years.next().unwrap_or_default();
    (first, years.next().unwrap_or(first))
}

/// The month and the day that a date names, 0 where it names none: battles of one year stand in their order.
fn day(date: &Text) -> (usize, u32) {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let date = date.get(Language::English);
    let Some(month) = MONTHS.iter().position(|month| date.contains(month)) else { return (0, 0) };
    let mut numbers = date.split(|sign: char| !sign.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
    (month + 1, numbers.find(|number| (1..=31).contains(number)).unwrap_or(0))
}

/// Everything that has its place on the line, by year; of one year, what else happened before the battles.
#[must_use]
pub fn marks(entries: &[Entry]) -> Vec<Mark<'_>> {
    let moments = library().moments.iter().map(|moment| Mark { year: moment.year, what: What::Moment(moment) });
    let passages = library()
        .passages
        .iter()
        .filter(|passage| !is_told(passage) && !is_long(passage))
        .map(|passage| Mark { year: years_of(passage).0, what: What::Passage(passage) });
    let battles = entries
        .iter()
        .filter(|entry| !proves(entry.id))
        .map(|entry| Mark { year: year_of(entry.id).unwrap_or_default(), what: What::Battle(entry) });
    let mut marks: Vec<Mark> = moments.chain(passages).chain(battles).collect();
    marks.sort_by_key(|mark| {
        let day = match mark.what {
            What::Battle(entry) => entry.told.as_ref().map_or((0, 0), |told| day(&told.date)),
            _ => (0, 0),
        };
        (mark.year, mark.is_battle(), day)
    });
    marks
}

/// The passages that tell of the wars as a whole or of the text itself.
#[must_use]
pub fn across() -> Vec<Mark<'static>> {
    let long = library().passages.iter().filter(|passage| !is_told(passage) && is_long(passage));
    long.map(|passage| Mark { year: years_of(passage).0, what: What::Passage(passage) }).collect()
}

fn is_told(passage: &Passage) -> bool {
    library().moments.iter().any(|moment| moment.passage == passage.id)
}

fn is_long(passage: &Passage) -> bool {
    let (first, last) = years_of(passage);
    last - first > LONG_YEARS || !YEARS.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::builtin;

    fn entries() -> Vec<Entry> {
        builtin().into_iter().map(|(id, text)| Entry::of(id, text)).collect()
    }

    #[test]
    fn every_passage_and_every_battle_has_its_place() {
        let entries = entries();
        let marks: Vec<Mark> = marks(&entries).into_iter().chain(across()).collect();
        for passage in &library().passages {
            let leads = |mark: &Mark| mark.topic(Language::English).is_some_and(|topic| topic.passage == passage.id);
            assert!(marks.iter().any(leads), "{} has no place", passage.id);
        }
        for entry in entries.iter().filter(|entry| !proves(entry.id)) {
            assert_eq!(marks.iter().filter(|mark| mark.what == What::Battle(entry)).count(), 1, "{}", entry.id);
            assert!(year_of(entry.id).is_some_and(|year| YEARS.contains(&year)), "{} ends in no year of the wars", entry.id);
        }
    }

    #[test]
    fn what_is_picked_leads_to_its_passage_and_its_works() {
        for moment in &library().moments {
            let passage = library().passage(&moment.passage).unwrap_or_else(|| panic!("{}: {}", moment.id, moment.passage));
            let (first, last) = years_of(passage);
            assert!((first..=last).contains(&moment.year), "{}: {} not in {}", moment.id, moment.year, passage.years);
            assert!(!passage.citations.is_empty() && Language::ALL.iter().all(|it| moment.title.has(*it)), "{}", moment.id);
        }
    }

    #[test]
    fn time_never_goes_back() {
        let entries = entries();
        let marks = marks(&entries);
        assert!(marks.windows(2).all(|pair| pair[0].year <= pair[1].year));
        assert!(marks.iter().all(|mark| YEARS.contains(&mark.year)), "{marks:?}");
        let battles: Vec<&str> = marks
            .iter()
            .filter_map(|mark| match mark.what {
                What::Battle(entry) => Some(entry.id),
                _ => None,
            })
            .collect();
        let place = |id: &str| battles.iter().position(|own| *own == id);
        assert!(place("tangdao-1161") < place("caishi-1161") && place("caishi-1161") < place("yanglin-1161"), "{battles:?}");
    }
}
