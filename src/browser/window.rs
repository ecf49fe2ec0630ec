//! The window, its document and its timers.

use js_sys::Function;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, EventTarget, Window};

/// The window that the page is in.
pub fn window() -> Window {
    js_sys::global().unchecked_into()
}

/// The document that the page shows.
pub fn document() -> Document {
    window().document().unwrap_or_else(|| JsValue::UNDEFINED.unchecked_into())
}

/// Acts on every event of a kind in the window, as long as the page is open.
pub fn hear(kind: &str, act: impl Fn(&Event) + 'static) {
    hear_at(&window(), kind, Box::new(act));
}

/// The same for an element.
pub fn hear_at(target: &EventTarget, kind: &str, act: Box<dyn Fn(&Event)>) {
    let hear = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&event));
    let _ = target.add_event_listener_with_callback(kind, hear.as_ref().unchecked_ref());
    hear.forget();
}

/// A thing that is going to be done.
#[derive(Clone, Copy)]
pub struct Pending(i32);

impl Pending {
    /// Leaves it undone.
    pub fn cancel(self) {
        window().clear_timeout_with_handle(self.0);
    }
}

/// Does something after a while.
pub fn after(pause: Duration, act: impl FnOnce() + 'static) -> Option<Pending> {
    let milliseconds = i32::try_from(pause.as_millis()).unwrap_or(i32::MAX);
    let act = once(Box::new(act));
    let set = window().set_timeout_with_callback_and_timeout_and_arguments_0(&act, milliseconds);
    set.ok().map(Pending)
}

/// Does something once what is being shown now stands.
pub fn next_frame(act: impl FnOnce() + 'static) {
    let _ = window().request_animation_frame(&once(Box::new(act)));
}

fn once(act: Box<dyn FnOnce()>) -> Function {
    Closure::once_into_js(act).unchecked_into()
}
