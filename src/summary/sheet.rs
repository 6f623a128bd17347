//! Sheet: the rows of any number of tables of one sweep, read and put together.

use super::seen::{Seen, Twice};
use crate::fault::io_reason;
use crate::measure::{Measure, measures};
use crate::scenario::tree::shortened;
use crate::sweep::{Status, terms, unquoted};
use crate::units::{did_you_mean, nearest_name};
use csv::StringRecord;
use std::collections::BTreeMap;
use std::io::{self, Read};

/// All runs that went well, and how many did not.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub varied: Vec<String>,
    pub measures: Vec<&'static Measure>,
    pub rows: Vec<Row>,
    /// By status.
    pub failed: BTreeMap<&'static str, usize>,
    /// Rows that stand in more than one place, and were counted once.
    pub doubled: usize,
    /// The terms of all of them.
    terms: Option<String>,
    seen: Seen,
}

/// One run that went well.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Of the varied parameters.
    pub values: Vec<String>,
    pub account: String,
    /// In the measures' units.
    pub outcomes: Vec<f64>,
    /// It ended by itself and was not cut short.
    pub whole: bool,
}

/// What was varied, run by run.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    pub id: String,
    pub texts: Vec<String>,
    /// Where all of them are numbers.
    pub numbers: Option<Vec<f64>>,
}

impl Factor {
    #[must_use]
    pub fn of(id: &str, texts: Vec<String>) -> Self {
        let numbers = texts.iter().map(|text| text.parse().ok()).collect();
        Self { id: id.to_owned(), texts, numbers }
    }
}

/// A table being read, and its last byte: a row counts once its end is written.
struct Tail<R> {
    table: R,
    last: u8,
}

impl<R: Read> Read for Tail<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let count = self.table.read(bytes)?;
        self.last = bytes[..count].last().copied().unwrap_or(self.last);
        Ok(count)
    }
}

/// Where the columns of a table lie.
struct Columns {
    varied: Vec<String>,
    measures: Vec<&'static Measure>,
}

impl Sheet {
    /// Takes in one more table.
    ///
    /// # Errors
    /// What is wrong with it, at which line.
    pub fn take_in(&mut self, name: &str, table: impl Read) -> Result<(), String> {
        let wrong = |line: u64, message: String| format!("{name}:{line}: {message}");
        let unreadable = |error: &csv::Error| match error.kind() {
            csv::ErrorKind::Io(error) => format!("{name}: cannot be read: {}", io_reason(error)),
            _ => wrong(error.position().map_or(1, csv::Position::line), "not a whole row of this table".to_owned()),
        };
        let mut table = Tail { table, last: b'\n' };
        let mut reader = csv::Reader::from_reader(&mut table);
        let head = reader.headers().map_err(|error| unreadable(&error))?.clone();
        let columns = columns(&head).map_err(|message| wrong(1, message))?;
        if self.measures.is_empty() {
            (self.varied, self.measures) = (columns.varied, columns.measures);
        } else if self.head() != head {
            let (found, wanted) = (head.iter().collect::<Vec<_>>().join(","), self.head().iter().collect::<Vec<_>>().join(","));
            return Err(wrong(1, format!("found the columns '{found}', but another table has '{wanted}'")));
        }
        self.seen.table(name);
        let (mut last_line, mut fault) = (1, None);
        for record in reader.records() {
            // A row that is cut off may be wrong for that alone.
            if let Some((line, message)) = fault.take() {
                return Err(wrong(line, message));
            }
            let record = record.map_err(|error| unreadable(&error))?;
            last_line = record.position().map_or(0, csv::Position::line);
            fault = self.row(&record, last_line).err().map(|message| (last_line, message));
        }
        drop(reader);
        if table.last != b'\n' {
            return Err(wrong(last_line, "this row is cut off: no end of line comes after it".to_owned()));
        }
        fault.map_or(Ok(()), |(line, message)| Err(wrong(line, message)))
    }

    fn head(&self) -> StringRecord {
        let measures = self.measures.iter().map(|measure| measure.quantity.id);
        let start = self.varied.iter().map(String::as_str).chain(["account", "seed"]);
        start.chain(measures).chain(["fingerprint", "status", "reason"]).collect()
    }

