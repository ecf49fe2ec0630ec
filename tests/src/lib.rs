//! The release page in real browsers. Run it with `cargo xtask test`, or after `cargo xtask dist`
//! with `cargo test -p browser-tests`. The tests run in Chromium; those of what nobody can do
//! without run in Firefox and `WebKit` as well.

#![allow(
    clippy::indexing_slicing,
    reason = "what is not where a test looks for it has to fail the test"
)]

pub mod cases;
pub mod harness;
pub mod measure;
pub mod plan;

#[cfg(test)]
mod access;
#[cfg(test)]
mod changed;
#[cfg(test)]
mod copy;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod files;
#[cfg(test)]
mod first;
#[cfg(test)]
mod keeping;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod names;
#[cfg(test)]
mod narrow;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod picture;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod privacy;
#[cfg(test)]
mod share;
#[cfg(test)]
mod shown;
#[cfg(test)]
mod smoke;
#[cfg(test)]
mod two_minutes;
#[cfg(test)]
mod undo;
#[cfg(test)]
mod updates;
#[cfg(test)]
mod walk;
#[cfg(test)]
mod worker;
