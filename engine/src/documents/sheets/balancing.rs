//! Load balancing, site by site, inside and outside.

use super::marks::{ERROR, GOOD, PLAIN, TABLE, copy, said, tag};
use super::table::table;
use crate::design::{Balancing, Design};
use crate::documents::summary::Balance;
use crate::documents::tables;
use crate::documents::tree::{Node, el, of_class};
use crate::documents::words::{self, Words};
use crate::terms::{Choice, Path};
use std::ops::Range;

/// The rows of each site.
pub(crate) fn by_site(design: &Design) -> impl Iterator<Item = &[Balancing]> {
    design.balancing.chunk_by(|a, b| a.site == b.site)
}

/// What balances some sites, in a word or two for each path.
pub(crate) fn verdicts<'a>(words: &Words, sites: impl Iterator<Item = &'a [Balancing]>) -> Node {
    let one = |rows: &[Balancing]| {
        let site = rows.first().map_or("", |row| &row.site);
        let path = |path: &Path| {
            let balance = Balance::of(rows, *path);
            let mark = tag(tone(&balance)?, balance.words(words, site));
            let place = format!("{} ", words::path(*path));
            Some(of_class("span", "path").text(place).add(mark))
        };
        [el("dt").text(words.site(site)), el("dd").all(Path::ALL.iter().filter_map(path))]
    };
    of_class("dl", "verdicts").all(sites.flat_map(one))
}

/// Nothing where nobody comes along this path.
fn tone(balance: &Balance) -> Option<&'static str> {
    match balance {
        Balance::Unused => None,
        Balance::NotNeeded => Some(PLAIN),
        Balance::Missing(_) => Some(ERROR),
        Balance::Satisfied(_) => Some(GOOD),
    }
}

/// The sheet: a table for each site and path.
pub(crate) fn sheet(words: &Words, design: &Design, range: Range<usize>) -> Node {
    if design.balancing.is_empty() {
        return none();
    }
    let site = |rows: &[Balancing]| {
        let site = rows.first().map_or("", |row| &row.site);
        let path = |path: &Path| {
            let rows: Vec<_> = rows.iter().filter(|row| row.path == *path).collect();
            let caption = tables::balancing_caption(words, site, *path, &rows);
            let copied = format!("balancing/{site}/{}", path.key());
            (!rows.is_empty()).then(|| {
                let table = table(&tables::balancing(words, caption, &rows));
                el("div").add(table).add(copy(&copied, TABLE))
            })
        };
        el("div").add(el("h3").text(words.site(site))).all(Path::ALL.iter().filter_map(path))
    };
    el("div").all(by_site(design).skip(range.start).take(range.len()).map(site))
}

/// Said where nothing is balanced.
pub(crate) fn none() -> Node {
    said(
        "Nothing to balance yet: it takes a site with a server, and a protocol that clients use there.",
    )
}
