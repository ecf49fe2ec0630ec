//! Opening a plan from a file.

use super::browser::{begin, seen};
use crate::harness::{Outcome, Page};
use serde_json::{Value, json};

/// Opens it; gives the milliseconds from the choice of the file until the step can be used, and
/// until what follows is shown.
pub(super) async fn open(page: &Page, plan: &str) -> Outcome<Value> {
    begin(page).await?;
    page.open_file("measured.json", plan).await?;
    page.until("what follows", async || Ok(seen(page).await?["shown"].is_number())).await?;
    let seen = seen(page).await?;
    let since = |name: &str| Some(seen[name].as_f64()? - seen["opened"].as_f64()?);
    Ok(json!({ "usable": since("usable"), "shown": since("shown") }))
}
