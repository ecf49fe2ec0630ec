//! Names for what the parts of a plan become: files, entries of a calendar.

use super::handover::in_file_name;
use std::collections::BTreeSet;

/// Names that no other part has, on any file system.
#[derive(Debug, Default)]
pub(super) struct Stems(BTreeSet<String>);

impl Stems {
    /// The name of a part: what it is called, in letters that every file system takes, with a
    /// number behind it where another part has that name already.
    pub(super) fn of(&mut self, id: &str) -> String {
        let stem = in_file_name(id);
        let free = |stem: &String| !self.0.contains(&stem.to_ascii_lowercase());
        let again = (2_u32..).map(|number| format!("{stem}-{number}"));
        let stem = std::iter::once(stem.clone()).chain(again).find(free).unwrap_or(stem);
        self.0.insert(stem.to_ascii_lowercase());
        stem
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_parts_never_have_the_same_name() {
        let mut stems = Stems::default();
        assert_eq!(stems.of("HQ-public"), "HQ-public");
        assert_eq!(stems.of("hq public"), "hq_public");
        assert_eq!(stems.of("HQ_public"), "HQ_public-2");
        assert_eq!(stems.of("hq-PUBLIC"), "hq-PUBLIC-2");
    }
}
