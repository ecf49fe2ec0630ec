//! A cell of the grid: none, inside, outside or both.

use super::closed::{where_said, why_not};
use super::column::Column;
use crate::document::At;
use cas_plan::plan::Site;
use cas_plan::terms::{Choice, Exposure, Protocol, Version};
use leptos::prelude::*;

/// Everything that a cell shows, so that only a cell that differs is touched.
#[derive(Clone, PartialEq)]
struct State {
    answer: Exposure,
    /// From where Outlook brings the protocol along.
    brought: Option<Exposure>,
    /// Why it cannot be used at all, and why not from outside.
    closed: (Option<String>, Option<String>),
    /// The identifier of the words that say so.
    described: Option<String>,
}

impl State {
    fn of(
        site: &Site,
        brought: &[(Protocol, Exposure)],
        protocol: Protocol,
        version: Version,
    ) -> Self {
        let why_not = |exposure| why_not(site, protocol, version, exposure);
        let brought = brought.iter().find(|(other, _)| *other == protocol);
        Self {
            answer: site.exposure(protocol),
            brought: brought.map(|(_, exposure)| *exposure),
            closed: (why_not(Exposure::Internal), why_not(Exposure::Both)),
            described: where_said(site, protocol, version),
        }
    }

    fn why_not(&self, exposure: Exposure) -> Option<&String> {
        match exposure {
            Exposure::None => None,
            Exposure::Internal => self.closed.0.as_ref(),
            Exposure::External | Exposure::Both => self.closed.1.as_ref(),
        }
    }

    /// What is answered can be seen and left again, whatever closes it.
    fn is_disabled(&self, exposure: Exposure) -> bool {
        self.answer != exposure && self.why_not(exposure).is_some()
    }
}

/// A cell: four radio buttons in one row. The table hears what happens to them.
#[component]
pub(super) fn Cell(
    /// The site.
    column: Column,
    /// The protocol.
    protocol: Protocol,
    /// The version that is planned.
    version: Memo<Version>,
) -> impl IntoView {
    let Column { key, site, title, brought } = column;
    let state = Memo::new(move |_| {
        site.with(|site| brought.with(|all| State::of(site, all, protocol, version.get())))
    });
    let label = move || format!("{} at {}", protocol.title(version.get()), title.get());
    let id = At::site(key, format!("exposure/{}", protocol.key())).id();
    let option = |exposure: Exposure| {
        view! {
            <label
                title=move || state.with(|state| state.why_not(exposure).cloned())
                class:brought=move || state.with(|state| state.brought == Some(exposure))
            >
                <input
                    type="radio"
                    id=format!("{id}/{}", exposure.key())
                    name=id.clone()
                    value=exposure.key()
                    disabled=move || state.with(|state| state.is_disabled(exposure))
                    prop:checked=move || state.with(|state| state.answer == exposure)
                />
                <span>{word(exposure)}</span>
            </label>
        }
    };
    let options = Exposure::ALL.iter().copied().map(option).collect_view();
    view! {
        <td>
            <div
                class="exposure"
                id=id
                role="radiogroup"
                tabindex="-1"
                aria-label=label
                aria-describedby=move || state.with(|state| state.described.clone())
            >
                {options}
            </div>
        </td>
    }
}

fn word(exposure: Exposure) -> &'static str {
    match exposure {
        Exposure::None => "none",
        Exposure::Internal => "inside",
        Exposure::External => "outside",
        Exposure::Both => "both",
    }
}
