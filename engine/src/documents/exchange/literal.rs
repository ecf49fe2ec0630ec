//! Text as PowerShell takes it for itself and for nothing else.

use crate::documents::handover::on_one_line;

/// A single-quoted string. PowerShell takes four characters for a single quote, and two of them in
/// a row for one that ends nothing.
pub(super) fn literal(text: &str) -> String {
    let mut out = String::from("'");
    for letter in on_one_line(text).chars() {
        if is_quote(letter) {
            out.push(letter);
        }
        out.push(letter);
    }
    out.push('\'');
    out
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}'..='\u{201b}')
}

/// Several of them with commas between.
pub(super) fn literals<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    texts.into_iter().map(|text| literal(text.as_ref())).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    proptest! {
        /// PowerShell takes every typographic quote for a plain one.
        #[test]
        fn a_literal_is_one_string_and_says_the_same(text in "[a'\u{2018}-\u{201e}\"$`; \n\\])@#-]{0,12}|.{0,20}") {
            let literal = literal(&text);
            let inside: Vec<char> = literal.chars().collect();
            let (first, inside) = inside.split_first().unwrap();
            let (last, inside) = inside.split_last().unwrap();
            prop_assert_eq!((*first, *last), ('\'', '\''));
            let mut said = String::new();
            let mut letters = inside.iter();
            while let Some(letter) = letters.next() {
                said.push(*letter);
                if is_quote(*letter) {
                    prop_assert_eq!(letters.next(), Some(letter));
                }
            }
            prop_assert_eq!(said, on_one_line(&text));
        }
    }

    #[test]
    fn several_have_commas_between() {
        assert_eq!(literals(["a", "b'"]), "'a', 'b'''");
    }
}
