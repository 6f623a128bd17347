//! Ram-poles in a crew's hands, as the law of pushing sees them.

use serde::{Deserialize, Serialize};

/// The poles of one crew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rams {
    pub id: String,
    pub crew: usize,
    /// Id of the structure they are set against.
    pub against: String,
    /// Entities of the poles, for the picture.
    pub poles: Vec<usize>,
    pub length_m: f64,
    /// Height over the feet at which they push, and how far beyond the wall's edge they reach.
    pub height_m: f64,
    pub reach_m: f64,
    /// The most that one man pushes with.
    pub push_n: f64,
    /// The crew has been told to push, and has touched what it pushes.
    pub ready: bool,
    pub set: bool,
    /// Push of the whole crew now, and the greatest so far.
    pub pushing_n: f64,
    pub greatest_n: f64,
}
