//! The 21 statements of the article that started this, each with the planner's answer to it.
//!
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010. The statements are told in the planner's own words, in the order of the article.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)] // a panic is how a test fails

use cas_plan::design;
use cas_plan::design::{
    Array, Assumed, Balancing, Certificate, Design, Issuer, Need, OnCertificate, SatisfiedBy,
    Severity, Verdict, Zone,
};
use cas_plan::plan::{Override, Plan, Site};
use cas_plan::terms::{
    Affinity, BalancerKind, CertificateType, Dns, EdgeKind, Exposure, Method, Outlook, Path,
    Protocol, Tls, Version,
};

/// A site with two servers and nothing that clients use.
fn site(id: &str) -> Site {
    let mut site = Site { id: id.into(), internet_facing: Some(true), ..Site::default() };
    site.servers = vec![format!("{id}1.corp.contoso.com"), format!("{id}2.corp.contoso.com")];
    site.balancer.kind = Some(BalancerKind::Layer4);
    site
}

/// One internet-facing Exchange 2010 site that serves Outlook inside, and nothing else.
fn outlook_inside() -> Plan {
    let mut plan = Plan::default();
    plan.date = Some("2026-11-22".into());
    plan.organisation.exchange = Some(Version::V2010);
    plan.organisation.mail_domains = vec!["contoso.com".into()];
    plan.organisation.ad_domain = Some("corp.contoso.com".into());
    plan.organisation.dns = Some(Dns::Split);
    plan.organisation.public_ca = Some(true);
    plan.organisation.internal_ca = Some(false);
    plan.organisation.hide_internal_names = Some(false);
    plan.organisation.certificate_type = Some(CertificateType::San);
    plan.organisation.hybrid = Some(false);
    // Later ones fetch free and busy times over HTTPS (CRT-04).
    plan.organisation.oldest_outlook = Some(Outlook::Only2003);
    plan.sites.push(site("HQ"));
    expose(&mut plan, Protocol::MapiRpc, Exposure::Internal);
    plan
}

/// The same, with web protocols published to the internet and used inside by the same name.
fn published() -> Plan {
    let mut plan = outlook_inside();
    plan.organisation.oldest_outlook = Some(Outlook::V2010);
    for protocol in [Protocol::Owa, Protocol::Ecp, Protocol::Ews, Protocol::Oab] {
        expose(&mut plan, protocol, Exposure::Both);
    }
    expose(&mut plan, Protocol::OutlookAnywhere, Exposure::External);
    plan
}

/// The same, with Outlook Web App inside by the name of the array.
fn web_mail_on_the_array() -> Plan {
    let mut plan = published();
    let host = ARRAY.into();
    let own = Override { protocol: Protocol::Owa, path: Path::Internal, host };
    plan.sites[0].names.overrides.push(own);
    plan.sites[0].names.array = Some(ARRAY.into());
    plan
}

const ARRAY: &str = "outlook.corp.contoso.com";
const MAIL: &str = "mail.contoso.com";

fn expose(plan: &mut Plan, protocol: Protocol, exposure: Exposure) {
    for site in &mut plan.sites {
        site.exposure.insert(protocol, exposure);
    }
}

fn array(plan: &Plan) -> Array {
    design(plan).arrays.remove(0)
}

fn found(plan: &Plan, rule: &str, severity: Severity) -> bool {
    let findings = design(plan).findings;
    findings.iter().any(|finding| finding.rule == rule && finding.severity == severity)
}

fn holds(certificate: &Certificate, host: &str) -> bool {
    certificate.names.iter().any(|name| name.host.as_str() == host)
}

fn is_public(design: &Design, host: &str) -> bool {
    design.certificates.iter().any(|one| one.issuer == Issuer::Public && holds(one, host))
}

fn row(design: &Design, protocol: Protocol, path: Path) -> &Balancing {
    design.balancing.iter().find(|row| (row.protocol, row.path) == (protocol, path)).unwrap()
}

/// An array is the Client Access servers of one Active Directory site under one DNS name.
#[test]
fn s01_an_array_is_one_name_for_the_servers_of_one_site() {
    let mut plan = outlook_inside();
    plan.sites.push(site("BR"));
    expose(&mut plan, Protocol::MapiRpc, Exposure::Internal);
    let arrays = design(&plan).arrays;
    let named: Vec<_> = arrays.iter().map(|row| (&*row.site, row.host.clone().unwrap())).collect();
    assert_eq!(named[0].0, "HQ");
    assert_eq!(named[0].1.as_str(), "outlook-hq.corp.contoso.com");
    assert_eq!(named[1].1.as_str(), "outlook-br.corp.contoso.com");
    assert!(arrays.iter().all(|row| row.because.contains(&"CAS-01")));
    for site in &mut plan.sites {
        site.names.array = Some(ARRAY.into());
        // Without mailboxes there would be no array to share it.
        site.mailboxes = Some(true);
    }
    assert!(found(&plan, "CAS-03", Severity::Error), "one name for two sites");
}

