//! Whether Exchange Online finds what it needs of a hybrid connection here.

use super::answers::Answers;
use super::frame::Frame;
use super::site::SiteView;
use crate::terms::Protocol;

/// Whether some site with servers lets Exchange Online in by a protocol. One is enough: its servers
/// fetch from the others.
pub fn is_reachable(sites: &[SiteView<'_>], protocol: Protocol) -> bool {
    let mut open = sites.iter().filter(|site| !site.servers.is_empty());
    open.any(|site| site.exposure(protocol).outside())
}

/// Exchange Online comes in by itself and finds no Exchange Web Services (HYB-03).
pub fn lacks_web_services(sites: &[SiteView<'_>], answers: &Answers) -> bool {
    answers.classic_hybrid && !is_reachable(sites, Protocol::Ews)
}

/// Exchange Online comes in by itself and finds no Autodiscover (HYB-05).
pub fn lacks_autodiscover(sites: &[SiteView<'_>], frame: &Frame, answers: &Answers) -> bool {
    let mut landing = sites.iter().filter(|site| !site.servers.is_empty() && frame.lands(site));
    let found = landing.any(|site| site.exposure(Protocol::Autodiscover).outside());
    answers.classic_hybrid && !found
}

/// Mail is to flow between both sides, and Exchange Online finds no port 25 (HYB-04).
pub fn lacks_smtp(sites: &[SiteView<'_>], answers: &Answers) -> bool {
    answers.mail_flow_hybrid && !is_reachable(sites, Protocol::Smtp)
}

/// The site at which Exchange Online ought to come in: the first that faces the internet, else the
/// first with servers.
pub fn way_in<'s, 'a>(sites: &'s [SiteView<'a>]) -> Option<&'s SiteView<'a>> {
    let with_servers = || sites.iter().filter(|site| !site.servers.is_empty());
    with_servers().find(|site| site.facing).or_else(|| with_servers().next())
}
