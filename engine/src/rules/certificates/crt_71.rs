//! ## What it looks at
//! From Exchange 2013, with Extended Protection on: certificates that a balancer or an edge shows as
//! well as the servers behind it, because it opens TLS and closes it again.
//!
//! ## Why it matters
//! A client signs the certificate that it was shown, and the server compares it with its own. From
//! the moment in which one place shows the new certificate until the last one does, the two differ,
//! and sign-in by NTLM or Kerberos fails. A wrong binding is refused wherever one is sent, under
//! "Allow" as well as under "Require"; a missing one only under "Require" (Outlook on the web, the
//! control panel, MAPI, RPC and PowerShell). Autodiscover, forms, Basic and tokens go on.
//!
//! ## What to do
//! Change all places together in one maintenance window: import the certificate everywhere and enable
//! it nowhere; then in one step switch balancer and edge and enable it on all servers; recycle the
//! servers one by one behind a draining balancer; check with one Windows sign-in from inside and one
//! from outside. The old certificate stays imported: the way back is to switch it on at all places.
//!
//! ## Source
//! Microsoft CSS-Exchange, "Extended Protection" (github.com/microsoft/CSS-Exchange), for one
//! certificate at balancer and servers and the settings of each directory; integrations.fun, on an
//! outage after a change, and Microsoft, IIS reference, extendedProtection, both as excerpts; that
//! "Allow" refuses a wrong binding from general knowledge.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{FROM_2013, Findings, Rule};
use crate::terms::list;

pub(super) const RULE: Rule = Rule {
    id: "CRT-71",
    title: "All places change in the same moment",
    versions: FROM_2013,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let bound = scene.made.iter().filter(|made| made.certificate.changes_at_once());
    let bound: Vec<_> = bound.collect();
    for site in scene.sites.iter().filter(|site| !site.is_offloaded()) {
        let at = |place: &str| {
            let place = format!("{}/{place}", site.id);
            bound.iter().find(|made| made.certificate.places.contains(&place))
        };
        let (edge, balancer) = (at("edge"), at("balancer"));
        let Some(made) = edge.or(balancer) else { continue };
        let devices: Vec<&str> = [("edge", edge), ("balancer", balancer)]
            .iter()
            .filter(|(_, made)| made.is_some())
            .map(|(name, _)| *name)
            .collect();
        found.site(
            Warning,
            site,
            site.at(if edge.is_some() { "edge/tls" } else { "balancer/tls" }),
            format!(
                "Extended Protection compares the certificate {} of the {} at {} with that of the \
                 servers: until all show the new one, Windows sign-in fails.",
                made.certificate.id,
                list(&devices),
                site.title()
            ),
            "Import it everywhere first, then switch all places together in one window.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, case_of, findings, rules_of_name, severities};
    use crate::terms::{EdgeKind, Tls, Version};

    fn bridged() -> Plan {
        case_of(Version::Se)
    }

    #[test]
    fn a_device_that_opens_tls_changes_with_the_servers() {
        let found = findings("CRT-71", &bridged());
        assert_eq!(
            (found.len(), found[0].0, &*found[0].1),
            (1, "warning", "/sites/0/balancer/tls")
        );
        assert!(rules_of_name(&bridged(), "mail.contoso.com").contains(&"LB-31"));
    }

    #[test]
    fn the_outermost_place_is_named() {
        let mut plan = bridged();
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        let found = findings("CRT-71", &plan);
        assert_eq!((found.len(), &*found[0].1), (1, "/sites/0/edge/tls"));
        assert!(found[0].2.contains("edge and balancer"), "{found:?}");
    }

    #[test]
    fn where_tls_passes_or_nothing_is_compared_there_is_one_place() {
        let mut plan = bridged();
        plan.sites[0].balancer.tls = Some(Tls::Passthrough);
        assert_eq!(severities("CRT-71", &plan), "");
        assert!(!rules_of_name(&plan, "mail.contoso.com").contains(&"LB-31"));
        let mut plan = bridged();
        plan.organisation.extended_protection = Some(false);
        assert_eq!(severities("CRT-71", &plan), "");
        let mut plan = case();
        plan.organisation.extended_protection = Some(true);
        assert_eq!(severities("CRT-71", &plan), "");
    }
}
