use super::*;
use crate::design::Issuer;
use crate::plan::arbitrary::plans;
use crate::worked::plan as case;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn days(date: &str) -> Vec<(String, String, i64)> {
    let date = Date::parse(date).expect("a date");
    let text = |one: &Renewal| (one.day.to_string(), one.expiry.to_string(), one.notice);
    renewals(date).iter().map(text).collect()
}

#[test]
fn each_renewal_lives_under_the_limit_of_its_own_day() {
    let found = days("2026-11-22");
    let found: Vec<(&str, &str, i64)> = found
        .iter()
        .map(|(day, expiry, notice)| (day.as_str(), expiry.as_str(), *notice))
        .collect();
    assert_eq!(
        found,
        [
            ("2027-05-10", "2027-06-09", 36),
            ("2027-07-28", "2027-08-17", 13),
            ("2027-10-15", "2027-11-04", 13),
        ]
    );
    assert_eq!(days("2025-11-22").len(), 1);
    assert!(days("2018-02-28").is_empty());
    assert_eq!(days("2029-04-01").len(), 10);
}

#[test]
fn an_event_tells_the_day_the_places_and_the_names() {
    let plan = case("G02");
    let text = files(&plan, &crate::design(&plan)).remove(0).text.replace("\r\n ", "");
    for line in [
        "UID:renewal-1.HQ-public@mail.contoso.com",
        "DTSTAMP:20261122T000000Z",
        "DTSTART;VALUE=DATE:20270510",
        "SUMMARY:Renew the certificate mail.contoso.com (HQ-public)",
        "LOCATION:the balancer and 2 servers",
        "TRIGGER:-P36D",
        "DESCRIPTION:It is planned to expire on 2027-06-09.\\nSigned by the public CA.\\nRenew it \
         at every place:\\n- the balancer at HQ\\n- ex01.corp.contoso.com\\n- \
         ex02.corp.contoso.com\\nNames:\\n- mail.contoso.com\\n- autodiscover.contoso.com",
    ] {
        assert!(text.split("\r\n").any(|found| found == line), "{line} in {text}");
    }
}

#[test]
fn without_a_date_there_is_no_calendar() {
    let mut plan = case("G02");
    plan.date = None;
    assert!(files(&plan, &crate::design(&plan)).is_empty());
}

proptest! {
    #[test]
    fn a_calendar_is_read_back_as_it_was_meant(plan in plans()) {
        let design = crate::design(&plan);
        let files = files(&plan, &design);
        let due = design.certificates.iter().filter(|one| one.last_expiry.is_some()).count();
        prop_assert_eq!(files.is_empty(), due == 0);
        let Some(file) = files.first() else { return Ok(()) };
        let pieces: Vec<&str> = file.text.split_terminator("\r\n").collect();
        let whole = |piece: &&str| piece.len() <= 75 && !piece.contains(char::is_control);
        prop_assert!(pieces.iter().all(whole), "{}", file.text);
        let text = file.text.replace("\r\n ", "");
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        let known = ["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME",
            "X-WR-CALDESC", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "LOCATION", "DESCRIPTION",
            "TRANSP", "ACTION", "TRIGGER"];
        for line in &lines {
            let name = line.split([':', ';']).next().unwrap_or_default();
            prop_assert!(known.contains(&name), "{line} in {text}");
        }
        let count = |line: &str| lines.iter().filter(|found| **found == line).count();
        let date = plan.date.as_deref().and_then(Date::parse).expect("a date");
        prop_assert_eq!(count("BEGIN:VEVENT"), due * renewals(date).len());
        prop_assert_eq!(count("END:VEVENT"), count("BEGIN:VEVENT"));
        prop_assert_eq!(count("BEGIN:VALARM"), count("BEGIN:VEVENT") * 2);
        let uids: BTreeSet<&&str> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
        prop_assert_eq!(uids.len(), count("BEGIN:VEVENT"));
        let first = design.certificates.iter().find(|one| one.issuer == Issuer::Public);
        if let Some(last) = first.and_then(|one| one.last_expiry) {
            let told = format!("It is planned to expire on {last}.");
            prop_assert!(text.contains(&told), "{told}");
        }
    }
}
