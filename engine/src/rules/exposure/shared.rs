//! What the rules about exposure share.

use crate::design::site::SiteView;
use crate::terms::{Path, Protocol};

/// JSON pointer of the name that was entered for one protocol on one path.
pub(super) fn override_at(site: &SiteView<'_>, protocol: Protocol, path: Path) -> Option<String> {
    let mut overrides = site.given.names.overrides.iter();
    let place = overrides.position(|row| (row.protocol, row.path) == (protocol, path))?;
    Some(site.at(&format!("names/overrides/{place}")))
}
