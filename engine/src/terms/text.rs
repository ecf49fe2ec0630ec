//! How several words become one text.

/// `a`, `a and b`, `a, b and c`.
pub fn list<T: AsRef<str>>(parts: &[T]) -> String {
    let Some((last, rest)) = parts.split_last() else { return String::new() };
    let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
    if rest.is_empty() {
        last.as_ref().to_owned()
    } else {
        format!("{} and {}", rest.join(", "), last.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_like_english() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["edge"]), "edge");
        assert_eq!(list(&["edge", "balancer"]), "edge and balancer");
        assert_eq!(list(&["edge", "balancer", "2 servers"]), "edge, balancer and 2 servers");
    }
}
