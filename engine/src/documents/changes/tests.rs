use super::super::words::Words;
use super::{Change, Turn, changes};
use crate::design::{Design, LeftOff};
use crate::documents::block::{Block, Span};
use crate::documents::sheets::changed;
use crate::plan::Plan;
use crate::plan::arbitrary::plans;
use crate::rules::test::case;
use crate::terms::{BalancerKind, Host, Version};
use proptest::prelude::*;

fn between(before: &Plan, after: &Plan) -> Vec<Change> {
    changes(&Words::new(after), &crate::design(before), &crate::design(after))
}

/// What an edit of the case is told as, a line each.
fn told(edit: impl Fn(&mut Plan)) -> String {
    let before = case();
    let mut after = before.clone();
    edit(&mut after);
    let line = |change: &Change| {
        let sign = match change.turn {
            Turn::Came => "+",
            Turn::Went => "-",
            Turn::Differs => "=",
        };
        let host = change.host.as_ref().map(|host| format!(" {host}")).unwrap_or_default();
        format!("{sign}{host} {}\n", change.text)
    };
    between(&before, &after).iter().map(line).collect()
}

fn has(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(text.contains(line), "{line}\nis not in\n{text}");
    }
}

#[test]
fn nothing_changed_is_nothing_told() {
    assert_eq!(told(|_| {}), "");
}

#[test]
fn a_name_that_came_is_told_with_its_reason_and_the_one_that_went_as_well() {
    let text = told(|plan| plan.set_answer("/sites/0/names/external", "web.contoso.com"));
    has(&text, &["+ web.contoso.com on the public certificate of HQ, because of Outlook Web App"]);
    has(&text, &["- mail.contoso.com no longer on the public certificate of HQ"]);
}

#[test]
fn a_name_that_went_is_told_with_the_reason_why_it_is_left_off() {
    let before = crate::design(&case());
    let mut after = before.clone();
    let gone = after.certificates[0].names.remove(0).host;
    let why = "nobody signs it".to_owned();
    after.left_off = vec![LeftOff { host: gone.clone(), rule: "CRT-20", why }];
    let plan = case();
    let all = changes(&Words::new(&plan), &before, &after);
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(all[0].host, Some(gone));
    assert_eq!(all[0].text, "no longer on the public certificate of HQ: nobody signs it");
}

#[test]
fn a_new_certificate_is_one_change_with_its_names() {
    let empty = Design { certificates: Vec::new(), ..crate::design(&case()) };
    let plan = case();
    let words = Words::new(&plan);
    let all = changes(&words, &empty, &crate::design(&plan));
    assert_eq!(
        all[0].text,
        "a public certificate for HQ, with mail.contoso.com and autodiscover.contoso.com"
    );
    assert!(all[0].brought("HQ-public", &Host::parse("mail.contoso.com").unwrap()));
    assert!(!all[0].brought("BR-public", &Host::parse("mail.contoso.com").unwrap()));
    let gone = changes(&words, &crate::design(&plan), &empty);
    assert_eq!(
        (gone[0].turn, gone[0].text.as_str()),
        (Turn::Went, "no more public certificate for HQ")
    );
}

#[test]
fn another_issuer_is_the_same_certificate() {
    let before = crate::design(&case());
    let mut after = before.clone();
    after.certificates[0].id = "HQ-internal".into();
    after.certificates[0].issuer = crate::design::Issuer::Internal;
    after.certificates[0].places = vec!["HQ/servers".into()];
    let plan = case();
    let all = changes(&Words::new(&plan), &before, &after);
    let texts: Vec<_> = all.iter().map(|change| change.text.as_str()).collect();
    has(
        &texts.join("\n"),
        &[
            "the certificate of HQ is signed by the internal CA, before by the public CA",
            "the internal certificate of HQ is now on 2 servers",
        ],
    );
    assert_eq!(all.len(), 2, "{texts:?}");
}

#[test]
fn another_version_changes_the_verdict_on_the_array() {
    let text = told(|plan| plan.organisation.exchange = Some(Version::V2016));
    has(&text, &["= the CAS array of HQ: not applicable, before needed"]);
}

#[test]
fn another_name_of_the_array_is_told() {
    let text = told(|plan| plan.set_answer("/sites/0/names/array", "cas.corp.contoso.com"));
    has(&text, &["= the CAS array of HQ: its name is cas.corp.contoso.com"]);
}

#[test]
fn a_balancer_that_is_taken_away_is_missing_and_its_error_comes_first() {
    let text = told(|plan| plan.sites[0].balancer.kind = Some(BalancerKind::None));
    assert!(text.starts_with("+ Error: "), "{text}");
    has(&text, &["= load balancing at HQ, inside: needed, and nothing that is planned does it"]);
}

#[test]
fn a_balancer_that_is_planned_does_it_and_the_error_is_gone() {
    let mut before = case();
    before.sites[0].balancer.kind = Some(BalancerKind::None);
    let all = between(&before, &case());
    let texts: Vec<_> = all.iter().map(|change| change.text.as_str()).collect();
    let texts = texts.join("\n");
    has(&texts, &["load balancing at HQ, inside: done by the balancer", "no error any more: "]);
}

#[test]
fn an_answer_settles_its_question() {
    let text = told(|plan| plan.sites[0].mailboxes = Some(true));
    assert_eq!(text, "= settled: HQ: Are mailbox databases in this site?\n");
}

#[test]
fn six_changes_are_told_and_the_rest_counted() {
    let many: Vec<Change> =
        (0..9).map(|n| Change::told(Turn::Differs, format!("change {n}"))).collect();
    let [Block::Changes(lines)] = &changed::told(&many)[..] else { panic!("not one list") };
    let words = |text: &str| vec![Span::Words(text.to_owned())];
    assert_eq!(lines[5..], [words("Change 5."), words("And 3 more.")]);
    assert_eq!(changed::told(&[]), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_change_says_something_and_the_same_design_has_none(before in plans()) {
        let mut after = before.clone();
        after.sites.pop();
        after.organisation.exchange = Some(Version::V2016);
        let (before, design) = (crate::design(&before), crate::design(&after));
        let words = Words::new(&after);
        prop_assert_eq!(changes(&words, &design, &design), vec![]);
        for change in changes(&words, &before, &design) {
            prop_assert!(!change.text.trim().is_empty());
        }
    }
}
