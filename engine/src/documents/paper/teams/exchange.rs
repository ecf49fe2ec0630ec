//! The page for the people of Exchange.

use super::shared::{begun, certificates, open};
use crate::documents::block::Block;
use crate::documents::paper::about::About;
use crate::documents::paper::opening;
use crate::documents::paper::part::Part;
use crate::documents::paper::steps::steps as to_do;
use crate::documents::table::{Column, Table};
use crate::documents::tables;
use crate::terms::{Protocol, Version};

pub(in crate::documents::paper) fn page(about: &About) -> Vec<Block> {
    let About { design, words, .. } = about;
    let mut blocks = begun(about, Part::Exchange);
    blocks.extend([
        Block::heading("What to do first"),
        to_do(steps(about)),
        Block::Table(opening::arrays(about)),
        Block::Table(urls(about)),
        Block::Table(tables::connection_points(words, &design.service_connection_points)),
        Block::Table(certificates(about, "Certificates on the servers", &["servers", "legacy"])),
    ]);
    blocks.extend(open(about, Part::Exchange));
    blocks
}

/// A row a URL: where inside and outside differ, one each.
fn urls(about: &About) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Site"),
        Column::words("Protocol"),
        Column::words("From"),
        Column::code("URL"),
        Column::rules("Rules"),
    ];
    let rows = about.design.urls.iter().flat_map(|row| {
        let url = |from: &str, url: &str| {
            vec![
                about.words.site(&row.site).to_owned(),
                about.words.protocol(row.protocol).to_owned(),
                from.to_owned(),
                url.to_owned(),
                tables::rules(&row.because),
            ]
        };
        match (row.internal.as_deref(), row.external.as_deref()) {
            (Some(one), Some(other)) if one == other => vec![url("inside and outside", one)],
            (Some(one), Some(other)) => vec![url("inside", one), url("outside", other)],
            (Some(one), None) => vec![url("inside only", one)],
            (None, Some(other)) => vec![url("outside only", other)],
            (None, None) => Vec::new(),
        }
    });
    let caption = "URLs of the virtual directories".to_owned();
    Table::new(caption, COLUMNS, rows)
}

/// The order of the work, as far as it concerns this plan.
fn steps(about: &About) -> Vec<(String, &'static str)> {
    let design = about.design;
    let version = about.plan.organisation.version();
    let rpc = design.balancing.iter().any(|row| row.protocol == Protocol::MapiRpc);
    let has_array = design.arrays.iter().any(|array| array.host.is_some());
    let mut steps = Vec::new();
    if has_array {
        let text = "Create the CAS arrays before the first mailbox database; point databases that \
                    are there already at the array of their site.";
        steps.push((text.to_owned(), "CAS-09"));
    }
    if rpc && version == Version::V2010 {
        let text = "Set the static RPC ports on every Client Access server, one server at a time.";
        steps.push((text.to_owned(), "LB-09"));
    }
    let rest = [
        (
            "Install the certificates on every server of their pool and enable their services, before \
          any URL names them.",
            "CRT-36",
        ),
        ("Set the URLs below on every server of a site, each server alike.", "EXP-01"),
        (
            "Set the service connection point of a new server at once: until then Outlook is sent to \
          the server's own name.",
            "EXP-18",
        ),
    ];
    steps.extend(rest.map(|(text, rule)| (text.to_owned(), rule)));
    steps
}
