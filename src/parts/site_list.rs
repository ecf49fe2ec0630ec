//! A long list of sites, shown a part at a time with a filter.

use super::pager::{Pager, Shown};
use crate::document::Document;
use cas_plan::plan::{Site, SiteKey};
use leptos::prelude::*;

/// Up to so many sites are found by looking.
const FEW: usize = 10;

/// Which sites of a long list are shown; provided once by the app, so that a filter holds on
/// every step.
#[derive(Clone, Copy, Debug)]
pub struct SiteList {
    document: Document,
    filter: RwSignal<String>,
    first: RwSignal<usize>,
}

impl SiteList {
    /// All sites, from the first on.
    pub fn new(document: Document) -> Self {
        let list = Self { document, filter: RwSignal::default(), first: RwSignal::new(0) };
        document.on_another_plan(move || list.forget());
        list
    }

    /// Which sites are shown; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// The sites that are shown now, `size` at a time.
    pub fn shown(self, size: usize) -> Memo<Vec<SiteKey>> {
        Memo::new(move |_| {
            let all = self.matching();
            let from = start(self.first.get(), all.len(), size);
            all.into_iter().skip(from).take(size).collect()
        })
    }

    /// Turns to the page that shows a site, where there are `size` on a page.
    pub fn turn_to(self, size: usize, key: SiteKey) {
        let place = || untrack(|| self.matching()).iter().position(|other| *other == key);
        let place = place().or_else(|| {
            self.filter.set(String::new());
            place()
        });
        self.first.set(place.unwrap_or_default() / size * size);
    }

    /// Turns to the first page.
    pub fn turn_to_first(self) {
        self.first.set(0);
    }

    /// Shows all sites again, from the first on.
    fn forget(self) {
        self.filter.set(String::new());
        self.first.set(0);
    }

    fn matching(self) -> Vec<SiteKey> {
        let wanted = self.filter.get().trim().to_ascii_lowercase();
        self.document.with(|plan| {
            let sites = plan.sites.iter().filter(|site| matches(site, &wanted));
            sites.map(|site| site.key).collect()
        })
    }
}

/// The filter, and the way to the other pages where one does not hold all sites; nothing where
/// there are few.
#[component]
pub fn SiteControls(
    /// How many sites are on a page.
    size: usize,
) -> impl IntoView {
    let (document, list) = (Document::here(), SiteList::here());
    let sites = Memo::new(move |_| document.with(|plan| plan.sites.len()));
    let count = Memo::new(move |_| list.matching().len());
    let shown = Signal::derive(move || {
        let of = count.get();
        Shown { first: start(list.first.get(), of, size), at_once: size, of }
    });
    let find = move |event| {
        list.filter.set(event_target_value(&event));
        list.first.set(0);
    };
    let are_many = move || sites.get() > size.min(FEW);
    let are_more = Signal::derive(move || sites.get() > size);
    view! {
        <Show when=are_many>
            <div class="pages" role="group" aria-label="Which sites are shown">
                <label for="filter">"Sites with"</label>
                <input
                    id="filter"
                    type="search"
                    autocomplete="off"
                    prop:value=list.filter
                    on:input=find
                />
                <Pager shown turn=move |to| list.first.set(to) always=are_more/>
            </div>
        </Show>
    }
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
