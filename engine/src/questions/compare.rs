//! Where two designs differ. Reasons do not count: only what would be built otherwise, and what
//! would be said about it.

use crate::design::{
    Array, Balancing, Certificate, Design, DnsRecord, Finding, FirewallRow, LeftOff,
    ServiceConnectionPoint, SiteId, Url,
};
use crate::terms::Host;

/// The parts of a design that differ, in its order.
#[derive(Default)]
pub(super) struct Difference {
    parts: [bool; SECTIONS.len()],
    arrays: Vec<String>,
}

const SECTIONS: [&str; 8] = [
    "certificates",
    "leftOff",
    "balancing",
    "dns",
    "urls",
    "serviceConnectionPoints",
    "firewall",
    "findings",
];
/// Arrays are named after the names that were left off.
const BEFORE_ARRAYS: usize = 2;

impl Difference {
    /// Compares two designs of the same sites.
    pub(super) fn between(one: &Design, other: &Design) -> Self {
        let parts = [
            differ(&one.certificates, &other.certificates, same_certificate),
            differ(&one.left_off, &other.left_off, same_left_off),
            differ(&one.balancing, &other.balancing, same_balancing),
            differ(&one.dns, &other.dns, same_record),
            differ(&one.urls, &other.urls, same_url),
            differ(
                &one.service_connection_points,
                &other.service_connection_points,
                same_connection_point,
            ),
            differ(&one.firewall, &other.firewall, same_firewall_row),
            differ(&one.findings, &other.findings, same_finding),
        ];
        let arrays = one.arrays.iter().zip(&other.arrays);
        Self { parts, arrays: arrays.flat_map(|(one, other)| array(one, other)).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.arrays.is_empty() && self.parts == [false; SECTIONS.len()]
    }

    /// Adds what another answer would change.
    pub(super) fn add(&mut self, other: &Self) {
        for (part, more) in self.parts.iter_mut().zip(other.parts) {
            *part |= more;
        }
        let new = other.arrays.iter().filter(|array| !self.arrays.contains(array));
        let new: Vec<String> = new.cloned().collect();
        self.arrays.extend(new);
    }

    /// `certificates`, `arrays/HQ/onCertificate` and so on.
    pub(super) fn in_words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for (place, (section, differs)) in SECTIONS.iter().zip(self.parts).enumerate() {
            if place == BEFORE_ARRAYS {
                words.extend(self.arrays.iter().cloned());
            }
            if differs {
                words.push((*section).to_owned());
            }
        }
        words
    }
}

/// Names a row of a design by its site.
fn row(section: &str, site: &SiteId, key: &str) -> String {
    format!("{section}/{site}/{key}")
}

fn differ<T>(one: &[T], other: &[T], same: fn(&T, &T) -> bool) -> bool {
    one.len() != other.len() || !one.iter().zip(other).all(|(one, other)| same(one, other))
}

fn array(one: &Array, other: &Array) -> Vec<String> {
    let keys = [
        ("verdict", one.verdict != other.verdict),
        ("host", one.host != other.host),
        ("proposal", one.proposal != other.proposal),
        ("onCertificate", one.on_certificate != other.on_certificate),
    ];
    let differing = keys.iter().filter(|(_, differs)| *differs);
    differing.map(|(key, _)| row("arrays", &one.site, key)).collect()
}

fn same_certificate(one: &Certificate, other: &Certificate) -> bool {
    let hosts =
        |of: &Certificate| of.names.iter().map(|name| name.host.clone()).collect::<Vec<Host>>();
    one.issuer == other.issuer
        && one.places == other.places
        && one.services == other.services
        && one.common_name == other.common_name
        && one.last_expiry == other.last_expiry
        && one.names.len() == other.names.len()
        && hosts(one) == hosts(other)
}

fn same_left_off(one: &LeftOff, other: &LeftOff) -> bool {
    one.host == other.host && one.rule == other.rule
}

fn same_balancing(one: &Balancing, other: &Balancing) -> bool {
    (one.protocol, one.path, one.need, one.satisfied_by, one.layer, one.affinity, one.probe)
        == (
            other.protocol,
            other.path,
            other.need,
            other.satisfied_by,
            other.layer,
            other.affinity,
            other.probe,
        )
        && one.methods == other.methods
        && one.site == other.site
}

fn same_record(one: &DnsRecord, other: &DnsRecord) -> bool {
    one.host == other.host
        && one.zone == other.zone
        && one.kind == other.kind
        && one.target == other.target
}

fn same_url(one: &Url, other: &Url) -> bool {
    one.protocol == other.protocol
        && one.site == other.site
        && one.internal == other.internal
        && one.external == other.external
}

fn same_connection_point(one: &ServiceConnectionPoint, other: &ServiceConnectionPoint) -> bool {
    one.site == other.site && one.uri == other.uri && one.site_scope == other.site_scope
}

fn same_firewall_row(one: &FirewallRow, other: &FirewallRow) -> bool {
    one.from == other.from
        && one.to == other.to
        && one.ports == other.ports
        && one.action == other.action
}

fn same_finding(one: &Finding, other: &Finding) -> bool {
    one.rule == other.rule && one.severity == other.severity && one.at == other.at
}
