//! A sheet.

use super::blocks::Blocks;
use super::places::Places;
use super::turning::Turning;
use crate::browser::focus;
use crate::engine::Engine;
use cas_plan::follows::Part;
use cas_planner_link::Ask;
use leptos::prelude::*;

/// A sheet with its heading and, where it is long, the way through its pages. While another part
/// of it is on its way, the one before stays.
#[component]
pub(super) fn Sheet(
    /// What names it.
    id: String,
    /// Its heading.
    title: String,
) -> impl IntoView {
    let places = Places::here();
    let heading = format!("/sheets/{id}");
    let part = part(id.clone());
    let blocks = Signal::derive(move || {
        part.with(|part| part.as_ref().map(|part| part.blocks.clone()).unwrap_or_default())
    });
    let (key, sheet) = (id.clone(), id.clone());
    Effect::new(move || {
        let arrived = places.wanted().filter(|wanted| {
            part.with(|part| part.as_ref().is_some_and(|part| has(part, &sheet, wanted)))
        });
        if let Some(row) = arrived {
            places.arrived();
            focus::later(row);
        }
    });
    view! {
        <section class="sheet" data-key=key aria-labelledby=heading.clone()>
            <h2 id=heading.clone() tabindex="-1">{title}</h2>
            <Blocks blocks/>
            <Turning sheet=id part/>
        </section>
    }
}

/// The part of a sheet that is shown, as the worker gave it last.
fn part(id: String) -> Memo<Option<Part>> {
    let (engine, places) = (Engine::here(), Places::here());
    let place = {
        let id = id.clone();
        Memo::new(move |_| places.of(&id))
    };
    engine.answer_to(move || Some(Ask::Sheet { id: id.clone(), place: place.get() }))
}

/// Whether a part of a sheet has the row at an address.
fn has(part: &Part, sheet: &str, address: &str) -> bool {
    let row = address.strip_prefix("/sheets/").and_then(|row| row.split_once('/'));
    row.is_some_and(|(of, place)| {
        let rows = part.first..part.first + part.at_once;
        of == sheet && place.parse().is_ok_and(|place| rows.contains(&place))
    })
}
