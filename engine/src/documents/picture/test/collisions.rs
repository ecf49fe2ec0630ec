//! What lies over something else, by the widest that texts may become.

use super::super::layout::Layout;
use super::super::shapes::{LINE, LOCK, Mark, Rect, Shape};

fn text_of(mark: &Mark) -> Vec<Rect> {
    let rect = |shape: &Shape| match shape {
        Shape::Text(x, y, font, shown, _) => {
            Some(Rect { x: *x, y: *y, w: font.width(shown), h: LINE })
        }
        Shape::Lock(x, y) => Some(Rect { x: *x, y: *y, w: LOCK, h: LINE }),
        _ => None,
    };
    mark.shapes.iter().filter_map(rect).collect()
}

/// Everything that is drawn.
pub(super) fn shapes(layout: &Layout) -> impl Iterator<Item = &Shape> {
    layout.marks.iter().flat_map(|mark| &mark.shapes)
}

fn meet(one: Rect, other: Rect) -> bool {
    one.x < other.x + other.w
        && other.x < one.x + one.w
        && one.y < other.y + other.h
        && other.y < one.y + one.h
}

/// Whether one holds the other.
pub(super) fn is_in(inner: Rect, outer: Rect) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.x + inner.w <= outer.x + outer.w
        && inner.y + inner.h <= outer.y + outer.h
}

/// Everything that lies over something else, in words.
pub(super) fn collisions(layout: &Layout) -> Vec<String> {
    let page = Rect { x: 0, y: 0, w: layout.width, h: layout.height };
    let texts: Vec<Rect> = layout.marks.iter().flat_map(text_of).collect();
    let boxes: Vec<Rect> = shapes(layout)
        .filter_map(|shape| match shape {
            Shape::Box(rect, _) => Some(*rect),
            _ => None,
        })
        .collect();
    // The head of an arrow is nine high.
    let arrows: Vec<Rect> = shapes(layout)
        .filter_map(|shape| match shape {
            Shape::Arrow(x, y, to, _) => Some(Rect { x: *x, y: y - 4, w: to - x, h: 9 }),
            _ => None,
        })
        .collect();
    let mut faults = Vec::new();
    for all in [&texts, &boxes, &arrows] {
        let outside = all.iter().filter(|rect| !is_in(**rect, page) || rect.w < 0 || rect.h < 0);
        faults.extend(outside.map(|rect| format!("outside the picture: {rect:?}")));
    }
    let mut pairs = |what: &str, one: &[Rect], other: &[Rect], may_hold: bool| {
        for (index, a) in one.iter().enumerate() {
            let from = if std::ptr::eq(one, other) { index + 1 } else { 0 };
            for b in other.iter().skip(from).filter(|b| meet(*a, **b)) {
                if !may_hold || (!is_in(*a, *b) && !is_in(*b, *a)) {
                    faults.push(format!("{what}: {a:?} and {b:?}"));
                }
            }
        }
    };
    pairs("texts", &texts, &texts, false);
    pairs("boxes", &boxes, &boxes, true);
    pairs("a text on a border", &texts, &boxes, true);
    pairs("an arrow through a text", &arrows, &texts, false);
    pairs("an arrow through a border", &arrows, &boxes, true);
    // A box on a text holds it; a text that holds a box hides behind it.
    faults.extend(
        boxes
            .iter()
            .filter(|one| texts.iter().chain(&arrows).any(|text| is_in(**one, *text)))
            .map(|rect| format!("a box without content: {rect:?}")),
    );
    faults
}
