//! What has to hold of a plan that runs. Each check says what it found wrong.

mod affinity;
mod arrays;
mod left_off;
mod names;
mod stopped;
mod urls;

use crate::world::World;
use std::fmt;

/// What was found, and how much was looked at.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) problems: Vec<String>,
    /// Names that were asked for, from inside or from the internet.
    pub(crate) resolved: usize,
    /// URLs that were reached, at each address of their host.
    pub(crate) urls: usize,
    /// Ports of POP, IMAP and SMTP that greeted over TLS.
    pub(crate) greetings: usize,
    /// Connections to RPC ports.
    pub(crate) rpc: usize,
    /// Names that must not be verified, and ports that must be closed to the internet.
    pub(crate) refused: usize,
    /// Requests of clients that have to stay on their server.
    pub(crate) stayed: usize,
    /// Requests after a server had stopped and its probe had seen it.
    pub(crate) unnoticed: usize,
}

/// Everything but what takes a stopped server.
pub(crate) fn at_rest(world: &World) -> Findings {
    let mut findings = Findings::default();
    for check in [names::check, urls::check, arrays::check, left_off::check, affinity::check] {
        check(world, &mut findings);
    }
    findings
}

/// Servers stop, and nobody notices.
pub(crate) fn with_stopped_servers(world: &World, findings: &mut Findings) {
    stopped::check(world, findings);
}

impl Findings {
    fn problem(&mut self, text: impl Into<String>) {
        self.problems.push(text.into());
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} names resolved, {} URLs reached, {} greetings over TLS, {} RPC connections, \
             {} refusals, {} requests stayed on their server, {} went on after a server stopped",
            self.resolved,
            self.urls,
            self.greetings,
            self.rpc,
            self.refused,
            self.stayed,
            self.unnoticed
        )
    }
}
