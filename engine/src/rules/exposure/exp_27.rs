//! ## What it looks at
//! Whether MAPI over HTTP is used where it starts switched off, in Exchange 2013 and beside 2013
//! servers, and whether an Outlook that does not speak it still has Outlook Anywhere.
//!
//! ## Why it matters
//! The protocol is a setting of the whole organisation. Exchange 2013 knows it from SP1 on and
//! leaves it off; a later version turns it on in a new organisation, but keeps it off where 2013
//! servers were there first. Outlook takes it as soon as it is on, so names, certificate and
//! balancer have to be right before. Outlook 2007 never learnt it.
//!
//! ## What to do
//! Set the URLs of the mapi directory on every server of every version, check that their names are on
//! the certificate, then run `Set-OrganizationConfig -MapiHttpEnabled $true`. Until the servers of 2013
//! are ready a pilot can have it by mailbox: `Set-CASMailbox -MapiHttpEnabled $true`. Keep Outlook
//! Anywhere for old clients.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "MAPI over HTTP in Exchange Server" and "Configure
//! MAPI over HTTP" (github.com/MicrosoftDocs/OfficeDocs-Exchange); Outlook 2007 from general
//! knowledge.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{FROM_2013, Findings, Rule};
use crate::terms::{Outlook, Protocol, Version};

pub(super) const RULE: Rule = Rule {
    id: "EXP-27",
    title: "MAPI over HTTP has to be switched on",
    versions: FROM_2013,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let mut with = scene.sites.iter().filter(|site| site.uses(Protocol::MapiHttp)).peekable();
    let Some(first) = with.peek() else { return };
    if scene.answers.version == Version::V2013 || scene.answers.has_legacy(Version::V2013) {
        found.organisation(
            Warning,
            first.at("exposure/mapiHttp"),
            "MAPI over HTTP is off in an organisation with Exchange 2013 until somebody turns it \
             on.",
            "Set its URLs and check the certificate on every server of 2013 first, then \
             Set-OrganizationConfig -MapiHttpEnabled $true; before that, Set-CASMailbox for a pilot.",
        );
    }
    if scene.answers.oldest_outlook > Outlook::V2007 {
        return;
    }
    for site in with.filter(|site| !site.uses(Protocol::OutlookAnywhere)) {
        found.site(
            Warning,
            site,
            site.at("exposure/outlookAnywhere"),
            format!(
                "Outlook 2007 does not speak MAPI over HTTP, the only way in at {}.",
                site.title()
            ),
            "Use Outlook Anywhere beside it until the old clients are gone.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::{Outlook, Protocol, Version};

    fn old_clients(version: Version) -> Plan {
        let mut plan = case_of(version);
        plan.organisation.oldest_outlook = Some(Outlook::V2007);
        plan
    }

    #[test]
    fn in_2013_it_is_off() {
        let found = findings("EXP-27", &case_of(Version::V2013));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites/0/exposure/mapiHttp"));
    }

    #[test]
    fn beside_2013_it_stays_off() {
        let mut plan = case_of(Version::V2016);
        assert_eq!(severities("EXP-27", &plan), "");
        plan.organisation.legacy = vec![Version::V2013];
        assert_eq!(severities("EXP-27", &plan), "warning");
        plan.sites[0].exposure.remove(&Protocol::MapiHttp);
        assert_eq!(severities("EXP-27", &plan), "");
    }

    #[test]
    fn old_clients_need_outlook_anywhere() {
        let mut plan = old_clients(Version::V2013);
        assert_eq!(severities("EXP-27", &plan), "warning");
        plan.sites[0].exposure.remove(&Protocol::OutlookAnywhere);
        assert_eq!(severities("EXP-27", &plan), "warning warning");
        plan.organisation.oldest_outlook = Some(Outlook::V2010);
        assert_eq!(severities("EXP-27", &plan), "warning");
    }
}
