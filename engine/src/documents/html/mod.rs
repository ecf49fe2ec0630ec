//! Pieces of a document as HTML. Here is the only place of the engine, beside the drawing of the
//! picture, that knows elements and classes: they are the format that it writes, and
//! `style/paper.css` is what it looks like.

mod article;
mod blocks;
mod file;
#[cfg(test)]
pub(super) mod read_back;
mod writer;

pub(super) use article::article;
#[cfg(test)]
pub(super) use blocks::written;
pub(super) use file::file;
