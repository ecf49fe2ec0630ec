//! The published folder, served as a web server does, under a path.

use super::Outcome;
use serve::serve;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, thread};

const PATH: &str = "/plan/";

/// A site that is served until the process ends.
#[derive(Clone)]
pub struct Site {
    address: String,
}

impl Site {
    /// The page as it is published; one server does for all tests.
    pub fn published() -> Outcome<Self> {
        static PUBLISHED: OnceLock<Result<Site, String>> = OnceLock::new();
        let site = PUBLISHED
            .get_or_init(|| Self::changed(|_, site| Ok(site)).map_err(|error| error.to_string()));
        Ok(site.clone()?)
    }

    /// The page as it is published but for what `change` does with it; it has the folder as well.
    pub fn changed(
        change: impl FnOnce(&Path, serve::Site) -> Outcome<serve::Site>,
    ) -> Outcome<Self> {
        let folder = given("CAS_PLANNER_DIST", "dist");
        if !folder.join("index.html").is_file() {
            let missing = format!("{} has no page; cargo xtask dist makes it", folder.display());
            return Err(missing.into());
        }
        let site = change(&folder, serve::Site::of(&folder))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = format!("http://{}{PATH}", listener.local_addr()?);
        thread::spawn(move || serve(listener, site.under(PATH)));
        Ok(Self { address })
    }

    /// Where its index.html is.
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// A path from the environment, or where `cargo xtask` puts it in the workspace.
pub(super) fn given(variable: &str, usual: &str) -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(usual);
    env::var_os(variable).map_or(workspace, PathBuf::from)
}
