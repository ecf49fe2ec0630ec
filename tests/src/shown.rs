//! What the page shows for a plan is what its worked case says.

use crate::cases::Case;
use crate::harness::browse;

#[test]
fn the_page_shows_the_names_of_every_case() {
    browse(async |page| {
        let cases = Case::all()?;
        assert_eq!(cases.len(), 17);
        for case in cases {
            page.open_plan(&case.plan).await?;
            if let Some(expected) = case.certificates() {
                assert_eq!(page.certificates().await?, expected, "{}", case.id);
            }
            let off = page.left_off().await?;
            for name in case.left_off() {
                assert!(off.contains(&name), "{}: {name} is not among {off:?}", case.id);
            }
            page.follow("CAS Planner").await?;
        }
        Ok(())
    });
}
