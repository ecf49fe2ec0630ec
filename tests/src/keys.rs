//! Keys that save a way.

use crate::cases::Case;
use crate::harness::{Hand, Kind, Outcome, Page, browse, click};
use thirtyfour::{By, Key};

#[test]
fn the_keys_are_listed_and_can_be_switched_off() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.keys("2").await?;
        page.at("Sites").await?;
        page.keys("?").await?;
        page.until("the keys", async || {
            Ok(page.texts("dialog[open] .explained h2").await? == ["Keys"])
        })
        .await?;
        page.accessible("the keys").await?;
        switch(page).await?;
        page.keys(Key::Escape).await?;
        for key in ["3", "p", "?", "u"] {
            page.keys(key).await?;
        }
        page.at("Sites").await?;
        assert!(page.texts("dialog[open]").await?.is_empty(), "? still opens the keys");
        let presenting = "return document.documentElement.hasAttribute('data-presenting')";
        assert_eq!(page.script(presenting, []).await?, false);

        page.reload().await?;
        page.at("Sites").await?;
        page.keys("3").await?;
        page.at("Sites").await?;
        page.follow("Keys").await?;
        switch(page).await?;
        page.press("Close").await?;
        page.keys("3").await?;
        page.at("Protocols and exposure").await
    });
}

/// A letter that is typed is a letter.
#[test]
fn keys_do_nothing_within_a_field() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.step("Organisation").await?;
        Hand::Mouse.fill(page, "Title", "3 up? r").await?;
        assert_eq!(page.value("Title").await?, "3 up? r");
        page.at("Organisation").await
    });
}

#[test]
fn control_z_takes_edits_back_inside_fields_and_outside() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.step("Organisation").await?;
        Hand::Mouse.fill(page, "Customer", "Contoso Ltd").await?;
        // What no plan may hold is not lost either.
        Hand::Mouse.fill(page, "Active Directory domain", "corp..contoso_").await?;
        for outside in [false, true] {
            if outside {
                click(&page.driver.find(By::Id("heading")).await?).await?;
            }
            control(page, "z").await?;
            is(page, "Active Directory domain", "corp.contoso.com").await?;
            is(page, "Customer", "Contoso Ltd").await?;
            control(page, "z").await?;
            is(page, "Customer", "").await?;
            control(page, "y").await?;
            is(page, "Customer", "Contoso Ltd").await?;
            control(page, "y").await?;
            is(page, "Active Directory domain", "corp..contoso_").await?;
        }
        // Once there is nothing left to take back, nothing happens.
        for _ in 0..4 {
            control(page, "z").await?;
        }
        is(page, "Title", "case").await?;
        is(page, "Active Directory domain", "corp.contoso.com").await
    });
}

async fn switch(page: &Page) -> Outcome {
    let letters = page.find(Kind::Choice, "Single letters and digits do something").await?;
    Ok(letters.click().await?)
}

async fn control(page: &Page, key: &str) -> Outcome {
    let keys = page.driver.action_chain().key_down(Key::Control).send_keys(key);
    Ok(keys.key_up(Key::Control).perform().await?)
}

async fn is(page: &Page, field: &str, text: &str) -> Outcome {
    let what = format!("{field:?} is {text:?}");
    page.until(&what, async || Ok(page.value(field).await? == text)).await
}
