//! The release page in real browsers. Run it with `cargo xtask test`, or after `cargo xtask dist`
//! with `cargo test -p browser-tests`.
#![cfg(test)]

mod access;
mod cases;
mod changed;
mod copy;
mod decisions;
mod documents;
mod examples;
mod explain;
mod files;
mod harness;
mod keeping;
mod keys;
mod names;
mod narrow;
mod paper;
mod picture;
mod pictures;
mod plan;
mod privacy;
mod share;
mod smoke;
mod two_minutes;
mod undo;
mod walk;
