//! Balancing that became missing, or that something does now.

use super::change::{Change, Turn};
use crate::design::{Balancing, Design};
use crate::documents::summary::Balance;
use crate::documents::words::{self, Words};
use crate::terms::{Choice, Path};
use std::collections::BTreeMap;

pub(super) fn changes(words: &Words, before: &Design, after: &Design) -> Vec<Change> {
    let old: BTreeMap<&str, &[Balancing]> = by_site(before).collect();
    // Sites with the same news stand together.
    let mut news: Vec<(String, Vec<&str>)> = Vec::new();
    for (site, rows) in by_site(after) {
        let then = old.get(site).copied().unwrap_or_default();
        for path in Path::ALL {
            let (then, now) = (Balance::of(then, *path), Balance::of(rows, *path));
            let Some(text) = news_of(words, site, &then, &now) else { continue };
            let text = format!("{}: {text}", words::path(*path));
            match news.iter_mut().find(|(other, _)| *other == text) {
                Some((_, sites)) => sites.push(words.site(site)),
                None => news.push((text, vec![words.site(site)])),
            }
        }
    }
    let told = news.into_iter().map(|(text, sites)| {
        let text = format!("load balancing at {}, {text}", words::list(&sites));
        Change::told(Turn::Differs, text)
    });
    told.collect()
}

fn by_site(design: &Design) -> impl Iterator<Item = (&str, &[Balancing])> {
    let sites = design.balancing.chunk_by(|a, b| a.site == b.site);
    sites.filter_map(|rows| Some((rows.first()?.site.as_ref(), rows)))
}

fn news_of(words: &Words, site: &str, then: &Balance, now: &Balance) -> Option<String> {
    match (then, now) {
        (Balance::Missing(_), Balance::Missing(_)) => None,
        (_, Balance::Missing(_)) => Some("needed, and nothing that is planned does it".to_owned()),
        (Balance::Satisfied(one), Balance::Satisfied(other)) if one == other => None,
        (_, Balance::Satisfied(by)) => Some(format!("done {}", words.satisfied(site, *by))),
        (Balance::Missing(_), _) => Some("not needed any more".to_owned()),
        _ => None,
    }
}
