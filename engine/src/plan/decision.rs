//! Decisions and open points.

#[cfg(test)]
use super::limits::{LINE_LIMIT, NOTE_LIMIT};
use super::nulls;
use crate::terms::DecisionState;
use serde::{Deserialize, Serialize};

/// A decision, or a point that somebody has to settle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Decision {
    /// What is or has to be decided.
    #[cfg_attr(test, schemars(length(max = NOTE_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub text: String,
    /// Who settles it.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub owner: String,
    /// ISO date by which it is settled.
    #[cfg_attr(test, schemars(extend("format" = "date")))]
    pub due: Option<String>,
    /// Open where it is not known.
    pub state: Option<DecisionState>,
}
