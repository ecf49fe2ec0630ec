//! The arrows between folders, as the architecture page shows them.

use super::graph::{Graph, of_crate};
use super::layers::{ENGINE, House};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// The folders of the engine, each with those that it knows; `root`: the folder of the workspace.
pub(crate) fn lists(root: &Path) -> Result<String, String> {
    Ok(list(&ENGINE, &of_crate(root, "engine/src/lib.rs")?))
}

/// In the order of the rows, the upper ones first.
pub(super) fn list(house: &House, graph: &Graph) -> String {
    let mut known: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in graph {
        let from = house.part(from);
        let others = to.keys().map(|to| house.part(to)).filter(|to| *to != from);
        known.entry(from).or_default().extend(others);
    }
    let parts = || house.rows.iter().copied().flatten();
    parts().filter(|part| known.contains_key(*part)).fold(String::new(), |mut list, part| {
        let knows = parts().filter(|other| known.get(part).is_some_and(|all| all.contains(*other)));
        let knows: Vec<String> = knows.map(|other| format!("`{other}`")).collect();
        let knows = if knows.is_empty() { "nobody".to_owned() } else { knows.join(", ") };
        let _ = writeln!(list, "- `{part}` → {knows}");
        list
    })
}
