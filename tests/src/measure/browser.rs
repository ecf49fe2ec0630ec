//! The watch inside the page.

use crate::harness::{Outcome, Page};
use serde_json::Value;
use std::time::Duration;

/// From here on the page is watched.
pub(super) async fn watch(page: &Page) -> Outcome {
    page.script(include_str!("watch.js"), []).await.map(drop)
}

/// What comes from here on is seen anew.
pub(super) async fn begin(page: &Page) -> Outcome {
    page.script("watch.begin()", []).await.map(drop)
}

/// What was seen since.
pub(super) async fn seen(page: &Page) -> Outcome<Value> {
    page.script("return watch.seen", []).await
}

/// How long nothing may have moved, in milliseconds: longer than the page waits for a pause.
const QUIET: f64 = 1_000.0;
/// A machine that does other work is never quiet.
const LONGEST: usize = 40;
const GLANCE: Duration = Duration::from_millis(200);

/// Waits until the page has come to rest.
pub(super) async fn rest(page: &Page) -> Outcome {
    for _ in 0..LONGEST {
        tokio::time::sleep(GLANCE).await;
        if page.script("return watch.quiet()", []).await?.as_f64() > Some(QUIET) {
            break;
        }
    }
    Ok(())
}
