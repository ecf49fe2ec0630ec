//! axe-core finds nothing, on any step, in any state.

use crate::cases::Case;
use crate::harness::{Hand, Outcome, Page, browse};
use crate::plan::STEPS;

#[test]
fn every_step_of_an_empty_plan_is_accessible() {
    browse(async |page| {
        page.accessible("start").await?;
        page.press("Start a plan").await?;
        page.at("Organisation").await?;
        every_step(page, "empty").await?;
        page.step("Organisation").await?;
        Hand::Mouse.fill(page, "Title", "Nothing but a title").await?;
        page.follow("CAS Planner").await?;
        page.until("the list of drafts", async || Ok(!page.texts(".drafts").await?.is_empty()))
            .await?;
        page.accessible("start, with a draft").await
    });
}

#[test]
fn every_step_of_a_filled_plan_is_accessible() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        every_step(page, "filled").await
    });
}

/// Continue shows first what is wrong, with the focus on it, and links to each field.
#[test]
fn every_step_with_errors_is_accessible() {
    browse(async |page| {
        page.open_plan(include_str!("../plans/errors.json")).await?;
        page.step("Sites").await?;
        Hand::Mouse.fill(page, "Short name of Headquarters", "-").await?;
        page.step("Certificates").await?;
        Hand::Mouse.fill(page, "Issued on", "2026-13-40").await?;
        let mut wrong = Vec::new();
        for (place, step) in STEPS.into_iter().enumerate() {
            page.step(step).await?;
            let state = page.texts("nav [aria-current=step]").await?.join(" ");
            if state.contains("error") {
                page.press("Continue").await?;
                page.arrives("To mend on this page").await?;
                page.accessible(&format!("{step}, with errors")).await?;
                assert!(
                    page.title().await?.starts_with(&format!("Error: {}", place + 1)),
                    "{step}"
                );
                wrong.push(step);
            }
        }
        for step in ["Sites", "Names", "Certificates"] {
            assert!(wrong.contains(&step), "{step} is not among {wrong:?}");
        }
        page.accessible("The plan, with errors").await
    });
}

async fn every_step(page: &Page, state: &str) -> Outcome {
    for step in STEPS {
        page.step(step).await?;
        page.accessible(&format!("{step}, {state}")).await?;
    }
    Ok(())
}
