//! ## What it looks at
//! Outlook 2003, 2007 or 2010 that comes by HTTPS to a balancer where TLS ends. The documents ask
//! that balancer for TLS 1.2 at least. In Exchange 2010 an unknown Outlook is taken as an old one.
//!
//! ## Why it matters
//! Outlook takes what Windows gives it. Windows 7 speaks TLS 1.2 only after KB3140245 with a value
//! DefaultSecureProtocols, Windows XP and Vista never. Such a client connects to nothing from the day
//! on which the balancer stands in front, though the servers behind still let it in.
//!
//! ## What to do
//! Bring KB3140245 and DefaultSecureProtocols to every Windows 7, or replace the machines, before the
//! balancer comes. Where that takes longer, lower the least version of TLS at the balancer on purpose
//! and with an end date: the head of the configuration names the line.
//!
//! ## Source
//! Microsoft, KB3140245, and Schrimsher, "Enabling TLS 1.1 and 1.2 in Outlook on Windows 7",
//! learn.microsoft.com archive; XP and Vista from general knowledge.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::design::clients::meets_old_outlook;
use crate::rules::{Findings, Rule};
use crate::terms::Version;

const UNTIL_2016: &[Version] = &[Version::V2010, Version::V2013, Version::V2016];

pub(super) const RULE: Rule = Rule {
    id: "TLS-07",
    title: "Old Outlook and the balancer's least TLS",
    versions: UNTIL_2016,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| meets_old_outlook(site, &scene.answers)) {
        let what = match scene.given.organisation.oldest_outlook {
            Some(_) => "The oldest Outlook",
            None => "Outlook 2010 and older, if it is there,",
        };
        found.site(
            Warning,
            site,
            site.at("balancer/tls"),
            format!(
                "{what} runs on Windows that may not speak TLS 1.2, which the balancer of {} asks \
                 for at least.",
                site.title()
            ),
            "Windows 7 needs KB3140245 with DefaultSecureProtocols, XP and Vista never speak it: \
             bring it there first, or lower the least TLS at the balancer until they are gone.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{Exposure, Outlook, Protocol, Tls, Version};

    #[test]
    fn an_old_outlook_before_a_balancer_that_opens_tls_is_told() {
        let mut plan = case();
        let found = findings("TLS-07", &plan);
        assert_eq!((found[0].0, &*found[0].1), ("warning", "/sites/0/balancer/tls"));
        plan.organisation.oldest_outlook = Some(Outlook::Newer);
        assert_eq!(severities("TLS-07", &plan), "");
    }

    #[test]
    fn unknown_it_is_what_is_assumed_for_the_version() {
        let mut plan = case();
        plan.organisation.oldest_outlook = None;
        assert_eq!(severities("TLS-07", &plan), "warning");
        let mut plan = case_of(Version::V2016);
        assert_eq!(severities("TLS-07", &plan), "warning");
        plan.organisation.oldest_outlook = None;
        assert_eq!(severities("TLS-07", &plan), "warning");
        plan.organisation.exchange = Some(Version::Se);
        assert_eq!(severities("TLS-07", &plan), "");
    }

    #[test]
    fn where_the_balancer_leaves_tls_alone_or_outlook_uses_rpc_nothing_stops() {
        let mut plan = case();
        plan.sites[0].balancer.tls = Some(Tls::Passthrough);
        assert_eq!(severities("TLS-07", &plan), "");
        let mut plan = case();
        plan.organisation.oldest_outlook = Some(Outlook::Only2003);
        plan.sites[0].exposure.clear();
        plan.sites[0].exposure.insert(Protocol::MapiRpc, Exposure::Internal);
        plan.sites[0].exposure.insert(Protocol::Owa, Exposure::Both);
        assert_eq!(severities("TLS-07", &plan), "");
    }
}
