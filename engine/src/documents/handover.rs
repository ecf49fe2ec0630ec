//! What every document of the hand-over begins with, and the blanks that it leaves.

use super::assumed::{self, Rests};
use super::table::markdown_cell;
use super::words::Address;
use crate::design::Design;
use crate::plan::Plan;

/// Places where the plan does not know what a document needs. Each is a marked word that no
/// program takes for a value, so that a document with blanks fails instead of half working.
#[derive(Debug, Default)]
pub(super) struct Blanks(Vec<String>);

impl Blanks {
    /// What the blanks stand for: `FILL-IN-1` and what is missing there.
    pub(super) fn told(&self) -> impl Iterator<Item = (String, &str)> {
        self.0
            .iter()
            .enumerate()
            .map(|(place, what)| (format!("FILL-IN-{}", place + 1), what.as_str()))
    }

    /// An address, or a blank for it.
    pub(super) fn address(&mut self, address: Address) -> String {
        address.map_or_else(|what| self.or(None, &what), |known| known.to_string())
    }

    /// What is known, or a blank for `what`, such as "the address of the balancer at HQ". The same
    /// thing is the same blank wherever it is asked for.
    pub(super) fn or(&mut self, known: Option<&str>, what: &str) -> String {
        if let Some(known) = known.filter(|text| !text.is_empty()) {
            return known.to_owned();
        }
        let place = self.0.iter().position(|blank| blank == what).unwrap_or_else(|| {
            self.0.push(what.to_owned());
            self.0.len() - 1
        });
        format!("FILL-IN-{}", place + 1)
    }
}

/// Said over what a document assumes.
const ASSUMED: &str = "Assumed, because it is not known yet:";

/// The first lines of a document, without the signs that make them a comment there: what it is,
/// the plan, its date, the rule set, what it assumes, what to check before use, and the blanks.
pub(super) fn head(
    (plan, design): (&Plan, &Design),
    rests: Rests,
    what: &str,
    check: &[&str],
    blanks: &Blanks,
) -> Vec<String> {
    let title = if plan.title.trim().is_empty() { "an untitled plan" } else { &plan.title };
    let date = plan.date.as_deref().unwrap_or("no date");
    let mut lines = vec![
        what.to_owned(),
        format!("From CAS Planner: {title}, {date}, rule set {}", design.rules),
    ];
    let assumed = assumed::lines(plan, design, rests);
    if !assumed.is_empty() {
        lines.push(String::new());
        lines.push(ASSUMED.to_owned());
        lines.extend(assumed.iter().map(|line| format!("- {line}")));
    }
    if !check.is_empty() {
        lines.push(String::new());
        lines.push("Check before use:".to_owned());
        lines.extend(check.iter().map(|line| format!("- {line}")));
    }
    if !blanks.0.is_empty() {
        lines.push(String::new());
        lines.push("Fill in; the plan does not know it yet:".to_owned());
        lines.extend(blanks.told().map(|(blank, what)| format!("- {blank}: {what}")));
    }
    lines.iter().map(|line| on_one_line(line)).collect()
}

/// Lines behind a comment's sign, such as `#` or `;`.
pub(super) fn commented(sign: &str, lines: &[String]) -> String {
    lines.iter().map(|line| format!("{sign} {line}").trim_end().to_owned() + "\n").collect()
}

/// The same lines at the top of a Markdown file: the first is its title.
pub(super) fn in_markdown(lines: &[String]) -> String {
    let line = |(index, line): (usize, &String)| match line.strip_prefix("- ") {
        _ if index == 0 => format!("# {}\n\n", markdown_cell(line)),
        Some(fact) => format!("- {}\n", markdown_cell(fact)),
        None if line.ends_with(':') => format!("{}\n\n", markdown_cell(line)),
        None => markdown_cell(line) + "\n",
    };
    lines.iter().enumerate().map(line).collect()
}

/// Text that ends no line: what was typed may hold anything.
pub(super) fn on_one_line(text: &str) -> String {
    let plain = |letter: char| {
        if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') { ' ' } else { letter }
    };
    text.chars().map(plain).collect()
}

/// A part of a file's name: letters, digits, hyphens and dots.
pub(super) fn in_file_name(text: &str) -> String {
    let plain = |letter: char| {
        if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.') { letter } else { '_' }
    };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_unknown_is_the_same_blank() {
        let mut blanks = Blanks::default();
        assert_eq!(blanks.or(Some("10.0.0.1"), "the balancer"), "10.0.0.1");
        assert_eq!(blanks.or(None, "the balancer"), "FILL-IN-1");
        assert_eq!(blanks.or(Some(""), "the edge"), "FILL-IN-2");
        assert_eq!(blanks.or(None, "the balancer"), "FILL-IN-1");
    }

    #[test]
    fn a_title_cannot_leave_the_comment() {
        let mut plan = Plan::default();
        plan.title = "a\nb\r\u{2028}c".into();
        let design = crate::design(&plan);
        let blanks = Blanks(vec!["the edge at\n$(evil)".into()]);
        let text = commented(
            "#",
            &head((&plan, &design), Rests::OnEverything, "Zones", &["the serial"], &blanks),
        );
        assert!(text.lines().all(|line| line.starts_with('#')), "{text}");
        assert!(text.contains("# - FILL-IN-1: the edge at $(evil)\n"), "{text}");
    }
}
