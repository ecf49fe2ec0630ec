//! What a pasted text adds to the plan, before it does.

use super::table::table;
use crate::documents::table::{Column, Table};
use crate::documents::tree::{Node, el, of_class};
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
pub(crate) fn pasted(pasted: &Pasted) -> Node {
    let Pasted { sites, problems } = pasted;
    let wrong = problems.iter().take(SHOWN).map(|(line, why)| {
        el("li").add(el("strong").text(format!("Line {line}: "))).text(why.clone())
    });
    let wrong = (!problems.is_empty()).then(|| {
        of_class("div", "pasted-problems")
            .add(el("p").text(format!("{} to look at:", count(problems.len(), "thing"))))
            .add(el("ul").all(wrong).all(rest(problems.len()).map(|text| el("li").text(text))))
    });
    let shown = (!sites.is_empty()).then(|| {
        table(&Table {
            caption: format!("{} to add", count(sites.len(), "site")),
            columns: COLUMNS,
            rows: sites.iter().take(SHOWN).map(row).collect(),
        })
    });
    let more = (!sites.is_empty()).then(|| rest(sites.len())).flatten();
    el("div").all(wrong).all(shown).all(more.map(|text| of_class("p", "hint").text(text)))
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
        let html = pasted(&all).html();
        for part in ["30 sites to add", "and 5 more", "ex and 23 more", "Line 7: "] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("S25") && !html.contains("<b>"));
    }
}
