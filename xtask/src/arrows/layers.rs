//! Which folder may know which: the house as rows, one upon the other.

use super::graph::Graph;
use std::collections::BTreeSet;

/// The rows of a crate. A file knows its own row and those below it.
pub(super) struct House {
    /// Where the crate is.
    pub(super) folder: &'static str,
    /// Names of folders, or of files at the top, from the upper row to the lowest.
    pub(super) rows: &'static [&'static [&'static str]],
    /// Who is known by these alone.
    pub(super) known_by: &'static [(&'static str, &'static [&'static str])],
}

pub(super) const PAGE: House = House {
    folder: "src/",
    rows: &[
        &["main"],
        &["app"],
        &["shell", "start", "steps"],
        &["sheets", "explain"],
        &["parts"],
        &["files"],
        &["checks", "notices", "drafts", "engine"],
        &["document"],
        &["route", "browser"],
    ],
    // What the answers are, and what is wrong with them, is told apart from any browser.
    known_by: &[(
        "browser",
        &[
            "main", "app", "shell", "start", "steps", "sheets", "explain", "parts", "files",
            "drafts", "engine",
        ],
    )],
};

pub(super) const ENGINE: House = House {
    folder: "engine/src/",
    rows: &[
        &["follows"],
        &["lib"],
        &["documents"],
        &["questions"],
        &["rules"],
        &["design"],
        &["plan"],
        &["facts"],
        &["terms"],
    ],
    known_by: &[
        ("documents", &["follows"]),
        ("questions", &["lib"]),
        ("rules", &["lib", "documents", "questions"]),
    ],
};

impl House {
    /// Every arrow that the rows do not allow, and every folder that is in none of them.
    pub(super) fn problems(&self, graph: &Graph) -> Vec<String> {
        let arrows = graph.iter().flat_map(|(from, to)| {
            to.iter().filter_map(move |(to, line)| self.problem(from, to, *line))
        });
        // A folder in no row is told once.
        arrows.collect::<BTreeSet<String>>().into_iter().collect()
    }

    fn problem(&self, from: &str, to: &str, line: usize) -> Option<String> {
        let (knows, known) = (self.part(from), self.part(to));
        let row = |part| self.rows.iter().position(|row| row.contains(&part));
        let at = format!("{from}:{line} → {to}");
        let unplaced = [knows, known].into_iter().find(|part| row(part).is_none());
        if let Some(part) = unplaced {
            return Some(format!("{}{part} is in no row of the house", self.folder));
        }
        let mut kept = self.known_by.iter().filter(|(part, _)| *part == known && knows != known);
        if row(knows) > row(known) {
            Some(format!("{at}: {knows} stands below {known}"))
        } else if kept.any(|(_, by)| !by.contains(&knows)) {
            Some(format!("{at}: {known} is not for {knows}"))
        } else {
            None
        }
    }

    /// The folder of a file, or its own name at the top.
    pub(super) fn part<'a>(&self, file: &'a str) -> &'a str {
        let inside = file.strip_prefix(self.folder).unwrap_or(file);
        let part = inside.split_once('/').map_or(inside, |(folder, _)| folder);
        part.trim_end_matches(".rs")
    }
}
