//! What the rules about balancing share.

use crate::design::site::SiteView;
use crate::terms::{Path, Tls};

/// The device that passes HTTPS on as clear text, and the answer that says so.
pub(super) fn offloading(site: &SiteView<'_>) -> Option<(&'static str, &'static str)> {
    let https = |path| site.has_https(path);
    if site.balancer_tls == Tls::Offload && (https(Path::Internal) || https(Path::External)) {
        Some(("the balancer", "balancer/tls"))
    } else if site.edge_tls == Tls::Offload && https(Path::External) {
        Some(("the edge", "edge/tls"))
    } else {
        None
    }
}
