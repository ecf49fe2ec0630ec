//! What follows from the answers: names, arrays, certificates, balancing, DNS, URLs, firewall.
//!
//! [`Scene::of`] does the work in the order of the catalogue; each step is a file of its own.

pub mod answers;
pub mod arrays;
mod balancing;
pub mod certificates;
pub mod clients;
mod dns;
pub mod entered;
pub mod exposure;
mod firewall;
pub mod frame;
pub mod hybrid;
mod left_off;
mod lists;
pub mod names;
pub mod namespaces;
mod order;
#[cfg(test)]
mod properties;
mod scene;
pub mod site;
pub mod site_names;
mod types;
mod urls;
pub mod uses;

pub use scene::{Given, Scene};
pub use types::*;
