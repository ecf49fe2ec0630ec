//! Step 2: the sites and their servers.

mod adding;
mod answers;
mod card;
mod dragging;
mod fold;
mod folds;
mod handle;
mod line;
mod order;
mod paste;
mod pasted;
mod per_page;
mod servers;
mod step;
mod tools;

pub use folds::Folds;
pub use pasted::Pasted;
pub use per_page::PER_PAGE;
pub use step::{Sites, WHY};
