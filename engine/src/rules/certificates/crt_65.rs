//! ## What it looks at
//! Hybrid organisations whose public certificate serves SMTP: the same certificate also says who
//! the on-premises servers are when they connect to Exchange Online.
//!
//! ## Why it matters
//! Then the server is a client, and some set-ups look for the purpose "client authentication" in
//! its certificate. Public authorities stop including it. The sources differ about the day:
//! Chrome's root policy 1.8 allows it in new certificates until 15 March 2027, most large
//! authorities stopped in May 2026, and the Baseline Requirements still allow it. The question is
//! what your authority and your partners do; this plan treats the purpose as gone.
//!
//! ## What to do
//! Ask the authority what its new certificates contain, and partners who check the sender's
//! certificate what they need. For mutual TLS between partners plan a private authority.
//!
//! ## Source
//! thesslstore.com, eurossl.eu and encryptionconsulting.com on Chrome's root policy; CA/Browser
//! Forum, Baseline Requirements 2.2.6, 7.1.2.7 (github.com/cabforum/servercert, docs/BR.md).

use super::shared::{owners, site_of};
use crate::design::Severity::Warning;
use crate::design::{Issuer, Scene, Service};
use crate::facts::lifetimes::{ServersOnly, servers_only};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-65",
    title: "Public certificates are no longer for clients",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.hybrid {
        return;
    }
    for made in &scene.made {
        let certificate = &made.certificate;
        let mail = certificate.services.contains(&Service::Smtp);
        if certificate.issuer != Issuer::Public || !mail {
            continue;
        }
        let Some(site) = site_of(scene, made) else { continue };
        found.site(
            Warning,
            site,
            "/organisation/hybrid",
            format!(
                "The public certificate of {} also stands for its servers when they send mail, but \
                 {}.",
                owners(scene, site),
                match servers_only(scene.answers.date) {
                    ServersOnly::Some => {
                        "most authorities sign for servers only from May 2026 on, all from 2027-03-15"
                    }
                    ServersOnly::Most => {
                        "since May 2026 most authorities sign for servers only, all from 2027-03-15 on"
                    }
                    ServersOnly::All => "since 2027-03-15 public certificates are for servers only",
                }
            ),
            "Ask the authority and partners with mutual TLS what they need; a private authority \
             can sign for such partners.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, Protocol};

    fn hybrid() -> Plan {
        let mut plan = case();
        plan.organisation.hybrid = Some(true);
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
        plan
    }

    #[test]
    fn what_authorities_sign_depends_on_the_day() {
        let mut plan = hybrid();
        let mut said = |date: &str| {
            plan.date = Some(date.into());
            findings("CRT-65", &plan).remove(0).2
        };
        assert!(said("2026-04-30").contains("from May 2026 on"));
        assert!(said("2026-05-01").contains("since May 2026 most"));
        assert!(said("2027-03-15").contains("since 2027-03-15"));
    }

    #[test]
    fn a_hybrid_certificate_for_mail_is_a_clients_too() {
        assert_eq!(findings("CRT-65", &hybrid())[0].1, "/organisation/hybrid");
    }

    #[test]
    fn without_hybrid_or_mail_it_serves_only() {
        let mut plan = hybrid();
        plan.organisation.hybrid = Some(false);
        assert_eq!(severities("CRT-65", &plan), "");
        let mut plan = hybrid();
        plan.sites[0].exposure.remove(&Protocol::Smtp);
        assert_eq!(severities("CRT-65", &plan), "");
    }

    #[test]
    fn only_the_certificate_for_mail_is_meant() {
        let mut plan = hybrid();
        plan.organisation.separate_mail_certificate = Some(true);
        assert_eq!(crate::design(&plan).certificates.len(), 2);
        assert_eq!(severities("CRT-65", &plan), "warning");
    }
}
