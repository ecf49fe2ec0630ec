//! Words that depend on the plan: what sites, servers and devices are called there.

use super::{count, endpoint_kind, list, terms};
use crate::design::{Certificate, SatisfiedBy};
use crate::plan::{Plan, Site};
use crate::terms::{BalancerKind, Protocol, Version};
use std::collections::BTreeMap;

/// What people call the sites of a plan and what stands in them.
pub struct Words<'a> {
    version: Version,
    pub(super) order: &'a [Site],
    pub(super) sites: BTreeMap<&'a str, (usize, &'a Site)>,
}

impl<'a> Words<'a> {
    /// The words of a plan.
    pub fn new(plan: &'a Plan) -> Self {
        Self {
            version: plan.organisation.version(),
            order: &plan.sites,
            sites: plan
                .sites
                .iter()
                .enumerate()
                .map(|(index, site)| (site.id.as_str(), (index, site)))
                .collect(),
        }
    }

    pub(super) fn find(&self, id: &str) -> Option<&'a Site> {
        self.sites.get(id).map(|(_, site)| *site)
    }

    /// The name of a site, or its identifier where it has none.
    pub fn site<'b>(&'b self, id: &'b str) -> &'b str {
        self.find(id).map_or(id, site_name)
    }

    /// The names of several sites.
    pub fn sites<T: AsRef<str>>(&self, ids: &[T]) -> String {
        list(&ids.iter().map(|id| self.site(id.as_ref())).collect::<Vec<_>>())
    }

    /// The name of a protocol in the version that is planned.
    pub fn protocol(&self, protocol: Protocol) -> &'static str {
        terms::protocol(protocol, self.version)
    }

    /// Whose certificate it is and who signs it: `Headquarters, public CA`.
    pub fn certificate(&self, certificate: &Certificate) -> String {
        format!("{}, {}", self.sites(&certificate.sites), terms::issuer(certificate.issuer))
    }

    /// Where a certificate is installed: `the edge, the balancer and 2 servers`.
    pub fn places(&self, certificate: &Certificate) -> String {
        let mut by_site: Vec<(&str, Vec<String>)> = Vec::new();
        for (site, place) in certificate.places.iter().filter_map(|place| place.split_once('/')) {
            let place = self.place(site, place);
            match by_site.last_mut().filter(|(last, _)| *last == site) {
                Some((_, places)) => places.push(place),
                None => by_site.push((site, vec![place])),
            }
        }
        let one = by_site.len() == 1;
        let part = |(site, places): &(&str, Vec<String>)| {
            if one { list(places) } else { format!("{}: {}", self.site(site), list(places)) }
        };
        by_site.iter().map(part).collect::<Vec<_>>().join("; ")
    }

    fn place(&self, site: &str, place: &str) -> String {
        let site = self.find(site);
        match place {
            "servers" => count(site.map_or(0, |site| site.servers.len()), "server"),
            "edge" => endpoint_kind(site.and_then(|site| site.edge.kind)).to_owned(),
            "balancer" => "the balancer".to_owned(),
            "legacy" => "the older servers".to_owned(),
            other => other.to_owned(),
        }
    }

    /// An end of a DNS record or of a firewall row: `vip:HQ` is `the balancer at Headquarters`.
    pub fn endpoint(&self, word: &str) -> String {
        match word.split_once(':') {
            Some(("server", host)) => host.to_owned(),
            Some(("vip", site)) => match self.find(site).and_then(|site| site.balancer.kind) {
                // Windows NLB is no box: the servers themselves answer at its address (FW-09).
                Some(BalancerKind::Wnlb) => {
                    format!("the NLB cluster address on the servers at {}", self.site(site))
                }
                _ => format!("the balancer at {}", self.site(site)),
            },
            Some(("snat", site)) => {
                format!("the translation addresses of the balancer at {}", self.site(site))
            }
            Some(("mailboxServers", site)) => {
                format!("the Mailbox servers at {} that hold public folders", self.site(site))
            }
            Some(("transportServers", site)) => {
                format!("the Hub Transport servers at {}", self.site(site))
            }
            Some(("servers", site)) => format!("the servers at {}", self.site(site)),
            Some(("legacy", site)) => format!("the older servers at {}", self.site(site)),
            Some(("edge", id)) => {
                let kind = self.find(id).and_then(|site| site.edge.kind);
                format!("{} at {}", endpoint_kind(kind), self.site(id))
            }
            _ => terms::far_end(word).unwrap_or(word).to_owned(),
        }
    }

    /// What satisfies a need for balancing at a site: `by TMG`.
    pub fn satisfied(&self, site: &str, by: SatisfiedBy) -> String {
        match by {
            SatisfiedBy::Balancer => "by the balancer".to_owned(),
            SatisfiedBy::Edge => {
                format!("by {}", endpoint_kind(self.find(site).and_then(|site| site.edge.kind)))
            }
        }
    }
}

/// What people call a site.
pub(super) fn site_name(site: &Site) -> &str {
    if site.name.trim().is_empty() { &site.id } else { &site.name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::Issuer;
    use crate::documents::words::tests::plan;

    fn certificate(places: &[&str]) -> Certificate {
        Certificate {
            id: String::new(),
            issuer: Issuer::Public,
            sites: vec!["HQ".into(), "BR".into()],
            places: places.iter().map(|&place| place.to_owned()).collect(),
            services: Vec::new(),
            common_name: None,
            names: Vec::new(),
            last_expiry: None,
            renewals_per_year: None,
            because: Vec::new(),
        }
    }

    #[test]
    fn a_site_without_a_name_goes_by_its_identifier() {
        let plan = plan();
        let words = Words::new(&plan);
        assert_eq!(words.certificate(&certificate(&[])), "Headquarters and BR, public CA");
    }

    #[test]
    fn places_name_the_site_only_where_there_are_several() {
        let plan = plan();
        let words = Words::new(&plan);
        let one = certificate(&["HQ/edge", "HQ/balancer", "HQ/servers"]);
        assert_eq!(words.places(&one), "TMG, the balancer and 2 servers");
        let two = certificate(&["HQ/edge", "HQ/servers", "BR/servers"]);
        assert_eq!(words.places(&two), "Headquarters: TMG and 2 servers; BR: 1 server");
    }

    #[test]
    fn ends_are_named() {
        let plan = plan();
        let words = Words::new(&plan);
        assert_eq!(words.endpoint("vip:HQ"), "the balancer at Headquarters");
        assert_eq!(words.endpoint("edge:HQ"), "TMG at Headquarters");
        assert_eq!(words.endpoint("mail.contoso.com"), "mail.contoso.com");
    }
}
