//! What steps share: fields, choices, menus, what is wrong with an answer.

mod actions;
mod checks;
mod choice;
mod field;
mod menu;
mod pages;
pub mod problems;

pub use actions::actions;
pub use checks::{Checks, error_summary};
pub use choice::{Options, choice, grouped, option, several, yes_no};
pub use field::{Field, area, lines, number, text, value_of};
pub use menu::menu;
pub use pages::{controls, shown, turn_to};
