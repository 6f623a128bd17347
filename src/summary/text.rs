//! Text: a summary as tables for people.

use super::{Band, Digest, Lever, QUANTILES, Share, Sheet, Told, digests, wilson};
use crate::expect::is_moment;
use crate::measure::{Measure, Reading};
use crate::units::counted;
use std::io::{self, Write};

/// Of the parameters that move a measure so many are told.
const MOST_LEVERS: usize = 6;
/// What stands beside each parameter that moves a measure: of a choice, the median at each.
const PULLS: &str = "median in its lowest and highest third";

/// Numerical: of fewer runs everything is told that may move a measure.
const FEW: usize = 20;

/// Writes the whole summary; `title` says of what.
///
/// # Errors
/// The writer's own.
pub fn write(title: &str, sheet: &Sheet, told: &Told, out: &mut dyn Write) -> io::Result<()> {
    let digests = digests(sheet);
    let failed: usize = sheet.failed.values().sum();
    writeln!(out, "{title}: {}, {failed} failed", counted((sheet.rows.len() + failed) as u64, "run"))?;
    for (status, count) in &sheet.failed {
        writeln!(out, "  {status}: {count}")?;
    }
    caveats(sheet, &digests, failed, out)?;
    let accounts: Vec<&str> = sheet.accounts().into_iter().filter(|account| !account.is_empty()).collect();
    tell_list(out, "varied", sheet.varied.iter().map(String::as_str))?;
    tell_list(out, "accounts", accounts.into_iter())?;
    how_often(&digests, sheet, &told.bands, out)?;
    numbers(&digests, out)?;
    expectations(&told.shares, out)?;
    let (quiet, moved): (Vec<&Digest>, Vec<&Digest>) = digests.iter().partition(|digest| is_quiet(digest));
    moved.iter().try_for_each(|digest| tornado(digest, out))?;
    let quiet: Vec<&str> = quiet.iter().filter(|it| !it.levers.is_empty()).map(|it| it.measure.quantity.id).collect();
    if quiet.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nmoved by nothing that was varied, as far as chance lets it be told: {}", quiet.join(", "))
}

/// What must be known of the runs before their numbers are read.
fn caveats(sheet: &Sheet, digests: &[Digest], failed: usize, out: &mut dyn Write) -> io::Result<()> {
    if let Some(terms) = sheet.terms().filter(|terms| !terms.is_empty()) {
        writeln!(out, "all of them: {terms}")?;
    }
    if failed > 0 {
        let runs = counted(failed as u64, "run");
        writeln!(out, "{runs} that failed are in no share and no mean: what they would have come to is not known")?;
    }
    let cut = sheet.rows.iter().filter(|row| !row.whole).count();
    if cut > 0 {
        writeln!(out, "{} cut short: there \"never\" is no more than \"not by then\"", counted(cut as u64, "run"))?;
    }
    if digests.iter().any(|digest| digest.spread.count > 0 && digest.spread.never > 0) {
        writeln!(
            out,
            "means are of the runs in which a thing came at all, quantiles of all runs, never being later than any time"
        )?;
    }
    Ok(())
}

/// Whether nothing moves a measure more than chance does; of few runs that cannot be said.
fn is_quiet(digest: &Digest) -> bool {
    digest.levers.is_empty()
        || digest.levers.iter().all(|lever| lever.by_chance) && digest.spread.count + digest.spread.never >= FEW
}

fn tell_list<'a>(out: &mut dyn Write, name: &str, items: impl Iterator<Item = &'a str>) -> io::Result<()> {
    let items: Vec<&str> = items.collect();
    if items.is_empty() { Ok(()) } else { writeln!(out, "{name}: {}", items.join(", ")) }
}

fn is_yes_or_no(measure: &Measure) -> bool {
    matches!(measure.reading, Reading::Happened(_))
}

