//! ## What it looks at
//! Plans in which further mail domains are redirected to the Autodiscover host of the first, and
//! plans with many mail domains that could be.
//!
//! ## Why it matters
//! Mail domains come and go; with a redirect the certificate stays as it is. Outlook asks at
//! `autodiscover.` and the domain over HTTPS first, finds nothing, tries plain HTTP, and follows
//! the redirect after it has asked its user once, unless a policy trusts the target. If anything
//! answers there on port 443, clients get a name mismatch instead.
//!
//! ## What to do
//! Point the further domains' names at an address that listens on port 80 only and answers with a
//! redirect (302) to the first domain's Autodiscover URL. Set Outlook's list of trusted redirect
//! servers by policy.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, Autodiscover
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, autodiscover.md); techgenix.com, Autodiscover
//! with many domains.

use super::shared::spell;
use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::design::uses::Role;
use crate::facts::DOMAINS_BY_NAME;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::AutodiscoverMode;

pub(super) const RULE: Rule = Rule {
    id: "CRT-10",
    title: "Autodiscover by redirect",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let answers = &scene.answers;
    let further = answers.domains.get(1..).unwrap_or_default();
    if !scene.uses.iter().flatten().any(|name| name.role == Role::Autodiscover) {
        return;
    }
    let (message, fix) = match answers.autodiscover {
        AutodiscoverMode::Redirect if !further.is_empty() => (
            format!(
                "Outlook asks once for permission before it follows the redirect for {}.",
                spell(further)
            ),
            "Trust the target by policy (RedirectServers), and let nothing answer on port 443 at \
             the redirected names.",
        ),
        AutodiscoverMode::San if answers.domains.len() > DOMAINS_BY_NAME => (
            format!(
                "Each of {} mail domains puts a name on the certificate, and every new one changes \
                 it.",
                answers.domains.len()
            ),
            "Let the further domains find Autodiscover by a redirect.",
        ),
        _ => return,
    };
    found.organisation(Advice, "/organisation/autodiscover", message, fix);
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{AutodiscoverMode, Protocol};

    fn with(domains: usize, mode: AutodiscoverMode) -> Plan {
        let mut plan = case();
        let organisation = &mut plan.organisation;
        organisation.mail_domains = (0..domains).map(|n| format!("contoso{n}.com")).collect();
        organisation.autodiscover = Some(mode);
        plan
    }

    #[test]
    fn a_redirect_is_worth_a_word_where_there_is_one() {
        let found = findings("CRT-10", &with(2, AutodiscoverMode::Redirect));
        assert_eq!(found[0].1, "/organisation/autodiscover");
        assert!(found[0].2.contains("contoso1.com"), "{found:?}");
        assert_eq!(severities("CRT-10", &with(1, AutodiscoverMode::Redirect)), "");
    }

    #[test]
    fn more_than_five_domains_by_name_are_many() {
        assert_eq!(severities("CRT-10", &with(5, AutodiscoverMode::San)), "");
        assert_eq!(severities("CRT-10", &with(6, AutodiscoverMode::San)), "advice");
        assert_eq!(severities("CRT-10", &with(6, AutodiscoverMode::Srv)), "");
    }

    #[test]
    fn nobody_outside_asks() {
        let mut plan = with(6, AutodiscoverMode::San);
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::Owa);
        assert_eq!(severities("CRT-10", &plan), "");
    }
}
