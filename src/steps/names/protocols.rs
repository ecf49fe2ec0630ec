//! Which protocols can have a name of their own, and what each is called.

use cas_plan::plan::{OVERRIDES_LIMIT, Site};
use cas_plan::terms::{Choice, Path, Protocol, Version};

/// HTTPS protocols and paths that can have a name of their own and have none.
pub(super) fn free(site: &Site) -> Vec<(Protocol, Path)> {
    if site.names.overrides.len() >= OVERRIDES_LIMIT {
        return Vec::new();
    }
    let all =
        Protocol::ALL.iter().flat_map(|protocol| Path::ALL.iter().map(|path| (*protocol, *path)));
    all.filter(|(protocol, path)| {
        protocol.is_https()
            && (*protocol, *path) != (Protocol::Autodiscover, Path::External)
            && !site.names.overrides.iter().any(|o| (o.protocol, o.path) == (*protocol, *path))
    })
    .collect()
}

/// What people call a protocol on a path.
pub(super) fn title((protocol, path): (Protocol, Path)) -> String {
    let from = match path {
        Path::Internal => "from inside",
        Path::External => "from the internet",
    };
    format!("{} {from}", protocol.title(Version::V2010))
}

/// The word for it in a list.
pub(super) fn word((protocol, path): (Protocol, Path)) -> String {
    format!("{}/{}", protocol.key(), path.key())
}
