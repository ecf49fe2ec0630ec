//! The way through what does not fit on one page.

use leptos::prelude::*;

/// What is shown of a long list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The place of the first that is shown.
    pub first: usize,
    /// How many are shown at once.
    pub at_once: usize,
    /// How many there are.
    pub of: usize,
}

impl Shown {
    /// Whether there are more than fit on a page.
    pub fn is_long(self) -> bool {
        self.of > self.at_once
    }

    fn next(self) -> usize {
        self.first + self.at_once
    }

    /// `11 to 20 of 24`.
    fn words(self) -> String {
        match self.of {
            0 => "none".to_owned(),
            of => format!("{} to {} of {of}", self.first + 1, self.next().min(of)),
        }
    }
}

/// Which part is shown and, where that is not all, Previous and Next.
#[component]
pub fn Pager(
    /// What is shown.
    #[prop(into)]
    shown: Signal<Shown>,
    /// Shows what begins at another place.
    #[prop(into)]
    turn: Callback<usize>,
    /// Whether Previous and Next stay where a filter leaves less than a page.
    #[prop(into, optional)]
    always: Signal<bool>,
) -> impl IntoView {
    let back = move |_| {
        let Shown { first, at_once, .. } = shown.get_untracked();
        turn.run(first.saturating_sub(at_once));
    };
    let on = move |_| turn.run(shown.get_untracked().next());
    let is_last = move || shown.with(|shown| shown.next() >= shown.of);
    let is_first = move || shown.with(|shown| shown.first == 0);
    view! {
        <span role="status">{move || shown.get().words()}</span>
        <Show when=move || always.get() || shown.get().is_long()>
            <button type="button" disabled=is_first on:click=back>"Previous"</button>
            <button type="button" disabled=is_last on:click=on>"Next"</button>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::Shown;

    #[test]
    fn the_last_page_ends_where_the_list_does() {
        assert_eq!(Shown { first: 20, at_once: 10, of: 24 }.words(), "21 to 24 of 24");
        assert_eq!(Shown { first: 0, at_once: 10, of: 0 }.words(), "none");
    }
}
