//! Counts, lengths of time and sentences.

/// `1 site`, `2 sites`: English plurals by `s`.
pub fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// A length of time, in the largest unit that leaves no rest: `45 min`, `90 s`.
pub fn duration(seconds: u32) -> String {
    match (seconds % 3600, seconds % 60) {
        (0, _) => format!("{} h", seconds / 3600),
        (_, 0) => format!("{} min", seconds / 60),
        _ => format!("{seconds} s"),
    }
}

/// The same text with a capital at its beginning.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        let mut capital = String::from(first.to_ascii_uppercase());
        capital.push_str(letters.as_str());
        capital
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_no_rest() {
        assert_eq!(duration(7200), "2 h");
        assert_eq!(duration(2700), "45 min");
        assert_eq!(duration(90), "90 s");
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        assert_eq!(sentence("the edge"), "The edge");
        assert_eq!(sentence(""), "");
    }
}
