//! Parquet: a whole table as a file for notebooks and databases, with the unit of every column in its metadata.
//!
//! A Parquet file cannot grow row by row and outlive a kill, so rows are written as CSV first and put into this when all are
//! there, some thousand at a time.

use super::table::{Column, Kind};
use crate::fault::io_reason;
use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray, UInt64Array};
use arrow_schema::{DataType, Field, Metadata, Schema};
use csv::StringRecord;
use parquet::arrow::ArrowWriter;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// Numerical: rows kept in memory at once.
const ROWS: usize = 4096;

/// Writes `table` as `file`, which appears only once it is whole.
///
/// # Errors
/// Why it cannot be written.
pub fn convert(table: &Path, file: &Path, columns: &[Column]) -> Result<(), String> {
    let io = |error: std::io::Error| io_reason(&error);
    let part = file.with_extension("parquet.part");
    let mut reader = csv::Reader::from_path(table).map_err(|error| error.to_string())?;
    let schema = Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()));
    let wrong = |error: parquet::errors::ParquetError| error.to_string();
    let mut writer = ArrowWriter::try_new(File::create(&part).map_err(io)?, schema.clone(), None).map_err(wrong)?;
    let mut records = reader.records();
    loop {
        let rows: Vec<StringRecord> = records.by_ref().take(ROWS).collect::<Result<_, _>>().map_err(|error| error.to_string())?;
        if rows.is_empty() {
            break;
        }
        let arrays = columns.iter().enumerate().map(|(index, column)| array(column.kind, index, &rows)).collect();
        let batch = RecordBatch::try_new(schema.clone(), arrays).map_err(|error| error.to_string())?;
        writer.write(&batch).map_err(wrong)?;
    }
    writer.close().map_err(wrong)?;
    std::fs::rename(&part, file).map_err(io)
}

fn field(column: &Column) -> Field {
    let kind = match column.kind {
        Kind::Number => DataType::Float64,
        Kind::Whole => DataType::UInt64,
        Kind::Text => DataType::Utf8,
    };
    let field = Field::new(&column.name, kind, true);
    let unit = (!column.unit.is_empty()).then(|| ("unit".to_owned(), column.unit.clone()));
    field.with_metadata(unit.into_iter().collect::<Metadata>())
}

/// One column of some rows; what has no value is missing.
fn array(kind: Kind, index: usize, rows: &[StringRecord]) -> ArrayRef {
    let cells = rows.iter().map(|row| row.get(index).filter(|cell| !cell.is_empty()));
    match kind {
        Kind::Number => Arc::new(cells.map(|cell| cell?.parse().ok()).collect::<Float64Array>()),
        Kind::Whole => Arc::new(cells.map(|cell| cell?.parse().ok()).collect::<UInt64Array>()),
        Kind::Text => Arc::new(cells.collect::<StringArray>()),
    }
}
