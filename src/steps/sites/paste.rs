//! Sites from a spreadsheet.

use super::adding::Adding;
use super::pasted::Pasted;
use crate::engine::Engine;
use crate::parts::More;
use crate::sheets::Blocks;
use cas_plan::documents::words::count;
use cas_plan::follows::Preview;
use cas_plan::plan::Plan;
use cas_planner_link::Ask;
use leptos::prelude::*;

/// A field for a table or a list, what it would add, and the button that does.
#[component]
pub(super) fn Paste() -> impl IntoView {
    let pasted = Pasted::here();
    view! {
        <More title="Paste a table of sites".to_owned() open=!untrack(|| pasted.is_empty())>
            <div class="field pasted">
                <label for="paste-sites">"Table of sites, or list of servers"</label>
                <p class="hint" id="paste-sites-about">
                    "From a spreadsheet, with or without a row of heads: Site, Short name, Internet, Servers (names, or how many), Users, Pair, AD site. Or a list of servers: those whose names begin alike up to the first hyphen are one site."
                </p>
                <textarea
                    class="host"
                    id="paste-sites"
                    rows="6"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="paste-sites-about"
                    prop:value=move || pasted.text()
                    on:input=move |event| pasted.set(event_target_value(&event))
                />
                <WhatItAdds/>
            </div>
        </More>
    }
}

/// What follows from the text.
#[component]
fn WhatItAdds() -> impl IntoView {
    let (pasted, engine, adding) = (Pasted::here(), Engine::here(), Adding::here());
    let answer = preview(pasted, engine);
    let sites = Memo::new(move |_| answer.with(|answer| answer.as_ref().map(Previewed::sites)));
    let words = move || match sites.get() {
        Some(0) => "There is nothing to add.".to_owned(),
        Some(sites) => format!("{} can be added.", count(sites, "site")),
        None if pasted.is_empty() || engine.is_ready().get() => String::new(),
        None => "The engine is not there yet; what this adds is shown then.".to_owned(),
    };
    let blocks =
        move || answer.with(|answer| answer.as_ref().map(|answer| answer.preview.blocks.clone()));
    let is_of_now = move || {
        let text = pasted.text();
        answer.with(|answer| answer.as_ref().is_some_and(|answer| answer.text == text))
    };
    let add = move |_| {
        let Some(Previewed { preview, .. }) = answer.get_untracked() else { return };
        let Ok(plan) = Plan::kept(&preview.plan) else { return };
        // What was not taken is still to be mended.
        if !preview.wrong {
            pasted.forget();
        }
        adding.pasted(plan.sites);
    };
    view! {
        // Always there, so that screen readers hear it change.
        <p class="pasted-count" role="status">{words}</p>
        <Blocks blocks=Signal::derive(move || blocks().unwrap_or_default())/>
        <Show when=move || sites.get().is_some_and(|sites| sites != 0)>
            <p>
                <button
                    type="button"
                    class="primary"
                    disabled=move || !is_of_now()
                    on:click=add
                >
                    {move || format!("Add {}", count(sites.get().unwrap_or_default(), "site"))}
                </button>
            </p>
        </Show>
    }
}

/// What the worker said last of what was pasted; nothing where the field is empty.
fn preview(pasted: Pasted, engine: Engine) -> Memo<Option<Previewed>> {
    let seen = engine.seen();
    let said = LocalResource::new(move || {
        let text = pasted.text();
        // What the worker says is about the plan that it saw last.
        seen.track();
        async move {
            let preview = if text.trim().is_empty() {
                Preview::default()
            } else {
                engine.ask(Ask::Pasted(text.clone())).await?
            };
            Some(Previewed { text, preview })
        }
    });
    let last = Memo::new(move |last: Option<&Option<Previewed>>| {
        said.get().flatten().or_else(|| last.cloned().flatten())
    });
    // An empty field has no answer, neither now nor until there is one to what is pasted next.
    Memo::new(move |_| {
        let is_of_text = |last: &Previewed| !last.text.trim().is_empty();
        last.get().filter(|last| is_of_text(last) && !pasted.is_empty())
    })
}

/// What the worker said of a text.
#[derive(Clone, PartialEq)]
struct Previewed {
    text: String,
    preview: Preview,
}

impl Previewed {
    fn sites(&self) -> usize {
        self.preview.count
    }
}
