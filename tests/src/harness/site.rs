//! The published folder, served as the plainest web server would: under a path, no header added.

use super::Outcome;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs, thread};
use xtask::server;

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
        let site = PUBLISHED.get_or_init(|| {
            let site = dist().and_then(|folder| Self::of(folder, Vec::new()));
            site.map_err(|error| error.to_string())
        });
        Ok(site.clone()?)
    }

    /// The same with header lines of one's own.
    pub fn with_headers(headers: &[&str]) -> Outcome<Self> {
        Self::of(dist()?, headers.iter().map(|&line| line.to_owned()).collect())
    }

    /// A copy of what is published in which some files are otherwise: `change` has the copy's
    /// folder.
    pub fn changed(name: &str, change: impl FnOnce(&Path) -> Outcome) -> Outcome<Self> {
        let folder =
            env::temp_dir().join(format!("cas-planner-site-{}-{name}", std::process::id()));
        copy(&dist()?, &folder)?;
        change(&folder)?;
        Self::of(folder, Vec::new())
    }

    /// Where its index.html is.
    pub fn address(&self) -> &str {
        &self.address
    }

    fn of(folder: PathBuf, headers: Vec<String>) -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = format!("http://{}{PATH}", listener.local_addr()?);
        let site = server::Site { folder, prefix: PATH.to_owned(), headers };
        thread::spawn(move || server::serve(&listener, site));
        Ok(Self { address })
    }
}

fn dist() -> Outcome<PathBuf> {
    let folder = given("CAS_PLANNER_DIST", "dist");
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(format!("{} has no page; cargo xtask dist makes it", folder.display()).into())
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() { copy(&from, &to)? } else { fs::copy(from, to).map(drop)? }
    }
    Ok(())
}

/// A path from the environment, or where `cargo xtask` puts it in the workspace.
pub(super) fn given(variable: &str, usual: &str) -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(usual);
    env::var_os(variable).map_or(workspace, PathBuf::from)
}
