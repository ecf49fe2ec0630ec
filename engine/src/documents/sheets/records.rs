//! DNS, URLs, service connection points, firewall: plain tables.

use super::marks::{TABLE, said};
use super::sheet::Sheet;
use crate::design::{Design, DnsRecord, Zone};
use crate::documents::block::Block;
use crate::documents::table::Table;
use crate::documents::tables;
use std::ops::Range;

/// Records inside.
pub(super) const INSIDE: Sheet = Sheet {
    id: "dns-inside",
    title: "DNS inside",
    size: |design| zone(design, Zone::Internal).count(),
    at_once: 100,
    copy: TABLE,
    rows: |words, design, range| {
        let caption = "Records that clients inside resolve".to_owned();
        let rows = zone(design, Zone::Internal).skip(range.start).take(range.len());
        let table = tables::dns(words, caption, rows);
        or_nothing(&INSIDE, table, range, "No record is needed inside.")
    },
};

/// Records on the internet.
pub(super) const PUBLIC: Sheet = Sheet {
    id: "dns-public",
    title: "Public DNS",
    size: |design| zone(design, Zone::Public).count(),
    at_once: 100,
    copy: TABLE,
    rows: |words, design, range| {
        let caption = "Records that the internet resolves".to_owned();
        let rows = zone(design, Zone::Public).skip(range.start).take(range.len());
        let table = tables::dns(words, caption, rows);
        or_nothing(&PUBLIC, table, range, "No public record is needed.")
    },
};

/// URLs of the virtual directories.
pub(super) const URLS: Sheet = Sheet {
    id: "urls",
    title: "URLs",
    size: |design| design.urls.len(),
    at_once: 100,
    copy: TABLE,
    rows: |words, design, range| {
        let rows = design.urls.get(range.clone()).unwrap_or_default();
        let table = tables::urls(words, rows);
        or_nothing(&URLS, table, range, "No URL yet: it takes a web protocol at a site.")
    },
};

/// Service connection points.
pub(super) const CONNECTION_POINTS: Sheet = Sheet {
    id: "connection-points",
    title: "Service connection points",
    size: |design| design.service_connection_points.len(),
    at_once: 100,
    copy: TABLE,
    rows: |words, design, range| {
        let rows = design.service_connection_points.get(range.clone()).unwrap_or_default();
        let table = tables::connection_points(words, rows);
        let none = "None yet: it takes Autodiscover inside at a site.";
        or_nothing(&CONNECTION_POINTS, table, range, none)
    },
};

/// The firewall.
pub(super) const FIREWALL: Sheet = Sheet {
    id: "firewall",
    title: "Firewall",
    size: |design| design.firewall.len(),
    at_once: 100,
    copy: TABLE,
    rows: |words, design, range| {
        let rows = design.firewall.get(range.clone()).unwrap_or_default();
        or_nothing(&FIREWALL, tables::firewall(words, rows), range, "Nothing has to pass yet.")
    },
};

/// Records of one zone.
fn zone(design: &Design, zone: Zone) -> impl Iterator<Item = &DnsRecord> {
    design.dns.iter().filter(move |record| record.zone == zone)
}

fn or_nothing(sheet: &Sheet, table: Table, range: Range<usize>, none: &str) -> Vec<Block> {
    if table.rows.is_empty() {
        return vec![said(none)];
    }
    vec![Block::Table(table.on_sheet(&sheet.address(), range.start))]
}
