//! What a site's design depends on beyond its own group, so that one group can be looked at again
//! without the rest of the plan.

use super::answers::Answers;
use super::namespaces::{Group, plain_model};
use super::site::SiteView;
use crate::plan::Organisation;
use crate::terms::{NamespaceModel, Protocol};
use std::collections::BTreeSet;

/// The plan around a group. Sites are named by their place in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// How many sites the plan has.
    pub sites: usize,
    /// The first site that faces the internet.
    pub first_facing: Option<usize>,
    /// The first site with servers: extra names stand there.
    pub first_with_servers: Option<usize>,
    /// Whether there is a datacentre pair.
    pub has_pair: bool,
    /// How sites outside a pair share names by default.
    pub plain_model: NamespaceModel,
    /// Which of the web client and the control panel some site that faces the internet opens to it.
    opened: BTreeSet<Protocol>,
    /// The internet-facing sites that were named for Autodiscover; `None`: all of them.
    landing: Option<BTreeSet<usize>>,
}

/// What signs in by a form at the door and by Kerberos behind it.
const BY_FORM: [Protocol; 2] = [Protocol::Owa, Protocol::Ecp];

impl Frame {
    /// Looks at the whole plan once.
    pub fn of(sites: &[SiteView<'_>], groups: &[Group], organisation: &Organisation) -> Self {
        let index_of = |site: &SiteView<'_>| site.index;
        Self {
            sites: sites.len(),
            first_facing: sites.iter().find(|site| site.facing).map(index_of),
            first_with_servers: sites.iter().find(|site| !site.servers.is_empty()).map(index_of),
            has_pair: groups.iter().any(Group::is_pair),
            plain_model: plain_model(groups, sites),
            opened: opened(sites.iter().filter(|site| site.facing)).collect(),
            landing: landing(sites, organisation.autodiscover_sites.as_deref()),
        }
    }

    /// The same plan if one more of its sites faced the internet.
    #[must_use]
    pub fn with_facing(&self, site: &SiteView<'_>) -> Self {
        let index = site.index;
        let first = self.first_facing.map_or(index, |first| first.min(index));
        let opened = self.opened.iter().copied().chain(opened(std::iter::once(site))).collect();
        Self { first_facing: Some(first), opened, ..self.clone() }
    }

    /// Whether a server of another site signs in here for its users, which wants Windows
    /// authentication (EXP-07). From where the protocol is used at the site itself plays no part:
    /// nobody inside may use it, and it is still fetched.
    pub fn is_fetched(&self, site: &SiteView<'_>, protocol: Protocol, answers: &Answers) -> bool {
        let behind = !site.facing && site.mailboxes && !site.servers.is_empty();
        answers.is_2010() && behind && self.opened.contains(&protocol)
    }

    /// Whether that is so for the web client or the control panel.
    pub fn is_fetched_by_form(&self, site: &SiteView<'_>, answers: &Answers) -> bool {
        BY_FORM.into_iter().any(|protocol| self.is_fetched(site, protocol, answers))
    }

    /// Whether Autodiscover may land on a site.
    pub fn lands(&self, site: &SiteView<'_>) -> bool {
        match &self.landing {
            Some(chosen) => chosen.contains(&site.index),
            None => site.facing,
        }
    }

    /// One site, or one unbound pair and nothing else: one name leads in from everywhere.
    pub fn is_one_front_door(&self, group: &Group) -> bool {
        self.sites == 1 || (group.is_unbound() && group.sites.len() == self.sites)
    }
}

/// What of [`BY_FORM`] is answered as open to the internet at sites with servers.
fn opened<'s, 'a: 's>(
    sites: impl Iterator<Item = &'s SiteView<'a>>,
) -> impl Iterator<Item = Protocol> {
    sites.filter(|site| !site.servers.is_empty()).flat_map(|site| {
        BY_FORM.into_iter().filter(|protocol| site.given.exposure(*protocol).outside())
    })
}

/// Named sites that do not face the internet do not count; where none remains the default holds.
fn landing(sites: &[SiteView<'_>], named: Option<&[String]>) -> Option<BTreeSet<usize>> {
    let named: BTreeSet<String> = named?.iter().map(|id| id.trim().to_ascii_lowercase()).collect();
    let chosen = sites
        .iter()
        .filter(|site| site.facing && named.contains(&site.id.to_ascii_lowercase()))
        .map(|site| site.index);
    Some(chosen.collect()).filter(|chosen: &BTreeSet<usize>| !chosen.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case_of, site};
    use crate::terms::Version;

    fn scp(plan: &Plan) -> Vec<String> {
        let points = crate::design(plan).service_connection_points;
        let host = |uri: &str| uri.split('/').nth(2).unwrap_or_default().to_owned();
        points.iter().map(|point| host(&point.uri)).collect()
    }

    /// Autodiscover inside has the well-known name only where one name leads in from everywhere.
    #[test]
    fn a_pair_is_one_front_door_only_while_there_is_nothing_beside_it() {
        let mut plan = case_of(Version::V2016);
        assert_eq!(scp(&plan), ["autodiscover.contoso.com"]);
        plan.sites.push(site("DR"));
        for one in &mut plan.sites {
            one.pair = Some("DC".into());
        }
        assert_eq!(scp(&plan), ["autodiscover.contoso.com", "autodiscover.contoso.com"]);
        plan.sites.push(site("BR"));
        assert!(
            !scp(&plan).iter().any(|host| host.starts_with("autodiscover")),
            "{:?}",
            scp(&plan)
        );
    }
}
