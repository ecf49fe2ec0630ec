//! stub
use leptos::prelude::*;
#[derive(Clone, Debug, PartialEq)]
pub enum Explained {
    Share(Result<String, String>),
}
#[derive(Clone, Copy, Debug)]
pub struct Explain(RwSignal<Option<Explained>>);
impl Explain {
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }
    pub fn here() -> Self {
        expect_context()
    }
    pub fn open(self, what: Explained) {
        self.0.set(Some(what));
    }
}
#[component]
pub fn Explanation() -> impl IntoView {}
