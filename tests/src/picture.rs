//! The picture of the plan.

use crate::cases::Case;
use crate::harness::{Outcome, Page, browse, click};
use serde_json::json;
use std::fs;
use thirtyfour::By;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

#[test]
fn the_picture_shows_one_site_or_all() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        assert_eq!(page.texts("#drawn option").await?, ["All sites", "HQ", "BR"]);
        let all = marks(page).await?;
        assert!(all.iter().any(|mark| mark.contains("mail-br.corp.contoso.com")), "{all:?}");
        click(&page.driver.find(By::Css("#drawn option:nth-child(2)")).await?).await?;
        page.until("one site", async || {
            let one = marks(page).await?;
            let other = one.iter().any(|mark| mark.contains("mail-br.corp.contoso.com"));
            Ok(!one.is_empty() && one.len() < all.len() && !other)
        })
        .await?;
        let outside = page.script(OUTSIDE, []).await?;
        assert_eq!(outside, json!([]), "text outside of the drawing");
        Ok(())
    });
}

#[test]
fn a_mark_leads_to_its_sheet_and_its_words_do_too() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        let mark =
            page.driver.find(By::Css(".picture g[data-at]:not(.site, .head):has(rect)")).await?;
        let at = mark.attr("data-at").await?.ok_or("no place")?;
        click(&mark).await?;
        page.until("the place", async || {
            let address = page.script("return location.hash", []).await?;
            Ok(address.as_str().is_some_and(|address| address.ends_with(&at)))
        })
        .await?;

        page.step("The plan").await?;
        page.press("The picture in words").await?;
        let words = page.texts("details[data-key=picture-words] li a").await?;
        assert!(words.len() >= marks(page).await?.len() / 2, "{words:?}");
        assert!(words.iter().all(|words| words.len() > 8), "{words:?}");
        assert!(words.iter().any(|words| words.contains("autodiscover.contoso.com")), "{words:?}");
        page.accessible("the picture in words").await
    });
}

#[test]
fn a_mark_leads_to_its_row_and_the_way_back_to_the_picture() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        for sheet in ["certificates", "arrays", "balancing", "dns-inside", "firewall"] {
            let marks = format!(".picture g[data-at^='/sheets/{sheet}/']");
            let mark = page.driver.find_all(By::Css(marks)).await?.pop();
            let mark = mark.ok_or_else(|| format!("no mark of {sheet}"))?;
            let at = mark.attr("data-at").await?.ok_or("no place")?;
            page.script(
                "arguments[0].dispatchEvent(new Event('click', { bubbles: true }))",
                [mark.to_json()?],
            )
            .await?;
            page.until(&at, async || Ok(focus(page).await? == at)).await?;
            page.driver.back().await?;
            page.until("the picture", async || Ok(focus(page).await? == "/sheets/picture")).await?;
        }
        Ok(())
    });
}

/// The identifier of what has the focus.
async fn focus(page: &Page) -> Outcome<String> {
    let id = page.script("return document.activeElement.id", []).await?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_picture_is_saved_as_svg_and_png() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        let (name, svg) = page.saved(async || page.press("Save as SVG").await).await?;
        assert_eq!(name, "picture.svg");
        assert!(svg.starts_with("<svg ") && svg.trim_end().ends_with("</svg>"), "{svg}");
        assert!(svg.contains("xmlns=\"http://www.w3.org/2000/svg\""), "{svg}");

        let png = page.saved_files(1, async || page.press("Save as PNG").await).await?.remove(0);
        let bytes = fs::read(png)?;
        assert!(bytes.starts_with(PNG), "no PNG");
        // Width and height stand first in the head.
        let side = |at: usize| {
            u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
        };
        assert!(side(16) > 800 && side(20) > 400, "{} x {}", side(16), side(20));
        assert!(bytes.len() > 20_000, "{} bytes of an empty picture", bytes.len());
        Ok(())
    });
}

#[test]
fn a_picture_that_cannot_be_saved_is_told_of() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.script("globalThis.casPng = () => Promise.reject(new Error('too large'))", []).await?;
        page.press("Save as PNG").await?;
        page.until("the notice", async || {
            let said = page.texts(".notice").await?;
            Ok(said.iter().any(|text| text.contains("“picture.png” could not be saved")))
        })
        .await
    });
}

/// What is written beyond the edge of the drawing.
const OUTSIDE: &str = "
    const svg = document.querySelector('.picture svg');
    const edge = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1;
    }).map((text) => text.textContent);";

/// What the marks are called.
async fn marks(page: &Page) -> Outcome<Vec<String>> {
    const MARKS: &str = "return [...document.querySelectorAll('.picture g[data-at]')].map((mark) => mark.getAttribute('aria-label'))";
    Ok(crate::harness::strings(&page.script(MARKS, []).await?))
}
