//! Finding things as people do: by what they are and what they are called.

use super::{Outcome, Page};
use serde_json::json;
use thirtyfour::WebElement;

/// What a thing is.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Button,
    /// A button of the top bar.
    Tool,
    Link,
    Field,
    Choice,
}

impl Kind {
    /// A CSS selector of everything that may be one.
    const fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, summary, [role=button]",
            Self::Tool => "header button",
            Self::Link => "a[href]",
            Self::Field => "input:not([type=radio], [type=checkbox]), textarea, select",
            Self::Choice => "input[type=radio], input[type=checkbox], [role=radio]",
        }
    }
}

/// `name(element)`: the accessible name, nearly as the standard computes it.
pub(super) const NAME: &str = "
    const words = (text) => (text || '').replace(/\\s+/g, ' ').trim();
    const name = (element) => {
        const by = element.getAttribute('aria-labelledby');
        if (by) return words(by.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
        if (element.hasAttribute('aria-label')) return words(element.getAttribute('aria-label'));
        if (element.labels?.length) return words([...element.labels].map((label) => label.innerText).join(' '));
        return words(element.innerText || element.textContent || element.title);
    };";

/// Hints may stand within a label, so its beginning is enough where nothing is called just so.
const FIND: &str = "
    const [selector, wanted, group] = arguments;
    const groups = 'fieldset, [role=group], [role=radiogroup], [role=row], tr, section, article, li';
    const title = (box) => name(box.querySelector(':scope > legend, :scope > th') ?? box);
    const matches = (text, wanted) => text.startsWith(wanted) && /^([ :,]|$)/.test(text.slice(wanted.length));
    const inside = (element) => {
        for (let box = element.closest(groups); box; box = box.parentElement?.closest(groups)) {
            if (matches(title(box), group)) return true;
        }
        return false;
    };
    const all = [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility() && (group === null || inside(element)));
    const exact = all.filter((element) => name(element) === wanted);
    return exact.length ? exact : all.filter((element) => matches(name(element), wanted));";

impl Page {
    /// The one thing that is called so; waits for it to be there.
    pub async fn find(&self, kind: Kind, name: &str) -> Outcome<WebElement> {
        self.find_in(None, kind, name).await
    }

    /// The same inside a group (a fieldset, a row, a section) that is called `group`.
    pub async fn find_in(
        &self,
        group: Option<&str>,
        kind: Kind,
        name: &str,
    ) -> Outcome<WebElement> {
        let what = format!("{kind:?} {name:?} in {group:?}");
        self.until(&what, async || Ok(!self.all(group, kind, name).await?.is_empty())).await?;
        let mut found = self.all(group, kind, name).await?;
        match (found.pop(), found.len()) {
            (Some(element), 0) => Ok(element),
            (_, others) => Err(format!("{} of {what}", others + 1).into()),
        }
    }

    /// Everything that is called so, in the page's order; nothing is waited for.
    pub async fn all(
        &self,
        group: Option<&str>,
        kind: Kind,
        name: &str,
    ) -> Outcome<Vec<WebElement>> {
        let arguments = vec![json!(kind.selector()), json!(name), json!(group)];
        Ok(self.driver.execute(format!("{NAME}{FIND}"), arguments).await?.elements()?)
    }

    /// The texts of everything that a selector finds, as they are seen.
    pub async fn texts(&self, selector: &str) -> Outcome<Vec<String>> {
        const TEXTS: &str = "return [...document.querySelectorAll(arguments[0])].map((element) => element.innerText.trim())";
        Ok(super::errors::strings(&self.script(TEXTS, [json!(selector)]).await?))
    }
}
