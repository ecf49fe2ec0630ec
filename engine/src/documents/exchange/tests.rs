use super::checker::faults;
use super::*;
use crate::plan::arbitrary;
use crate::terms::{CertificateType, Choice, Dns, EdgeKind, Exposure, Protocol, Version};
use crate::worked::{self, plan as case};
use proptest::prelude::*;

fn scripts(plan: &Plan) -> Vec<File> {
    scripts_of(plan, &crate::design(plan))
}

fn scripts_of(plan: &Plan, design: &Design) -> Vec<File> {
    files(plan, design).into_iter().chain(kerberos(plan, design)).collect()
}

/// Without findings and open questions, which no line of code depends on and which take long.
fn quick_scripts(plan: &Plan) -> Vec<File> {
    scripts_of(plan, &Scene::of(Given::whole(plan), None).design)
}

fn script(plan: &Plan, name: &str) -> String {
    let found = scripts(plan).into_iter().find(|file| file.name == name);
    found.unwrap_or_else(|| panic!("no {name}")).text
}

fn faults_of(scripts: &[File], plan: &Plan) -> Vec<String> {
    let version = plan.organisation.version();
    let faulty = |file: &File| {
        let name = file.name.clone();
        faults(&file.text, version).into_iter().map(move |fault| format!("{name}, {fault}"))
    };
    scripts.iter().flat_map(faulty).collect()
}

/// The same plan at every version.
fn at_every_version(plan: &Plan) -> impl Iterator<Item = Plan> + '_ {
    Version::TARGETS.iter().map(|version| {
        let mut plan = plan.clone();
        plan.organisation.exchange = Some(*version);
        plan
    })
}

/// The same plan with a wildcard, beside every older version, as pairs, and with names that want to
/// leave their quotes.
fn variants(plan: &Plan) -> Vec<Plan> {
    let with = |change: &dyn Fn(&mut Plan)| {
        let mut plan = plan.clone();
        change(&mut plan);
        plan
    };
    vec![
        plan.clone(),
        with(&|plan| plan.organisation.certificate_type = Some(CertificateType::Wildcard)),
        with(&|plan| plan.organisation.legacy = Version::LEGACY.to_vec()),
        with(&in_pairs),
        with(&everything),
        with(&hostile),
    ]
}

fn in_pairs(plan: &mut Plan) {
    let mut second = plan.sites[0].clone();
    second.id = "SECOND".to_owned();
    plan.sites.push(second);
    plan.sites.iter_mut().for_each(|site| site.pair = Some("pair".to_owned()));
}

/// Everything is used from everywhere.
fn everything(plan: &mut Plan) {
    in_pairs(plan);
    for site in &mut plan.sites {
        site.exposure = Protocol::ALL.iter().map(|one| (*one, Exposure::Both)).collect();
        site.internet_facing = Some(true);
        site.public_folders = Some(true);
        site.names.download = Some("download.contoso.com".to_owned());
    }
}

const HOSTILE: &str =
    "'\u{2018}\u{2019}\u{201a}\u{201b}\"; Remove-Item C:\\ #\n$(Remove-Item)`'@ )}";

fn hostile(plan: &mut Plan) {
    everything(plan);
    HOSTILE.clone_into(&mut plan.title);
    plan.organisation.ad_domain = Some(HOSTILE.to_owned());
    plan.organisation.mail_domains.insert(0, HOSTILE.to_owned());
    for site in &mut plan.sites {
        HOSTILE.clone_into(&mut site.name);
        site.ad_site = Some(HOSTILE.to_owned());
        site.servers.push(HOSTILE.to_owned());
        let names = &mut site.names;
        for name in [&mut names.array, &mut names.internal, &mut names.failback, &mut names.pop] {
            *name = Some(HOSTILE.to_owned());
        }
    }
}

