//! The start page: begin a plan, open a file, go on with a draft, look at an example.

mod draft;
mod examples;
mod page;

pub use page::StartPage;
