//! What the tests have to know of a browser.

use super::installed::{program, workspace};
use serde_json::Value;
use std::io;
use std::path::{Path, PathBuf};

/// A browser, the `WebDriver` program that leads it, and what that program can do.
pub struct Engine {
    /// As it is named where a test fails in it.
    pub name: &'static str,
    /// The `WebDriver` program.
    pub(crate) driver: &'static str,
    /// Where the browser itself is; or else what is not there.
    pub(crate) browser: fn() -> Result<PathBuf, String>,
    /// Whether it draws on a screen even where nobody looks: it is then given an Xvfb.
    pub(crate) needs_screen: bool,
    /// Prepares a new folder for the profile and what is downloaded.
    pub(crate) home: fn(&Path) -> io::Result<Environment>,
    /// The driver's arguments, for a port.
    pub(crate) arguments: fn(u16) -> Vec<String>,
    /// What to ask of the driver, for a browser and that folder.
    pub(crate) capabilities: fn(&Path, &Path) -> Value,
    /// Whether the driver hands out the browser's console. Where it does not, what the page's own
    /// listeners hear has to do: see `errors.rs`.
    pub(crate) console: bool,
    /// Whether the driver passes on the `DevTools` protocol.
    pub(crate) devtools: bool,
}

/// What a driver has to be told by its environment.
pub(crate) type Environment = Vec<(&'static str, PathBuf)>;

/// The programs of an engine on this machine.
pub(crate) struct Installed {
    pub(crate) driver: PathBuf,
    pub(crate) browser: PathBuf,
    pub(crate) screen: Option<PathBuf>,
}

/// The folder inside the profile's that downloads go to.
pub(crate) const DOWNLOADS: &str = "downloads";

impl Engine {
    /// Where its programs are; or else which of them is not there.
    pub(crate) fn installed(&self) -> Result<Installed, String> {
        let driver = program(self.driver).or_else(|missing| {
            let own = workspace(".tools/bin").join(self.driver);
            if own.is_file() { Ok(own) } else { Err(missing) }
        })?;
        let screen = self.needs_screen.then(|| program("Xvfb")).transpose()?;
        Ok(Installed { driver, browser: (self.browser)()?, screen })
    }
}
