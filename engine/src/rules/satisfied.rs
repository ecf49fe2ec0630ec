//! Advice that can be followed: what a finding says to do is done to the plan, and then the finding is
//! gone and no error has come in its place.

use super::test::{case_of, site};
use crate::design::{Finding, Given, Scene, Severity};
use crate::plan::{Override, Plan, Site};
use crate::terms::{
    AutodiscoverMode, BalancerKind, CertificateType, Choice, Dns, EdgeKind, Exposure, HybridKind,
    Nat, Outlook, Path, Protocol, Tls, Update, Version,
};
use std::collections::BTreeSet;

/// What an advice says to do, as an edit: the plan and the place of the site it is about.
type Edit = fn(&mut Plan, usize, &Finding);

/// Every rule whose advice names a value or a choice of the plan.
const EDITS: &[(&str, Edit)] = &[
    ("CAS-10", |plan, _, _| plan.organisation.extra_names.clear()),
    ("CAS-19", |plan, at, _| plan.sites[at].names.array = None),
    ("CLI-01", |plan, _, _| plan.organisation.oldest_outlook = Some(Outlook::Newer)),
    ("COX-01", |plan, _, _| plan.organisation.legacy.clear()),
    ("COX-03", |plan, _, _| plan.organisation.target_update = Some(Update::Cu14)),
    ("CRT-04", |plan, at, _| {
        for protocol in [Protocol::Autodiscover, Protocol::Ews, Protocol::Oab] {
            plan.sites[at].exposure.insert(protocol, Exposure::Both);
        }
    }),
    ("CRT-07", |plan, _, _| public_names_inside(plan)),
    ("CRT-10", |plan, _, _| plan.organisation.autodiscover = Some(AutodiscoverMode::Redirect)),
    ("CRT-11", |plan, _, _| plan.organisation.extra_names.clear()),
    ("CRT-20", |plan, _, _| public_names_inside(plan)),
    ("CRT-21", |plan, _, _| public_names_inside(plan)),
    ("CRT-24", |plan, _, found| {
        if found.fix.contains("internal PKI") {
            plan.organisation.internal_ca = Some(true);
        } else {
            public_names_inside(plan);
        }
    }),
    ("CRT-31", |plan, _, _| plan.organisation.public_ca = Some(true)),
    ("CRT-33", |plan, _, _| public_names_inside(plan)),
    ("CRT-34", |plan, _, _| public_names_inside(plan)),
    ("CRT-46", |plan, _, _| plan.organisation.public_ca = Some(true)),
    ("EDGE-01", |plan, at, _| plan.sites[at].edge.kind = Some(EdgeKind::ReverseProxy)),
    ("EXP-02", |plan, at, _| plan.sites[at].internet_facing = Some(true)),
    ("EXP-11", |plan, at, _| expose(plan, at, Protocol::MapiRpc, Exposure::Internal)),
    ("EXP-12", |plan, at, _| expose(plan, at, Protocol::PowerShell, Exposure::Internal)),
    ("EXP-13", |plan, at, found| {
        if found.severity == Severity::Warning {
            plan.sites[at].names.overrides.retain(|row| row.protocol != Protocol::Ecp);
        } else {
            expose(plan, at, Protocol::Ecp, Exposure::Internal);
        }
    }),
    ("EXP-15", |plan, at, _| open(plan, at, Protocol::Autodiscover)),
    ("EXP-16", |plan, at, _| {
        let rows = &mut plan.sites[at].names.overrides;
        rows.retain(|row| row.protocol != Protocol::Autodiscover);
        rows.push(own_name(Protocol::Autodiscover, "autodiscover.contoso.com"));
    }),
    ("EXP-25", |plan, _, _| public_names_inside(plan)),
    ("EXP-26", |plan, at, _| {
        let rows = &mut plan.sites[at].names.overrides;
        rows.retain(|row| row.protocol != Protocol::OutlookAnywhere);
    }),
    ("EXP-31", |plan, at, _| open(plan, at, Protocol::Ecp)),
    ("HYB-03", |plan, at, found| let_in(plan, at, Protocol::Ews, found)),
    ("HYB-04", |plan, at, _| open(plan, at, Protocol::Smtp)),
    ("HYB-05", |plan, at, found| let_in(plan, at, Protocol::Autodiscover, found)),
    ("LB-01", |plan, at, _| layer_7(plan, at)),
    ("LB-02", |plan, at, _| layer_7(plan, at)),
    ("LB-05", |plan, at, _| plan.sites[at].balancer.pair = Some(true)),
    ("LB-07", |plan, at, _| layer_7(plan, at)),
    ("LB-17", |plan, at, _| layer_7(plan, at)),
    ("LB-18", |plan, at, _| layer_7(plan, at)),
    ("LB-20", |plan, at, _| layer_7(plan, at)),
    ("LB-24", |plan, at, _| layer_7(plan, at)),
    ("LB-25", |plan, at, _| layer_7(plan, at)),
    ("LB-26", bridge),
    ("LB-27", bridge),
    ("LB-31", bridge),
    ("LB-32", |plan, at, _| plan.sites[at].balancer.nat = Some(Nat::Dnat)),
    ("LB-36", |plan, at, _| plan.sites[at].balancer.nat = Some(Nat::Dnat)),
    ("LB-37", |plan, at, _| plan.sites[at].balancer.nat = Some(Nat::Dnat)),
    ("LB-46", |plan, at, _| plan.sites[at].balancer.nat = Some(Nat::Dnat)),
    ("LB-48", |plan, at, _| layer_7(plan, at)),
    ("MAIL-01", |plan, at, _| plan.sites[at].names.smtp = None),
    ("TLS-07", |plan, _, _| plan.organisation.oldest_outlook = Some(Outlook::Newer)),
];

