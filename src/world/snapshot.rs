//! Snapshots: the whole state in compact bytes, and a world restored from them that goes on bit for bit.

use super::script::Script;
use super::{World, change};
use crate::kit::Kit;
use crate::scenario::Setup;
use serde::{Deserialize, Serialize};

/// The state at one step. Valid for the set-up it was taken from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    pub step: u64,
    bytes: Vec<u8>,
}

impl Snapshot {
    /// Size in memory.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.capacity()
    }

    /// What makes this one of an earlier one; it takes far less memory.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Self {
        Self { step: self.step, bytes: change::between(&earlier.bytes, &self.bytes) }
    }

    /// The one that a change makes of this one; `None` where it is no change of it.
    #[must_use]
    pub fn after(&self, change: &Self) -> Option<Self> {
        Some(Self { step: change.step, bytes: change::apply(&self.bytes, &change.bytes)? })
    }
}

impl World {
    /// The present state. Events not yet taken are no part of it: whoever keeps a record takes them first.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        let mut bytes = postcard::to_stdvec(&(&self.kit, &self.script)).expect("writing plain data to memory cannot fail");
        bytes.shrink_to_fit();
        Snapshot { step: self.kit.step, bytes }
    }

    /// The world as it was at `snapshot`; `None` where the bytes are not a state.
    #[must_use]
    pub fn restore(setup: &Setup, snapshot: &Snapshot) -> Option<Self> {
        let (kit, script): (Kit, Script) = postcard::from_bytes(&snapshot.bytes).ok()?;
        Some(Self::with(setup, kit, script))
    }
}
