//! The release page in real browsers. Run it with `cargo xtask test`, or after `cargo xtask dist`
//! with `cargo test -p browser-tests`.
#![cfg(test)]

mod access;
mod cases;
mod files;
mod harness;
mod keeping;
mod paper;
mod plan;
mod privacy;
mod smoke;
mod undo;
mod walk;
