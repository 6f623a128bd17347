//! What concerns whom.

use super::*;

#[test]
fn a_piece_concerns_its_owner_and_nobody_else() {
    let lit = |lance: &str| Happening::LanceLit { lance: lance.to_owned() };
    assert!(lit("oxen-17").concerns("oxen"));
    assert!(lit("bridge.post-2").concerns("bridge"));
    assert!(lit("oxen").concerns("oxen"));
    assert!(lit("oxen").concerns(""));
    assert!(!lit("oxen-east").concerns("oxen"), "another stock");
    assert!(!lit("oxen").concerns("ox"));
}

#[test]
fn the_wind_changes_by_what_it_was() {
    let changes =
        [(0.0, 4.0), (3.0, -6.0), (3.0, 6.0), (-6.0, -2.0), (5.0, 0.0)].map(|(before, after)| WindChange::between(before, after));
    use WindChange::{Drops, Freshens, Rises, Slackens, Turns};
    assert_eq!(changes, [Rises, Turns, Freshens, Slackens, Drops].map(Some));
    assert_eq!(WindChange::between(3.0, 3.0), None);
    assert_eq!((Heading::of(-1.0), Heading::of(1.0)), (Heading::Left, Heading::Right));
}

#[test]
fn lists_say_of_a_collapse_what_the_measure_says() {
    let about = ABOUT.iter().find(|(kind, _)| *kind == "bridge_collapsed").map(|(_, about)| *about);
    let meaning = crate::measure::Measure::find("bridge_collapse_s").map(|measure| measure.meaning);
    for text in [about, meaning].map(|text| text.expect("it is listed")) {
        assert!(text.contains("half of its height") && text.contains("every storey") && text.contains("a quarter"), "{text}");
    }
}
