//! The whole plan as one Markdown document: what the paper says, without the picture.

use super::paper::{self, Block, Fact, Section, Step, ids};
use super::table::{Column, Holds, Table, markdown_cell};
use crate::design::{Design, RuleId};
use crate::plan::Plan;
use crate::rules;

pub(super) fn text(plan: &Plan, design: &Design) -> String {
    let mut page = Page::default();
    page.heading(1, paper::heading(plan));
    page.title_block(&paper::title_block(plan, design));
    for section in paper::sections(plan, design, &[]) {
        page.section(&section);
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
                vec![if place == 0 { fact.label } else { "" }.to_owned(), line.to_owned()]
            })
        });
        let table = Table::new("", COLUMNS, rows);
        self.paragraph(&table.markdown());
    }

    fn section(&mut self, section: &Section) {
        self.heading(2, section.part.title());
        for block in &section.blocks {
            self.block(block);
        }
        if section.blocks.iter().all(|block| matches!(block, Block::Picture(..))) {
            self.paragraph("It is a file of its own, picture.svg.");
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => {
                self.heading(3, text);
                self.below = true;
            }
            Block::Text(text) => self.paragraph(&markdown_cell(text)),
            Block::Steps(steps) => {
                self.paragraph(&steps.iter().map(step).collect::<String>());
                self.below = false;
            }
            Block::Facts(facts) => self.paragraph(&facts.iter().map(fact).collect::<String>()),
            Block::Table(table) => self.table(table),
            Block::Picture(..) => {}
            Block::Sources(rules) => self.paragraph(&sources(rules).markdown()),
        }
    }

    fn table(&mut self, table: &Table) {
        let below = std::mem::take(&mut self.below);
        self.heading(if below { 4 } else { 3 }, &table.caption);
        let empty = table.rows.is_empty();
        self.paragraph(&if empty { "None.".to_owned() } else { table.markdown() });
    }
}

fn step(step: &Step) -> String {
    format!("- {} ({})\n", markdown_cell(&step.text), step.rule)
}

fn fact(fact: &Fact) -> String {
    let text = match fact.holds {
        Holds::Rules => ids(&fact.text).collect::<Vec<_>>().join(", "),
        Holds::Words | Holds::Code => fact.text.clone(),
    };
    format!("- {}: {}\n", fact.label, markdown_cell(&text))
}

fn sources(ids: &[RuleId]) -> Table {
    const COLUMNS: &[Column] =
        &[Column::rules("Rule"), Column::words("What it says"), Column::words("Source")];
    let named = rules::all().filter(|rule| ids.contains(&rule.id));
    let row = |rule: &rules::Rule| {
        let source = rules::source(rule.id).unwrap_or_default();
        vec![rule.id.to_owned(), rule.title.to_owned(), source.to_owned()]
    };
    Table::new("", COLUMNS, named.map(row))
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
