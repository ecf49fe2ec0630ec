//! Load balancing, site by site, inside and outside.

use super::marks::{TABLE, copy, said};
use super::sheet::Sheet;
use crate::design::{Balancing, Design};
use crate::documents::block::{Block, Heading, Mark, Tone, Verdict};
use crate::documents::summary::Balance;
use crate::documents::tables;
use crate::documents::words::{self, Words};
use crate::terms::{Choice, Path};
use std::ops::Range;

/// A table for each site and path.
pub(super) const SHEET: Sheet = Sheet {
    id: "balancing",
    title: "Load balancing",
    size: |design| by_site(design).count(),
    at_once: 10,
    copy: &[],
    rows,
};

fn rows(words: &Words, design: &Design, range: Range<usize>) -> Vec<Block> {
    if design.balancing.is_empty() {
        return vec![none()];
    }
    let sites = range.clone().zip(by_site(design).skip(range.start));
    let one = |(place, rows): (usize, &[Balancing])| {
        let text = words.site(site_of(rows)).to_owned();
        let heading = Heading { text, address: SHEET.address_of(place) };
        std::iter::once(Block::Heading(heading)).chain(paths(words, rows))
    };
    sites.flat_map(one).collect()
}

/// What has to be balanced on each path of a site, with the ways to copy it.
fn paths(words: &Words, rows: &[Balancing]) -> Vec<Block> {
    let site = site_of(rows);
    let path = |path: &Path| {
        let rows: Vec<_> = rows.iter().filter(|row| row.path == *path).collect();
        let caption = tables::balancing_caption(words, site, *path, &rows);
        let copied = format!("balancing/{site}/{}", path.key());
        let blocks =
            || [Block::Table(tables::balancing(words, caption, &rows)), copy(&copied, TABLE)];
        (!rows.is_empty()).then(blocks)
    };
    Path::ALL.iter().filter_map(path).flatten().collect()
}

/// The rows of each site.
pub(super) fn by_site(design: &Design) -> impl Iterator<Item = &[Balancing]> {
    design.balancing.chunk_by(|a, b| a.site == b.site)
}

fn site_of(rows: &[Balancing]) -> &str {
    rows.first().map_or("", |row| &row.site)
}

/// What balances some sites, in a word or two for each path.
pub(super) fn glance<'a>(words: &Words, sites: impl Iterator<Item = &'a [Balancing]>) -> Block {
    let one = |rows: &[Balancing]| {
        let site = site_of(rows);
        let path = |path: &Path| {
            let balance = Balance::of(rows, *path);
            let about = words::path(*path).to_owned();
            let tone = tone(&balance)?;
            Some(Mark { about, text: balance.words(words, site), tone })
        };
        Verdict {
            address: String::new(),
            site: words.site(site).to_owned(),
            marks: Path::ALL.iter().filter_map(path).collect(),
            host: String::new(),
            text: String::new(),
            decided_by: Vec::new(),
            rules: Vec::new(),
        }
    };
    Block::Verdicts(sites.map(one).collect())
}

/// Nothing where nobody comes along this path.
fn tone(balance: &Balance) -> Option<Tone> {
    match balance {
        Balance::Unused => None,
        Balance::NotNeeded => Some(Tone::Plain),
        Balance::Missing(_) => Some(Tone::Error),
        Balance::Satisfied(_) => Some(Tone::Good),
    }
}

/// Said where nothing is balanced.
pub(super) fn none() -> Block {
    said(
        "Nothing to balance yet: it takes a site with a server, and a protocol that clients use there.",
    )
}
