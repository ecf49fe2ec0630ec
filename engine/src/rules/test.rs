//! What the tests of rules share: a plan in which nothing is wrong, and what is said about a plan.

use super::all;
use crate::plan::{Plan, Site};
use crate::terms::{
    AutodiscoverMode, BalancerKind, CertificateType, Choice, Dns, Exposure, Outlook, Protocol, Tls,
    Version,
};

/// One internet-facing Exchange 2010 site with two servers, split DNS, a public authority and a
/// redundant layer 7 balancer; every answer of the organisation is given.
pub(crate) fn case() -> Plan {
    let mut plan = Plan::default();
    plan.date = Some("2026-11-22".into());
    let organisation = &mut plan.organisation;
    organisation.exchange = Some(Version::V2010);
    organisation.oldest_outlook = Some(Outlook::V2010);
    organisation.mail_domains = vec!["contoso.com".into()];
    organisation.ad_domain = Some("corp.contoso.com".into());
    organisation.dns = Some(Dns::Split);
    organisation.public_ca = Some(true);
    organisation.internal_ca = Some(false);
    organisation.hide_internal_names = Some(false);
    organisation.certificate_type = Some(CertificateType::San);
    organisation.separate_mail_certificate = Some(false);
    organisation.autodiscover = Some(AutodiscoverMode::San);
    organisation.hybrid = Some(false);
    plan.sites.push(site("HQ"));
    plan
}

/// The same for another version, with its protocols.
pub(crate) fn case_of(version: Version) -> Plan {
    let mut plan = case();
    plan.organisation.exchange = Some(version);
    if version > Version::V2010 {
        let exposure = &mut plan.sites[0].exposure;
        exposure.remove(&Protocol::MapiRpc);
        exposure.insert(Protocol::MapiHttp, Exposure::Both);
    }
    if version >= Version::V2019 {
        plan.organisation.oldest_outlook = Some(Outlook::Newer);
    }
    plan
}

/// A site like the one of [`case`], with servers named after it.
pub(crate) fn site(id: &str) -> Site {
    let mut site = Site { id: id.into(), name: id.into(), ..Site::default() };
    site.internet_facing = Some(true);
    site.servers = vec![format!("{id}1.corp.contoso.com"), format!("{id}2.corp.contoso.com")];
    site.balancer.kind = Some(BalancerKind::Layer7);
    site.balancer.tls = Some(Tls::Bridge);
    site.balancer.pair = Some(true);
    let both = [Protocol::Owa, Protocol::Ecp, Protocol::Ews, Protocol::Oab, Protocol::Autodiscover];
    site.exposure.insert(Protocol::MapiRpc, Exposure::Internal);
    site.exposure.extend(both.map(|protocol| (protocol, Exposure::Both)));
    site.exposure.insert(Protocol::OutlookAnywhere, Exposure::External);
    site.exposure.insert(Protocol::ActiveSync, Exposure::External);
    site
}

/// The severities of a rule's findings about a plan, in order: `error warning`, or nothing.
pub(crate) fn severities(rule: &str, plan: &Plan) -> String {
    let found = findings(rule, plan);
    found.into_iter().map(|(severity, _, _)| severity).collect::<Vec<_>>().join(" ")
}

/// A rule's findings about a plan: severity, the answer to go back to, the message.
pub(crate) fn findings(rule: &str, plan: &Plan) -> Vec<(&'static str, String, String)> {
    let found = crate::design(plan).findings.into_iter().filter(|finding| finding.rule == rule);
    found
        .map(|finding| {
            // What the rule says, whether or not it rests on an assumption.
            let severity = match finding.severity {
                _ if !finding.rests_on.is_empty() => "error",
                crate::design::Severity::Error => "error",
                crate::design::Severity::Warning => "warning",
                crate::design::Severity::Advice => "advice",
            };
            (severity, finding.at, finding.message)
        })
        .collect()
}

