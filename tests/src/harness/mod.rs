//! A browser, and the page in it: what a person can see, press and type.

mod axe;
#[cfg(test)]
mod browse;
mod device;
mod driver;
mod engines;
mod errors;
mod files;
mod find;
mod hand;
mod outcome;
mod page;
mod pdf;
mod screen;
mod screenshots;
mod site;

#[cfg(test)]
pub(crate) use browse::{browse, browse_at, browse_everywhere};
pub use driver::Driver;
pub use engines::{CHROMIUM, ENGINES, Engine};
pub use errors::strings;
pub use find::Kind;
pub use hand::{Hand, click};
pub use outcome::Outcome;
pub use page::Page;
pub use screenshots::screenshots;
pub use site::{Instead, Site, published_text};
