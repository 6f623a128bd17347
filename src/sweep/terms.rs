//! Terms: what is the same in all runs of a sweep though its scenario does not say so, as words that stand in every row that
//! went well. Without them two tables made under different terms would look alike.

use crate::scenario::Settings;

/// How a note of a run begins that was cut short.
const STOPPED: &str = "stopped at ";
const BETWEEN: &str = "; ";
const SET: &str = "set ";
const WITHOUT: &str = "without ";

/// The note of a run that was cut short at this moment.
#[must_use]
pub fn stopped(at: &str) -> String {
    format!("{STOPPED}{at} as asked")
}

/// `set lances=25; without fire`; nothing where the scenario's own terms stand.
#[must_use]
pub fn words(settings: &Settings) -> String {
    let set = settings.set.iter().map(|(id, value)| format!("{SET}{id}={value}"));
    let without = settings.without.iter().map(|law| format!("{WITHOUT}{law}"));
    set.chain(without).collect::<Vec<_>>().join(BETWEEN)
}

/// The settings that such words tell.
#[must_use]
pub fn settings(words: &str) -> Settings {
    let mut settings = Settings::default();
    for term in words.split(BETWEEN) {
        if let Some((id, value)) = term.strip_prefix(SET).and_then(|pair| pair.split_once('=')) {
            settings.set.insert(id.to_owned(), value.to_owned());
        } else if let Some(law) = term.strip_prefix(WITHOUT) {
            settings.without.push(law.to_owned());
        }
    }
    settings
}

/// The reason in the row of a run that went well.
#[must_use]
pub fn reason(terms: &str, note: &str) -> String {
    [terms, note].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(BETWEEN)
}

/// The terms in such a reason.
#[must_use]
pub fn of(reason: &str) -> &str {
    reason.find(STOPPED).map_or(reason, |at| reason[..at].strip_suffix(BETWEEN).unwrap_or(&reason[..at]))
}

/// Whether such a reason tells that the run was cut short.
#[must_use]
pub fn is_stopped(reason: &str) -> bool {
    reason.contains(STOPPED)
}

/// Terms in words for a message.
#[must_use]
pub fn told(terms: &str) -> &str {
    if terms.is_empty() { "neither --set nor --without" } else { terms }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_gives_back_its_terms() {
        let settings =
            Settings { without: vec!["fire".into()], set: [("lances".into(), "25".into())].into(), ..Settings::default() };
        for (terms, note) in
            [(String::new(), String::new()), (words(&settings), String::new()), (words(&settings), stopped("70 s"))]
        {
            let reason = reason(&terms, &note);
            assert_eq!((of(&reason), is_stopped(&reason)), (terms.as_str(), !note.is_empty()), "{reason}");
        }
        assert_eq!(super::settings(&words(&settings)), settings);
        assert_eq!(super::settings(""), Settings::default());
        assert_eq!(reason(&words(&settings), &stopped("70 s")), "set lances=25; without fire; stopped at 70 s as asked");
    }
}
