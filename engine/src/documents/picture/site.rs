//! Where everything of one site stands: clients, edge, balancer and servers from left to right,
//! a way below the other, and every connection a straight line.

use super::kind::Kind;
use super::lanes::{Lane, Leg};
use super::model::SitePart;
use super::rooms::{INSET, PART, Place, clients, head_locks, locks_of, places};
use super::services;
use super::shapes::{LINE, Look, Mark, Note, Rect, Shape, height, stacked};

/// How wide the columns are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    /// Clients and names.
    pub names: i32,
    /// The edge; 0 where no site has one.
    pub edge: i32,
    /// What spreads clients.
    pub spreader: i32,
    /// Servers.
    pub servers: i32,
    /// Between two of them.
    pub gap: i32,
    /// Around them.
    pub pad: i32,
}

impl Columns {
    /// Of a whole site.
    pub(super) fn width(self) -> i32 {
        let edge = if self.edge > 0 { self.edge + self.gap } else { 0 };
        2 * self.pad + self.names + edge + self.spreader + self.servers + 2 * self.gap
    }

    fn left(self, x: i32) -> Lefts {
        let names = x + self.pad;
        let edge = names + self.names + self.gap;
        let spreader = if self.edge > 0 { edge + self.edge + self.gap } else { edge };
        Lefts { names, edge, spreader, servers: spreader + self.spreader + self.gap }
    }
}

/// Where the columns begin.
#[derive(Clone, Copy)]
struct Lefts {
    names: i32,
    edge: i32,
    spreader: i32,
    servers: i32,
}

/// The marks of a site whose frame begins at `x` and `y`, the site itself first, and its height.
pub(super) fn marks(part: &SitePart, (x, y): (i32, i32), columns: Columns) -> (Vec<Mark>, i32) {
    let left = columns.left(x);
    let mut marks = Vec::new();
    let top = y + columns.pad;
    let room = left.spreader - columns.gap - left.names;
    marks.push(part.head.at(left.names, top, room));
    if let Some(findings) = &part.findings {
        let room = columns.spreader + columns.gap + columns.servers - 2 * INSET;
        marks.push(findings.at(left.spreader + INSET + PART, top + LINE, room));
    }
    let top = top + part.head.height() + INSET;
    if let Some(nothing) = &part.nothing {
        marks.push(nothing.at(left.names, top, room));
        return (marks, top + LINE + columns.pad - y);
    }
    let drawing = Drawing { part, columns, left, places: places(part, top) };
    drawing.draw(&mut marks);
    let bottom = drawing.places.last().map_or(top, |place| place.bottom);
    (marks, bottom + columns.pad - y)
}

/// A site while it is drawn.
struct Drawing<'p> {
    part: &'p SitePart,
    columns: Columns,
    left: Lefts,
    places: Vec<Place>,
}

