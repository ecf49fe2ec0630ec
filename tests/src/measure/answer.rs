//! Typing answers: letter by letter without a pause, and edit by edit.

use super::browser::{begin, rest, seen};
use super::sample::numbers;
use crate::harness::{Kind, Outcome, Page, click};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::Key;

/// Where one types.
pub(super) struct Field {
    pub(super) name: &'static str,
    step: &'static str,
    /// What the first field of its kind is called.
    label: &'static str,
}

pub(super) const FIELDS: &[Field] = &[
    Field { name: "title", step: "Organisation", label: "Title" },
    Field { name: "domain", step: "Organisation", label: "Active Directory domain" },
    Field { name: "name", step: "Names", label: "Web and Outlook, from the internet" },
];

/// Letters, as a quick typist's ten fingers bring them.
const LETTERS: &str = "abcdefghijklmnopqrstuvwx";
const PAUSE: Duration = Duration::from_millis(80);
/// Edits that are waited for one by one.
const EDITS: usize = 12;

/// Types into a field at its end, and gives what was seen until all came to rest.
pub(super) async fn type_into(page: &Page, field: &Field) -> Outcome<Value> {
    go(page, field).await?;
    begin(page).await?;
    for letter in LETTERS.chars() {
        page.keys(letter.to_string()).await?;
        tokio::time::sleep(PAUSE).await;
    }
    rest(page).await?;
    let seen = seen(page).await?;
    let arrived = page.script("return document.activeElement.value", []).await?;
    let all = arrived.as_str().is_some_and(|value| value.ends_with(LETTERS));
    if !all || numbers(&seen, "keys").len() < LETTERS.len() {
        return Err(format!("{:?} holds {arrived} after typing {LETTERS}", field.label).into());
    }
    Ok(seen)
}

/// Types letters one by one, each after everything that follows from the last one was shown; gives
/// the milliseconds that each took.
pub(super) async fn edit_by_edit(page: &Page) -> Outcome<Vec<f64>> {
    let domains = Field { name: "domains", step: "Organisation", label: "Mail domains" };
    go(page, &domains).await?;
    begin(page).await?;
    // A mail domain has a name of its own on a certificate.
    page.script("watch.awaits = arguments[0]", [json!("autodiscover.")]).await?;
    for (done, letter) in LETTERS.chars().take(EDITS).enumerate() {
        page.keys(letter.to_string()).await?;
        let what = format!("what follows from letter {}", done + 1);
        page.until(&what, async || Ok(numbers(&seen(page).await?, "follows").len() > done)).await?;
    }
    page.script("watch.awaits = null", []).await?;
    Ok(numbers(&seen(page).await?, "follows"))
}

async fn go(page: &Page, field: &Field) -> Outcome {
    page.step(field.step).await?;
    let first = page.all(None, Kind::Field, field.label).await?.into_iter().next();
    click(&first.ok_or_else(|| format!("no field {:?}", field.label))?).await?;
    page.keys(Key::End).await?;
    rest(page).await
}
