//! Figures of the page, taken as a person would feel them: `cargo xtask bench` runs this and makes a
//! table of it. What each figure is stands in docs/performance.md.

mod answer;
mod browser;
mod memory;
mod open;
mod sample;
mod size;

pub use size::{SIZES, measure};
