//! One style sheet of the parts under style/, without what only people read.

use crate::shell::Outcome;
use std::fs;

/// The parts, in the order in which the browser reads them.
const PARTS: [&str; 9] =
    ["tokens", "base", "frame", "fields", "grid", "results", "explain", "paper", "print"];
/// Where index.html finds the whole.
const WHOLE: &str = "target/style.css";

/// Writes the whole sheet.
pub(crate) fn write() -> Outcome {
    let mut whole = String::new();
    for part in PARTS {
        let path = format!("style/{part}.css");
        let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        whole.push_str(&without_comments(&text));
    }
    fs::create_dir_all("target").map_err(|error| format!("target: {error}"))?;
    fs::write(WHOLE, whole).map_err(|error| format!("{WHOLE}: {error}"))
}

/// The same sheet without comments, indents and empty lines.
fn without_comments(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn what_only_people_read_is_left_out() {
        assert_eq!(without_comments("/* a */\n.b {\n  c: d; /* e */\n}\n\n"), ".b {\nc: d;\n}\n");
        assert_eq!(without_comments(".a{} /* never ended"), ".a{}\n");
    }

    #[test]
    fn every_part_is_in_the_whole() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
        let files = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = files
            .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        let mut parts = PARTS.map(str::to_owned).to_vec();
        parts.sort();
        assert_eq!(names, parts);
    }
}
