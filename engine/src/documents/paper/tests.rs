use super::{Part, file, html};
use crate::design::Design;
use crate::documents::html::read_back::texts;
use crate::documents::words::{self, Words};
use crate::documents::{answers, markdown};
use crate::plan::Plan;
use crate::plan::arbitrary::plans;
use crate::terms::DecisionState;
use crate::worked;
use proptest::prelude::*;

fn case(id: &str) -> Plan {
    let mut plan = worked::plan(id);
    plan.title = "Contoso <2010>".into();
    plan.customer = "Contoso & Sons".into();
    plan.author = "A. Architect".into();
    plan.notes = "A first note.\nA second one.".into();
    plan.decisions = vec![crate::plan::Decision {
        text: "Who owns the balancer?".into(),
        owner: "Bob".into(),
        due: Some("2026-12-05".into()),
        state: Some(DecisionState::Open),
    }];
    plan
}

/// The text of the paper, with one blank between words.
fn whole(plan: &Plan, design: &Design) -> String {
    let text = texts(&html(plan, design, &[])).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a reader of the design looks for.
fn everything(plan: &Plan, design: &Design) -> Vec<String> {
    let words = Words::new(plan);
    let mut all = vec![plan.title.clone(), plan.customer.clone(), plan.author.clone()];
    all.extend(plan.date.clone());
    all.push(design.rules.to_owned());
    for one in &plan.decisions {
        all.extend([one.text.clone(), one.owner.clone()]);
        all.extend(one.due.clone());
    }
    for one in &design.certificates {
        all.push(words.certificate(one));
        all.push(words.places(one));
        all.extend(one.last_expiry.map(|day| day.to_string()));
        for name in &one.names {
            all.push(name.host.to_string());
            all.extend(words.reasons(&name.because).iter().map(words::Reason::text));
            all.extend(name.because.iter().map(|one| one.rule.to_owned()));
        }
    }
    for left in &design.left_off {
        all.extend([left.host.to_string(), left.why.clone(), left.rule.to_owned()]);
    }
    for array in &design.arrays {
        all.extend([words::verdict(array.verdict).to_owned(), words.array(array, design)]);
        all.extend(array.host.as_ref().map(ToString::to_string));
    }
    for row in &design.balancing {
        all.push(words.site(&row.site).to_owned());
        all.push(words.protocol(row.protocol).to_owned());
        all.extend([words::ports(row.ports), words::methods(&row.methods)]);
        all.extend(row.probe.map(|probe| probe.replace(',', ", ")));
        all.extend(row.because.iter().map(|rule| (*rule).to_owned()));
    }
    for row in &design.dns {
        all.extend([row.host.to_string(), words.endpoint(&row.target)]);
    }
    for row in &design.urls {
        all.extend([&row.internal, &row.external].into_iter().flatten().cloned());
    }
    all.extend(design.service_connection_points.iter().map(|row| row.uri.clone()));
    for row in &design.firewall {
        all.extend([&row.from, &row.to].map(|end| words::sentence(&words.endpoint(end))));
        all.push(row.ports.join(", "));
    }
    for one in &design.findings {
        all.extend([one.message.clone(), one.fix.clone(), one.rule.to_owned()]);
    }
    for open in &design.open_questions {
        all.push(words.question(open));
        all.extend(words.alternatives(open));
    }
    let version = plan.organisation.version();
    let mut given = answers::organisation(plan);
    for (place, site) in plan.sites.iter().enumerate() {
        given.extend(answers::site(place, site, version));
    }
    for one in given {
        all.extend([one.question.to_owned(), one.text(design)]);
    }
    all
}

#[test]
fn everything_of_the_design_is_on_paper() {
    for id in ["G02", "G06", "G12", "G15"] {
        let plan = case(id);
        let design = crate::design(&plan);
        let text = whole(&plan, &design);
        for what in everything(&plan, &design) {
            assert!(text.contains(&what), "{id}: {what:?} is not on paper");
        }
    }
}

#[test]
fn the_markdown_document_says_the_same() {
    let plain =
        |text: &str| -> String { text.chars().filter(|letter| letter.is_alphanumeric()).collect() };
    let plan = case("G06");
    let design = crate::design(&plan);
    let text = plain(&markdown::text(&plan, &design));
    for what in everything(&plan, &design) {
        assert!(text.contains(&plain(&what)), "{what:?} is not in Markdown");
    }
}

#[test]
fn every_rule_that_is_named_has_its_source() {
    let plan = case("G06");
    let html = html(&plan, &crate::design(&plan), &[]);
    let named = html.split("href=\"#rule-").skip(1).filter_map(|rest| rest.split('"').next());
    for id in named {
        assert!(html.contains(&format!("id=\"rule-{id}\"")), "{id}");
        assert!(crate::rules::source(id).is_some_and(|source| source.len() > 10), "{id}");
    }
}

#[test]
fn parts_are_chosen_and_what_can_be_pressed_is_not_printed() {
    let plan = case("G06");
    let design = crate::design(&plan);
    let some = html(&plan, &design, &[Part::Dns]);
    assert!(some.contains("id=\"part-dns\"") && !some.contains("id=\"part-network\""));
    // Nothing leads to a source that is not printed.
    assert!(!some.contains("href=\"#rule-"), "{some}");
    let all = html(&plan, &design, &[]);
    for part in Part::ALL {
        assert!(all.contains(&format!("id=\"part-{}\"", part.word())));
    }
    for unwanted in ["<button", "<details", "#/answer", "#/rules", "data-copy"] {
        assert!(!all.contains(unwanted), "{unwanted}");
    }
}

#[test]
fn the_file_stands_by_itself() {
    let plan = case("G06");
    let text = file(&plan, &crate::design(&plan));
    assert!(text.starts_with("<!doctype html>\n<html lang=\"en-GB\">"));
    assert!(text.contains("<title>Contoso &lt;2010&gt;</title>"));
    for unwanted in ["<script", " src=", "url(", "@import", "<link", "http-equiv=\"refresh"] {
        assert!(!text.contains(unwanted), "{unwanted}");
    }
    let targets = text.split(" href=\"").skip(1);
    assert!(targets.into_iter().all(|rest| rest.starts_with('#')));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_typed_never_becomes_markup(plan in plans()) {
        let design = crate::design(&plan);
        let read = texts(&html(&plan, &design, &[]));
        prop_assert!(read.is_ok(), "{read:?}");
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let read = letters(&read.unwrap_or_default());
        prop_assert!([&plan.title, &plan.customer].iter().all(|one| read.contains(&letters(one))));
        let text = file(&plan, &design);
        for tag in ["</style", "<body", "</body", "</html"] {
            prop_assert_eq!(text.matches(tag).count(), 1, "{}", tag);
        }
    }
}
