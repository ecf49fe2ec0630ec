//! One way of writing for every kind of block.

use super::writer::Writer;
use crate::documents::block::{Block, Drawing, Fact, Line, Source, Span, Step};
use crate::documents::plain;
use crate::documents::table::{Holds, Table, ids};

impl Writer {
    /// Pieces of a document, from top to bottom.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.plain("h3", &heading.text),
            Block::Text(line) => self.element("p", &[], |page| page.line(line)),
            Block::Note(text) => self.of_class("p", "none", text),
            Block::List(lines) | Block::Changes(lines) => self.list(lines),
            Block::Steps(steps) => self.element("ol", &[], |page| page.steps(steps)),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Certificate(one) => self.blocks(&plain::certificate(one)),
            Block::LeftOff(names) => self.table(&plain::left_off(names)),
            Block::Verdicts(all) => self.table(&plain::verdicts(all)),
            Block::Findings(all) => self.table(&plain::findings(all)),
            Block::Questions(all) => self.table(&plain::questions(all)),
            Block::Picture(drawing) => self.picture(drawing),
            Block::Sources(all) => self.element("dl", &[("class", "sources")], |page| {
                for source in all {
                    page.source(source);
                }
            }),
            // Nothing on paper can be pressed.
            Block::Copy(_) => {}
        }
    }

    fn line(&mut self, line: &Line) {
        for span in line {
            match span {
                Span::Words(text) | Span::Answer { text, .. } => self.text(text),
                Span::Code(text) => self.of_class("span", "host", text),
                Span::Rule(id) => self.rule(id),
            }
        }
    }

    fn list(&mut self, lines: &[Line]) {
        self.element("ul", &[], |page| {
            for line in lines {
                page.element("li", &[], |page| page.line(line));
            }
        });
    }

    fn steps(&mut self, steps: &[Step]) {
        for step in steps {
            self.element("li", &[], |page| {
                page.text(&step.text);
                page.text(" (");
                page.rule(&step.rule);
                page.text(")");
            });
        }
    }

    fn rule(&mut self, id: &str) {
        if self.sources {
            self.element("a", &[("href", &format!("#rule-{id}"))], |page| page.text(id));
        } else {
            self.of_class("span", "rule", id);
        }
    }

    /// Short answers.
    pub(super) fn facts(&mut self, facts: &[Fact]) {
        self.element("dl", &[("class", "facts")], |page| {
            for fact in facts {
                page.plain("dt", &fact.label);
                page.cell("dd", None, &fact.text, fact.holds);
            }
        });
    }

    /// A cell with its text, as its column holds it.
    fn cell(&mut self, tag: &str, scope: Option<&str>, text: &str, holds: Holds) {
        let class = match holds {
            Holds::Words => None,
            Holds::Code => Some("host"),
            Holds::Rules => Some("rules"),
        };
        let scope = scope.map(|scope| ("scope", scope));
        let class = class.map(|class| ("class", class));
        let attributes: Vec<_> = scope.into_iter().chain(class).collect();
        self.element(tag, &attributes, |page| match holds {
            Holds::Words => page.text(text),
            Holds::Code => page.code(text),
            Holds::Rules => page.rules(text),
        });
    }

    /// A name is read best in one piece; a hyphen is where it would be broken first.
    fn code(&mut self, text: &str) {
        for word in text.split_inclusive([' ', '\n']) {
            if word.contains('-') {
                let (word, blank) = word.split_at(word.trim_end().len());
                self.of_class("span", "word", word);
                self.text(blank);
            } else {
                self.text(word);
            }
        }
    }

    fn rules(&mut self, cell: &str) {
        for (place, id) in ids(cell).enumerate() {
            if place > 0 {
                self.text(", ");
            }
            self.rule(id);
        }
    }

    fn table(&mut self, table: &Table) {
        let caption = &table.caption;
        if table.rows.is_empty() {
            return self.of_class("p", "none", &format!("{caption}: none."));
        }
        // On a narrow screen it scrolls sideways by itself, by keyboard as well.
        let wide =
            [("class", "wide"), ("role", "group"), ("tabindex", "0"), ("aria-label", caption)];
        self.element("div", &wide, |page| {
            page.element("table", &[], |page| {
                page.plain("caption", caption);
                page.element("thead", &[], |page| page.head(table));
                page.element("tbody", &[], |page| page.rows(table));
            });
        });
    }

    fn head(&mut self, table: &Table) {
        self.element("tr", &[], |page| {
            for column in &*table.columns {
                page.element("th", &[("scope", "col")], |page| page.text(&column.title));
            }
        });
    }

    fn rows(&mut self, table: &Table) {
        for cells in &table.rows {
            self.element("tr", &[], |page| {
                for (place, (text, column)) in cells.iter().zip(&*table.columns).enumerate() {
                    let (tag, scope) = if place == 0 { ("th", Some("row")) } else { ("td", None) };
                    page.cell(tag, scope, text, column.holds);
                }
            });
        }
    }

    fn picture(&mut self, drawing: &Drawing) {
        self.element("figure", &[("class", "picture")], |page| {
            page.plain("figcaption", &drawing.caption);
            page.element("div", &[], |page| page.drawing(&drawing.svg));
        });
    }

    fn source(&mut self, source: &Source) {
        let Source { rule, title, text } = source;
        self.element("dt", &[("id", &format!("rule-{rule}"))], |page| {
            page.text(&format!("{rule}: {title}"));
        });
        self.plain("dd", text);
    }
}

/// Pieces of a document by themselves.
#[cfg(test)]
pub(in crate::documents) fn written(blocks: &[Block]) -> String {
    let mut page = Writer::default();
    page.element("div", &[], |page| page.blocks(blocks));
    page.out
}