    fn row(&mut self, record: &StringRecord, line: u64) -> Result<(), String> {
        let cell = |index: usize| record.get(index).unwrap_or_default();
        let (varied, measures) = (self.varied.len(), self.measures.len());
        let key: Vec<String> = (0..varied + 2).map(|index| cell(index).to_owned()).collect();
        let (word, reason) = (cell(varied + 3 + measures), cell(varied + 4 + measures));
        let known = Status::ALL.into_iter().find(|status| status.word() == word);
        let status = known.ok_or_else(|| format!("found the status '{}'", shortened(word)))?;
        let mut outcomes = Vec::new();
        for (measure, index) in self.measures.iter().zip(varied + 2..) {
            let value = unquoted(measure, cell(index));
            outcomes
                .push(value.ok_or_else(|| format!("{}: not a number: found '{}'", measure.quantity.id, shortened(cell(index))))?);
        }
        if status == Status::Ok {
            self.under(terms::of(reason))?;
        }
        let twice = self.seen.take(&key, record, line, status == Status::Timeout)?;
        self.doubled += usize::from(twice != Twice::No);
        if twice == Twice::InPlace {
            self.unfail(Status::Timeout);
        }
        if twice == Twice::Double {
            return Ok(());
        }
        if status == Status::Ok {
            let (values, account) = (key[..varied].to_vec(), key[varied].clone());
            self.rows.push(Row { values, account, outcomes, whole: !terms::is_stopped(reason) });
        } else {
            *self.failed.entry(status.word()).or_default() += 1;
        }
        Ok(())
    }

    /// All runs are made under the same terms.
    fn under(&mut self, found: &str) -> Result<(), String> {
        let terms = self.terms.get_or_insert_with(|| found.to_owned());
        if terms == found {
            return Ok(());
        }
        Err(format!("found a run with {}, but another row has one with {}", terms::told(&shortened(found)), terms::told(terms)))
    }

    /// A failure is made good by a row of another table.
    fn unfail(&mut self, status: Status) {
        if let Some(count) = self.failed.get_mut(status.word()) {
            *count -= 1;
        }
        self.failed.retain(|_, count| *count > 0);
    }

    /// What is the same in all runs though the scenario does not say so.
    #[must_use]
    pub fn terms(&self) -> Option<&str> {
        self.terms.as_deref()
    }

    /// The accounts there are, in the order in which they first appear.
    #[must_use]
    pub fn accounts(&self) -> Vec<&str> {
        let mut accounts: Vec<&str> = Vec::new();
        for row in &self.rows {
            if accounts.last() != Some(&row.account.as_str()) && !accounts.contains(&row.account.as_str()) {
                accounts.push(&row.account);
            }
        }
        accounts
    }

    /// What was varied: the parameters, and the account where there are several.
    #[must_use]
    pub fn factors(&self) -> Vec<Factor> {
        let of = |(index, id): (usize, &String)| Factor::of(id, self.rows.iter().map(|row| row.values[index].clone()).collect());
        let mut factors: Vec<Factor> = self.varied.iter().enumerate().map(of).collect();
        if self.accounts().len() > 1 {
            factors.push(Factor::of("account", self.rows.iter().map(|row| row.account.clone()).collect()));
        }
        factors
    }
}

