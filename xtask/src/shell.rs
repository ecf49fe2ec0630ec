//! Running other programs, with the workspace's own tools first.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Done, or what went wrong in a person's words.
pub(crate) type Outcome = Result<(), String>;

/// Everything that setup installs by itself.
pub(crate) const TOOLS: &str = ".tools";
/// Programs that setup brings, in the order they are looked for, before PATH.
const OWN: [&str; 2] = [".tools/bin", ".tools/npm/node_modules/.bin"];

/// Makes the workspace's root the current folder, so that every path here is relative to it.
pub(crate) fn enter_workspace() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or_else(|| Path::new("."));
    env::set_current_dir(root).map_err(|error| format!("Cannot enter {}: {error}", root.display()))
}

/// A program found in the workspace's own tools or on PATH, which also sees them.
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(found(name).unwrap_or_else(|| name.into()));
    command.env("PATH", path());
    command
}

/// Cargo, with arguments as one would type them.
pub(crate) fn cargo(arguments: &str) -> Command {
    let mut command = program("cargo");
    command.args(arguments.split_whitespace());
    command
}

/// Where a program is, if anywhere.
pub(crate) fn found(name: &str) -> Option<PathBuf> {
    env::split_paths(&path()).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn path() -> OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let here = env::current_dir().unwrap_or_default();
    let own = OWN.iter().map(|folder| here.join(folder));
    env::join_paths(own.chain(env::split_paths(&inherited))).unwrap_or(inherited)
}

/// The folders of the workspace's own programs, as one would put them on PATH.
pub(crate) fn own_programs() -> [String; 2] {
    OWN.map(|folder| format!("$PWD/{folder}"))
}

/// Runs a command to its end, its output in view.
pub(crate) fn run(command: &mut Command) -> Outcome {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} ended with {status}", line(command))),
        Err(error) => Err(format!("{} did not start: {error}", line(command))),
    }
}

/// Runs a command with its output in a log file, of which the end is shown where it fails.
pub(crate) fn quietly(command: &mut Command, log: &str) -> Outcome {
    let file = Path::new(TOOLS).join("log").join(format!("{log}.log"));
    let say = |error: std::io::Error| format!("Cannot write {}: {error}", file.display());
    fs::create_dir_all(Path::new(TOOLS).join("log")).map_err(say)?;
    let out = File::create(&file).map_err(say)?;
    let err = out.try_clone().map_err(say)?;
    command.stdin(Stdio::null()).stdout(out).stderr(err);
    run(command).map_err(|problem| {
        let text = fs::read_to_string(&file).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        let end = lines.get(lines.len().saturating_sub(20)..).unwrap_or_default();
        format!("{problem}; the end of {}:\n    {}", file.display(), end.join("\n    "))
    })
}

/// What a command prints, where it ends well.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A command as a person would type it.
fn line(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// "1.2 s" or "3 min 04 s" since `start`.
pub(crate) fn took(start: Instant) -> String {
    let seconds = start.elapsed().as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        let whole = start.elapsed().as_secs();
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}
