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
