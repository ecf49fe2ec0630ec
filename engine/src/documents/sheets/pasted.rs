//! What a pasted text adds to the plan, before it does.

use super::marks::line;
use crate::documents::block::Block;
use crate::documents::table::{Column, Table};
use crate::documents::words::count;
use crate::plan::Site;
use crate::plan::pasted::Pasted;

/// Rows and problems that are shown; the others are counted.
const SHOWN: usize = 25;

const COLUMNS: &[Column] = &[
    Column::words("Site"),
    Column::words("Short name"),
    Column::words("Internet-facing"),
    Column::code("Servers"),
    Column::words("Users"),
    Column::words("Pair"),
];

/// What is wrong, line by line, and the sites that are added.
pub(crate) fn pasted(pasted: &Pasted) -> Vec<Block> {
    let Pasted { sites, problems } = pasted;
    let mut blocks = Vec::new();
    if !problems.is_empty() {
        let wrong = problems.iter().take(SHOWN);
        let wrong = wrong.map(|(number, why)| line(format!("Line {number}: {why}")));
        blocks.push(Block::words(format!("{} to look at:", count(problems.len(), "thing"))));
        blocks.push(Block::List(wrong.chain(rest(problems.len()).map(line)).collect()));
    }
    if !sites.is_empty() {
        let caption = format!("{} to add", count(sites.len(), "site"));
        blocks.push(Block::Table(Table::new(caption, COLUMNS, sites.iter().take(SHOWN).map(row))));
        blocks.extend(rest(sites.len()).map(Block::Note));
    }
    blocks
}

fn rest(all: usize) -> Option<String> {
    all.checked_sub(SHOWN).filter(|more| *more > 0).map(|more| format!("and {more} more"))
}

fn row(site: &Site) -> Vec<String> {
    let facing = match site.internet_facing {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not known yet",
    };
    let users = site.users.map(|users| users.to_string());
    vec![
        site.title().to_owned(),
        site.id.clone(),
        facing.to_owned(),
        servers(&site.servers),
        users.unwrap_or_default(),
        site.pair.clone().unwrap_or_default(),
    ]
}

fn servers(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first, others @ ..] => format!("{first} and {} more", others.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_paste_is_shown_in_part_and_counted_in_full() {
        let site = |number: usize| Site {
            id: format!("S{number}"),
            servers: vec!["ex".into(); number],
            ..Site::default()
        };
        let all = Pasted {
            sites: (0..30).map(site).collect(),
            problems: vec![(7, "<b> is not a number".into())],
        };
        let [_, Block::List(wrong), Block::Table(table), rest] = &pasted(&all)[..] else {
            panic!("not what is wrong, the sites and how many more there are")
        };
        assert_eq!(wrong[..], [line("Line 7: <b> is not a number")]);
        assert_eq!((table.caption.as_str(), table.rows.len()), ("30 sites to add", SHOWN));
        assert_eq!(table.rows[24][3], "ex and 23 more");
        assert_eq!(*rest, Block::Note("and 5 more".into()));
    }
}
