//! Pictures of the page for people: `cargo xtask pictures`.

use crate::cases::Case;
use crate::harness::{Outcome, Page, browse, screenshots};
use crate::plan::{STEPS, large_plan};
use serde_json::json;
use thirtyfour::By;

const WIDTHS: [usize; 4] = [1920, 1366, 768, 360];
/// Where a page is longer than that, the rest is not in its picture: browsers draw no more.
const LONGEST: usize = 12_000;

#[test]
#[ignore = "cargo xtask pictures"]
fn pictures_of_everything() {
    browse(async |page| {
        if !page.has_device() {
            return Ok(());
        }
        everywhere(page, "start", None).await?;
        let plans = [
            ("G02", Case::of("G02")?.plan),
            ("G06", Case::of("G06")?.plan),
            ("40-sites", large_plan(40)?),
        ];
        for (name, plan) in plans {
            page.size(1366, 900).await?;
            page.open_plan(&plan).await?;
            for (place, step) in STEPS.into_iter().enumerate() {
                page.size(1366, 900).await?;
                page.step(step).await?;
                everywhere(page, &format!("{name}-{}", place + 1), None).await?;
            }
            for sheet in sheets(page).await? {
                everywhere(page, &format!("{name}-7-{sheet}"), Some(&sheet)).await?;
            }
            if name == "G06" {
                page.printed("G06").await?;
            }
            page.size(1366, 900).await?;
            page.follow("CAS Planner").await?;
        }
        println!("The pictures are in {}", screenshots()?.display());
        Ok(())
    });
}

/// At every width, light and dark; of one sheet, or of the whole page.
async fn everywhere(page: &Page, name: &str, sheet: Option<&str>) -> Outcome {
    for dark in [false, true] {
        page.dark(dark).await?;
        let colours = if dark { "dark" } else { "light" };
        for width in WIDTHS {
            take(page, &format!("{name}-{width}-{colours}"), width, sheet).await?;
        }
    }
    page.dark(false).await
}

async fn take(page: &Page, name: &str, width: usize, sheet: Option<&str>) -> Outcome {
    const HEIGHT: &str = "return document.querySelector(arguments[0]).scrollHeight";
    let file = screenshots()?.join(format!("{name}.png"));
    let part = match sheet {
        None => "html".to_owned(),
        Some(sheet) => format!("main section[data-key='{sheet}']"),
    };
    page.size(width, 900).await?;
    let height = page.script(HEIGHT, [json!(part)]).await?.as_u64().unwrap_or_default();
    let height = usize::try_from(height)?.clamp(900, LONGEST);
    if sheet.is_none() {
        page.size(width, height).await?;
        page.driver.screenshot(&file).await?;
    } else {
        // So high that nothing which stays in the window lies over the sheet.
        page.size(width, height + 900).await?;
        page.driver.find(By::Css(part)).await?.screenshot(&file).await?;
    }
    Ok(())
}

/// The sheets that the open plan has.
async fn sheets(page: &Page) -> Outcome<Vec<String>> {
    const SHEETS: &str =
        "return [...document.querySelectorAll(arguments[0])].map((sheet) => sheet.dataset.key)";
    let sheets = page.script(SHEETS, [json!("main section.sheet")]).await?;
    Ok(crate::harness::strings(&sheets))
}
