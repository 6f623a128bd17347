//! The ending `.parquet`: the same rows, with the unit of every column in its metadata.

use super::common::{folder, stderr, sweep};

#[test]
#[cfg(not(feature = "parquet"))]
fn it_is_refused_where_it_is_not_built_in() {
    let said = stderr(&sweep(&folder("sweep-parquet").join("x.parquet"), &[]).code(2));
    assert!(said.contains("built without the feature parquet; wanted such as"), "{said}");
}

#[test]
#[cfg(feature = "parquet")]
fn units_stand_in_the_metadata_and_numbers_are_numbers() {
    use arrow_array::{Array, Float64Array};
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

    let out = folder("sweep-parquet").join("x.parquet");
    sweep(&out, &["--vary", "speed_m_s=15,20"]).success();
    let builder = ParquetRecordBatchReaderBuilder::try_new(std::fs::File::open(&out).expect("a file")).expect("Parquet");
    let unit = |name: &str| builder.schema().field_with_name(name).expect(name).metadata().get("unit").cloned();
    assert_eq!([unit("speed_m_s"), unit("range_m"), unit("seed")], [Some("m/s".into()), Some("m".into()), None]);
    let batch = builder.build().expect("rows").next().expect("rows").expect("rows");
    let speeds = batch.column(0).as_any().downcast_ref::<Float64Array>().expect("numbers").values().to_vec();
    assert_eq!(speeds, [15.0, 20.0]);
    assert!(!out.with_extension("parquet.csv").exists() && !out.with_extension("parquet.part").exists());
    assert!(stderr(&sweep(&out, &["--resume"]).code(2)).contains("is there already, and whole"));
}
