//! Files and the arrows between them.

use super::collect::{self, Sources};
use super::module::{Id, Named, Tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// From each file to those of which it names something, with the first line that does.
pub(super) type Graph = BTreeMap<String, BTreeMap<String, usize>>;

/// The arrows of a crate of the workspace in the folder `root`.
pub(super) fn of_crate(root: &Path, crate_root: &str) -> Result<Graph, String> {
    graph(crate_root, &|file| fs::read_to_string(root.join(file)).ok())
}

/// The arrows between the files of the crate whose root is this file.
pub(super) fn graph(root: &str, sources: Sources<'_>) -> Result<Graph, String> {
    let tree = collect::tree(root, sources)?;
    let mut graph = Graph::new();
    for (at, module) in tree.modules.iter().enumerate() {
        let imports = module.imports.iter().map(|(_, import)| import);
        let named = imports.chain(&module.paths).map(|named| (named, tree.home(at, named)));
        let globs = module.globs.iter().map(|glob| (glob, tree.home_of_glob(at, glob)));
        for (named, home) in named.chain(globs) {
            add(&mut graph, &tree, at, named, home);
        }
    }
    Ok(graph)
}

fn add(graph: &mut Graph, tree: &Tree, from: Id, named: &Named, home: Option<Id>) {
    let file = |module: Id| tree.modules.get(module).map(|module| module.file.clone());
    let (Some(from), Some(to)) = (file(from), home.and_then(file)) else { return };
    if from != to {
        let line = graph.entry(from).or_default().entry(to).or_insert(named.line);
        *line = named.line.min(*line);
    }
}
