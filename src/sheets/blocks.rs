//! A component for each kind of block.

use super::certificate::{CertificateCard, LeftOff};
use super::copy::CopyButtons;
use super::each::Each;
use super::facts::{Facts, Sources};
use super::findings::Findings;
use super::identity;
use super::line::{Lines, Steps, Words};
use super::name::Soft;
use super::place::focusable;
use super::questions::Questions;
use super::table::TableOf;
use super::verdicts::Verdicts;
use cas_plan::documents::block::{Block, Drawing, Heading};
use leptos::prelude::*;

/// Pieces of a document, from top to bottom. Each stays the same element while it is the same
/// piece, whatever an edit changes in it.
#[component]
pub fn Blocks(
    /// The pieces.
    #[prop(into)]
    blocks: Signal<Vec<Block>>,
) -> impl IntoView {
    view! { <Each things=blocks names=identity::blocks row=one/> }
}

/// What is in a block of a kind, as long as it is of that kind, which it always is: another kind
/// is another block.
macro_rules! inside {
    ($block:ident, $kind:path, $first:ident) => {
        Memo::new(move |_| match $block.get() {
            $kind(now) => now,
            _ => $first.clone(),
        })
    };
}

fn one(block: Signal<Block>) -> AnyView {
    match block.get_untracked() {
        Block::Heading(first) => {
            view! { <Headline heading=inside!(block, Block::Heading, first)/> }.into_any()
        }
        Block::Text(first) => {
            view! { <p><Words line=inside!(block, Block::Text, first)/></p> }.into_any()
        }
        Block::Note(first) => view! { <Soft text=inside!(block, Block::Note, first)/> }.into_any(),
        Block::List(first) => {
            view! { <Lines lines=inside!(block, Block::List, first)/> }.into_any()
        }
        Block::Changes(first) => {
            view! { <Lines lines=inside!(block, Block::Changes, first)/> }.into_any()
        }
        Block::Steps(first) => {
            view! { <Steps steps=inside!(block, Block::Steps, first)/> }.into_any()
        }
        Block::Facts(first) => {
            view! { <Facts facts=inside!(block, Block::Facts, first)/> }.into_any()
        }
        Block::Table(first) => {
            view! { <TableOf table=inside!(block, Block::Table, first)/> }.into_any()
        }
        Block::Certificate(first) => {
            view! { <CertificateCard certificate=inside!(block, Block::Certificate, first)/> }
                .into_any()
        }
        Block::LeftOff(first) => {
            view! { <LeftOff names=inside!(block, Block::LeftOff, first)/> }.into_any()
        }
        Block::Verdicts(first) => {
            view! { <Verdicts verdicts=inside!(block, Block::Verdicts, first)/> }.into_any()
        }
        Block::Findings(first) => {
            view! { <Findings findings=inside!(block, Block::Findings, first)/> }.into_any()
        }
        Block::Questions(first) => {
            view! { <Questions questions=inside!(block, Block::Questions, first)/> }.into_any()
        }
        Block::Picture(first) => {
            view! { <Picture drawing=inside!(block, Block::Picture, first)/> }.into_any()
        }
        Block::Sources(first) => {
            view! { <Sources sources=inside!(block, Block::Sources, first)/> }.into_any()
        }
        Block::Copy(first) => {
            view! { <CopyButtons copy=inside!(block, Block::Copy, first)/> }.into_any()
        }
    }
}

/// What the next pieces are about.
#[component]
fn Headline(
    /// The heading.
    #[prop(into)]
    heading: Signal<Heading>,
) -> impl IntoView {
    let (id, tabindex) = focusable(move || heading.with(|heading| heading.address.clone()));
    view! { <h3 id=id tabindex=tabindex>{move || heading.with(|heading| heading.text.clone())}</h3> }
}

/// A drawing with what it shows.
#[component]
fn Picture(
    /// The drawing.
    #[prop(into)]
    drawing: Signal<Drawing>,
) -> impl IntoView {
    let caption = move || drawing.with(|drawing| drawing.caption.clone());
    view! {
        <figure>
            <div
                class="picture scroll"
                tabindex="0"
                role="group"
                aria-label=caption
                inner_html=move || drawing.with(|drawing| drawing.svg.clone())
            ></div>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}
