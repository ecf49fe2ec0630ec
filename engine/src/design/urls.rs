//! The URLs of the virtual directories, and what Active Directory tells domain-joined Outlook.

use super::answers::Answers;
use super::frame::Frame;
use super::namespaces::Group;
use super::site::SiteView;
use super::types::{RuleId, ServiceConnectionPoint, Url};
use super::uses::outlook_anywhere_host;
use crate::facts::labels;
use crate::facts::paths;
use crate::terms::{Exposure, Host, NamespaceModel, Path, Protocol};

/// What the URLs of a site depend on beside the site.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The organisation's answers.
    pub answers: &'a Answers,
    /// The site's group.
    pub group: &'a Group,
    /// The plan around it.
    pub frame: &'a Frame,
}

/// One row for each HTTPS protocol that is used at a site.
pub(super) fn of_site<'a>(
    site: &'a SiteView<'_>,
    context: Context<'a>,
) -> impl Iterator<Item = Url> + 'a {
    let used = site.published().filter(|_| !site.servers.is_empty());
    used.filter(|(protocol, _)| protocol.is_https()).map(move |(protocol, exposure)| {
        let url = |path| url(site, protocol, exposure, path, context.answers);
        Url {
            site: site.id.clone(),
            protocol,
            internal: url(Path::Internal),
            external: url(Path::External),
            because: because(site, protocol, exposure, context),
        }
    })
}

/// What the servers of a site publish in Active Directory, where clients inside use Autodiscover.
pub(super) fn service_connection_point(site: &SiteView<'_>) -> Option<ServiceConnectionPoint> {
    let inside = site.exposure(Protocol::Autodiscover).inside() && !site.servers.is_empty();
    let host = site.names.scp.as_ref().filter(|_| inside)?;
    Some(ServiceConnectionPoint {
        site: site.id.clone(),
        uri: autodiscover(host),
        site_scope: vec![site.id.clone()],
        because: vec!["EXP-16", "EXP-17", "EXP-18"],
    })
}

fn url(
    site: &SiteView<'_>,
    protocol: Protocol,
    exposure: Exposure,
    path: Path,
    answers: &Answers,
) -> Option<String> {
    if !exposure.has(path) {
        return None;
    }
    match (protocol, path) {
        (Protocol::Autodiscover, Path::Internal) => site.names.scp.as_ref().map(autodiscover),
        (Protocol::Autodiscover, Path::External) => {
            answers.below_primary(labels::AUTODISCOVER).as_ref().map(autodiscover)
        }
        (Protocol::OutlookAnywhere, _) if answers.is_2010() => {
            let host = outlook_anywhere_host(site, exposure)?;
            Some(format!("https://{host}{}", paths::of(protocol)))
        }
        _ => {
            let host = site.names.host(protocol, path)?;
            let inside_shell = protocol == Protocol::PowerShell && path == Path::Internal;
            let scheme = if inside_shell { "http" } else { "https" };
            Some(format!("{scheme}://{host}{}", paths::of(protocol)))
        }
    }
}

fn autodiscover(host: &Host) -> String {
    format!("https://{host}{}", paths::of(Protocol::Autodiscover))
}

fn because(
    site: &SiteView<'_>,
    protocol: Protocol,
    exposure: Exposure,
    context: Context<'_>,
) -> Vec<RuleId> {
    let Context { answers, frame, .. } = context;
    let own = match protocol {
        Protocol::OutlookAnywhere => Some("EXP-26"),
        Protocol::MapiHttp => Some("EXP-27"),
        Protocol::Autodiscover => Some("EXP-16"),
        Protocol::PowerShell => Some("EXP-12"),
        Protocol::Oab => Some("EXP-14"),
        _ => None,
    };
    let kerberos = answers.is_2010() && protocol == Protocol::Oab && site.needs_balancing();
    let inside_only = match (exposure.outside(), site.facing) {
        (true, _) => None,
        (false, true) => Some("EXP-01"),
        (false, false) => Some("EXP-02"),
    };
    let mut all: Vec<RuleId> = own.into_iter().chain(kerberos.then_some("CAS-26")).collect();
    all.extend(inside_only);
    if frame.sites > 1 && is_handed_on(protocol) {
        all.extend(between_sites(site, protocol, context));
    }
    all.push("CRT-02");
    all
}

/// What a server fetches from another site, or sends the client there for.
fn is_handed_on(protocol: Protocol) -> bool {
    !matches!(protocol, Protocol::Autodiscover | Protocol::PowerShell)
}

/// How several sites work together, and how they share names.
fn between_sites(
    site: &SiteView<'_>,
    protocol: Protocol,
    Context { answers, group, frame }: Context<'_>,
) -> impl Iterator<Item = RuleId> {
    let in_2010 = answers.is_2010();
    let sign_in = frame.is_fetched(site, protocol, answers).then_some("EXP-07");
    let model = match (in_2010, group.model) {
        (true, _) if group.is_pair() => "EXP-23",
        (true, _) => "EXP-19",
        // Bound or not is said of a pair; one site has nothing to share its name with.
        (false, NamespaceModel::Unbound) if group.is_pair() => "EXP-20",
        (false, NamespaceModel::Bound) if group.is_pair() => "EXP-21",
        (false, _) => "EXP-22",
    };
    let handed_on = if in_2010 { "EXP-03" } else { "EXP-08" };
    [Some(handed_on), sign_in, Some(model)].into_iter().flatten()
}
