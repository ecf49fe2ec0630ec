//! What closes a choice of a cell, and the words for it.

use cas_plan::design::exposure::exists;
use cas_plan::plan::Site;
use cas_plan::terms::{Choice, Exposure, Protocol, Version};

/// Why a protocol cannot be used from there.
pub(super) fn why_not(
    site: &Site,
    protocol: Protocol,
    version: Version,
    exposure: Exposure,
) -> Option<String> {
    if exposure == Exposure::None {
        None
    } else if !exists(protocol, version) {
        Some(format!("Exchange {} does not have it.", version.key()))
    } else if site.allows(protocol, exposure) {
        None
    } else if protocol == Protocol::MapiRpc {
        Some("MAPI over RPC never leaves the network.".to_owned())
    } else {
        Some(format!("{} does not face the internet.", site.title()))
    }
}

/// What closes cells of a whole row.
pub(super) fn row_note(protocol: Protocol, version: Version) -> Option<String> {
    if !exists(protocol, version) {
        Some(format!("not in Exchange {}", version.key()))
    } else if protocol == Protocol::MapiRpc {
        Some("inside only".to_owned())
    } else {
        None
    }
}

/// The identifier of the words in a head that say why some of a cell is closed.
pub(super) fn where_said(site: &Site, protocol: Protocol, version: Version) -> Option<String> {
    if row_note(protocol, version).is_some() {
        Some(format!("row-{}-note", protocol.key()))
    } else {
        (!site.allows(protocol, Exposure::External)).then(|| format!("column-{}-note", site.key))
    }
}
