//! What stands around a field: its label, what describes it, and what is wrong with it.

use super::explained::Heard;
use super::field::Field;
use cas_plan::plan::answer::entries;
use cas_planner_link::ascii;
use leptos::prelude::*;

/// A field between its label and its description.
#[component]
pub(super) fn Framed(
    /// The field.
    field: Field,
    /// A second part of the label that only listeners need: "of HQ".
    of: Signal<String>,
    /// What to enter, and why.
    #[prop(optional)]
    hint: &'static str,
    /// What is in force while nothing is entered.
    #[prop(optional)]
    otherwise: Signal<Option<String>>,
    /// What is wrong with the text while it is typed.
    #[prop(into, optional)]
    problem: Signal<Option<String>>,
    /// Whether it holds host names, whose form in DNS is told where it differs.
    #[prop(optional)]
    host: bool,
    /// The input itself.
    children: Children,
) -> impl IntoView {
    let in_dns = move || host.then(|| in_dns(&field.text())).flatten();
    view! {
        <div class="field" class:wrong=move || field.is_wrong()>
            <label for=field.id()>{field.label} <Of of/></label>
            <div id=field.about()>
                <Described field hint otherwise problem/>
                {move || in_dns().map(|names| view! { <p class="hint otherwise">{names}</p> })}
            </div>
            {children()}
        </div>
    }
}

/// A question around its options.
#[component]
pub fn Fieldset(
    /// The answer that the options are about.
    field: Field,
    /// A second part of the question that only listeners need: "of HQ".
    #[prop(into, optional)]
    of: Signal<String>,
    /// What to know, and why it is asked.
    #[prop(optional)]
    hint: &'static str,
    /// Whether the options stand in one line.
    #[prop(optional)]
    short: bool,
    /// The options.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset
            class="choice"
            class:inline=short
            class:wrong=move || field.is_wrong()
            id=field.id()
            tabindex="-1"
            aria-describedby=field.about()
        >
            <legend>{field.label} <Of of/></legend>
            <div id=field.about()>
                <Described field hint/>
            </div>
            <div class="options">{children()}</div>
        </fieldset>
    }
}

/// A radio button or check box with its words around it.
#[component]
pub fn Labelled(
    /// The input, then its words.
    children: Children,
) -> impl IntoView {
    view! { <label class="option">{children()}</label> }
}

/// Hint, default, problem and errors.
#[component]
fn Described(
    /// The field.
    field: Field,
    /// What to enter, and why.
    hint: &'static str,
    /// What is in force while nothing is entered.
    #[prop(optional)]
    otherwise: Signal<Option<String>>,
    /// What is wrong with the text while it is typed.
    #[prop(optional)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    // An error says all that is told while typing, and what to do.
    let problem = move || problem.get().filter(|_| !field.is_wrong());
    let line = |class: &'static str| move |text: String| view! { <p class=class>{text}</p> };
    view! {
        {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
        {move || otherwise.get().map(line("hint otherwise"))}
        {move || problem().map(line("problem"))}
        {move || field.errors().into_iter().map(line("error")).collect_view()}
    }
}

/// The second part of a label.
#[component]
fn Of(
    /// Its words; nothing where they are empty.
    of: Signal<String>,
) -> impl IntoView {
    let words = Signal::derive(move || format!(" {}", of.get()));
    move || of.with(|of| !of.is_empty()).then(|| view! { <Heard words/> })
}

/// How names outside ASCII stand in DNS and on certificates; nothing where all are plain.
fn in_dns(text: &str) -> Option<String> {
    let other = |name: &str| ascii(name).filter(|_| !name.is_ascii());
    let all: Vec<_> = entries(text).filter_map(other).collect();
    (!all.is_empty()).then(|| format!("In DNS and on certificates: {}", all.join(", ")))
}
