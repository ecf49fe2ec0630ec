use super::*;
use crate::plan::arbitrary::plans;
use crate::terms::{AutodiscoverMode, Dns, Exposure, Protocol};
use crate::worked::plan as case;
use proptest::prelude::*;
use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};

fn addressed(mut plan: Plan) -> Plan {
    for (place, site) in plan.sites.iter_mut().enumerate() {
        site.addresses.vip = Some(format!("10.0.{place}.10"));
        site.addresses.public = Some(format!("203.0.113.{place}"));
        for (number, server) in site.servers.iter().enumerate() {
            let address = format!("fd00::{place}:{number}");
            site.addresses.servers.insert(server.clone(), address);
        }
    }
    plan
}

fn text_of(plan: &Plan, name: &str) -> String {
    let files = files(plan, &crate::design(plan));
    let names: Vec<_> = files.iter().map(|file| file.name.clone()).collect();
    let file = files.into_iter().find(|file| file.name == name);
    file.unwrap_or_else(|| panic!("{name} is not among {names:?}")).text
}

fn has_line(text: &str, wanted: &str) -> bool {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    text.lines().any(|line| words(line) == wanted)
}

#[test]
fn a_simple_organisation_has_its_records_inside_and_on_the_internet() {
    let plan = addressed(case("G02"));
    let ad = text_of(&plan, "internal.corp.contoso.com.zone");
    assert!(has_line(&ad, "outlook 300 IN A 10.0.0.10 ; CAS-17"), "{ad}");
    assert!(ad.contains("; - corp.contoso.com exists already: Active Directory"), "{ad}");
    let inside = text_of(&plan, "internal.contoso.com.zone");
    assert!(has_line(&inside, "mail 300 IN A 10.0.0.10 ; EXP-30"), "{inside}");
    assert!(has_line(&inside, "corp.contoso.com. IN NS localhost."), "{inside}");
    let public = text_of(&plan, "public.contoso.com.zone");
    assert!(has_line(&public, "mail 300 IN A 203.0.113.0 ; EXP-30"), "{public}");
    assert!(public.contains("( 2026112201 "), "{public}");
    assert!(!public.contains(" MX ") && !public.contains("10.0.0"), "{public}");
    let wanted = "; @ 300 IN CAA 0 issue \"FILL-IN-1\" ; CRT-64, recommended";
    assert!(has_line(&public, wanted), "{public}");
}

#[test]
fn an_address_that_is_not_known_is_a_blank_and_no_private_one_gets_out() {
    let mut plan = case("G02");
    plan.sites[0].addresses.vip = Some("10.0.0.10".to_owned());
    let public = text_of(&plan, "public.contoso.com.zone");
    assert!(has_line(&public, "; mail 300 IN A FILL-IN-1 ; EXP-30"), "{public}");
    let blank = "; - FILL-IN-1: the public address of HQ";
    assert!(public.contains(blank), "{public}");
}

#[test]
fn mail_from_the_internet_is_led_to_the_smtp_host() {
    let mut plan = addressed(case("G02"));
    plan.organisation.mail_domains.push("fabrikam.com".to_owned());
    plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
    for zone in ["contoso.com", "fabrikam.com"] {
        let text = text_of(&plan, &format!("public.{zone}.zone"));
        assert!(has_line(&text, "@ 300 IN MX 10 smtp.contoso.com. ; CRT-17"), "{text}");
    }
    plan.sites[0].addresses.public = None;
    let text = text_of(&plan, "public.contoso.com.zone");
    let waits = "; @ 300 IN MX 10 smtp.contoso.com. ; CRT-17, once its target has an address";
    assert!(has_line(&text, waits), "{text}");
}

#[test]
fn a_redirect_asks_for_the_address_behind_it() {
    let mut plan = addressed(case("G02"));
    plan.organisation.mail_domains.push("fabrikam.com".to_owned());
    plan.organisation.autodiscover = Some(AutodiscoverMode::Redirect);
    let further = text_of(&plan, "public.fabrikam.com.zone");
    let alias = "autodiscover 300 IN CNAME autodiscover-redirect.contoso.com. ; CRT-10";
    assert!(has_line(&further, alias), "{further}");
    let primary = text_of(&plan, "public.contoso.com.zone");
    assert!(has_line(&primary, "; autodiscover-redirect 300 IN A FILL-IN-1 ; CRT-10"), "{primary}");
}

#[test]
fn a_zone_for_one_name_begins_with_no_alias() {
    let mut plan = addressed(case("G02"));
    plan.organisation.exchange = Some(crate::terms::Version::V2019);
    plan.organisation.dns = Some(Dns::Split);
    plan.sites[0].names.download = Some("download.litware.com".to_owned());
    let text = text_of(&plan, "internal.download.litware.com.zone");
    assert!(has_line(&text, "@ 300 IN A 10.0.0.10 ; CRT-19"), "{text}");
}

/// What named-checkzone says against a zone; `None` where it is not installed.
fn faults(file: &File, apex: &str) -> Option<String> {
    let checking = Command::new("named-checkzone")
        .args(["-i", "local", apex, "/dev/stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = match checking {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!("skipped: named-checkzone is not installed");
            return None;
        }
        child => child.expect("named-checkzone starts"),
    };
    let mut input = child.stdin.take().expect("its input");
    input.write_all(file.text.as_bytes()).expect("it reads");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let quiet = told.lines().all(|line| line == "OK" || line.contains("loaded serial"));
    Some(if output.status.success() && quiet { String::new() } else { told })
}

fn apex_of(file: &File) -> &str {
    let name = file.name.strip_suffix(".zone").unwrap_or_default();
    name.split_once('.').map_or(name, |(_, apex)| apex)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn a_name_server_takes_the_zones_of_any_plan(plan in plans()) {
        for file in files(&plan, &crate::design(&plan)) {
            let Some(faults) = faults(&file, apex_of(&file)) else { return Ok(()) };
            prop_assert!(faults.is_empty(), "{}: {faults}\n{}", file.name, file.text);
        }
    }
}

proptest! {
    #[test]
    fn every_record_stands_in_one_zone_and_nothing_else_does(plan in plans()) {
        let design = crate::design(&plan);
        let sheets = sheets(&plan, &design);
        for record in design.dns.iter().filter(|record| !has_no_zone(record)) {
            let holding = sheets.iter().filter(|sheet| {
                sheet.side == record.zone && sheet.lines.iter().any(|line| line.owner == record.host)
            });
            prop_assert_eq!(holding.count(), 1, "{:?}", record);
        }
        for file in files(&plan, &design) {
            let body = file.text.lines().filter(|line| !line.is_empty() && !line.starts_with(';'));
            let known = body.clone().filter(|line| {
                line.starts_with('$') || line.contains(" IN ")
            });
            prop_assert_eq!(known.count(), body.count(), "{}", file.text);
        }
    }
}
