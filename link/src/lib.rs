//! What the page and its worker say to each other: questions, answers, and how they travel.

mod ascii;
mod coding;
mod engine;
mod question;

pub use ascii::ascii;
pub use coding::Coding;
pub use engine::{Answers, Elsewhere, Engine};
pub use question::{Answer, Ask, Catalogue, Compare, Question, Said};
