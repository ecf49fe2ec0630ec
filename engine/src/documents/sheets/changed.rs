//! What the last edit changed.

use super::marks::line;
use crate::documents::block::{Block, Line, Span};
use crate::documents::changes::{Change, Turn};
use crate::documents::words;

/// Changes that are told one by one; the rest are counted.
const TOLD: usize = 6;

/// What changed, a line each; nothing where nothing did.
pub fn told(changes: &[Change]) -> Vec<Block> {
    if changes.is_empty() {
        return Vec::new();
    }
    let rest = changes.len().saturating_sub(TOLD);
    let rest = (rest > 0).then(|| line(format!("And {rest} more.")));
    vec![Block::Changes(changes.iter().take(TOLD).map(one).chain(rest).collect())]
}

fn one(change: &Change) -> Line {
    let sign = match change.turn {
        Turn::Came => "+ ",
        Turn::Went => "− ",
        Turn::Differs => "",
    };
    let end = if change.text.ends_with(['.', '?']) { "" } else { "." };
    match &change.host {
        Some(name) => vec![
            Span::Words(sign.to_owned()),
            Span::Code(name.to_string()),
            Span::Words(format!(" {}{end}", change.text)),
        ],
        None => line(format!("{sign}{}{end}", words::sentence(&change.text))),
    }
}
