//! ## What it looks at
//! The internal URLs of a site of Exchange 2010 that the internet does not reach, with several
//! servers, while another site takes its users in from outside and fetches for them.
//!
//! ## Why it matters
//! The server at the door goes to the internal URL of the other site. If that is a server's own
//! name on each server, the door spreads the requests itself and keeps users where they are. If it
//! is the balancer, everybody from outside comes from one address, and a balancer that goes by
//! addresses sends them all to one server. The deciding question is whether users at that site open
//! Outlook Web App by the internal name; the plan takes it that they do, and gives the balancer's.
//!
//! ## What to do
//! If nobody there opens Outlook Web App by that name, use each server's own name in the internal
//! URLs of Outlook Web App, the control panel and ActiveSync. Keep the balancer's in those of EWS
//! and the address book, and always set InternalNLBBypassUrl of EWS to the server.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, Set-WebServicesVirtualDirectory
//! (github.com/MicrosoftDocs/office-docs-powershell); the choice for the others from general
//! knowledge.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::design::site::SiteView;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "EXP-06",
    title: "Internal URLs where another site fetches",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

const FETCHED: [Protocol; 3] = [Protocol::Owa, Protocol::Ecp, Protocol::ActiveSync];

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if scene.frame.first_facing.is_none() {
        return;
    }
    for site in scene.sites.iter().filter(|site| is_fetched_from(site)) {
        let Some(host) = &site.names.internal else { continue };
        found.site(
            Warning,
            site,
            site.at("names/internal"),
            format!(
                "Another site fetches for users of {} by {host}, so they all come to its balancer \
                 from the servers of that site.",
                site.title()
            ),
            "If nobody there opens Outlook Web App by that name, use each server's own name in \
             the internal URLs; set InternalNLBBypassUrl of EWS to the server in any case.",
        );
    }
}

fn is_fetched_from(site: &SiteView<'_>) -> bool {
    !site.facing
        && site.mailboxes
        && site.needs_balancing()
        && FETCHED.into_iter().any(|protocol| site.uses(protocol))
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities, site};
    use crate::terms::{Exposure, Protocol};

    fn with_a_branch() -> Plan {
        let mut plan = case();
        let mut branch = site("BR");
        branch.internet_facing = Some(false);
        branch.exposure.values_mut().for_each(|exposure| *exposure = Exposure::Internal);
        plan.sites.push(branch);
        plan
    }

    #[test]
    fn a_branch_behind_another_site_is_to_decide() {
        let found = findings("EXP-06", &with_a_branch());
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites/1/names/internal"));
        assert!(found[0].2.contains("mail-br.corp.contoso.com"), "{found:?}");
    }

    #[test]
    fn one_server_is_met_by_any_name() {
        let mut plan = with_a_branch();
        plan.sites[1].servers.truncate(1);
        assert_eq!(severities("EXP-06", &plan), "");
    }

    #[test]
    fn where_nobody_comes_from_outside_nobody_fetches() {
        let mut plan = with_a_branch();
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("EXP-06", &plan), "");
    }

    #[test]
    fn without_mailboxes_or_the_web_there_is_nothing_to_fetch() {
        let mut plan = with_a_branch();
        plan.sites[1].mailboxes = Some(false);
        assert_eq!(severities("EXP-06", &plan), "");
        let mut plan = with_a_branch();
        plan.sites[1].exposure.retain(|protocol, _| *protocol == Protocol::MapiRpc);
        assert_eq!(severities("EXP-06", &plan), "");
    }
}
