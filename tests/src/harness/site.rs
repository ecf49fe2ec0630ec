//! The published folder, served as a web server does, under a path.

use super::Outcome;
use serve::{Site, serve};
use std::env;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;

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
    serve_on_a_free_port(Site::of(folder))
}

/// Serves a site of its own until the tests end, and says where.
pub(super) fn serve_on_a_free_port(site: Site) -> Outcome<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = format!("http://{}{PATH}", listener.local_addr()?);
    thread::spawn(move || serve(listener, site.under(PATH)));
    Ok(address)
}

/// A path from the environment, or where `cargo xtask` puts it in the workspace.
pub(super) fn given(variable: &str, usual: &str) -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(usual);
    env::var_os(variable).map_or(workspace, PathBuf::from)
}