/// The columns of a sweep, told by those that every sweep has.
fn columns(head: &StringRecord) -> Result<Columns, String> {
    let at = |name: &str| head.iter().position(|column| column == name);
    let count = head.len();
    let (Some(account), Some(fingerprint)) = (at("account"), at("fingerprint")) else {
        return Err("found no columns 'account' and 'fingerprint', wanted the table of a sweep".to_owned());
    };
    if at("seed") != Some(account + 1)
        || fingerprint < account + 2
        || at("status") != Some(fingerprint + 1)
        || count != fingerprint + 3
    {
        return Err("wanted the columns of a sweep: parameters, account, seed, measures, fingerprint, status, reason".to_owned());
    }
    let column = |index: usize| head.get(index).unwrap_or_default();
    let varied = (0..account).map(|index| column(index).to_owned()).collect();
    let measure = |index: usize| {
        let id = column(index);
        let hint = || did_you_mean(nearest_name(id, measures().iter().map(|measure| measure.quantity.id)));
        Measure::find(id).ok_or_else(|| format!("unknown measure '{}'{}", shortened(id), hint()))
    };
    Ok(Columns { varied, measures: (account + 2..fingerprint).map(measure).collect::<Result<_, _>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "wind_m_s,account,seed,burnt_share,bridge_collapse_s,fingerprint,status,reason\n";

    fn read(tables: &[&str]) -> Result<Sheet, String> {
        let mut sheet = Sheet::default();
        for (number, table) in tables.iter().enumerate() {
            sheet.take_in(&format!("{number}.csv"), format!("{HEAD}{table}").as_bytes())?;
        }
        Ok(sheet)
    }

    #[test]
    fn tables_are_put_together_and_no_row_counts_twice() {
        let sheet = read(&[
            "1,a,7,0.5,inf,ff,ok,\n2,a,7,,,,timeout,slow\n",
            "1,a,7,0.5,inf,ff,ok,\n1,b,7,0.25,3,ff,ok,stopped at 3 s as asked\n",
        ])
        .unwrap();
        assert_eq!((sheet.rows.len(), sheet.doubled, sheet.failed["timeout"]), (2, 1, 1));
        assert_eq!(sheet.rows[0].outcomes, [50.0, f64::INFINITY]);
        assert!(sheet.rows[0].whole && !sheet.rows[1].whole);
        assert_eq!(sheet.accounts(), ["a", "b"]);
        let factors = sheet.factors();
        assert_eq!(factors[0].numbers, Some(vec![1.0, 1.0]));
        assert_eq!((factors[1].id.as_str(), &factors[1].numbers), ("account", &None));
    }

    #[test]
    fn the_same_run_has_one_outcome_and_all_have_the_same_terms() {
        let said = read(&["1,a,7,0.5,inf,ff,ok,\n", "2,a,7,0.5,inf,ff,ok,\n1,a,7,0.25,inf,fe,ok,\n"]).unwrap_err();
        assert_eq!(said, "1.csv:3: this run came out otherwise at 0.csv:2");
        let said = read(&["1,a,7,0.5,inf,ff,ok,without fire\n2,a,7,0.5,inf,fe,ok,\n"]).unwrap_err();
        assert_eq!(said, "0.csv:3: found a run with neither --set nor --without, but another row has one with without fire");
        // Time may run out on one machine and not on another, in whichever table that stands first.
        let (late, well) = ("1,a,7,,,,timeout,slow\n", "1,a,7,0.5,inf,ff,ok,\n");
        for tables in [[late, well], [well, late]] {
            let sheet = read(&tables).unwrap();
            assert_eq!((sheet.rows.len(), sheet.failed.len(), sheet.doubled), (1, 0, 1), "{tables:?}");
        }
    }

    #[test]
    fn a_row_that_is_cut_off_is_told_with_its_line() {
        // Also within the last cell, where no column is missing.
        for cut in ["1,a,7,0.5,inf,ff,ok,\n2,a,7,0.5,inf,ff,ok,stopp", "1,a,7,0.5,inf,ff,ok,\n2,a,7,0.5,inf,ff,ok,"] {
            assert_eq!(read(&[cut]).unwrap_err(), "0.csv:3: this row is cut off: no end of line comes after it");
        }
    }

    #[test]
    fn what_is_no_table_of_a_sweep_is_told_with_its_line() {
        for (table, part) in [("1,a,7,0.5\n", "0.csv:2: "), ("1,a,7,x,1,ff,ok,\n", "burnt_share: not a number: found 'x'")] {
            let said = read(&[table]).unwrap_err();
            assert!(said.contains(part), "{said}");
        }
        assert!(read(&["1,a,7,,,,lost,\n"]).unwrap_err().contains("found the status 'lost'"));
        let mut sheet = read(&["1,a,7,0.5,inf,ff,ok,\n"]).unwrap();
        let said = sheet.take_in("other.csv", HEAD.replace("wind_m_s", "rain").as_bytes()).unwrap_err();
        assert!(said.starts_with("other.csv:1: found the columns 'rain,account"), "{said}");
        let said = Sheet::default().take_in("x.csv", HEAD.replace("burnt_share", "burnt_shar").as_bytes()).unwrap_err();
        assert!(said.contains("did you mean 'burnt_share'?"), "{said}");
        assert!(Sheet::default().take_in("x.csv", "a,b\n".as_bytes()).unwrap_err().contains("wanted the table of a sweep"));
    }
}
