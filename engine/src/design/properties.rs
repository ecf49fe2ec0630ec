//! What holds for every plan.

use super::site::SiteView;
use super::uses::Role;
use super::{Certificate, FirewallRow, Given, Issuer, RuleId, Scene, Severity, Zone};
use crate::facts::suffixes::{self, Suffix};
use crate::plan::{Plan, Site, arbitrary};
use crate::terms::{Choice, Exposure, Host, Path, Protocol};
use proptest::prelude::*;
use proptest::sample::select;

fn scene(plan: &Plan) -> Scene<'_> {
    Scene::of(Given::whole(plan), None)
}

/// The certificates that a client of a site sees along a path.
fn seen<'s>(
    scene: &'s Scene<'_>,
    site: &SiteView<'_>,
    path: Path,
    is_mail: bool,
) -> Vec<&'s Certificate> {
    let edge = format!("{}/edge", site.id);
    let servers = format!("{}/servers", site.id);
    let certificates = || scene.design.certificates.iter();
    let at_edge = path == Path::External
        && !is_mail
        && certificates().any(|certificate| certificate.places.contains(&edge));
    let place = if at_edge { edge } else { servers };
    certificates().filter(|certificate| certificate.places.contains(&place)).collect()
}

fn hosts(certificate: &Certificate) -> impl Iterator<Item = &Host> {
    certificate.names.iter().map(|name| &name.host)
}

/// Findings without their words, which name sites.
fn findings_of(plan: &Plan) -> Vec<(String, String)> {
    let findings = crate::design(plan).findings.into_iter();
    findings.map(|finding| (finding.rule.to_owned(), finding.at)).collect()
}

/// Everything of a design that is about one site, as text.
fn rows_of(plan: &Plan, id: &str) -> String {
    let design = crate::design(plan);
    let targets = [format!("vip:{id}"), format!("edge:{id}"), format!("legacy:{id}")];
    let certificates: Vec<_> =
        design.certificates.iter().filter(|row| row.sites.iter().any(|s| &**s == id)).collect();
    let arrays: Vec<_> = design.arrays.iter().filter(|row| &*row.site == id).collect();
    let balancing: Vec<_> = design.balancing.iter().filter(|row| &*row.site == id).collect();
    let urls = design.urls.iter().filter(|row| &*row.site == id);
    let urls: Vec<_> = urls.map(|row| (row.protocol, &row.internal, &row.external)).collect();
    let dns: Vec<_> = design.dns.iter().filter(|row| targets.contains(&row.target)).collect();
    let points: Vec<_> =
        design.service_connection_points.iter().filter(|row| &*row.site == id).collect();
    let ends = [format!("vip:{id}"), format!("edge:{id}"), format!("servers:{id}")];
    // Rows of the whole organisation stand with the first site that has servers.
    let is_wide = |row: &FirewallRow| [&row.from, &row.to].iter().any(|end| *end == "agent");
    let is_here =
        |row: &&FirewallRow| (ends.contains(&row.from) || ends.contains(&row.to)) && !is_wide(row);
    let firewall: Vec<_> = design.firewall.iter().filter(is_here).collect();
    format!("{certificates:#?}{arrays:#?}{balancing:#?}{urls:#?}{dns:#?}{points:#?}{firewall:#?}")
}

/// What is said about one site, without the words: they may name the first of the other sites.
fn said_of(plan: &Plan, id: &str) -> Vec<(RuleId, Severity)> {
    let findings = crate::design(plan).findings.into_iter();
    let here = findings.filter(|row| row.site.as_deref() == Some(id));
    // What the whole organisation lacks is told at the first site that could have it.
    let own = here.filter(|row| !["HYB-03", "HYB-04", "HYB-05"].contains(&row.rule));
    own.map(|row| (row.rule, row.severity)).collect()
}

/// A part of identifiers that nothing else in a plan has.
const MARK: &str = "Qxzvkj";

