//! Components that steps and sheets share. Each asks for the contexts that it needs.

mod after_paint;
mod asked;
mod choice;
mod copying;
mod explained;
mod field;
mod frame;
mod lines;
mod menu;
mod more;
mod number;
mod pager;
mod presenting;
pub mod problems;
mod several;
mod site_list;
mod text;

pub use after_paint::AfterPaint;
pub use asked::Asked;
pub use choice::{Choice, Options, YesNo};
pub use copying::copy_and_say;
pub use explained::{Heard, Word};
pub use field::Field;
pub use frame::{Fieldset, Labelled};
pub use lines::Lines;
pub use menu::{Item, Menu};
pub use more::More;
pub use number::NumberField;
pub use pager::{Pager, Shown};
pub use presenting::Presenting;
pub use several::Several;
pub use site_list::{SiteControls, SiteList};
pub use text::{TextArea, TextField};
