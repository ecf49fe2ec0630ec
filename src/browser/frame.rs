//! When things are done: with the next frame, or after it.

use leptos::prelude::{document, request_animation_frame, set_timeout};
use std::time::Duration;

/// Does something once what is being shown now stands.
pub fn next_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(act);
}

/// Does something after the next paint, so that no key waits for it. A tab that nobody sees has no
/// frames.
pub fn after_paint(act: impl FnOnce() + 'static) {
    if document().hidden() {
        set_timeout(act, Duration::ZERO);
    } else {
        request_animation_frame(move || set_timeout(act, Duration::ZERO));
    }
}