impl Drawing<'_> {
    fn draw(&self, marks: &mut Vec<Mark>) {
        for outside in [true, false] {
            self.clients(outside, marks);
        }
        let is_edge = |lane: &Lane| lane.to_edge.is_some();
        self.device(&self.part.edge, (self.left.edge, self.columns.edge), &is_edge, marks);
        self.spreader(marks);
        let servers = (self.left.servers, self.columns.servers);
        let is_older = |lane: &Lane| lane.kind.is_older();
        self.device(&self.part.older, servers, &|lane| is_older(lane) && lane.outside, marks);
        self.device(&self.part.servers, servers, &|lane| !is_older(lane), marks);
        self.device(&self.part.older, servers, &|lane| is_older(lane) && !lane.outside, marks);
        self.connections(marks);
    }

    fn lanes(&self) -> impl DoubleEndedIterator<Item = (&Lane, Place)> {
        self.part.lanes.iter().zip(self.places.iter().copied())
    }

    /// Around some ways.
    fn around(&self, (x, w): (i32, i32), is_in: &dyn Fn(&Lane) -> bool) -> Option<Rect> {
        let mut all = self.lanes().filter(|(lane, _)| is_in(lane)).map(|(_, place)| place);
        let first = all.next()?;
        let last = all.last().unwrap_or(first);
        Some(Rect { x, y: first.top, w, h: last.bottom - first.top })
    }

    fn clients(&self, outside: bool, marks: &mut Vec<Mark>) {
        let columns = (self.left.names, self.columns.names);
        let Some(rect) = self.around(columns, &|lane| lane.outside == outside) else { return };
        let (x, room) = (rect.x + INSET, rect.w - 2 * INSET);
        let who = clients(self.part, outside).at(x, rect.y + INSET / 2, room);
        marks.push(boxed(who, rect, Look::Clients));
        for (lane, place) in self.lanes().filter(|(lane, _)| lane.outside == outside) {
            let y = place.middle() - height(&lane.names) / 2;
            stacked(&lane.names, (x, y, room), marks);
        }
    }

    fn device(
        &self,
        notes: &[Note],
        columns: (i32, i32),
        is_in: &dyn Fn(&Lane) -> bool,
        marks: &mut Vec<Mark>,
    ) {
        let (Some(rect), Some((head, rest))) = (self.around(columns, is_in), notes.split_first())
        else {
            return;
        };
        let (x, room) = (rect.x + INSET, rect.w - 2 * INSET);
        let y = rect.y + INSET / 2;
        marks.push(boxed(head.at(x, y, room), rect, Look::Solid));
        stacked(rest, (x, y + head.height(), room), marks);
    }

    fn spreader(&self, marks: &mut Vec<Mark>) {
        let columns = (self.left.spreader, self.columns.spreader);
        let Some(rect) = self.around(columns, &|lane| lane.to_spreader.is_some()) else { return };
        let look = if self.part.has_device { Look::Solid } else { Look::Absent };
        let (x, room) = (rect.x + INSET + PART, rect.w - 2 * INSET - 2 * PART);
        if let Some(head) = self.part.spreader.first() {
            let y = rect.y + INSET / 2;
            marks.push(boxed(head.at(x, y, room), rect, look));
            stacked(head_locks(self.part), (x, y + head.height(), room), marks);
        }
        for cell in self.cells() {
            let notes = || cell.lane.service.iter().chain(locks_of(self.part, cell.index));
            let mut y = cell.rect.middle() - height(notes()) / 2;
            for (index, note) in notes().enumerate() {
                let mark = note.at(x, y, room);
                y += note.height();
                marks.push(if index == 0 { boxed(mark, cell.rect, look_of(note)) } else { mark });
            }
        }
    }

    /// What the balancer serves: HTTPS is one service for clients from both sides.
    fn cells(&self) -> Vec<Cell<'_>> {
        let mut cells: Vec<Cell<'_>> = Vec::new();
        for (index, (lane, place)) in self.lanes().enumerate() {
            if lane.to_spreader.is_none() {
                continue;
            }
            if let Some(last) = cells.last_mut().filter(|last| is_one(last.lane, lane)) {
                last.rect.h = place.bottom - PART - last.rect.y;
                continue;
            }
            let (x, w) = (self.left.spreader + PART, self.columns.spreader - 2 * PART);
            let rect = Rect { x, y: place.body, w, h: place.bottom - PART - place.body };
            cells.push(Cell { index, lane, rect });
        }
        cells
    }

    fn connections(&self, marks: &mut Vec<Mark>) {
        let Columns { names, edge, spreader, .. } = self.columns;
        for (lane, place) in self.lanes() {
            let y = place.middle();
            let mut x = self.left.names + names;
            if let Some(leg) = &lane.to_edge {
                marks.push(arrow(leg, x, y, self.left.edge));
                x = self.left.edge + edge;
            }
            match &lane.to_spreader {
                Some(leg) => marks.push(arrow(leg, x, y, self.left.spreader)),
                None => marks.push(arrow(&lane.to_servers, x, y, self.left.servers)),
            }
        }
        for Cell { lane, rect, .. } in self.cells() {
            let x = self.left.spreader + spreader;
            marks.push(arrow(&lane.to_servers, x, rect.middle(), self.left.servers));
        }
    }
}

/// A virtual service.
struct Cell<'p> {
    index: usize,
    lane: &'p Lane,
    rect: Rect,
}

/// Where nothing spreads it, the border says so as well.
fn look_of(service: &Note) -> Look {
    if service.class == services::MISSING { Look::Missing } else { Look::Part }
}

fn is_one(above: &Lane, below: &Lane) -> bool {
    above.kind == Kind::Web && below.kind == Kind::Web
}

fn boxed(mut mark: Mark, rect: Rect, look: Look) -> Mark {
    mark.shapes.insert(0, Shape::Box(rect, look));
    mark
}

fn arrow(leg: &Leg, x: i32, y: i32, to: i32) -> Mark {
    let shapes = vec![Shape::Arrow(x, y, to, leg.stroke)];
    Mark { class: "way", at: leg.at.clone(), label: leg.label.clone(), shapes }
}
