//! The parts of the file.

use crate::documents::handover;

/// A section with its lines; lines of several are already in order.
pub(super) fn section(title: &str, lines: impl IntoIterator<Item = String>) -> String {
    let lines = lines.into_iter().map(|line| format!("    {line}\n"));
    format!("\n{title}\n{}", lines.collect::<String>())
}

/// A comment before a section.
pub(super) fn remark(text: &str) -> String {
    format!("\n# {}", handover::on_one_line(text))
}