/// Advice about servers, not about the plan, though its rule has an edit for another finding.
fn is_about_servers(found: &Finding) -> bool {
    let advice = found.severity == Severity::Advice && ["COX-01", "LB-37"].contains(&found.rule);
    let connector = found.rule == "MAIL-01" && found.at.ends_with("exposure/smtp");
    advice || connector
}

fn expose(plan: &mut Plan, at: usize, protocol: Protocol, exposure: Exposure) {
    plan.sites[at].exposure.insert(protocol, exposure);
}

/// From the internet too.
fn open(plan: &mut Plan, at: usize, protocol: Protocol) {
    let exposure = plan.sites[at].exposure(protocol).and(Exposure::External);
    expose(plan, at, protocol, exposure);
}

/// What Exchange Online needs, with what the advice says besides.
fn let_in(plan: &mut Plan, at: usize, protocol: Protocol, found: &Finding) {
    open(plan, at, protocol);
    if found.fix.contains("face the internet") {
        plan.sites[at].internet_facing = Some(true);
    }
    if found.fix.contains("bridge TLS") {
        plan.sites[at].balancer.tls = Some(Tls::Bridge);
        plan.sites[at].edge.tls = Some(Tls::Bridge);
    }
}

fn layer_7(plan: &mut Plan, at: usize) {
    let balancer = &mut plan.sites[at].balancer;
    balancer.kind = Some(BalancerKind::Layer7);
    balancer.pair = Some(true);
}

fn bridge(plan: &mut Plan, at: usize, found: &Finding) {
    let site = &mut plan.sites[at];
    if found.at.ends_with("edge/tls") {
        site.edge.tls = Some(Tls::Bridge);
    } else {
        site.balancer.tls = Some(Tls::Bridge);
    }
}

/// Split DNS, and no name that was typed for the inside only.
fn public_names_inside(plan: &mut Plan) {
    plan.organisation.dns = Some(Dns::Split);
    plan.organisation.extra_names.clear();
    for site in &mut plan.sites {
        site.names.internal = None;
        site.names.overrides.retain(|row| row.path == Path::External);
    }
}

fn own_name(protocol: Protocol, host: &str) -> Override {
    Override { protocol, path: Path::Internal, host: host.into() }
}

