//! The page is there.

use crate::harness::browse;

#[test]
fn the_page_loads_without_a_complaint() {
    browse(async |page| {
        assert!(page.title().await?.contains("CAS Planner"), "{}", page.title().await?);
        page.accessible("start").await
    });
}
