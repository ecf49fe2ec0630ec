//! The browsers, each in a file of its own: where it is, how its driver is told, what it can do.

mod chromium;
mod engine;
mod firefox;
mod installed;
mod webkit;

pub use engine::Engine;
pub(crate) use engine::{DOWNLOADS, Installed};

/// The engine that every test runs in, and that figures are taken in.
pub const CHROMIUM: &Engine = &chromium::CHROMIUM;

/// Every engine that the page is made for.
pub const ENGINES: [&Engine; 3] = [CHROMIUM, &firefox::FIREFOX, &webkit::WEBKIT];
