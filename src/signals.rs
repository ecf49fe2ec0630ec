//! Leptos's signals, without its views: see docs/decisions/0008-the-first-load.md.

pub use reactive_graph::effect::{Effect, RenderEffect};
pub use reactive_graph::graph::untrack;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
pub use wasm_bindgen_futures::spawn_local;

use any_spawner::Executor;
use reactive_graph::owner::Owner;
use std::cell::{Ref, RefCell};

/// Runs the page, whose signals live as long as it is open.
pub fn run(page: fn()) {
    // An error says that it was done already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    page();
    std::mem::forget(owner);
}

/// Something that changes while the page is open, told by one kind of signal whatever it is, so
/// that the machinery of signals is compiled once. It lives as long as the page and is handed on
/// by value.
pub struct State<T: 'static>(&'static Inner<T>);

struct Inner<T> {
    value: RefCell<T>,
    changes: RwSignal<u32>,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for State<T> {}

impl<T: Default> Default for State<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> State<T> {
    /// Something that is `value` at first.
    pub fn new(value: T) -> Self {
        let inner = Inner { value: RefCell::new(value), changes: RwSignal::new(0) };
        Self(Box::leak(Box::new(inner)))
    }

    /// Reads it, and follows it where this is read to show something.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.track();
        read(&self.now())
    }

    /// Reads it as it is now.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.now())
    }

    /// Follows it.
    pub fn track(self) {
        self.0.changes.track();
    }

    /// Changes it.
    pub fn set(self, value: T) {
        self.0.value.replace(value);
        self.tell();
    }

    /// Changes what is in it.
    pub fn update<R>(self, change: impl FnOnce(&mut T) -> R) -> R {
        let result = change(&mut self.0.value.borrow_mut());
        self.tell();
        result
    }

    /// For those who only read it.
    pub fn read_only(self) -> Shown<T> {
        Shown(self)
    }

    fn now(self) -> Ref<'static, T> {
        self.0.value.borrow()
    }

    fn tell(self) {
        self.0.changes.update(|changes| *changes = changes.wrapping_add(1));
    }
}

impl<T: Clone> State<T> {
    /// What it is, followed where this is read to show something.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// What it is now.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

/// What follows from other states, told only where it differs.
pub fn derived<T: PartialEq>(compute: impl Fn() -> T + 'static) -> Shown<T> {
    let state = State::new(untrack(&compute));
    let follow = RenderEffect::new(move |_| {
        let new = compute();
        if state.with_untracked(|old| *old != new) {
            state.set(new);
        }
    });
    // It is followed as long as the page is open.
    std::mem::forget(follow);
    state.read_only()
}

/// A state for those who only read it.
pub struct Shown<T: 'static>(State<T>);

impl<T> Clone for Shown<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Shown<T> {}

impl<T> Shown<T> {
    /// Reads it, and follows it where this is read to show something.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.0.with(read)
    }

    /// Reads it as it is now.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.0.with_untracked(read)
    }

    /// Follows it.
    pub fn track(self) {
        self.0.track();
    }
}

impl<T: Clone> Shown<T> {
    /// What it is, followed where this is read to show something.
    pub fn get(self) -> T {
        self.0.get()
    }
}
