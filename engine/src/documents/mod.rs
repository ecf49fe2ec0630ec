//! From a design to text: one pure function a document.

pub mod answers;
pub mod changes;
mod markdown;
pub mod summary;
pub mod table;
pub mod tables;
pub mod words;

use crate::design::Design;
use crate::plan::Plan;

/// A document that can be made of a plan and its design.
#[derive(Debug)]
pub struct Document {
    /// What the command line calls it.
    pub name: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// The ending of its file's name, without the dot.
    pub extension: &'static str,
    /// Makes it.
    pub text: fn(&Plan, &Design) -> String,
}

/// Every document. A new one is its file and its line here.
pub const FORMATS: &[Document] = &[Document {
    name: "markdown",
    title: "The plan as Markdown",
    extension: "md",
    text: markdown::text,
}];
