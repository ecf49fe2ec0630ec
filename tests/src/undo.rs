//! Every edit can be taken back, and done again.

use crate::cases::Case;
use crate::harness::{Hand, Kind, browse};

const BEFORE: &[&[&str]] = &[&["mail.contoso.com", "autodiscover.contoso.com"]];
const AFTER: &[&[&str]] = &[&["mail.fabrikam.com", "autodiscover.fabrikam.com"]];

#[test]
fn undo_and_redo_move_the_answers_and_what_follows() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.shows(BEFORE).await?;
        page.step("Organisation").await?;
        // Typing in one field is one step, however many keys it takes.
        Hand::Mouse.fill(page, "Mail domains", "fabrikam.com").await?;
        page.shows(AFTER).await?;
        page.tool("Undo").await?;
        page.shows(BEFORE).await?;
        assert_eq!(page.value("Mail domains").await?, "contoso.com");
        page.tool("Redo").await?;
        page.shows(AFTER).await?;
        assert_eq!(page.value("Mail domains").await?, "fabrikam.com");
        Ok(())
    });
}

/// A list that shrinks and grows again is where pages like this one break.
#[test]
fn a_removed_site_comes_back_with_all_of_its_answers() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        let (_, before) = page.export("Plan (JSON)").await?;
        page.step("Sites").await?;
        for site in ["HQ", "BR"] {
            page.press(&format!("Change for {site}")).await?;
            page.press("Remove").await?;
            page.until("the site is gone", async || {
                Ok(!page.texts("main h2").await?.contains(&site.to_owned()))
            })
            .await?;
        }
        page.find(Kind::Button, "Add the first site").await?;
        page.tool("Undo").await?;
        page.tool("Undo").await?;
        let (_, after) = page.export("Plan (JSON)").await?;
        assert_eq!(after, before);
        Ok(())
    });
}
