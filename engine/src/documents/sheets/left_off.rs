//! Names that are left off on purpose.

use super::marks::{NAMES, line, rules, said};
use super::sheet::Sheet;
use crate::design::{Design, LeftOff};
use crate::documents::block::{Block, Name};
use crate::documents::words::Words;
use std::ops::Range;

/// Names that are on no certificate.
pub(super) const SHEET: Sheet = Sheet {
    id: "left-off",
    title: "Names left off",
    size: |design| design.left_off.len(),
    at_once: 50,
    copy: NAMES,
    rows,
};

fn rows(_: &Words, design: &Design, range: Range<usize>) -> Vec<Block> {
    let names = design.left_off.get(range.clone()).unwrap_or_default();
    if names.is_empty() {
        return vec![said("Every name that somebody might expect is on a certificate.")];
    }
    blocks(range.zip(names).map(|(place, left)| name(left, SHEET.address_of(place)))).into()
}

/// Names that are on no certificate, under their heading.
pub(super) fn blocks(names: impl Iterator<Item = Name>) -> [Block; 2] {
    [Block::heading("Left off on purpose"), Block::LeftOff(names.collect())]
}

/// A name with the reason why it is left off, under its address.
pub(super) fn name(left: &LeftOff, address: String) -> Name {
    Name {
        address,
        host: left.host.to_string(),
        new: false,
        reasons: vec![line(&left.why)],
        rules: rules([left.rule]),
    }
}
