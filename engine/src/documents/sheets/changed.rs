//! What the last edit changed.

use super::marks::host;
use crate::documents::changes::{Change, Turn};
use crate::documents::tree::{Node, el};
use crate::documents::words;

/// Changes that are told one by one; the rest are counted.
const TOLD: usize = 6;

/// What changed, a line each.
pub fn told(changes: &[Change]) -> Node {
    let rest = changes.len().saturating_sub(TOLD);
    let rest = (rest > 0).then(|| el("li").text(format!("And {rest} more.")));
    el("ul").all(changes.iter().take(TOLD).map(one)).all(rest)
}

fn one(change: &Change) -> Node {
    let sign = match change.turn {
        Turn::Came => "+ ",
        Turn::Went => "− ",
        Turn::Differs => "",
    };
    let end = if change.text.ends_with(['.', '?']) { "" } else { "." };
    match &change.host {
        Some(name) => {
            el("li").text(sign).add(host(name.as_str())).text(format!(" {}{end}", change.text))
        }
        None => el("li").text(format!("{sign}{}{end}", words::sentence(&change.text))),
    }
}
