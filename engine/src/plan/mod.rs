//! What people answered, as they typed it. `None` means "not known yet" everywhere.

pub mod answer;
#[cfg(test)]
pub(crate) mod arbitrary;
mod consistency;
mod decision;
mod edits;
mod json;
mod limits;
mod names;
mod nulls;
mod organisation;
pub mod pasted;
mod read;
mod refusal;
mod shape;
mod site;
mod types;

pub use decision::Decision;
pub use limits::*;
pub use organisation::Organisation;
pub use read::Reading;
pub use refusal::{Problem, Refusal};
pub use site::{Addresses, Balancer, Edge, Names, Override, Site, SiteKey};
pub use types::Plan;
