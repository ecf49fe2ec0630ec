//! What people answered, as they typed it. `None` means "not known yet" everywhere.

pub mod answer;
#[cfg(test)]
pub(crate) mod arbitrary;
mod consistency;
mod edits;
mod json;
mod limits;
mod names;
mod organisation;
mod read;
mod refusal;
mod shape;
mod site;
mod value;

pub use limits::*;
pub use organisation::Organisation;
pub use read::Reading;
pub use refusal::{Problem, Refusal};
pub use site::{Addresses, Balancer, Edge, Names, Override, Site, SiteKey};

use crate::terms::DecisionState;
use serde::Serialize;

/// The whole plan: the only thing that is stored, shared and imported.
///
/// Text is kept as it was typed; the design says what is wrong with it. Reading a file is
/// [`Plan::read`], writing one [`Plan::write`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Plan {
    format: Format,
    #[cfg_attr(test, schemars(range(min = 1, max = 1)))]
    version: u8,
    /// Stamp of the rule set under which the plan was saved, such as `2026-11`; it decides nothing.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub rules: Option<String>,
    /// What the plan is called.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub title: String,
    /// For whom it is made.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub customer: String,
    /// Who made it.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub author: String,
    /// Anything worth keeping that is no answer.
    #[cfg_attr(test, schemars(length(max = NOTE_LIMIT)))]
    pub notes: String,
    /// ISO date; certificates are taken to be issued on it.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    pub date: Option<String>,
    /// What holds for the whole organisation.
    pub organisation: Organisation,
    /// The Active Directory sites, in the order in which they were entered.
    #[cfg_attr(test, schemars(length(max = SITES_LIMIT)))]
    pub sites: Vec<Site>,
    /// Decisions and open points.
    #[cfg_attr(test, schemars(length(max = DECISIONS_LIMIT)))]
    pub decisions: Vec<Decision>,
    /// JSON pointers of keys of the file that this version does not know. They are kept out of
    /// the plan and never written; the design has a finding for each.
    #[serde(skip)]
    pub unknown_keys: Vec<String>,
    #[serde(skip)]
    next_key: u32,
}

/// A decision, or a point that somebody has to settle.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Decision {
    /// What is or has to be decided.
    #[cfg_attr(test, schemars(length(max = NOTE_LIMIT)))]
    pub text: String,
    /// Who settles it.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub owner: String,
    /// ISO date by which it is settled.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    pub due: Option<String>,
    /// Open where it is not known.
    pub state: Option<DecisionState>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
enum Format {
    #[default]
    #[serde(rename = "cas-plan")]
    CasPlan,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            format: Format::CasPlan,
            version: 1,
            rules: None,
            title: String::new(),
            customer: String::new(),
            author: String::new(),
            notes: String::new(),
            date: None,
            organisation: Organisation::default(),
            sites: Vec::new(),
            decisions: Vec::new(),
            unknown_keys: Vec::new(),
            next_key: 1,
        }
    }
}
