//! An assumption is no fact: laws over arbitrary plans. In the ordinary run each has a few cases;
//! `LAWS=10000` asks for as many as that. Every case takes one answer that nobody gave and one
//! value for it; the keys come from the plan's schema, so that none can be forgotten.

mod keys;

use super::tried::worked_out;
use crate::design::{Assumed, Design, Finding, Given, Scene, Severity};
use crate::documents::{FORMATS, File, answers};
use crate::plan::arbitrary::plans;
use crate::plan::{Names, Plan};
use crate::terms::Version;
use keys::{Key, given, unanswered};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};

fn cases(few: u32) -> ProptestConfig {
    let asked = std::env::var("LAWS").ok().and_then(|text| text.parse().ok());
    ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::with_cases(asked.unwrap_or(few)) }
}

/// The design without what is said about what is not known.
fn built(plan: &Plan) -> Design {
    worked_out(&Given::whole(plan), None).design
}

/// A key that nobody answered, with the plan in which it has one of its values.
fn answered(plan: &Plan, which: Index) -> Option<(Key, Plan)> {
    let all = unanswered(plan);
    if all.is_empty() {
        return None;
    }
    let (key, value) = which.get(&all).clone();
    let plan = given(plan, &key, &value)?;
    Some((key, plan))
}

/// The first line in which two designs differ.
fn differs(one: &Design, other: &Design) -> Option<(String, String)> {
    let lines = |design| format!("{design:#?}");
    let (one, other) = (lines(one), lines(other));
    let mut pairs = one.lines().zip(other.lines());
    pairs.find(|(one, other)| one != other).map(|(one, other)| (one.into(), other.into()))
}

/// Rule, severity and answer of each finding, those that were errors before they were found to
/// rest on an assumption as errors.
fn said(findings: &[Finding]) -> BTreeMap<(&str, &str, bool), usize> {
    let mut all = BTreeMap::new();
    for one in findings {
        let error = one.severity == Severity::Error || !one.rests_on.is_empty();
        *all.entry((one.rule, one.at.as_str(), error)).or_default() += 1;
    }
    all
}

/// A line that says of itself that it is assumed, or not known, or says nothing.
fn is_hedged(line: &str) -> bool {
    let line = line.to_lowercase();
    !line.contains(char::is_alphanumeric) || line.contains("assume") || line.contains("not known")
}

fn files(plan: &Plan, design: &Design) -> BTreeMap<String, String> {
    let all = FORMATS.iter().flat_map(|document| document.files(plan, design));
    let text = |file: File| match file.name.as_str() {
        "picture.svg" => words_of(&file.text),
        // A calendar folds its lines.
        _ => file.text.replace("\r\n ", ""),
    };
    all.map(|file| (file.name.clone(), text(file))).collect()
}

/// A picture without its boxes, its lines and where its words stand.
fn words_of(svg: &str) -> String {
    let is_drawn =
        |line: &&str| !["<svg", "<rect", "<path"].iter().any(|tag| line.starts_with(tag));
    let words = |line: &'_ str| match line.strip_prefix("<text") {
        Some(rest) => rest.split_once('>').map_or("", |(_, words)| words).to_owned() + "\n",
        None => line.to_owned() + "\n",
    };
    svg.lines().filter(is_drawn).map(words).collect()
}