/// Events, answers and words: in how many runs, and how sure that is.
fn how_often(digests: &[Digest], sheet: &Sheet, bands: &[Band], out: &mut dyn Write) -> io::Result<()> {
    let mut rows = vec![["how often".to_owned(), "runs".to_owned(), "share".to_owned(), "95 % interval".to_owned()].to_vec()];
    for Digest { measure, spread, .. } in digests {
        let all = spread.count + spread.never;
        let label = measure.quantity.label;
        if is_moment(measure) {
            rows.push(share(label, spread.count, all));
        } else if is_yes_or_no(measure) {
            rows.push(share(label, spread.sorted.iter().filter(|value| **value > 0.5).count(), all));
        }
        for (number, word) in measure.words.iter().enumerate() {
            let hits = spread.sorted.iter().filter(|value| **value == number as f64).count();
            rows.push(share(&format!("{label}: {word}"), hits, all));
        }
    }
    for band in bands {
        let (held, of) = band.count(sheet);
        rows.push(share(&band.name(), held, of));
    }
    table(&rows, out)
}

fn share(name: &str, hits: usize, of: usize) -> Vec<String> {
    let (low, high) = wilson(hits, of);
    let percent = if of == 0 { "unknown".to_owned() } else { format!("{:.1} %", 100.0 * hits as f64 / of as f64) };
    vec![name.to_owned(), format!("{hits} of {of}"), percent, format!("{:.1} to {:.1} %", 100.0 * low, 100.0 * high)]
}

fn numbers(digests: &[Digest], out: &mut dyn Write) -> io::Result<()> {
    let quantiles =
        QUANTILES.iter().map(|share| if *share == 0.5 { "median".to_owned() } else { format!("{:.0} %", share * 100.0) });
    let head = ["measure", "runs", "mean", "sd", "se"].map(str::to_owned).into_iter().chain(quantiles).collect();
    let mut rows: Vec<Vec<String>> = vec![head];
    for Digest { measure, spread, .. } in digests {
        if is_yes_or_no(measure) || !measure.words.is_empty() || spread.count + spread.never == 0 {
            continue;
        }
        let mut row = vec![measure.quantity.caption(), spread.count.to_string()];
        row.push(number(measure, spread.mean, 0));
        row.push(number(measure, spread.deviation, 1));
        row.push(number(measure, spread.standard_error(), 1));
        row.extend(spread.quantiles.iter().map(|value| number(measure, *value, 0)));
        rows.push(row);
    }
    table(&rows, out)
}

fn number(measure: &Measure, value: f64, more: usize) -> String {
    match value {
        value if value.is_nan() => "-".to_owned(),
        value if value.is_infinite() => "never".to_owned(),
        value => format!("{:.*}", measure.quantity.decimals + more, value + 0.0),
    }
}

fn expectations(shares: &[Share], out: &mut dyn Write) -> io::Result<()> {
    let mut rows = vec![["expectation", "holds in", "share", "95 % interval"].map(str::to_owned).to_vec()];
    for it in shares {
        let of = if it.account.is_empty() { String::new() } else { format!("{}/", it.account) };
        rows.push(share(&format!("{of}{}: {} {}", it.id, it.measure, it.wanted), it.held, it.of));
    }
    table(&rows, out)
}

fn tornado(digest: &Digest, out: &mut dyn Write) -> io::Result<()> {
    let Digest { measure, levers, .. } = digest;
    let mut rows =
        vec![[format!("what moves {}", measure.quantity.id), "strength ".into(), format!("{PULLS} (?: may be chance)")].to_vec()];
    for lever in levers.iter().take(MOST_LEVERS) {
        rows.push(vec![lever.id.clone(), strength(lever), ways(measure, lever)]);
    }
    table(&rows, out)
}

fn strength(lever: &Lever) -> String {
    let number = if lever.numeric { format!("{:+.2}", lever.strength) } else { format!("{:.2}", lever.strength) };
    // It may be chance.
    if lever.by_chance { format!("{number}?") } else { format!("{number} ") }
}

fn ways(measure: &Measure, lever: &Lever) -> String {
    let told = lever.pulls.iter().map(|pull| format!("{}: {}", pull.at, median(measure, pull.median)));
    told.collect::<Vec<_>>().join("; ")
}

fn median(measure: &Measure, value: f64) -> String {
    if is_moment(measure) || !value.is_finite() { number(measure, value, 0) } else { measure.format(value) }
}

/// The rows in columns after an empty line; nothing where there is only the head. The first and the last column of words
/// stand to the left.
fn table(rows: &[Vec<String>], out: &mut dyn Write) -> io::Result<()> {
    if rows.len() < 2 {
        return Ok(());
    }
    writeln!(out)?;
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    let words = rows[0].last().is_some_and(|head| head.starts_with(PULLS));
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            let left = column == 0 || words && column + 1 == row.len();
            if left { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}