/// Creating it sends nobody anywhere; something has to do the balancing.
#[test]
fn s02_an_array_without_a_balancer_is_an_error() {
    let mut plan = outlook_inside();
    assert!(!found(&plan, "LB-02", Severity::Error));
    plan.sites[0].balancer.kind = Some(BalancerKind::None);
    assert!(found(&plan, "LB-02", Severity::Error));
    let design = design(&plan);
    let row = row(&design, Protocol::MapiRpc, Path::Internal);
    assert_eq!((row.need, row.satisfied_by), (Need::Required, None));
    assert!(row.because.contains(&"CAS-02"));
}

/// What to call it depends, on who else is called so.
#[test]
fn s03_what_to_call_it_depends_on_what_else_has_the_name() {
    let mut plan = published();
    for (name, verdict) in [
        ("cas.corp.contoso.com", OnCertificate::No),
        ("rpc.fabrikam.com", OnCertificate::No),
        (MAIL, OnCertificate::Conflict),
    ] {
        plan.sites[0].names.array = Some(name.into());
        assert_eq!(array(&plan).on_certificate, verdict, "{name}");
    }
}

/// Not a name that is reached from outside: Outlook would try RPC there and fail.
#[test]
fn s04_a_name_that_is_reached_from_outside_is_refused() {
    let mut plan = published();
    plan.sites[0].names.array = Some(MAIL.into());
    assert!(found(&plan, "CAS-07", Severity::Error));
    assert_eq!(array(&plan).proposal.unwrap().as_str(), ARRAY);
    plan.sites[0].names.array = Some(ARRAY.into());
    plan.organisation.public_dns = vec!["*.contoso.com".into()];
    assert!(found(&plan, "CAS-06", Severity::Warning), "it resolves outside");
}

/// It means nothing outside, so it is named for the inside.
#[test]
fn s05_the_name_is_for_the_inside_and_nothing_outside_knows_it() {
    let design = design(&published());
    assert_eq!(design.arrays[0].host.as_ref().unwrap().as_str(), ARRAY);
    let records = design.dns.iter().filter(|row| row.host.as_str() == ARRAY);
    let zones: Vec<_> = records.map(|row| row.zone).collect();
    assert_eq!(zones, [Zone::Internal]);
}

/// No need to buy a certificate for it: MAPI needs none.
#[test]
fn s06_nothing_is_bought_for_the_array() {
    let design = design(&published());
    assert!(!is_public(&design, ARRAY));
    let off = design.left_off.iter().find(|row| row.host.as_str() == ARRAY).unwrap();
    assert_eq!(off.rule, "CAS-10");
    assert!(off.why.contains("not by TLS"), "{}", off.why);
}

/// Web mail or Outlook Anywhere inside by the same name may bring it onto a certificate.
#[test]
fn s07_an_inside_web_service_of_that_name_brings_it_onto_a_certificate() {
    assert!(is_public(&design(&web_mail_on_the_array()), ARRAY));
    let mut plan = outlook_inside();
    expose(&mut plan, Protocol::OutlookAnywhere, Exposure::Internal);
    plan.sites[0].names.internal = Some(ARRAY.into());
    let design = design(&plan);
    assert!(design.certificates.iter().any(|one| holds(one, ARRAY)), "Outlook Anywhere");
}

/// That certificate may be an internally trusted one, but not the self-signed one.
#[test]
fn s08_an_internal_certificate_will_do_and_a_self_signed_one_never() {
    let mut plan = outlook_inside();
    plan.organisation.internal_ca = Some(true);
    plan.organisation.unmanaged_clients = Some(false);
    plan.sites[0].names.internal = Some(ARRAY.into());
    expose(&mut plan, Protocol::Owa, Exposure::Internal);
    let row = array(&plan);
    assert_eq!(row.on_certificate, OnCertificate::InternalOnly);
    assert!(row.because.contains(&"CAS-11"));
    // There are two issuers and no third: nothing can propose a self-signed certificate.
    for certificate in design(&plan).certificates {
        assert!(matches!(certificate.issuer, Issuer::Public | Issuer::Internal));
    }
    assert!(found(&plan, "CRT-30", Severity::Advice));
    assert!(cas_plan::rules::all().any(|rule| rule.id == "CRT-32"));
}

