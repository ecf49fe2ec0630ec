//! What follows from a plan, as the page asks for it: plain answers to plain questions.
//!
//! Nothing is kept between two questions. Whoever asks holds the plan, its design and the design
//! before the last edit. Every answer is data of its own, which goes through JSON unchanged.

mod answers;
mod copied;
mod documents;
mod names;
mod pasted;
mod picture;
mod read;
mod sheets;
#[cfg(test)]
mod tests;
mod told;

pub use crate::documents::picture::Said;
pub use answers::{Checked, answers};
pub use copied::copied;
pub use documents::{Offer, design_file, files, offers, paper, parts};
pub use names::{Names, names};
pub use pasted::{Preview, pasted};
pub use picture::{Picture, picture};
pub use read::{Read, read};
pub use sheets::{Part, sheet, sheets};
pub use told::{Follows, Trouble, follows};
