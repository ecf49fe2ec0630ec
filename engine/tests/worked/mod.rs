//! The worked cases, as every test of the engine reads them.

#![allow(dead_code, clippy::unwrap_used)] // no test needs all of it; a panic is how one fails

use cas_plan::plan::Plan;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Every case as its file has it, by its name, in the order of names.
pub(crate) fn cases() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 17, "only {} cases", paths.len());
    let name = |path: &PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let case = |path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    paths.iter().map(|path| (name(path), case(path))).collect()
}

/// The plan of every case.
pub(crate) fn plans() -> Vec<(String, Plan)> {
    let plan = |case: &Value| Plan::read(&case["plan"].to_string()).unwrap().plan;
    cases().into_iter().map(|(name, case)| (name, plan(&case))).collect()
}

/// The plan of a case.
pub(crate) fn plan(name: &str) -> Plan {
    plans().into_iter().find(|(other, _)| other == name).unwrap().1
}
