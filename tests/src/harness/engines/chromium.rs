//! Chromium, by chromedriver: it can do everything that a test asks for.

use super::engine::{DOWNLOADS, Engine};
use super::installed::any_program;
use serde_json::{Value, json};
use std::path::Path;

pub(super) const CHROMIUM: Engine = Engine {
    name: "chromium",
    driver: "chromedriver",
    browser: || any_program(&["chromium", "chromium-browser", "google-chrome"]),
    needs_screen: false,
    home: |_| Ok(Vec::new()),
    arguments: |port| vec![format!("--port={port}")],
    capabilities,
    console: true,
    devtools: true,
};

fn capabilities(browser: &Path, folder: &Path) -> Value {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": browser,
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
                // A page that asks what memory it takes is told at once.
                "--enable-blink-features=ForceEagerMeasureMemory",
                "--window-size=1366,900",
                profile,
            ],
            "prefs": {
                "download.default_directory": folder.join(DOWNLOADS),
                // A document of several files: a person is asked once, and allows it.
                "profile.default_content_setting_values.automatic_downloads": 1,
            },
        },
    })
}
