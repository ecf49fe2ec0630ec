//! The fixed words of the format, as people say them.

use super::list;
use crate::design::{Assumed, Issuer, OpenQuestion, RuleId, Service, Severity, Verdict, Zone};
use crate::documents::Team;
use crate::terms::{Affinity, EdgeKind, Exposure, Method, Path, Protocol, Version};
use std::borrow::Cow;

/// The name of a protocol in a version of Exchange.
pub fn protocol(protocol: Protocol, version: Version) -> &'static str {
    protocol.title(version)
}

/// `inside` or `outside`.
pub fn path(path: Path) -> &'static str {
    match path {
        Path::Internal => "inside",
        Path::External => "outside",
    }
}

/// Which DNS answers.
pub fn zone(zone: Zone) -> &'static str {
    match zone {
        Zone::Internal => "DNS inside",
        Zone::Public => "Public DNS",
    }
}

/// Who signs a certificate.
pub fn issuer(issuer: Issuer) -> &'static str {
    match issuer {
        Issuer::Public => "public CA",
        Issuer::Internal => "internal CA",
    }
}

/// What Enable-ExchangeCertificate calls a service.
pub fn service(service: Service) -> &'static str {
    match service {
        Service::Iis => "IIS",
        Service::Pop => "POP",
        Service::Imap => "IMAP",
        Service::Smtp => "SMTP",
    }
}

/// The services of a certificate in one text.
pub fn services(services: &[Service]) -> String {
    list(&services.iter().copied().map(service).collect::<Vec<_>>())
}

/// How bad a finding is.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Advice => "Advice",
    }
}

/// Whether a CAS array is needed.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Required => "Needed",
        Verdict::Recommended => "Recommended",
        Verdict::NotYet => "Not known yet",
        Verdict::NotNeeded => "Not needed",
        Verdict::NotApplicable => "Not applicable",
    }
}

/// What stands between the internet and a site.
pub fn endpoint_kind(kind: Option<EdgeKind>) -> &'static str {
    match kind {
        Some(EdgeKind::Tmg) => "TMG",
        Some(EdgeKind::Uag) => "UAG",
        Some(EdgeKind::ReverseProxy) => "the reverse proxy",
        Some(EdgeKind::LoadBalancer) => "the perimeter balancer",
        Some(EdgeKind::None) | None => "the edge",
    }
}

/// The layer, with what it looks at.
pub fn layer(layer: &str, group: Option<&str>) -> String {
    match group {
        Some(_) => format!("{layer}, one group"),
        None => layer.to_owned(),
    }
}

/// Whether a client has to stay on its server.
pub fn affinity(affinity: Affinity) -> &'static str {
    match affinity {
        Affinity::Required => "required",
        Affinity::Recommended => "recommended",
        Affinity::None => "none",
    }
}

/// A way of keeping a client on its server.
pub fn method(method: Method) -> &'static str {
    match method {
        Method::SourceIp => "source IP",
        Method::Cookie => "cookie",
        Method::AuthorizationHeader => "Authorization header",
        Method::OutlookSession => "Outlook session",
        Method::Any => "any",
    }
}

/// Ways of keeping a client on its server, best first.
pub fn methods(methods: &[Method]) -> String {
    methods.iter().copied().map(method).collect::<Vec<_>>().join(", ")
}

/// TCP ports.
pub fn ports(ports: &[u16]) -> String {
    ports.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
}

/// An answer that is assumed or tried, to the question `at`.
pub fn assumed(at: &str, assumed: Assumed) -> Cow<'static, str> {
    match assumed {
        Assumed::Flag(true) => "yes".into(),
        Assumed::Flag(false) => "no".into(),
        Assumed::Word(word) if at == "/organisation/exchange" => format!("Exchange {word}").into(),
        Assumed::Word(word) => choice(word).into(),
        Assumed::Number(number) => number.to_string().into(),
    }
}

