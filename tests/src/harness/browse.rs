//! One browser a test: it is opened, given to the test, and closed whatever happens.

use super::engines::{CHROMIUM, ENGINES, Engine};
use super::{Driver, Outcome, Page, Site};
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;
use std::thread;
use tokio::runtime::Builder;

/// Opens the page in a new browser and gives it to `test`.
/// Whatever the browser's console has to complain of afterwards fails it as well.
pub(crate) fn browse(test: impl AsyncFn(&Page) -> Outcome + Copy) {
    browse_in(&[CHROMIUM], &Site::published(), test);
}

/// The same in every engine that can be had here.
pub(crate) fn browse_everywhere(test: impl AsyncFn(&Page) -> Outcome + Copy) {
    browse_in(&had(), &Site::published(), test);
}

/// The same with a page that is served otherwise.
pub(crate) fn browse_at(site: &Outcome<Site>, test: impl AsyncFn(&Page) -> Outcome + Copy) {
    browse_in(&[CHROMIUM], site, test);
}

/// Every engine gets its turn; which of them failed is said at the end.
fn browse_in(
    engines: &[&'static Engine],
    site: &Outcome<Site>,
    test: impl AsyncFn(&Page) -> Outcome + Copy,
) {
    let failed: Vec<String> = engines
        .iter()
        .filter_map(|engine| {
            // A failed assertion panics with its own words, which the runner has printed by then.
            let ended = catch_unwind(AssertUnwindSafe(|| one(engine, site, test)));
            let ended = ended.unwrap_or_else(|_| Err("see above".into()));
            ended.err().map(|problem| format!("{}: {problem}", engine.name))
        })
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

fn one(
    engine: &'static Engine,
    site: &Outcome<Site>,
    test: impl AsyncFn(&Page) -> Outcome + Copy,
) -> Outcome {
    let site = site.as_ref().map_err(ToString::to_string)?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let name = test_name();
    let driver = Driver::start(engine, &name)?;
    let page = runtime.block_on(Page::open(&driver, site.address()))?;
    let ended = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let result = test(&page).await;
            // Both are said: an error of the page is often why the test went wrong.
            match (result, page.no_errors().await) {
                (Err(problem), Err(errors)) => Err(format!("{problem}\n{errors}").into()),
                (Err(problem), Ok(())) | (Ok(()), Err(problem)) => Err(problem),
                (Ok(()), Ok(())) => Ok(()),
            }
        })
    }));
    if !matches!(ended, Ok(Ok(()))) {
        let kept = runtime.block_on(page.screenshot(&name));
        eprintln!("{name}: screenshot {kept:?}");
    }
    runtime.block_on(page.close())?;
    ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// The engines of this machine, or the one that `CAS_PLANNER_ENGINE` names. Chromium is always
/// among them: a test without it has to fail.
fn had() -> Vec<&'static Engine> {
    static SAID: Once = Once::new();
    SAID.call_once(|| {
        for engine in ENGINES {
            if let Err(missing) = engine.installed() {
                // Past the runner, which keeps the words of a test that passes to itself.
                let line = format!("NOT TESTED in {}: {missing} here\n", engine.name);
                std::io::stderr().write_all(line.as_bytes()).ok();
            }
        }
    });
    let asked = std::env::var("CAS_PLANNER_ENGINE").ok();
    let there = |engine: &&Engine| match &asked {
        Some(name) => engine.name == name,
        None => engine.name == CHROMIUM.name || engine.installed().is_ok(),
    };
    ENGINES.into_iter().filter(there).collect()
}

/// The name that the test runner gave to this thread.
fn test_name() -> String {
    thread::current().name().unwrap_or("test").replace("::", "-")
}
