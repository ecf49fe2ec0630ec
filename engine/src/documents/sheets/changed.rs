//! What the last edit changed on the certificates.

use super::marks::host;
use crate::documents::changes::Change;
use crate::documents::tree::{Node, el};
use crate::documents::words;

/// Changes that are told one by one; the rest are counted.
const TOLD: usize = 4;

/// What changed, a line a name.
pub fn told(changes: &[Change]) -> Node {
    let one = |change: &Change| {
        let sign = if change.added { "+ " } else { "− " };
        let end = if change.text.ends_with('.') { "" } else { "." };
        el("li").text(sign).add(host(change.host.as_str())).text(format!(" {}{end}", change.text))
    };
    let rest = changes.len().saturating_sub(TOLD);
    let rest = (rest > 0).then(|| el("li").text(format!("{} more.", words::count(rest, "name"))));
    el("ul").all(changes.iter().take(TOLD).map(one)).all(rest)
}