/// What an open question is assumed to be.
pub fn taken(open: &OpenQuestion) -> Cow<'static, str> {
    match open.assumed {
        Some(answer) => assumed(&open.at, answer),
        None => match open.at.as_str() {
            "/organisation/namespaceModel" => "it differs by site",
            "/organisation/hybridKind" => "from the internet, until it is known",
            "/organisation/mailFlowHybrid" => "yes, until it is known",
            _ => "nothing",
        }
        .into(),
    }
}

/// A rule and what it says: `CRT-01: Every name that a client connects to is …`.
pub fn rule(id: RuleId) -> String {
    match crate::rules::all().find(|rule| rule.id == id) {
        Some(rule) => format!("{id}: {}", rule.title),
        None => id.to_owned(),
    }
}

/// Where clients of a protocol come from.
pub fn exposure(exposure: Exposure) -> &'static str {
    match exposure {
        Exposure::None => "not used",
        Exposure::Internal => "inside",
        Exposure::External => "outside",
        Exposure::Both => "inside and outside",
    }
}

/// A choice of the file format in words.
pub fn choice(key: &'static str) -> &'static str {
    match key {
        "split" => "split DNS",
        "separate" => "separate names inside and outside",
        "externalOnly" => "the public names inside as well",
        "san" => "every name by itself",
        "wildcard" => "a wildcard",
        "srv" => "an SRV record",
        "redirect" => "a redirect",
        "single" => "one name for all sites",
        "regional" => "a name for each site",
        "bound" => "a name for each datacentre",
        "unbound" => "one name for both datacentres",
        "none" => "nothing there",
        "dnsRoundRobin" => "DNS round robin",
        "wnlb" => "Windows NLB",
        "layer4" => "a layer 4 balancer",
        "layer7" => "a layer 7 balancer",
        "2003" => "Outlook 2003",
        "2007" => "Outlook 2007",
        "2010" => "Outlook 2010",
        "only2003" => "Outlook 2003 only",
        "passthrough" => "left alone",
        "bridge" => "opened and encrypted again",
        "offload" => "opened and sent on in clear text",
        "snat" => "the servers see the balancer's address",
        "dnat" => "the servers see the client's address",
        "dsr" => "answers bypass the balancer",
        "tmg" => "TMG",
        "uag" => "UAG",
        "reverseProxy" => "a reverse proxy",
        "loadBalancer" => "a balancer in the perimeter",
        "newer" => "Outlook 2013 or later",
        "all" => "every one of them",
        "classic" => "from the internet",
        "agent" => "by the Hybrid Agent",
        "here" => "here",
        "exchangeOnline" => "at Exchange Online",
        "service" => "at a mail filter",
        other => other,
    }
}

/// Who works with a document.
pub fn team(team: Team) -> &'static str {
    match team {
        Team::Everyone => "Everyone",
        Team::Exchange => "Exchange",
        Team::Pki => "Certificates",
        Team::Dns => "DNS",
        Team::Network => "Network and load balancer",
    }
}

/// An end of a firewall row that stands at no site.
pub(super) fn far_end(word: &str) -> Option<&'static str> {
    Some(match word {
        "internet" => "the internet",
        "clients" => "clients inside",
        "exchangeOnline" => "Exchange Online",
        "microsoft365" => "Microsoft 365",
        "mailService" => "the mail filter in front",
        "redirect" => "the web server that redirects Autodiscover",
        "agent" => "the machine of the Hybrid Agent",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_says_what_it_is_about() {
        let text = rule("CRT-01");
        assert!(text.starts_with("CRT-01: ") && text.len() > 20, "{text}");
        assert_eq!(rule("XYZ-99"), "XYZ-99");
    }

    #[test]
    fn lists_of_ports_and_methods_keep_their_order() {
        assert_eq!(ports(&[135, 59531]), "135, 59531");
        assert_eq!(methods(&[Method::Cookie, Method::SourceIp]), "cookie, source IP");
        assert_eq!(services(&[Service::Iis, Service::Smtp]), "IIS and SMTP");
    }
}
