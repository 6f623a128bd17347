//! JSON: a summary as one document for programs. What JSON has no number for is `null`; a quantile that lies among the
//! runs in which it never happened is `"never"`.

use super::{Band, Digest, Lever, QUANTILES, Share, Sheet, Spread, Told, digests, wilson};
use crate::export::VERSION;
use serde_json::{Value, json};
use std::io::{self, Write};

/// Writes the document and ends the line.
///
/// # Errors
/// The writer's own.
pub fn write(scenario: Option<&str>, sheet: &Sheet, told: &Told, out: &mut dyn Write) -> io::Result<()> {
    let failed: usize = sheet.failed.values().sum();
    let document = json!({
        "scenario": scenario,
        "runs": sheet.rows.len() + failed,
        "failed": failed,
        "failures": sheet.failed,
        "varied": sheet.varied,
        "accounts": sheet.accounts(),
        "measures": digests(sheet).iter().map(measure).collect::<Vec<_>>(),
        "expectations": told.shares.iter().map(share).collect::<Vec<_>>(),
        "within": told.bands.iter().map(|band| within(band, sheet)).collect::<Vec<_>>(),
        "version": VERSION,
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn measure(digest: &Digest) -> Value {
    let Digest { measure, spread, levers } = digest;
    let Spread { count, never, absent, mean, deviation, quantiles, sorted } = spread;
    let quantiles: serde_json::Map<String, Value> =
        QUANTILES.iter().zip(quantiles).map(|(share, value)| (share.to_string(), number(*value))).collect();
    let mut told = json!({
        "id": measure.quantity.id,
        "unit": measure.quantity.unit,
        "count": count,
        "never": never,
        "absent": absent,
        "mean": number(*mean),
        "sd": number(*deviation),
        "se": number(spread.standard_error()),
        "quantiles": quantiles,
        "levers": levers.iter().map(lever).collect::<Vec<_>>(),
    });
    if !measure.words.is_empty() {
        let count = |number: usize| sorted.iter().filter(|value| **value == number as f64).count();
        let words = measure.words.iter().enumerate().map(|(number, word)| ((*word).to_owned(), count(number).into()));
        told["words"] = Value::Object(words.collect());
    }
    told
}

fn lever(lever: &Lever) -> Value {
    let kind = if lever.numeric { "rank_correlation" } else { "correlation_ratio" };
    let pull = |pull: &super::Pull| json!({"at": pull.at, "count": pull.count, "mean": number(pull.mean), "median": number(pull.median)});
    json!({
        "parameter": lever.id,
        "strength": lever.strength,
        "kind": kind,
        "by_chance": lever.by_chance,
        "parts": lever.pulls.iter().map(pull).collect::<Vec<_>>(),
    })
}

fn share(share: &Share) -> Value {
    let Share { id, account, measure, wanted, held, of, interval } = share;
    json!({
        "id": id, "account": account, "measure": measure, "wanted": wanted, "held": held, "of": of,
        "share": *held as f64 / *of as f64, "low": interval.0, "high": interval.1,
    })
}

fn within(band: &Band, sheet: &Sheet) -> Value {
    let (held, of) = band.count(sheet);
    let (low, high) = wilson(held, of);
    json!({
        "measure": band.measure.quantity.id, "from": number(band.low), "to": number(band.high), "held": held, "of": of,
        "share": number(held as f64 / of as f64), "low": low, "high": high,
    })
}

fn number(value: f64) -> Value {
    if value.is_infinite() { "never".into() } else { serde_json::Number::from_f64(value).map_or(Value::Null, Value::Number) }
}
