//! A `WebDriver` program on a port of its own, with a folder for the browser's profile.

use super::Outcome;
use super::engines::{DOWNLOADS, Engine, Installed};
use super::screen::Screen;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// A driver that runs until this goes.
pub struct Driver {
    process: Child,
    /// Goes after the driver.
    _screen: Option<Screen>,
    port: u16,
    folder: PathBuf,
    programs: Installed,
    pub(super) engine: &'static Engine,
}

impl Driver {
    /// Starts the engine's driver; `name` tells its folder from others of this process.
    pub fn start(engine: &'static Engine, name: &str) -> Outcome<Self> {
        let programs = engine.installed()?;
        let folder = std::env::temp_dir().join(format!(
            "cas-planner-{}-{}-{name}",
            engine.name,
            std::process::id()
        ));
        fs::create_dir_all(folder.join(DOWNLOADS))?;
        let port = free_port()?;
        let screen = programs.screen.as_deref().map(Screen::start).transpose()?;
        let mut command = Command::new(&programs.driver);
        if let Some(screen) = &screen {
            command.env("DISPLAY", screen.name());
        }
        let process = command
            .envs((engine.home)(&folder)?)
            .args((engine.arguments)(port))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{} did not start: {error}", engine.driver))?;
        Ok(Self { process, _screen: screen, port, folder, programs, engine })
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(super) fn capabilities(&self) -> serde_json::Value {
        (self.engine.capabilities)(&self.programs.browser, &self.folder)
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
