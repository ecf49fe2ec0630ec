//! What the balancer of a site serves: the ports, and whether something spreads them.

use super::context::Context;
use super::kind::Kind;
use super::measure::Font;
use super::shapes::Note;
use crate::design::site::SiteView;
use crate::design::{Balancing, Need};
use crate::documents::words;
use crate::terms::Affinity;

/// The class of what nothing spreads.
pub(super) const MISSING: &str = "service missing";

/// The virtual services of a way.
pub(super) fn of_lane(
    context: &Context<'_>,
    site: &SiteView<'_>,
    kind: Kind,
    rows: &[&Balancing],
) -> Vec<Note> {
    let Some(first) = rows.first() else { return Vec::new() };
    let spread = spread(rows);
    let mut names: Vec<&str> = Vec::new();
    for name in rows.iter().map(|row| context.words.protocol(row.protocol)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let title = context.words.site(&site.id);
    let label = format!("{} at {title}: {spread}", words::list(&names));
    let is_missing = rows.iter().any(|row| row.is_missing());
    let class = if is_missing { MISSING } else { "service" };
    let note = Note::new(class, at(context, site), &label);
    let note = match kind {
        Kind::Mail => rows.iter().fold(note, |note, row| {
            let name = context.words.protocol(row.protocol);
            note.line(Font::Strong, &format!("{name} {}", words::ports(row.ports)))
        }),
        Kind::Web => note.line(Font::Strong, &format!("HTTPS {}", words::ports(first.ports))),
        _ => note
            .line(Font::Strong, context.words.protocol(first.protocol))
            .line(Font::Code, &words::ports(first.ports)),
    };
    let font = if is_missing { Font::Strong } else { Font::Soft };
    vec![note.line(font, &spread)]
}

fn at(context: &Context<'_>, site: &SiteView<'_>) -> String {
    let sites = context.scene.balanced().filter(|(_, rows)| !rows.is_empty());
    let index = sites.take_while(|(one, _)| one.place < site.place).count();
    format!("/sheets/balancing/{index}")
}

/// In a few words: what spreads it, or what is missing.
fn spread(rows: &[&Balancing]) -> String {
    let missing = rows.iter().filter(|row| row.is_missing()).count();
    if missing > 0 && missing == rows.len() {
        return "Nothing spreads it".to_owned();
    }
    if missing > 0 {
        return format!("Missing for {missing} of {}", rows.len());
    }
    if rows.iter().all(|row| row.need == Need::None) {
        return "one server, nothing to spread".to_owned();
    }
    let layer = rows.first().map_or("", |row| row.layer);
    let has = |affinity| rows.iter().any(|row| row.affinity == affinity);
    let affinity = [Affinity::Required, Affinity::Recommended].into_iter().find(|one| has(*one));
    match affinity {
        Some(affinity) => format!("layer {layer}, affinity {}", words::affinity(affinity)),
        None => format!("layer {layer}, no affinity"),
    }
}
