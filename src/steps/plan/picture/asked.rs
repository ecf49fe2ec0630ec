//! The picture as the worker is asked for it.

use crate::document::Document;
use cas_plan::plan::SiteKey;
use cas_planner_link::Ask;

/// The picture of a site, or of all where there is none.
pub(super) fn of(document: Document, site: Option<SiteKey>) -> Ask {
    let id = |key| document.with_now(|plan| plan.site(key).map(|site| site.id.clone()));
    Ask::Picture(site.and_then(id))
}
