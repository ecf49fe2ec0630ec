//! Whatever the page shows can be written as HTML and as Markdown as well.

use super::block::{Block, Line, Name, Rule};
use super::html::read_back::texts;
use super::sheets::{SHEETS, Sheet};
use super::{html, markdown, plain, words::Words};
use crate::plan::Plan;
use crate::plan::arbitrary::plans;
use crate::worked;
use proptest::prelude::*;

/// Everything on the sheets of a plan.
fn shown(plan: &Plan) -> Vec<Block> {
    let design = crate::design(plan);
    let words = Words::new(plan);
    let all = |sheet: &Sheet| sheet.blocks(&words, &design, 0..(sheet.size)(&design));
    SHEETS.iter().flat_map(all).collect()
}

/// What a block says, in the order of its fields; nothing of what can be pressed.
fn says(block: &Block) -> Vec<String> {
    let lines = |all: &[Line]| all.iter().map(plain::text).collect::<Vec<_>>();
    let ids = |all: &[Rule]| all.iter().map(|rule| rule.id.clone()).collect::<Vec<_>>();
    let names = |all: &[Name]| {
        let name =
            |one: &Name| [vec![one.host.clone()], lines(&one.reasons), ids(&one.rules)].concat();
        all.iter().flat_map(name).collect::<Vec<_>>()
    };
    match block {
        Block::Heading(heading) => vec![heading.text.clone()],
        Block::Text(line) => vec![plain::text(line)],
        Block::Note(text) => vec![text.clone()],
        Block::List(all) | Block::Changes(all) => lines(all),
        Block::Steps(all) => all.iter().map(|one| one.text.clone() + &one.rule).collect(),
        Block::Facts(all) => all.iter().map(|one| one.label.clone() + &one.text).collect(),
        Block::Table(table) => {
            let heads = table.columns.iter().map(|column| column.title.to_string());
            heads.chain([table.caption.clone()]).chain(table.rows.concat()).collect()
        }
        Block::Certificate(one) => {
            [vec![one.title.clone(), one.about.clone()], names(&one.names)].concat()
        }
        Block::LeftOff(all) => names(all),
        Block::Verdicts(all) => all
            .iter()
            .flat_map(|one| {
                let marks = one.marks.iter().map(|mark| mark.about.clone() + &mark.text);
                let own = vec![one.site.clone(), one.host.clone(), one.text.clone()];
                [own, marks.collect(), lines(&one.decided_by), ids(&one.rules)].concat()
            })
            .collect(),
        Block::Findings(all) => all
            .iter()
            .flat_map(|one| {
                let own = vec![one.word.clone(), one.message.clone(), one.fix.clone()];
                [own, ids(&one.rules)].concat()
            })
            .collect(),
        Block::Questions(all) => all
            .iter()
            .flat_map(|one| {
                [vec![one.text.clone(), one.assumed.clone()], one.alternatives.clone()].concat()
            })
            .collect(),
        Block::Sources(all) => {
            all.iter().map(|one| format!("{}{}{}", one.rule, one.title, one.text)).collect()
        }
        Block::Picture(_) | Block::Copy(_) => Vec::new(),
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[test]
fn whatever_is_shown_is_said_in_html_and_in_markdown() {
    for (case, plan) in worked::plans() {
        for block in shown(&plan) {
            let one = std::slice::from_ref(&block);
            let html = letters(&texts(&html::written(one)).unwrap());
            let markdown = letters(&markdown::written(one));
            for what in says(&block) {
                assert!(html.contains(&letters(&what)), "{case}: {what:?} is not in HTML");
                assert!(markdown.contains(&letters(&what)), "{case}: {what:?} is not in Markdown");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_typed_becomes_no_markup_in_any_kind_of_block(plan in plans()) {
        let html = html::written(&shown(&plan));
        prop_assert!(texts(&html).is_ok(), "{:?}", texts(&html));
    }
}
