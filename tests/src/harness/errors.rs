//! What went wrong in the browser without anybody looking: errors, refused requests, violations of
//! the content security policy. Listeners in the page work in every engine but hear nothing from
//! before they are there; a driver's log has that too.

use super::{Outcome, Page};
use serde_json::Value;

const LISTEN: &str = "
    if (!window.heard) {
        window.heard = [];
        const hear = (text) => window.heard.push(String(text));
        addEventListener('error', (event) => hear(event.message || 'could not load ' + event.target.src), true);
        addEventListener('unhandledrejection', (event) => hear(event.reason));
        addEventListener('securitypolicyviolation', (event) => hear('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
        const { error } = console;
        console.error = (...words) => { hear(words.join(' ')); error(...words); };
    }";

impl Page {
    /// From here on the page's errors are kept.
    pub(super) async fn listen(&self) -> Outcome {
        self.script(LISTEN, []).await.map(drop)
    }

    /// Errors that hold these words are wanted from here on: the test plants their cause.
    pub fn forgive(&self, words: &[&'static str]) {
        self.forgiven.borrow_mut().extend(words);
    }

    /// Fails with everything that the page or the driver complained of up to now.
    pub async fn no_errors(&self) -> Outcome {
        let mut errors = strings(&self.script("return window.heard || []", []).await?);
        if self.engine.console {
            let log = self.driver.browser_log().await?;
            let severe = log.into_iter().filter(|entry| entry.level == "SEVERE");
            errors.extend(severe.map(|entry| entry.message));
        }
        let forgiven = self.forgiven.borrow();
        errors.retain(|error| !forgiven.iter().any(|words| error.contains(words)));
        if errors.is_empty() { Ok(()) } else { Err(errors.join("\n").into()) }
    }
}

/// The texts of a list that a script returned.
pub fn strings(list: &Value) -> Vec<String> {
    let texts = list.as_array().into_iter().flatten();
    texts.map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}
