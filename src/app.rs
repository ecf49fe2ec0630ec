//! The page.
use crate::checks::Checks;
use crate::document::Document;
use crate::drafts::Drafts;
use crate::engine::Engine;
use crate::explain::{Explain, Explanation};
use crate::notices::Notices;
use crate::parts::{Presenting, SiteList};
use crate::route::Step;
use crate::sheets::{Paper, Places, PrintedPaper, SheetList, Sheets, WhatFollows};
use crate::steps::{Folds, StepPage};
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
    let notices = Notices::new();
    provide_context(notices);
    provide_context(SiteList::new(document));
    provide_context(Folds::new(document));
    provide_context(Places::new());
    provide_context(Paper::new(document, engine, notices));
    provide_context(Presenting::new());
    provide_context(Explain::new());
    view! {
        <div id="page">
            <StepPage step=Step::Organisation/>
            <aside><WhatFollows/></aside>
            <SheetList/>
            <Sheets/>
            <Explanation/>
        </div>
        <PrintedPaper/>
    }
}
