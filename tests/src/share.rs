//! A plan as a link.

use crate::cases::Case;
use crate::harness::{Kind, Outcome, Page, browse};
use crate::walk::assert_holds;
use serde_json::Value;

/// The part of the link of G06 as the page made it in its first year. It opens for ever.
const OLD: &str = include_str!("../plans/link-1.txt");

#[test]
fn a_link_opens_as_the_plan_that_it_was_made_of() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        let (_, saved) = page.export("Plan (JSON)").await?;
        let link = link_of(page).await?;
        let fragment = link.split_once('#').ok_or("no fragment")?.1.to_owned();
        assert!(fragment.starts_with("plan=1"), "{fragment}");

        page.visit(&fragment, true).await?;
        page.at("The plan").await?;
        let (_, again) = page.export("Plan (JSON)").await?;
        assert_eq!(again, saved);
        // What the link held does not stay in the address, where it would be opened again.
        let address = page.script("return location.hash", []).await?;
        assert_eq!(address, "#/plan");
        Ok(())
    });
}

#[test]
fn an_old_link_still_opens() {
    browse(async |page| {
        page.visit(OLD.trim(), true).await?;
        page.at("The plan").await?;
        let case = Case::of("G06")?;
        assert_eq!(Some(page.certificates().await?), case.certificates());
        let (_, opened) = page.export("Plan (JSON)").await?;
        let (opened, wanted): (Value, Value) =
            (serde_json::from_str(&opened)?, serde_json::from_str(&case.plan)?);
        assert_holds(&opened, &wanted, "");
        Ok(())
    });
}

/// Each is refused in words, on the start page, and what was there before is still there.
#[test]
fn a_broken_link_is_refused_and_costs_nothing() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        let (_, before) = page.export("Plan (JSON)").await?;
        let cut = &OLD.trim()[..OLD.trim().len() / 2];
        for fragment in ["plan=", "plan=1", "plan=1%%%", "plan=1AAAA", "plan=2abc", cut] {
            page.visit(fragment, false).await?;
            page.until("the refusal", async || {
                let said = page.texts(".notice").await?.join("\n");
                Ok(said.contains("The plan of the link was not opened") && said.contains('\n'))
            })
            .await
            .map_err(|problem| format!("{fragment}: {problem}"))?;
            assert_eq!(page.texts(".drafts li").await?.len(), 1, "{fragment}");
            page.press("case").await?;
            page.at("The plan").await?;
            let (_, after) = page.export("Plan (JSON)").await?;
            assert_eq!(after, before, "{fragment}");
        }
        Ok(())
    });
}

/// Opening the same link twice makes two drafts rather than losing what was done with the first.
#[test]
fn a_link_never_overwrites_a_draft() {
    browse(async |page| {
        for drafts in 1..=2 {
            page.visit(OLD.trim(), drafts == 1).await?;
            page.at("The plan").await?;
            page.follow("CAS Planner").await?;
            page.until("the drafts", async || Ok(page.texts(".drafts li").await?.len() == drafts))
                .await?;
        }
        Ok(())
    });
}

async fn link_of(page: &Page) -> Outcome<String> {
    page.press("Share").await?;
    page.find(Kind::Field, "Link").await?;
    page.accessible("the share link").await?;
    page.value("Link").await
}
