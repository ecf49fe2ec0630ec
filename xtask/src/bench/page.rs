//! The page under a person's hands: what the crate of the browser tests measures, as figures.

use super::figure::{Figure, Goal, Unit};
use super::statistics::percentile;
use crate::build::DIST;
use crate::shell::cargo;
use serde::Deserialize;
use std::process::Stdio;

/// What one run gave for a figure.
#[derive(Deserialize)]
struct Sample {
    figure: String,
    sites: usize,
    values: Vec<f64>,
}

/// How a figure is made of its samples.
struct Kind {
    /// As the samples name it.
    figure: &'static str,
    name: &'static str,
    /// Of the values of a run, the one that so many do not exceed.
    share: f64,
    unit: Unit,
    /// How much at most, for so many sites.
    goal: fn(usize) -> Option<f64>,
}

const P95: f64 = 0.95;
const LARGEST: f64 = 1.0;

const KINDS: &[Kind] = &[
    timed("open-usable", "a file opened, until the step can be used", LARGEST, |_| Some(1_000.0)),
    timed("open-shown", "a file opened, until what follows is shown", LARGEST, |_| None),
    timed("key title", "key to paint, the plan's title, p95", P95, |_| Some(32.0)),
    timed("key domain", "key to paint, the AD domain, p95", P95, |_| Some(32.0)),
    timed("key name", "key to paint, a name, p95", P95, |_| Some(32.0)),
    timed("event", "key to paint by Event Timing, largest (0: none of 16 ms)", LARGEST, |_| None),
    timed("longtask", "longest task while typing and after (0: none of 50 ms)", LARGEST, |_| {
        Some(50.0)
    }),
    timed("gap", "longest time that the page's thread was not free", LARGEST, |_| None),
    timed("follows", "an edit to what follows, p95", P95, |sites| match sites {
        ..=40 => Some(60.0),
        1_000 => Some(1_000.0),
        _ => None,
    }),
    Kind { unit: Unit::Megabytes, ..timed("memory", "memory after all of it", LARGEST, |_| None) },
];

impl Kind {
    fn figure(&self, samples: &[Sample], sites: usize) -> Result<Figure, String> {
        let factor = if matches!(self.unit, Unit::Megabytes) { 1e-6 } else { 1.0 };
        let runs: Vec<f64> = samples
            .iter()
            .filter(|sample| sample.figure == self.figure && sample.sites == sites)
            .map(|run| percentile(&run.values, self.share) * factor)
            .collect();
        // No figure is not the same as one of 0.
        if runs.is_empty() {
            return Err(format!("{} was not measured at {sites} sites.", self.name));
        }
        let name = format!("{}, {sites} sites", self.name);
        Ok(Figure::new(name, self.unit, runs, (self.goal)(sites).map(Goal::AtMost)))
    }
}

const fn timed(
    figure: &'static str,
    name: &'static str,
    share: f64,
    goal: fn(usize) -> Option<f64>,
) -> Kind {
    Kind { figure, name, share, unit: Unit::Milliseconds, goal }
}

pub(super) fn figures() -> Result<Vec<Figure>, String> {
    let samples = measured()?;
    let mut sizes: Vec<usize> = samples.iter().map(|sample| sample.sites).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let mut figures = Vec::new();
    for kind in KINDS {
        for &sites in &sizes {
            figures.push(kind.figure(&samples, sites)?);
        }
    }
    Ok(figures)
}

fn measured() -> Result<Vec<Sample>, String> {
    println!("bench: the page at each size, several minutes ...");
    let dist = std::path::absolute(DIST).map_err(|error| error.to_string())?;
    let mut command = cargo("run --quiet --locked --package browser-tests --bin measure");
    command.env("CAS_PLANNER_DIST", dist).stderr(Stdio::inherit());
    let output = command.output().map_err(|error| format!("cargo did not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("the page was not measured: {}", output.status));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| format!("the samples: {error}"))
}
