//! What the checks of clients expect is what a script sets: a repair that repairs half would fail its
//! own check.

use super::{File, client_checks, exchange};
use crate::plan::{Plan, arbitrary};
use crate::terms::{Choice, Exposure, Protocol, Version};
use crate::worked;
use proptest::prelude::*;

/// The words of each check of the script, without their quotes.
fn checks(plan: &Plan) -> Vec<Vec<String>> {
    let design = crate::design(plan);
    let files = client_checks::files(plan, &design).into_iter();
    let lines: String =
        files.filter(|file| file.name == "client-checks.ps1").map(|file| file.text).collect();
    let is_check = |line: &&str| {
        ["page '", "secure '", "open_port '"].iter().any(|start| line.starts_with(start))
    };
    let words =
        |line: &str| line.split(' ').map(|word| word.trim_matches('\'').to_owned()).collect();
    lines.lines().map(str::trim).filter(is_check).map(words).collect()
}

fn scripts(plan: &Plan) -> Vec<File> {
    exchange::files(plan, &crate::design(plan))
}

/// A line that holds all of these.
fn has(files: &[File], name: &str, parts: &[&str]) -> bool {
    let of_name = files.iter().filter(|file| file.name.starts_with(name));
    of_name
        .flat_map(|file| file.text.lines())
        .any(|line| parts.iter().all(|part| line.contains(part)))
}

/// Whether some line of a script makes a check come true.
fn is_set(check: &[String], files: &[File], version: Version) -> bool {
    let word = |place: usize| check.get(place).map_or("", String::as_str);
    let quoted = format!("'{}'", word(1));
    let site = |parts: &[&str]| has(files, "exchange-site-", parts);
    match (word(0), word(2)) {
        ("open_port", "135") => true,
        ("open_port", "59531") => site(&["$clientAccessPort = 59531"]),
        ("open_port", "59532") => site(&["$addressBookPort = '59532'"]),
        ("secure", "995") => site(&["Set-PopSettings", "X509CertificateName", &quoted]),
        ("secure", "993") => site(&["Set-ImapSettings", "X509CertificateName", &quoted]),
        ("secure", "587") => site(&["Set-ReceiveConnector", "Client", "-Fqdn", &quoted]),
        ("secure", "25") if version == Version::V2010 => {
            site(&["$mailHost = ", &quoted]) && site(&["New-ReceiveConnector", "-Fqdn $mailHost"])
        }
        ("secure", "25") => {
            has(files, "exchange-certificate-", &["Default Frontend", "-TlsCertificateName $tls"])
        }
        ("page", _) => is_page_set(word(1), &quoted, files),
        _ => false,
    }
}

fn is_page_set(url: &str, quoted: &str, files: &[File]) -> bool {
    let set = |parameter: &str| has(files, "exchange-site-", &[&format!("-{parameter} {quoted}")]);
    let host = url.trim_start_matches("https://").split('/').next().unwrap_or_default();
    let by_host =
        |parameter: &str| has(files, "exchange-site-", &[&format!("-{parameter} '{host}'")]);
    // No directory has it: a record of DNS and the name on the certificate are all.
    let is_record = url.ends_with('/') || url.contains("//autodiscover.");
    is_record
        || set("InternalUrl")
        || set("ExternalUrl")
        || set("AutoDiscoverServiceInternalUri")
        || (url.ends_with("/rpc") && (by_host("ExternalHostname") || by_host("InternalHostname")))
}

fn unset(plan: &Plan) -> Vec<Vec<String>> {
    let version = plan.organisation.exchange.unwrap_or(Version::V2010);
    let files = scripts(plan);
    checks(plan).into_iter().filter(|check| !is_set(check, &files, version)).collect()
}

/// Everything from everywhere, and each protocol alone from one side.
fn variants(plan: &Plan) -> Vec<Plan> {
    let mut all = vec![plan.clone()];
    let mut with = |exposures: &[(Protocol, Exposure)]| {
        let mut plan = plan.clone();
        for site in &mut plan.sites {
            site.exposure = exposures.iter().copied().collect();
        }
        all.push(plan);
    };
    for exposure in [Exposure::Internal, Exposure::External, Exposure::Both] {
        let every: Vec<_> = Protocol::ALL.iter().map(|one| (*one, exposure)).collect();
        with(&every);
        for one in &every {
            with(std::slice::from_ref(one));
        }
    }
    all
}

#[test]
fn what_a_check_expects_a_script_has_set() {
    let mut seen = std::collections::BTreeSet::new();
    for name in ["G02", "G15"] {
        for version in Version::TARGETS {
            for mut plan in variants(&worked::plan(name)) {
                plan.organisation.exchange = Some(*version);
                assert_eq!(unset(&plan), Vec::<Vec<String>>::new(), "{name} {version:?}");
                seen.extend(
                    checks(&plan)
                        .into_iter()
                        .map(|check| (check[0].clone(), check.get(2).cloned().unwrap_or_default())),
                );
            }
        }
    }
    // Every kind of check was there, so none is passed by for want of a plan.
    assert_eq!(seen.len(), 8, "{seen:?}");
}

proptest! {
    // A whole design and its documents each.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn so_it_is_in_any_plan(plan in arbitrary::plans()) {
        let unset = unset(&plan);
        prop_assert!(unset.is_empty(), "{unset:?}");
    }
}
