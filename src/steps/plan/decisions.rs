//! Decisions and open points.

use crate::browser::focus;
use crate::document::Document;
use crate::frame::Notices;
use crate::parts::{
    Answer, Field, Options, area, choice, each, key_of, memo, places, problems, text, text_of,
};
use cas_plan::plan::{DECISIONS_LIMIT, Decision, NOTE_LIMIT};
use cas_plan::terms::Choice;
use leptos::prelude::*;

const STATES: Options = &[("open", "Open", ""), ("decided", "Decided", "")];

/// Decisions and open points, each with what, who, until when and whether it is settled.
pub fn decisions(document: Document) -> AnyView {
    let notices = Notices::here();
    let count = memo(move || document.plan().with(|plan| plan.decisions.len()));
    let add = move |_| {
        if count.get_untracked() >= DECISIONS_LIMIT {
            notices.tell(format!("A plan holds at most {DECISIONS_LIMIT} decisions."), Vec::new());
            return;
        }
        document.edit("the new decision", |plan| plan.decisions.push(Decision::default()));
        focus::later(format!("/decisions/{}/text", count.get_untracked() - 1));
    };
    view! {
        <section aria-labelledby="/decisions">
            <h2 id="/decisions" tabindex="-1">"Decisions and open points"</h2>
            {each(places(count), move |place| row(document, place as usize))}
            <p><button type="button" on:click=add>"Add a decision or an open point"</button></p>
        </section>
    }
    .into_any()
}

fn row(document: Document, place: usize) -> AnyView {
    let number = Signal::stored(format!("of point {}", place + 1));
    let field = move |answer: &str, label: &'static str| Field {
        id: format!("/decisions/{place}/{answer}"),
        label,
        of: Some(number),
        ..Field::default()
    };
    let remove = move |_| {
        document.edit("removing a decision", |plan| {
            if place < plan.decisions.len() {
                plan.decisions.remove(place);
            }
        });
        focus::later("/decisions");
    };
    view! {
        <div class="entry">
            {area(
                field("text", "What"),
                typed(document, place, "text", |d| d.text.clone(), |d, text| d.text = text),
                NOTE_LIMIT,
                2,
            )}
            <div class="pair-of-fields">
                {text(
                    field("owner", "Who settles it"),
                    typed(document, place, "owner", |d| d.owner.clone(), |d, text| d.owner = text),
                )}
                {text(
                    Field {
                        hint: "As 2026-12-01.",
                        problem: Some(problems::date),
                        short: true,
                        ..field("due", "Until when")
                    },
                    typed(
                        document, place, "due",
                        |d| d.due.clone().unwrap_or_default(), |d, text| d.due = text_of(text),
                    ),
                )}
            </div>
            {choice(
                Field {
                    otherwise: Some(Signal::stored("open".into())),
                    short: true,
                    ..field("state", "Is it settled?")
                },
                STATES,
                state(document, place),
            )}
            <button type="button" on:click=remove>
                "Remove" <span class="heard">{format!(" point {}", place + 1)}</span>
            </button>
        </div>
    }
    .into_any()
}

fn typed(
    document: Document,
    place: usize,
    name: &'static str,
    get: fn(&Decision) -> String,
    set: fn(&mut Decision, String),
) -> Answer<String> {
    let value = memo(move || {
        document.plan().with(|plan| plan.decisions.get(place).map(get).unwrap_or_default())
    });
    let change = Callback::new(move |text: String| {
        document.type_in(&format!("the {name} of point {}", place + 1), |plan| {
            if let Some(decision) = plan.decisions.get_mut(place) {
                set(decision, text);
            }
        });
    });
    Answer { value: value.into(), set: change }
}

fn state(document: Document, place: usize) -> Answer<Option<&'static str>> {
    let value = memo(move || {
        document.plan().with(|plan| plan.decisions.get(place).and_then(|d| key_of(d.state)))
    });
    let change = Callback::new(move |key: Option<&'static str>| {
        document.edit("the state of a decision", |plan| {
            if let Some(decision) = plan.decisions.get_mut(place) {
                decision.state = key.and_then(Choice::from_key);
            }
        });
    });
    Answer { value: value.into(), set: change }
}
