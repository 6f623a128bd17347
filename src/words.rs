//! Words of the interface: one lookup by language for every text that is not part of a scenario.
//!
//! The texts live in `assets/text/*.ftl` (Fluent). A text missing in a language falls back to English, an unknown
//! key to itself, so nothing on screen is ever empty. It must not know who asks: window, command line and transcript
//! get the same sentence.

mod names;

use crate::text::Language;
use crate::units::{Unit, format_value};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

pub use names::{definite, has_own_name, is_known, name_of, with_article};

/// Something put into a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A name or another text, as it is.
    Text(Cow<'a, str>),
    /// A number. Its argument's name says its unit: `depth_m` reads `0.5 m`. Without a unit it is a plain number,
    /// by which texts may choose singular or plural.
    Number(f64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl Value<'_> {
    fn to_fluent(&self, name: &str) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Number(number) => match Unit::of_name(name).symbol {
                "" if number.is_finite() => FluentValue::from(*number),
                unit => FluentValue::from(format_value(*number, unit, decimals_of(*number))),
            },
        }
    }
}

/// A sentence needs two figures, not more: `0.05 m`, `0.5 m`, `2.5 kW/m2`, `41 kN`.
fn decimals_of(number: f64) -> usize {
    match number.abs() {
        size if size >= 10.0 => 0,
        size if size >= 0.1 || size == 0.0 => 1,
        _ => 2,
    }
}

/// The texts of one language as shipped.
const fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../assets/text/en.ftl"),
        Language::SimplifiedChinese => include_str!("../assets/text/zh-Hans.ftl"),
        Language::TraditionalChinese => include_str!("../assets/text/zh-Hant.ftl"),
    }
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(language: Language) -> Option<&'static Bundle> {
    static BUNDLES: OnceLock<BTreeMap<Language, Bundle>> = OnceLock::new();
    BUNDLES.get_or_init(|| Language::ALL.into_iter().map(|language| (language, build(language))).collect()).get(&language)
}

/// A resource with a slip in it still serves all its other texts; a test proves that the shipped ones have none.
fn build(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().expect("the three tags are well-formed");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Marks that isolate directions show as boxes in fonts without them, and no language here runs right to left.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The text `key` in `language`, else in English, else the key itself.
#[must_use]
pub fn say(language: Language, key: &str, args: &[(&str, Value)]) -> String {
    try_say(language, key, args).unwrap_or_else(|| key.to_owned())
}

/// The text `key` in `language`, else in English, else nothing.
#[must_use]
pub fn try_say(language: Language, key: &str, args: &[(&str, Value)]) -> Option<String> {
    format(language, key, args).or_else(|| format(Language::English, key, args))
}

/// Whether there is such a text.
#[must_use]
pub fn has(key: &str) -> bool {
    bundle(Language::English).is_some_and(|bundle| bundle.has_message(key))
}

/// The text `key` where there is one, else `label`: for things that name themselves, such as measures
/// (`measure-<id>`), weapons (`weapon-<kind>`) and mechanics (`mechanic-<id>`).
#[must_use]
pub fn say_or(language: Language, key: &str, label: &str) -> String {
    try_say(language, key, &[]).unwrap_or_else(|| label.to_owned())
}

/// What a force goes by: its own name, or that of the law that gives it.
#[must_use]
pub fn force_name(language: Language, id: &str) -> String {
    try_say(language, &format!("force-{id}"), &[]).unwrap_or_else(|| say_or(language, &format!("mechanic-{id}"), id))
}

fn format(language: Language, key: &str, args: &[(&str, Value)]) -> Option<String> {
    let bundle = bundle(language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.to_fluent(name))).collect();
    let text = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
    Some(if key.starts_with("event-") || key.starts_with("flood-") { capitalised(&text) } else { text.into_owned() })
}

