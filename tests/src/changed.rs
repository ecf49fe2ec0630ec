//! What an edit changed, and the way back beside it.

use crate::cases::Case;
use crate::harness::{Hand, browse, click};
use thirtyfour::By;

#[test]
fn an_edit_says_what_it_changed_and_is_taken_back_there() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.step("Organisation").await?;
        assert!(page.texts(".changed").await?.is_empty(), "nothing was edited yet");
        Hand::Mouse.fill(page, "Mail domains", "contoso.com fabrikam.com").await?;
        page.until("the change in words", async || {
            let said = page.texts(".changed li").await?;
            Ok(said.iter().any(|line| line.starts_with("+ autodiscover.fabrikam.com on ")))
        })
        .await?;
        let new = page.texts("#follows-certificates .reasoned.new .host").await?;
        assert_eq!(new, ["autodiscover.fabrikam.com"]);
        page.accessible("after an edit").await?;
        click(&page.driver.find(By::Css(".changed button")).await?).await?;
        page.shows(&[&["mail.contoso.com", "autodiscover.contoso.com"]]).await?;
        assert_eq!(page.value("Mail domains").await?, "contoso.com");
        page.until("nothing to say", async || {
            Ok(!page.texts(".changed").await?.join("").contains("+ autodiscover.fabrikam.com"))
        })
        .await
    });
}
