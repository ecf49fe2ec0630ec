//! What a client has to find: from inside and from outside.

use crate::design::{RecordType, Scene, Zone};
use crate::documents::words::Words;
use crate::facts::{labels, paths, ports};
use crate::plan::Plan;
use crate::terms::{Host, Path, Protocol};
use std::collections::BTreeSet;
use std::net::IpAddr;

/// Where the client is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Inside,
    Outside,
}

/// Something to try, with its arguments.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Check {
    pub action: Action,
    pub words: Vec<String>,
}

/// What can be tried.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Action {
    /// A name has an address, one of those that follow if there are any.
    Resolves,
    /// A name has a service record with this target.
    Service,
    /// A name has no address.
    Hidden,
    /// A page answers, and the certificate is good for its name.
    Page,
    /// TLS at a port, begun by a command of the protocol (`smtp`) or at once (`tls`).
    Secure,
    /// The certificate shown by the second name is not good for the first.
    NotNamed,
    /// A port takes connections.
    Open,
    /// A port takes none.
    Closed,
}

impl Action {
    /// What both scripts call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Resolves => "resolves",
            Self::Service => "service",
            Self::Hidden => "hidden",
            Self::Page => "page",
            Self::Secure => "secure",
            Self::NotNamed => "not_named",
            Self::Open => "open_port",
            Self::Closed => "closed_port",
        }
    }
}

/// Ports of which none answers on the internet; of a range the first.
fn never_outside() -> impl Iterator<Item = &'static str> {
    ports::NEVER_FROM_INTERNET.iter().filter_map(|ports| ports.split('-').next())
}

pub(super) fn of(scene: &Scene<'_>, plan: &Plan, side: Side) -> Vec<Check> {
    let mut list = List { seen: BTreeSet::new(), checks: Vec::new() };
    records(scene, plan, side, &mut list);
    pages(scene, side, &mut list);
    mail(scene, side, &mut list);
    match side {
        Side::Inside => arrays(scene, &mut list),
        Side::Outside => closed(scene, &mut list),
    }
    left_off(scene, &mut list);
    list.checks
}

/// Checks, each once.
struct List {
    seen: BTreeSet<Check>,
    checks: Vec<Check>,
}

impl List {
    fn add(&mut self, action: Action, words: &[&str]) {
        let check = Check { action, words: words.iter().map(|&word| word.to_owned()).collect() };
        if self.seen.insert(check.clone()) {
            self.checks.push(check);
        }
    }
}

fn zone(side: Side) -> Zone {
    match side {
        Side::Inside => Zone::Internal,
        Side::Outside => Zone::Public,
    }
}

fn path(side: Side) -> Path {
    match side {
        Side::Inside => Path::Internal,
        Side::Outside => Path::External,
    }
}

fn records(scene: &Scene<'_>, plan: &Plan, side: Side, list: &mut List) {
    let here = || scene.design.dns.iter().filter(move |row| row.zone == zone(side));
    let words = Words::new(plan);
    let mut done = BTreeSet::new();
    for row in here() {
        if row.kind == RecordType::Srv {
            let target = Host::parse(&row.target).filter(Host::is_plain);
            if let Some(target) = target.filter(|_| is_plain_service(&row.host)) {
                list.add(Action::Service, &[row.host.as_str(), target.as_str()]);
            }
            continue;
        }
        if row.conflict || !row.host.is_plain() || !done.insert(&row.host) {
            continue;
        }
        // Where one of several addresses is not known, any may be right.
        let targets = here().filter(|other| other.host == row.host);
        let known: Option<Vec<IpAddr>> =
            targets.map(|other| words.address(&other.target, zone(side)).ok()).collect();
        let known: Vec<_> = known.into_iter().flatten().map(|known| known.to_string()).collect();
        let mut check = vec![row.host.as_str()];
        check.extend(known.iter().map(String::as_str));
        list.add(Action::Resolves, &check);
    }
    if side == Side::Outside {
        let inside = scene.design.dns.iter().filter(|row| row.zone == Zone::Internal);
        for host in inside.map(|row| &row.host).filter(|host| host.is_plain()) {
            if here().all(|row| row.host != *host) {
                list.add(Action::Hidden, &[host.as_str()]);
            }
        }
    }
}

/// Whether the domain of a service record is a plain name; its labels begin with underscores.
fn is_plain_service(host: &Host) -> bool {
    let domain = host.as_str().strip_prefix(labels::AUTODISCOVER_SRV);
    let domain = domain.and_then(|rest| rest.strip_prefix('.')).and_then(Host::parse);
    domain.is_some_and(|domain| domain.is_plain())
}

