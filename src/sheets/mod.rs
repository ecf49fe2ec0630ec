//! What follows from the answers, as blocks that the engine gives: one component a kind.

mod blocks;
mod certificate;
mod copy;
mod each;
mod facts;
mod findings;
mod follows;
mod identity;
mod line;
mod list;
mod name;
mod note;
mod paper;
mod place;
mod places;
mod printed;
mod questions;
mod rules;
mod sheet;
mod table;
mod turning;
mod verdicts;

pub use blocks::Blocks;
pub use follows::WhatFollows;
pub use list::{SheetList, Sheets};
pub use paper::Paper;
pub use places::Places;
pub use printed::PrintedPaper;
