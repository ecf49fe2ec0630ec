//! Why a file is no plan, in a person's words.

use std::fmt;

/// How many problems are told one by one.
const TOLD: usize = 20;
/// How many characters of a value are shown.
const SHOWN: usize = 60;

/// Why a file is refused. Nothing of it has been taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// The first problems, at most 20.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub more: usize,
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// JSON pointer of the value; empty for the file as a whole.
    pub at: String,
    /// What is wrong with it, the value as it stands, and what is allowed.
    pub message: String,
}

impl Refusal {
    /// A refusal of the file as a whole.
    pub(super) fn whole(message: impl Into<String>) -> Self {
        Self::one("", message.into())
    }

    /// A refusal for one reason.
    pub(super) fn one(at: &str, message: String) -> Self {
        let mut refusal = Self::default();
        refusal.add(at, message);
        refusal
    }

    pub(super) fn add(&mut self, at: &str, message: String) {
        if self.problems.len() < TOLD {
            self.problems.push(Problem { at: at.to_owned(), message });
        } else {
            self.more += 1;
        }
    }

    /// Every problem that is told, a sentence each.
    pub(crate) fn sentences(&self) -> Vec<String> {
        let more = (self.more > 0).then(|| format!("and {} more", self.more));
        self.problems.iter().map(ToString::to_string).chain(more).collect()
    }

    /// The refusal, unless there is nothing to refuse.
    pub(super) fn unless_empty(self) -> Result<(), Self> {
        if self.problems.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl std::error::Error for Refusal {}

impl fmt::Display for Refusal {
    /// One problem a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(f, "{separator}{problem}")?;
        }
        if self.more > 0 {
            write!(f, "\nand {} more", self.more)?;
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", printable(&self.at), self.message)
        }
    }
}

/// Text from a file, made short and safe to show on one line.
pub(super) fn shortened(text: &str) -> String {
    let mut shown = printable(&text.chars().take(SHOWN).collect::<String>());
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Control characters could rewrite a terminal's screen or break a line.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect()
}
