//! What can be done with a draft without opening it.

use super::drafts::About;
use super::{Document, drafts};
use crate::browser::storage::StorageTrouble;
use cas_plan::plan::Plan;

/// A draft that was deleted and can come back.
#[derive(Clone, Debug)]
pub struct Deleted {
    id: String,
    text: String,
    about: About,
}

impl Deleted {
    /// What it was called.
    pub fn title(&self) -> &str {
        if self.about.title.is_empty() { "Untitled plan" } else { &self.about.title }
    }

    /// Brings it back.
    pub fn restore(&self) -> Result<(), String> {
        drafts::write(&self.id, &self.text, &self.about).map_err(|trouble| sentence(&trouble))
    }
}

impl Document {
    /// Gives a draft another title.
    pub fn rename_draft(self, id: &str, title: &str) -> Result<(), String> {
        if self.draft_id().as_deref() == Some(id) {
            self.edit("rename the plan", |plan| title.clone_into(&mut plan.title));
            self.keep_now();
            return Ok(());
        }
        let (text, about) = draft(id)?;
        let mut plan =
            Plan::kept(&text).map_err(|problem| format!("That was not done: {problem}."))?;
        title.clone_into(&mut plan.title);
        let about = About { title: title.to_owned(), ..about };
        drafts::write(id, &plan.write(), &about).map_err(|trouble| sentence(&trouble))
    }

    /// Makes a copy of a draft.
    pub fn duplicate_draft(self, id: &str) -> Result<(), String> {
        let (text, about) = draft(id)?;
        let copy = drafts::new_id();
        let about = About { changed: crate::browser::clock::milliseconds(), ..about };
        drafts::write(&copy, &text, &about).map_err(|trouble| sentence(&trouble))?;
        self.rename_draft(&copy, &format!("{} (copy)", about.title))
    }

    /// Takes a draft away. Where it is the open one, an empty plan is open afterwards.
    pub fn delete_draft(self, id: &str) -> Result<Deleted, String> {
        let (text, about) = draft(id)?;
        drafts::remove(id).map_err(|trouble| sentence(&trouble))?;
        if self.draft_id().as_deref() == Some(id) {
            self.start();
        }
        Ok(Deleted { id: id.to_owned(), text, about })
    }
}

fn draft(id: &str) -> Result<(String, About), String> {
    let text = drafts::text(id).map_err(|trouble| sentence(&trouble))?;
    let text = text.ok_or("The plan is no longer there; another tab may have deleted it.")?;
    Ok((text, drafts::about(id)))
}

fn sentence(trouble: &StorageTrouble) -> String {
    format!("That was not done, because {trouble}.")
}
