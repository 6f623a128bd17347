//! Change: what makes a later snapshot out of an earlier one. Of a state of a quarter of a megabyte a tenth is new after ten
//! simulated seconds; all else is copied from the one before, wherever it lay there.
//!
//! The bytes are steps one after the other, each of numbers of variable length: how many new bytes follow, these, how much
//! farther on in the earlier state what is copied lies than what the step before copied, and how many bytes are copied.
//!
//! Of its own, since what libraries do costs more than it gains here: LZ4 looks back over 64 KB, a quarter of a state, and
//! bsdiff sorts all of the earlier one for each change.

/// Bytes that must be alike before they are copied.
const ALIKE: usize = 8;
/// The earlier state is known by every fourth of its places; what lies between is found by going back from there.
const EVERY: usize = 4;
/// Places that can be known, as a power of two: a quarter of a megabyte, a fourth of it.
const BITS: u32 = 16;

/// Places in an earlier state by what stands there.
struct Places<'a> {
    earlier: &'a [u8],
    known: Vec<u32>,
}

fn hash(word: [u8; ALIKE]) -> usize {
    // Fibonacci hashing: the golden ratio of 2^64 (Knuth 1973, The Art of Computer Programming 3, 6.4).
    (u64::from_le_bytes(word).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - BITS)) as usize
}

fn word(bytes: &[u8], at: usize) -> Option<[u8; ALIKE]> {
    // Where nothing is known, `at` lies beyond all there is, and on some machines beyond all that could be.
    bytes.get(at..at.checked_add(ALIKE)?)?.try_into().ok()
}

impl<'a> Places<'a> {
    fn of(earlier: &'a [u8]) -> Self {
        let mut known = vec![u32::MAX; 1 << BITS];
        for at in (0..earlier.len()).step_by(EVERY) {
            if let Some(word) = word(earlier, at) {
                known[hash(word)] = at as u32;
            }
        }
        Self { earlier, known }
    }

    /// Where these bytes stand: best where the last ones were copied from, `near`.
    fn find(&self, wanted: [u8; ALIKE], near: usize) -> Option<usize> {
        let holds = |at: &usize| word(self.earlier, *at) == Some(wanted);
        Some(near).filter(holds).or_else(|| Some(self.known[hash(wanted)] as usize).filter(holds))
    }
}

/// The change from `earlier` to `later`.
pub fn between(earlier: &[u8], later: &[u8]) -> Vec<u8> {
    let places = Places::of(earlier);
    let (mut change, mut at, mut written, mut shift) = (Vec::new(), 0, 0, 0_i64);
    while let Some(wanted) = word(later, at) {
        let near = usize::try_from(at as i64 + shift).unwrap_or(usize::MAX - ALIKE);
        let Some(mut from) = places.find(wanted, near) else {
            at += 1;
            continue;
        };
        let mut to = at + ALIKE;
        to += earlier[from + ALIKE..].iter().zip(&later[to..]).take_while(|(one, other)| one == other).count();
        let back = earlier[..from].iter().rev().zip(later[written..at].iter().rev());
        let back = back.take_while(|(one, other)| one == other).count();
        (from, at) = (from - back, at - back);
        number(&mut change, (at - written) as u64);
        change.extend_from_slice(&later[written..at]);
        let moved = from as i64 - at as i64 - shift;
        // The sign goes into the lowest bit.
        number(&mut change, ((moved << 1) ^ (moved >> 63)) as u64);
        number(&mut change, (to - at) as u64);
        (shift, at, written) = (shift + moved, to, to);
    }
    number(&mut change, (later.len() - written) as u64);
    change.extend_from_slice(&later[written..]);
    change.shrink_to_fit();
    change
}

/// The later state; `None` where the bytes are no change of `earlier`.
pub fn apply(earlier: &[u8], mut change: &[u8]) -> Option<Vec<u8>> {
    let (mut later, mut shift) = (Vec::with_capacity(earlier.len() + earlier.len() / 8), 0_i64);
    loop {
        let count = usize::try_from(take(&mut change)?).ok()?;
        let (new, rest) = change.split_at_checked(count)?;
        later.extend_from_slice(new);
        change = rest;
        if change.is_empty() {
            return Some(later);
        }
        let moved = take(&mut change)?;
        shift = shift.checked_add((moved >> 1) as i64 ^ -((moved & 1) as i64))?;
        let from = usize::try_from((later.len() as i64).checked_add(shift)?).ok()?;
        let count = usize::try_from(take(&mut change)?).ok()?;
        later.extend_from_slice(earlier.get(from..from.checked_add(count)?)?);
    }
}

/// Appends a number, seven bits to a byte, the lowest first; the highest bit says that more follow.
fn number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number off the front.
fn take(bytes: &mut &[u8]) -> Option<u64> {
    let (mut number, mut bits) = (0, 0);
    loop {
        let (&first, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(first & 0x7F).checked_shl(bits)?;
        if first < 0x80 {
            return Some(number);
        }
        bits += 7;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Scenario, Settings};
    use crate::world::World;

    #[test]
    fn whatever_changed_comes_back() {
        let earlier: Vec<u8> = (0..5000_u32).map(|number| (number * number / 7 % 251) as u8).collect();
        let (mut longer, mut swapped) = (earlier.clone(), earlier.clone());
        longer.splice(1000..1010, [1, 2, 3, 4, 5].repeat(9));
        longer.drain(3000..3100);
        swapped.rotate_left(1234);
        swapped[77] ^= 1;
        for later in [earlier.clone(), longer, swapped, Vec::new(), vec![7; 6], earlier[..3].to_vec()] {
            let change = between(&earlier, &later);
            assert_eq!(apply(&earlier, &change), Some(later.clone()));
            assert_eq!(apply(&[], &between(&[], &later)), Some(later.clone()));
            assert!(later.len() < 100 || change.len() < 500, "{} bytes for {}", change.len(), later.len());
        }
    }

    #[test]
    fn what_is_no_change_is_refused() {
        let later = between(&[1; 100], &[1; 90]);
        assert_eq!(apply(&[1; 50], &later), None);
        for bytes in [&[][..], &[255], &[9, 1], &[0, 2], &[0, 255, 255]] {
            assert_eq!(apply(&[1; 100], bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn ten_seconds_of_a_battle_are_a_small_part_of_its_state() {
        let setup = Scenario::find("dean-1132").unwrap().setup(&Settings::default()).unwrap();
        let mut world = World::new(&setup);
        let mut state = |steps| {
            (0..steps).for_each(|_| world.step());
            postcard::to_stdvec(&(&world.kit, &world.script)).unwrap()
        };
        let (earlier, later) = (state(7200), state(600));
        let change = between(&earlier, &later);
        assert_eq!(apply(&earlier, &change), Some(later.clone()));
        assert!(change.len() * 4 < later.len(), "{} of {} bytes", change.len(), later.len());
    }
}
