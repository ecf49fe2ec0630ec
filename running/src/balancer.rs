//! HAProxy with a generated configuration, which names files below `/etc` and `/run`: it runs in a
//! mount namespace in which these are folders of the test.

use crate::authority::Issued;
use crate::processes::{Kept, command, run};
use cas_plan::documents::File;
use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

const START: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);

/// The shell's part: `$1` stands for `/etc/haproxy`, the rest is a command. The shell stays, so that
/// all below it ends with it.
const INSIDE: &str = "mount --bind \"$1\" /etc/haproxy && mount -t tmpfs tmpfs /run \
                      && mkdir /run/haproxy && shift && \"$@\"; exit $?";

/// A running HAProxy.
pub(crate) struct Balancer {
    process: Kept,
}

/// What lies beside the configuration.
pub(crate) struct Beside {
    /// The certificate that it shows, under the name of its file.
    pub(crate) shown: Option<(String, Issued)>,
    /// The authority of the servers.
    pub(crate) authority: PathBuf,
}

impl Balancer {
    /// Checks the configuration, which has to be clean, and starts it.
    pub(crate) fn start(folder: &Path, config: &File, beside: &Beside) -> Result<Self, String> {
        let told = |error: std::io::Error| error.to_string();
        let etc = folder.join(config.name.trim_end_matches(".cfg"));
        let certificates = etc.join("certs");
        fs::create_dir_all(&certificates).map_err(told)?;
        fs::write(etc.join("haproxy.cfg"), &config.text).map_err(told)?;
        if let Some((name, issued)) = &beside.shown {
            let chain = fs::read_to_string(&issued.certificate).map_err(told)?;
            let key = fs::read_to_string(&issued.key).map_err(told)?;
            fs::write(certificates.join(name), chain + &key).map_err(told)?;
        }
        fs::copy(&beside.authority, certificates.join("ca.pem")).map_err(told)?;
        let said = run(&mut haproxy(&etc, &["-c"]))
            .map_err(|problem| format!("{}: haproxy -c: {problem}", config.name))?;
        if said.contains("[WARNING]") || said.contains("[ALERT]") {
            return Err(format!("{}: haproxy -c is not clean: {said}", config.name));
        }
        let process = Kept::start(&mut haproxy(&etc, &["-db"]), &etc.join("log"))?;
        Ok(Self { process })
    }

    /// Waits until it listens.
    pub(crate) fn wait(&mut self, vip: Ipv4Addr, port: u16) -> Result<(), String> {
        let start = Instant::now();
        while TcpStream::connect((vip, port)).is_err() {
            self.process.is_running().map_err(|problem| format!("haproxy {problem}"))?;
            if start.elapsed() > START {
                return Err(format!("haproxy does not listen: {}", self.process.printed()));
            }
            thread::sleep(PAUSE);
        }
        Ok(())
    }
}

/// HAProxy in a namespace that goes with the process that made it.
fn haproxy(etc: &PathBuf, options: &[&str]) -> Command {
    let mut haproxy = command("setpriv");
    haproxy
        .args(["--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child"])
        .args(["sh", "-c", INSIDE, "sh"])
        .arg(etc)
        .arg(command("haproxy").get_program())
        .args(options)
        .args(["-f", "/etc/haproxy/haproxy.cfg"]);
    haproxy
}
