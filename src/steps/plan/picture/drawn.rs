//! Which site is drawn.

use crate::document::Document;
use crate::steps::plan::looked::Looked;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// More sites than that are drawn one by one.
pub(super) const DRAWN_AT_ONCE: usize = 20;

/// The site that is drawn, `None` for all: the one that was chosen, as long as it is there. Asked
/// for in the body of a component.
pub(super) fn drawn() -> Memo<Option<SiteKey>> {
    let (document, chosen) = (Document::here(), Looked::here().site());
    Memo::new(move |_| {
        document.with(|plan| {
            let chosen = chosen.get().filter(|key| plan.site(*key).is_some());
            let many = plan.sites.len() > DRAWN_AT_ONCE;
            chosen.or_else(|| plan.sites.first().filter(|_| many).map(|site| site.key))
        })
    })
}
