//! Decisions and open points.

use crate::browser::focus;
use crate::document::Document;
use crate::notices::Notices;
use crate::parts::{Choice, Heard, Options, TextArea, TextField, problems};
use cas_plan::plan::{DECISIONS_LIMIT, Decision, NOTE_LIMIT};
use leptos::prelude::*;

const STATES: Options = &[("open", "Open", ""), ("decided", "Decided", "")];

/// Decisions and open points, each with what, who, until when and whether it is settled.
#[component]
pub(super) fn Decisions() -> impl IntoView {
    let (document, notices) = (Document::here(), Notices::here());
    let count = Memo::new(move |_| document.with(|plan| plan.decisions.len()));
    let add = move |_| {
        let place = count.get_untracked();
        if place >= DECISIONS_LIMIT {
            let text = format!("A plan holds at most {DECISIONS_LIMIT} decisions.");
            return notices.tell(text);
        }
        document.edit("the new decision", |plan| plan.decisions.push(Decision::default()));
        focus::later(format!("/decisions/{place}/text"));
    };
    view! {
        <section aria-labelledby="/decisions">
            <h2 id="/decisions" tabindex="-1">"Decisions and open points"</h2>
            // They have no name of their own in the plan: a field is that of the place.
            <For each=move || 0..count.get() key=|place| *place let(place)>
                <Point place/>
            </For>
            <p>
                <button type="button" on:click=add>"Add a decision or an open point"</button>
            </p>
        </section>
    }
}

/// A decision or an open point.
#[component]
fn Point(
    /// Its place in the plan.
    place: usize,
) -> impl IntoView {
    let document = Document::here();
    let at = move |answer: &str| format!("/decisions/{place}/{answer}");
    let of = format!("of point {}", place + 1);
    let remove = move |_| {
        document.edit("removing a decision", |plan| {
            if place < plan.decisions.len() {
                plan.decisions.remove(place);
            }
        });
        focus::later("/decisions");
    };
    view! {
        <div class="entry" data-key=format!("decision-{place}")>
            <TextArea at=at("text") label="What" of=of.clone() limit=NOTE_LIMIT rows=2/>
            <div class="pair-of-fields">
                <TextField at=at("owner") label="Who settles it" of=of.clone()/>
                <TextField
                    at=at("due")
                    label="Until when"
                    of=of.clone()
                    hint="As 2026-12-01."
                    check=problems::date
                    short=true
                />
            </div>
            <Choice
                at=at("state")
                label="Is it settled?"
                of=of
                otherwise="open"
                options=STATES
                short=true
            />
            <button type="button" on:click=remove>
                "Remove" <Heard words=format!(" point {}", place + 1)/>
            </button>
        </div>
    }
}