/// The lines of one text that are not in the other, as often as they are too many.
fn only_in<'a>(one: &'a str, other: &str) -> Vec<&'a str> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for line in other.lines() {
        *left.entry(line).or_default() += 1;
    }
    let mut new = Vec::new();
    for line in one.lines() {
        match left.get_mut(line) {
            Some(count) if *count > 0 => *count -= 1,
            _ => new.push(line),
        }
    }
    new
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 1: answering a question with what was assumed changes nothing but the question.
    #[test]
    fn confirming_an_assumption_changes_nothing(plan in plans(), which in any::<Index>()) {
        let design = crate::design(&plan);
        let open: Vec<_> =
            design.open_questions.iter().filter(|open| open.assumed.is_some()).collect();
        if open.is_empty() {
            return Ok(());
        }
        let open = which.get(&open);
        let confirmed = keys::confirmed(&plan, open);
        let (mut one, mut other) = (built(&plan), built(&confirmed));
        prop_assert_eq!(said(&one.findings), said(&other.findings), "{}", open.at);
        one.findings.clear();
        other.findings.clear();
        prop_assert_eq!(&one, &other, "{}", open.at);
        let after = crate::design(&confirmed);
        // Said alike: what is left are the answers that the documents read themselves.
        let (before, after) = (files(&plan, &after), files(&confirmed, &after));
        let answers = answers::organisation(&confirmed).into_iter();
        let sites = confirmed.sites.iter().enumerate();
        let of_sites = sites.flat_map(|(place, site)| answers::site(place, site, Version::V2010));
        let label = answers.chain(of_sites).find(|answer| answer.at == open.at);
        let label = label.map_or("", |answer| answer.question);
        prop_assert!(before.keys().eq(after.keys()), "{}", open.at);
        for (name, text) in &before {
            let mut told = only_in(text, &after[name]);
            told.retain(|line| !is_hedged(line));
            prop_assert!(told.is_empty(), "{} {}: {:?}", name, open.at, told);
            let mut new = only_in(&after[name], text);
            // What was said to be assumed is said as a fact instead.
            let hedged = only_in(text, &after[name]).len();
            new.retain(|line| label.is_empty() || !line.contains(label));
            prop_assert!(new.len() <= hedged, "{} {}: {:?}", name, open.at, new);
        }
    }

    /// Law 2: whatever is not answered and changes anything is an open question.
    #[test]
    fn what_changes_anything_is_an_open_question(plan in plans(), which in any::<Index>()) {
        let Some((key, other)) = answered(&plan, which) else { return Ok(()) };
        if built(&plan) != built(&other) {
            let design = crate::design(&plan);
            let asked = design.open_questions.iter().any(|open| open.at == key.at);
            prop_assert!(asked, "{} is not asked: {:?}", key.at, differs(&built(&plan), &built(&other)));
        }
    }

    /// Law 3: an error stays whatever an open question is answered; what goes is a warning.
    #[test]
    fn an_assumption_is_never_an_error(plan in plans(), which in any::<Index>()) {
        let Some((key, other)) = answered(&plan, which) else { return Ok(()) };
        let design = crate::design(&plan);
        let other = built(&other);
        let is_error = |one: &&Finding| one.severity == Severity::Error;
        let there: BTreeSet<_> =
            other.findings.iter().filter(is_error).map(|one| (one.rule, &one.at)).collect();
        for error in design.findings.iter().filter(is_error) {
            prop_assert!(there.contains(&(error.rule, &error.at)), "{} {:?}", key.at, error);
        }
        for one in design.findings.iter().filter(|one| !one.rests_on.is_empty()) {
            prop_assert_eq!(one.severity, Severity::Warning);
            prop_assert!(one.message.starts_with("Assumed: "));
            for at in &one.rests_on {
                prop_assert!(design.open_questions.iter().any(|open| open.at == *at), "{at}");
            }
        }
    }

    /// Law 4: what would read otherwise with another answer says that it is assumed, or stands
    /// under a head that names the question.
    #[test]
    fn an_assumption_is_never_told_as_a_fact(plan in plans(), which in any::<Index>()) {
        let Some((key, other)) = answered(&plan, which) else { return Ok(()) };
        let design = crate::design(&plan);
        // Where nothing else follows, only what hangs on the other questions may read otherwise.
        let same = built(&plan) == built(&other);
        let then = if same { design.clone() } else { crate::design(&other) };
        let (before, after) = (files(&plan, &design), files(&other, &then));
        for (name, text) in &before {
            let none = String::new();
            let changed = only_in(text, after.get(name).unwrap_or(&none));
            let plain = changed.into_iter().find(|line| !is_hedged(line) && !says_of_questions(line));
            if let Some(line) = plain {
                let question = design.open_questions.iter().find(|open| open.at == key.at);
                let Some(question) = question else {
                    return Err(TestCaseError::fail(format!("{name}, {}: {line}", key.at)));
                };
                prop_assert!(has_head(text, question.question), "{name}, {}: {line}", key.at);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 3, of names: what is no name is told once, where it was typed, and is no name anywhere.
    #[test]
    fn a_wrong_name_is_told_once_and_nothing_is_made_of_it(
        mut plan in plans(),
        field in 0..11_usize,
        place in any::<Index>(),
        wrong in prop::sample::select(&["mis typed.example.net", "mis..typed.example", "mis_typed"][..]),
    ) {
        // Below a site; then two below the organisation.
        let of_site = Names::default().single().map(|(key, _)| key);
        let at = match of_site.get(field) {
            Some(_) if plan.sites.is_empty() => return Ok(()),
            Some(key) => {
                let place = place.index(plan.sites.len());
                plan.set_answer(&format!("/sites/{place}/names/{key}"), wrong);
                format!("/sites/{place}/names/{key}")
            }
            None if field == 9 => {
                plan.organisation.mail_domains.insert(0, wrong.to_owned());
                "/organisation/mailDomains".to_owned()
            }
            None => {
                plan.organisation.ad_domain = Some(wrong.to_owned());
                "/organisation/adDomain".to_owned()
            }
        };
        let mut design = crate::design(&plan);
        let told = design.findings.iter().filter(|one| one.message.contains(wrong));
        let told: Vec<_> = told.map(|one| (one.severity, one.at.as_str())).collect();
        prop_assert_eq!(told, [(Severity::Error, at.as_str())]);
        design.findings.clear();
        design.open_questions.clear();
        let text = serde_json::to_string(&design).unwrap();
        prop_assert!(!text.contains(wrong), "{text}");
        if let Some((site, key)) = at.strip_prefix("/sites/").and_then(|at| at.split_once("/names/")) {
            let scene = Scene::of(Given::whole(&plan), None);
            let names = &scene.sites[site.parse::<usize>().unwrap()].names;
            let name = match key {
                "array" => &names.array,
                "internal" => &names.internal,
                "external" => &names.external,
                "failback" => &names.failback,
                "legacy" => &names.legacy,
                "download" => &names.download,
                "pop" => &names.pop,
                "imap" => &names.imap,
                _ => &names.smtp,
            };
            prop_assert_eq!(name, &None);
        }
    }
}

/// A row of a table of questions, or a count of findings: what another answer would change is told
/// from where the plan stands.
fn says_of_questions(line: &str) -> bool {
    line.contains("If ") || line.contains("? ") || line.contains("?|")
}

/// Whether the head of a file names a question and what is assumed for it.
fn has_head(text: &str, question: &str) -> bool {
    plain(text).contains(&(plain(question) + "assumed"))
}

/// Letters and digits only: signs are escaped in many ways, and lines are folded.
fn plain(text: &str) -> String {
    let text = text.replace("&#39;", "").replace("&quot;", "").to_lowercase();
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[test]
fn a_plan_without_answers_has_nothing_to_complain_about() {
    let mut plan = Plan::default();
    assert_eq!(crate::design(&plan).findings, []);
    plan.add_site();
    let loud = |one: &Finding| one.severity != Severity::Advice;
    assert_eq!(crate::design(&plan).findings.into_iter().find(loud), None);
    assert!(
        crate::design(&plan)
            .open_questions
            .iter()
            .all(|open| open.assumed != Some(Assumed::Number(0)))
    );
}
