//! Characters that are not seen, or that change what is seen.

use std::borrow::Cow;

/// The text with each character that hides or turns round what stands beside it written out, as
/// `(U+202E)`: what people read in a document is what programs read. So are characters that XML
/// and HTML do not have. A byte order mark at the beginning stays.
pub(crate) fn visible(text: String) -> String {
    let mark = text.strip_prefix(MARK).map_or(0, |_| MARK.len_utf8());
    if !text.get(mark..).unwrap_or_default().contains(is_hidden) {
        return text;
    }
    let written = |(at, letter): (usize, char)| {
        if at >= mark && is_hidden(letter) {
            Cow::Owned(format!("(U+{:04X})", u32::from(letter)))
        } else {
            Cow::Borrowed(text.get(at..at + letter.len_utf8()).unwrap_or_default())
        }
    };
    text.char_indices().map(written).collect()
}

const MARK: char = '\u{feff}';

fn is_hidden(letter: char) -> bool {
    let line = matches!(letter, '\t' | '\n' | '\r');
    let directs = matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let invisible = matches!(
        letter,
        MARK | '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{e0000}'..='\u{e007f}'
    );
    // Unicode 16, 23.7: 66 code points that are no characters.
    let none = matches!(letter, '\u{fdd0}'..='\u{fdef}') || u32::from(letter) & 0xFFFE == 0xFFFE;
    (letter.is_control() && !line) || directs || invisible || none
}

#[cfg(test)]
mod tests {
    use super::{is_hidden, visible};
    use crate::documents::FORMATS;
    use crate::follows;
    use crate::rules::test::case;

    #[test]
    fn what_hides_or_turns_text_is_written_out() {
        let text = "\u{feff}Contoso\u{202e}moc.\u{fffe}\u{200b}\u{7}\r\n\tBücher 👩\u{200d}💻";
        let expected =
            "\u{feff}Contoso(U+202E)moc.(U+FFFE)(U+200B)(U+0007)\r\n\tBücher 👩\u{200d}💻";
        assert_eq!(visible(text.to_owned()), expected);
        assert_eq!(visible("a\u{feff}".to_owned()), "a(U+FEFF)");
    }

    #[test]
    fn no_document_hides_what_was_typed() {
        let mut plan = case();
        let typed = "Contoso\u{202e}moc\u{fffe}";
        for at in ["/title", "/customer", "/author", "/notes", "/sites/0/name", "/sites/0/adSite"] {
            plan.set_answer(at, typed);
        }
        let design = crate::design(&plan);
        let files = FORMATS.iter().flat_map(|document| document.files(&plan, &design));
        let mut texts: Vec<String> = files.map(|file| file.text).collect();
        texts.push(follows::paper(&plan, &design, ""));
        texts.push(follows::picture(&plan, &design, None).svg);
        let written = texts.iter().filter(|text| text.contains("(U+202E)")).count();
        assert!(written > 3, "{written}");
        for text in texts {
            assert!(!text.chars().skip(1).any(is_hidden), "{text}");
        }
    }
}
