//! The published folder on this machine, as a real web server sends it.

mod headers;
mod site;
#[cfg(test)]
mod tests;

pub use site::{Instead, Site, serve};
