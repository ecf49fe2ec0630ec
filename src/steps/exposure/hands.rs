//! What people do in the grid. The table hears it for all cells, so that a large grid stands
//! quickly; the radio button says which cell it is.

use super::closed::why_not;
use crate::browser::{focus, grid};
use crate::document::{At, Document};
use crate::notices::Notices;
use cas_plan::plan::{Plan, SiteKey};
use cas_plan::terms::{Choice, Exposure, Protocol};
use web_sys::{Event, KeyboardEvent};

/// The hands that are on the grid.
#[derive(Clone, Copy)]
pub(super) struct Hands {
    document: Document,
    notices: Notices,
}

/// A cell: a site and a protocol.
type Place = (SiteKey, Protocol);

impl Hands {
    /// Made in the body of a component.
    pub(super) fn here() -> Self {
        Self { document: Document::here(), notices: Notices::here() }
    }

    /// A radio button was chosen.
    pub(super) fn choose(self, event: &Event) {
        if let Some((place, exposure)) = choice_of(event) {
            self.expose(place, exposure);
        }
    }

    /// Says why a choice is closed: neither a finger nor the keyboard gets to see a title.
    pub(super) fn click(self, event: &Event) {
        let Some((place, exposure)) = choice_of(event) else { return };
        let closed = self.document.with_now(|plan| {
            let answer = plan.site(place.0)?.exposure(place.1);
            closed(plan, place, exposure).filter(|_| answer != exposure)
        });
        if let Some(why) = closed {
            self.notices.say(why);
        }
    }

    /// Arrow keys move; the letters n, i, o and b set the cell of the radio button that has the
    /// focus.
    pub(super) fn press(self, event: &KeyboardEvent) {
        if grid::arrow(event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let exposure = match event.key().as_str() {
            "n" => Exposure::None,
            "i" => Exposure::Internal,
            "o" => Exposure::External,
            "b" => Exposure::Both,
            _ => return,
        };
        let Some((place, _)) = choice_of(event) else { return };
        if let Some(why) = self.document.with_now(|plan| closed(plan, place, exposure)) {
            return self.notices.say(why);
        }
        self.expose(place, exposure);
        let (key, protocol) = place;
        let answer = format!("exposure/{}/{}", protocol.key(), exposure.key());
        focus::now(&At::site(key, answer).id());
    }

    fn expose(self, (key, protocol): Place, exposure: Exposure) {
        let name = self.document.with_now(|plan| {
            let title = protocol.title(plan.organisation.version());
            let site = plan.site(key).map(|site| format!("{title} at {}", site.title()));
            site.unwrap_or_else(|| title.to_owned())
        });
        self.document.edit(&name, |plan| plan.expose(key, protocol, exposure));
    }
}

fn closed(plan: &Plan, (key, protocol): Place, exposure: Exposure) -> Option<String> {
    why_not(plan.site(key)?, protocol, plan.organisation.version(), exposure)
}

/// The choice that an event is about.
fn choice_of(event: &Event) -> Option<(Place, Exposure)> {
    let (cell, choice) = grid::choice(event)?;
    let At::Site(key, answer) = At::of_id(&cell) else { return None };
    let protocol = Protocol::from_key(answer.strip_prefix("exposure/")?)?;
    Some(((key, protocol), Exposure::from_key(&choice)?))
}
