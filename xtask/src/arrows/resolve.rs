//! Where the item is defined that a path names.

use super::module::{Id, Module, Named, Tree};

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Target {
    /// A module itself.
    Module(Id),
    /// Something that is defined in this module.
    ItemOf(Id),
}

/// Imports that were followed already: two may lead to each other.
type Followed = Vec<(Id, String)>;

impl Tree {
    /// The module where the item is defined that `named` leads to from the module `at`; `None` for
    /// other crates, for what is local and for a module, which one names on the way to its items.
    pub(super) fn home(&self, at: Id, named: &Named) -> Option<Id> {
        match self.start(at, &named.path, &mut Vec::new())? {
            Target::ItemOf(module) => Some(module),
            Target::Module(_) => None,
        }
    }

    /// The module that is imported whole.
    pub(super) fn home_of_glob(&self, at: Id, named: &Named) -> Option<Id> {
        match self.start(at, &named.path, &mut Vec::new())? {
            Target::Module(module) | Target::ItemOf(module) => Some(module),
        }
    }

    fn start(&self, at: Id, path: &[String], followed: &mut Followed) -> Option<Target> {
        match path.split_first()? {
            (first, rest) if first == "crate" => self.walk(0, rest, followed),
            (first, _) if first == "self" || first == "super" => self.walk(at, path, followed),
            _ => self.step(at, path, followed),
        }
    }

    /// From a module along a path; what cannot be followed counts for the module where it ends.
    fn walk(&self, at: Id, path: &[String], followed: &mut Followed) -> Option<Target> {
        let Some((first, rest)) = path.split_first() else { return Some(Target::Module(at)) };
        match first.as_str() {
            "self" => self.walk(at, rest, followed),
            "super" => self.walk(self.modules.get(at)?.parent, rest, followed),
            _ => self.step(at, path, followed).or(Some(Target::ItemOf(at))),
        }
    }

    /// Follows a name that the module has, if it has it.
    fn step(&self, at: Id, path: &[String], followed: &mut Followed) -> Option<Target> {
        let (name, rest) = path.split_first()?;
        let module = self.modules.get(at)?;
        let item = module.items.contains(name).then_some(Target::ItemOf(at));
        let child = |followed: &mut Followed| {
            module.children.get(name).and_then(|child| self.walk(*child, rest, followed))
        };
        // A function may be called like the module it is in.
        if rest.is_empty() {
            item.or_else(|| self.imported(at, module, path, followed)).or_else(|| child(followed))
        } else {
            child(followed).or(item).or_else(|| self.imported(at, module, path, followed))
        }
    }

    fn imported(
        &self,
        at: Id,
        module: &Module,
        path: &[String],
        followed: &mut Followed,
    ) -> Option<Target> {
        let (name, rest) = path.split_first()?;
        let key = (at, name.clone());
        if followed.contains(&key) {
            return None;
        }
        followed.push(key);
        let mut by_name = module.imports.iter().filter(|(known, _)| known == name);
        let found =
            by_name.find_map(|(_, import)| match self.start(at, &import.path, followed)? {
                Target::Module(next) => self.walk(next, rest, followed),
                item @ Target::ItemOf(_) => Some(item),
            });
        let found = found.or_else(|| {
            module.globs.iter().find_map(|glob| match self.start(at, &glob.path, followed)? {
                Target::Module(next) => self.step(next, path, followed),
                Target::ItemOf(_) => None,
            })
        });
        followed.pop();
        found
    }
}
