//! To come.

use cas_plan::documents::block::Block;
use leptos::prelude::*;

/// Pieces of a document, from top to bottom.
#[component]
pub fn Blocks(
    /// The pieces.
    #[prop(into)]
    blocks: Signal<Vec<Block>>,
) -> impl IntoView {
    let _ = blocks;
}
