//! What belongs to a mail domain and to a public certificate on the internet: MX and CAA.

use super::apexes::{domains, is_within};
use super::sheet::{Data, Line, Sheets};
use crate::design::answers::Answers;
use crate::design::{Design, Issuer, Zone};
use crate::facts::{TTL, labels};
use crate::plan::Site;
use crate::terms::{Host, Mx, Protocol};

/// How much less an exchanger is preferred than the one before it.
const STEP: u16 = 10;

/// An MX of every mail domain to each SMTP host that the internet reaches.
pub(super) fn add_exchangers(sheets: &mut Sheets<'_>, design: &Design) {
    let answers = Answers::of(&sheets.plan.organisation, None);
    if answers.mx.is_some_and(|mx| mx != Mx::Here) {
        return;
    }
    // With a hybrid connection mail may as well arrive at Exchange Online.
    let off = answers.mx.is_none().then_some("if mail from the internet arrives here");
    let domains = domains(&sheets.plan.organisation.mail_domains);
    let mut hosts: Vec<Host> = Vec::new();
    // Where there is no server nothing takes mail.
    let outside = |site: &&Site| {
        let has_server = site.servers.iter().any(|server| !server.trim().is_empty());
        has_server && site.exposure(Protocol::Smtp).outside()
    };
    for site in sheets.plan.sites.iter().filter(outside) {
        let named = site.names.smtp.as_deref().and_then(Host::parse);
        let first = domains.first().map(|domain| Host::below(labels::SMTP, domain));
        let is_public = |host: &Host| {
            design.dns.iter().any(|row| row.zone == Zone::Public && row.host == *host)
        };
        let host = named.or(first).filter(|host| is_public(host) && !hosts.contains(host));
        hosts.extend(host.filter(Host::is_plain));
    }
    for domain in &domains {
        let mut preference = 0;
        for host in &hosts {
            preference += STEP;
            let data = Data::Exchanger(preference, host.clone());
            let because = vec!["CRT-17"];
            sheets.add(Line { owner: domain.clone(), ttl: TTL, data, because, off });
        }
    }
}

/// A CAA for the public authority of each zone with a name on a public certificate. The plan does
/// not know which authority that is.
pub(super) fn recommend_authorities(sheets: &mut Sheets<'_>, design: &Design) {
    let public = || {
        let certificates = design.certificates.iter();
        let public = certificates.filter(|certificate| certificate.issuer == Issuer::Public);
        public.flat_map(|certificate| &certificate.names).map(|name| &name.host)
    };
    for sheet in &mut sheets.all {
        let mut hosts = public().filter(|host| is_within(host, &sheet.apex)).peekable();
        if hosts.peek().is_none() {
            continue;
        }
        let star = hosts.any(Host::is_wildcard);
        let tags = std::iter::once("issue").chain(star.then_some("issuewild"));
        sheet.lines.extend(tags.map(|tag| Line {
            owner: sheet.apex.clone(),
            ttl: TTL,
            data: Data::Authority(tag),
            because: vec!["CRT-64"],
            off: Some("recommended"),
        }));
    }
}
