//! What follows from the answers, as the engine shows it.

mod follows;
mod paper;
mod sheets;

pub use follows::what_follows;
pub use paper::{parts, print_by_the_engine};
pub use sheets::{sheet_list, sheets, turn_to_row};

use crate::view::Node;

/// A tree of the engine as the page shows it.
pub fn shown(mut tree: cas_plan::documents::tree::Node) -> Node {
    let mut node = Node::default();
    node.tag = std::mem::take(&mut tree.tag);
    node.text = std::mem::take(&mut tree.text);
    node.attributes = std::mem::take(&mut tree.attributes);
    node.children = std::mem::take(&mut tree.children).into_iter().map(shown).collect();
    node
}
