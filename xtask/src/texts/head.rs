//! The comment at the head of a rule's file.

use serde::Serialize;

/// What a rule says, in paragraphs; words in backquotes are code.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(super) struct Text {
    pub(super) looks: Vec<String>,
    pub(super) why: Vec<String>,
    #[serde(rename = "do")]
    pub(super) to_do: Vec<String>,
    pub(super) source: Vec<String>,
}

/// The headings, in their order.
pub(super) const HEADINGS: [&str; 4] =
    ["What it looks at", "Why it matters", "What to do", "Source"];

impl Text {
    /// The parts under [`HEADINGS`].
    pub(super) fn parts(&self) -> [&[String]; 4] {
        [&self.looks, &self.why, &self.to_do, &self.source]
    }
}

/// The text at the head of a file, or what is wrong with it.
pub(super) fn read(source: &str) -> Result<Text, String> {
    let mut parts: Vec<(String, Vec<String>)> = Vec::new();
    for paragraph in paragraphs(&comment(source)) {
        match (paragraph.strip_prefix("## "), parts.last_mut()) {
            (Some(heading), _) => parts.push((heading.to_owned(), Vec::new())),
            (None, Some((_, part))) => part.push(paragraph),
            (None, None) => return Err(format!("begins without a heading: \"{paragraph}\"")),
        }
    }
    let headings: Vec<&str> = parts.iter().map(|(heading, _)| heading.as_str()).collect();
    if headings != HEADINGS {
        let wanted = HEADINGS.join(", ");
        return Err(format!("its headings are {}, not {wanted}", headings.join(", ")));
    }
    if let Some((heading, _)) = parts.iter().find(|(_, part)| part.is_empty()) {
        return Err(format!("says nothing under \"{heading}\""));
    }
    let mut parts = parts.into_iter().map(|(_, part)| part);
    let mut next = || parts.next().unwrap_or_default();
    Ok(Text { looks: next(), why: next(), to_do: next(), source: next() })
}

/// The first line of a file's comment, without its full stop.
pub(super) fn first_line(source: &str) -> String {
    let comment = comment(source);
    comment.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
}

fn comment(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

/// Paragraphs with their lines joined; a heading is one by itself.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        let heading = line.starts_with('#');
        match paragraphs.last_mut() {
            Some(last) if open && !heading && !line.is_empty() => {
                last.push(' ');
                last.push_str(line);
            }
            _ if line.is_empty() => {}
            _ => paragraphs.push(line.to_owned()),
        }
        open = !heading && !line.is_empty();
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "\
//! ## What it looks at
//! One line
//! and another.
//!
//! ## Why it matters
//! First.
//!
//! Second.
//!
//! ## What to do
//! `Get-It`.
//! ## Source
//! General knowledge.

//! Not this.
";

    #[test]
    fn lines_become_paragraphs_under_their_headings() {
        let text = read(HEAD).unwrap();
        assert_eq!(text.looks, ["One line and another."]);
        assert_eq!(text.why, ["First.", "Second."]);
        assert_eq!(text.to_do, ["`Get-It`."]);
        assert_eq!(text.source, ["General knowledge."]);
    }

    #[test]
    fn what_is_missing_is_named() {
        let without = HEAD.replace("//! ## What to do\n", "");
        assert!(read(&without).unwrap_err().contains("not What it looks at, Why it matters"));
        let empty = HEAD.replace("//! General knowledge.\n", "");
        assert!(read(&empty).unwrap_err().contains("\"Source\""));
        assert!(read("//! Text.").unwrap_err().contains("Text."));
    }

    #[test]
    fn a_family_is_called_what_its_file_says() {
        assert_eq!(first_line("//! CAS arrays.\n\nmod cas_01;"), "CAS arrays");
    }
}
