//! Decisions and open points.

use crate::cases::Case;
use crate::harness::{Outcome, Page, browse, click};
use serde_json::{Value, json};
use thirtyfour::By;

#[test]
fn an_open_question_becomes_an_open_point_once() {
    browse(async |page| {
        let mut plan: Value = serde_json::from_str(&Case::of("G02")?.plan)?;
        plan["organisation"].as_object_mut().ok_or("no answers")?.remove("publicCa");
        page.open_plan(&plan.to_string()).await?;
        let question = page.texts("section[data-key=questions] li > a").await?.remove(0);
        note(page).await?;
        page.until("the point", async || Ok(points(page).await?.len() == 1)).await?;
        note(page).await?;
        page.until("a word", async || Ok(page.texts("#said").await? == ["It is noted already."]))
            .await?;
        let points = points(page).await?;
        assert_eq!(points.len(), 1, "{points:?}");
        assert_eq!(points[0]["state"], json!("open"));
        assert!(points[0]["text"].as_str().is_some_and(|text| text.starts_with(&question)));
        page.accessible("with an open point").await?;
        page.tool("Undo").await?;
        page.until("no point", async || Ok(self::points(page).await?.is_empty())).await
    });
}

async fn note(page: &Page) -> Outcome {
    let button = By::Css("section[data-key=questions] button[data-decide]");
    click(&page.driver.find(button).await?).await
}

/// The decisions as they stand on the page.
async fn points(page: &Page) -> Outcome<Vec<Value>> {
    const POINTS: &str =
        "return [...document.querySelectorAll('main [data-key^=decision-]')].map((point) => ({
        text: point.querySelector('textarea').value,
        state: point.querySelector('input[type=radio]:checked').value,
    }))";
    Ok(page.script(POINTS, []).await?.as_array().cloned().unwrap_or_default())
}
