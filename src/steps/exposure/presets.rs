//! Usual sets of exposures, for whole columns at once.

use crate::document::Document;
use cas_plan::design::exposure::exists;
use cas_plan::plan::SiteKey;
use cas_plan::terms::{Exposure, Protocol, Version};

/// A usual set of exposures; what a version or a site cannot have is left out of it.
pub(super) struct Preset {
    /// What people call it.
    pub(super) title: &'static str,
    exposures: &'static [(Protocol, Exposure)],
}

/// Every preset.
pub(super) static PRESETS: [Preset; 3] = [
    Preset {
        title: "Outlook and the web, inside and outside",
        exposures: &[
            (Protocol::MapiRpc, Exposure::Internal),
            (Protocol::MapiHttp, Exposure::Both),
            (Protocol::Autodiscover, Exposure::Both),
            (Protocol::Ews, Exposure::Both),
            (Protocol::Oab, Exposure::Both),
            (Protocol::Owa, Exposure::Both),
            (Protocol::Ecp, Exposure::Both),
            (Protocol::ActiveSync, Exposure::External),
        ],
    },
    Preset {
        title: "MAPI only",
        exposures: &[
            (Protocol::MapiRpc, Exposure::Internal),
            (Protocol::MapiHttp, Exposure::Internal),
        ],
    },
    Preset {
        title: "POP and IMAP only",
        exposures: &[
            (Protocol::Pop, Exposure::Both),
            (Protocol::Imap, Exposure::Both),
            (Protocol::Submission, Exposure::Both),
        ],
    },
];

/// Fills the columns of some sites.
pub(super) fn fill(document: Document, preset: &Preset, keys: &[SiteKey]) {
    let version = document.with_now(|plan| plan.organisation.version());
    let exposures = for_version(preset.exposures, version);
    document.edit(&format!("“{}”", preset.title), |plan| plan.fill_exposures(keys, &exposures));
}

/// Outlook from outside is Outlook Anywhere until MAPI over HTTP comes.
fn for_version(exposures: &[(Protocol, Exposure)], version: Version) -> Vec<(Protocol, Exposure)> {
    let mut all: Vec<_> =
        exposures.iter().copied().filter(|(protocol, _)| exists(*protocol, version)).collect();
    let outside = exposures
        .iter()
        .any(|(protocol, exposure)| *protocol == Protocol::MapiHttp && exposure.outside());
    if outside {
        let exposure = if version == Version::V2010 { Exposure::External } else { Exposure::Both };
        all.push((Protocol::OutlookAnywhere, exposure));
    }
    all
}
