//! The steps of the wizard: a file or a folder each. They ask. What follows they leave to the
//! engine; what an answer is taken as while it is not known they ask of its plain functions.

mod actions;
mod balancing;
mod certificates;
mod errors;
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