#[test]
fn every_script_is_what_its_version_understands() {
    for (name, plan) in worked::plans() {
        for variant in variants(&plan) {
            for plan in at_every_version(&variant) {
                let (scripts, version) = (quick_scripts(&plan), plan.organisation.exchange);
                let faults = faults_of(&scripts, &plan);
                assert!(faults.is_empty(), "{name} {version:?} {faults:#?}");
                assert!(!scripts.is_empty(), "{name} {version:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_is_typed_stays_within_its_quotes(plan in arbitrary::plans()) {
        let scripts = quick_scripts(&plan);
        let faults = faults_of(&scripts, &plan);
        prop_assert!(faults.is_empty(), "{:#?}", faults);
        for file in scripts {
            let plain = |letter: char| letter == '\n' || !letter.is_control();
            prop_assert!(file.text.chars().all(plain), "{}", file.name);
        }
    }
}

#[test]
fn names_of_files_differ() {
    let mut plan = case("G02");
    in_pairs(&mut plan);
    let file = |name: &str| File { name: name.to_owned(), text: String::new() };
    let names: Vec<_> = named_apart(vec![file("a.ps1"), file("A.ps1"), file("b.ps1")])
        .into_iter()
        .map(|file| file.name)
        .collect();
    assert_eq!(names, ["a.ps1", "A_2.ps1", "b.ps1"]);
}

fn all_in_one(plan: &Plan) -> String {
    let text = |file: File| format!("==> {}\n{}", file.name, file.text);
    scripts(plan).into_iter().map(text).collect::<Vec<_>>().join("\n")
}

#[test]
fn one_site_of_2010() {
    insta::assert_snapshot!(all_in_one(&case("G02")));
}

#[test]
fn a_pair_of_2016() {
    insta::assert_snapshot!(all_in_one(&case("G15")));
}

#[test]
fn one_server_of_se() {
    insta::assert_snapshot!(all_in_one(&case("G20")));
}

#[test]
fn a_site_without_servers_has_no_script() {
    let mut plan = case("G02");
    plan.sites[0].servers.clear();
    assert_eq!(scripts(&plan), []);
}

#[test]
fn a_blank_stops_the_script_before_it_changes_anything() {
    let mut plan = case("G02");
    let stop = "throw 'Fill in";
    let text = script(&plan, "exchange-site-HQ.ps1");
    assert!(text.contains("$adSite = 'FILL-IN-1'"));
    assert!(text.find(stop) < text.find("Start-Transcript"), "{text}");
    plan.sites[0].ad_site = Some("Zürich 'HQ'".to_owned());
    let text = script(&plan, "exchange-site-HQ.ps1");
    assert!(text.contains("$adSite = 'Zürich ''HQ'''"));
    assert!(!text.contains(stop) && !text.contains("FILL-IN"), "{text}");
}

#[test]
fn where_nobody_comes_from_outside_the_outside_urls_are_empty() {
    let text = script(&case("G06"), "exchange-site-BR.ps1");
    for directory in ["owa", "ecp", "EWS", "OAB", "Microsoft-Server-ActiveSync"] {
        let line =
            text.lines().find(|line| line.contains(&format!("-Identity \"$name\\{directory} (")));
        assert!(line.unwrap().contains(" -ExternalUrl $null"), "{line:?}");
    }
}

#[test]
fn a_wildcard_is_named_and_never_enabled_for_pop_and_imap() {
    let mut plan = case("G18");
    plan.sites[0].exposure.insert(Protocol::Pop, Exposure::Both);
    let text = all_in_one(&plan);
    assert!(text.contains("-CertPrincipalName 'msstd:*.contoso.com'"), "{text}");
    assert!(text.contains("$services = 'IIS'\n"), "{text}");
    assert!(text.contains("Set-PopSettings -Server $name -X509CertificateName 'mail.contoso.com'"));
    plan.organisation.certificate_type = Some(CertificateType::San);
    let text = all_in_one(&plan);
    assert!(!text.contains("msstd:"), "{text}");
    assert!(text.contains("$services = 'IIS,POP,IMAP'\n"), "{text}");
}

#[test]
fn outlook_is_told_of_the_star_that_it_meets_first() {
    let mut plan = case("G18");
    plan.organisation.internal_ca = Some(true);
    plan.organisation.exchange = Some(Version::V2016);
    plan.organisation.dns = Some(Dns::Separate);
    plan.organisation.unmanaged_clients = Some(false);
    let site = &mut plan.sites[0];
    site.edge.kind = Some(EdgeKind::ReverseProxy);
    site.exposure.insert(Protocol::OutlookAnywhere, Exposure::Both);
    let text = all_in_one(&plan);
    assert!(text.contains("-Identity EXPR -CertPrincipalName 'msstd:*.contoso.com'"), "{text}");
    // Inside the servers show names one by one, from the internal PKI.
    assert!(!text.contains("-Identity EXCH"), "{text}");
    plan.sites[0].edge.kind = Some(EdgeKind::None);
    plan.organisation.dns = Some(Dns::Split);
    let text = all_in_one(&plan);
    assert!(text.contains("-Identity EXCH -CertPrincipalName 'msstd:*.contoso.com'"), "{text}");
}

#[test]
fn a_pair_of_2010_comes_home_after_a_failover() {
    let mut plan = case("G02");
    in_pairs(&mut plan);
    let text = all_in_one(&plan);
    assert!(text.contains("-FailbackUrl 'https://mail-failback-hq.contoso.com/owa'"), "{text}");
    assert!(text.contains("-CrossSiteRedirectType Silent"), "{text}");
}

#[test]
fn only_exchange_2003_gets_its_url() {
    let mut plan = case("G14");
    assert!(!all_in_one(&plan).contains("Exchange2003Url"));
    plan.organisation.legacy = vec![Version::V2003];
    assert!(all_in_one(&plan).contains("-Exchange2003Url 'https://legacy.contoso.com/exchange'"));
}

#[test]
fn smtp_is_asked_and_never_forced() {
    let mut plan = case("G15");
    everything(&mut plan);
    for plan in at_every_version(&plan) {
        let text = all_in_one(&plan);
        assert!(text.contains("-Services SMTP @change"), "{text}");
        assert!(!text.contains("-Force"), "{text}");
    }
}

#[test]
fn a_plan_with_errors_says_so() {
    let line = "# - the plan still has errors, settle them first: CAS-07";
    assert!(script(&case("G08"), "exchange-site-HQ.ps1").contains(line));
    assert!(!script(&case("G02"), "exchange-site-HQ.ps1").contains("still has errors"));
}

#[test]
fn kerberos_is_for_several_servers() {
    assert!(all_in_one(&case("G02")).contains("'exchangeMDB/outlook.corp.contoso.com'"));
    assert!(scripts(&case("G10")).iter().all(|file| file.name != "kerberos.ps1"));
}
