//! What a single cell says.

use crate::plan::limits::ID_LIMIT;

/// Yes or no, in the words of spreadsheets in English and German.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "yes" | "y" | "ja" | "j" | "true" | "wahr" | "x" | "✓" | "✔" | "1" => Some(true),
        "no" | "n" | "nein" | "false" | "falsch" | "-" | "–" | "0" => Some(false),
        _ => None,
    }
}

/// A whole number, also with its thousands apart: `1 200`, `1,200`, `1.200`, `1'200`.
pub(super) fn number(cell: &str) -> Option<u32> {
    let mut groups = cell.split([' ', '\u{a0}', '\u{202f}', ',', '.', '\'', '’']);
    let first = groups.next().filter(|first| !first.is_empty())?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    // Parsing would take a sign as well.
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Whether a cell is a number.
pub(super) fn is_number(cell: &str) -> bool {
    number(cell).is_some()
}

/// Whether a word looks like the name of a server rather than of a site: it has a domain, or
/// ends in a number.
pub(super) fn is_server(word: &str) -> bool {
    let allowed = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.' | '_');
    word.chars().all(allowed)
        && word.chars().any(char::is_alphabetic)
        && (word.trim_end_matches('.').contains('.')
            || word.ends_with(|l: char| l.is_ascii_digit()))
}

/// The site in front of a server's name: `BER` in `ber-ex01.contoso.com`.
pub(super) fn prefix(server: &str) -> String {
    let label = server.split('.').next().unwrap_or_default();
    let site = label.split_once('-').map_or("", |(site, _)| site);
    identifier(site).to_ascii_uppercase()
}

/// The site in a distinguished or canonical name, as Exchange writes them:
/// `contoso.com/Configuration/Sites/HQ`.
pub(super) fn last_part(cell: &str) -> &str {
    if cell.contains("/Sites/") { cell.rsplit('/').next().unwrap_or(cell) } else { cell }
}

/// An identifier after a name: `Koeln-Sued` after `Köln (Süd)`; empty where nothing is left.
pub(in crate::plan) fn identifier(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars() {
        match letter {
            _ if letter.is_ascii_alphanumeric() => id.push(letter),
            'ä' => id.push_str("ae"),
            'ö' => id.push_str("oe"),
            'ü' => id.push_str("ue"),
            'Ä' => id.push_str("Ae"),
            'Ö' => id.push_str("Oe"),
            'Ü' => id.push_str("Ue"),
            'ß' => id.push_str("ss"),
            _ if id.is_empty() || id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    // Some room for a number that tells it from another one.
    id.truncate(ID_LIMIT - 5);
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_may_have_their_thousands_apart() {
        for (cell, expected) in [
            ("4", Some(4)),
            ("1 200", Some(1200)),
            ("1.200.000", Some(1_200_000)),
            ("1,5", None),
            ("+4", None),
            ("", None),
            ("99999999999", None),
        ] {
            assert_eq!(number(cell), expected, "{cell}");
        }
    }

    #[test]
    fn servers_are_told_from_sites() {
        for server in ["ex01", "ex.contoso.com", "BER-EX01", "10.0.0.1a"] {
            assert!(is_server(server), "{server}");
        }
        for site in ["HQ", "Frankfurt am Main", "St. Gallen", "4", "yes", "Hall 2"] {
            assert!(!is_server(site), "{site}");
        }
        assert_eq!(prefix("ber-ex01.contoso.com"), "BER");
        assert_eq!(prefix("ex01.ber-lin.com"), "");
    }

    #[test]
    fn identifiers_are_allowed_ones() {
        assert_eq!(identifier("Köln (Süd)"), "Koeln-Sued");
        assert_eq!(identifier(" – 東京"), "");
        assert_eq!(identifier(&"ab ".repeat(20)).len(), 26);
    }
}
