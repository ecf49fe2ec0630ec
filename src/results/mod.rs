//! What follows from the answers, as the engine shows it.

mod follows;
mod paper;
mod sheets;

pub use follows::what_follows;
pub use paper::print_by_the_engine;
pub use sheets::sheets;

use crate::view::Node;

/// A tree of the engine as the page shows it.
fn shown(tree: cas_plan::documents::tree::Node) -> Node {
    Node {
        tag: tree.tag,
        text: tree.text,
        attributes: tree.attributes,
        children: tree.children.into_iter().map(shown).collect(),
        on: Vec::new(),
    }
}
