//! Nothing typed is ever lost.

use crate::cases::Case;
use crate::harness::{Hand, browse_everywhere};
use crate::plan::STEPS;
use serde_json::json;

#[test]
fn a_reload_in_the_middle_costs_nothing() {
    browse_everywhere(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.step("Organisation").await?;
        Hand::Mouse.fill(page, "Mail domains", "fabrikam.com").await?;
        Hand::Mouse.fill(page, "Title", "half a ti").await?;
        page.shows(&[&["mail.fabrikam.com", "autodiscover.fabrikam.com"]]).await?;
        // At once: what was typed last is not older than a keystroke.
        page.reload().await?;
        page.at("Organisation").await?;
        assert_eq!(page.value("Title").await?, "half a ti");
        page.shows(&[&["mail.fabrikam.com", "autodiscover.fabrikam.com"]]).await
    });
}

/// What no file may hold is kept all the same, as it was typed.
#[test]
fn a_half_typed_name_survives_every_step_and_a_reload() {
    browse_everywhere(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.step("Organisation").await?;
        Hand::Mouse.fill(page, "Active Directory domain", "corp..contoso_").await?;
        for step in STEPS {
            page.step(step).await?;
        }
        page.reload().await?;
        page.step("Organisation").await?;
        assert_eq!(page.value("Active Directory domain").await?, "corp..contoso_");
        Ok(())
    });
}

#[test]
fn a_draft_is_listed_and_reopens_where_one_left_off() {
    browse_everywhere(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.step("Names").await?;
        page.follow("CAS Planner").await?;
        page.reload().await?;
        page.press("case").await?;
        page.at("Names").await
    });
}

/// Storage that is full or forbidden is said, and the work goes on.
#[test]
fn without_storage_the_page_says_so_and_works_on() {
    browse_everywhere(async |page| {
        page.press("Start a plan").await?;
        page.at("Organisation").await?;
        page.arrives("Organisation").await?;
        let refuse = "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }";
        page.script(refuse, []).await?;
        Hand::Mouse.fill(page, "Title", "Not kept").await?;
        page.until("a word on storage", async || {
            Ok(page.texts(".notice").await?.join(" ").contains("not kept"))
        })
        .await?;
        page.accessible("storage is full").await?;
        let (_, plan) = page.export("Plan (JSON)").await?;
        let plan: serde_json::Value = serde_json::from_str(&plan)?;
        assert_eq!(plan["title"], json!("Not kept"));
        Ok(())
    });
}
