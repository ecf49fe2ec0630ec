//! A long list of sites, shown a part at a time with a filter.

use super::live::{memo, when};
use crate::document::Document;
use cas_plan::plan::{Site, SiteKey};
use leptos::prelude::*;

/// Which sites of a long list are shown.
#[derive(Clone, Copy)]
pub struct Pages {
    /// Sites on a page.
    size: usize,
    filter: RwSignal<String>,
    first: RwSignal<usize>,
    matching: Memo<Vec<SiteKey>>,
}

impl Pages {
    /// All sites of the open plan, `size` at a time.
    pub fn new(document: Document, size: usize) -> Self {
        let filter = RwSignal::new(String::new());
        let matching = memo(move || {
            let wanted = filter.get().trim().to_ascii_lowercase();
            document.plan().with(|plan| {
                plan.sites.iter().filter(|site| matches(site, &wanted)).map(|s| s.key).collect()
            })
        });
        Self { size, filter, first: RwSignal::new(0), matching }
    }

    /// The sites that are shown now.
    pub fn shown(self) -> Signal<Vec<SiteKey>> {
        let Self { size, first, matching, .. } = self;
        let shown = memo(move || {
            matching.with(|keys| {
                keys.iter().skip(start(first.get(), keys.len(), size)).take(size).copied().collect()
            })
        });
        shown.into()
    }

    /// Turns to the page that shows a site.
    pub fn turn_to(self, key: SiteKey) {
        if !self.matching.with_untracked(|keys| keys.contains(&key)) {
            self.filter.set(String::new());
        }
        let place = self.matching.with_untracked(|keys| keys.iter().position(|k| *k == key));
        self.first.set(place.unwrap_or_default() / self.size * self.size);
    }

    /// The filter and the way to the other pages; nothing where one page holds all sites.
    pub fn controls(self, document: Document) -> AnyView {
        let Self { size, filter, first, matching } = self;
        let long = memo(move || document.plan().with(|plan| plan.sites.len()) > size);
        let count = memo(move || matching.with(Vec::len));
        let from = memo(move || start(first.get(), count.get(), size));
        let words = memo(move || match count.get() {
            0 => "none".to_owned(),
            all => format!("{} to {} of {all}", from.get() + 1, (from.get() + size).min(all)),
        });
        let type_in = move |event: leptos::ev::Event| {
            filter.set(event_target_value(&event));
            first.set(0);
        };
        let bar = move || {
            view! {
                <div class="pages" role="group" aria-label="Which sites are shown">
                    <label for="filter">"Sites with"</label>
                    <input
                        id="filter"
                        type="search"
                        autocomplete="off"
                        prop:value=filter
                        on:input=type_in
                    />
                    <span aria-live="polite">{words}</span>
                    <button
                        type="button"
                        disabled=memo(move || from.get() == 0)
                        on:click=move |_| first.set(from.get_untracked().saturating_sub(size))
                    >
                        "Previous"
                    </button>
                    <button
                        type="button"
                        disabled=memo(move || from.get() + size >= count.get())
                        on:click=move |_| first.set(from.get_untracked() + size)
                    >
                        "Next"
                    </button>
                </div>
            }
            .into_any()
        };
        when(move || long.get(), bar)
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
