//! What the rules about balancing share.

use crate::design::site::SiteView;

/// The device that passes HTTPS on as clear text, and the answer that says so.
pub(super) fn offloading(site: &SiteView<'_>) -> Option<(&'static str, &'static str)> {
    site.offloading()
}
