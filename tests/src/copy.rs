//! Tables and name lists on the clipboard.

use crate::cases::Case;
use crate::harness::{Kind, Outcome, Page, browse, click};

#[test]
fn a_table_is_copied_for_a_spreadsheet_and_as_markdown() {
    browse(async |page| {
        if !page.has_device() {
            return Ok(());
        }
        page.open_plan(&Case::of("G06")?.plan).await?;
        let rows = page.texts("section[data-key=dns-inside] tbody tr").await?.len();
        assert!(rows > 2, "{rows} rows");

        let tsv = copied(page, "DNS inside", "Copy for a spreadsheet").await?;
        let lines: Vec<Vec<&str>> = tsv.lines().map(|line| line.split('\t').collect()).collect();
        assert_eq!(lines.len(), rows + 1, "{tsv}");
        assert!(lines.iter().all(|cells| cells.len() == lines[0].len()), "{tsv}");
        assert!(tsv.contains("outlook-hq.corp.contoso.com"), "{tsv}");

        let markdown = copied(page, "DNS inside", "Copy as Markdown").await?;
        let lines: Vec<&str> = markdown.lines().collect();
        assert_eq!(lines.len(), rows + 2, "{markdown}");
        assert!(
            lines.iter().all(|line| line.starts_with('|') && line.ends_with('|')),
            "{markdown}"
        );
        assert!(lines[1].contains("---"), "{markdown}");
        Ok(())
    });
}

#[test]
fn the_names_of_a_certificate_are_copied_both_ways() {
    browse(async |page| {
        if !page.has_device() {
            return Ok(());
        }
        page.open_plan(&Case::of("G02")?.plan).await?;
        let lines = copied(page, "Certificates", "Copy one a line").await?;
        assert_eq!(lines, "mail.contoso.com\nautodiscover.contoso.com\n");
        let commas = copied(page, "Certificates", "Copy with commas").await?;
        assert_eq!(commas, "mail.contoso.com,autodiscover.contoso.com");
        Ok(())
    });
}

async fn copied(page: &Page, sheet: &str, how: &str) -> Outcome<String> {
    click(&page.find_in(Some(sheet), Kind::Button, how).await?).await?;
    page.until("it is said", async || Ok(page.texts("#said").await? == ["Copied."])).await?;
    page.clipboard().await
}
