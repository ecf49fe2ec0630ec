//! `WebKit` as GTK has it, by its own driver and the small browser that comes along. The driver has
//! neither a console nor printing, and a test can't change the device.

use super::engine::{DOWNLOADS, Engine, Environment};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::{fs, io};

pub(super) const WEBKIT: Engine = Engine {
    name: "webkit",
    driver: "WebKitWebDriver",
    browser: mini_browser,
    needs_screen: true,
    home,
    arguments: |port| vec![format!("--port={port}")],
    capabilities,
    console: false,
    devtools: false,
};

/// Distributions keep it beside the library, in a folder of the library's version.
fn mini_browser() -> Result<PathBuf, String> {
    const PLACES: [&str; 3] = ["/usr/lib", "/usr/libexec", "/usr/lib64"];
    let inside = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten();
    let near = PLACES.into_iter().map(PathBuf::from);
    let nested =
        PLACES.into_iter().flat_map(|place| inside(Path::new(place)).map(|entry| entry.path()));
    let mut found: Vec<PathBuf> = near
        .chain(nested)
        .flat_map(|folder| {
            inside(&folder).map(|entry| entry.path().join("MiniBrowser")).collect::<Vec<_>>()
        })
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.pop().ok_or_else(|| "there is no MiniBrowser of WebKitGTK".to_owned())
}

/// It saves files where a desktop says that downloads go, and moves things unless that says no.
fn home(folder: &Path) -> io::Result<Environment> {
    let config = folder.join("config");
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.join(DOWNLOADS).display());
    fs::create_dir_all(config.join("gtk-3.0"))?;
    // axe-core measures contrast, and must not do so in the middle of a transition.
    fs::write(config.join("gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n")?;
    fs::write(config.join("user-dirs.dirs"), downloads)?;
    Ok(vec![("HOME", folder.to_owned()), ("XDG_CONFIG_HOME", config)])
}

fn capabilities(browser: &Path, _: &Path) -> Value {
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
    })
}
