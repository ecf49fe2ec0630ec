//! Verdicts on CAS arrays, their names, and whether these belong on a certificate.

use super::change::{Change, Turn};
use crate::design::{Array, Design, Verdict};
use crate::documents::words::{self, Words};
use std::collections::BTreeMap;

pub(super) fn changes(words: &Words, before: &Design, after: &Design) -> Vec<Change> {
    let old: BTreeMap<&str, &Array> =
        before.arrays.iter().map(|array| (array.site.as_ref(), array)).collect();
    // Sites with the same news stand together.
    let mut news: Vec<(String, Vec<&str>)> = Vec::new();
    for array in &after.arrays {
        let Some(text) = news_of(words, old.get(&*array.site).copied(), array, after) else {
            continue;
        };
        let site = words.site(&array.site);
        match news.iter_mut().find(|(other, _)| *other == text) {
            Some((_, sites)) => sites.push(site),
            None => news.push((text, vec![site])),
        }
    }
    let told = news.into_iter().map(|(text, sites)| {
        let text = format!("the CAS array of {}: {text}", words::list(&sites));
        Change::told(Turn::Differs, text)
    });
    told.collect()
}

fn news_of(words: &Words, old: Option<&Array>, new: &Array, design: &Design) -> Option<String> {
    let Some(old) = old else {
        let matters = matches!(new.verdict, Verdict::Required | Verdict::Recommended);
        return matters.then(|| said(new.verdict));
    };
    if old.verdict != new.verdict {
        return Some(format!("{}, before {}", said(new.verdict), said(old.verdict)));
    }
    if old.host != new.host {
        let name =
            new.host.as_ref().map_or_else(|| "not known yet".to_owned(), ToString::to_string);
        return Some(format!("its name is {name}"));
    }
    (old.on_certificate != new.on_certificate).then(|| words.array(new, design))
}

fn said(verdict: Verdict) -> String {
    words::verdict(verdict).to_lowercase()
}
