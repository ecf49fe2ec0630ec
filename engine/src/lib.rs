//! From what people answered about an Exchange organisation to what follows: certificate names,
//! CAS arrays, load balancing, DNS, URLs, each with its reason.
//!
//! Plain data and pure functions: no browser, no clock, no input or output. Data flows one way,
//! [`plan::Plan`] → [`design()`] → [`design::Design`] → [`documents`].

pub mod design;
pub mod documents;
pub mod facts;
pub mod plan;
mod questions;
pub mod rules;
#[cfg(test)]
mod schemas;
pub mod terms;
pub mod workbench;

use design::names::SiteNames;
use design::{Design, Given, Scene};
use plan::Plan;

/// The names that each site would have if none had been entered, in the order of the plan: what a
/// field for a name shows while it is empty.
pub fn default_names(plan: &Plan) -> Vec<SiteNames> {
    Scene::of(Given::whole(plan), None).default_names()
}

/// The design that follows from a plan, whatever state the plan is in.
pub fn design(plan: &Plan) -> Design {
    questions::design(&Given::whole(plan))
}
