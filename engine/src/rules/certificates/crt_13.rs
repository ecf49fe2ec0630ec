//! ## What it looks at
//! Datacentre pairs of Exchange 2010 whose certificate holds the name of a CAS array.
//!
//! ## Why it matters
//! Such a pair has many names: a web name and a failback name for each datacentre, one for SMTP,
//! and Autodiscover, all on the certificates; and two array names, which only Outlook over RPC
//! uses. The two RPC names are the ones that you never buy. An array that shares a web name can
//! also not be switched to the other datacentre by itself.
//!
//! ## What to do
//! Give each datacentre's array a name of its own, used by nothing else, and leave it off.
//!
//! ## Source
//! Exchange Team, "Namespace Planning in Exchange 2016", 6 October 2015, on the seven names of
//! Exchange 2010.

use super::shared::{answer_of, owners, site_of, spell};
use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::Host;

pub(super) const RULE: Rule = Rule {
    id: "CRT-13",
    title: "A datacentre pair never certifies its array names",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for made in scene.made.iter().filter(|made| made.certificate.sites.len() > 1) {
        let hosts = made.certificate.names.iter().map(|name| &name.host);
        let arrays: Vec<&Host> = hosts.filter(|host| scene.taken.is_array(host)).collect();
        let Some(site) = site_of(scene, made).filter(|_| !arrays.is_empty()) else { continue };
        let of_site = scene.sites.iter().find(|site| {
            arrays.first().copied().is_some_and(|host| site.names.array.as_ref() == Some(host))
        });
        found.site(
            Warning,
            site,
            of_site.map_or_else(
                || answer_of(scene, site, arrays.first()),
                |site| site.at("names/array"),
            ),
            format!(
                "The certificate of {} holds the name of a CAS array: {}.",
                owners(scene, site),
                spell(arrays)
            ),
            "Give each array a name that nothing else uses; then it needs no certificate.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities, site};

    fn pair() -> Plan {
        let mut plan = case();
        plan.sites.push(site("DC2"));
        for site in &mut plan.sites {
            site.pair = Some("p1".into());
        }
        plan
    }

    #[test]
    fn arrays_with_names_of_their_own_are_fine() {
        assert_eq!(severities("CRT-13", &pair()), "");
    }

    #[test]
    fn an_array_called_like_a_web_name_is_on_the_certificate() {
        let mut plan = pair();
        plan.sites[1].names.array = Some("mail2.contoso.com".into());
        let found = findings("CRT-13", &plan);
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/sites/1/names/array"));
    }

    #[test]
    fn outside_a_pair_other_rules_speak() {
        let mut plan = case();
        plan.sites[0].names.array = Some("mail.contoso.com".into());
        assert_eq!(severities("CRT-13", &plan), "");
    }
}
