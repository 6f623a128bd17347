//! Seen: rows that were read already. The same run has one outcome wherever it was made; only its time may run out on one
//! machine and not on another.

use csv::StringRecord;
use std::collections::BTreeMap;
use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

/// Between cells that are put together: stands in none of them.
const BETWEEN: &str = "\u{1f}";

/// All rows of the tables so far.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// By values, account and seed, as 128 bits that no two of them share by chance.
    rows: BTreeMap<u128, Place>,
    tables: Vec<String>,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    table: usize,
    line: u64,
    /// 64 bits of all cells.
    cells: u64,
    timeout: bool,
}

/// Whether a run stands in another row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twice {
    No,
    /// It does, and that row counts.
    Double,
    /// It does, but ran out of time there: this row counts in its place.
    InPlace,
}

impl Seen {
    /// The rows that follow stand in this table.
    pub fn table(&mut self, name: &str) {
        self.tables.push(name.to_owned());
    }

    /// Takes in a row; `key` tells its run from every other of the sweep.
    ///
    /// # Errors
    /// Where the same run came out otherwise.
    pub fn take(&mut self, key: &[String], row: &StringRecord, line: u64, timeout: bool) -> Result<Twice, String> {
        let cells = xxh3_64(row.iter().collect::<Vec<_>>().join(BETWEEN).as_bytes());
        let here = Place { table: self.tables.len().saturating_sub(1), line, cells, timeout };
        let key = xxh3_128(key.join(BETWEEN).as_bytes());
        let Some(before) = self.rows.insert(key, here) else { return Ok(Twice::No) };
        match (before.timeout, timeout) {
            (true, false) => return Ok(Twice::InPlace),
            (false, true) => drop(self.rows.insert(key, before)),
            (false, false) if before.cells != cells => {
                let table = self.tables.get(before.table).map_or("", String::as_str);
                return Err(format!("this run came out otherwise at {table}:{}", before.line));
            }
            _ => {}
        }
        Ok(Twice::Double)
    }
}
