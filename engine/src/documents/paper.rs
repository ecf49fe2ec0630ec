//! The document that goes to paper: title block, verdicts, every sheet in full, every answer.

use super::sheets::{SHEETS, arrays, balancing, said, table};
use super::tree::{Node, el, of_class};
use super::words::Words;
use super::{answers, summary};
use crate::design::Design;
use crate::plan::Plan;
use crate::terms::{Choice, Version};

/// The document.
pub fn paper(plan: &Plan, design: &Design) -> Node {
    let words = &Words::new(plan);
    let section = |title: &str, body: Node| el("section").add(el("h2").text(title)).add(body);
    // The arrays stand among the verdicts.
    let sheets = SHEETS.iter().filter(|sheet| sheet.id != "arrays");
    let sheets = sheets
        .map(|sheet| section(sheet.title, (sheet.body)(words, design, 0..(sheet.size)(design))));
    of_class("article", "paper")
        .add(title_block(plan, design))
        .add(section("Verdicts", verdicts(design, words)))
        .all(sheets)
        .all((!plan.decisions.is_empty()).then(|| section("Decisions", decisions(plan))))
        .add(section("Answers", every_answer(plan, design, words)))
}

fn title_block(plan: &Plan, design: &Design) -> Node {
    let date = plan.date.as_deref().unwrap_or("not known yet");
    let made = format!("CAS Planner, plan file version 1, rules of {}", design.rules);
    let rows = [
        ("Customer", plan.customer.as_str()),
        ("Author", plan.author.as_str()),
        ("Date", date),
        ("Made with", made.as_str()),
        ("Kept", "in one browser, and wherever its file was saved; paper is a copy"),
    ];
    let row = |(what, text): (&str, &str)| [el("dt").text(what), el("dd").text(text)];
    let title = if plan.title.is_empty() { "A plan without a title" } else { &plan.title };
    el("header").add(el("h1").text(title)).add(
        of_class("dl", "facts")
            .all(rows.into_iter().filter(|(_, text)| !text.is_empty()).flat_map(row)),
    )
}

fn verdicts(design: &Design, words: &Words) -> Node {
    let findings = match summary::findings(&design.findings) {
        none if none.is_empty() => "No findings.".to_owned(),
        some => format!("Findings: {some}."),
    };
    el("div")
        .add(el("h3").text("CAS array"))
        .add(arrays::sheet(words, design, 0..design.arrays.len()))
        .add(el("h3").text("Load balancing"))
        .add(balancing::verdicts(words, balancing::by_site(design)))
        .add(said(&findings))
}

fn decisions(plan: &Plan) -> Node {
    let one = |decision: &crate::plan::Decision| {
        let state = decision.state.map_or("open", Choice::key);
        let owner = format!(" {}", decision.owner);
        let due = decision.due.as_ref().map_or_else(String::new, |day| format!(", by {day}"));
        el("li").text(format!("{} ({state}{owner}{due})", decision.text))
    };
    el("ul").all(plan.decisions.iter().map(one))
}

fn every_answer(plan: &Plan, design: &Design, words: &Words) -> Node {
    let version = plan.organisation.exchange.unwrap_or(Version::V2010);
    let organisation =
        answers::table("Organisation".to_owned(), &answers::organisation(plan), design);
    let site = |(index, site): (usize, &crate::plan::Site)| {
        let caption = words.site(&site.id).to_owned();
        table(&answers::table(caption, &answers::site(index, site, version), design))
    };
    el("div")
        .add(table(&organisation))
        .all(plan.sites.iter().enumerate().map(site))
        .add(of_class("p", "notes").text(&plan.notes))
}
