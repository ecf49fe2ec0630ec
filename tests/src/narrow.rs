//! Dark, small, magnified, with something open over the page: nothing is lost and nothing scrolls
//! sideways.

use crate::cases::Case;
use crate::harness::{Kind, Outcome, Page, browse, click};
use crate::plan::{STEPS, large_plan};
use thirtyfour::Key;

/// Widths of a phone, a tablet, a laptop and a projector.
const WIDTHS: [usize; 4] = [360, 768, 1366, 1920];

#[test]
fn dark_colours_are_accessible() {
    in_state("dark", async |page| page.dark(true).await);
}

#[test]
fn a_phone_is_accessible() {
    in_state("360 px", async |page| page.size(360, 740).await);
}

/// At 400 % a window of 1366 pixels has 341 left.
#[test]
fn four_hundred_per_cent_are_accessible() {
    in_state("400 %", async |page| page.size(1366 / 4, 768 / 4).await);
}

/// Light and dark: what lies over the page has colours of its own.
#[test]
fn what_lies_over_the_page_is_accessible() {
    browse(async |page| {
        if !page.has_device() {
            return Ok(());
        }
        page.open_plan(&Case::of("G06")?.plan).await?;
        for dark in [false, true] {
            page.dark(dark).await?;
            let state = if dark { "dark" } else { "light" };
            page.press("Export").await?;
            page.find(Kind::Button, "Plan (JSON)").await?;
            page.accessible(&format!("a menu, {state}")).await?;
            page.keys(Key::Escape).await?;
            page.follow("Rules").await?;
            page.find(Kind::Field, "Rules with").await?;
            page.accessible(&format!("the dialog, {state}")).await?;
            page.keys(Key::Escape).await?;
            page.size(360, 740).await?;
            page.press("What follows").await?;
            page.arrives("Back to the question").await?;
            page.accessible(&format!("what follows over the question, {state}")).await?;
            page.keys(Key::Escape).await?;
            page.size(1366, 900).await?;
        }
        Ok(())
    });
}

#[test]
fn the_presenters_view_is_accessible() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        for step in STEPS {
            page.step(step).await?;
            page.press("Present").await?;
            page.accessible(&format!("{step}, presented")).await?;
            page.keys("p").await?;
        }
        Ok(())
    });
}

#[test]
fn nothing_scrolls_sideways() {
    browse(async |page| {
        if !page.has_device() {
            return Ok(());
        }
        let mut wide = Vec::new();
        for (name, plan) in [("G06", Case::of("G06")?.plan), ("40 sites", large_plan(40)?)] {
            page.size(1366, 900).await?;
            page.open_plan(&plan).await?;
            for step in STEPS {
                page.size(1366, 900).await?;
                page.step(step).await?;
                for width in WIDTHS {
                    page.size(width, 900).await?;
                    let over = over(page).await?;
                    if !over.is_empty() {
                        wide.push(format!("{name}, {step}, {width} px: {}", over.join("; ")));
                    }
                }
            }
            page.follow("CAS Planner").await?;
        }
        for width in WIDTHS {
            page.size(width, 900).await?;
            if !over(page).await?.is_empty() {
                wide.push(format!("start, {width} px"));
            }
        }
        assert!(wide.is_empty(), "{}", wide.join("\n"));
        Ok(())
    });
}

/// Every step of G06, and the start page, with a device that `change` makes.
fn in_state(state: &str, change: impl AsyncFn(&Page) -> Outcome + Copy) {
    browse(async |page| {
        if !page.has_device() {
            return Ok(());
        }
        change(page).await?;
        page.accessible(&format!("start, {state}")).await?;
        page.open_plan(&Case::of("G06")?.plan).await?;
        for step in STEPS {
            page.step(step).await?;
            page.accessible(&format!("{step}, {state}")).await?;
            assert_eq!(over(page).await?, Vec::<String>::new(), "{step}, {state}");
        }
        click(&page.find(Kind::Link, "CAS Planner").await?).await
    });
}

/// What makes the page wider than the window, the outermost of it first; nothing where it fits.
async fn over(page: &Page) -> Outcome<Vec<String>> {
    const OVER: &str = "
        const { scrollWidth, clientWidth } = document.scrollingElement;
        if (scrollWidth <= clientWidth) return [];
        return [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
            .slice(0, 3)
            .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`)
            .concat(`${scrollWidth} > ${clientWidth}`);";
    Ok(crate::harness::strings(&page.script(OVER, []).await?))
}
