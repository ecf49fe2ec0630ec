//! What the page has to say: a refused file, something that can be taken back, trouble with the
//! storage or the worker, another tab.

use crate::browser::storage::StorageTrouble;
use crate::drafts::{Drafts, Kept};
use crate::engine::{Engine, WorkerTrouble};
use crate::files::Files;
use crate::notices::{Notice, Notices};
use crate::route::START;
use leptos::prelude::*;

/// The notices, below the top bar.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let (drafts, notices, engine) = (Drafts::here(), Notices::here(), Engine::here());
    let failed = move || match drafts.kept().get() {
        Kept::Failed(trouble) => Some(view! { <NotKept trouble/> }),
        _ => None,
    };
    view! {
        {failed}
        {move || engine.trouble().get().map(|trouble| view! { <NoEngine trouble/> })}
        <Show when=move || drafts.changed_elsewhere().get()><ChangedElsewhere/></Show>
        <Show when=move || drafts.parted().get()><Parted/></Show>
        <For each=move || notices.list().get() key=|notice| notice.number let(notice)>
            <Told notice/>
        </For>
    }
}

/// A word about what was done, for a moment.
#[component]
pub fn PassingWord() -> impl IntoView {
    let said = Notices::here().said();
    view! { <div id="said" class="said" role="status"><span>{said}</span></div> }
}

/// Something that happened, until somebody closes it.
#[component]
fn Told(
    /// What happened.
    notice: Notice,
) -> impl IntoView {
    let notices = Notices::here();
    let Notice { number, text, details, action } = notice;
    let items = details.into_iter().map(|text| view! { <li>{text}</li> }).collect::<Vec<_>>();
    let act = action.map(|(label, act)| {
        let act = move |_| {
            act();
            notices.close(number);
        };
        view! { <button type="button" on:click=act>{label}</button> }
    });
    view! {
        <div class="notice">
            <div>{text} {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}</div>
            <div class="buttons">
                {act} <button type="button" on:click=move |_| notices.close(number)>"Close"</button>
            </div>
        </div>
    }
}

/// The plan could not be written.
#[component]
fn NotKept(
    /// Why.
    trouble: StorageTrouble,
) -> impl IntoView {
    let (drafts, files) = (Drafts::here(), Files::here());
    let text = format!(
        "This plan is not kept, because {trouble}. Work goes on; save a file before you close or \
         reload the page."
    );
    view! {
        <div class="notice bad">
            <div>{text}</div>
            <div class="buttons">
                <button type="button" on:click=move |_| files.save_plan()>"Save a file"</button>
                <button type="button" on:click=move |_| drafts.keep_again()>"Try again"</button>
            </div>
        </div>
    }
}

/// What follows cannot be worked out, or is worked out anew.
#[component]
fn NoEngine(
    /// What is wrong with the worker.
    trouble: WorkerTrouble,
) -> impl IntoView {
    let (engine, files) = (Engine::here(), Files::here());
    let text = match trouble {
        WorkerTrouble::Silent => {
            "What follows is not worked out yet: the part of this page that does it has not \
             answered. It may still be loading, or one of the page’s files may be missing. Every \
             answer is kept all the same."
        }
        WorkerTrouble::Lost => {
            "What works out what follows has stopped and was started again. Every answer is still \
             here and kept; what is shown is older than the answers until it has caught up."
        }
        WorkerTrouble::Stuck => {
            "What follows from these answers cannot be worked out: what does it has stopped \
             at them twice, or could not read them. Every answer is still here and kept. Take the \
             last edit back or go on; it is tried again after the next edit."
        }
    };
    view! {
        <div class="notice bad" id="no-engine">
            <div>{text}</div>
            <div class="buttons">
                <button type="button" on:click=move |_| engine.start_again()>"Start it again"</button>
                <button type="button" on:click=move |_| files.save_plan()>"Save a file"</button>
            </div>
        </div>
    }
}

/// Another tab has written the same draft.
#[component]
fn ChangedElsewhere() -> impl IntoView {
    let (drafts, notices) = (Drafts::here(), Notices::here());
    let take = move |_| {
        if let Err(message) = drafts.take_theirs() {
            let text = format!("The other tab’s changes were not taken: {message}");
            notices.tell(text);
        }
    };
    view! {
        <div class="notice">
            <div>
                "Another tab has changed this plan. Both are safe: show that one here, or go on \
                 with this one as a plan of its own."
            </div>
            <div class="buttons">
                <button type="button" on:click=take>"Show the other"</button>
                <button type="button" on:click=move |_| drafts.keep_both()>"Keep both"</button>
            </div>
        </div>
    }
}

/// This tab went on under a draft of its own.
#[component]
fn Parted() -> impl IntoView {
    view! {
        <div class="notice">
            <div>
                "Another tab had changed this plan, so this one is kept beside it, as a plan of \
                 its own. Both are on the " <a href=START>"list of plans"</a> "."
            </div>
        </div>
    }
}
