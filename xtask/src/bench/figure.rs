//! One figure, as it was taken in several runs.

use super::statistics::Spread;
use serde::Serialize;

/// What a figure is of, its value in each run, and what it should be.
#[derive(Serialize)]
pub(super) struct Figure {
    pub(super) name: String,
    pub(super) unit: Unit,
    #[serde(flatten)]
    pub(super) spread: Spread,
    pub(super) runs: Vec<f64>,
    pub(super) goal: Option<Goal>,
}

#[derive(Clone, Copy, Serialize)]
pub(super) enum Unit {
    /// 1,000 bytes.
    #[serde(rename = "KB")]
    Kilobytes,
    /// 1,000,000 bytes.
    #[serde(rename = "MB")]
    Megabytes,
    #[serde(rename = "ms")]
    Milliseconds,
    /// Of 100.
    #[serde(rename = "points")]
    Points,
    /// The share of the window that moved, by how far.
    #[serde(rename = "shift")]
    Shift,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Goal {
    AtMost(f64),
    AtLeast(f64),
}

impl Figure {
    pub(super) fn new(
        name: impl Into<String>,
        unit: Unit,
        runs: Vec<f64>,
        goal: Option<Goal>,
    ) -> Self {
        Self { name: name.into(), unit, spread: Spread::of(&runs), runs, goal }
    }

    /// Whether the goal is met; a figure without one is as it is.
    pub(super) fn is_met(&self) -> Option<bool> {
        self.goal.map(|goal| match goal {
            Goal::AtMost(most) => self.spread.median <= most,
            Goal::AtLeast(least) => self.spread.median >= least,
        })
    }
}
