//! What the plan is handed over with.

use crate::cases::Case;
use crate::harness::{Outcome, Page, browse};
use std::fs;

#[test]
fn every_document_is_looked_at_and_saved() {
    browse(async |page| {
        for id in ["G06", "G15"] {
            page.open_plan(&Case::of(id)?.plan).await?;
            let titles = page.texts(".documents li > span:first-child").await?;
            assert!(titles.len() >= 10, "{titles:?}");
            let mut nothing = Vec::new();
            for title in titles {
                let of = format!("{title} of {id}");
                page.press(&format!("Look {title}")).await?;
                let shown = looked_at(page).await?;
                if shown.is_empty() {
                    nothing.push(of);
                } else {
                    is_saved(page, &title, &shown).await.map_err(|e| format!("{of}: {e}"))?;
                }
                page.press(&format!("Hide {title}")).await?;
            }
            // Nobody wants many rows that lead nowhere.
            assert!(nothing.len() <= 3, "{nothing:?}");
            page.follow("CAS Planner").await?;
        }
        Ok(())
    });
}

/// The files of the document that is open, by name and text.
async fn looked_at(page: &Page) -> Outcome<Vec<(String, String)>> {
    const FILES: &str = "return [...document.querySelectorAll('.preview pre')].map((text) =>
        [text.getAttribute('aria-label'), text.textContent])";
    page.until("the document", async || {
        Ok(!page.texts(".documents .preview, .documents p.soft").await?.is_empty())
    })
    .await?;
    Ok(serde_json::from_value(page.script(FILES, []).await?)?)
}

async fn is_saved(page: &Page, title: &str, shown: &[(String, String)]) -> Outcome {
    let save = async || page.press(&format!("Save {title}")).await;
    for file in page.saved_files(shown.len(), save).await? {
        let text = fs::read_to_string(&file)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(text.lines().count() > 1, "{name} is empty");
        let (_, wanted) = shown
            .iter()
            .find(|(shown, _)| *shown == name)
            .ok_or_else(|| format!("{name} was saved; {} were shown", shown.len()))?;
        assert_eq!(&text, wanted, "{name}");
        // The other plan has files of the same names.
        fs::remove_file(&file)?;
    }
    Ok(())
}
