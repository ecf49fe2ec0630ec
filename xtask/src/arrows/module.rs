//! The modules of one crate, with what each of them defines and names.

use std::collections::{BTreeMap, BTreeSet};

/// A place in [`Tree::modules`].
pub(super) type Id = usize;

/// The modules of a crate; the first is its root.
#[derive(Default)]
pub(super) struct Tree {
    pub(super) modules: Vec<Module>,
}

/// A module as its source writes it.
#[derive(Default)]
pub(super) struct Module {
    /// Its file, from the workspace's root.
    pub(super) file: String,
    /// The module around it; the root has itself.
    pub(super) parent: Id,
    /// Modules inside, by name.
    pub(super) children: BTreeMap<String, Id>,
    /// Names of what is defined here.
    pub(super) items: BTreeSet<String>,
    /// What is imported, with the name that it has here.
    pub(super) imports: Vec<(String, Named)>,
    /// Modules of which everything is imported.
    pub(super) globs: Vec<Named>,
    /// Paths in the code.
    pub(super) paths: Vec<Named>,
}

/// A path such as `super::names::Named`, and the line on which it stands.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) path: Vec<String>,
    pub(super) line: usize,
}