/// So it need not be on the certificate that the internet sees.
#[test]
fn s09_the_certificate_that_the_internet_sees_goes_without() {
    let mut plan = web_mail_on_the_array();
    plan.organisation.internal_ca = Some(true);
    plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
    plan.sites[0].edge.tls = Some(Tls::Bridge);
    let design = design(&plan);
    assert!(!is_public(&design, ARRAY));
    assert!(is_public(&design, MAIL));
    let inner = design.certificates.iter().find(|one| one.issuer == Issuer::Internal).unwrap();
    assert!(holds(inner, ARRAY));
}

/// Which protocols are published, and where, says whether a balancer is needed.
#[test]
fn s10_the_protocols_and_paths_say_what_is_balanced() {
    let mut plan = outlook_inside();
    expose(&mut plan, Protocol::Owa, Exposure::External);
    let rows = design(&plan).balancing;
    let asked: Vec<_> = rows.iter().map(|row| (row.protocol, row.path, row.need)).collect();
    assert_eq!(
        asked,
        [
            (Protocol::MapiRpc, Path::Internal, Need::Required),
            (Protocol::Owa, Path::External, Need::Required)
        ]
    );
    plan.sites[0].servers.truncate(1);
    assert!(design(&plan).balancing.iter().all(|row| row.need == Need::None));
    plan.sites[0].exposure.clear();
    assert!(design(&plan).balancing.is_empty());
}

/// An array means Outlook inside on several servers, so something has to balance it.
#[test]
fn s11_an_array_of_several_servers_asks_for_balancing_inside() {
    let design = design(&outlook_inside());
    assert_eq!(design.arrays[0].verdict, Verdict::Required);
    let row = row(&design, Protocol::MapiRpc, Path::Internal);
    assert_eq!((row.need, row.satisfied_by), (Need::Required, Some(SatisfiedBy::Balancer)));
}

/// What is published to the internet may be balanced by TMG or the like.
#[test]
fn s12_an_edge_that_spreads_requests_balances_what_is_published() {
    let mut plan = published();
    plan.sites[0].balancer.kind = Some(BalancerKind::None);
    plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
    plan.sites[0].edge.farm = Some(true);
    let design = design(&plan);
    for protocol in [Protocol::Ews, Protocol::Owa, Protocol::Ecp, Protocol::OutlookAnywhere] {
        let outside = row(&design, protocol, Path::External);
        assert_eq!(outside.satisfied_by, Some(SatisfiedBy::Edge), "{protocol:?}");
        assert!(outside.because.contains(&"LB-20"));
    }
    // TMG does nothing for the clients inside.
    assert_eq!(row(&design, Protocol::Owa, Path::Internal).satisfied_by, None);
    assert_eq!(row(&design, Protocol::MapiRpc, Path::Internal).satisfied_by, None);
}

/// There are several ways, by the client that is balanced.
#[test]
fn s13_the_way_of_balancing_follows_the_client() {
    let mut plan = published();
    plan.sites[0].balancer.kind = Some(BalancerKind::Layer7);
    expose(&mut plan, Protocol::ActiveSync, Exposure::External);
    let design = design(&plan);
    let best = |protocol, path| row(&design, protocol, path).methods[0];
    assert_eq!(best(Protocol::MapiRpc, Path::Internal), Method::SourceIp);
    assert_eq!(best(Protocol::Owa, Path::Internal), Method::Cookie);
    assert_eq!(best(Protocol::ActiveSync, Path::External), Method::AuthorizationHeader);
    let oab = row(&design, Protocol::Oab, Path::Internal);
    assert_eq!((oab.affinity, oab.methods[0]), (Affinity::None, Method::Any));
}

/// Clients over HTTP do belong into the names of the certificate.
#[test]
fn s14_what_web_clients_connect_to_is_on_the_certificate() {
    let design = design(&published());
    let name = &design.certificates[0].names[0];
    assert_eq!(name.host.as_str(), MAIL);
    let protocols: Vec<_> = name.because.iter().filter_map(|one| one.protocol).collect();
    for protocol in [Protocol::Owa, Protocol::Ecp, Protocol::Ews, Protocol::OutlookAnywhere] {
        assert!(protocols.contains(&protocol), "{protocol:?}");
    }
    assert!(!protocols.contains(&Protocol::MapiRpc));
}

