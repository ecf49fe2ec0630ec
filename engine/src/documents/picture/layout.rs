//! Where everything stands: sites below each other, the sites of a pair side by side, the
//! certificates at the foot.

use super::certificates::Key;
use super::measure::Font;
use super::model::{Model, Set, SitePart};
use super::rooms::{INSET, PART};
use super::shapes::{LINE, LOCK, Look, Mark, Note, Rect, Shape, Stroke};
use super::site::{self, Columns};

/// Around the picture, and around the sites of a pair.
const MARGIN: i32 = 16;
/// Between sites.
const GAP: i32 = 20;
/// Lines of names of a certificate; of more names, the rest is counted.
const NAME_LINES: usize = 3;
/// Room between two names of a certificate.
const NAME_GAP: i32 = 20;

/// A picture as plain numbers.
pub(super) struct Layout {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// From the top left to the bottom right.
    pub marks: Vec<Mark>,
}

/// Sites that are drawn together: those of a pair, or plain ones.
struct Band<'m> {
    pair: Option<&'m Note>,
    rows: Vec<Vec<&'m SitePart>>,
}

/// Where everything of a model stands.
pub(super) fn of(model: &Model) -> Layout {
    let across = if model.groups.iter().any(|set| set.pair.is_some()) { 2 } else { 1 };
    let mut page = Page { columns: columns(model, across), across, y: MARGIN, marks: Vec::new() };
    page.head(&model.head);
    if let Some(note) = &model.assumed {
        page.head(note);
    }
    for band in bands(&model.groups, page.count()) {
        page.band(&band);
    }
    page.strokes();
    for key in &model.certificates {
        page.key(key);
    }
    Layout { width: page.width(), height: page.y + MARGIN, marks: page.marks }
}

/// One site has room for long names; two beside each other have to share it.
fn columns(model: &Model, across: i32) -> Columns {
    let sites = || model.groups.iter().flat_map(|set| &set.sites);
    let widest = |notes: fn(&SitePart) -> Vec<&Note>| {
        let lines = sites().flat_map(notes).map(Note::width);
        lines.max().map_or(0, |width| width + 2 * INSET)
    };
    let names = widest(|site| {
        let names = site.lanes.iter().flat_map(|lane| &lane.names);
        site.clients.iter().chain(names).collect()
    });
    let edge = widest(|site| site.edge.iter().collect());
    let servers = widest(|site| site.servers.iter().chain(&site.older).collect());
    let spreader = widest(|site| {
        let services = site.lanes.iter().flat_map(|lane| &lane.service);
        site.spreader.iter().chain(services).collect()
    });
    let spreader = spreader + 2 * PART;
    if across > 1 {
        let (names, edge) = (names.clamp(200, 250), edge.min(152));
        let (spreader, servers) = (spreader.clamp(190, 230), servers.clamp(150, 220));
        return Columns { names, edge, spreader, servers, gap: 30, pad: 16 };
    }
    let (names, edge) = (names.clamp(290, 340), edge.min(180));
    let (spreader, servers) = (spreader.clamp(250, 260), servers.clamp(250, 300));
    Columns { names, edge, spreader, servers, gap: 44, pad: 20 }
}

/// Plain sites that follow each other fill rows.
fn bands(groups: &[Set], across: usize) -> Vec<Band<'_>> {
    let mut bands: Vec<Band<'_>> = Vec::new();
    for set in groups {
        if let Some(pair) = &set.pair {
            let rows = set.sites.chunks(across).map(|row| row.iter().collect()).collect();
            bands.push(Band { pair: Some(pair), rows });
            continue;
        }
        if bands.last().is_none_or(|band| band.pair.is_some()) {
            bands.push(Band { pair: None, rows: Vec::new() });
        }
        let Some(band) = bands.last_mut() else { continue };
        for site in &set.sites {
            match band.rows.last_mut().filter(|row| row.len() < across) {
                Some(row) => row.push(site),
                None => band.rows.push(vec![site]),
            }
        }
    }
    bands
}

/// A picture while it grows downwards.
struct Page {
    columns: Columns,
    across: i32,
    y: i32,
    marks: Vec<Mark>,
}

impl Page {
    fn count(&self) -> usize {
        usize::try_from(self.across).unwrap_or(1)
    }

