//! The sheets of the result, one file each. A sheet shows a design; it computes no fact.

mod arrays;
mod balancing;
mod certificates;
pub mod changed;
mod findings;
pub mod glance;
mod left_off;
mod marks;
mod pasted;
mod questions;
mod records;
mod sheet;

pub(crate) use pasted::pasted;
pub use sheet::Sheet;

/// Every sheet, in order. A new one is its file and its line here.
pub const SHEETS: &[Sheet] = &[
    certificates::SHEET,
    left_off::SHEET,
    arrays::SHEET,
    balancing::SHEET,
    records::INSIDE,
    records::PUBLIC,
    records::URLS,
    records::CONNECTION_POINTS,
    records::FIREWALL,
    findings::SHEET,
    questions::SHEET,
];
