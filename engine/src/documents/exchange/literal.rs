//! Text as PowerShell takes it for itself and for nothing else.

use crate::documents::handover::on_one_line;

/// A single-quoted string. PowerShell takes four characters for a single quote, and two of them in
/// a row for one that ends nothing.
pub(super) fn literal(text: &str) -> String {
    let mut out = String::from("'");
    for letter in on_one_line(text).chars() {
        if matches!(letter, '\'' | '\u{2018}'..='\u{201b}') {
            out.push(letter);
        }
        out.push(letter);
    }
    out.push('\'');
    out
}

/// Several of them with commas between.
pub(super) fn literals<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    texts.into_iter().map(|text| literal(text.as_ref())).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quote_is_doubled() {
        assert_eq!(literal("it's"), "'it''s'");
        assert_eq!(literal("\u{2018}\u{2019}"), "'\u{2018}\u{2018}\u{2019}\u{2019}'");
        assert_eq!(literal("\u{201a}\u{201b}"), "'\u{201a}\u{201a}\u{201b}\u{201b}'");
        assert_eq!(literal("\"$(evil)`n"), "'\"$(evil)`n'");
    }

    #[test]
    fn control_characters_do_not_reach_the_script() {
        assert_eq!(literal("a\r\nb\0c\u{1b}d\u{85}e\u{2028}f"), "'a  b c d e f'");
    }

    #[test]
    fn several_have_commas_between() {
        assert_eq!(literals(["a", "b'"]), "'a', 'b'''");
    }
}
