//! What stands around every question.

mod drop;
mod export;
mod notices;
mod progress;
mod step;
mod top;

pub use drop::{open_file, open_what_is_dropped};
pub use export::{export_design, export_plan};
pub use notices::{Notices, notices};
pub use step::step;
pub use top::{title_of, top};
