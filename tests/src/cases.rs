//! The worked cases: what the page shows for a plan is what the case says.

use crate::harness::{Outcome, browse};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A worked case of the engine's own tests.
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) plan: String,
    expect: Value,
}

impl Case {
    pub(crate) fn all() -> Outcome<Vec<Self>> {
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

    pub(crate) fn of(id: &str) -> Outcome<Self> {
        let found = Self::all()?.into_iter().find(|case| case.id == id);
        Ok(found.ok_or_else(|| format!("no case {id}"))?)
    }

    /// The names of each certificate, in order; `None` where the case does not say.
    pub(crate) fn certificates(&self) -> Option<Vec<Vec<String>>> {
        let certificates = self.expect.get("certificates")?.as_array()?.iter();
        Some(certificates.map(|certificate| strings(&certificate["names"])).collect())
    }

    /// The names that are left off on purpose, as far as the case says.
    pub(crate) fn left_off(&self) -> Vec<String> {
        let names = self.expect["leftOff"].as_array().into_iter().flatten();
        names.filter_map(|name| name["host"].as_str().map(str::to_owned)).collect()
    }
}

fn strings(list: &Value) -> Vec<String> {
    let texts = list.as_array().into_iter().flatten();
    texts.filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

#[test]
fn the_page_shows_the_names_of_every_case() {
    browse(async |page| {
        let cases = Case::all()?;
        assert_eq!(cases.len(), 17);
        for case in cases {
            page.open_plan(&case.plan).await?;
            if let Some(expected) = case.certificates() {
                assert_eq!(page.certificates().await?, expected, "{}", case.id);
            }
            let off = page.left_off().await?;
            for name in case.left_off() {
                assert!(off.contains(&name), "{}: {name} is not among {off:?}", case.id);
            }
            page.follow("CAS Planner").await?;
        }
        Ok(())
    });
}