/// URLs, and names under which a client may come without a URL of its own.
fn pages(scene: &Scene<'_>, side: Side, list: &mut List) {
    let mut hosts = BTreeSet::new();
    // Remote PowerShell is left alone: no script sets its URL (EXP-12).
    let rows = scene.design.urls.iter().filter(|row| row.protocol != Protocol::PowerShell);
    for row in rows {
        let url = match side {
            Side::Inside => row.internal.as_deref(),
            Side::Outside => row.external.as_deref(),
        };
        let host = url.and_then(https_host);
        // What was typed as a name may hold more of a URL than its host.
        let plain = host.filter(|host| {
            url == Some(format!("https://{host}{}", paths::of(row.protocol)).as_str())
        });
        if let (Some(url), Some(host)) = (url, plain) {
            list.add(Action::Page, &[url]);
            hosts.insert(host);
        }
    }
    for name in scene.uses.iter().flatten() {
        let https = name.protocol.is_some_and(Protocol::is_https);
        let host = &name.host;
        let shown =
            https && name.path == path(side) && host.is_plain() && is_certified(scene, host);
        if shown && hosts.insert(host.clone()) {
            list.add(Action::Page, &[&format!("https://{host}/")]);
        }
    }
}

/// Whether some certificate is good for a name.
fn is_certified(scene: &Scene<'_>, host: &Host) -> bool {
    let mut names = scene.design.certificates.iter().flat_map(|certificate| &certificate.names);
    names.any(|name| name.host.covers(host))
}

/// The host of an HTTPS URL; remote PowerShell inside speaks HTTP.
fn https_host(url: &str) -> Option<Host> {
    let host = url.strip_prefix("https://")?.split('/').next()?;
    Host::parse(host).filter(Host::is_plain)
}

fn mail(scene: &Scene<'_>, side: Side, list: &mut List) {
    for name in scene.uses.iter().flatten() {
        // A name that no certificate has verifies nowhere: that is said elsewhere.
        let shown = name.host.is_plain() && is_certified(scene, &name.host);
        if name.path != path(side) || !shown {
            continue;
        }
        let host = name.host.as_str();
        match name.protocol {
            Some(Protocol::Pop) => list.add(Action::Secure, &[host, "995", "tls"]),
            Some(Protocol::Imap) => list.add(Action::Secure, &[host, "993", "tls"]),
            Some(Protocol::Smtp) if shows_on_25(scene, name.site) => {
                list.add(Action::Secure, &[host, "25", "smtp"]);
            }
            Some(Protocol::Submission) => list.add(Action::Secure, &[host, "587", "smtp"]),
            _ => {}
        }
    }
}

/// Whether a connector shows the certificate on port 25: only where the internet comes (MAIL-01).
fn shows_on_25(scene: &Scene<'_>, site: usize) -> bool {
    scene.site(site).is_some_and(|site| site.exposure(Protocol::Smtp).outside())
}

/// Outlook inside finds the RPC ports at the array's name.
fn arrays(scene: &Scene<'_>, list: &mut List) {
    for (site, array) in scene.arrays() {
        let host = array.host.as_ref().filter(|host| host.is_plain());
        if let Some(host) = host.filter(|_| site.uses(Protocol::MapiRpc)) {
            for port in ports::as_text(Protocol::MapiRpc) {
                list.add(Action::Open, &[host.as_str(), port]);
            }
        }
    }
}

/// One name for each target is enough.
fn closed(scene: &Scene<'_>, list: &mut List) {
    let mut targets = BTreeSet::new();
    let public = scene.design.dns.iter();
    for row in public.filter(|row| row.zone == Zone::Public && row.kind == RecordType::A) {
        if row.host.is_plain() && targets.insert(&row.target) {
            for port in never_outside() {
                list.add(Action::Closed, &[row.host.as_str(), port]);
            }
        }
    }
}

/// Names that are on no certificate are good for no connection, whoever shows the certificate.
fn left_off(scene: &Scene<'_>, list: &mut List) {
    let pages = list.checks.iter().filter(|check| check.action == Action::Page);
    let shown: BTreeSet<Host> = pages.filter_map(|page| https_host(page.words.first()?)).collect();
    let Some(host) = shown.iter().find(|host| is_certified(scene, host)) else { return };
    for left in scene.design.left_off.iter().map(|left| &left.host) {
        if left.is_plain() && !shown.contains(left) && !is_certified(scene, left) {
            list.add(Action::NotNamed, &[left.as_str(), host.as_str()]);
        }
    }
}
