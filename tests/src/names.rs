//! Names outside ASCII.

use crate::harness::{Hand, browse};

#[test]
fn a_name_outside_ascii_is_shown_in_both_forms() {
    browse(async |page| {
        page.press("Start a plan").await?;
        page.at("Organisation").await?;
        Hand::Mouse.fill(page, "Mail domains", "bücher.de contoso.com").await?;
        page.until("the form of DNS", async || {
            let said = page.texts(".otherwise").await?;
            Ok(said.contains(&"In DNS and on certificates: xn--bcher-kva.de".to_owned()))
        })
        .await?;
        assert_eq!(page.value("Mail domains").await?, "bücher.de contoso.com");
        Ok(())
    });
}
