//! What a sheet is.

use super::marks::copy;
use crate::design::Design;
use crate::documents::block::Block;
use crate::documents::copies::How;
use crate::documents::words::Words;
use std::ops::Range;

/// A part of the result.
#[derive(Debug)]
pub struct Sheet {
    /// Names it in addresses.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Of how many things it consists.
    pub size: fn(&Design) -> usize,
    /// How many of them are shown at once on the screen.
    pub at_once: usize,
    /// How the whole sheet can be copied.
    pub copy: &'static [How],
    /// Shows some of its things, each under its address; says so where there is nothing.
    pub rows: fn(&Words, &Design, Range<usize>) -> Vec<Block>,
}

impl Sheet {
    /// Some of it, and below that the ways in which all of it can be copied.
    pub fn blocks(&self, words: &Words, design: &Design, range: Range<usize>) -> Vec<Block> {
        let mut blocks = (self.rows)(words, design, range);
        if (self.size)(design) > 0 && !self.copy.is_empty() {
            blocks.push(copy(self.id, self.copy));
        }
        blocks
    }

    /// Where it is.
    pub(super) fn address(&self) -> String {
        format!("/sheets/{}", self.id)
    }

    /// Where one of its things is, by the place on the whole sheet: what a mark of the picture
    /// leads to.
    pub(super) fn address_of(&self, place: usize) -> String {
        format!("/sheets/{}/{place}", self.id)
    }
}
