//! Leptos's signals, without its views: see docs/decisions/0008-the-first-load.md.

pub use reactive_graph::computed::Memo;
pub use reactive_graph::effect::{Effect, RenderEffect};
pub use reactive_graph::graph::untrack;
pub use reactive_graph::owner::{LocalStorage, StoredValue};
pub use reactive_graph::prelude::*;
pub use reactive_graph::signal::{ReadSignal, RwSignal};
pub use wasm_bindgen_futures::spawn_local;

use any_spawner::Executor;
use reactive_graph::owner::Owner;

/// Runs the page, whose signals live as long as it is open.
pub fn run(page: fn()) {
    // An error says that it was done already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    page();
    std::mem::forget(owner);
}
