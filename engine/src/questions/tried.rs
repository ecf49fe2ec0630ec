//! One answer given in another way, and what becomes of the design.

use super::compare::Difference;
use super::consequence;
use crate::design::frame::Frame;
use crate::design::{Alternative, Assumed, Design, Given, OpenQuestion, Scene};
use crate::rules;

/// What follows from `given`, with what is said about it.
pub(super) fn worked_out<'a>(given: &Given<'a>, frame: Option<&Frame>) -> Scene<'a> {
    let mut scene = Scene::of(given.clone(), frame);
    scene.design.findings = rules::check(&scene);
    scene
}

/// What one more answer would change, added to what the others would.
pub(super) fn alternative(
    answer: Assumed,
    base: &Design,
    other: &Design,
    all: &mut Difference,
) -> Option<Alternative> {
    let difference = Difference::between(base, other);
    if difference.is_empty() {
        return None;
    }
    all.add(&difference);
    Some(Alternative { answer, consequence: consequence::in_words(base, other) })
}

/// A question that changes nothing is none.
pub(super) fn open_question(
    at: String,
    question: &'static str,
    assumed: Option<Assumed>,
    difference: &Difference,
    alternatives: Vec<Alternative>,
) -> Option<OpenQuestion> {
    let changes = difference.in_words();
    (!changes.is_empty()).then_some(OpenQuestion { at, question, assumed, changes, alternatives })
}
