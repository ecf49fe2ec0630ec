//! The last table in docs/performance.md, between two marks.

/// Where it stands.
pub(super) const DOCUMENT: &str = "docs/performance.md";
const BEGIN: &str = "<!-- cargo xtask bench --write begins -->\n";
const END: &str = "<!-- cargo xtask bench --write ends -->";

/// The document with the table in place of the one before.
pub(super) fn renewed(document: &str, table: &str) -> Result<String, String> {
    let marks = || format!("{DOCUMENT} has lost its marks {} and {END}", BEGIN.trim_end());
    let (before, rest) = document.split_once(BEGIN).ok_or_else(marks)?;
    let (_, after) = rest.split_once(END).ok_or_else(marks)?;
    Ok(format!("{before}{BEGIN}\n{table}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_marks_is_renewed() {
        let document = format!("# Title\n{BEGIN}old\n{END}\nmore\n");
        let once = renewed(&document, "new").unwrap();
        assert_eq!(once, format!("# Title\n{BEGIN}\nnew\n{END}\nmore\n"));
        assert_eq!(renewed(&once, "new").unwrap(), once);
        assert!(renewed("# Title\n", "new").unwrap_err().contains("begins"));
    }
}
