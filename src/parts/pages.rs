//! A long list of sites, shown a part at a time with a filter.

use super::field::value_of;
use crate::page::Page;
use crate::signals::untrack;
use crate::view::{Node, On, button, el, of_class};
use cas_plan::plan::{Site, SiteKey};

/// The sites that are shown now, `size` at a time: their places in the plan.
pub fn shown(page: Page, size: usize) -> Vec<usize> {
    let all = matching(page);
    let from = start(page.first.get(), all.len(), size);
    all.into_iter().skip(from).take(size).collect()
}

/// Turns to the page that shows a site.
pub fn turn_to(page: Page, size: usize, key: SiteKey) {
    let place_in = |page: Page| {
        let place = page.plan_now(|plan| plan.place_of(key));
        untrack(|| matching(page)).iter().position(|other| Some(*other) == place)
    };
    let place = place_in(page).or_else(|| {
        page.filter.set(String::new());
        place_in(page)
    });
    page.first.set(place.unwrap_or_default() / size * size);
}

/// Up to so many sites are found by looking.
const FEW: usize = 10;

/// The filter, and the way to the other pages where one does not hold all sites; nothing where
/// there are few.
pub fn controls(page: Page, size: usize) -> Option<Node> {
    let sites = page.plan(|plan| plan.sites.len());
    if sites <= size.min(FEW) {
        return None;
    }
    let count = matching(page).len();
    let from = start(page.first.get(), count, size);
    let words = match count {
        0 => "none".to_owned(),
        all => format!("{} to {} of {all}", from + 1, (from + size).min(all)),
    };
    let filter = el("input")
        .with("id", "filter")
        .with("type", "search")
        .with("autocomplete", "off")
        .with("value", page.filter.get())
        .on("input", move |event| {
            page.filter.set(value_of(event));
            page.first.set(0);
        });
    let turn = [
        button("Previous", move || page.first.set(from.saturating_sub(size)))
            .flag("disabled", from == 0),
        button("Next", move || page.first.set(from + size)).flag("disabled", from + size >= count),
    ];
    let bar = of_class("div", "pages")
        .with("data-key", "pages")
        .with("role", "group")
        .with("aria-label", "Which sites are shown")
        .add(el("label").with("for", "filter").text("Sites with"))
        .add(filter)
        .add(el("span").with("aria-live", "polite").text(words))
        .all((sites > size).then_some(turn).into_iter().flatten());
    Some(bar)
}

fn matching(page: Page) -> Vec<usize> {
    let wanted = page.filter.get().trim().to_ascii_lowercase();
    page.plan(|plan| {
        let sites = plan.sites.iter().enumerate();
        sites.filter(|(_, site)| matches(site, &wanted)).map(|(place, _)| place).collect()
    })
}

/// Where a page begins; the last one where there are fewer sites than before.
fn start(first: usize, count: usize, size: usize) -> usize {
    if first < count { first } else { count.saturating_sub(1) / size * size }
}

fn matches(site: &Site, wanted: &str) -> bool {
    let has = |text: &str| text.to_ascii_lowercase().contains(wanted);
    wanted.is_empty() || has(&site.name) || has(&site.id)
}

#[cfg(test)]
mod tests {
    use super::start;

    #[test]
    fn a_page_that_is_gone_becomes_the_last_one() {
        assert_eq!(start(24, 100, 12), 24);
        assert_eq!(start(96, 90, 12), 84);
        assert_eq!(start(12, 12, 12), 0);
        assert_eq!(start(12, 0, 12), 0);
    }
}
