//! Copies a text and says what came of it.

use crate::browser::clipboard;
use crate::notices::Notices;

/// Copies a text, or says why there is none; says what came of it.
pub async fn copy_and_say(notices: Notices, text: Result<String, &'static str>) {
    let copied = match text {
        Ok(text) => clipboard::copy(&text).await,
        Err(missing) => Err(missing),
    };
    notices.say(copied.err().unwrap_or("Copied."));
}
