//! The picture as the worker is asked for it.

use crate::document::Document;
use crate::engine::Engine;
use cas_plan::follows::Picture;
use cas_plan::plan::SiteKey;

/// The picture of a site, or of all where there is none.
pub(super) fn picture(
    engine: Engine,
    document: Document,
    site: Option<SiteKey>,
) -> impl Future<Output = Option<Picture>> {
    let id = |key| document.with_now(|plan| plan.site(key).map(|site| site.id.clone()));
    engine.picture(site.and_then(id))
}
