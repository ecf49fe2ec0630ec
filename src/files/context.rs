//! Opens and saves plan files, and says what came of it.

use super::name;
use crate::browser::{address, clock, files};
use crate::checks::not_in;
use crate::document::Document;
use crate::drafts::Drafts;
use crate::engine::Engine;
use crate::notices::Notices;
use crate::route::Step;
use cas_plan::follows::Read;
use cas_planner_link::Ask;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

const JSON: &str = "application/json";

/// What can be done with plan files; provided once by the app.
///
/// It is a handle, because nearly everything that is done on a click holds one.
#[derive(Clone, Copy)]
pub struct Files(StoredValue<Known>);

/// What has to be known for it.
#[derive(Clone, Copy)]
struct Known {
    document: Document,
    drafts: Drafts,
    engine: Engine,
    notices: Notices,
}

impl Files {
    /// Files of the open plan.
    pub fn new(document: Document, drafts: Drafts, engine: Engine, notices: Notices) -> Self {
        Self(StoredValue::new(Known { document, drafts, engine, notices }))
    }

    /// Files of this page; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// Opens a file that somebody chose, and shows the plan.
    pub fn open(self, file: File) {
        spawn_local(async move {
            let name = format!("“{}”", file.name());
            match files::read(&file).await {
                Ok(text) => self.open_text(&name, text).await,
                Err(message) => self.not_opened(&name, vec![message]),
            }
        });
    }

    /// Opens the text of a plan as a draft of its own, and shows it. The open plan stays where it
    /// is refused, and the page says why. `what` is what the text came from.
    pub async fn open_text(self, what: &str, text: String) {
        let Known { drafts, engine, notices, .. } = self.known();
        let Some(read) = engine.ask::<Read>(Ask::Read(text)).await else {
            let lost = "It could not be read: what reads files has stopped. Try again.";
            return self.not_opened(what, vec![lost.to_owned()]);
        };
        match drafts.import(read) {
            Err(details) => self.not_opened(what, details),
            Ok(warnings) => {
                if !warnings.is_empty() {
                    notices.tell_with(format!("{what} was opened. Worth knowing:"), warnings);
                }
                address::go(&Step::Plan.href());
            }
        }
    }

    /// Saves the plan as a file. Says what is not in it, or why it would not open again. It needs
    /// no worker.
    pub fn save_plan(self) {
        let Known { document, engine, notices, .. } = self.known();
        let (name, text) = document.with_now(|plan| {
            let mut plan = plan.clone();
            cas_plan::stamp(&mut plan);
            (name::of(&plan, "", clock::today), plan.write())
        });
        if let Err(message) = files::save(&name, JSON, &text) {
            return notices.tell(message);
        }
        let left_out = document.with_now(|plan| not_in(plan, &document.typed_now()));
        if !left_out.is_empty() {
            let left_out = left_out.into_iter().map(|(_, problem)| problem).collect();
            notices.tell_with(format!("“{name}” was saved. This is not in it:"), left_out);
        }
        spawn_local(async move {
            if let Some(Read { plan: None, said, .. }) = engine.ask(Ask::Read(text)).await {
                let told =
                    format!("“{name}” was saved, but it will not open again until this is mended:");
                notices.tell_with(told, said);
            }
        });
    }

    /// Saves what follows from the plan as a file.
    pub fn save_design(self) {
        let Known { document, engine, notices, .. } = self.known();
        spawn_local(async move {
            let name = document.with_now(|plan| name::of(plan, "-design", clock::today));
            let saved = match engine.ask::<String>(Ask::Design).await {
                Some(text) => files::save(&name, JSON, &text),
                None => Err("The design is not worked out yet; try again in a moment.".to_owned()),
            };
            if let Err(message) = saved {
                notices.tell(message);
            }
        });
    }

    fn known(self) -> Known {
        self.0.get_value()
    }

    fn not_opened(self, what: &str, details: Vec<String>) {
        let text = format!("{what} was not opened; everything here is as it was.");
        self.known().notices.tell_with(text, details);
    }
}
