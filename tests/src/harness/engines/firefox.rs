//! Firefox, by geckodriver. It keeps the console to itself and knows no `DevTools` protocol, so a
//! test hears what the page's own listeners hear, and can't change the device.

use super::engine::{DOWNLOADS, Engine};
use super::installed::any_program;
use serde_json::{Value, json};
use std::path::Path;

pub(super) const FIREFOX: Engine = Engine {
    name: "firefox",
    driver: "geckodriver",
    browser: || any_program(&["firefox-esr", "firefox"]),
    needs_screen: false,
    home: |_| Ok(Vec::new()),
    // Port 0: any that is free, as several run at once.
    arguments: |port| vec![format!("--port={port}"), "--websocket-port=0".to_owned()],
    capabilities,
    console: false,
    devtools: false,
};

fn capabilities(browser: &Path, folder: &Path) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": browser,
            "args": ["-headless", "--width=1366", "--height=900"],
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": folder.join(DOWNLOADS),
                "browser.download.alwaysOpenPanel": false,
                // axe-core measures contrast, and must not do so in the middle of a transition.
                "ui.prefersReducedMotion": 1,
            },
        },
    })
}
