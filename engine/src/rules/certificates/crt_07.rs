//! ## What it looks at
//! Plans in which clients inside use other names than clients from the internet, because inside DNS
//! has names of its own.
//!
//! ## Why it matters
//! With the same names inside and outside the list of names halves, private names disappear from
//! URLs and certificates, and a notebook keeps its settings wherever it is. Sources do not agree:
//! Microsoft's topic for Exchange 2016 and the field's blogs recommend the same name on both sides,
//! the topic for Exchange 2013 also shows a different inside name as a valid choice. The question
//! that decides is whether inside DNS can answer for the public zone, or for single names of it; if
//! it can, the default of this plan is to use the same names.
//!
//! ## What to do
//! Serve the public zone inside with inside addresses (split DNS). Where that zone belongs to
//! somebody else, make a zone for each single name, such as `mail.contoso.com`, that holds nothing
//! but the address of the balancer (pin-point zones).
//!
//! ## Source
//! Microsoft, Exchange 2013 help, digital certificates and SSL; Microsoft, Exchange Server
//! documentation, "Configure mail flow and client access"
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, configure-mail-flow-and-client-access.md).

use super::shared::spell;
use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::design::site::SiteView;
use crate::design::uses::NameUse;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Dns, Host};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "CRT-07",
    title: "The same names inside and outside",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if scene.answers.dns != Dns::Separate {
        return;
    }
    let outside = hosts(scene.uses.iter().flatten().filter(|name| name.is_outside()));
    let exposed = scene.sites.iter().filter(|site| site.is_exposed());
    let inside = hosts(
        exposed
            .filter_map(|site| scene.uses.get(site.place))
            .flatten()
            .filter(|name| name.is_connected_to() && !name.is_outside()),
    );
    let apart: Vec<_> = inside.difference(&outside).collect();
    if apart.is_empty() {
        return;
    }
    let sites: Vec<&str> =
        scene.sites.iter().filter(|site| site.is_exposed()).map(SiteView::title).collect();
    found.organisation(
        Advice,
        "/organisation/dns",
        format!(
            "Clients inside use names of their own, though the internet comes to {} as well: {}.",
            spell(sites),
            spell(apart)
        ),
        if scene.answers.two_possible() {
            "Serve the public names inside with inside addresses (split DNS, or a zone for each \
             name) and use them on both sides; then neither these names nor a second certificate \
             are needed."
        } else {
            "Serve the public names inside with inside addresses (split DNS, or a zone for each \
             name) and use them on both sides; then these names are not needed."
        },
    );
}

fn hosts<'s>(uses: impl Iterator<Item = &'s NameUse>) -> BTreeSet<&'s Host> {
    uses.map(|name| &name.host).collect()
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::Dns;

    fn separate() -> Plan {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        plan
    }

    #[test]
    fn split_dns_has_nothing_to_gain() {
        assert_eq!(severities("CRT-07", &case()), "");
    }

    #[test]
    fn names_of_their_own_inside_are_told() {
        let found = findings("CRT-07", &separate());
        assert_eq!((found[0].0, found[0].1.as_str()), ("advice", "/organisation/dns"));
        assert!(found[0].2.contains("mail.corp.contoso.com"), "{found:?}");
    }

    #[test]
    fn the_same_name_entered_for_inside_is_fine() {
        let mut plan = separate();
        plan.sites[0].names.internal = Some("mail.contoso.com".into());
        assert_eq!(severities("CRT-07", &plan), "");
    }

    #[test]
    fn without_clients_from_the_internet_there_is_no_other_name_to_use() {
        let mut plan = separate();
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-07", &plan), "");
    }
}
