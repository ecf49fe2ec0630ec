//! Decisions and open points.

use crate::browser::focus;
use crate::page::Page;
use crate::parts::{Field, Options, area, choice, problems, text};
use crate::view::{Node, button, el, heard, of_class};
use cas_plan::plan::{DECISIONS_LIMIT, Decision, NOTE_LIMIT};

const STATES: Options = &[("open", "Open", ""), ("decided", "Decided", "")];

/// Decisions and open points, each with what, who, until when and whether it is settled.
pub fn decisions(page: Page) -> Node {
    let count = page.plan(|plan| plan.decisions.len());
    let add = move || {
        if count >= DECISIONS_LIMIT {
            let text = format!("A plan holds at most {DECISIONS_LIMIT} decisions.");
            return page.notices.tell(text, Vec::new());
        }
        page.document.edit("the new decision", |plan| plan.decisions.push(Decision::default()));
        focus::later(format!("/decisions/{count}/text"));
    };
    el("section")
        .with("aria-labelledby", "/decisions")
        .add(
            el("h2")
                .with("id", "/decisions")
                .with("tabindex", "-1")
                .text("Decisions and open points"),
        )
        .all((0..count).map(|place| row(page, place)))
        .add(el("p").add(button("Add a decision or an open point", add)))
}

fn row(page: Page, place: usize) -> Node {
    let field = |answer: &str, label: &'static str| Field {
        at: format!("/decisions/{place}/{answer}"),
        label,
        of: format!("of point {}", place + 1),
        ..Field::default()
    };
    let remove = move || {
        page.document.edit("removing a decision", |plan| {
            if place < plan.decisions.len() {
                plan.decisions.remove(place);
            }
        });
        focus::later("/decisions");
    };
    let due = Field {
        hint: "As 2026-12-01.",
        problem: Some(problems::date),
        short: true,
        ..field("due", "Until when")
    };
    let state =
        Field { otherwise: Some("open".into()), short: true, ..field("state", "Is it settled?") };
    of_class("div", "entry")
        .with("data-key", format!("decision-{place}"))
        .add(area(page, field("text", "What"), NOTE_LIMIT, 2))
        .add(
            of_class("div", "pair-of-fields")
                .add(text(page, field("owner", "Who settles it")))
                .add(text(page, due)),
        )
        .add(choice(page, state, STATES))
        .add(button("Remove", remove).add(heard(format!(" point {}", place + 1))))
}
