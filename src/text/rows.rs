//! Rows: where a row of text may end, in English and in Chinese.

/// What no row begins with, and what none ends with.
pub const CLOSING: &str = "，。、；：？！）」』》〉】〕”’…％‰℃°·,.;:?!)]}%";
pub const OPENING: &str = "（「『《〈【〔“‘([{";
/// A Latin word may be parted behind these.
const PARTING: &str = "-–—";
/// Signs before this one are those of words and figures that spaces part.
const LATIN_ENDS: char = '\u{2E80}';

/// Whether a row may end between two signs: in Latin words and figures at spaces and behind dashes, in Chinese anywhere but
/// between a character and the mark that belongs to it.
#[must_use]
pub fn may_end(last: char, next: char) -> bool {
    if next.is_whitespace() {
        false
    } else if last.is_whitespace() {
        // It stands between two things, and stays with the first.
        next != '·'
    } else if last < LATIN_ENDS && next < LATIN_ENDS {
        PARTING.contains(last) && next.is_alphabetic()
    } else {
        !CLOSING.contains(next) && !OPENING.contains(last)
    }
}

/// A text in pieces that stay whole, each with the spaces behind it.
pub fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.char_indices().zip(text.chars().skip(1)).filter(|&((_, last), next)| may_end(last, next));
    let ends = ends.map(|((at, last), _)| at + last.len_utf8()).chain([text.len()]);
    ends.scan(0, |start, end| Some(&text[std::mem::replace(start, end)..end])).filter(|piece| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        pieces(text).collect()
    }

    #[test]
    fn latin_words_and_figures_stay_whole() {
        assert_eq!(parts("Kōng’s 3.1 m, 1,000 m/s"), ["Kōng’s ", "3.1 ", "m, ", "1,000 ", "m/s"]);
        assert_eq!(parts("a fire-lance of −5 (or -5) °C"), ["a ", "fire-", "lance ", "of ", "−5 ", "(or ", "-5) ", "°C"]);
        assert_eq!(parts(""), [""; 0]);
    }

    #[test]
    fn chinese_characters_keep_their_marks() {
        assert_eq!(
            parts("火牛（见《守城录》），压力 30 kN。"),
            ["火", "牛", "（见", "《守", "城", "录》），", "压", "力 ", "30 ", "kN。"]
        );
    }

    #[test]
    fn a_mark_between_two_things_stays_with_the_first() {
        assert_eq!(parts("De'an · 1132  ·  fire"), ["De'an · ", "1132  ·  ", "fire"]);
    }
}
