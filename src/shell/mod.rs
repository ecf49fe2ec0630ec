//! What stands around every question: top bar, list of steps, what follows, notices.

mod dropped;
mod notices;
mod progress;
mod results;
mod share;
mod steps;
mod top;

pub use dropped::open_what_is_dropped;
pub use notices::{NoticeBar, PassingWord};
pub use results::Results;
pub use share::open_what_the_link_holds;
pub use steps::StepList;
pub use top::TopBar;
