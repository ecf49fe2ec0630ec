//! `cargo xtask arrows`: every circle, and every arrow against the rows of the house.

use super::circles::circles;
use super::graph::of_crate;
use super::layers::{ENGINE, House, PAGE};
use crate::shell::Outcome;
use std::path::Path;

/// The page; see [`the_rest`].
pub(super) const THE_PAGE: &str = "src/main.rs";

/// Prints what is wrong, and fails where anything is.
pub(crate) fn run() -> Outcome {
    let root = Path::new(".");
    let mut all = problems(root, THE_PAGE)?;
    for crate_root in the_rest(root) {
        all.extend(problems(root, &crate_root)?);
    }
    for problem in &all {
        println!("{problem}");
    }
    if all.is_empty() { Ok(()) } else { Err(format!("{} circles or wrong arrows", all.len())) }
}

/// The roots of the other crates that belong to the house and are there.
pub(super) fn the_rest(root: &Path) -> impl Iterator<Item = String> {
    let files = ["engine", "link", "worker", "xtask"]
        .into_iter()
        .flat_map(|folder| ["lib.rs", "main.rs"].map(|file| format!("{folder}/src/{file}")));
    files.filter(|file| root.join(file).is_file())
}

/// What is wrong with the arrows of a crate; `root`: the folder of the workspace.
pub(super) fn problems(root: &Path, crate_root: &str) -> Result<Vec<String>, String> {
    let graph = of_crate(root, crate_root)?;
    let is_root = |house: &&House| crate_root.strip_prefix(house.folder).is_some_and(is_file);
    let house = [PAGE, ENGINE].into_iter().find(|house| is_root(&house));
    let against = house.map(|house| house.problems(&graph)).unwrap_or_default();
    Ok(circles(&graph).into_iter().chain(against).collect())
}

fn is_file(rest: &str) -> bool {
    !rest.contains('/')
}
