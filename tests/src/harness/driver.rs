//! A `WebDriver` program on a port of its own, with a folder for the browser's profile.

use super::Outcome;
use super::engines::{DOWNLOADS, Engine};
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

pub(super) struct Driver {
    process: Child,
    port: u16,
    folder: PathBuf,
    pub(super) engine: &'static Engine,
}

impl Driver {
    pub(super) fn start(engine: &'static Engine, test: &str) -> Outcome<Self> {
        let folder =
            std::env::temp_dir().join(format!("cas-planner-{}-{test}", std::process::id()));
        fs::create_dir_all(folder.join(DOWNLOADS))?;
        let port = free_port()?;
        let process = Command::new(engine.driver)
            .args((engine.arguments)(port))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                format!("{} did not start ({error}); cargo xtask setup brings it", engine.driver)
            })?;
        Ok(Self { process, port, folder, engine })
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(super) fn capabilities(&self) -> serde_json::Value {
        (self.engine.capabilities)(&self.folder)
    }

    pub(super) fn downloads(&self) -> PathBuf {
        self.folder.join(DOWNLOADS)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The session was closed before, and the browser with it; nothing here can fail a test.
        self.process.kill().ok();
        self.process.wait().ok();
        fs::remove_dir_all(&self.folder).ok();
    }
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
