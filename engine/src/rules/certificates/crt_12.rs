//! ## What it looks at
//! Plans in which Exchange 2003 or 2007 still holds mailboxes beside Exchange 2010, or 2007 beside
//! 2013: whether the old servers have a name of their own, and whether it is really theirs.
//!
//! ## Why it matters
//! The known names move to the new servers, and these send the browsers of people whose mailbox is
//! still on the old ones back by a redirect. A redirect needs another name, on the certificate that
//! the old servers show. Where the name is one that the new servers answer to, the redirect leads
//! in a circle. Later versions proxy instead and need no such name.
//!
//! ## What to do
//! Take a name that nothing else uses, such as `legacy.contoso.com`, point it at the old servers
//! inside and outside, and put it on their certificate before the known names move.
//!
//! ## Source
//! Microsoft, "Upgrade from Exchange 2007 Client Access" (dd351133); Exchange Team,
//! "Transitioning Client Access to Exchange Server 2010" and "Namespace Planning in Exchange 2013";
//! Microsoft, Exchange 2013 help, digital certificates and SSL.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::design::uses::Role;
use crate::rules::{Findings, Rule};
use crate::terms::{Path, Version};

pub(super) const RULE: Rule = Rule {
    id: "CRT-12",
    title: "Exchange 2003 and 2007 have a name of their own while they stay",
    versions: &[Version::V2010, Version::V2013],
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.needs_legacy_host() {
        return;
    }
    for site in scene.sites.iter().filter(|site| !site.servers.is_empty() && site.facing) {
        if !site.has_https(Path::External) {
            continue;
        }
        let message = match &site.names.legacy {
            None => "The old servers of {} need a name of their own; there is no mail domain to \
                     build one from."
                .replace("{}", site.title()),
            Some(host) if is_taken(scene, site.place, host) => format!(
                "The old servers of {} are to be called {host}, a name that the new servers use.",
                site.title()
            ),
            Some(_) => continue,
        };
        let proposal = scene.answers.below_primary(crate::facts::labels::LEGACY);
        let instead = proposal.filter(|host| Some(host) != site.names.legacy.as_ref());
        let instead = instead.map_or_else(String::new, |host| format!(", such as {host}"));
        found.site(
            Error,
            site,
            site.at("names/legacy"),
            message,
            format!("Give them a name that nothing else uses{instead}."),
        );
    }
}

/// Whether something else than the old servers answers to a name.
fn is_taken(scene: &Scene<'_>, place: usize, host: &crate::terms::Host) -> bool {
    let uses = scene.uses.get(place).into_iter().flatten();
    uses.filter(|name| name.role != Role::Legacy && name.is_connected_to())
        .any(|name| name.host == *host)
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case_of, findings, severities, site};
    use crate::terms::Version;

    fn beside(version: Version, old: Version) -> Plan {
        let mut plan = case_of(version);
        plan.organisation.legacy = vec![old];
        plan
    }

    #[test]
    fn a_name_of_their_own_is_fine() {
        assert_eq!(severities("CRT-12", &beside(Version::V2010, Version::V2007)), "");
    }

    #[test]
    fn each_site_that_the_internet_reaches_has_its_own() {
        let mut plan = beside(Version::V2010, Version::V2007);
        plan.sites.push(site("BR"));
        let records = crate::design(&plan).dns;
        let legacy: std::collections::BTreeSet<_> = records
            .iter()
            .filter(|row| row.target.starts_with("legacy:"))
            .map(|row| (row.host.to_string(), row.target.clone()))
            .collect();
        let wanted = [("legacy-br.contoso.com", "legacy:BR"), ("legacy.contoso.com", "legacy:HQ")];
        let wanted: std::collections::BTreeSet<_> = wanted
            .iter()
            .map(|(host, target)| ((*host).to_owned(), (*target).to_owned()))
            .collect();
        assert_eq!(legacy, wanted);
    }

    #[test]
    fn a_name_of_the_new_servers_is_an_error() {
        for (version, old) in [
            (Version::V2010, Version::V2003),
            (Version::V2010, Version::V2007),
            (Version::V2013, Version::V2007),
        ] {
            let mut plan = beside(version, old);
            plan.sites[0].names.legacy = Some("Mail.contoso.com".into());
            let found = findings("CRT-12", &plan);
            assert_eq!(found[0].1, "/sites/0/names/legacy", "{version:?}");
            plan.organisation.legacy = vec![Version::V2010];
            assert_eq!(severities("CRT-12", &plan), "", "{version:?}");
        }
    }

    #[test]
    fn no_mail_domain_means_no_name() {
        let mut plan = beside(Version::V2010, Version::V2007);
        plan.organisation.mail_domains.clear();
        plan.sites[0].names.external = Some("mail.contoso.com".into());
        assert_eq!(severities("CRT-12", &plan), "error");
        plan.sites[0].names.legacy = Some("old.contoso.com".into());
        assert_eq!(severities("CRT-12", &plan), "");
    }

    #[test]
    fn where_nobody_comes_from_the_internet_no_name_is_needed() {
        let mut plan = beside(Version::V2010, Version::V2007);
        plan.sites[0].names.legacy = Some("mail.contoso.com".into());
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-12", &plan), "");
    }
}
