//! Many sites on one page: a card is folded into one line, unless something in it is to be seen.

use crate::page::Page;
use crate::steps::Step;
use crate::view::{Node, button, el, of_class};
use cas_plan::documents::words::count;
use cas_plan::plan::{Site, SiteKey};

/// Up to so many sites are shown in full at first.
const FEW: usize = 10;

/// Whether only a line of a site is shown. What is wrong with it opens it.
pub(super) fn is_folded(page: Page, key: SiteKey) -> bool {
    let many = page.plan(|plan| plan.sites.len()) > FEW;
    page.folded.with(|folded| {
        folded.iter().find(|(other, _)| *other == key).map_or(many, |(_, fold)| *fold)
    }) && !is_wrong(page, key)
}

fn is_wrong(page: Page, key: SiteKey) -> bool {
    let here = format!("site-{key}/");
    page.checks.shown() == Some(Step::Sites)
        && page.checks.of(Step::Sites).iter().any(|trouble| trouble.id.starts_with(&here))
}

/// Shows all of a site.
pub fn unfold(page: Page, key: SiteKey) {
    set(page, &[key], false);
}

/// Forgets what is about the sites of the plan that was open.
pub fn forget_sites(page: Page) {
    page.folded.set(Vec::new());
    page.filter.set(String::new());
    page.pasted.set(String::new());
}

/// Folds sites, or unfolds them.
pub(super) fn set(page: Page, keys: &[SiteKey], fold: bool) {
    page.folded.update(|folded| {
        folded.retain(|(key, _)| !keys.contains(key));
        folded.extend(keys.iter().map(|key| (*key, fold)));
    });
}

/// The button in the head of a card.
pub(super) fn switch(page: Page, key: SiteKey, title: &str, folded: bool) -> Node {
    button("Details", move || set(page, &[key], !folded))
        .with("id", format!("site-{key}-fold"))
        .with("class", "fold")
        .with("aria-expanded", (!folded).to_string())
        .add(crate::view::heard(format!(" of {title}")))
}

/// The buttons for all cards; none where there is one.
pub(super) fn all(page: Page) -> Option<Node> {
    let keys = page.plan(|plan| plan.sites.iter().map(|site| site.key).collect::<Vec<_>>());
    let any = |folded: bool| keys.iter().any(|key| is_folded(page, *key) == folded);
    let (unfolds, folds) = (any(true), any(false));
    let change = |label: &str, fold: bool| {
        let keys = keys.clone();
        button(label, move || set(page, &keys, fold))
    };
    (keys.len() > 1).then(|| {
        of_class("div", "buttons folds")
            .with("data-key", "folds")
            .add(change("Show all details", false).flag("disabled", !unfolds))
            .add(change("Hide all details", true).flag("disabled", !folds))
    })
}

/// A site in one line: whether it faces the internet, its servers, its pair, its users.
pub(super) fn line(site: &Site) -> Node {
    let facing = match site.internet_facing {
        Some(true) => "Internet-facing",
        Some(false) => "Not internet-facing",
        None => "Internet-facing or not: not known yet",
    };
    let servers = count(site.servers.len(), "server");
    let pair = site.pair.iter().map(|pair| format!("pair {pair}"));
    let users = site.users.iter().map(|users| count(*users as usize, "user"));
    let parts: Vec<String> =
        [facing.to_owned(), servers].into_iter().chain(pair).chain(users).collect();
    el("p").with("class", "soft in-a-line").text(parts.join(", "))
}
