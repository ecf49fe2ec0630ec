//! The generated zones in a real name server, which answers clients inside and on the internet
//! from different views.

use crate::client::Client;
use crate::loopback::Range;
use crate::processes::{Kept, command, run};
use cas_plan::design::Zone;
use cas_plan::documents::File;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Where clients inside have their addresses.
pub(crate) const INSIDE: u8 = 100;
/// Where clients on the internet have theirs.
pub(crate) const OUTSIDE: u8 = 200;

const START: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);

/// A running name server.
pub(crate) struct NameServer {
    process: Kept,
}

/// Where it answers: it knows the one address that loopback has by itself, so that each range has a
/// port.
pub(crate) fn address(range: &Range) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, 25000 + u16::from(range.number())))
}

impl NameServer {
    /// Checks each zone, which has to be clean, and starts the server.
    pub(crate) fn start(folder: &Path, range: &Range, zones: &[File]) -> Result<Self, String> {
        let told = |error: std::io::Error| error.to_string();
        for file in zones {
            fs::write(folder.join(&file.name), &file.text).map_err(told)?;
            let (_, origin) = zone(file)?;
            let check = &mut command("named-checkzone");
            // Names of other zones cannot be looked up here.
            check.args(["-i", "local"]);
            let said = run(check.arg(&origin).arg(&file.name).current_dir(folder))
                .map_err(|problem| format!("{}: {problem}", file.name))?;
            let clean = said.lines().all(|line| line == "OK" || line.contains("loaded serial"));
            if !clean {
                return Err(format!("{}: named-checkzone is not clean: {said}", file.name));
            }
        }
        let config = folder.join("named.conf");
        fs::write(&config, configuration(folder, range, zones)?).map_err(told)?;
        run(command("named-checkconf").arg(&config))?;
        let mut named = command("setpriv");
        named
            .args(["--pdeathsig", "KILL"])
            .arg(command("named").get_program())
            .args(["-g", "-n", "1", "-c"])
            .arg(&config)
            .current_dir(folder);
        let process = Kept::start(&mut named, &folder.join("named.log"))?;
        Ok(Self { process })
    }

    /// Waits until it answers.
    pub(crate) fn wait(&mut self, client: &Client) -> Result<(), String> {
        let start = Instant::now();
        while client.addresses("localhost").is_err() {
            self.process.is_running().map_err(|problem| format!("named {problem}"))?;
            if start.elapsed() > START {
                return Err(format!("named does not answer: {}", self.process.printed()));
            }
            thread::sleep(PAUSE);
        }
        Ok(())
    }
}

/// In which DNS a zone is, and what it is called.
pub(crate) fn zone(file: &File) -> Result<(Zone, String), String> {
    let stem = file.name.trim_end_matches(".zone");
    let (kind, origin) = stem.split_once('.').unwrap_or_default();
    match kind {
        "internal" => Ok((Zone::Internal, origin.to_owned())),
        "public" => Ok((Zone::Public, origin.to_owned())),
        _ => Err(format!("{} is no file of a zone", file.name)),
    }
}

fn configuration(folder: &Path, range: &Range, zones: &[File]) -> Result<String, String> {
    let (local, port) = (Ipv4Addr::LOCALHOST, address(range).port());
    let folder = folder.display();
    let inside = view(Zone::Internal, zones)?;
    let public = view(Zone::Public, zones)?;
    let (from_inside, from_outside) = (range.network(INSIDE), range.network(OUTSIDE));
    let sender = range.address(OUTSIDE, 54);
    // Inside, what no zone holds is asked of the internet, as it is everywhere.
    Ok(format!(
        "options {{ directory \"{folder}\"; pid-file \"{folder}/named.pid\"; \
         session-keyfile \"{folder}/session.key\"; listen-on port {port} {{ {local}; }}; \
         listen-on-v6 {{ none; }}; dnssec-validation no; notify no; empty-zones-enable no; }};\n\
         controls {{ }};\n\
         view inside {{ match-clients {{ {from_inside}; }}; recursion yes; \
         allow-recursion {{ any; }}; forward only; forwarders {{ {local} port {port}; }}; \
         query-source address {sender};\n{inside}}};\n\
         view public {{ match-clients {{ {from_outside}; }}; recursion no;\n{public}}};\n"
    ))
}

/// The zones of one view.
fn view(kind: Zone, zones: &[File]) -> Result<String, String> {
    let mut lines = Vec::new();
    for file in zones {
        let (zone, origin) = zone(file)?;
        if zone == kind {
            lines.push(format!("zone \"{origin}\" {{ type master; file \"{}\"; }};\n", file.name));
        }
    }
    Ok(lines.concat())
}
