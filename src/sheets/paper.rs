//! Which parts of the plan go to paper.

use crate::engine::Engine;
use leptos::prelude::*;

/// The parts that go to paper; provided once by the app.
#[derive(Clone, Copy)]
pub struct Paper {
    engine: Engine,
    left_off: RwSignal<Vec<String>>,
}

impl Paper {
    /// All parts.
    pub fn new(engine: Engine) -> Self {
        Self { engine, left_off: RwSignal::default() }
    }

    /// What goes to paper; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether a part is printed.
    pub fn has(self, part: &str) -> bool {
        self.left_off.with(|left_off| !left_off.iter().any(|other| other == part))
    }

    /// Leaves a part off, or puts it back.
    pub fn turn(self, part: &str) {
        self.left_off.update(|left_off| {
            if left_off.iter().any(|other| other == part) {
                left_off.retain(|other| other != part);
            } else {
                left_off.push(part.to_owned());
            }
        });
    }

    /// The words of the parts that are printed; none before the worker has said which there are.
    pub fn parts(self) -> Vec<String> {
        let catalogue = self.engine.catalogue().get();
        let words = catalogue.parts.iter().map(|(word, _)| word.clone());
        words.filter(|word| self.has(word)).collect()
    }

    /// To come.
    pub fn print(self) {
        crate::browser::print::print();
    }
}
