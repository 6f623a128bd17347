//! Every published figure of `assets/published`, held by a run of its scenario.

use firelance::library::library;
use firelance::measure::Measure;
use firelance::mechanics;
use firelance::published::{rows, tables};

#[test]
fn every_published_figure_is_met_by_a_run() {
    let mut wrong = Vec::new();
    for table in tables() {
        for row in rows(table) {
            let told = match row.simulated() {
                Ok(value) if row.agrees(value) => continue,
                Ok(value) => format!("simulated {}, {}", row.text_of(value), row.difference_text(value)),
                Err(report) => report.to_string(),
            };
            let (case, measure, published) = (&row.case, &row.measure, row.published_text());
            wrong.push(format!("{table}: {case}: {measure} published {published}, {told}, allowed {}", row.tolerance_text()));
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_table_belongs_to_a_law_and_every_row_to_a_claim_and_a_measure() {
    assert!(!tables().is_empty());
    for table in tables() {
        assert!(mechanics::find(table).is_some(), "{table} is no mechanic");
        assert!(!rows(table).is_empty(), "{table} is empty");
        for row in rows(table) {
            assert!(library().claim(&row.claim).is_some(), "{table}: {}: no claim {}", row.case, row.claim);
            assert!(Measure::find(&row.measure).is_some(), "{table}: {}: no measure {}", row.case, row.measure);
        }
    }
}
