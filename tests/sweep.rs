//! `firelance sweep` and `firelance summarize` as scripts see them. Scenes are small, so that hundreds of runs take a second.

#[path = "sweeps/common.rs"]
mod common;
#[path = "sweeps/bytes.rs"]
mod bytes;
#[path = "sweeps/failures.rs"]
mod failures;
#[path = "sweeps/parquet.rs"]
mod parquet;
#[path = "sweeps/refused.rs"]
mod refused;
#[path = "sweeps/resume.rs"]
mod resume;
#[path = "sweeps/shots.rs"]
mod shots;
#[path = "sweeps/summary.rs"]
mod summary;
#[path = "sweeps/values.rs"]
mod values;
