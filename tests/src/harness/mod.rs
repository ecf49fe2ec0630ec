//! One browser a test, in every engine of the table, against the page as it is published.

mod axe;
mod device;
mod driver;
mod engines;
mod errors;
mod files;
mod find;
mod hand;
mod page;
mod pdf;
mod site;

use driver::Driver;
use engines::{ENGINES, Engine};
pub(crate) use errors::strings;
pub(crate) use find::Kind;
pub(crate) use hand::{Hand, click};
pub(crate) use page::Page;
use std::error::Error;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::thread;
use tokio::runtime::Runtime;

/// A test's result; a failed assertion may panic as in any test.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Opens the page in a new browser of each engine and gives it to `test`.
/// Whatever the browser's console has to complain of afterwards fails it as well.
pub(crate) fn browse(test: impl AsyncFn(&Page) -> Outcome + Copy) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("an asynchronous runtime");
    for engine in ENGINES {
        if let Err(problem) = browse_in(engine, &runtime, test) {
            panic!("{}: {problem}", engine.name);
        }
    }
}

fn browse_in(
    engine: &'static Engine,
    runtime: &Runtime,
    test: impl AsyncFn(&Page) -> Outcome + Copy,
) -> Outcome {
    let name = test_name();
    let driver = Driver::start(engine, &name)?;
    let page = runtime.block_on(Page::open(&driver))?;
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
    ended.unwrap_or_else(|panic| resume_unwind(panic))
}

/// The name that the test runner gave to this thread.
fn test_name() -> String {
    thread::current().name().unwrap_or("test").replace("::", "-")
}

/// Where pictures for people are kept.
pub(crate) fn screenshots() -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
