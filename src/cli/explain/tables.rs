//! Tables of published and simulated figures, the simulated ones from runs made now.

use super::lines;
use crate::mechanics;
use crate::published;

/// What to ask for to see the tables of all laws.
pub const ALL: &str = "published";

/// The tables of all laws, each under its law's name.
pub fn all() -> Vec<String> {
    let named = |id: &str| mechanics::find(id).map_or(id, |mechanic| mechanic.name).to_owned();
    published::tables().into_iter().map(|id| format!("{} (mechanic {id})", named(id)) + &table(&published::rows(id))).collect()
}

/// Published and simulated figures side by side, the simulated ones from runs made now.
pub fn table(rows: &[published::Row]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut cells = vec![["case", "measure", "published", "simulated", "difference", "allowed", ""].map(str::to_owned)];
    for row in rows {
        let (simulated, difference, fits) = match row.simulated() {
            Ok(value) => (row.text_of(value), row.difference_text(value), row.agrees(value)),
            Err(_) => ("no run".to_owned(), String::new(), false),
        };
        let verdict = if fits { "" } else { "outside" }.to_owned();
        let published = row.published_text();
        cells.push([row.case.clone(), row.measure.clone(), published, simulated, difference, row.tolerance_text(), verdict]);
    }
    let width = |column: usize| cells.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..7).map(width).collect();
    let line = |row: &[String; 7]| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let mut text = "\n\nPublished and simulated\n".to_owned();
    lines(&mut text, cells.iter().map(line));
    text.trim_end().to_owned()
}
