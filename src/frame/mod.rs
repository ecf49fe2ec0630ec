//! What stands around every question.

mod drop;
mod export;
mod notices;
mod progress;
pub mod step;
mod top;

pub use drop::{import, open_file, open_what_is_dropped};
pub use export::{export_design, export_plan};
pub use notices::{Notices, notices};
pub use top::{print, title_of, top};
