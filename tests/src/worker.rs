//! The engine as a worker that is missing, slow, or dies: the page says so, and no answer is lost.
//! The faults are planted by the web server, in the file that starts the worker; the programs are
//! those that are published.

use crate::cases::Case;
use crate::harness::{Hand, Instead, Outcome, Page, Site, browse_at, published_text};
use serde_json::Value;
use std::time::Duration;

/// What starts the worker.
const LOADER: &str = "engine_loader.js";
/// Longer than the page waits for an engine that says nothing.
const DEADLINE: Duration = Duration::from_secs(45);
/// Where the page says what is wrong with its engine, and what it says of one that is missing and of
/// one that stopped, whether the next one stopped as well or not.
const TROUBLE: &str = "#no-engine";
const MISSING: &str = "not answered";
const STOPPED: &str = "has stopped";
/// What it says beside the last result while it waits for the next one.
const WORKING: &str = "working";
/// The title that the planted fault traps at.
const TRAP: &str = "Trap here";

#[test]
fn without_an_engine_answers_are_kept_and_exported() {
    browse_at(&Site::served(&[], [(LOADER.to_owned(), Instead::Missing)]), is_usable);
}

#[test]
fn an_engine_that_never_answers_is_as_one_that_is_missing() {
    browse_at(&planted(include_str!("../faults/silent.js")), is_usable);
}

/// The page without an engine: it says so, and all that needs no engine can be done.
async fn is_usable(page: &Page) -> Outcome {
    page.forgive(&["404", "could not load"]);
    page.press("Start a plan").await?;
    page.at("Organisation").await?;
    Hand::Mouse.fill(page, "Title", "Not worked out").await?;
    page.until_within(DEADLINE, "a word on the engine", async || says(page, MISSING).await).await?;
    page.accessible("without an engine").await?;
    Hand::Mouse.fill(page, "Mail domains", "contoso.com").await?;
    page.reload().await?;
    page.at("Organisation").await?;
    assert_eq!(page.value("Title").await?, "Not worked out");
    assert_eq!(page.value("Mail domains").await?, "contoso.com");
    let plan = exported(page).await?;
    assert_eq!(plan["title"], "Not worked out");
    assert_eq!(plan["organisation"]["mailDomains"][0], "contoso.com");
    Ok(())
}

#[test]
fn an_engine_that_is_slow_is_waited_for_in_view_and_typing_goes_on() {
    browse_at(&planted(include_str!("../faults/slow.js")), async |page| {
        // Nobody waits for every sheet of the plan here.
        page.open_file("plan.json", &Case::of("G02")?.plan).await?;
        page.at("The plan").await?;
        page.step("Organisation").await?;
        let old: &[&[&str]] = &[&["mail.contoso.com", "autodiscover.contoso.com"]];
        page.shows(old).await?;
        page.until("a result that is up to date", async || Ok(!is_old(page).await?)).await?;
        page.accessible("up to date").await?;

        Hand::Mouse.fill(page, "Mail domains", "contoso.com fabrikam.com").await?;
        page.until("the last result, marked as old", async || is_old(page).await).await?;
        assert_eq!(page.certificates().await?, old, "what was shown last is gone");
        assert!(page.texts("#results").await?.join(" ").to_lowercase().contains(WORKING));
        page.accessible("while the engine works").await?;

        // What is worked out for these letters can't be there before all of them are typed.
        page.keys(" litware.com").await?;
        let typed = page.value("Mail domains").await?;
        assert_eq!(typed, "contoso.com fabrikam.com litware.com");
        assert!(is_old(page).await?, "nothing can be newer than the answers");
        let names = ["mail.contoso.com", "autodiscover.contoso.com"];
        let more = ["autodiscover.fabrikam.com", "autodiscover.litware.com"];
        page.shows(&[&[names, more].concat()]).await?;
        page.until("a result that is up to date", async || Ok(!is_old(page).await?)).await
    });
}

#[test]
fn an_engine_that_traps_is_started_again_and_costs_no_answer() {
    browse_at(&planted(include_str!("../faults/trap.js")), async |page| {
        page.forgive(&["unreachable"]);
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.step("Organisation").await?;
        Hand::Mouse.fill(page, "Title", TRAP).await?;
        page.until_within(DEADLINE, "a word on the engine", async || says(page, STOPPED).await)
            .await?;
        page.accessible("the engine stopped").await?;
        assert_eq!(page.value("Title").await?, TRAP);

        // The next one is asked for the plan as it is by then.
        Hand::Mouse.fill(page, "Title", "Past it").await?;
        Hand::Mouse.fill(page, "Mail domains", "contoso.com fabrikam.com").await?;
        let names = ["mail.contoso.com", "autodiscover.contoso.com", "autodiscover.fabrikam.com"];
        page.shows(&[&names]).await?;
        page.until("a result that is up to date", async || Ok(!is_old(page).await?)).await?;
        page.until("nothing to say of it", async || Ok(page.texts(TROUBLE).await?.is_empty()))
            .await?;
        let plan = exported(page).await?;
        assert_eq!(plan["title"], "Past it");
        assert_eq!(plan["organisation"]["mailDomains"][1], "fabrikam.com");
        page.reload().await?;
        page.at("Organisation").await?;
        assert_eq!(page.value("Title").await?, "Past it");
        page.shows(&[&names]).await
    });
}

/// The published page with a fault in what starts its worker, before anything of ours runs there.
fn planted(fault: &str) -> Outcome<Site> {
    let loader = format!("{fault}{}", published_text(LOADER)?);
    Site::served(&[], [(LOADER.to_owned(), Instead::Text("text/javascript", loader))])
}

/// What is shown is older than the answers, and is marked so.
async fn is_old(page: &Page) -> Outcome<bool> {
    const BUSY: &str = "return document.querySelector('#results')?.getAttribute('aria-busy')";
    Ok(page.script(BUSY, []).await? == "true")
}

async fn says(page: &Page, words: &str) -> Outcome<bool> {
    Ok(page.texts(TROUBLE).await?.join(" ").contains(words))
}

async fn exported(page: &Page) -> Outcome<Value> {
    let (_, plan) = page.export("Plan (JSON)").await?;
    Ok(serde_json::from_str(&plan)?)
}
