//! What is wrong with the answers, and where it is shown.

mod context;
mod numbers;
mod trouble;

pub use context::Checks;
pub use numbers::{not_in, number};
pub use trouble::Trouble;
