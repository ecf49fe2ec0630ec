//! DNS, URLs, service connection points, firewall: plain tables.

use super::marks::said;
use super::table::table;
use crate::design::{Design, DnsRecord, Zone};
use crate::documents::table::Table;
use crate::documents::tables;
use crate::documents::tree::Node;
use crate::documents::words::Words;
use std::ops::Range;

/// Records of one zone.
pub(crate) fn zone(design: &Design, zone: Zone) -> impl Iterator<Item = &DnsRecord> {
    design.dns.iter().filter(move |record| record.zone == zone)
}

/// Records inside.
pub(crate) fn inside(words: &Words, design: &Design, range: Range<usize>) -> Node {
    let rows = zone(design, Zone::Internal).skip(range.start).take(range.len());
    let caption = "Records that clients inside resolve".to_owned();
    or_nothing(&tables::dns(words, caption, rows), "No record is needed inside.")
}

/// Records on the internet.
pub(crate) fn public(words: &Words, design: &Design, range: Range<usize>) -> Node {
    let rows = zone(design, Zone::Public).skip(range.start).take(range.len());
    let caption = "Records that the internet resolves".to_owned();
    or_nothing(&tables::dns(words, caption, rows), "No public record is needed.")
}

/// URLs of the virtual directories.
pub(crate) fn urls(words: &Words, design: &Design, range: Range<usize>) -> Node {
    let rows = design.urls.get(range).unwrap_or_default();
    or_nothing(&tables::urls(words, rows), "No URL yet: it takes a web protocol at a site.")
}

/// Service connection points.
pub(crate) fn connection_points(words: &Words, design: &Design, range: Range<usize>) -> Node {
    let rows = design.service_connection_points.get(range).unwrap_or_default();
    let table = tables::connection_points(words, rows);
    or_nothing(&table, "None yet: it takes Autodiscover inside at a site.")
}

/// The firewall.
pub(crate) fn firewall(words: &Words, design: &Design, range: Range<usize>) -> Node {
    let rows = design.firewall.get(range).unwrap_or_default();
    or_nothing(&tables::firewall(words, rows), "Nothing has to pass yet.")
}

fn or_nothing(rows: &Table, otherwise: &str) -> Node {
    if rows.rows.is_empty() { said(otherwise) } else { table(rows) }
}
