//! The plan as a link.

use crate::notices::Notices;
use crate::parts::copy_and_say;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Links longer than that do not come through every mail program and chat.
const LONG: usize = 8_000;

/// The link with what to know about it, or why there is none.
#[component]
pub(super) fn ShareLink(
    /// The link.
    link: Result<String, String>,
) -> impl IntoView {
    match link {
        Ok(link) => view! { <Link link/> }.into_any(),
        Err(problem) => view! { <p>{problem}</p> }.into_any(),
    }
}

/// The link.
#[component]
fn Link(
    /// The link.
    link: String,
) -> impl IntoView {
    let notices = Notices::here();
    let copied = link.clone();
    let copy = move |_| spawn_local(copy_and_say(notices, Ok(copied.clone())));
    let long = (link.len() > LONG).then(|| {
        let words = format!(
            "It has {} characters; some mail programs and chats cut such links off. A file is safer.",
            link.len()
        );
        view! { <p>{words}</p> }
    });
    view! {
        <p>
            "The whole plan is in the link itself, behind the #, and a browser never sends that part to a server. Whoever has the link has the plan."
        </p>
        {long}
        <div class="field">
            <label for="share-link">"Link"</label>
            <textarea id="share-link" class="host" rows="4" readonly prop:value=link></textarea>
        </div>
        <button type="button" class="primary" on:click=copy>"Copy the link"</button>
    }
}
