//! The paper as data, before it is HTML or Markdown.

use super::part::Part;
use crate::documents::block::{Block, Fact};

/// The document that goes to paper.
pub(in crate::documents) struct Paper {
    /// The heading of the whole.
    pub heading: String,
    /// Whose plan it is, when and with what it was made, and where it is kept.
    pub facts: Vec<Fact>,
    /// What stands in it, part by part.
    pub chapters: Vec<Chapter>,
}

/// A part of the paper with what stands in it.
pub(in crate::documents) struct Chapter {
    /// Which part it is.
    pub part: Part,
    /// What stands in it, from top to bottom.
    pub blocks: Vec<Block>,
}
