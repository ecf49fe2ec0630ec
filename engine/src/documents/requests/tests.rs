use super::*;
use crate::plan::arbitrary::plans;
use crate::terms::{Host, Version};
use crate::worked;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn names_in(text: &str, signs: &[&str]) -> Vec<String> {
    let value = |line: &str| {
        let (key, value) = line.split_once([' ', '='])?;
        let key = key.trim_end_matches(|letter: char| letter.is_ascii_digit());
        signs.contains(&key).then(|| value.trim_start_matches([' ', '=']).to_owned())
    };
    text.lines().filter_map(value).collect()
}

/// What can stand in a request, in the design's order.
fn wanted(design: &Design) -> Vec<Vec<String>> {
    let good = |host: &Host| host.problem().is_none() || host.address().is_some();
    let names = design.certificates.iter().map(|certificate| {
        let hosts = certificate.names.iter().map(|name| &name.host).filter(|host| good(host));
        hosts
            .map(|host| host.address().map_or(host.to_string(), |address| address.to_string()))
            .collect()
    });
    names.filter(|names: &Vec<String>| !names.is_empty()).collect()
}

fn ending<'a>(files: &'a [File], ending: &'static str) -> impl Iterator<Item = &'a File> {
    files.iter().filter(move |file| file.name.ends_with(ending))
}

/// The text of a script without what stands in single quotes.
fn outside_literals(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '\'' => inside = !inside,
            '\n' if inside => return None,
            _ if !inside => out.push(letter),
            _ => {}
        }
    }
    (!inside).then_some(out)
}

/// Whether a reader would take the next line for a part of this one.
fn joins_the_next(line: &str) -> bool {
    line.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

proptest! {
    #[test]
    fn every_name_of_every_certificate_is_asked_for_in_order(plan in plans()) {
        let design = crate::design(&plan);
        let files = files(&plan, &design);
        let of = |kind, signs: &[&str]| -> Vec<Vec<String>> {
            ending(&files, kind).map(|file| names_in(&file.text, signs)).collect()
        };
        prop_assert_eq!(of(".cnf", &["DNS.", "IP."]), wanted(&design));
        let windows: Vec<Vec<String>> = ending(&files, ".inf")
            .map(|file| {
                names_in(&file.text, &["_continue_"])
                    .iter()
                    .filter_map(|text| Some(text.trim_matches(['"', '&']).split_once('=')?.1.to_owned()))
                    .collect()
            })
            .collect();
        prop_assert_eq!(windows, wanted(&design));
        let stems: BTreeSet<String> =
            files.iter().map(|file| file.name.to_ascii_lowercase()).collect();
        prop_assert_eq!(stems.len(), files.len());
    }

    #[test]
    fn nothing_that_was_typed_leaves_its_place(plan in plans()) {
        let design = crate::design(&plan);
        for file in files(&plan, &design) {
            let lines: Vec<&str> = file.text.lines().collect();
            prop_assert!(!lines.iter().any(|line| joins_the_next(line)), "{}", file.text);
            let sections = lines.iter().filter(|line| line.starts_with('[')).count();
            match file.name.rsplit('.').next() {
                Some("cnf") => prop_assert_eq!(sections, 4, "{}", file.text),
                Some("inf") => {
                    prop_assert_eq!(sections, 4, "{}", file.text);
                    prop_assert!(file.text.is_ascii());
                    let ends = file.text.matches("\r\n").count();
                    prop_assert_eq!(file.text.matches('\n').count(), ends);
                }
                _ => {
                    let code: Vec<&str> =
                        lines.into_iter().filter(|line| !line.starts_with('#')).collect();
                    let code = code.join("\n");
                    prop_assert!(code.is_ascii(), "{code}");
                    let bare = outside_literals(&code).unwrap_or_default();
                    let cmdlets = bare.matches("New-ExchangeCertificate").count();
                    prop_assert_eq!(cmdlets, 1, "{}", code);
                }
            }
        }
    }
}

fn plan(version: Version) -> Plan {
    let mut plan = worked::plan("G02");
    plan.organisation.exchange = Some(version);
    plan.customer = "Contoso, \"Inc\" & Söhne".to_owned();
    plan
}

fn shell_of(version: Version) -> String {
    let plan = plan(version);
    let files = files(&plan, &crate::design(&plan));
    ending(&files, ".ps1").next().expect("a script").text.clone()
}

#[test]
fn each_version_writes_its_request_in_its_own_way() {
    assert!(shell_of(Version::V2010).contains("Set-Content -Path $file -Value $request"));
    let of_2013 = shell_of(Version::V2013);
    assert!(of_2013.contains(" -RequestFile $file"), "{of_2013}");
    for version in [Version::V2016, Version::V2019, Version::Se] {
        let text = shell_of(version);
        assert!(text.contains("[System.IO.File]::WriteAllBytes($file"), "{text}");
        assert!(!text.contains("RequestFile"), "{text}");
    }
}

#[test]
fn the_customer_stands_in_the_subject_where_the_file_can_hold_it() {
    let plan = plan(Version::V2016);
    let files = files(&plan, &crate::design(&plan));
    let text = |kind| ending(&files, kind).next().expect("a file").text.clone();
    assert!(text(".cnf").contains("\nO = Contoso, \\\"Inc\\\" & Söhne\nCN = mail.contoso.com\n"));
    assert!(text(".inf").contains("\r\nSubject = \"CN=mail.contoso.com\"\r\n"));
    let subject = "('CN=mail.contoso.com, O=\"Contoso, \"\"Inc\"\" & S'+[char]0x00F6+'hne\"')";
    assert!(text(".ps1").contains(subject), "{}", text(".ps1"));
}

#[test]
fn a_head_tells_where_it_goes_and_until_when() {
    let text = shell_of(Version::V2010);
    assert!(text.contains("# - It is installed at the balancer and 2 servers, "), "{text}");
    assert!(
        text.contains(
            "plan for its end on 2027-06-09, a day inside the limit; renew it by 2027-05-10."
        ),
        "{text}"
    );
}

#[test]
fn a_pfx_has_the_lock_that_its_windows_reads() {
    for version in Version::TARGETS {
        let mut plan = worked::plan("G02");
        plan.organisation.exchange = Some(*version);
        let files = files(&plan, &crate::design(&plan));
        let text = &files.iter().find(|file| file.name == "HQ-public.cnf").unwrap().text;
        let old = text.contains("pkcs12 -export -keypbe PBE-SHA1-3DES");
        assert_eq!(old, *version < Version::V2019, "{version:?}");
        assert!(text.contains("-certfile chain.pem -CSP"), "{text}");
    }
}
