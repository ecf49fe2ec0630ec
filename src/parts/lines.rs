//! A list that is typed or pasted, one entry a line.

use super::answer::Answer;
use super::field::{Field, State, about, framed};
use super::live::memo;
use leptos::prelude::*;

/// A list, one entry a line. Commas, semicolons and blanks part entries as well, because lists
/// are pasted from anywhere.
///
/// The text stays as it is typed; the plan has the entries. Only when the plan's list becomes
/// another one, by Undo for instance, is the text written anew.
pub fn lines(field: Field, answer: Answer<Vec<String>>, rows: usize) -> AnyView {
    let Answer { value, set } = answer;
    let text = RwSignal::new(value.with_untracked(|list| list.join("\n")));
    Effect::new(move |_| {
        value.with(|list| {
            if text.with_untracked(|text| entries(text) != *list) {
                text.set(list.join("\n"));
            }
        });
    });
    let check = field.problem;
    let problem = memo(move || value.with(|list| first_problem(check, list)));
    let state = State::with(&field, problem.into());
    let input = view! {
        <textarea
            id=field.id.clone()
            class=state.class
            rows=rows
            autocomplete="off"
            spellcheck="false"
            aria-describedby=about(&field.id)
            aria-invalid=state.invalid
            prop:value=text
            on:input:target=move |event| {
                text.set(event.target().value());
                set.run(text.with_untracked(|text| entries(text)));
            }
        />
    };
    framed(field, input.into_any(), state.problem)
}

fn entries(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn first_problem(check: Option<fn(&str) -> Option<String>>, list: &[String]) -> Option<String> {
    let check = check?;
    list.iter().find_map(|entry| check(entry).map(|problem| format!("{entry}: {problem}")))
}

#[cfg(test)]
mod tests {
    use super::entries;

    #[test]
    fn a_pasted_list_is_parted_at_anything_that_no_name_contains() {
        assert_eq!(
            entries(" a.com,b.com;\tc.com\r\n\nd.com "),
            ["a.com", "b.com", "c.com", "d.com"]
        );
        assert!(entries(" \n,;").is_empty());
    }
}
