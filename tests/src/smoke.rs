//! The page is there.

use crate::harness::browse_everywhere;

#[test]
fn the_page_loads_without_a_complaint() {
    browse_everywhere(async |page| {
        assert!(page.title().await?.contains("CAS Planner"), "{}", page.title().await?);
        page.accessible("start").await
    });
}
