//! Cues: which kind of event is heard as what. One row of the table for each sound; its words are `cue-<id>`.
//!
//! A kind of event stands in one row, or among the silent ones with the reason.

/// The cue of a bomb that burns.
pub const FLARE: &str = "flare";

/// One sound.
#[derive(Debug, PartialEq)]
pub struct Cue {
    pub id: &'static str,
    /// The kinds of events that are heard so.
    pub kinds: &'static [&'static str],
    /// How loud it is a metre away where no law says it, dB re 20 uPa. Assumed: it decides which of many sounds is told.
    pub level_db_at_1m: f64,
}

#[rustfmt::skip]
pub const CUES: [Cue; 16] = [
    Cue { id: "thunderclap", kinds: &["burst"], level_db_at_1m: 160.0 },
    // What only a listener tells of, and a bomb that burns where others burst: `ignited`, but of a bomb.
    Cue { id: "bang", kinds: &["heard"], level_db_at_1m: 150.0 },
    Cue { id: FLARE, kinds: &[], level_db_at_1m: 125.0 },
    Cue { id: "collapse", kinds: &["storey_gave_way", "bridge_collapsed", "building_collapsed", "toppled", "ramp_gave_way"],
        level_db_at_1m: 120.0 },
    Cue { id: "ram", kinds: &["rammed"], level_db_at_1m: 115.0 },
    Cue { id: "crack", kinds: &["joint_broke", "holed"], level_db_at_1m: 112.0 },
    Cue { id: "rope", kinds: &["hawser_broke", "mooring_parted"], level_db_at_1m: 110.0 },
    Cue { id: "thud", kinds: &["stone_fell", "landed", "bridge_reached_wall", "prop_held", "beached"], level_db_at_1m: 105.0 },
    Cue { id: "hoofs", kinds: &["horses_bolted"], level_db_at_1m: 100.0 },
    Cue { id: "jet", kinds: &["lance_lit"], level_db_at_1m: 100.0 },
    Cue { id: "splash", kinds: &["swamped", "sank", "capsized", "took_to_water"], level_db_at_1m: 98.0 },
    Cue { id: "shouts", kinds: &["driven_back", "dust_drove_back", "startled", "place_left", "left_tower"], level_db_at_1m: 95.0 },
    Cue { id: "swish", kinds: &["stone_loosed", "loosed", "arrows_shot"], level_db_at_1m: 90.0 },
    Cue { id: "creak", kinds: &["hauling_started", "wheel_sank", "ram_poles_set", "throw_failed"], level_db_at_1m: 88.0 },
    Cue { id: "crackle", kinds: &["ignited", "building_alight"], level_db_at_1m: 85.0 },
    Cue { id: "fizz", kinds: &["fuse_lit", "hissing", "put_out", "dousing_started"], level_db_at_1m: 80.0 },
];

const BOOKS: &str = "it is said by the record, not made by a thing";
const HAND: &str = "it is done by who watches, not in the battle";
const SLOW: &str = "it comes about too slowly to be heard at one moment";
const QUIET: &str = "it is too quiet to be heard over a battle";

/// What is not heard, and why.
#[rustfmt::skip]
pub const SILENT: &[(&str, &str)] = &[
    ("run_started", BOOKS), ("run_ended", BOOKS), ("parameter_set", BOOKS), ("measured", BOOKS), ("hull_measured", BOOKS),
    ("body_quarantined", BOOKS), ("bundles_kept", BOOKS), ("stopped_short", BOOKS), ("ruin_left", BOOKS),
    ("grain_landed", QUIET), ("cloud_passed", QUIET), ("fizzled", QUIET), ("let_down", QUIET), ("brand_caught", QUIET),
    ("lance_spent", QUIET), ("hauling_stopped", QUIET), ("bundle_thrown", QUIET), ("bomb_thrown", QUIET), ("crew_moved", QUIET),
    ("sails_trimmed", QUIET), ("took_cover", QUIET), ("lance_dropped", QUIET), ("ramp_cut", QUIET), ("cleared", QUIET),
    ("dried_out", SLOW), ("burnt_through", SLOW), ("building_burnt", SLOW), ("ramp_raised", SLOW),
    ("taken_by_hand", HAND), ("let_go_by_hand", HAND), ("wind_changed", SLOW), ("rain_changed", SLOW),
];

/// A sound by its id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Cue> {
    CUES.iter().find(|cue| cue.id == id)
}

/// What a kind of event is heard as.
#[must_use]
pub fn cue_of(kind: &str) -> Option<&'static Cue> {
    CUES.iter().find(|cue| cue.kinds.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::KINDS;
    use crate::text::Language;
    use crate::words::say;

    #[test]
    fn every_kind_of_event_is_heard_as_one_thing_or_silent_for_a_reason() {
        for kind in KINDS {
            let heard = CUES.iter().flat_map(|cue| cue.kinds).filter(|own| *own == kind).count();
            let silent = SILENT.iter().filter(|(own, reason)| own == kind && !reason.is_empty()).count();
            assert_eq!(heard + silent, 1, "{kind}");
        }
        let known = |kind: &str| KINDS.contains(&kind);
        assert!(CUES.iter().flat_map(|cue| cue.kinds).all(|kind| known(kind)) && SILENT.iter().all(|(kind, _)| known(kind)));
    }

    #[test]
    fn every_cue_has_its_words_in_every_language() {
        for cue in &CUES {
            let key = format!("cue-{}", cue.id);
            let told = Language::ALL.map(|language| say(language, &key, &[]));
            assert!(told.iter().all(|words| *words != key), "{key}");
            assert!(told[0] != told[1] && told[0] != told[2], "{key} is English everywhere");
        }
    }
}
