//! The sheets of the result, a part at a time.

use crate::design::Design;
use crate::documents::block::Block;
use crate::documents::sheets::SHEETS;
use crate::documents::words::Words;
use crate::plan::Plan;
use serde::{Deserialize, Serialize};

/// Some of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// How many things the sheet has.
    pub size: usize,
    /// How many are shown at once.
    pub at_once: usize,
    /// The place of the first that is shown.
    pub first: usize,
    /// Some of them.
    pub blocks: Vec<Block>,
}

/// Every sheet, in order: what names it in addresses, and its heading.
pub fn sheets() -> Vec<(String, String)> {
    SHEETS.iter().map(|sheet| (sheet.id.to_owned(), sheet.title.to_owned())).collect()
}

/// The part of a sheet that has a place on it; `None` where there is no such sheet.
pub fn sheet(plan: &Plan, design: &Design, id: &str, place: usize) -> Option<Part> {
    let sheet = SHEETS.iter().find(|sheet| sheet.id == id)?;
    let size = (sheet.size)(design);
    // An edit may have taken the place away that was shown.
    let first = place.min(size.saturating_sub(1)) / sheet.at_once * sheet.at_once;
    let range = first..size.min(first + sheet.at_once);
    let blocks = sheet.blocks(&Words::new(plan), design, range);
    Some(Part { size, at_once: sheet.at_once, first, blocks })
}