/// The same plan with other identifiers, that differ from each other by their last part only.
fn with_identifiers(plan: &Plan, mark: &str) -> Plan {
    let mut plan = plan.clone();
    let mut landing = plan.organisation.autodiscover_sites.take();
    for (index, site) in plan.sites.iter_mut().enumerate() {
        let id = format!("{mark}{index}");
        for chosen in landing.iter_mut().flatten() {
            if chosen.trim().eq_ignore_ascii_case(&site.id) {
                chosen.clone_from(&id);
            }
        }
        site.id = id;
    }
    plan.organisation.autodiscover_sites = landing;
    plan
}

/// A name as somebody else might type it: in capitals, with spaces around it and the dot at its end.
fn retyped(name: &mut String) {
    let text = name.trim().to_ascii_uppercase();
    *name = if text.is_empty() || text.ends_with('.') { text } else { format!(" {text}. ") };
}

/// The same plan with its names typed otherwise.
fn with_names_retyped(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    let organisation = &mut plan.organisation;
    let lists = [
        &mut organisation.mail_domains,
        &mut organisation.public_dns,
        &mut organisation.extra_names,
    ];
    lists.into_iter().flatten().chain(&mut organisation.ad_domain).for_each(retyped);
    for site in &mut plan.sites {
        site.servers.iter_mut().for_each(retyped);
        let names = &mut site.names;
        let hosts = [&mut names.array, &mut names.internal, &mut names.external, &mut names.pop];
        hosts.into_iter().flatten().for_each(retyped);
        names.overrides.iter_mut().for_each(|entry| retyped(&mut entry.host));
    }
    plan
}

/// Plans of Exchange 2010 in which arrays are often called like something else.
fn plans_of_arrays() -> impl Strategy<Value = Plan> {
    let alike = proptest::collection::vec((0..4_usize, any::<bool>()), 6);
    (arbitrary::plans().boxed(), alike).prop_map(|(mut plan, alike)| {
        plan.organisation.exchange = Some(crate::terms::Version::V2010);
        for (site, (which, outlook)) in plan.sites.iter_mut().zip(alike) {
            site.servers.push("ex09.corp.contoso.com".into());
            if outlook {
                site.exposure.insert(Protocol::MapiRpc, Exposure::Internal);
                site.mailboxes = None;
            }
            let name = "cas.contoso.com".to_owned();
            match which {
                0 => site.names.internal = Some(name.clone()),
                1 => site.names.external = Some(name.clone()),
                2 => plan.organisation.extra_names.push(name.clone()),
                _ => {}
            }
            site.names.array = Some(name);
        }
        plan
    })
}

/// What somebody has on screen while typing: identifiers that are missing or there twice, rows of
/// names that a file may not have.
fn half_typed() -> impl Strategy<Value = Plan> {
    let ids = proptest::collection::vec(select(&["", "A", "a", "P1", "-"][..]), 6);
    let rows = proptest::collection::vec((select(Protocol::ALL), select(Path::ALL)), 0..4);
    (arbitrary::plans().boxed(), ids, rows).prop_map(|(mut plan, ids, rows)| {
        for (site, id) in plan.sites.iter_mut().zip(ids) {
            site.id = id.to_owned();
            site.names.overrides.extend(rows.iter().map(|(protocol, path)| {
                crate::plan::Override { protocol: *protocol, path: *path, host: "a.b.c".into() }
            }));
        }
        plan.date = plan.date.map(|date| date.replace('-', ""));
        plan
    })
}

/// Gives a site every name that would otherwise follow from its place in the plan.
fn name_fully(site: &mut Site) {
    let id = site.id.to_ascii_lowercase();
    let name = |label: &str| Some(format!("{label}.{id}.contoso.com"));
    site.names.array = name("array");
    site.names.internal = name("in");
    site.names.external = name("out");
    site.names.legacy = name("legacy");
    site.names.overrides.clear();
    site.names.overrides.push(crate::plan::Override {
        protocol: Protocol::Autodiscover,
        path: Path::Internal,
        host: format!("in.{id}.contoso.com"),
    });
}

