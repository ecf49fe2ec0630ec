//! `cargo xtask texts`: what the page and the documentation say about rules and words.
//!
//! The text of a rule is the comment at the head of its file, so it is written once, beside what
//! it explains. `docs/glossary.md` is written by hand. Both go into one file that the page loads
//! after it is shown, and the rules into a document as well. The engine prints the sources of
//! rules, so these have a file of their own beside the rules. The architecture page has a list of
//! the arrows in it.

mod family;
mod glossary;
mod head;
mod write;

use crate::arrows;
use crate::shell::Outcome;
use cas_plan::rules;
use family::{Explained, Family};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const RULES: &str = "engine/src/rules";
const GLOSSARY: &str = "docs/glossary.md";
const DOCUMENT: &str = "docs/rules.md";
const DATA: &str = "assets/rules.json";
const SOURCES: &str = "engine/src/rules/sources.txt";
const ARCHITECTURE: &str = "docs/architecture.md";
/// Between these the architecture page has the arrows as they are.
const ARROWS: [&str; 2] = ["<!-- arrows, by `cargo xtask texts` -->\n", "<!-- end of arrows -->"];

/// Writes the files anew.
pub(crate) fn run() -> Outcome {
    for (path, content) in made(Path::new("."))? {
        fs::write(path, content).map_err(|error| format!("{path}: {error}"))?;
        println!("{path}");
    }
    Ok(())
}

/// The files with what has to be in them; `root`: the folder of the workspace.
fn made(root: &Path) -> Result<[(&'static str, String); 4], String> {
    let families = families(&root.join(RULES))?;
    let terms = glossary::read(&read(&root.join(GLOSSARY))?)
        .map_err(|problem| format!("{GLOSSARY}: {problem}"))?;
    Ok([
        (DOCUMENT, write::document(&families)),
        (DATA, write::data(&families, &terms)?),
        (SOURCES, write::sources(&families)),
        (ARCHITECTURE, with_arrows(&read(&root.join(ARCHITECTURE))?, &arrows::lists(root)?)?),
    ])
}

/// The architecture page with the arrows put in.
fn with_arrows(page: &str, arrows: &str) -> Result<String, String> {
    let [begin, end] = ARROWS;
    let parts = page.split_once(begin).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some(format!("{before}{begin}{arrows}{end}{after}"))
    });
    parts.ok_or_else(|| format!("{ARCHITECTURE} has no place for the arrows: {begin}{end}"))
}

/// Every rule in the order of the engine, with the text of its file.
fn families(folder: &Path) -> Result<Vec<Family>, String> {
    let folders = folders_of_rules(folder)?;
    let mut families: Vec<(String, Family)> = Vec::new();
    for rule in rules::all() {
        let file = format!("{}.rs", rule.id.to_ascii_lowercase().replace('-', "_"));
        let name = folders
            .get(&file)
            .ok_or_else(|| format!("{} has no file {file} below {RULES}", rule.id))?;
        let text = head::read(&read(&folder.join(name).join(&file))?)
            .map_err(|problem| format!("{RULES}/{name}/{file}: {problem}"))?;
        let explained = Explained { rule, text };
        if let Some((_, family)) = families.iter_mut().find(|(known, _)| known == name) {
            family.rules.push(explained);
        } else {
            let title = head::first_line(&read(&folder.join(name).join("mod.rs"))?);
            families.push((name.clone(), Family { title, rules: vec![explained] }));
        }
    }
    Ok(families.into_iter().map(|(_, family)| family).collect())
}

/// In which folder each file of a rule is.
fn folders_of_rules(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let list = |path: &Path| {
        let entries = fs::read_dir(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        Ok::<Vec<String>, String>(names.collect())
    };
    let mut folders = BTreeMap::new();
    for name in list(folder)? {
        let path = folder.join(&name);
        if path.is_dir() {
            folders.extend(list(&path)?.into_iter().map(|file| (file, name.clone())));
        }
    }
    Ok(folders)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every rule with its text.
    fn explained() -> Vec<Explained> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        families(&root.join(RULES)).unwrap().into_iter().flat_map(|family| family.rules).collect()
    }

    #[test]
    fn every_rule_says_in_whole_sentences_what_why_and_what_to_do() {
        for Explained { rule, text } in explained() {
            for part in text.parts() {
                let length: usize = part.iter().map(String::len).sum();
                let is_source = std::ptr::eq(part, text.source.as_slice());
                assert!(length >= if is_source { 20 } else { 40 }, "{}: {part:?}", rule.id);
                for paragraph in part {
                    assert!(paragraph.ends_with(['.', ':', '`']), "{}: {paragraph}", rule.id);
                    assert!(!paragraph.contains("(x)") && !paragraph.contains('!'), "{paragraph}");
                }
                assert!(part.last().unwrap().ends_with('.'), "{}: {part:?}", rule.id);
            }
        }
    }

    /// An address, a title in quotation marks or the number of a document; or that it was not read.
    #[test]
    fn every_rule_names_its_source_so_that_it_can_be_found() {
        let marks = [
            "general knowledge",
            "General knowledge",
            "planner's own",
            ".com",
            ".org",
            ".net",
            ".im",
            "TechNet",
            "RFC ",
            "KB",
            "\"",
        ];
        for Explained { rule, text } in explained() {
            let source = text.source.join(" ");
            assert!(marks.iter().any(|mark| source.contains(mark)), "{}: {source}", rule.id);
        }
    }

    #[test]
    fn what_is_committed_is_what_the_rules_say() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for (path, content) in made(root).unwrap() {
            let committed = fs::read_to_string(root.join(path)).unwrap_or_default();
            assert!(
                committed == content,
                "{path} is not what the sources and the glossary say: `cargo xtask texts` writes it"
            );
        }
    }
}
