//! stub
use leptos::prelude::*;
#[derive(Clone, Copy, Debug)]
pub struct Presenting(RwSignal<bool>);
impl Presenting {
    pub fn new() -> Self {
        Self(RwSignal::new(false))
    }
    pub fn here() -> Self {
        expect_context()
    }
    pub fn is_on(self) -> bool {
        self.0.get()
    }
    pub fn turn(self) {
        self.0.update(|on| *on = !*on);
    }
}
