//! Who knows whom: which file names what is defined in which other file.
//!
//! Read from the syntax of the sources, so that no circle between files comes back and the layers
//! of the house stay what the architecture page says.

mod check;
mod circles;
mod collect;
mod graph;
mod layers;
mod lists;
mod module;
mod resolve;
#[cfg(test)]
mod tests;

pub(crate) use check::run;
pub(crate) use lists::lists;
