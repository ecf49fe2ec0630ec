//! Larger text and nothing around the question, for a projector.

use crate::browser::root;
use leptos::prelude::*;

/// Whether the page is on a projector; provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct Presenting(RwSignal<bool>);

impl Presenting {
    /// Not yet.
    pub fn new() -> Self {
        let on = RwSignal::new(false);
        Effect::new(move || root::set_presenting(on.get()));
        Self(on)
    }

    /// Whether this page is on a projector; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether it is.
    pub fn is_on(self) -> Signal<bool> {
        self.0.into()
    }

    /// Switches it on or off.
    pub fn toggle(self) {
        self.0.update(|on| *on = !*on);
    }
}
