//! Checks of what is cut: the structure, put up by itself, has a joint, timber, hawser or stretch of that name.

use super::Check;
use crate::kit::{Air, Kit};
use crate::scenario::values::unknown;
use crate::units::ZERO_C_K;

/// Says what is wrong where `part` is no part of `structure`. Nothing is put up whose own numbers are wrong.
pub fn check(check: &mut Check<'_>, path: &str, structure: &str, part: &str) {
    let Some(found) = check.file.world.structures.iter().find(|it| it.id == structure) else { return };
    if part == "*" || !check.faults.0.is_empty() || !check.spoiled.is_empty() {
        return;
    }
    let mut kit = Kit::new(Air { temperature_k: ZERO_C_K, ..Air::default() }, 0);
    found.is.build(structure, &mut kit);
    let parts = names(&kit, structure);
    if parts.is_empty() {
        check.faults.add(path, format!("'{structure}' has no parts that can be cut: found '{part}'"));
    } else if !parts.iter().any(|it| it == part) {
        // Joints are many: the timbers that they hold name them well enough.
        let shown = parts.iter().map(String::as_str).filter(|it| !it.contains('/'));
        check.faults.add(path, unknown(&format!("part of '{structure}'"), part, shown));
    }
}

/// What `Cut` listens to: joints, the timbers that they hold, hawsers; of a ramp the numbers of its stretches.
fn names(kit: &Kit, structure: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (number, frame) in kit.frames.iter().enumerate().filter(|(_, frame)| frame.id == structure) {
        for bond in kit.bonds.iter().filter(|bond| bond.frame == number) {
            names.extend(bond.id.split('/').map(str::to_owned));
            names.push(bond.id.clone());
        }
        names.extend(frame.hawsers.iter().map(|hawser| hawser.id.clone()));
    }
    for ramp in kit.ramps.iter().filter(|ramp| ramp.id == structure) {
        names.extend((1..=ramp.stretches.len()).map(|number| number.to_string()));
    }
    names.sort();
    names.dedup();
    names
}
