//! Rules and words, explained over the page.

use crate::cases::Case;
use crate::harness::{Hand, Outcome, Page, browse, click};
use thirtyfour::{By, Key};

const OPEN: &str = "dialog[open] .explained h2";

#[test]
fn the_rule_behind_a_name_is_one_click_away() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        let sheet = "section[data-key=certificates]";
        click(&page.driver.find(By::Css(format!("{sheet} details.reasoned summary"))).await?)
            .await?;
        let rule = page.driver.find(By::Css(format!("{sheet} .rules a"))).await?;
        let address = rule.attr("href").await?.ok_or("no address")?;
        let id = address.rsplit('/').next().ok_or("no rule")?.to_owned();
        click(&rule).await?;
        page.until("the rule", async || {
            Ok(page.texts(OPEN).await?.iter().any(|title| title.starts_with(&id)))
        })
        .await?;
        // The texts are read when one is first asked for.
        let parts = ["What it looks at", "Why it matters", "What to do", "Source"];
        page.until("its parts", async || Ok(page.texts("dialog[open] h3").await? == parts)).await?;
        page.accessible("a rule").await?;

        // The way to the other rules and on to one of them stays in the dialog.
        page.follow("All rules").await?;
        is_open(page, "Rules").await?;
        page.keys(Key::Escape).await?;
        is_closed(page).await?;
        let back = page.script("return document.activeElement.getAttribute('href')", []).await?;
        assert_eq!(back, address.as_str(), "the focus is lost");
        page.at("The plan").await
    });
}

#[test]
fn all_rules_are_searched_while_one_types() {
    browse(async |page| {
        page.visit("/rules", false).await?;
        is_open(page, "Rules").await?;
        let rules = async || page.texts("dialog[open] section li").await;
        let all = rules().await?.len();
        assert!(all > 50, "{all} rules");
        page.accessible("all rules").await?;
        Hand::Mouse.fill(page, "Rules with", "AFFINITY").await?;
        page.until("fewer rules", async || Ok((1..all).contains(&rules().await?.len()))).await?;
        // The field keeps the focus and what was typed.
        page.keys("zzz").await?;
        page.until("no rule", async || {
            Ok(page.texts("dialog[open]").await?.join("").contains("No rule holds these words."))
        })
        .await?;
        assert_eq!(page.value("Rules with").await?, "AFFINITYzzz");
        page.press("Close").await?;
        is_closed(page).await
    });
}

#[test]
fn a_word_of_a_step_is_explained() {
    browse(async |page| {
        page.press("Start a plan").await?;
        page.at("Organisation").await?;
        page.follow("Split DNS").await?;
        is_open(page, "Glossary").await?;
        page.until("the word", async || Ok(page.texts("dialog[open] dt").await? == ["Split DNS"]))
            .await?;
        assert!(!page.texts("dialog[open] dd").await?.join("").is_empty());
        page.follow("The whole glossary").await?;
        page.until("all words", async || Ok(page.texts("dialog[open] dt").await?.len() > 30))
            .await?;
        page.accessible("the glossary").await?;
        page.keys(Key::Escape).await?;
        is_closed(page).await?;
        page.at("Organisation").await
    });
}

/// Every word that a step offers is in the glossary.
#[test]
fn no_word_of_a_step_leads_nowhere() {
    browse(async |page| {
        page.press("Start a plan").await?;
        page.at("Organisation").await?;
        for step in crate::plan::STEPS {
            page.step(step).await?;
            for word in page.texts(".words a").await? {
                click(&page.driver.find(By::LinkText(word.clone())).await?).await?;
                let what = format!("{word} of {step}");
                page.until(&what, async || Ok(page.texts("dialog[open] dt").await? == [&*word]))
                    .await?;
                page.keys(Key::Escape).await?;
                is_closed(page).await?;
            }
        }
        Ok(())
    });
}

async fn is_open(page: &Page, title: &str) -> Outcome {
    page.until(title, async || Ok(page.texts(OPEN).await? == [title])).await
}

async fn is_closed(page: &Page) -> Outcome {
    page.until("no dialog", async || Ok(page.texts("dialog[open]").await?.is_empty())).await
}
