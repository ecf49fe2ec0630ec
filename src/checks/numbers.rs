//! Texts that cannot be in a plan.

/// What keeps a text from being a whole number.
pub fn number(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && text.parse::<u32>().is_err())
        .then(|| format!("“{text}” is not a whole number; it is kept here, but not in the plan."))
}
