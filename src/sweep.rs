//! Sweep: many runs of one scenario, each with other values, as the rows of one table.
//!
//! Contract: what is run, with which seed and in which order follows from the scenario and from what was asked alone. So the
//! table is the same for any number of threads, a part of it can be made on any machine, and half of one can be gone on
//! with. Nothing here grows with the number of runs. Who makes a run, and how it may fail, is the caller's business.

mod axis;
mod file;
mod normal;
mod plan;
mod pool;
mod shard;
mod shuffle;
mod table;
mod taken;
mod telling;
pub mod terms;

#[cfg(feature = "parquet")]
pub mod parquet;

pub use axis::{Axis, Over};
pub use file::{Begun, begin};
pub use normal::probit;
pub use plan::{Asked, Plan, Planned};
pub use pool::in_order;
pub use shard::{Shard, shard};
pub use table::{Broken, Column, Ended, Kind, Status, Table, cell, unquoted};
pub use taken::{Found, Taken};
