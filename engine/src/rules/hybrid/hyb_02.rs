//! ## What it looks at
//! Whether a device at the edge opens TLS in front of Autodiscover or Exchange Web Services while
//! there is a hybrid connection. The plan does not ask whether it also asks users to log on, so
//! that is left to check.
//!
//! ## Why it matters
//! Exchange Online calls Autodiscover, free/busy and the mailbox moves on this side, and it brings
//! a token. It does not fill in the form of a reverse proxy, and a device that insists on its own
//! logon stops it. The same goes for mail: a device that opens SMTP between both sides takes away
//! what marks the mail as internal.
//!
//! ## What to do
//! Let autodiscover.svc, the wssecurity address of EWS and mrsproxy.svc pass without logging on at
//! the device. Put no device that inspects SMTP between the servers and Exchange Online.
//!
//! ## Source
//! Microsoft, Exchange documentation on hybrid modern authentication
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); the rest from general knowledge.

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "HYB-02",
    title: "Hybrid paths pass the edge untouched",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.hybrid {
        return;
    }
    for site in &scene.sites {
        let opens = site.edge_opens_tls();
        let called = [Protocol::Autodiscover, Protocol::Ews]
            .into_iter()
            .any(|protocol| site.exposure(protocol).outside());
        if opens && called {
            found.site(
                Advice,
                site,
                site.at("edge/kind"),
                format!(
                    "The device in front of {} opens TLS. If it asks for a logon, Exchange Online \
                     cannot get past it.",
                    site.title()
                ),
                "Let autodiscover.svc, EWS with wssecurity and mrsproxy.svc pass without a logon \
                 there, and inspect no SMTP to Exchange Online.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, severities};
    use crate::terms::{EdgeKind, Exposure, Tls};

    fn behind(tls: Tls) -> Plan {
        let mut plan = case();
        plan.organisation.hybrid = Some(true);
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan.sites[0].edge.tls = Some(tls);
        plan
    }

    #[test]
    fn a_device_that_opens_tls_may_ask_for_a_logon() {
        assert_eq!(severities("HYB-02", &behind(Tls::Bridge)), "advice");
        assert_eq!(severities("HYB-02", &behind(Tls::Offload)), "advice");
        assert_eq!(severities("HYB-02", &behind(Tls::Passthrough)), "");
    }

    #[test]
    fn without_hybrid_a_device_or_a_way_in_there_is_nothing_to_pass() {
        let mut plan = behind(Tls::Bridge);
        plan.organisation.hybrid = Some(false);
        assert_eq!(severities("HYB-02", &plan), "");
        let mut plan = behind(Tls::Bridge);
        plan.sites[0].edge.kind = None;
        assert_eq!(severities("HYB-02", &plan), "");
        let mut plan = behind(Tls::Bridge);
        plan.sites[0].exposure.values_mut().for_each(|exposure| *exposure = Exposure::Internal);
        assert_eq!(severities("HYB-02", &plan), "");
    }
}
