//! What steps share: fields, choices, lists, what is wrong with an answer.

mod actions;
mod answer;
mod checks;
mod choice;
mod field;
mod lines;
mod live;
mod menu;
mod number;
mod pages;
pub mod problems;
mod several;

pub use actions::actions;
pub use answer::{Answer, answer_id, key_of, of_plan, of_site, site_answer_id, text_of};
pub use checks::{Checks, error_summary};
pub use choice::{Options, choice, yes_no};
pub use field::{Field, area, text};
pub use lines::lines;
pub use live::{each, live, memo, places, when};
pub use menu::menu;
pub use number::number;
pub use pages::Pages;
pub use several::several;
