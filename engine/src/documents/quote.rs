//! Text as a value of a language that programs read.

use super::handover::on_one_line;
use std::fmt::Write;

/// A PowerShell literal in single quotes, where nothing is expanded.
///
/// Windows PowerShell reads a script without a byte order mark in the code page of the machine. Half
/// of a letter of UTF-8 can be a typographic quotation mark there, and PowerShell takes those for
/// quotation marks. So whatever is not ASCII is written as the number of a character; only then can
/// a name end no literal on any machine.
pub(super) fn powershell(text: &str) -> String {
    let mut parts = Vec::new();
    let mut plain = String::new();
    for letter in on_one_line(text).chars() {
        match letter {
            '\'' => plain.push_str("''"),
            _ if letter.is_ascii() => plain.push(letter),
            _ => {
                parts.push(format!("'{plain}'"));
                plain.clear();
                let mut units = [0; 2];
                let numbers = letter.encode_utf16(&mut units).iter();
                parts.extend(numbers.map(|unit| format!("[char]0x{unit:04X}")));
            }
        }
    }
    if parts.is_empty() {
        return format!("'{plain}'");
    }
    if !plain.is_empty() {
        parts.push(format!("'{plain}'"));
    }
    format!("({})", parts.join("+"))
}

/// Literals of PowerShell as an array.
pub(super) fn powershell_list<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    texts.into_iter().map(|text| powershell(text.as_ref())).collect::<Vec<_>>().join(",")
}

/// A value in a configuration file of OpenSSL: every sign that means something there is escaped.
pub(super) fn openssl(text: &str) -> String {
    let mut out = String::new();
    for letter in on_one_line(text).trim().chars() {
        if matches!(letter, '\\' | '$' | '#' | ';' | '"' | '\'' | '`') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// A value in a distinguished name as Windows reads it.
pub(super) fn x500(text: &str) -> String {
    let text = on_one_line(text);
    let text = text.trim();
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '.' | '-' | '*');
    if text.chars().all(plain) {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A string of an INF file: `"` and `%` stand for themselves when doubled.
pub(super) fn inf(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in on_one_line(text).chars() {
        if matches!(letter, '"' | '%') {
            out.push(letter);
        }
        out.push(letter);
    }
    out.push('"');
    out
}

/// Text of an iCalendar property (RFC 5545, 3.3.11).
pub(super) fn calendar(text: &str) -> String {
    let mut out = String::new();
    for letter in on_one_line(text).chars() {
        if matches!(letter, '\\' | ';' | ',') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// A folded line of iCalendar: no piece is longer than 75 octets, and no letter is cut (RFC 5545,
/// 3.1).
pub(super) fn folded(line: &str) -> String {
    const LIMIT: usize = 75;
    let mut out = String::new();
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LIMIT {
            out.push_str("\r\n ");
            used = 1;
        }
        used += letter.len_utf8();
        let _ = out.write_char(letter);
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_of_powershell_is_ended_by_nothing_in_it() {
        assert_eq!(powershell("Contoso"), "'Contoso'");
        assert_eq!(powershell("O'Neill $(x) `n"), "'O''Neill $(x) `n'");
        assert_eq!(powershell("a\nb"), "'a b'");
        assert_eq!(powershell("a\u{2019}b"), "('a'+[char]0x2019+'b')");
        // D1 91 in UTF-8: the second byte is a quotation mark in the western code page.
        assert_eq!(powershell("\u{451}"), "(''+[char]0x0451)");
        assert_eq!(powershell("\u{1f4ee}"), "(''+[char]0xD83D+[char]0xDCEE)");
        assert_eq!(powershell_list(["a", "b"]), "'a','b'");
    }

    #[test]
    fn values_keep_their_signs() {
        assert_eq!(openssl(" A & B \\ $x #1 "), "A & B \\\\ \\$x \\#1");
        assert_eq!(x500("Contoso"), "Contoso");
        assert_eq!(x500("Contoso, \"Inc\""), "\"Contoso, \"\"Inc\"\"\"");
        assert_eq!(inf("O=\"A\", 5%"), "\"O=\"\"A\"\", 5%%\"");
        assert_eq!(calendar("a;b,c\\d\ne"), "a\\;b\\,c\\\\d e");
    }

    #[test]
    fn no_folded_piece_is_too_long_and_nothing_is_lost() {
        let line = format!("SUMMARY:{}", "ü".repeat(200));
        let text = folded(&line);
        assert!(text.split("\r\n").all(|piece| piece.len() <= 75), "{text}");
        assert_eq!(text.replace("\r\n ", ""), line + "\r\n");
    }
}
