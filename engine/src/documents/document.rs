//! What a document is: who works with it, and the files that it makes.

use super::visible::visible;
use crate::design::Design;
use crate::plan::Plan;
use serde::{Deserialize, Serialize};

/// A document that can be made of a plan and its design.
#[derive(Debug)]
pub struct Document {
    /// What the command line calls it.
    pub name: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// Who works with it.
    pub team: Team,
    /// Makes its files, with whatever was typed as it was typed.
    pub(super) files: fn(&Plan, &Design) -> Vec<File>,
}

impl Document {
    /// Its files; none where the plan has nothing for it.
    pub fn files(&self, plan: &Plan, design: &Design) -> Vec<File> {
        let file = |file: File| File { text: visible(file.text), ..file };
        (self.files)(plan, design).into_iter().map(file).collect()
    }
}

/// A file of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Its name, in letters, digits, hyphens, underscores and dots.
    pub name: String,
    /// What is in it; lines end with a line feed.
    pub text: String,
}

/// Who works with a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Team {
    /// Everybody.
    Everyone,
    /// The people of Exchange.
    Exchange,
    /// Who requests and installs certificates.
    Pki,
    /// Who keeps the zones.
    Dns,
    /// Who keeps the load balancer and the firewall.
    Network,
}
