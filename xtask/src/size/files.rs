//! Which files a browser loads before the page can be used, which make the worker, and which come
//! when they are asked for.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub(crate) struct Files {
    pub(crate) first: Vec<PathBuf>,
    pub(crate) worker: Vec<PathBuf>,
    pub(crate) later: Vec<PathBuf>,
}

/// The mounted page starts the worker; index.html only says where it is.
const WORKER: [&str; 3] = ["engine_loader.js", "engine.js", "engine_bg.wasm"];

/// The first load is index.html, every file that it names, and what those import at once. What a
/// function imports when it is called comes later.
pub(crate) fn list(dist: &Path) -> io::Result<Files> {
    let index = dist.join("index.html");
    let mut first = BTreeSet::from([index.clone()]);
    let mut waiting = named(&index, |_| true)?;
    while let Some(file) = waiting.pop() {
        if is_worker(&file) || !first.insert(file.clone()) {
            continue;
        }
        match file.extension().and_then(|ending| ending.to_str()) {
            Some("js") => waiting.append(&mut named(&file, |before| {
                let before = before.trim_end();
                before.ends_with("from")
                    || before.ends_with("import")
                    || before.ends_with("await import(")
            })?),
            Some("css") => waiting.append(&mut named(&file, |before| before.ends_with('('))?),
            _ => {}
        }
    }
    let mut rest = BTreeSet::new();
    collect(dist, &mut rest)?;
    rest.retain(|file| !first.contains(file));
    let (worker, later) = rest.into_iter().partition(|file| is_worker(file));
    Ok(Files { first: first.into_iter().collect(), worker, later })
}

fn is_worker(file: &Path) -> bool {
    WORKER.iter().any(|name| file.ends_with(name))
}

/// The files that quoted words of `file` name, where `counts` likes what stands before the quote.
fn named(file: &Path, counts: impl Fn(&str) -> bool) -> io::Result<Vec<PathBuf>> {
    let text = String::from_utf8_lossy(&fs::read(file)?).into_owned();
    let folder = file.parent().unwrap_or_else(|| Path::new("."));
    let mut before = "";
    let mut files = Vec::new();
    for word in text.split(['"', '\'', '`']) {
        let path = folder.join(word.trim_start_matches("./"));
        if !word.is_empty() && counts(before) && path.is_file() {
            files.push(path);
        }
        before = word;
    }
    Ok(files)
}

/// Every file that was built; the compressed ones beside them are forms of the same.
fn collect(folder: &Path, files: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_none_or(|ending| ending != "br" && ending != "gz") {
            files.insert(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_index_names_and_what_that_imports_comes_first() {
        let dist = std::env::temp_dir().join(format!("cas-planner-size-{}", std::process::id()));
        fs::create_dir_all(dist.join("snippets")).unwrap();
        for (file, text) in [
            (
                "index.html",
                r#"<link href="./a.css"><script src='boot.js' data-wasm="b.wasm" data-engine="engine_loader.js">"#,
            ),
            ("engine_loader.js", "import('./engine.js')"),
            ("engine.js", ""),
            ("a.css", r#"@import url("c.css");"#),
            (
                "boot.js",
                "import './snippets/d.js'; go = () => import('./e.js'); fetch('./rules.json')",
            ),
            ("e.js", ""),
            ("b.wasm", ""),
            ("b.wasm.br", ""),
            ("c.css", ""),
            ("snippets/d.js", ""),
            ("rules.json", "{}"),
        ] {
            fs::write(dist.join(file), text).unwrap();
        }
        let files = list(&dist).unwrap();
        let name = |file: &PathBuf| file.strip_prefix(&dist).unwrap().display().to_string();
        let [first, worker, later] = [files.first, files.worker, files.later]
            .map(|files| files.iter().map(name).collect::<Vec<_>>());
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!(first, ["a.css", "b.wasm", "boot.js", "c.css", "index.html", "snippets/d.js"]);
        assert_eq!(worker, ["engine.js", "engine_loader.js"]);
        assert_eq!(later, ["e.js", "rules.json"]);
    }
}
