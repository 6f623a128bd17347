//! Differences: runs of one scenario as rows of one table: what each was made with, what it came to, and by how much that is
//! another number than in the first.

use super::VERSION;
use super::csv::{column, number};
use crate::measure::Measure;
use std::collections::BTreeMap;

/// A run that was made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    pub name: String,
    pub account: String,
    pub seed: u64,
    /// Laws that were taken out.
    pub without: String,
    /// Parameters by id, as text in their units.
    pub set: BTreeMap<String, String>,
    /// Values of the measures by id, in their units; what the scene does not have is left out.
    pub outcomes: BTreeMap<String, f64>,
    pub fingerprint: String,
}

/// The table as CSV: one row for each run, the first the one that the others are compared with. `varied` are ids of parameters.
/// A difference stands in a column of its own behind its measure; all three numbers have all their digits.
#[must_use]
pub fn csv(runs: &[Run], varied: &[&str], measures: &[&Measure]) -> String {
    let mut table = csv::Writer::from_writer(Vec::new());
    let mut write = |cells: Vec<String>| table.write_record(cells).expect("memory takes every record");
    let names = measures.iter().map(|measure| column(&measure.quantity));
    let names = names.flat_map(|name| [name.clone(), format!("{name}_difference")]);
    let start = ["run", "account", "seed", "without"].into_iter().chain(varied.iter().copied()).map(str::to_owned);
    write(start.chain(names).chain(["fingerprint", "version"].map(str::to_owned)).collect());
    for run in runs {
        let start = [run.name.clone(), run.account.clone(), run.seed.to_string(), run.without.clone()];
        let set = varied.iter().map(|id| run.set.get(*id).cloned().unwrap_or_default());
        let cells = measures.iter().flat_map(|measure| {
            let of = |run: &Run| run.outcomes.get(measure.quantity.id).copied().unwrap_or(f64::NAN);
            let (value, base) = (of(run), runs.first().map_or(f64::NAN, of));
            let said = measure.word(value).map_or_else(|| number(value), str::to_owned);
            [said, number(measure.difference(value, base).unwrap_or(f64::NAN))]
        });
        let end = [run.fingerprint.clone(), VERSION.to_owned()];
        write(start.into_iter().chain(set).chain(cells).chain(end).collect());
    }
    let bytes = table.into_inner().expect("memory can be flushed");
    String::from_utf8(bytes).expect("texts make a text")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(id: &str) -> &'static Measure {
        Measure::find(id).expect("a measure")
    }

    #[test]
    fn the_table_has_a_row_for_each_run_and_differences_to_the_first() {
        let run = |name: &str, bundles: &str, falls: f64| Run {
            name: name.into(),
            account: "thrown".into(),
            seed: 7,
            set: BTreeMap::from([("bundles".into(), bundles.into())]),
            outcomes: BTreeMap::from([("bridge_collapse_s".into(), falls), ("burnt_share".into(), 80.0)]),
            fingerprint: "f".into(),
            ..Run::default()
        };
        let runs = [run("shown", "34", 500.0), run("many, many", "99", 433.5), run("none", "0", f64::INFINITY)];
        let table = csv(&runs, &["bundles"], &[measure("bridge_collapse_s"), measure("burnt_share"), measure("range_m")]);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(
            lines[0],
            "run,account,seed,without,bundles,bridge_collapse_s,bridge_collapse_s_difference,burnt_share_percent,\
             burnt_share_percent_difference,range_m,range_m_difference,fingerprint,version"
        );
        assert_eq!(lines[1], format!("shown,thrown,7,,34,500,0,80,0,,,f,{VERSION}"));
        assert_eq!(lines[2], format!("\"many, many\",thrown,7,,99,433.5,-66.5,80,0,,,f,{VERSION}"));
        assert_eq!(lines[3], format!("none,thrown,7,,0,inf,,80,0,,,f,{VERSION}"));
    }
}
