//! Which names clients connect to over TLS, and why: the sets E (from the internet) and I (from
//! inside) of every site.

use super::answers::Answers;
use super::namespaces::Group;
use super::site::SiteView;
use super::types::RuleId;
use crate::facts::labels;
use crate::terms::{AutodiscoverMode, Exposure, Host, Path, Protocol, Version};

/// A client connects to `host` at a site, along a path: `Path::External` is E, `Internal` is I.
#[derive(Clone, Debug)]
pub struct NameUse {
    /// The name.
    pub host: Host,
    /// The rule that asks for it.
    pub rule: RuleId,
    /// The place of the site.
    pub site: usize,
    /// The protocol; `None` for an extra name.
    pub protocol: Option<Protocol>,
    /// The path.
    pub path: Path,
    /// What kind of name it is.
    pub role: Role,
}

/// What kind of name a use is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// HTTPS, the service connection point included.
    Https,
    /// Autodiscover of a mail domain, from the internet.
    Autodiscover,
    /// Outlook Web App after a failback.
    Failback,
    /// Attachments of Outlook on the web.
    Download,
    /// Exchange 2003 or 2007 during coexistence.
    Legacy,
    /// POP, IMAP, SMTP.
    Mail,
    /// An extra name, by its place in the plan.
    Extra(usize),
}

impl NameUse {
    /// Whether a client really connects to it: all but extra names.
    pub fn is_connected_to(&self) -> bool {
        !matches!(self.role, Role::Extra(_))
    }

    /// The place of an extra name in the plan.
    pub fn extra_place(&self) -> Option<usize> {
        match self.role {
            Role::Extra(place) => Some(place),
            _ => None,
        }
    }

    /// From the internet.
    pub fn is_outside(&self) -> bool {
        self.path == Path::External
    }

    /// A mail protocol with a certificate setting of its own.
    pub fn is_mail(&self) -> bool {
        self.role == Role::Mail
    }
}

/// What the uses of a site depend on beside the site.
pub struct Context<'a> {
    /// The organisation's answers.
    pub answers: &'a Answers,
    /// The site's group.
    pub group: &'a Group,
    /// Whether Autodiscover may land here.
    pub lands: bool,
}

/// Every use at one site, in the order of the protocols.
pub fn of_site(site: &SiteView<'_>, context: &Context<'_>) -> Vec<NameUse> {
    let mut uses = Vec::new();
    if site.servers.is_empty() {
        return uses;
    }
    for (protocol, exposure) in site.published() {
        if protocol == Protocol::OutlookAnywhere && context.answers.is_2010() {
            outlook_anywhere_2010(site, exposure, &mut uses);
            continue;
        }
        for path in [Path::Internal, Path::External] {
            if exposure.has(path) && protocol.is_tls() {
                protocol_use(site, protocol, path, context, &mut uses);
            }
        }
    }
    let answers = context.answers;
    let owa_outside = site.exposure(Protocol::Owa).outside();
    if answers.is_2010() && context.group.is_pair() && owa_outside {
        special(site, site.names.failback.as_ref(), "CRT-14", Role::Failback, &mut uses);
    }
    if answers.version >= Version::V2016 && owa_outside {
        special(site, site.names.download.as_ref(), "CRT-19", Role::Download, &mut uses);
    }
    if answers.needs_legacy_host() && site.facing && site.has_https(Path::External) {
        special(site, site.names.legacy.as_ref(), "CRT-12", Role::Legacy, &mut uses);
    }
    uses
}

/// Names that somebody insists on, at the first site with servers.
pub fn extra_names(site: &SiteView<'_>, answers: &Answers) -> Vec<NameUse> {
    let all = answers.extra_names.iter().map(|(place, host)| NameUse {
        host: host.clone(),
        rule: "CRT-02",
        site: site.place,
        protocol: None,
        path: Path::Internal,
        role: Role::Extra(*place),
    });
    all.collect()
}

fn protocol_use(
    site: &SiteView<'_>,
    protocol: Protocol,
    path: Path,
    context: &Context<'_>,
    uses: &mut Vec<NameUse>,
) {
    if protocol == Protocol::Autodiscover && path == Path::External {
        if context.lands {
            autodiscover(site, context.answers, uses);
        }
        return;
    }
    let (rule, role) = match (protocol, path) {
        (Protocol::Pop | Protocol::Imap, _) => ("CRT-16", Role::Mail),
        (Protocol::Smtp | Protocol::Submission, _) => ("CRT-17", Role::Mail),
        (_, Path::Internal) => ("CRT-03", Role::Https),
        (_, Path::External) => ("CRT-01", Role::Https),
    };
    if let Some(host) = site.names.host(protocol, path).cloned() {
        let protocol = Some(protocol);
        uses.push(NameUse { host, rule, site: site.place, protocol, path, role });
    }
}

/// Exchange 2010 has one Outlook Anywhere host a server, for both paths (EXP-26).
fn outlook_anywhere_2010(site: &SiteView<'_>, exposure: Exposure, uses: &mut Vec<NameUse>) {
    let Some(host) = outlook_anywhere_host(site, exposure) else { return };
    for path in [Path::Internal, Path::External] {
        if exposure.has(path) {
            uses.push(NameUse {
                host: host.clone(),
                rule: "EXP-26",
                site: site.place,
                protocol: Some(Protocol::OutlookAnywhere),
                path,
                role: Role::Https,
            });
        }
    }
}

/// The one Outlook Anywhere host of an Exchange 2010 site.
pub fn outlook_anywhere_host(site: &SiteView<'_>, exposure: Exposure) -> Option<Host> {
    let path = if exposure.outside() { Path::External } else { Path::Internal };
    site.names.host(Protocol::OutlookAnywhere, path).cloned()
}

/// A name for each mail domain, or only for the first where the others are found otherwise.
fn autodiscover(site: &SiteView<'_>, answers: &Answers, uses: &mut Vec<NameUse>) {
    let (count, rule) = match answers.autodiscover {
        AutodiscoverMode::San => (answers.domains.len(), "CRT-08"),
        AutodiscoverMode::Srv => (1, "CRT-09"),
        AutodiscoverMode::Redirect => (1, "CRT-10"),
    };
    uses.extend(answers.domains.iter().take(count).map(|domain| NameUse {
        host: Host::below(labels::AUTODISCOVER, domain),
        rule,
        site: site.place,
        protocol: Some(Protocol::Autodiscover),
        path: Path::External,
        role: Role::Autodiscover,
    }));
}

fn special(
    site: &SiteView<'_>,
    host: Option<&Host>,
    rule: RuleId,
    role: Role,
    uses: &mut Vec<NameUse>,
) {
    if let Some(host) = host.cloned() {
        let protocol = Some(Protocol::Owa);
        uses.push(NameUse { host, rule, site: site.place, protocol, path: Path::External, role });
    }
}