/// A sentence begins with a capital, whatever name it begins with.
fn capitalised(sentence: &str) -> String {
    let mut rest = sentence.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Language = Language::English;

    #[test]
    fn the_shipped_texts_have_no_slip_and_no_doubles() {
        for language in Language::ALL {
            if let Err((_, errors)) = FluentResource::try_new(source(language).to_owned()) {
                panic!("{}: {errors:?}", language.tag());
            }
            let resource = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(resource, _)| resource);
            let mut bundle = Bundle::new_concurrent(vec![language.tag().parse().unwrap()]);
            assert_eq!(bundle.add_resource(resource), Ok(()), "{}", language.tag());
        }
    }

    #[test]
    fn numbers_carry_the_unit_of_their_name() {
        let wheel = with_article(ENGLISH, "bridge.wheel-1");
        let args = [("wheel", wheel.into()), ("depth_m", 0.5.into())];
        assert_eq!(say(ENGLISH, "event-wheel-sank", &args), "The front wheel of the sky bridge sinks 0.5 m into the soft fill.");
        assert_eq!((decimals_of(0.05), decimals_of(0.5), decimals_of(-41.2)), (2, 1, 0));
    }

    #[test]
    fn causes_choose_the_wording_and_a_sentence_begins_with_a_capital() {
        let lit = |id, cause: &'static str| {
            let args = [("part", with_article(ENGLISH, id).into()), ("cause", cause.into())];
            say(ENGLISH, "event-ignited", &args)
        };
        assert_eq!(lit("oxen-17", "hand"), "Fire bundle 17 is lit by hand.");
        let hide = "Hide 3 on front post 1 of the sky bridge catches fire from the jet of a fire lance.";
        assert_eq!(lit("bridge.front-1-hide-3", "jet"), hide);
        assert_eq!(lit("bridge.chassis", "flames"), "The chassis of the sky bridge catches fire from the flames around it.");
    }

    #[test]
    fn counts_choose_singular_and_plural() {
        let say_men = |men: u32| {
            let args = [("crew", "the haulers".into()), ("men", men.into()), ("flux_kw_m2", 2.54.into())];
            say(ENGLISH, "event-driven-back", &args)
        };
        assert_eq!(say_men(1), "Heat of 2.5 kW/m2 drives one of the haulers back.");
        assert_eq!(say_men(12), "Heat of 2.5 kW/m2 drives 12 of the haulers back.");
    }

    #[test]
    fn other_languages_answer_and_unknown_keys_name_themselves() {
        assert_eq!(say(Language::SimplifiedChinese, "play", &[]), "播放");
        assert_eq!(say(Language::TraditionalChinese, "sources", &[]), "史料來源");
        assert_eq!(say(ENGLISH, "no-such-key", &[]), "no-such-key");
        assert_eq!(say_or(ENGLISH, "measure-unknown", "A label"), "A label");
    }

    #[test]
    fn ids_read_as_names() {
        assert_eq!(name_of(ENGLISH, "bridge"), "sky bridge");
        assert_eq!(name_of(ENGLISH, "oxen"), "fire bundles");
        assert_eq!(name_of(ENGLISH, "front-1/brace-1a"), "joint of front post 1 and brace 1a");
        assert_eq!(name_of(ENGLISH, "something-else-7"), "something else 7");
        assert_eq!(name_of(Language::TraditionalChinese, "lances-2"), "火槍 2");
        assert_eq!(name_of(Language::SimplifiedChinese, "bridge.wheel-3"), "天桥的后轮");
    }

    #[test]
    fn names_take_an_article_where_they_have_no_number() {
        let said = |id| with_article(ENGLISH, id);
        assert_eq!(said("tower-2"), "the far siege tower");
        assert_eq!(said("junks-3"), "junk 3");
        assert_eq!(said("junks"), "the junks");
        assert_eq!(said("junks-6.sail"), "the sail of junk 6");
        assert_eq!(said("fire-oxen-4"), "fire ox 4");
        assert_eq!(said("tower-2.side-3-5"), "side panel 3-5 of the far siege tower");
        assert_eq!(said("bridge.chassis/strut"), "the joint of the chassis and the strut of the sky bridge");
        assert_eq!(said("watch-post"), "the watch post");
        assert_eq!(with_article(Language::SimplifiedChinese, "junks-3"), "金船 3");
        assert!(is_known(ENGLISH, "junks-6.sail") && !is_known(ENGLISH, "watch-tree"));
    }
}
