//! What follows is brought up to date around what a person is doing there.

use crate::cases::Case;
use crate::harness::{Outcome, Page, browse};
use serde_json::{Value, json};

/// Opens the first reason, puts the focus on it, and selects the name that it is about.
const READ: &str = "
    const reason = document.querySelector('#follows-certificates details');
    reason.open = true;
    reason.querySelector('summary').focus();
    getSelection().selectAllChildren(reason.querySelector('.host'));";

/// Answers without a hand on the field, so that the focus may stay where it is.
const ANSWER: &str = "
    const [field, text] = arguments;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));";

/// What is left of it.
const LEFT: &str = "
    const reason = document.querySelector('#follows-certificates details');
    return {
        open: reason.open,
        focus: document.activeElement === reason.querySelector('summary'),
        selected: String(getSelection()),
    };";

#[test]
fn an_open_reason_the_focus_and_the_selection_stay() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        page.step("Organisation").await?;
        page.shows(&[&["mail.contoso.com", "autodiscover.contoso.com"]]).await?;
        page.script(READ, []).await?;
        let before = left(page).await?;
        assert_eq!(before, json!({ "open": true, "focus": true, "selected": "mail.contoso.com" }));
        answer(page, "Mail domains", "contoso.com fabrikam.com").await?;
        let names = ["mail.contoso.com", "autodiscover.contoso.com", "autodiscover.fabrikam.com"];
        page.shows(&[&names]).await?;
        assert_eq!(left(page).await?, before);
        Ok(())
    });
}

async fn left(page: &Page) -> Outcome<Value> {
    page.script(LEFT, []).await
}

async fn answer(page: &Page, field: &str, text: &str) -> Outcome {
    let field = page.find(crate::harness::Kind::Field, field).await?.to_json()?;
    page.script(ANSWER, [field, json!(text)]).await.map(drop)
}
