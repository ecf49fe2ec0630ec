//! What makes a thing the same thing after an edit.

use cas_plan::documents::block::{Block, Finding, Name, Question, Section, Verdict};
use std::collections::BTreeMap;

/// The names, each once: the second of the same name is another thing.
pub(super) fn unique(mut names: Vec<String>) -> Vec<String> {
    let mut seen = BTreeMap::<String, u32>::new();
    for name in &mut names {
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        if *count > 1 {
            *name = format!("{name} {count}");
        }
    }
    names
}

/// Blocks: by their kind, what they say that they are, and what they stand below. A table that
/// gets another caption is the same table.
pub(super) fn blocks(blocks: &[Block]) -> Vec<String> {
    let mut below = String::new();
    let name = |block: &Block| match block {
        Block::Certificate(one) => {
            below.clone_from(&one.id);
            format!("certificate {below}")
        }
        Block::Heading(heading) => {
            below.clone_from(&heading.text);
            format!("heading {below}")
        }
        other => format!("{} of {below}", kind(other)),
    };
    blocks.iter().map(name).collect()
}

fn kind(block: &Block) -> &'static str {
    match block {
        Block::Heading(_) => "heading",
        Block::Text(_) => "text",
        Block::Note(_) => "note",
        Block::List(_) => "list",
        Block::Steps(_) => "steps",
        Block::Facts(_) => "facts",
        Block::Table(_) => "table",
        Block::Certificate(_) => "certificate",
        Block::LeftOff(_) => "left off",
        Block::Verdicts(_) => "verdicts",
        Block::Findings(_) => "findings",
        Block::Questions(_) => "questions",
        Block::Changes(_) => "changes",
        Block::Picture(_) => "picture",
        Block::Sources(_) => "sources",
        Block::Copy(_) => "copy",
    }
}

/// Sections: by their identifier.
pub(super) fn sections(sections: &[Section]) -> Vec<String> {
    sections.iter().map(|section| section.id.clone()).collect()
}

/// Names of a certificate: by the host.
pub(super) fn hosts(names: &[Name]) -> Vec<String> {
    names.iter().map(|name| name.host.clone()).collect()
}

/// Verdicts: by the site.
pub(super) fn sites(verdicts: &[Verdict]) -> Vec<String> {
    verdicts.iter().map(|verdict| verdict.site.clone()).collect()
}

/// Findings: by rule, answer and message.
pub(super) fn findings(findings: &[Finding]) -> Vec<String> {
    let name = |finding: &Finding| {
        let rules: Vec<&str> = finding.rules.iter().map(|rule| rule.id.as_str()).collect();
        format!("{} {} {}", rules.join(" "), finding.at, finding.message)
    };
    findings.iter().map(name).collect()
}

/// Questions: by the answer that they ask for.
pub(super) fn questions(questions: &[Question]) -> Vec<String> {
    questions.iter().map(|question| question.at.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cas_plan::documents::block::{Certificate, Copy};
    use cas_plan::documents::table::Table;

    fn certificate(id: &str, names: &[&str]) -> [Block; 2] {
        let name = |host: &&str| Name {
            address: String::new(),
            host: (*host).to_owned(),
            new: false,
            reasons: Vec::new(),
            rules: Vec::new(),
        };
        let certificate = Certificate {
            address: String::new(),
            id: id.to_owned(),
            title: String::new(),
            about: String::new(),
            names: names.iter().map(name).collect(),
        };
        let copy = Copy { what: format!("certificate/{id}"), ways: Vec::new() };
        [Block::Certificate(certificate), Block::Copy(copy)]
    }

    #[test]
    fn what_belongs_to_a_certificate_stays_its_own_when_another_comes_before_it() {
        let before = blocks(&certificate("hq", &["mail.contoso.com"]));
        let both = [certificate("br", &[]), certificate("hq", &["owa.contoso.com"])].concat();
        assert_eq!(blocks(&both)[2..], before);
    }

    #[test]
    fn a_table_whose_caption_changes_stays_the_same_table() {
        let table = |caption: &str| Block::Table(Table::new(caption, &[], []));
        let site = |captions: [&str; 2]| {
            [Block::heading("HQ"), table(captions[0]), table(captions[1])].to_vec()
        };
        let named = |all: &[Block]| unique(blocks(all));
        let first = named(&site(["Inside: one", "Outside: one"]));
        assert_eq!(first, named(&site(["Inside: two", "Outside: two"])));
        assert_ne!(first[1], first[2]);
    }

    #[test]
    fn no_two_things_have_the_same_name() {
        let names = unique(["a", "b", "a", "a"].map(str::to_owned).to_vec());
        assert_eq!(names, ["a", "b", "a 2", "a 3"]);
    }
}
