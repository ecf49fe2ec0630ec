//! The page.
use crate::checks::Checks;
use crate::document::Document;
use crate::drafts::Drafts;
use crate::engine::Engine;
use crate::notices::Notices;
use crate::parts::SiteList;
use crate::route::Step;
use crate::sheets::{Paper, Places};
use crate::steps::{Folds, Looked, StepPage};
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let document = Document::new();
    let engine = Engine::new(document);
    provide_context(document);
    provide_context(engine);
    provide_context(Drafts::new(document));
    provide_context(Checks::new(document, engine));
    provide_context(Notices::new());
    provide_context(SiteList::new(document));
    provide_context(Folds::new(document));
    provide_context(Looked::new());
    provide_context(Places::new());
    provide_context(Paper::new(engine));
    view! { <StepPage step=Step::Organisation/> }
}