/// What is published where makes the names obvious.
#[test]
fn s15_the_names_follow_from_what_is_published_where() {
    let mut plan = outlook_inside();
    plan.organisation.dns = Some(Dns::Separate);
    for (exposure, expected) in [
        (Exposure::None, vec![]),
        (Exposure::Internal, vec!["mail.corp.contoso.com"]),
        (Exposure::External, vec![MAIL]),
        (Exposure::Both, vec![MAIL, "mail.corp.contoso.com"]),
    ] {
        expose(&mut plan, Protocol::Owa, exposure);
        let certificates = design(&plan).certificates;
        let names = certificates.iter().flat_map(|one| &one.names);
        let hosts: Vec<_> = names.map(|name| name.host.to_string()).collect();
        assert_eq!(hosts, expected, "{exposure:?}");
    }
}

/// An array that serves MAPI alone needs no certificate.
#[test]
fn s16_mapi_alone_gives_no_certificate() {
    let design = design(&outlook_inside());
    assert!(design.certificates.is_empty());
    let array = &design.arrays[0];
    assert_eq!((array.verdict, array.on_certificate), (Verdict::Required, OnCertificate::No));
    assert!(array.because.contains(&"CAS-10"));
}

/// Anything else does: the address book, web services, free and busy.
#[test]
fn s17_anything_else_needs_a_certificate() {
    // Availability is a part of Exchange Web Services.
    for protocol in [Protocol::Oab, Protocol::Ews, Protocol::Owa, Protocol::OutlookAnywhere] {
        let mut plan = outlook_inside();
        expose(&mut plan, protocol, Exposure::Internal);
        let certificates = design(&plan).certificates;
        assert!(certificates.iter().any(|one| holds(one, MAIL)), "{protocol:?}");
    }
}

/// That certificate need not come from a public authority, but may where that is easier.
#[test]
fn s18_the_issuer_follows_from_who_sees_it_and_what_there_is() {
    let mut plan = outlook_inside();
    expose(&mut plan, Protocol::Owa, Exposure::Internal);
    for (internal_ca, issuer) in [(true, Issuer::Internal), (false, Issuer::Public)] {
        plan.organisation.internal_ca = Some(internal_ca);
        assert_eq!(design(&plan).certificates[0].issuer, issuer, "{internal_ca}");
    }
}

/// No internal PKI, one site, facing the internet, web protocols published: then it may be yes.
#[test]
fn s19_one_published_site_without_a_pki_may_have_it_on_the_public_certificate() {
    let row = array(&web_mail_on_the_array());
    assert_eq!(row.on_certificate, OnCertificate::YesPublic);
    assert!(row.because.contains(&"CAS-12"));
    // Without a web service of that name there is still nothing to put there.
    assert_eq!(array(&published()).on_certificate, OnCertificate::No);
}

/// Several sites, several names, a PKI of one's own or secrecy: then it depends.
#[test]
fn s20_otherwise_it_depends_and_the_answers_that_decide_are_named() {
    let mut plan = web_mail_on_the_array();
    plan.organisation.internal_ca = None;
    plan.organisation.hide_internal_names = None;
    plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
    let design = design(&plan);
    let row = &design.arrays[0];
    assert_eq!(row.on_certificate, OnCertificate::Depends);
    assert_eq!(row.decided_by, ["/organisation/internalCa", "/organisation/hideInternalNames"]);
    let asked = |at: &str| design.open_questions.iter().find(|one| one.at == at).unwrap();
    let pki = asked("/organisation/internalCa");
    assert_eq!(pki.alternatives[0].answer, Assumed::Flag(true));
    assert!(pki.alternatives[0].consequence.contains(ARRAY), "{pki:?}");
    // Once they are answered it does not depend any more.
    plan.organisation.hide_internal_names = Some(false);
    plan.organisation.internal_ca = Some(true);
    assert_eq!(array(&plan).on_certificate, OnCertificate::InternalOnly);
    plan.organisation.internal_ca = Some(false);
    plan.organisation.hide_internal_names = Some(true);
    assert_eq!(array(&plan).on_certificate, OnCertificate::Conflict);
    plan.organisation.hide_internal_names = Some(false);
    plan.sites.push(site("BR"));
    assert!(found(&plan, "CAS-13", Severity::Advice), "a second site that faces the internet");
}

/// Begin with the namespaces, then the protocols in each, then inside, outside or both.
#[test]
fn s21_the_way_to_the_answer_is_namespaces_protocols_paths() {
    let mut plan = web_mail_on_the_array();
    plan.sites.push(site("BR"));
    let findings = design(&plan).findings;
    let fix = &findings.iter().find(|finding| finding.rule == "CAS-13").unwrap().fix;
    let place = |word: &str| fix.find(word).unwrap();
    assert!(place("namespaces") < place("protocols"), "{fix}");
    assert!(place("protocols") < place("where each is used"), "{fix}");
}
