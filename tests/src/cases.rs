//! The worked cases of the engine, for tests that enter one.

use crate::harness::{Outcome, strings};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A worked case of the engine's own tests.
pub struct Case {
    /// As `G02`.
    pub id: String,
    /// Its plan, as a file holds it.
    pub plan: String,
    expect: Value,
}

impl Case {
    /// All of them, by id.
    pub fn all() -> Outcome<Vec<Self>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../engine/tests/cases");
        let mut cases = Vec::new();
        for entry in fs::read_dir(folder)? {
            let case: Value = serde_json::from_str(&fs::read_to_string(entry?.path())?)?;
            cases.push(Self {
                id: case["id"].as_str().ok_or("a case without an id")?.to_owned(),
                plan: serde_json::to_string_pretty(&case["plan"])?,
                expect: case["expect"].clone(),
            });
        }
        cases.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(cases)
    }

    /// The one of this id.
    pub fn of(id: &str) -> Outcome<Self> {
        let found = Self::all()?.into_iter().find(|case| case.id == id);
        Ok(found.ok_or_else(|| format!("no case {id}"))?)
    }

    /// The names of each certificate, in order; `None` where the case does not say.
    pub fn certificates(&self) -> Option<Vec<Vec<String>>> {
        let certificates = self.expect.get("certificates")?.as_array()?.iter();
        Some(certificates.map(|certificate| strings(&certificate["names"])).collect())
    }

    /// The names that are left off on purpose, as far as the case says.
    pub fn left_off(&self) -> Vec<String> {
        let names = self.expect["leftOff"].as_array().into_iter().flatten();
        names.filter_map(|name| name["host"].as_str().map(str::to_owned)).collect()
    }
}
