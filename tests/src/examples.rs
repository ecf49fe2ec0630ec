//! Examples to begin from.

use crate::harness::{Hand, browse};

#[test]
fn every_example_opens_as_a_draft_of_its_own() {
    browse(async |page| {
        page.until("the examples", async || Ok(!page.texts(".examples .title").await?.is_empty()))
            .await?;
        let examples = page.texts(".examples .title").await?;
        assert_eq!(examples.len(), 6);
        for (opened, example) in examples.iter().enumerate() {
            page.press(example).await?;
            page.at("The plan").await?;
            page.until("its certificates", async || Ok(!page.certificates().await?.is_empty()))
                .await?;
            let title = page.texts(".top .title").await?;
            assert_eq!(title, [example.as_str()].map(|title| title.replace('’', "'")));
            page.follow("CAS Planner").await?;
            page.at("Plan client access to Exchange").await?;
            assert_eq!(page.texts(".drafts li").await?.len(), opened + 1);
        }
        Ok(())
    });
}

#[test]
fn an_example_never_overwrites_what_was_made_of_it() {
    browse(async |page| {
        let example = "One site, split DNS";
        page.press(example).await?;
        page.at("The plan").await?;
        page.step("Organisation").await?;
        Hand::Mouse.fill(page, "Title", "Mine").await?;
        page.follow("CAS Planner").await?;
        page.press(example).await?;
        page.at("The plan").await?;
        page.follow("CAS Planner").await?;
        page.until("both drafts", async || {
            let mut titles = page.texts(".drafts .title").await?;
            titles.sort();
            Ok(titles == ["Mine", example])
        })
        .await
    });
}
