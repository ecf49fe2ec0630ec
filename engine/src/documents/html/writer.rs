//! Elements and texts, one after the other.

/// Writes HTML. What is written as a text is only ever a text, so nothing that was typed can
/// become markup.
#[derive(Default)]
pub(super) struct Writer {
    /// What is written so far.
    pub out: String,
    /// Whether the sources of rules are written as well, so that a rule can lead there.
    pub sources: bool,
}

impl Writer {
    /// An element with its attributes and what is in it.
    pub(super) fn element(
        &mut self,
        tag: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.out.extend(["<", tag]);
        for (name, value) in attributes {
            self.out.extend([" ", name, "=\""]);
            self.text(value);
            self.out.push('"');
        }
        self.out.push('>');
        inside(self);
        self.out.extend(["</", tag, ">"]);
    }

    /// An element of a class with a text in it.
    pub(super) fn of_class(&mut self, tag: &str, class: &str, text: &str) {
        self.element(tag, &[("class", class)], |page| page.text(text));
    }

    /// An element with a text in it.
    pub(super) fn plain(&mut self, tag: &str, text: &str) {
        self.element(tag, &[], |page| page.text(text));
    }

    /// A text that begins no markup and ends no attribute.
    pub(super) fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                // HTML has no such characters.
                _ if letter.is_control() && !matches!(letter, '\t' | '\n' | '\r') => {
                    self.out.push(char::REPLACEMENT_CHARACTER);
                }
                _ => self.out.push(letter),
            }
        }
    }

    /// A drawing of the engine, which lets nothing out that was typed.
    pub(super) fn drawing(&mut self, svg: &str) {
        self.out.push_str(svg);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_markup() {
        let mut page = Writer::default();
        page.of_class("p", "a\"b", "<b>&\u{0}\u{b}\n");
        assert_eq!(page.out, "<p class=\"a&quot;b\">&lt;b&gt;&amp;\u{fffd}\u{fffd}\n</p>");
    }
}
