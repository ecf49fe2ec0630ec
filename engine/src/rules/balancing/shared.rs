//! What the rules about balancing share.

use crate::design::site::SiteView;
use crate::terms::{Host, Path, Protocol};

/// The device that passes HTTPS on as clear text, and the answer that says so.
pub(super) fn offloading(site: &SiteView<'_>) -> Option<(&'static str, &'static str)> {
    site.offloading()
}

/// A protocol with the host that clients connect to.
type Named<'s> = (Protocol, &'s Host);

/// What clients use by HTTPS on each path, with its host. Remote PowerShell meets a server by its
/// own name.
pub(super) fn by_path<'s>(
    site: &'s SiteView<'_>,
) -> impl Iterator<Item = (Path, Vec<Named<'s>>)> + use<'s> {
    [Path::Internal, Path::External].into_iter().map(move |path| {
        let used = site.exposures.used();
        let used = used.filter(move |(protocol, exposure)| {
            protocol.is_https() && *protocol != Protocol::PowerShell && exposure.has(path)
        });
        let named =
            used.filter_map(|(protocol, _)| Some((protocol, site.names.host(protocol, path)?)));
        (path, named.collect())
    })
}

/// Two protocols with one name, that could have two.
pub(super) fn sharing(all: &[Named<'_>]) -> Option<(Protocol, Protocol)> {
    all.iter().enumerate().find_map(|(place, (first, host))| {
        let mut later = all.iter().skip(place + 1);
        let second = later.find(|(second, other)| other == host && may_part(*first, *second));
        second.map(|(second, _)| (*first, *second))
    })
}

/// The web client and the control panel are one session (EXP-13); Autodiscover may stand beside
/// anything.
fn may_part(one: Protocol, other: Protocol) -> bool {
    let web = |protocol| matches!(protocol, Protocol::Owa | Protocol::Ecp);
    let finds = |protocol| protocol == Protocol::Autodiscover;
    let one_session = web(one) && web(other);
    !(one_session || finds(one) || finds(other))
}
