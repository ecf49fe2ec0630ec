//! How high everything of one site is: each way as high as its names and what serves them, and
//! the ways beside a box together as high as the box.

use super::kind::Kind;
use super::lanes::Lane;
use super::model::SitePart;
use super::shapes::{Note, height};

/// Room between the border of a box and its text.
pub(super) const INSET: i32 = 12;
/// Room between two ways.
const BETWEEN: i32 = 10;
/// Room between clients outside and inside.
const ZONES: i32 = 22;
/// Room between a part of a device and its border.
pub(super) const PART: i32 = 8;

/// How much height a way takes.
struct Room {
    /// Above it.
    gap: i32,
    /// For what the boxes that begin here are called.
    head: i32,
    /// For the names and what serves them.
    body: i32,
}

/// Where a way stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Where it begins.
    pub top: i32,
    /// Where the names begin, below what the boxes are called that begin here.
    pub body: i32,
    /// Where it ends.
    pub bottom: i32,
}

impl Place {
    /// The height of its connections.
    pub(super) fn middle(self) -> i32 {
        i32::midpoint(self.body, self.bottom - PART)
    }
}

/// Where each way stands, with enough height for every box beside it.
pub(super) fn places(part: &SitePart, top: i32) -> Vec<Place> {
    let mut rooms = rooms(part);
    make_room(&mut rooms, part, &part.edge, |lane| lane.to_edge.is_some());
    make_room(&mut rooms, part, &part.servers, |lane| !lane.kind.is_older());
    make_room(&mut rooms, part, &part.older, |lane| lane.kind.is_older() && lane.outside);
    make_room(&mut rooms, part, &part.older, |lane| lane.kind.is_older() && !lane.outside);
    let mut top = top;
    let mut places = Vec::new();
    for room in rooms {
        let body = top + room.gap + room.head;
        let place = Place { top: top + room.gap, body, bottom: body + room.body };
        top = place.bottom;
        places.push(place);
    }
    places
}

fn rooms(part: &SitePart) -> Vec<Room> {
    let first_spread = part.lanes.iter().position(|lane| lane.to_spreader.is_some());
    let mut before: Option<bool> = None;
    let mut rooms = Vec::new();
    for (index, lane) in part.lanes.iter().enumerate() {
        let new_zone = before != Some(lane.outside);
        let gap = match before {
            None => 0,
            Some(_) if new_zone => ZONES,
            Some(_) => BETWEEN,
        };
        before = Some(lane.outside);
        let clients = if new_zone { INSET + clients(part, lane.outside).height() } else { 0 };
        let spreader = if first_spread == Some(index) {
            INSET + height(part.spreader.first()) + height(head_locks(part))
        } else {
            0
        };
        let service = height(&lane.service) + height(locks_of(part, index)) + 2 * PART;
        let body = (height(&lane.names) + INSET).max(service) + PART;
        rooms.push(Room { gap, head: clients.max(spreader), body });
    }
    rooms
}

/// Who connects.
pub(super) fn clients(part: &SitePart, outside: bool) -> &Note {
    let [out, inside] = &part.clients;
    if outside { out } else { inside }
}

/// Lets the last of some ways grow until a box beside all of them holds its text.
fn make_room(rooms: &mut [Room], part: &SitePart, notes: &[Note], is_in: impl Fn(&Lane) -> bool) {
    let inside: Vec<bool> = part.lanes.iter().map(is_in).collect();
    let sum = |room: &Room| room.gap + room.head + room.body;
    let mut all = rooms.iter().zip(&inside).filter(|(_, inside)| **inside).map(|(room, _)| room);
    let Some(first) = all.next() else { return };
    let has = first.head + first.body + all.map(sum).sum::<i32>();
    let last = rooms.iter_mut().zip(&inside).filter(|(_, inside)| **inside).last();
    if let Some((room, _)) = last {
        room.body += (height(notes) + 2 * INSET - has).max(0);
    }
}

/// Certificates of the balancer stand where it serves HTTPS.
pub(super) fn locks_of(part: &SitePart, index: usize) -> &[Note] {
    let locks = part.spreader.get(1..).unwrap_or_default();
    if web_cell(part) == Some(index) { locks } else { &[] }
}

/// Or at its top, where it serves none.
pub(super) fn head_locks(part: &SitePart) -> &[Note] {
    let locks = part.spreader.get(1..).unwrap_or_default();
    if web_cell(part).is_none() { locks } else { &[] }
}

fn web_cell(part: &SitePart) -> Option<usize> {
    let is_web = |lane: &Lane| lane.kind == Kind::Web && lane.to_spreader.is_some();
    part.lanes.iter().position(is_web)
}
