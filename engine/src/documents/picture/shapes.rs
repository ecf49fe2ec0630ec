//! What a picture is made of: marks with plain numbers.

use super::measure::{Font, clean};

/// Height of a line of text.
pub(super) const LINE: i32 = 18;
/// A lock with the room after it.
pub(super) const LOCK: i32 = 18;

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rect {
    /// Left.
    pub x: i32,
    /// Top.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

impl Rect {
    /// The lower edge.
    pub(super) fn bottom(self) -> i32 {
        self.y + self.h
    }

    /// The middle of its height.
    pub(super) fn middle(self) -> i32 {
        self.y + self.h / 2
    }
}

/// How a box is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Around a site or a pair.
    Frame,
    /// Clients.
    Clients,
    /// A device.
    Solid,
    /// Where a device might stand, and none does.
    Absent,
    /// A part of a device.
    Part,
    /// The same, where something is missing.
    Missing,
}

/// How a connection is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    /// TLS.
    Tls,
    /// RPC.
    Rpc,
    /// Clear text.
    Clear,
    /// Clients refuse it: a name that they use is on no certificate.
    Broken,
}

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A box.
    Box(Rect, Look),
    /// A text on a line of its own: where it begins, the line's top, what is shown, and the whole
    /// of it.
    Text(i32, i32, Font, String, String),
    /// An arrow to the right: where it begins, its height, where it ends.
    Arrow(i32, i32, i32, Stroke),
    /// A lock: where it begins, the line's top.
    Lock(i32, i32),
}

/// Something that means one thing: a name, a device, a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// What it is, for the page's style sheet.
    pub class: &'static str,
    /// The answer that it shows, as a JSON pointer, or the row of a sheet.
    pub at: String,
    /// The same in words.
    pub label: String,
    /// How it is drawn.
    pub shapes: Vec<Shape>,
}

/// A line of a [`Note`].
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its typeface.
    pub font: Font,
    /// Its text.
    pub text: String,
    /// Whether a lock stands before it.
    pub lock: bool,
}

/// A few lines that mean one thing, before it is known where they stand.
#[derive(Clone, Debug)]
pub(super) struct Note {
    /// See [`Mark::class`].
    pub class: &'static str,
    /// See [`Mark::at`].
    pub at: String,
    /// See [`Mark::label`].
    pub label: String,
    /// What is written.
    pub lines: Vec<Line>,
}

impl Note {
    /// A note without a line.
    pub(super) fn new(class: &'static str, at: String, label: &str) -> Self {
        Self { class, at, label: clean(label), lines: Vec::new() }
    }

    /// Adds a line, unless it is empty.
    pub(super) fn line(mut self, font: Font, text: &str) -> Self {
        let text = clean(text);
        if !text.is_empty() {
            self.lines.push(Line { font, text, lock: false });
        }
        self
    }

    /// Adds a line behind a lock.
    pub(super) fn locked(mut self, text: &str) -> Self {
        self.lines.push(Line { font: Font::Plain, text: clean(text), lock: true });
        self
    }

    /// How wide it is.
    pub(super) fn width(&self) -> i32 {
        let width = |line: &Line| line.font.width(&line.text) + if line.lock { LOCK } else { 0 };
        self.lines.iter().map(width).max().unwrap_or(0)
    }

    /// How high it is.
    pub(super) fn height(&self) -> i32 {
        self.lines.iter().map(|_| LINE).sum()
    }

    /// The mark, with its first line at `y` and no line wider than `room`.
    pub(super) fn at(&self, x: i32, y: i32, room: i32) -> Mark {
        let mut shapes = Vec::new();
        let mut top = y;
        for line in &self.lines {
            let indent = if line.lock { LOCK } else { 0 };
            if line.lock {
                shapes.push(Shape::Lock(x, top));
            }
            let shown = line.font.elided(&line.text, room - indent);
            shapes.push(Shape::Text(x + indent, top, line.font, shown, line.text.clone()));
            top += LINE;
        }
        Mark { class: self.class, at: self.at.clone(), label: self.label.clone(), shapes }
    }
}

/// Height of notes below each other.
pub(super) fn height<'a>(notes: impl IntoIterator<Item = &'a Note>) -> i32 {
    notes.into_iter().map(Note::height).sum()
}

/// Notes below each other.
pub(super) fn stacked<'a>(
    notes: impl IntoIterator<Item = &'a Note>,
    (x, y, room): (i32, i32, i32),
    marks: &mut Vec<Mark>,
) {
    let mut top = y;
    for note in notes {
        marks.push(note.at(x, top, room));
        top += note.height();
    }
}
