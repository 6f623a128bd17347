//! The nearest known name, for "did you mean".

/// The known name most like `found`, if one is like it at all.
pub fn nearest_name<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .filter_map(|name| Some((likeness(found, name)?, name)))
        .min_by_key(|(unlike, _)| *unlike)
        .map(|(_, name)| name)
}

/// At most `most` known names that are like `found`, the likest first, then those that hold it whole.
pub fn nearest_names<'a>(found: &str, known: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let holds = |name: &str| (found.len() >= SHORTEST_PART && name.contains(found)).then_some((true, name.len()));
    // A whole word of a longer name is as near as a slip: `lance` of `fire-lance`.
    let word = |name: &str| (found.len() >= SHORTEST_PART && name.split(['-', '_']).any(|part| part == found)).then_some(1);
    let like = |name: &str| likeness(found, name).into_iter().chain(word(name)).min();
    let rank = |name: &str| like(name).map(|unlike| (false, unlike)).or_else(|| holds(name));
    let known: Vec<&str> = known.into_iter().collect();
    let mut near: Vec<((bool, usize), &str)> = known.iter().filter_map(|name| Some((rank(name)?, *name))).collect();
    if near.is_empty() {
        // Or the beginning of a longer one with a slip in it: `law-gravty` of `law-gravity-and-air`.
        near = known.iter().filter_map(|name| Some(((true, begins_like(found, name)?), *name))).collect();
    }
    near.sort_by_key(|&(rank, name)| (rank, name.len(), name));
    near.dedup_by_key(|(_, name)| *name);
    near.truncate(most);
    near.into_iter().map(|(_, name)| name).collect()
}

/// A part of a name shorter than this stands in too many.
const SHORTEST_PART: usize = 3;

/// How many slips of the pen lie between the two; `None` where that is too many.
fn likeness(found: &str, name: &str) -> Option<usize> {
    let slips = strsim::damerau_levenshtein(found, name);
    (!name.is_empty() && slips <= 2.max(name.len() / 3)).then_some(slips)
}

/// The same of the beginning of a longer name, one letter longer or shorter than what was found.
fn begins_like(found: &str, name: &str) -> Option<usize> {
    let letters = found.chars().count();
    let slips = |most: usize| {
        let head: String = name.chars().take(most).collect();
        strsim::damerau_levenshtein(found, &head)
    };
    let slips = (letters.saturating_sub(1)..=letters + 1).map(slips).min()?;
    (letters > SHORTEST_PART && slips <= 2).then_some(slips)
}

/// ` (did you mean 'throwers'?)`, or nothing.
#[must_use]
pub fn did_you_mean<'a>(nearest: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = nearest.into_iter().map(|name| format!("'{name}'")).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => format!(" (did you mean {one}?)"),
        [first @ .., last] => format!(" (did you mean {} or {last}?)", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likest_names_come_first_and_unlike_ones_not_at_all() {
        let known = ["hawsers", "haulers", "hauler", "wall", ""];
        assert_eq!(nearest_names("haulrs", known, 2), ["haulers", "hauler"]);
        assert_eq!(nearest_names("saw", ["haul", "a-hawsaw", "jigsaw", "saws"], 9), ["saws", "jigsaw", "a-hawsaw"]);
        assert_eq!(nearest_names("lance", ["landed", "lapse", "fire-lance"], 1), ["fire-lance"], "a whole word of it");
        assert_eq!(nearest_names("law-gravty", ["law-gravity-and-air", "law-heat"], 3), ["law-gravity-and-air"]);
        assert_eq!(nearest_names("trebuchet", ["law-gravity-and-air"], 3), [""; 0]);
        assert_eq!(nearest_name("haulrs", known), Some("haulers"));
        assert_eq!(nearest_name("trebuchet", known), None);
    }

    #[test]
    fn a_hint_reads_as_a_question() {
        assert_eq!(did_you_mean([]), "");
        assert_eq!(did_you_mean(["a"]), " (did you mean 'a'?)");
        assert_eq!(did_you_mean(["a", "b", "c"]), " (did you mean 'a', 'b' or 'c'?)");
    }
}