/// The rules that put a name on a certificate, each once; none where it is on none.
pub(crate) fn rules_of_name(plan: &Plan, host: &str) -> Vec<&'static str> {
    let certificates = crate::design(plan).certificates;
    let names = certificates.iter().flat_map(|certificate| &certificate.names);
    let uses = names.filter(|name| name.host.as_str() == host).flat_map(|name| &name.because);
    let mut rules: Vec<&'static str> = uses.map(|one| one.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

/// The rules behind each certificate.
pub(crate) fn rules_of_certificates(plan: &Plan) -> Vec<Vec<&'static str>> {
    crate::design(plan).certificates.into_iter().map(|certificate| certificate.because).collect()
}

#[test]
fn identifiers_are_unique_and_every_rule_says_what_it_can_find() {
    let ids: Vec<&str> = all().map(|rule| rule.id).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    insta::assert_debug_snapshot!(
        all().map(|rule| (rule.id, rule.title, rule.versions, rule.severities)).collect::<Vec<_>>()
    );
}

#[test]
fn the_plain_case_has_no_error_in_any_version() {
    for version in Version::ALL.iter().filter(|version| Version::TARGETS.contains(version)) {
        let design = crate::design(&case_of(*version));
        let errors: Vec<_> = design
            .findings
            .iter()
            .filter(|finding| finding.severity == crate::design::Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{version:?}: {errors:#?}");
    }
}

#[test]
fn every_reason_of_a_design_is_a_rule_that_speaks_for_the_version() {
    for version in Version::TARGETS {
        let design = crate::design(&varied(*version));
        let reasons = reasons(&design);
        assert!(reasons.len() > 15, "{version:?}: {reasons:?}");
        for reason in reasons {
            let rule = all().find(|rule| rule.id == reason);
            let speaks = rule.is_some_and(|rule| rule.versions.contains(version));
            assert!(speaks, "{version:?}: {reason}");
        }
    }
}

/// A pair and two more sites, with everything that gives a row reasons of its own.
fn varied(version: Version) -> Plan {
    let mut plan = case_of(version);
    plan.organisation.mail_domains.push("fabrikam.com".into());
    plan.organisation.extra_names = vec!["old.contoso.com".into(), "mail.contoso.local".into()];
    plan.organisation.legacy = vec![Version::V2007, Version::V2010];
    let first = plan.sites[0].clone();
    for id in ["DR", "BR", "FR"] {
        plan.sites.push(Site { exposure: first.exposure.clone(), ..site(id) });
    }
    for site in &mut plan.sites[..2] {
        site.pair = Some("DC".into());
        site.exposure.insert(Protocol::PowerShell, Exposure::Internal);
        site.exposure.insert(Protocol::Pop, Exposure::Internal);
        site.exposure.insert(Protocol::Submission, Exposure::Both);
        site.names.array = Some("outlook.contoso.com".into());
        site.names.download = Some("download.contoso.com".into());
        site.public_folders = Some(true);
    }
    plan.sites[2].internet_facing = Some(false);
    plan.sites[2].balancer.kind = Some(BalancerKind::DnsRoundRobin);
    plan.sites[3].servers.truncate(1);
    plan.sites[3].edge.kind = Some(crate::terms::EdgeKind::Tmg);
    plan
}

fn reasons(design: &crate::design::Design) -> std::collections::BTreeSet<&'static str> {
    let mut all = std::collections::BTreeSet::new();
    for certificate in &design.certificates {
        all.extend(&certificate.because);
        all.extend(certificate.names.iter().flat_map(|name| &name.because).map(|by| by.rule));
    }
    all.extend(design.left_off.iter().map(|row| row.rule));
    all.extend(design.arrays.iter().flat_map(|row| &row.because));
    all.extend(design.balancing.iter().flat_map(|row| &row.because));
    all.extend(design.dns.iter().flat_map(|row| &row.because));
    all.extend(design.urls.iter().flat_map(|row| &row.because));
    all.extend(design.service_connection_points.iter().flat_map(|row| &row.because));
    all.extend(design.firewall.iter().flat_map(|row| &row.because));
    all
}
