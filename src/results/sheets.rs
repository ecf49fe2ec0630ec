//! Every sheet in full, a page at a time where there is much of it.

use super::tree::{Node, el, show};
use super::{arrays, balancing, certificates, findings, questions, records};
use crate::document::Document;
use crate::steps::link_to;
use cas_plan::design::{Design, Zone};
use cas_plan::documents::words::Words;
use leptos::prelude::*;
use std::ops::Range;

/// A part of the result.
pub struct Sheet {
    /// Names it in addresses.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Of how many things it consists.
    pub size: fn(&Design) -> usize,
    /// How many of them are shown at once on the screen.
    pub at_once: usize,
    /// Shows some of them.
    pub body: fn(&Words, &Design, Range<usize>) -> Node,
}

/// Every sheet, in order. A new one is its file and its line here.
pub const SHEETS: &[Sheet] = &[
    sheet(
        "certificates",
        "Certificates",
        |design| design.certificates.len(),
        25,
        certificates::sheet,
    ),
    sheet(
        "left-off",
        "Names left off",
        |design| design.left_off.len(),
        50,
        certificates::left_off_sheet,
    ),
    sheet("arrays", "CAS array", |design| design.arrays.len(), 25, arrays::sheet),
    sheet(
        "balancing",
        "Load balancing",
        |design| balancing::by_site(design).count(),
        10,
        balancing::sheet,
    ),
    sheet(
        "dns-inside",
        "DNS inside",
        |design| records::zone(design, Zone::Internal).count(),
        100,
        records::inside,
    ),
    sheet(
        "dns-public",
        "Public DNS",
        |design| records::zone(design, Zone::Public).count(),
        100,
        records::public,
    ),
    sheet("urls", "URLs", |design| design.urls.len(), 100, records::urls),
    sheet(
        "connection-points",
        "Service connection points",
        |design| design.service_connection_points.len(),
        100,
        records::connection_points,
    ),
    sheet("firewall", "Firewall", |design| design.firewall.len(), 100, records::firewall),
    sheet("findings", "Findings", |design| design.findings.len(), 50, findings::sheet),
    sheet(
        "questions",
        "Open questions",
        |design| design.open_questions.len(),
        50,
        questions::sheet,
    ),
];

const fn sheet(
    id: &'static str,
    title: &'static str,
    size: fn(&Design) -> usize,
    at_once: usize,
    body: fn(&Words, &Design, Range<usize>) -> Node,
) -> Sheet {
    Sheet { id, title, size, at_once, body }
}

/// Every sheet in full.
#[component]
pub fn Sheets() -> impl IntoView {
    let link = |sheet: &Sheet| {
        let address = link_to(&format!("/sheets/{}", sheet.id));
        el("li").add(el("a").with("href", address).text(sheet.title))
    };
    let list = move || el("ul").all(SHEETS.iter().map(link));
    view! {
        <nav class="sheet-list" aria-label="Sheets">{show(list)}</nav>
        {SHEETS.iter().map(shown).collect_view()}
    }
}

/// A sheet with its heading and, where it is long, the way through its pages.
fn shown(sheet: &'static Sheet) -> AnyView {
    let document = Document::here();
    let page = RwSignal::new(0);
    let size = Memo::new(move |_| document.design().with(|design| (sheet.size)(design)));
    // An edit may have taken the page away that was shown.
    let here = Memo::new(move |_| page.get().min(size.get().saturating_sub(1) / sheet.at_once));
    let range = move || {
        let start = here.get() * sheet.at_once;
        start..size.get().min(start + sheet.at_once)
    };
    let body = move || {
        document.plan().with(|plan| {
            document.design().with(|design| (sheet.body)(&Words::new(plan), design, range()))
        })
    };
    let turn = move |by: isize| move |_| page.set(here.get_untracked().saturating_add_signed(by));
    let pages = move || {
        view! {
            <p class="pages">
                <button type="button" disabled=move || here.get() == 0 on:click=turn(-1)>"Previous"</button>
                <span role="status">
                    {move || format!("{} to {} of {}", range().start + 1, range().end, size.get())}
                </span>
                <button type="button" disabled=move || range().end == size.get() on:click=turn(1)>
                    "Next"
                </button>
            </p>
        }
    };
    let long = Memo::new(move |_| size.get() > sheet.at_once);
    let id = format!("/sheets/{}", sheet.id);
    view! {
        <section class="sheet" aria-labelledby=id.clone()>
            <h2 id=id.clone() tabindex="-1">{sheet.title}</h2>
            {show(body)}
            {move || long.get().then(pages)}
        </section>
    }
    .into_any()
}
