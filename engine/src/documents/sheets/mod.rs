//! The sheets of the result, one file each. A sheet shows a design; it computes no fact.

mod arrays;
mod balancing;
mod certificates;
pub mod changed;
mod findings;
pub mod glance;
mod marks;
mod pasted;
mod questions;
mod records;
mod table;

pub(crate) use marks::copy;
pub(crate) use pasted::pasted;

use super::copies::How;
use super::tree::Node;
use super::words::Words;
use crate::design::{Design, Zone};
use marks::{NAMES, TABLE};
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
    /// The element that begins each of them, or holds it.
    pub row: &'static str,
    /// How the whole sheet can be copied.
    pub copy: &'static [How],
    /// Shows some of them.
    pub body: fn(&Words, &Design, Range<usize>) -> Node,
}

/// Every sheet, in order. A new one is its file and its line here.
pub const SHEETS: &[Sheet] = &[
    sheet(
        "certificates",
        "Certificates",
        |design| design.certificates.len(),
        25,
        "h3",
        &[],
        certificates::sheet,
    ),
    sheet(
        "left-off",
        "Names left off",
        |design| design.left_off.len(),
        50,
        "li",
        NAMES,
        certificates::left_off_sheet,
    ),
    sheet("arrays", "CAS array", |design| design.arrays.len(), 25, "dt", &[], arrays::sheet),
    sheet(
        "balancing",
        "Load balancing",
        |design| balancing::by_site(design).count(),
        10,
        "h3",
        &[],
        balancing::sheet,
    ),
    sheet(
        "dns-inside",
        "DNS inside",
        |design| records::zone(design, Zone::Internal).count(),
        100,
        "tr",
        TABLE,
        records::inside,
    ),
    sheet(
        "dns-public",
        "Public DNS",
        |design| records::zone(design, Zone::Public).count(),
        100,
        "tr",
        TABLE,
        records::public,
    ),
    sheet("urls", "URLs", |design| design.urls.len(), 100, "tr", TABLE, records::urls),
    sheet(
        "connection-points",
        "Service connection points",
        |design| design.service_connection_points.len(),
        100,
        "tr",
        TABLE,
        records::connection_points,
    ),
    sheet(
        "firewall",
        "Firewall",
        |design| design.firewall.len(),
        100,
        "tr",
        TABLE,
        records::firewall,
    ),
    sheet("findings", "Findings", |design| design.findings.len(), 50, "li", TABLE, findings::sheet),
    sheet(
        "questions",
        "Open questions",
        |design| design.open_questions.len(),
        50,
        "li",
        TABLE,
        questions::sheet,
    ),
];

const fn sheet(
    id: &'static str,
    title: &'static str,
    size: fn(&Design) -> usize,
    at_once: usize,
    row: &'static str,
    copy: &'static [How],
    body: fn(&Words, &Design, Range<usize>) -> Node,
) -> Sheet {
    Sheet { id, title, size, at_once, row, copy, body }
}

impl Sheet {
    /// Some of it. Each thing has the address that the picture gives it, such as
    /// `/sheets/certificates/0`, and can take the focus.
    pub(crate) fn shown(&self, words: &Words, design: &Design, range: Range<usize>) -> Node {
        let mut body = (self.body)(words, design, range.clone());
        let mut places = range;
        self.number(&mut body, &mut places);
        body
    }

    fn number(&self, inside: &mut Node, places: &mut Range<usize>) {
        // The head of a table is a row of titles.
        for child in inside.children.iter_mut().filter(|child| child.tag != "thead") {
            if child.tag == self.row {
                let Some(place) = places.next() else { return };
                let row = std::mem::take(child);
                *child =
                    row.with("id", format!("/sheets/{}/{place}", self.id)).with("tabindex", "-1");
            } else {
                self.number(child, places);
            }
        }
    }
}
