use super::*;
use crate::documents::zones::{Data, Line};
use crate::plan::arbitrary::plans;
use crate::worked::plan as case;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn texts(plan: &Plan) -> Vec<String> {
    files(plan, &crate::design(plan)).into_iter().map(|file| file.text).collect()
}

#[test]
fn a_record_is_set_where_its_address_is_known_and_waits_where_it_is_not() {
    let mut plan = case("G02");
    plan.sites[0].addresses.vip = Some("10.0.0.10".to_owned());
    let texts = texts(&plan);
    let inside = "\nSet-Record 'mail.contoso.com' A '10.0.0.10' 300 -PinPoint # EXP-30\n";
    assert!(texts[0].contains(inside), "{}", texts[0]);
    let array = "\nSet-Record 'outlook.corp.contoso.com' A '10.0.0.10' 300 # CAS-17\n";
    assert!(texts[0].contains(array), "{}", texts[0]);
    let outside = "\n# Set-Record 'mail.contoso.com' A 'FILL-IN-1' 300 # EXP-30\n";
    assert!(texts[1].contains(outside), "{}", texts[1]);
    let old = "\n# dnscmd . /RecordAdd contoso.com mail 300 A 10.0.0.10\n";
    assert!(texts[0].contains(old), "{}", texts[0]);
}

#[test]
fn records_of_one_name_are_set_together() {
    let mut plan = case("G02");
    plan.sites[0].balancer = crate::plan::Balancer::default();
    for (server, address) in [("ex01", "10.0.0.1"), ("ex02", "10.0.0.2")] {
        let server = format!("{server}.corp.contoso.com");
        plan.sites[0].addresses.servers.insert(server, address.to_owned());
    }
    let text = texts(&plan).remove(0);
    let both = "\nSet-Record 'mail.contoso.com' A '10.0.0.1','10.0.0.2' 300 -PinPoint";
    assert!(text.contains(both), "{text}");
    plan.sites[0].addresses.servers.remove("ex02.corp.contoso.com");
    let text = texts(&plan).remove(0);
    let neither = "\n# Set-Record 'mail.contoso.com' A '10.0.0.1','FILL-IN-1' 300 -PinPoint";
    assert!(text.contains(neither), "{text}");
}

/// A line of a script that is one call and nothing else.
fn is_call(line: &str) -> bool {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || " '.,:_-#".contains(letter);
    let quotes = line.matches('\'').count();
    line.starts_with("Set-Record '")
        && line.chars().all(safe)
        && quotes >= 4
        && quotes.is_multiple_of(2)
}

proptest! {
    #[test]
    fn there_is_nothing_but_the_functions_and_calls(plan in plans()) {
        let design = crate::design(&plan);
        let sheets = sheets(&plan, &design);
        for file in files(&plan, &design) {
            let text = file.text.replacen(FUNCTIONS, "", 1);
            prop_assert!(text.len() < file.text.len());
            let code = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            prop_assert!(code.clone().all(is_call), "{text}");
            let side = if file.name.contains("public") { Zone::Public } else { Zone::Internal };
            let lines = || sheets.iter().filter(|sheet| sheet.side == side).flat_map(|sheet| &sheet.lines);
            let waits = |line: &&Line| lines().any(|other| {
                let is_off = !other.is_on() && !matches!(other.data, Data::Authority(_));
                other.owner == line.owner && is_off
            });
            let known = lines().filter(|line| line.is_on() && !waits(line));
            let known: BTreeSet<String> = known.map(|line| line.owner.to_string()).collect();
            for host in known {
                let call = format!("Set-Record '{host}' ");
                prop_assert!(code.clone().any(|line| line.starts_with(&call)), "{host}: {text}");
            }
        }
    }
}
