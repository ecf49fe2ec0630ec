//! What the rows of a site have in common: its ends, and the ports of what is used there.

use crate::design::answers::Answers;
use crate::design::frame::Frame;
use crate::design::site::SiteView;
use crate::design::types::{DnsRecord, RuleId, Zone};
use crate::design::uses::NameUse;
use crate::facts::ports;
use crate::terms::{EdgeKind, Host, Path, Protocol};
use std::collections::HashMap;

/// What the rows of a site depend on beside the site.
pub(in super::super) struct Context<'a> {
    /// The organisation's answers.
    pub answers: &'a Answers,
    /// The plan around the site.
    pub frame: &'a Frame,
    /// Every record: a name that somebody can look up has to be reached.
    pub dns: &'a [DnsRecord],
    /// The same by where they lead.
    pub recorded: Recorded<'a>,
    /// Every use of a name, by the name.
    pub uses: HashMap<&'a Host, Vec<&'a NameUse>>,
}

/// Every use of a name, by the name.
pub(in super::super) fn by_name(uses: &[Vec<NameUse>]) -> HashMap<&Host, Vec<&NameUse>> {
    let mut all: HashMap<&Host, Vec<&NameUse>> = HashMap::new();
    for name in uses.iter().flatten() {
        all.entry(&name.host).or_default().push(name);
    }
    all
}

/// Records by zone and end: a plan of a thousand sites has ten thousand of them.
pub(in super::super) struct Recorded<'a>(HashMap<(Zone, &'a str), Vec<&'a DnsRecord>>);

impl<'a> Recorded<'a> {
    /// Of every record.
    pub(in super::super) fn of(dns: &'a [DnsRecord]) -> Self {
        let mut all: HashMap<(Zone, &str), Vec<&DnsRecord>> = HashMap::new();
        for row in dns {
            all.entry((row.zone, &row.target)).or_default().push(row);
        }
        Self(all)
    }

    /// Whether a record of some reason leads to an end.
    pub(super) fn leads(&self, zone: Zone, target: &str, rule: RuleId) -> bool {
        let rows = self.0.get(&(zone, target)).map_or(&[][..], Vec::as_slice);
        rows.iter().any(|row| row.because.contains(&rule))
    }
}

/// Without a balancer of its own address, mail of 2010 leads to the Hub Transport servers at once.
pub(super) fn goes_past(site: &SiteView<'_>, protocol: Protocol) -> bool {
    site.is_for_transport(protocol) && !site.has_vip()
}

/// Ports of the protocols that are used along a path, each once.
pub(super) fn used(
    site: &SiteView<'_>,
    path: Path,
    wanted: impl Fn(Protocol) -> bool,
) -> Vec<&'static str> {
    let mut all = Vec::new();
    for (protocol, exposure) in site.published() {
        if wanted(protocol) && exposure.has(path) {
            let new = ports::along(protocol, path).iter().filter(|port| !all.contains(*port));
            all.extend(new.copied().collect::<Vec<_>>());
        }
    }
    all
}

pub(super) fn servers(site: &SiteView<'_>) -> String {
    format!("servers:{}", site.id)
}

/// The machines that take mail.
pub(super) fn transport(site: &SiteView<'_>) -> String {
    if site.takes_mail { servers(site) } else { format!("transportServers:{}", site.id) }
}

pub(super) fn inside_address(site: &SiteView<'_>) -> String {
    if site.has_vip() { format!("vip:{}", site.id) } else { servers(site) }
}

pub(super) fn outside_address(site: &SiteView<'_>) -> String {
    match site.edge {
        EdgeKind::None => inside_address(site),
        _ => format!("edge:{}", site.id),
    }
}
