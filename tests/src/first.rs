//! The first screen: it is there before any program runs, and nothing jumps when one takes it over.

use crate::cases::Case;
use crate::harness::{Instead, Outcome, Page, Site, browse, browse_at, strings};

/// Every shift of the layout so far that nobody's key or click asked for, with what moved.
const SHIFTS: &str = "
    const done = arguments[arguments.length - 1];
    new PerformanceObserver((list) => done(list.getEntries()
        .filter((shift) => !shift.hadRecentInput)
        .map(({ value, sources }) => value + ': ' + sources.map(({ node }) => node?.outerHTML?.slice(0, 120)).join('; ')),
    )).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done([]), 500);";

#[test]
fn the_first_screen_needs_no_program() {
    let none = "document.documentElement.dataset.program = 'none'".to_owned();
    let instead = [("boot.js".to_owned(), Instead::Text("text/javascript", none))];
    let without_programs = Site::served(&[], instead);
    browse_at(&without_programs, async |page| {
        assert_eq!(page.texts("h1").await?.len(), 1);
        let paragraphs = page.texts("main p").await?;
        assert!(paragraphs.iter().any(|text| text.split(' ').count() > 5), "{paragraphs:?}");
        let actions = page.texts("main button, main label, main a").await?;
        for action in ["Start a plan", "Open a file"] {
            assert!(actions.iter().any(|text| text.starts_with(action)), "{action}: {actions:?}");
        }
        page.accessible("before any program").await
    });
}

#[test]
fn nothing_jumps_when_the_program_takes_over() {
    browse(async |page| {
        assert_eq!(shifts(page).await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn nothing_jumps_where_a_step_is_opened() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        page.step("Names").await?;
        page.reload().await?;
        page.at("Names").await?;
        assert_eq!(shifts(page).await?, Vec::<String>::new());
        Ok(())
    });
}

async fn shifts(page: &Page) -> Outcome<Vec<String>> {
    Ok(strings(page.driver.execute_async(SHIFTS, Vec::new()).await?.json()))
}
