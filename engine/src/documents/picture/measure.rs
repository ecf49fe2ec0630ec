//! How wide a text may become. There is no font here to ask, so every letter is taken to be as
//! wide as in the widest of the usual typefaces: what fits by this count fits everywhere.

use super::super::handover::on_one_line;

/// A typeface of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Font {
    /// Sites and the plan.
    Title,
    /// Devices and what they serve.
    Strong,
    /// Words.
    Plain,
    /// What may be overlooked.
    Soft,
    /// Names and ports.
    Code,
}

impl Font {
    /// Its size.
    pub(super) fn size(self) -> i32 {
        match self {
            Self::Title => 16,
            Self::Strong | Self::Plain => 13,
            Self::Soft | Self::Code => 12,
        }
    }

    /// Hundredths of the size that a letter may take.
    fn share(self, letter: char) -> i32 {
        if self == Self::Code && letter.is_ascii() {
            return 61;
        }
        let plain = match letter {
            ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' | 'f' | 't' | 'I'
            | '(' | ')' | '[' | ']' | '/' | '-' => 42,
            'm' | 'w' | 'M' | 'W' | '@' | '%' => 103,
            'A'..='Z' | '+' | '=' | '<' | '>' | '~' | '#' | '&' | '_' | '^' => 84,
            '\u{2026}' => 100,
            _ if letter < '\u{80}' => 64,
            _ if letter < '\u{530}' => 100,
            // Other scripts: a square and a half, as pictographs take.
            _ => 150,
        };
        if matches!(self, Self::Title | Self::Strong) { plain * 112 / 100 } else { plain }
    }

    fn hundredths(self, letter: char) -> i32 {
        self.share(letter) * self.size()
    }

    /// The most that a text takes.
    pub(super) fn width(self, text: &str) -> i32 {
        (text.chars().map(|letter| self.hundredths(letter)).sum::<i32>() + 99) / 100
    }

    /// The text, cut in the middle where it would be wider than `room`: names differ at both ends.
    pub(super) fn elided(self, text: &str, room: i32) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let letters: Vec<char> = text.chars().collect();
        let mut room = 100 * room - self.hundredths('\u{2026}');
        let (mut head, mut tail) = (String::new(), Vec::new());
        let (mut front, mut back) = (letters.iter(), letters.iter().rev());
        loop {
            let from_front = head.chars().count() <= tail.len();
            let next = if from_front { front.next() } else { back.next() };
            let Some(letter) = next else { break };
            room -= self.hundredths(*letter);
            if room < 0 {
                break;
            }
            if from_front { head.push(*letter) } else { tail.push(*letter) }
        }
        head.push('\u{2026}');
        head.extend(tail.iter().rev());
        head
    }
}

/// Text as it can stand in a picture: on one line, without marks that turn its direction around
/// and so make a name look like another, and without what XML cannot hold.
pub(super) fn clean(text: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept: String = text.chars().filter(|letter| !turns(*letter)).collect();
    on_one_line(&kept).replace(['\u{fffe}', '\u{ffff}'], " ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_loses_its_middle_and_no_more_than_it_has_to() {
        let name = "outlook-headquarters-of-the-company.corp.contoso.com";
        let shown = Font::Code.elided(name, 200);
        assert_eq!(shown, "outlook-headq\u{2026}.contoso.com");
        assert!(Font::Code.width(&shown) <= 200);
        assert_eq!(Font::Code.elided("mail.contoso.com", 200), "mail.contoso.com");
    }

    #[test]
    fn nothing_fits_into_no_room() {
        assert_eq!(Font::Plain.elided("Headquarters", 0), "\u{2026}");
        assert_eq!(Font::Plain.elided("", 0), "");
    }

    #[test]
    fn what_turns_text_around_or_ends_a_line_is_taken_out() {
        assert_eq!(clean(" a\u{202e}b\nc\u{0}\u{ffff} "), "ab c");
    }
}
