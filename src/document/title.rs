//! What a plan is called.

/// A plan's title as people read it.
pub fn called(title: &str) -> &str {
    let title = title.trim();
    if title.is_empty() { "Untitled plan" } else { title }
}
