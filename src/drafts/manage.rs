//! What can be done with a draft without opening it.

use super::context::{Drafts, plan};
use super::draft::About;
use super::shelf;
use crate::browser::clock;
use crate::browser::storage::StorageTrouble;
use crate::document::called;
use cas_plan::plan::Plan;

/// A draft that was deleted and can come back.
#[derive(Clone, Debug)]
pub struct Deleted {
    id: String,
    plan: Plan,
    about: About,
}

impl Deleted {
    /// What it was called.
    pub fn title(&self) -> &str {
        called(&self.about.title)
    }

    /// Brings it back.
    pub fn restore(&self) -> Result<(), String> {
        write(&self.id, &self.plan, &self.about)
    }
}

impl Drafts {
    /// Gives a draft another title.
    pub fn rename(self, id: &str, title: &str) -> Result<(), String> {
        if self.keeper.id().as_deref() == Some(id) {
            self.document.edit("rename the plan", |plan| title.clone_into(&mut plan.title));
            self.keep_again();
            return Ok(());
        }
        let (mut plan, _) = plan(id)?;
        title.clone_into(&mut plan.title);
        write(id, &plan, &About { title: title.to_owned(), ..shelf::about(id) })
    }

    /// Makes a copy of a draft.
    pub fn duplicate(id: &str) -> Result<(), String> {
        let (mut plan, _) = plan(id)?;
        plan.title = format!("{} (copy)", plan.title);
        let about =
            About { title: plan.title.clone(), changed: clock::milliseconds(), ..shelf::about(id) };
        write(&shelf::new_id(), &plan, &about)
    }

    /// Takes a draft away. Where it is the open one, an empty plan is open afterwards.
    pub fn delete(self, id: &str) -> Result<Deleted, String> {
        let (plan, _) = plan(id)?;
        let about = shelf::about(id);
        shelf::remove(id).map_err(|trouble| sentence(&trouble))?;
        if self.keeper.id().as_deref() == Some(id) {
            self.start();
        }
        Ok(Deleted { id: id.to_owned(), plan, about })
    }
}

fn write(id: &str, plan: &Plan, about: &About) -> Result<(), String> {
    shelf::write(id, plan, about).map(|_| ()).map_err(|trouble| sentence(&trouble))
}

fn sentence(trouble: &StorageTrouble) -> String {
    format!("That was not done, because {trouble}.")
}
