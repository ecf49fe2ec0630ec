//! The steps of the wizard: one file each. They ask; they never compute a fact.

mod actions;
mod balancing;
mod certificates;
mod exposure;
mod names;
mod organisation;
mod page;
mod plan;
mod site_card;
mod sites;
mod tls;
mod words;

pub use page::{StepPage, sites_at_once};
pub use plan::Looked;
pub use sites::{Folds, Pasted};
