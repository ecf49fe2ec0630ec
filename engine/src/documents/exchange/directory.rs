//! One virtual directory: its row, its name, the call that changes it.

use super::script::{Around, Script};
use crate::design::Url;
use crate::design::site::SiteView;
use crate::facts::shell;
use crate::terms::{Path, Protocol};

/// A call that changes the directory of a protocol on the server in turn.
pub(super) fn call(protocol: Protocol, arguments: &str) -> String {
    let noun = shell::directory_noun(protocol).unwrap_or_default();
    let directory = shell::directory(protocol);
    format!("    Set-{noun} -Identity \"$name\\{directory}\"{arguments} @change")
}

/// The row of a protocol in the table of URLs.
pub(super) fn row<'a>(
    site: &SiteView<'_>,
    protocol: Protocol,
    around: Around<'a>,
) -> Option<&'a Url> {
    let mut rows = around.design.urls.iter();
    rows.find(|row| row.site == site.id && row.protocol == protocol)
}

/// A blank for the name of HTTPS at a site.
pub(super) fn unnamed(script: &mut Script, site: &SiteView<'_>, path: Path) -> String {
    let from = match path {
        Path::Internal => "from inside",
        Path::External => "from the internet",
    };
    script.blanks.or(None, &format!("the name for HTTPS {from} at {}", site.title()))
}
