//! Intents: all that a user or a script can do. What a script does to the world is an [`Action`]; what a user does
//! to a session is an [`Intent`], which may carry an action.

use crate::event::{Cause, Happening};
use crate::units::Vec2;
use serde::{Deserialize, Serialize};

/// Something done inside the world. Ids are those of the scenario; validation proves that they exist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Action {
    /// A crew begins to haul the structure it is roped to.
    Haul { crew: String },
    /// A crew stops hauling.
    Halt { crew: String },
    /// A crew throws `count` things of a stock, evenly over `over_s`; each is lit by torch first if `lit`.
    Throw { stock: String, count: u32, over_s: f64, lit: bool },
    /// A lance battery is lit with its iron spike or fire-pot.
    Light { weapon: String },
    /// A rope-pulled thrower makes `count` throws, one after another as fast as it is loaded.
    Loose { weapon: String, count: u32 },
    /// A crew pushes with its ram-poles at what comes within their reach.
    Push { weapon: String },
    /// A crew begins to throw water on what burns, and goes on as long as it has some.
    Douse { weapon: String },
    /// A crew walks until its middle stands at `to_m`.
    Move { crew: String, to_m: f64 },
    /// Who treads or rows aboard a ship, or all ships of a fleet, gives this share of their power from now on; astern where
    /// it is negative.
    Tread { ship: String, power_share: f64 },
    /// A crew goes ashore from the deck it stands on, and walks until its middle stands at `to_m`.
    Land { crew: String, to_m: f64 },
    /// A ship, or all ships of a fleet, let this share of their sail draw from now on; with 0 it shakes.
    Trim { ship: String, sail_share: f64 },
    /// Whoever is aboard lights the dry load of a ship, or of all ships of a fleet.
    Kindle { ship: String },
    /// The wind changes to `wind_m_s`, towards +x when positive.
    Wind { wind_m_s: f64 },
    /// It rains `rain_mm_h` from now on; 0 when the rain stops.
    Rain { rain_mm_h: f64 },
    /// What is left of a structure, or of what was thrown of a stock, is carried away.
    Clear { thing: String },
    /// A joint or all joints of a structure's named part let go.
    Cut { structure: String, part: String },
}

/// What a hand does to a run while it goes. A thing is held at one point and drawn to another until it is let go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Hand {
    Do(Action),
    /// Takes hold of a thing at a point of its own frame, m, and draws that to a place of the world, m.
    Grab {
        thing: String,
        own: Vec2,
        to: Vec2,
    },
    /// Draws what is held to another place, m.
    Drag {
        to: Vec2,
    },
    LetGo,
}

/// What a hand did and the step it was done at, so that the run can be made again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deed {
    pub step: u64,
    pub action: Hand,
}

/// More than this is kept of no run: half a minute of steady drawing.
pub const MOST_DEEDS: usize = 320;

/// When a script line or a narration panel is due.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Trigger {
    /// At a time of the run.
    At(f64),
    /// `after_s` after the first event of this kind (and subject, if given).
    On {
        event: String,
        #[serde(default)]
        of: String,
        #[serde(default)]
        after_s: f64,
    },
}

/// What a session may run to: the next event of one of these kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moment {
    Ignition,
    Burst,
    Impact,
    Collapse,
    DrivenBack,
}

impl Moment {
    pub const ALL: [Self; 5] = [Self::Ignition, Self::Burst, Self::Impact, Self::Collapse, Self::DrivenBack];

    /// Whether something that happened counts as it. A bomb in a soft case does not fly apart: it opens and burns, lit by
    /// its fuse, and that is its burst.
    #[must_use]
    pub fn is(self, happening: &Happening) -> bool {
        let opens = matches!(happening, Happening::Ignited { cause: Cause::Fuse, .. });
        self.kinds().contains(&happening.kind()) || (self == Self::Burst && opens)
    }

    /// The kinds of events that always count as it.
    const fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::Ignition => &["ignited", "brand_caught", "building_alight"],
            Self::Burst => &["burst", "fizzled"],
            Self::Impact => &["stone_fell", "landed", "rammed", "hissing"],
            Self::Collapse => {
                &["bridge_collapsed", "storey_gave_way", "building_collapsed", "ramp_gave_way", "toppled", "sank", "capsized"]
            }
            Self::DrivenBack => &["driven_back", "dust_drove_back", "startled", "took_cover", "took_to_water"],
        }
    }
}

/// Something done to a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Intent {
    Play,
    Pause,
    /// Single steps, backwards when negative.
    Step(i64),
    /// Simulated seconds per second of watching.
    Speed(f64),
    /// Run on to the next event of a kind, or to the end where none comes.
    RunTo(Moment),
    /// Go to a step, replaying from the nearest key frame.
    Seek(u64),
    /// The value is what a person typed or a slider set, in the parameter's own unit; takes effect at the next restart.
    SetParameter {
        id: String,
        value: String,
    },
    /// Back to the account's own value.
    ResetParameter {
        id: String,
    },
    SetAccount(String),
    SetSeed(u64),
    Restart,
    OpenScenario(String),
    Do(Action),
    /// A hand takes hold of a thing, draws it or lets it go.
    Hold(Hand),
}
