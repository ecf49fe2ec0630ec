//! Programs of the machine: found, run to their end, or kept until the test is over.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, fs};

/// Where the system keeps what only root runs, which is not on everybody's path.
const SYSTEM: &[&str] = &["/usr/sbin", "/usr/local/sbin", "/sbin"];

/// So many lines of a log say what went wrong.
const LAST: usize = 10;

/// The file of a program.
pub(crate) fn found(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain(SYSTEM.iter().map(PathBuf::from));
    folders.map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// A command of a program that [`found`] knows.
pub(crate) fn command(program: &str) -> Command {
    Command::new(found(program).unwrap_or_else(|| program.into()))
}

/// Runs a program to its end; what it printed, or what it complained of.
pub(crate) fn run(command: &mut Command) -> Result<String, String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() {
        return Ok(text + &complaint);
    }
    Err(format!("{}: {}\n{text}{complaint}", command.get_program().display(), output.status))
}

/// A program that runs until this is dropped, also when the test fails.
pub(crate) struct Kept {
    child: Child,
    log: PathBuf,
}

impl Kept {
    /// Starts it; what it prints goes into `log`.
    pub(crate) fn start(command: &mut Command, log: &Path) -> Result<Self, String> {
        let file = fs::File::create(log).map_err(|error| error.to_string())?;
        let other = file.try_clone().map_err(|error| error.to_string())?;
        let child = command.stdin(Stdio::null()).stdout(file).stderr(other).spawn();
        Ok(Self { child: child.map_err(|error| error.to_string())?, log: log.into() })
    }

    /// Whether it still runs; otherwise what it printed.
    pub(crate) fn is_running(&mut self) -> Result<(), String> {
        match self.child.try_wait() {
            Ok(None) => Ok(()),
            Ok(Some(status)) => Err(format!("ended, {status}:\n{}", self.printed())),
            Err(error) => Err(error.to_string()),
        }
    }

    /// The last lines that it printed.
    pub(crate) fn printed(&self) -> String {
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<_> = text.lines().collect();
        lines[lines.len().saturating_sub(LAST)..].join("\n")
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // It may have ended by itself; nothing else can be done here.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
