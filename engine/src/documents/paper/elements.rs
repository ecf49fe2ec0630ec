//! The paper as a tree of elements.

use super::{Block, Fact, Part, Section, Step, heading, ids, title_block};
use crate::design::{Design, RuleId};
use crate::documents::table::{Column, Holds, Table};
use crate::documents::tree::{Node, el, of_class};
use crate::plan::Plan;
use crate::rules;

pub(super) fn tree(plan: &Plan, design: &Design, all: &[Section]) -> Node {
    // Rules lead to their sources, where these are printed as well.
    let sources = all.iter().any(|section| section.part == Part::Sources);
    let header = el("header")
        .add(el("h1").text(heading(plan)))
        .add(facts(&title_block(plan, design), sources))
        .all((all.len() > 1).then(|| contents(all)));
    of_class("article", "paper").add(header).all(all.iter().map(|one| section(one, sources)))
}

fn contents(all: &[Section]) -> Node {
    let one = |section: &Section| {
        let to = format!("#part-{}", section.part.word());
        el("li").add(el("a").with("href", to).text(section.part.title()))
    };
    el("nav").with("aria-label", "Contents").add(el("ol").all(all.iter().map(one)))
}

fn section(section: &Section, sources: bool) -> Node {
    let class = if section.part.is_of_a_team() { "part team" } else { "part" };
    of_class("section", class)
        .with("id", format!("part-{}", section.part.word()))
        .add(el("h2").text(section.part.title()))
        .all(section.blocks.iter().map(|one| block(one, sources)))
}

fn block(block: &Block, sources: bool) -> Node {
    match block {
        Block::Heading(text) => el("h3").text(text),
        Block::Text(text) => el("p").text(text),
        Block::Steps(steps) => el("ol").all(steps.iter().map(|one| step(one, sources))),
        Block::Facts(all) => facts(all, sources),
        Block::Table(one) => table(one, sources),
        Block::Picture(drawing, caption) => of_class("figure", "picture")
            .add(el("figcaption").text(caption))
            .add(el("div").drawn(drawing.clone())),
        Block::Sources(rules) => of_class("dl", "sources").all(rules.iter().flat_map(source)),
    }
}

fn step(step: &Step, sources: bool) -> Node {
    el("li").text(format!("{} (", step.text)).add(rule(step.rule, sources)).text(")")
}

fn rule(id: &str, sources: bool) -> Node {
    let link = || el("a").with("href", format!("#rule-{id}")).text(id);
    if sources { link() } else { of_class("span", "rule").text(id) }
}

fn facts(all: &[Fact], sources: bool) -> Node {
    let one = |fact: &Fact| {
        [el("dt").text(fact.label), holding(el("dd"), &fact.text, fact.holds, sources)]
    };
    of_class("dl", "facts").all(all.iter().flat_map(one))
}

/// A cell with its text, as its column holds it.
fn holding(cell: Node, text: &str, holds: Holds, sources: bool) -> Node {
    match holds {
        Holds::Words => cell.text(text),
        Holds::Code => words(cell.with("class", "host"), text),
        Holds::Rules => {
            ids(text).enumerate().fold(cell.with("class", "rules"), |cell, (place, id)| {
                let cell = if place == 0 { cell } else { cell.text(", ") };
                cell.add(rule(id, sources))
            })
        }
    }
}

/// A name is read best in one piece; a hyphen is where it would be broken first.
fn words(cell: Node, text: &str) -> Node {
    text.split_inclusive([' ', '\n']).fold(cell, |cell, word| {
        if word.contains('-') {
            let end = word.trim_end().len();
            let (word, blank) = word.split_at(end);
            cell.add(of_class("span", "word").text(word)).text(blank)
        } else {
            cell.text(word)
        }
    })
}

fn table(table: &Table, sources: bool) -> Node {
    let caption = &table.caption;
    if table.rows.is_empty() {
        return of_class("p", "none").text(format!("{caption}: none."));
    }
    let head = |column: &Column| el("th").with("scope", "col").text(column.title);
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().zip(table.columns).enumerate().map(|(place, (text, column))| {
            let cell = if place == 0 { el("th").with("scope", "row") } else { el("td") };
            holding(cell, text, column.holds, sources)
        });
        el("tr").all(cells)
    };
    // On a narrow screen it scrolls sideways by itself, by keyboard as well.
    of_class("div", "wide")
        .with("role", "group")
        .with("tabindex", "0")
        .with("aria-label", caption)
        .add(
            el("table")
                .add(el("caption").text(caption))
                .add(el("thead").add(el("tr").all(table.columns.iter().map(head))))
                .add(el("tbody").all(table.rows.iter().map(row))),
        )
}

fn source(id: &RuleId) -> [Node; 2] {
    let title = rules::all().find(|rule| rule.id == *id).map_or("", |rule| rule.title);
    let term = el("dt").with("id", format!("rule-{id}")).text(format!("{id}: {title}"));
    [term, el("dd").text(rules::source(id).unwrap_or("General knowledge."))]
}
