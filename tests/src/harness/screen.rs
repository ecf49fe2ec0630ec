//! A screen that nobody sees, for a browser that can't do without one.

use super::Outcome;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// An X server that runs until this goes.
pub(super) struct Screen {
    process: Child,
    number: String,
}

impl Screen {
    /// Starts it on a number that is free.
    pub(super) fn start(xvfb: &Path) -> Outcome<Self> {
        let mut process = Command::new(xvfb)
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let said = process.stdout.take().ok_or("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(said).read_line(&mut number)?;
        let screen = Self { process, number: number.trim().to_owned() };
        if screen.number.is_empty() { Err("Xvfb did not start".into()) } else { Ok(screen) }
    }

    /// What `DISPLAY` has to be.
    pub(super) fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
