use super::checker::faults;
use super::*;
use crate::plan::arbitrary;
use crate::terms::{
    CertificateType, Choice, Dns, EdgeKind, Exposure, HybridKind, Protocol, Tls, Version,
};
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

/// The lines of a script that hold a text.
fn lines(plan: &Plan, name: &str, part: &str) -> Vec<String> {
    script(plan, name).lines().filter(|line| line.contains(part)).map(str::to_owned).collect()
}

#[test]
fn require_ssl_comes_back_on_only_where_tls_reaches_the_servers() {
    let mut plan = case("G02");
    let enabled = |plan: &Plan| {
        let found = lines(plan, "exchange-certificate-HQ-public.ps1", "Enable-ExchangeCertificate");
        found.iter().any(|line| line.contains("-DoNotRequireSsl"))
    };
    for (balancer, edge, wanted) in [
        (Tls::Bridge, Tls::Bridge, false),
        (Tls::Offload, Tls::Bridge, true),
        (Tls::Passthrough, Tls::Offload, true),
        (Tls::Bridge, Tls::Offload, false),
    ] {
        plan.sites[0].balancer.tls = Some(balancer);
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan.sites[0].edge.tls = Some(edge);
        assert_eq!(enabled(&plan), wanted, "{balancer:?} {edge:?}");
    }
}

#[test]
fn the_connector_that_the_internet_meets_shows_the_certificate() {
    let mut plan = case("G15");
    plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
    let named = |plan: &Plan, connector: &str| {
        let text = all_in_one(plan);
        text.contains(&format!("\\{connector} $name\" -TlsCertificateName $tls @change"))
    };
    assert!(named(&plan, "Default Frontend") && named(&plan, "Client Frontend"));
    plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::Internal);
    assert!(!named(&plan, "Default Frontend"));
    // The name of the connectors between servers is never touched.
    assert!(!all_in_one(&plan).contains("\\Default $name"));
}

#[test]
fn exchange_2010_gets_a_connector_for_the_internet() {
    let mut plan = case("G02");
    assert!(lines(&plan, "exchange-site-HQ.ps1", "New-ReceiveConnector").is_empty());
    plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::Both);
    assert_eq!(lines(&plan, "exchange-site-HQ.ps1", "New-ReceiveConnector").len(), 1);
    assert_eq!(lines(&plan, "exchange-site-HQ.ps1", "$mailRanges = @('FILL-IN-").len(), 1);
    assert!(!all_in_one(&plan).contains("-TlsCertificateName"));
}

#[test]
fn one_window_for_all_places_where_they_are_compared() {
    let mut plan = case("G20");
    let told = |plan: &Plan| lines(plan, "exchange-certificate-HQ-public.ps1", "CRT-71").len();
    assert_eq!(told(&plan), 0, "one server shows it alone");
    plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
    plan.sites[0].edge.tls = Some(Tls::Bridge);
    assert_eq!(told(&plan), 1);
    plan.organisation.extended_protection = Some(false);
    assert_eq!(told(&plan), 0);
}

#[test]
fn the_scope_of_the_service_connection_point_grows_only() {
    let scope = lines(&case("G02"), "exchange-site-HQ.ps1", "AutoDiscoverSiteScope");
    assert!(scope.iter().any(|line| line.contains(".AutoDiscoverSiteScope) + @(")), "{scope:?}");
    assert!(scope.iter().all(|line| !line.contains("-AutoDiscoverSiteScope '")), "{scope:?}");
}

#[test]
fn outlook_anywhere_of_2010_signs_in_as_before_behind_a_logon() {
    let mut plan = case("G02");
    let changed =
        |plan: &Plan| all_in_one(plan).contains(" -ClientAuthenticationMethod Ntlm @change");
    assert!(changed(&plan));
    plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
    assert!(!changed(&plan));
    assert!(all_in_one(&plan).contains(" -ClientAuthenticationMethod Basic @change"));
}

#[test]
fn beside_2013_mapi_over_http_waits_for_its_servers() {
    let mut plan = case("G15");
    let asked = |plan: &Plan| {
        all_in_one(plan).contains("if (Confirm-Step 'Has every server of Exchange 2013")
    };
    assert!(!asked(&plan));
    plan.organisation.legacy = vec![Version::V2013];
    assert!(asked(&plan));
}

#[test]
fn what_exchange_online_needs_is_not_emptied() {
    let mut plan = case("G15");
    plan.organisation.hybrid = Some(true);
    plan.organisation.hybrid_kind = Some(HybridKind::Classic);
    for site in &mut plan.sites {
        site.exposure = [(Protocol::Ews, Exposure::Internal)].into();
    }
    let ews = |plan: &Plan| {
        let text = all_in_one(plan);
        let lines = text.lines().filter(|line| line.contains("Set-WebServicesVirtualDirectory"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(
        ews(&plan).iter().all(|line| line.contains("-ExternalUrl 'https://FILL-IN-")),
        "{:?}",
        ews(&plan)
    );
    plan.organisation.hybrid_kind = Some(HybridKind::Agent);
    assert!(ews(&plan).iter().all(|line| line.contains("-ExternalUrl $null")));
}

#[test]
fn a_site_that_is_fetched_from_takes_windows_authentication_whoever_uses_it_inside() {
    let mut plan = case("G06");
    let set =
        |plan: &Plan| lines(plan, "exchange-site-BR.ps1", "-WindowsAuthentication $true").len();
    plan.sites[1].exposure.remove(&Protocol::Owa);
    plan.sites[1].exposure.remove(&Protocol::Ecp);
    assert_eq!(set(&plan), 2);
    plan.sites[0].exposure.insert(Protocol::Ecp, Exposure::Internal);
    assert_eq!(set(&plan), 1, "the control panel is not opened to the internet");
    plan.sites[1].mailboxes = Some(false);
    assert_eq!(set(&plan), 0);
}

#[test]
fn autodiscover_has_a_ticket_where_dns_inside_has_its_name() {
    let mut plan = case("G02");
    assert!(all_in_one(&plan).contains("'http/autodiscover.contoso.com'"));
    plan.organisation.dns = Some(Dns::Separate);
    assert!(!all_in_one(&plan).contains("'http/autodiscover.contoso.com'"));
}

#[test]
fn the_servers_value_for_quiet_connections_is_set_and_shown() {
    let mut plan = case("G02");
    let has = |plan: &Plan, part: &str| !lines(plan, "exchange-site-HQ.ps1", part).is_empty();
    assert!(has(&plan, "'KeepAliveTime'") && has(&plan, "': planned '"));
    plan.sites[0].exposure = [(Protocol::Owa, Exposure::Both)].into();
    assert!(!has(&plan, "'KeepAliveTime'") && !has(&plan, "': planned '"));
}
