//! What follows from the answers, one file a sheet. A sheet shows a design; it computes no fact.
//!
//! - [`WhatFollows`]: the right side at every step.
//! - [`Sheets`]: every sheet in full, on the last step.
//! - [`Printed`]: the document that goes to paper.

mod arrays;
mod balancing;
mod certificates;
mod changed;
mod findings;
mod follows;
mod marks;
mod printed;
mod questions;
mod records;
mod sheets;
mod table;
mod tree;

pub use follows::{WhatFollows, counts};
pub use printed::Printed;
pub use sheets::Sheets;