/// Changes that bring findings, each by itself and beside the first ones.
const FAULTS: &[fn(&mut Plan)] = &[
    |_| {},
    |plan| plan.organisation.hybrid = Some(true),
    |plan| {
        plan.organisation.hybrid = Some(true);
        plan.organisation.hybrid_kind = Some(HybridKind::Classic);
        plan.organisation.mail_flow_hybrid = Some(true);
        plan.sites[0].exposure.clear();
        plan.sites[0].exposure.insert(Protocol::Owa, Exposure::Both);
    },
    |plan| plan.organisation.extended_protection = Some(true),
    |plan| plan.organisation.internal_ca = Some(true),
    |plan| plan.organisation.public_ca = Some(false),
    |plan| {
        plan.organisation.hybrid = Some(true);
        plan.organisation.public_ca = Some(false);
    },
    |plan| plan.organisation.dns = Some(Dns::Separate),
    |plan| plan.organisation.dns = Some(Dns::ExternalOnly),
    |plan| {
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.internal_ca = Some(true);
    },
    |plan| {
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.internal_ca = Some(true);
        plan.organisation.ad_domain = Some("contoso.local".into());
    },
    |plan| {
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.hide_internal_names = Some(true);
    },
    |plan| plan.sites[0].names.internal = Some("MAIL".into()),
    |plan| plan.organisation.extra_names = vec!["contoso.com".into()],
    |plan| plan.organisation.mail_domains.extend((0..8).map(|one| format!("d{one}.com"))),
    |plan| plan.organisation.certificate_type = Some(CertificateType::Wildcard),
    |plan| plan.organisation.oldest_outlook = Some(Outlook::V2003),
    |plan| plan.organisation.oldest_outlook = None,
    |plan| plan.organisation.legacy = vec![Version::V2007],
    |plan| plan.organisation.legacy = vec![Version::V2013],
    |plan| {
        plan.organisation.legacy = vec![Version::V2013];
        plan.organisation.target_update = Some(Update::Cu15);
    },
    |plan| plan.sites[0].balancer.kind = None,
    |plan| plan.sites[0].balancer.kind = Some(BalancerKind::DnsRoundRobin),
    |plan| {
        plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb);
        plan.sites[0].multi_role = Some(true);
        plan.sites[0].dag = Some(true);
    },
    |plan| plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb),
    |plan| plan.sites[0].balancer.kind = Some(BalancerKind::Layer4),
    |plan| {
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        plan.sites[0].exposure.clear();
        plan.sites[0].exposure.insert(Protocol::Owa, Exposure::Internal);
        plan.sites[0].exposure.insert(Protocol::ActiveSync, Exposure::Internal);
        plan.sites[0].names.overrides.push(own_name(Protocol::ActiveSync, "eas.contoso.com"));
    },
    |plan| plan.sites[0].balancer.pair = Some(false),
    |plan| plan.sites[0].balancer.tls = Some(Tls::Offload),
    |plan| plan.sites[0].balancer.tls = Some(Tls::Passthrough),
    |plan| plan.sites[0].balancer.nat = Some(Nat::Dsr),
    |plan| {
        plan.sites[0].balancer.nat = Some(Nat::Snat);
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::Both);
    },
    |plan| plan.sites[0].exposure.extend([(Protocol::Smtp, Exposure::Both)]),
    |plan| {
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
        plan.organisation.separate_mail_certificate = Some(true);
        plan.sites[0].names.smtp = Some(format!("{}.contoso.com", "a".repeat(60)));
    },
    |plan| plan.sites[0].edge.kind = Some(EdgeKind::Tmg),
    |plan| {
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan.sites[0].edge.tls = Some(Tls::Offload);
    },
    |plan| {
        plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
        plan.sites[0].edge.farm = Some(true);
        plan.sites[0].balancer.kind = None;
    },
    |plan| plan.sites[0].internet_facing = Some(false),
    |plan| {
        let mut second = site("BR");
        second.internet_facing = Some(false);
        second.users = Some(2000);
        plan.sites.push(second);
    },
    |plan| plan.sites[0].exposure.extend([(Protocol::MapiRpc, Exposure::Both)]),
    |plan| plan.sites[0].exposure.extend([(Protocol::PowerShell, Exposure::Both)]),
    |plan| plan.sites[0].exposure.extend([(Protocol::Ecp, Exposure::Internal)]),
    |plan| plan.sites[0].exposure.extend([(Protocol::Ews, Exposure::Internal)]),
    |plan| {
        plan.sites[0].exposure.remove(&Protocol::OutlookAnywhere);
        plan.sites[0].exposure.remove(&Protocol::MapiHttp);
        plan.sites[0].exposure.remove(&Protocol::Autodiscover);
    },
    |plan| plan.sites[0].names.overrides.push(own_name(Protocol::Ecp, "ecp.contoso.com")),
    |plan| {
        plan.sites[0].names.overrides.push(own_name(Protocol::OutlookAnywhere, "oa.contoso.com"));
    },
    |plan| {
        let name = own_name(Protocol::Autodiscover, "hq1.corp.contoso.com");
        plan.sites[0].names.overrides.push(name);
    },
    |plan| {
        plan.sites[0].names.array = Some("outlook.corp.contoso.com".into());
        plan.organisation.extra_names = vec!["outlook.corp.contoso.com".into()];
    },
];

