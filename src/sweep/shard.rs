//! Shards: which runs are whose, where several machines share the work.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    number: u64,
    of: u64,
}

/// Reads `K/N`.
///
/// # Errors
/// What was found and what is wanted.
pub fn shard(text: &str) -> Result<Shard, String> {
    let parsed = text.split_once('/').and_then(|(number, of)| Some(Shard { number: number.parse().ok()?, of: of.parse().ok()? }));
    parsed
        .filter(|shard| (1..=shard.of).contains(&shard.number))
        .ok_or_else(|| format!("found '{text}', wanted K/N with K from 1 to N, such as 1/4"))
}

impl fmt::Display for Shard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.number, self.of)
    }
}

impl Shard {
    /// By the run's own name and not by its place, so that a new scenario or value moves no other run to another part.
    #[must_use]
    pub fn takes(self, name: &str) -> bool {
        xxhash_rust::xxh3::xxh3_64(name.as_bytes()) % self.of == self.number - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_are_written_k_of_n() {
        assert_eq!(shard("2/4"), Ok(Shard { number: 2, of: 4 }));
        for wrong in ["", "2", "0/4", "5/4", "1/0", "a/b", "1/2/3"] {
            assert!(shard(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_name_falls_to_one_part() {
        for name in ["a", "b", "dean\n7", ""] {
            assert_eq!((1..=5).filter(|number| Shard { number: *number, of: 5 }.takes(name)).count(), 1, "{name}");
        }
    }
}
