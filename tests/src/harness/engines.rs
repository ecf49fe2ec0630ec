//! The browsers. Firefox and `WebKit` join by a row each: their driver, how it is told its port, and
//! their capabilities (for `WebKit` `webkitgtk:browserOptions`).

use serde_json::{Value, json};
use std::path::Path;

pub(super) struct Engine {
    pub(super) name: &'static str,
    /// The `WebDriver` program.
    pub(super) driver: &'static str,
    /// Its arguments, for a port.
    pub(super) arguments: fn(u16) -> Vec<String>,
    /// What to ask of it; a new folder holds the profile and what is downloaded.
    pub(super) capabilities: fn(&Path) -> Value,
    /// Whether the driver hands out the browser's console. Where it does not, what the page's own
    /// listeners hear has to do: see `errors.rs`.
    pub(super) console: bool,
    /// Whether the driver passes on the `DevTools` protocol.
    pub(super) devtools: bool,
}

pub(super) const ENGINES: &[Engine] = &[Engine {
    name: "chromium",
    driver: "chromedriver",
    arguments: |port| vec![format!("--port={port}")],
    capabilities: chromium,
    console: true,
    devtools: true,
}];

/// The folder inside the profile's that downloads go to.
pub(super) const DOWNLOADS: &str = "downloads";

fn chromium(folder: &Path) -> Value {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "args": [
                "--headless",
                // Root in a container has no sandbox and little shared memory.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                // Nothing of the browser's own may reach for a network.
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // axe-core measures contrast, and must not do so in the middle of a transition.
                "--force-prefers-reduced-motion",
                "--window-size=1366,900",
                profile,
            ],
            "prefs": { "download.default_directory": folder.join(DOWNLOADS) },
        },
    })
}
