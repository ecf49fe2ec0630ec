//! The script that the plan hands over for clients, run inside and on the internet.

use crate::loopback::Range;
use crate::naming;
use crate::pki::Pki;
use crate::processes::command;
use crate::resolver::Resolver;
use cas_plan::documents::File;
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Output;

/// The last part of the address of who runs the script.
const OWN: u8 = 7;

/// The script with what it needs.
pub(crate) struct Script {
    file: PathBuf,
    sides: [Side; 2],
}

/// Inside, or the internet.
struct Side {
    name: &'static str,
    resolver: Ipv4Addr,
    /// A file with the authorities that are trusted there.
    trusted: PathBuf,
    /// A folder in which curl finds its own address: who it is decides what it may reach.
    home: PathBuf,
    _running: Resolver,
}

impl Script {
    /// `own`: whether clients inside trust the organisation's own authority.
    pub(crate) fn new(
        folder: &Path,
        range: &Range,
        script: &File,
        pki: &Pki,
        own: bool,
    ) -> Result<Self, String> {
        let side = |name, network, own| -> Result<Side, String> {
            let resolver = range.address(network, 53);
            let running = Resolver::start(resolver, naming::address(range));
            let running = running.map_err(|error| error.to_string())?;
            let trusted = pki.bundle(folder, name, own)?;
            let home = folder.join(format!("curl-{name}"));
            let line = format!("interface = {}\n", range.address(network, OWN));
            let written =
                fs::create_dir_all(&home).and_then(|()| fs::write(home.join(".curlrc"), line));
            written.map_err(|error| error.to_string())?;
            Ok(Side { name, resolver, trusted, home, _running: running })
        };
        let file = folder.join(&script.name);
        fs::write(&file, &script.text).map_err(|error| error.to_string())?;
        let inside = side("inside", naming::INSIDE, own)?;
        let outside = side("outside", naming::OUTSIDE, false)?;
        Ok(Self { file, sides: [inside, outside] })
    }

    /// Runs it on both sides; what it says there.
    pub(crate) fn run(&self) -> impl Iterator<Item = (&'static str, Output)> {
        self.sides.iter().map(|side| {
            let mut shell = command("sh");
            shell.arg(&self.file).arg(side.name);
            shell.env("CAS_PLAN_DNS", side.resolver.to_string()).env("CURL_HOME", &side.home);
            (side.name, shell.env("CAS_PLAN_CA", &side.trusted).output().unwrap())
        })
    }
}
