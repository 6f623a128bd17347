//! Palette: what can be put into a scenario. Each entry is a small piece of the scenario format in `assets/palette`, with the
//! claims behind its figures; a new one costs its file, a line here and its name.

use super::add::first_kind;
use super::sheet::Sheet;

/// One entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name among the texts is `palette-<id>`.
    pub id: &'static str,
    pub text: &'static str,
}

macro_rules! entries {
    ($($id:literal)*) => {
        &[$(Entry { id: $id, text: include_str!(concat!("../../assets/palette/", $id, ".ron")) }),*]
    };
}

/// All entries, in the order in which they are shown: what stands, what floats, weapons, people.
pub const ENTRIES: &[Entry] = entries![
    "wall" "moat" "sky-bridge" "siege-tower" "ramp" "huts" "tents"
    "water" "ship" "boat"
    "fire-lances" "fire-bundles" "iron-bombs" "fire-arrows" "thrower" "mops" "ram-poles"
    "defenders" "attackers" "riders" "listener"
];

impl Entry {
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        ENTRIES.iter().copied().find(|entry| entry.id == id)
    }

    /// The kind of its first thing: `Wall`, `FireLance`, `Crew`.
    #[must_use]
    pub fn kind(self) -> String {
        first_kind(&Sheet::of(self.text))
    }
}
