//! The paper: its heading, whose it is, what is in it, and its parts.

use super::writer::Writer;
use crate::documents::paper::chapter::{Chapter, Paper};
use crate::documents::paper::part::Part;

/// The paper as an element that a page can take in.
pub(in crate::documents) fn article(paper: &Paper) -> String {
    let all = &paper.chapters;
    let mut page = Writer {
        // Rules lead to their sources, where these are printed as well.
        sources: all.iter().any(|chapter| chapter.part == Part::Sources),
        ..Writer::default()
    };
    page.element("article", &[("class", "paper")], |page| {
        page.element("header", &[], |page| {
            page.plain("h1", &paper.heading);
            page.facts(&paper.facts);
            if all.len() > 1 {
                contents(page, all);
            }
        });
        for one in all {
            chapter(page, one);
        }
    });
    page.out
}

fn contents(page: &mut Writer, all: &[Chapter]) {
    page.element("nav", &[("aria-label", "Contents")], |page| {
        page.element("ol", &[], |page| {
            for Chapter { part, .. } in all {
                let to = format!("#part-{}", part.word());
                page.element("li", &[], |page| {
                    page.element("a", &[("href", &to)], |page| page.text(part.title()));
                });
            }
        });
    });
}

fn chapter(page: &mut Writer, chapter: &Chapter) {
    let part = chapter.part;
    let class = if part.is_of_a_team() { "part team" } else { "part" };
    let id = format!("part-{}", part.word());
    page.element("section", &[("class", class), ("id", &id)], |page| {
        page.plain("h2", part.title());
        page.blocks(&chapter.blocks);
    });
}
