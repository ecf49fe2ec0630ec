//! The whole plan as one Markdown document: what the paper says, without the picture.

use super::block::{Block, Fact, Line, Source, Step};
use super::paper::chapter::Chapter;
use super::table::{Column, Holds, Table, ids, markdown_cell};
use super::{paper, plain};
use crate::design::Design;
use crate::plan::Plan;

pub(super) fn text(plan: &Plan, design: &Design) -> String {
    let paper = paper::whole(plan, design);
    let mut page = Page::default();
    page.heading(1, &paper.heading);
    page.title_block(&paper.facts);
    for chapter in &paper.chapters {
        page.chapter(chapter);
    }
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
    /// Whether the next table belongs to a heading of the third level.
    below: bool,
}

impl Page {
    fn heading(&mut self, level: usize, heading: &str) {
        let heading = markdown_cell(heading);
        self.paragraph(&format!("{} {}", "#".repeat(level), heading.trim()));
    }

    /// `markdown` is Markdown already.
    fn paragraph(&mut self, markdown: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(markdown.trim_end());
        self.text.push('\n');
    }

    /// A row for each line, so that nothing in a note can end the table.
    fn title_block(&mut self, facts: &[Fact]) {
        const COLUMNS: &[Column] = &[Column::words("Plan"), Column::words("")];
        let rows = facts.iter().flat_map(|fact| {
            let lines = fact.text.lines().filter(|line| !line.trim().is_empty()).enumerate();
            lines.map(|(place, line)| {
                vec![if place == 0 { &*fact.label } else { "" }.to_owned(), line.to_owned()]
            })
        });
        self.paragraph(&Table::new("", COLUMNS, rows).markdown());
    }

    fn chapter(&mut self, chapter: &Chapter) {
        self.heading(2, chapter.part.title());
        self.blocks(&chapter.blocks);
        if chapter.blocks.iter().all(|block| matches!(block, Block::Picture(_))) {
            self.paragraph("It is a file of its own, picture.svg.");
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                self.heading(3, &heading.text);
                self.below = true;
            }
            Block::Text(one) => self.paragraph(&line(one)),
            Block::Note(text) => self.paragraph(&markdown_cell(text)),
            Block::List(lines) | Block::Changes(lines) => {
                let item = |one: &Line| format!("- {}\n", line(one));
                self.paragraph(&lines.iter().map(item).collect::<String>());
            }
            Block::Steps(steps) => {
                self.paragraph(&steps.iter().map(step).collect::<String>());
                self.below = false;
            }
            Block::Facts(facts) => self.paragraph(&facts.iter().map(fact).collect::<String>()),
            Block::Table(table) => self.table(table),
            Block::Certificate(one) => self.blocks(&plain::certificate(one)),
            Block::LeftOff(names) => self.table(&plain::left_off(names)),
            Block::Verdicts(all) => self.table(&plain::verdicts(all)),
            Block::Findings(all) => self.table(&plain::findings(all)),
            Block::Questions(all) => self.table(&plain::questions(all)),
            Block::Sources(all) => self.paragraph(&sources(all).markdown()),
            // A drawing is a file of its own, and nothing can be pressed in a text.
            Block::Picture(_) | Block::Copy(_) => {}
        }
    }

    fn table(&mut self, table: &Table) {
        let below = std::mem::take(&mut self.below);
        self.heading(if below { 4 } else { 3 }, &table.caption);
        let empty = table.rows.is_empty();
        self.paragraph(&if empty { "None.".to_owned() } else { table.markdown() });
    }
}

fn line(line: &Line) -> String {
    markdown_cell(&plain::text(line))
}

fn step(step: &Step) -> String {
    format!("- {} ({})\n", markdown_cell(&step.text), step.rule)
}

fn fact(fact: &Fact) -> String {
    let text = match fact.holds {
        Holds::Rules => ids(&fact.text).collect::<Vec<_>>().join(", "),
        Holds::Words | Holds::Code => fact.text.clone(),
    };
    format!("- {}: {}\n", markdown_cell(&fact.label), markdown_cell(&text))
}

fn sources(all: &[Source]) -> Table {
    const COLUMNS: &[Column] =
        &[Column::rules("Rule"), Column::words("What it says"), Column::words("Source")];
    let row =
        |source: &Source| vec![source.rule.clone(), source.title.clone(), source.text.clone()];
    Table::new("", COLUMNS, all.iter().map(row))
}

/// Pieces of a document by themselves.
#[cfg(test)]
pub(super) fn written(blocks: &[Block]) -> String {
    let mut page = Page::default();
    page.blocks(blocks);
    page.text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::arbitrary::plans;
    use proptest::prelude::*;

    /// The cells of a table's line; an escaped bar divides nothing.
    fn cells(line: &str) -> usize {
        let mut escaped = false;
        let bars = line.chars().filter(|letter| {
            let divides = *letter == '|' && !escaped;
            escaped = *letter == '\\' && !escaped;
            divides
        });
        bars.count()
    }

    /// Whether HTML, a link or code begins in it.
    fn has_markup(line: &str) -> bool {
        let mut escaped = false;
        line.chars().any(|letter| {
            let begins = matches!(letter, '<' | '[' | '`') && !escaped;
            escaped = letter == '\\' && !escaped;
            begins
        })
    }

    proptest! {
        /// Every line is a heading, a table's row, a fact or a sentence, which begins with a word of
        /// ours; every row of a table has the cells of its head.
        #[test]
        fn what_is_typed_stays_in_its_cell(plan in plans()) {
            let text = text(&plan, &crate::design(&plan));
            let mut columns = 0;
            for line in text.lines() {
                prop_assert!(!has_markup(line), "{line}");
                if line.starts_with('|') {
                    columns = if columns == 0 { cells(line) } else { columns };
                    prop_assert_eq!(cells(line), columns, "{}", line);
                } else {
                    columns = 0;
                    let fact = line.starts_with("- ") || line.starts_with('#');
                    let ours = ["None.", "No ", "In all: ", "It is a ", "This page "];
                    let sentence = ours.iter().any(|start| line.starts_with(start));
                    prop_assert!(line.is_empty() || fact || sentence, "{line}");
                }
            }
        }
    }
}