/// Plans whose sites stand by themselves and have their names entered.
fn plans_of_named_sites() -> impl Strategy<Value = Plan> {
    arbitrary::plans().prop_map(|mut plan| {
        plan.organisation.extra_names.clear();
        plan.organisation.namespace_model = Some(crate::terms::NamespaceModel::Regional);
        plan.organisation.autodiscover_sites = None;
        for site in &mut plan.sites {
            site.pair = None;
            name_fully(site);
        }
        plan
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_same_plan_gives_the_same_design(plan in arbitrary::plans()) {
        let text = |plan: &Plan| serde_json::to_string(&crate::design(plan)).unwrap();
        prop_assert_eq!(text(&plan), text(&plan.clone()));
    }

    #[test]
    fn a_name_that_clients_connect_to_is_on_the_certificate_they_see_or_is_told(
        plan in arbitrary::plans()
    ) {
        let scene = scene(&plan);
        let told: Vec<(&Host, usize)> = scene
            .dropped()
            .flat_map(|dropped| dropped.uses.iter().map(|name| (&dropped.host, name.site)))
            .collect();
        for name in scene.uses.iter().flatten().filter(|name| name.is_connected_to()) {
            let site = scene.site(name.site).unwrap();
            if name.role == Role::Legacy {
                continue;
            }
            let seen = seen(&scene, site, name.path, name.is_mail());
            let held = seen.iter().any(|c| hosts(c).any(|held| held.covers(&name.host)));
            prop_assert!(
                held || told.contains(&(&name.host, name.site)),
                "{name:?} is neither in {:?} nor told",
                seen.iter().map(|c| &c.names).collect::<Vec<_>>()
            );
        }
    }

    #[test]
    fn what_is_told_as_dropped_is_a_finding_where_a_client_connects_to_it(
        plan in arbitrary::plans()
    ) {
        let scene = scene(&plan);
        let findings = crate::design(&plan).findings;
        for dropped in scene.dropped() {
            if dropped.uses.iter().any(super::uses::NameUse::is_connected_to) {
                let told = findings.iter().any(|finding| finding.rule == "CRT-01");
                prop_assert!(told, "{}: no CRT-01", dropped.host);
            }
        }
    }

    #[test]
    fn the_name_of_an_array_is_on_a_certificate_only_where_something_else_is_called_so(
        plan in plans_of_arrays()
    ) {
        let scene = scene(&plan);
        let arrays = scene.design.arrays.iter().filter_map(|array| array.host.as_ref());
        // A star is no name of an array, and CAS-05 says so.
        for array in arrays.filter(|host| host.is_plain()) {
            let uses = || scene.uses.iter().flatten().filter(|name| name.host == *array);
            let extra = uses().any(|name| matches!(name.role, Role::Extra(_)));
            prop_assert!(!extra, "{array} is wanted only because somebody insists");
            let names = scene.design.certificates.iter().flat_map(|row| &row.names);
            for name in names.filter(|name| name.host == *array) {
                let rpc = name.because.iter().any(|by| by.protocol == Some(Protocol::MapiRpc));
                prop_assert!(uses().next().is_some() && !name.because.is_empty() && !rpc, "{name:?}");
            }
        }
    }

    #[test]
    fn no_public_certificate_holds_a_name_that_nobody_can_prove_to_own(plan in arbitrary::plans()) {
        let design = crate::design(&plan);
        let public = design.certificates.iter().filter(|c| c.issuer == Issuer::Public);
        for host in public.flat_map(hosts) {
            prop_assert!(suffixes::suffix(host.last_label()) != Suffix::Private, "{host}");
            prop_assert!(host.problem().is_none() && !host.is_short(), "{host}");
        }
    }

    #[test]
    fn what_is_left_off_says_who_asks_for_it_and_why_it_is_not_there(plan in arbitrary::plans()) {
        let design = crate::design(&plan);
        for row in &design.left_off {
            prop_assert!(row.why.contains("sked for"), "{row:?}");
            let held = design.certificates.iter().flat_map(hosts).any(|host| *host == row.host);
            prop_assert!(!held || !["CAS-10", "CRT-37"].contains(&row.rule), "{row:?}");
        }
    }

    #[test]
    fn mapi_over_rpc_never_leaves_the_network(plan in arbitrary::plans()) {
        let design = crate::design(&plan);
        for row in design.balancing.iter().filter(|row| row.protocol == Protocol::MapiRpc) {
            prop_assert_eq!(row.path, Path::Internal);
        }
        for row in design.firewall.iter().filter(|row| row.from == "internet") {
            let open = row.action == super::Action::Allow && row.ports.contains(&"135");
            prop_assert!(!open, "{row:?}");
        }
        let scene = scene(&plan);
        for array in design.arrays.iter().filter_map(|array| array.host.as_ref()) {
            let public = design.dns.iter().any(|row| row.zone == Zone::Public && row.host == *array);
            let used = scene.uses.iter().flatten().any(|name| name.host == *array && name.is_outside());
            prop_assert!(!public || used, "{array}");
        }
    }

    #[test]
    fn what_people_call_a_site_changes_nothing_but_words(
        mut plan in arbitrary::plans(), name in arbitrary::text()
    ) {
        let before = (findings_of(&plan), crate::design(&plan));
        for site in &mut plan.sites {
            site.name.clone_from(&name);
        }
        let after = (findings_of(&plan), crate::design(&plan));
        prop_assert_eq!(before.0, after.0);
        prop_assert_eq!(before.1.certificates, after.1.certificates);
        prop_assert_eq!(before.1.arrays, after.1.arrays);
        prop_assert_eq!(before.1.dns, after.1.dns);
        prop_assert_eq!(before.1.balancing, after.1.balancing);
        prop_assert_eq!(before.1.urls, after.1.urls);
        prop_assert_eq!(before.1.firewall, after.1.firewall);
    }

    #[test]
    fn how_a_name_is_typed_changes_nothing(plan in arbitrary::plans()) {
        prop_assert_eq!(crate::design(&plan), crate::design(&with_names_retyped(&plan)));
    }

    #[test]
    fn another_identifier_changes_nothing_but_the_identifier(plan in arbitrary::plans()) {
        let other = MARK.replace('x', "y");
        let text = |mark: &str| {
            serde_json::to_string(&crate::design(&with_identifiers(&plan, mark))).unwrap()
        };
        let renamed = text(MARK).replace(MARK, &other);
        let renamed = renamed.replace(&MARK.to_ascii_lowercase(), &other.to_ascii_lowercase());
        prop_assert_eq!(renamed, text(&other));
    }

    #[test]
    fn a_plan_that_is_half_typed_has_a_design(plan in half_typed()) {
        let design = crate::design(&plan);
        prop_assert_eq!(design.arrays.len(), plan.sites.len());
        prop_assert_eq!(design, crate::design(&plan));
    }

    #[test]
    fn the_order_of_sites_changes_nothing_about_a_site_that_has_its_names(
        plan in plans_of_named_sites()
    ) {
        let mut turned = plan.clone();
        turned.sites.reverse();
        for site in &plan.sites {
            prop_assert_eq!(rows_of(&plan, &site.id), rows_of(&turned, &site.id));
            prop_assert_eq!(said_of(&plan, &site.id), said_of(&turned, &site.id));
        }
    }

    #[test]
    fn one_more_site_changes_nothing_about_a_site_that_has_its_names(
        plan in plans_of_named_sites()
    ) {
        let mut grown = plan.clone();
        let mut more = Site { id: "ZZ9".into(), internet_facing: Some(true), ..Site::default() };
        more.servers = vec!["zz1.corp.contoso.com".into(), "zz2.corp.contoso.com".into()];
        more.exposure.insert(Protocol::Owa, Exposure::Both);
        more.exposure.insert(Protocol::Imap, Exposure::Both);
        name_fully(&mut more);
        more.names.imap = Some("imap.zz9.contoso.com".into());
        grown.sites.push(more);
        for site in &plan.sites {
            prop_assert_eq!(rows_of(&plan, &site.id), rows_of(&grown, &site.id));
        }
    }
}
