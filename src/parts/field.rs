//! One line or several of text, with a label above, a hint under it and what is wrong beside it.

// A field is made where it is asked for, and by nobody else.
#![allow(clippy::needless_pass_by_value)]

use super::problems;
use crate::browser::names;
use crate::document::Pace;
use crate::page::Page;
pub use crate::view::value_of;
use crate::view::{Node, On, el, heard, of_class};
use cas_plan::plan::{LINE_LIMIT, answer::entries};

/// How a field looks and what it says.
#[derive(Clone, Default)]
pub struct Field {
    /// JSON pointer of its answer.
    pub at: String,
    /// Its label.
    pub label: &'static str,
    /// A second part of the label that only listeners need: "of HQ".
    pub of: String,
    /// What to enter, and why.
    pub hint: &'static str,
    /// What is in force while nothing is entered.
    pub otherwise: Option<String>,
    /// What is wrong with the text, told while it is typed.
    pub problem: Option<fn(&str) -> Option<String>>,
    /// Host names stand in a fixed pitch.
    pub host: bool,
    /// Short texts have short fields.
    pub short: bool,
}

impl Field {
    /// What Undo calls an edit of it: the place of a site, not its name, which may be what is
    /// typed.
    pub fn edit_name(&self) -> String {
        let place = self.at.strip_prefix("/sites/").and_then(|rest| rest.split('/').next());
        match place.and_then(|place| place.parse::<usize>().ok()) {
            Some(place) => format!("{} of site {}", self.label, place + 1),
            None => self.label.to_owned(),
        }
    }
}

/// A line of text.
pub fn text(page: Page, field: Field) -> Node {
    let input = el("input").with("type", "text").with("maxlength", LINE_LIMIT.to_string());
    typed(page, &field, input, |field, text| field.problem.and_then(|check| check(text)))
}

/// A whole number. What is no number stays in the field and is kept with the draft.
pub fn number(page: Page, field: Field) -> Node {
    let field = Field { short: true, ..field };
    let input =
        el("input").with("type", "text").with("inputmode", "numeric").with("maxlength", "20");
    typed(page, &field, input, |_, text| problems::number(text))
}

/// Several lines of text, at most `limit` characters.
pub fn area(page: Page, field: Field, limit: usize, rows: usize) -> Node {
    let input = el("textarea").with("rows", rows.to_string()).with("maxlength", limit.to_string());
    typed(page, &field, input, |_, _| None)
}

/// A list that is typed or pasted, one entry a line.
pub fn lines(page: Page, field: Field, rows: usize) -> Node {
    let input = el("textarea").with("rows", rows.to_string());
    typed(page, &field, input, |field, text| {
        let check = field.problem?;
        entries(text).find_map(|entry| Some(format!("{entry}: {}", check(entry)?)))
    })
}

fn typed(
    page: Page,
    field: &Field,
    input: Node,
    check: fn(&Field, &str) -> Option<String>,
) -> Node {
    let id = page.field(&field.at);
    let text = page.document.text_of(&field.at, &id);
    let problem = check(field, &text);
    let in_dns = if field.host { in_dns(&text) } else { None };
    let in_dns = in_dns.map(|names| of_class("p", "hint otherwise").text(names));
    let class = match (field.host, field.short) {
        (true, _) => "host",
        (false, true) => "short",
        (false, false) => "",
    };
    let wrong = !page.checks.messages_of(&id).is_empty();
    let name = field.edit_name();
    let (at, own) = (field.at.clone(), id.clone());
    let input = input
        .with("id", id.clone())
        .with("class", class)
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("aria-describedby", about(&id))
        .maybe("aria-invalid", (wrong || problem.is_some()).then_some("true"))
        .with("value", text)
        .on("input", move |event| {
            page.document.answer(&at, &own, &name, Pace::Typing, &value_of(event));
        });
    of_class("div", if wrong { "field wrong" } else { "field" })
        .with("data-key", format!("{id}-field"))
        .add(
            el("label")
                .with("for", id.clone())
                .text(field.label)
                .all((!field.of.is_empty()).then(|| heard(format!(" {}", field.of)))),
        )
        .add(said(page, &id, field, problem).all(in_dns))
        .add(input)
}

/// How names outside ASCII stand in DNS and on certificates; nothing where all are plain.
fn in_dns(text: &str) -> Option<String> {
    let ascii = |name: &str| names::ascii(name).filter(|_| !name.is_ascii());
    let all: Vec<_> = entries(text).filter_map(ascii).collect();
    (!all.is_empty()).then(|| format!("In DNS and on certificates: {}", all.join(", ")))
}

/// Hint, default, problem and errors: what describes a field.
pub(super) fn said(page: Page, id: &str, field: &Field, problem: Option<String>) -> Node {
    let errors = page.checks.messages_of(id);
    // An error says all that is told while typing, and what to do.
    let problem = problem.filter(|_| errors.is_empty());
    let line = |class: &str, text: String| of_class("p", class).text(text);
    el("div")
        .with("id", about(id))
        .all((!field.hint.is_empty()).then(|| line("hint", field.hint.to_owned())))
        .all(field.otherwise.clone().map(|text| line("hint otherwise", text)))
        .all(problem.map(|text| line("problem", text)))
        .all(errors.into_iter().map(|text| line("error", text)))
}

/// The identifier of what describes a field.
pub(super) fn about(id: &str) -> String {
    format!("{id}-about")
}
