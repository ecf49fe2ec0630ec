//! A crate's sources as modules.

use super::module::{Id, Module, Named, Tree};
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Ident, Item, ItemMod, ItemUse, Lit, Macro, Meta, UseTree};

/// Gives the text of a file by its path from the workspace's root, where it exists.
pub(super) type Sources<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The modules of the crate whose root is this file. What is compiled for tests only is left out.
pub(super) fn tree(root: &str, sources: Sources<'_>) -> Result<Tree, String> {
    let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let mut reader = Reader { tree: Tree::default(), at: 0, folder, sources, problem: None };
    reader.file(root, 0);
    reader.problem.map_or(Ok(reader.tree), Err)
}

struct Reader<'a> {
    tree: Tree,
    /// The module that is being read.
    at: Id,
    /// Where the files of its children are.
    folder: String,
    sources: Sources<'a>,
    /// The first thing that could not be read.
    problem: Option<String>,
}

impl Reader<'_> {
    /// Reads a file as a module inside `parent`.
    fn file(&mut self, file: &str, parent: Id) -> Id {
        let text = (self.sources)(file).ok_or_else(|| "is missing".to_owned());
        let parsed = text.and_then(|text| syn::parse_file(&text).map_err(|e| e.to_string()));
        let id = self.add(file, parent);
        match parsed {
            Ok(parsed) => self.inside(id, |reader| reader.visit_file(&parsed)),
            Err(problem) => {
                self.problem.get_or_insert(format!("{file}: {problem}"));
            }
        }
        id
    }

    fn add(&mut self, file: &str, parent: Id) -> Id {
        let id = self.tree.modules.len();
        self.tree.modules.push(Module { file: file.to_owned(), parent, ..Module::default() });
        id
    }

    fn inside(&mut self, id: Id, read: impl FnOnce(&mut Self)) {
        let around = std::mem::replace(&mut self.at, id);
        read(self);
        self.at = around;
    }

    /// A module of which only the name stands here.
    fn child_file(&mut self, item: &ItemMod) -> Id {
        let name = item.ident.to_string();
        let folder = self.folder.clone();
        let beside = format!("{folder}/{name}.rs");
        let below = format!("{folder}/{name}/mod.rs");
        let file = match written_path(&item.attrs) {
            Some(path) => format!("{folder}/{path}"),
            None if (self.sources)(&beside).is_some() => beside,
            None => below,
        };
        self.folder = format!("{folder}/{name}");
        let id = self.file(&file, self.at);
        self.folder = folder;
        id
    }

    fn module(&mut self) -> Option<&mut Module> {
        self.tree.modules.get_mut(self.at)
    }

    fn names(&mut self, path: Vec<String>, line: usize) {
        if let Some(module) = self.module() {
            module.paths.push(Named { path, line });
        }
    }

    fn imports(&mut self, tree: &UseTree, mut path: Vec<String>) {
        let mut import = |name: &Ident, path: Vec<String>| {
            let line = name.span().start().line;
            if let Some(module) = self.module() {
                module.imports.push((name.to_string(), Named { path, line }));
            }
        };
        match tree {
            UseTree::Path(step) => {
                path.push(step.ident.to_string());
                self.imports(&step.tree, path);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.imports(tree, path.clone());
                }
            }
            UseTree::Name(name) if name.ident == "self" => {
                let Some(last) = path.last().cloned() else { return };
                // It stands in the path still: only a module is meant, no function of its name.
                path.push("self".to_owned());
                import(&Ident::new(&last, name.ident.span()), path);
            }
            UseTree::Name(name) => {
                path.push(name.ident.to_string());
                import(&name.ident, path);
            }
            UseTree::Rename(renamed) => {
                path.push(renamed.ident.to_string());
                import(&renamed.rename, path);
            }
            UseTree::Glob(glob) => {
                let line = glob.star_token.span.start().line;
                if let Some(module) = self.module() {
                    module.globs.push(Named { path, line });
                }
            }
        }
    }

    /// Paths among the tokens of a macro, of which nobody knows what they will be.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut open: Option<(Vec<String>, usize)> = None;
        let mut colons = 0;
        for token in tokens {
            match (&token, &mut open) {
                (TokenTree::Ident(name), Some((path, _))) if colons == 2 => {
                    path.push(name.to_string());
                }
                (TokenTree::Ident(name), _) => {
                    let next = (vec![name.to_string()], name.span().start().line);
                    if let Some((path, line)) = open.replace(next) {
                        self.names(path, line);
                    }
                }
                (TokenTree::Group(group), _) => self.tokens(group.stream()),
                _ => {}
            }
            let is_colon = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == ':');
            colons = if is_colon { colons + 1 } else { 0 };
            if !is_colon
                && !matches!(token, TokenTree::Ident(_))
                && let Some((path, line)) = open.take()
            {
                self.names(path, line);
            }
        }
        if let Some((path, line)) = open {
            self.names(path, line);
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let (attributes, name) = head(item);
        if for_tests(attributes) {
            return;
        }
        if let (Some(name), Some(module)) = (name, self.module()) {
            module.items.insert(name.to_string());
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let id = if let Some((_, items)) = &item.content {
            let file = self.module().map(|module| module.file.clone()).unwrap_or_default();
            let id = self.add(&file, self.at);
            let inner = format!("{}/{}", self.folder, item.ident);
            let folder = std::mem::replace(&mut self.folder, inner);
            self.inside(id, |reader| items.iter().for_each(|item| reader.visit_item(item)));
            self.folder = folder;
            id
        } else {
            self.child_file(item)
        };
        if let Some(module) = self.module() {
            module.children.insert(item.ident.to_string(), id);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.imports(&item.tree, Vec::new());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let steps = path.segments.iter().map(|step| step.ident.to_string()).collect();
        let first = path.segments.first();
        self.names(steps, first.map_or(0, |step| step.ident.span().start().line));
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        self.visit_path(&called.path);
        self.tokens(called.tokens.clone());
    }

    fn visit_attribute(&mut self, _: &'ast Attribute) {}
}

/// An item's attributes, and its name where paths can name it.
fn head(item: &Item) -> (&[Attribute], Option<&Ident>) {
    match item {
        Item::Const(item) => (&item.attrs, Some(&item.ident)),
        Item::Enum(item) => (&item.attrs, Some(&item.ident)),
        Item::Fn(item) => (&item.attrs, Some(&item.sig.ident)),
        Item::Macro(item) => (&item.attrs, item.ident.as_ref()),
        Item::Static(item) => (&item.attrs, Some(&item.ident)),
        Item::Struct(item) => (&item.attrs, Some(&item.ident)),
        Item::Trait(item) => (&item.attrs, Some(&item.ident)),
        Item::Type(item) => (&item.attrs, Some(&item.ident)),
        Item::Impl(item) => (&item.attrs, None),
        Item::Mod(item) => (&item.attrs, None),
        Item::Use(item) => (&item.attrs, None),
        _ => (&[], None),
    }
}

/// Whether an item is there in tests only.
fn for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let Meta::List(list) = &attribute.meta else { return false };
        let words = || list.tokens.clone().into_iter().map(|token| token.to_string());
        attribute.path().is_ident("cfg")
            && words().any(|word| word.contains("test"))
            && !words().any(|word| word == "not")
    })
}

/// The file of `#[path = "…"]`.
fn written_path(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    })
}
