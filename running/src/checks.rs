//! What has to hold of a plan that runs. Each check says what it found wrong.

mod affinity;
mod arrays;
mod forbidden;
mod left_off;
mod names;
mod script;
mod stopped;
mod urls;

use crate::world::World;
use std::collections::BTreeMap;
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
    /// What the plan does not let be reached, by its kind: how much was tried, and refused.
    pub(crate) forbidden: BTreeMap<&'static str, (usize, usize)>,
    /// Requests of clients that have to stay on their server.
    pub(crate) stayed: usize,
    /// What the handed-over script found as planned.
    pub(crate) scripted: usize,
    /// Requests after a server had stopped and its probe had seen it.
    pub(crate) unnoticed: usize,
}

/// Looks at one thing and adds what it finds.
pub(crate) type Check = fn(&World, &mut Findings);

/// Every check, those that change nothing first.
pub(crate) const ALL: &[Check] = &[
    names::check,
    urls::check,
    arrays::check,
    left_off::check,
    forbidden::check,
    affinity::check,
    script::check,
    stopped::check,
];

impl Findings {
    fn problem(&mut self, text: impl Into<String>) {
        self.problems.push(text.into());
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept_out: Vec<_> = self
            .forbidden
            .iter()
            .map(|(kind, (tried, refused))| format!("{refused} of {tried} {kind}"))
            .collect();
        write!(
            f,
            "{} names resolved, {} URLs reached, {} greetings over TLS, {} RPC connections, \
             {} refusals, kept out of what is forbidden: {}; {} requests stayed on their server, {} went on after a server stopped, \
             {} checks of the script passed",
            self.resolved,
            self.urls,
            self.greetings,
            self.rpc,
            self.refused,
            kept_out.join(", "),
            self.stayed,
            self.unnoticed,
            self.scripted
        )
    }
}
