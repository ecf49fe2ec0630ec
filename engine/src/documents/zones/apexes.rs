//! Which zone holds a name.

use crate::design::Zone;
use crate::plan::Plan;
use crate::terms::{Dns, Host};

/// What kind of zone it is, which decides how it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::documents) enum Kind {
    /// The zone of Active Directory, which is there already.
    ActiveDirectory,
    /// A public domain that is served inside as well.
    Split,
    /// A zone for a single name, in a domain that is not served inside.
    PinPoint,
    /// A domain on the internet.
    Public,
}

/// The zones of one side that the plan names.
pub(super) struct Apexes {
    side: Zone,
    known: Vec<(Host, Kind)>,
}

impl Apexes {
    /// Inside, the zone of Active Directory and, with split DNS, the mail domains. On the internet
    /// the mail domains, and the parents of whatever else is named there.
    pub(super) fn of<'a>(plan: &Plan, side: Zone, hosts: impl Iterator<Item = &'a Host>) -> Self {
        let mut apexes = Self { side, known: Vec::new() };
        let domains = || domains(&plan.organisation.mail_domains);
        match side {
            Zone::Internal => {
                let ad = active_directory(plan);
                apexes.known.extend(ad.map(|apex| (apex, Kind::ActiveDirectory)));
                if plan.organisation.dns.unwrap_or(Dns::Split) == Dns::Split {
                    apexes.add(domains(), Kind::Split);
                }
            }
            Zone::Public => {
                apexes.add(domains(), Kind::Public);
                apexes.add(hosts.map(parent).collect(), Kind::Public);
            }
        }
        apexes
    }

    /// The zone of a name; the longest one that holds it.
    pub(super) fn zone_of(&self, host: &Host) -> (Host, Kind) {
        let holding = self.known.iter().filter(|(apex, _)| is_within(host, apex));
        let found = holding.max_by_key(|(apex, _)| apex.labels().count()).cloned();
        found.unwrap_or_else(|| match self.side {
            Zone::Internal => (host.clone(), Kind::PinPoint),
            Zone::Public => (parent(host), Kind::Public),
        })
    }

    /// Those that no other zone holds, shorter ones first.
    fn add(&mut self, mut apexes: Vec<Host>, kind: Kind) {
        apexes.sort_by_key(|apex| apex.labels().count());
        for apex in apexes {
            if !self.known.iter().any(|(known, _)| is_within(&apex, known)) {
                self.known.push((apex, kind));
            }
        }
    }
}

/// The zone of Active Directory, where it is one.
pub(super) fn active_directory(plan: &Plan) -> Option<Host> {
    plan.organisation.ad_domain.as_deref().and_then(Host::parse).filter(is_domain)
}

/// The domains among what was typed.
pub(super) fn domains(typed: &[String]) -> Vec<Host> {
    typed.iter().filter_map(|text| Host::parse(text)).filter(is_domain).collect()
}

/// Whether a name stands in a zone, at its top or below.
pub(super) fn is_within(host: &Host, apex: &Host) -> bool {
    let rest = host.as_str().strip_suffix(apex.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

fn is_domain(host: &Host) -> bool {
    host.is_plain() && !host.is_short()
}

/// The domain of a host; a name right below the root is a domain itself.
fn parent(host: &Host) -> Host {
    let service = |label: &&str| !label.starts_with('_');
    let plain = host.labels().filter(service).collect::<Vec<_>>().join(".");
    let of_service = plain.len() < host.as_str().len();
    let plain = Host::parse(&plain).unwrap_or_else(|| host.clone());
    let above = plain.parent().filter(|above| above.contains('.') && !of_service);
    above.and_then(Host::parse).unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> Host {
        Host::parse(text).unwrap()
    }

    fn zone(side: Zone, dns: Dns, name: &str) -> (String, Kind) {
        let mut plan = Plan::default();
        plan.organisation.mail_domains =
            ["contoso.com", "eu.contoso.com", "fabrikam.com"].map(str::to_owned).to_vec();
        plan.organisation.ad_domain = Some("Corp.contoso.com".to_owned());
        plan.organisation.dns = Some(dns);
        let name = host(name);
        let (apex, kind) = Apexes::of(&plan, side, std::iter::once(&name)).zone_of(&name);
        (apex.to_string(), kind)
    }

    #[test]
    fn the_longest_zone_that_the_plan_names_holds_a_name() {
        let inside = |name| zone(Zone::Internal, Dns::Split, name);
        assert_eq!(
            inside("a.corp.contoso.com"),
            ("corp.contoso.com".into(), Kind::ActiveDirectory)
        );
        assert_eq!(inside("mail.contoso.com"), ("contoso.com".into(), Kind::Split));
        assert_eq!(inside("autodiscover.eu.contoso.com"), ("contoso.com".into(), Kind::Split));
        assert_eq!(inside("mail.litware.com"), ("mail.litware.com".into(), Kind::PinPoint));
    }

    #[test]
    fn a_domain_that_is_not_served_inside_gets_a_zone_for_each_name() {
        let inside = |name| zone(Zone::Internal, Dns::Separate, name);
        assert_eq!(
            inside("a.corp.contoso.com"),
            ("corp.contoso.com".into(), Kind::ActiveDirectory)
        );
        assert_eq!(inside("mail.contoso.com"), ("mail.contoso.com".into(), Kind::PinPoint));
    }

    #[test]
    fn on_the_internet_a_name_stands_in_its_registered_domain() {
        let outside = |name| zone(Zone::Public, Dns::Split, name).0;
        assert_eq!(outside("mail.contoso.com"), "contoso.com");
        assert_eq!(outside("a.corp.contoso.com"), "contoso.com");
        assert_eq!(outside("_autodiscover._tcp.fabrikam.com"), "fabrikam.com");
        assert_eq!(outside("mail.litware.com"), "litware.com");
        assert_eq!(outside("litware.com"), "litware.com");
        assert_eq!(outside("notcontoso.com"), "notcontoso.com");
    }
}