    /// Sites keep their columns whether they are in a pair or not.
    fn left(&self) -> i32 {
        if self.across > 1 { 2 * MARGIN } else { MARGIN }
    }

    fn width(&self) -> i32 {
        2 * self.left() + self.across * (self.columns.width() + GAP) - GAP
    }

    fn room(&self) -> i32 {
        self.width() - 2 * self.left()
    }

    fn head(&mut self, head: &Note) {
        self.marks.push(head.at(self.left(), self.y, self.room()));
        self.y += head.height() + INSET;
    }

    fn band(&mut self, band: &Band<'_>) {
        let Some(pair) = band.pair else {
            self.rows(&band.rows);
            return;
        };
        let top = self.y;
        let place = self.marks.len();
        self.marks.push(pair.at(self.left(), top + INSET, self.room()));
        self.y += pair.height() + 2 * INSET;
        self.rows(&band.rows);
        let (x, w) = (MARGIN, self.width() - 2 * MARGIN);
        let rect = Rect { x, y: top, w, h: self.y - GAP + MARGIN - top };
        if let Some(mark) = self.marks.get_mut(place) {
            mark.shapes.insert(0, Shape::Box(rect, Look::Frame));
        }
        self.y = rect.bottom() + GAP;
    }

    fn rows(&mut self, rows: &[Vec<&SitePart>]) {
        for row in rows {
            let mut x = self.left();
            let mut drawn = Vec::new();
            for part in row {
                drawn.push((x, site::marks(part, (x, self.y), self.columns)));
                x += self.columns.width() + GAP;
            }
            let h = drawn.iter().map(|(_, (_, height))| *height).max().unwrap_or(0);
            for (x, (mut marks, _)) in drawn {
                let rect = Rect { x, y: self.y, w: self.columns.width(), h };
                if let Some(site) = marks.first_mut() {
                    site.shapes.insert(0, Shape::Box(rect, Look::Frame));
                }
                self.marks.extend(marks);
            }
            self.y += h + GAP;
        }
    }

    /// What the kinds of lines mean, as far as they are used.
    fn strokes(&mut self) {
        const ALL: [(Stroke, &str); 4] = [
            (Stroke::Tls, "TLS"),
            (Stroke::Rpc, "RPC, needs no certificate"),
            (Stroke::Clear, "clear text"),
            (Stroke::Broken, "broken: a name is on no certificate"),
        ];
        let mut x = self.left();
        for (stroke, words) in ALL {
            let is_it =
                |shape: &Shape| matches!(shape, Shape::Arrow(.., drawn) if *drawn == stroke);
            if !self.marks.iter().flat_map(|mark| &mark.shapes).any(is_it) {
                continue;
            }
            let text = x + 52;
            let shapes = vec![
                Shape::Arrow(x, self.y + LINE / 2, x + 42, stroke),
                Shape::Text(text, self.y, Font::Soft, words.to_owned(), words.to_owned()),
            ];
            let (at, label) = ("/sheets/firewall".to_owned(), format!("Such a line is {words}"));
            self.marks.push(Mark { class: "key", at, label, shapes });
            x = text + Font::Soft.width(words) + 2 * NAME_GAP;
        }
        if x > self.left() {
            self.y += LINE + INSET;
        }
    }

    fn key(&mut self, key: &Key) {
        let (x, room) = (self.left(), self.room());
        let mut mark = key.head.at(x, self.y, room);
        self.y += key.head.height();
        let (mut left, mut line) = (LOCK, 1);
        for (index, name) in key.names.iter().enumerate() {
            let shown = Font::Code.elided(name, room - LOCK);
            let width = Font::Code.width(&shown);
            let rest = format!("and {} more", key.names.len() - index);
            let last_line = line == NAME_LINES && index + 1 < key.names.len();
            let need = if last_line { width + NAME_GAP + Font::Soft.width(&rest) } else { width };
            if left + need > room && left > LOCK {
                if line == NAME_LINES {
                    let text = Shape::Text(x + left, self.y, Font::Soft, rest.clone(), rest);
                    mark.shapes.push(text);
                    break;
                }
                line += 1;
                left = LOCK;
                self.y += LINE;
            }
            mark.shapes.push(Shape::Text(x + left, self.y, Font::Code, shown, name.clone()));
            left += width + NAME_GAP;
        }
        self.y += LINE + INSET / 2;
        self.marks.push(mark);
    }
}
