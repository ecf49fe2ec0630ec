//! The plan itself.

#[cfg(test)]
use super::limits::{DECISIONS_LIMIT, LINE_LIMIT, NOTE_LIMIT, SITES_LIMIT};
use super::nulls;
use super::{Decision, Organisation, Site};
use serde::{Deserialize, Serialize};

/// The whole plan: the only thing that is stored, shared and imported.
///
/// Text is kept as it was typed; the design says what is wrong with it. Reading a file is
/// [`Plan::read`], writing one [`Plan::write`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Plan {
    pub(super) format: Format,
    #[cfg_attr(test, schemars(range(min = 1, max = 1)))]
    pub(super) version: u8,
    /// Stamp of the rule set under which the plan was saved, such as `2026-11`; it decides nothing.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub rules: Option<String>,
    /// What the plan is called.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub title: String,
    /// For whom it is made.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub customer: String,
    /// Who made it.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub author: String,
    /// Anything worth keeping that is no answer.
    #[cfg_attr(test, schemars(length(max = NOTE_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub notes: String,
    /// ISO date; certificates are taken to be issued on it.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    pub date: Option<String>,
    /// What holds for the whole organisation.
    #[serde(deserialize_with = "nulls::or_default")]
    pub organisation: Organisation,
    /// The Active Directory sites, in the order in which they were entered.
    #[cfg_attr(test, schemars(length(max = SITES_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub sites: Vec<Site>,
    /// Decisions and open points.
    #[cfg_attr(test, schemars(length(max = DECISIONS_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub decisions: Vec<Decision>,
    /// JSON pointers of keys of the file that this version does not know. They are kept out of
    /// the plan and never written; the design has a finding for each.
    #[serde(skip)]
    pub unknown_keys: Vec<String>,
    #[serde(skip)]
    pub(super) next_key: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) enum Format {
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
