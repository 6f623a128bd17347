//! Names: what people read for the ids of things, with or without an article.
//!
//! Contract: the words stand in `assets/text/*.ftl` as `thing-<word>` and, for one of several, `one-<word>`. What has no known
//! word keeps its own.

use super::{say, try_say};
use crate::text::Language;

/// A readable name for a thing's id, without its article: `oxen-17` is "fire bundle 17", `bridge.front-1-hide-3` "hide 3
/// on front post 1 of the sky bridge", the joint `front-1/brace-1a` "joint of front post 1 and brace 1a". What has no known
/// word keeps its own: `watch-post` is "watch post".
#[must_use]
pub fn name_of(language: Language, id: &str) -> String {
    let Some((whole, part)) = id.split_once('.') else { return name_of_part(language, id) };
    let (whole, part) = (part_with_article(language, whole), name_of_part(language, part));
    say(language, "name-of-part", &[("part", part.into()), ("whole", whole.into())])
}

/// The same as it stands in a sentence: "the sky bridge", "the sail of junk 6", "fire bundle 17".
#[must_use]
pub fn with_article(language: Language, id: &str) -> String {
    let name = name_of(language, id);
    if has_number(language, id.rsplit('.').next().unwrap_or(id)) { name } else { definite(language, &name) }
}

/// A name that has no number, with its article.
#[must_use]
pub fn definite(language: Language, name: &str) -> String {
    say(language, "name-the", &[("name", name.into())])
}

/// Whether every word of an id is known, so that its name is more than the id itself.
#[must_use]
pub fn is_known(language: Language, id: &str) -> bool {
    id.split(['.', '/']).all(|part| known_name(language, part).is_some())
}

/// Whether a part has a name that is its own, and not a word and a number.
#[must_use]
pub fn has_own_name(language: Language, part: &str) -> bool {
    try_say(language, &format!("thing-{part}"), &[]).is_some()
}

/// Whether a part is one of several and goes by its number: such a name takes no article.
fn has_number(language: Language, part: &str) -> bool {
    let last = || part.rsplit('-').next().unwrap_or(part);
    !part.contains('/') && !has_own_name(language, part) && words_and_numbers(part).len() < 3 && {
        let what = words_and_numbers(part).last().map_or("", |&(_, number)| number);
        !what.is_empty() || last().starts_with(|c: char| c.is_ascii_digit())
    }
}

fn part_with_article(language: Language, part: &str) -> String {
    let name = name_of_part(language, part);
    if has_number(language, part) { name } else { definite(language, &name) }
}

fn name_of_part(language: Language, part: &str) -> String {
    if let Some((a, b)) = part.split_once('/') {
        let (a, b) = (part_with_article(language, a), part_with_article(language, b));
        return say(language, "name-of-joint", &[("a", a.into()), ("b", b.into())]);
    }
    known_name(language, part).unwrap_or_else(|| part.replace(['-', '_'], " "))
}

/// A name made of known words: of its own, of one of several by its number, or of a thing on another.
fn known_name(language: Language, part: &str) -> Option<String> {
    if let Some(name) = try_say(language, &format!("thing-{part}"), &[]) {
        return Some(name);
    }
    if let Some((many, number)) = part.rsplit_once('-').filter(|(_, number)| number.starts_with(|c: char| c.is_ascii_digit()))
        && let Some(name) = numbered(language, (many, number))
    {
        return Some(name);
    }
    let names: Option<Vec<String>> = words_and_numbers(part).into_iter().map(|word| numbered(language, word)).collect();
    match (names.as_deref()?, words_and_numbers(part)[0].1.is_empty()) {
        ([name], _) => Some(name.clone()),
        ([place, what], numbered) => {
            let place = if numbered { definite(language, place) } else { place.clone() };
            Some(say(language, "name-on", &[("what", what.as_str().into()), ("place", place.into())]))
        }
        _ => None,
    }
}

/// `front-1-hide-3` as `(front, 1), (hide, 3)`, and `side-3-5` as `(side, 3-5)`.
fn words_and_numbers(part: &str) -> Vec<(&str, &str)> {
    let mut groups: Vec<(&str, &str)> = Vec::new();
    let mut start = 0;
    for token in part.split('-') {
        let end = start + token.len();
        let is_number = token.starts_with(|c: char| c.is_ascii_digit());
        match groups.last_mut() {
            Some((_, number)) if is_number => *number = &part[start - if number.is_empty() { 0 } else { number.len() + 1 }..end],
            _ => groups.push((token, "")),
        }
        start = end + 1;
    }
    groups
}

/// One of several goes by its singular and number: `oxen` are fire bundles, `oxen-17` is fire bundle 17.
fn numbered(language: Language, (word, number): (&str, &str)) -> Option<String> {
    // A copy that was placed by hand: `oxen_2` are the second lot of fire bundles.
    if let Some((word, lot)) = word.rsplit_once('_').filter(|(_, lot)| lot.parse::<u32>().is_ok()) {
        let name = numbered(language, (word, number))?;
        return Some(if number.is_empty() { format!("{name} {lot}") } else { format!("{name} ({lot})") });
    }
    let many = || try_say(language, &format!("thing-{word}"), &[]);
    if number.is_empty() {
        return many();
    }
    let one = try_say(language, &format!("one-{word}"), &[]).or_else(many)?;
    Some(format!("{one} {number}"))
}