/// A plan of every version with each of these changes.
pub(super) fn plans() -> Vec<Plan> {
    let mut all = Vec::new();
    for version in Version::TARGETS {
        for change in FAULTS {
            let mut plan = case_of(*version);
            change(&mut plan);
            all.push(plan);
        }
    }
    all
}

type Told = BTreeSet<(String, String)>;

/// What is said, without the open questions, which take long.
fn findings(plan: &Plan) -> Vec<Finding> {
    super::check(&Scene::of(Given::whole(plan), None))
}

fn of_severity(found: &[Finding], severity: Severity) -> Told {
    let told = found.iter().filter(|one| one.severity == severity);
    told.map(|one| (one.rule.to_owned(), one.at.clone())).collect()
}

/// What is wrong with the advice of the findings about a plan; which rules were tried.
fn tried(plan: &Plan, rules: &mut BTreeSet<&'static str>) -> Vec<String> {
    let before = findings(plan);
    let mut faults = Vec::new();
    for found in before.iter().filter(|found| !is_about_servers(found)) {
        let Some((rule, edit)) = EDITS.iter().find(|(rule, _)| *rule == found.rule) else {
            continue;
        };
        rules.insert(rule);
        let mut done = plan.clone();
        edit(&mut done, place(plan, found), found);
        let after = findings(&done);
        let same =
            |one: &Finding| (one.rule, &one.at, &one.fix) == (found.rule, &found.at, &found.fix);
        if after.iter().any(same) {
            faults.push(format!("{} still says: {}", found.rule, found.message));
        }
        let errors = of_severity(&after, Severity::Error);
        let new: Vec<_> =
            errors.difference(&of_severity(&before, Severity::Error)).cloned().collect();
        if !new.is_empty() {
            faults.push(format!("{}: {} leads to {new:?}", found.rule, found.fix));
        }
    }
    faults
}

fn place(plan: &Plan, found: &Finding) -> usize {
    let own = |site: &Site| Some(site.id.as_str()) == found.site.as_deref();
    plan.sites.iter().position(own).unwrap_or(0)
}

#[test]
fn what_is_advised_can_be_done_and_helps() {
    let mut rules = BTreeSet::new();
    let mut faults = BTreeSet::new();
    for version in Version::TARGETS {
        for (place, one) in FAULTS.iter().enumerate() {
            for other in FAULTS.iter().take(place.min(3) + 1) {
                let mut plan = case_of(*version);
                other(&mut plan);
                one(&mut plan);
                for fault in tried(&plan, &mut rules) {
                    faults.insert(format!("{}, change {place}: {fault}", version.key()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    let never: Vec<_> =
        EDITS.iter().map(|(rule, _)| rule).filter(|rule| !rules.contains(*rule)).collect();
    assert!(never.is_empty(), "no plan has these: {never:?}");
}
