//! Things to which something leads.

use leptos::prelude::*;

/// The identifier and the `tabindex` of a thing under its address on a sheet; neither where
/// nothing leads there.
pub(super) fn focusable(
    address: impl Fn() -> String + Clone + Send + Sync + 'static,
) -> (Signal<Option<String>>, Signal<Option<&'static str>>) {
    let id = Memo::new(move |_| Some(address()).filter(|address| !address.is_empty()));
    let tabindex = Signal::derive(move || id.with(|id| id.is_some().then_some("-1")));
    (id.into(), tabindex)
}
