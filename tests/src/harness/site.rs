//! The published folder, served as the plainest web server would: under a path, no header added.

use super::Outcome;
use std::env;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;
use xtask::server::{self, Site};

const PATH: &str = "/plan/";

/// The page's address; one server does for all tests.
pub(super) fn address() -> Outcome<&'static str> {
    static ADDRESS: OnceLock<Result<String, String>> = OnceLock::new();
    ADDRESS
        .get_or_init(|| start().map_err(|error| error.to_string()))
        .as_deref()
        .map_err(|problem| problem.as_str().into())
}

fn start() -> Outcome<String> {
    let folder = given("CAS_PLANNER_DIST", "dist");
    if !folder.join("index.html").is_file() {
        return Err(format!("{} has no page; cargo xtask dist makes it", folder.display()).into());
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = format!("http://{}{PATH}", listener.local_addr()?);
    let site = Site { folder, prefix: PATH.to_owned(), headers: Vec::new() };
    thread::spawn(move || server::serve(&listener, site));
    Ok(address)
}

/// A path from the environment, or where `cargo xtask` puts it in the workspace.
pub(super) fn given(variable: &str, usual: &str) -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(usual);
    env::var_os(variable).map_or(workspace, PathBuf::from)
}
