//! The published folder, served as a web server does, under a path.

use super::Outcome;
use serve::serve;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs, thread};

pub use serve::Instead;

const PATH: &str = "/plan/";

/// A folder that is served until the process ends.
#[derive(Clone)]
pub struct Site {
    address: String,
}

impl Site {
    /// The page as it is published; one server does for all tests.
    pub fn published() -> Outcome<Self> {
        static PUBLISHED: OnceLock<Result<Site, String>> = OnceLock::new();
        let site = PUBLISHED.get_or_init(|| Self::served(&[], []).map_err(|e| e.to_string()));
        Ok(site.clone()?)
    }

    /// The same with more headers, and with other answers in the place of some files.
    pub fn served(
        headers: &[(&'static str, &'static str)],
        instead: impl IntoIterator<Item = (String, Instead)>,
    ) -> Outcome<Self> {
        let site = serve::Site::of(dist()?).under(PATH);
        let site = headers.iter().fold(site, |site, (name, value)| site.header(name, value));
        let site =
            instead.into_iter().fold(site, |site, (file, answer)| site.instead(&file, answer));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = format!("http://{}{PATH}", listener.local_addr()?);
        thread::spawn(move || serve(listener, site));
        Ok(Self { address })
    }

    /// Where its index.html is.
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// The text of a published file.
pub fn published_text(file: &str) -> Outcome<String> {
    Ok(fs::read_to_string(dist()?.join(file))?)
}

fn dist() -> Outcome<PathBuf> {
    let folder = given("CAS_PLANNER_DIST", "dist");
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(format!("{} has no page; cargo xtask dist makes it", folder.display()).into())
}

/// A path from the environment, or where `cargo xtask` puts it in the workspace.
pub(super) fn given(variable: &str, usual: &str) -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(usual);
    env::var_os(variable).map_or(workspace, PathBuf::from)
}
