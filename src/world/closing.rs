//! Closing words: what a reader asks at the end of a run, said once, just before it ends. It changes nothing else.

use crate::event::Happening;
use crate::kit::Kit;
use crate::mechanics::strength::{gap_m, height_m};
use crate::weapons::fire_bundle::FireBundle;

/// Bundles never thrown, towers that stopped short, and how high a ruin is that has come to rest.
pub fn tell(kit: &mut Kit) {
    FireBundle::keep_rest(kit);
    for frame in 0..kit.frames.len() {
        let (it, structure) = (&kit.frames[frame], kit.frames[frame].id.clone());
        if it.collapsed {
            let height_m = height_m(kit, frame);
            kit.note(Happening::RuinLeft { structure, height_m });
        } else if let Some(gap_m) = gap_m(kit, frame).filter(|_| !it.reached && !it.hawsers.is_empty()) {
            kit.note(Happening::StoppedShort { structure, gap_m });
        }
    }
}
