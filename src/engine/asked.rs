//! Everything that can be asked, by name. `None` where there is no such thing, and where the
//! worker was lost over it.

use super::context::Engine;
use cas_plan::follows::{Checked, Names, Part, Picture, Preview, Read};
use cas_planner_link::{Ask, Catalogue, Said};

/// Asks, and takes the one kind of answer that belongs to the question.
macro_rules! ask {
    ($engine:expr, $ask:expr, $said:path) => {
        match $engine.ask($ask).await {
            Some($said(answer)) => Some(answer),
            _ => None,
        }
    };
}

impl Engine {
    pub(super) async fn ask_catalogue(self) -> Option<Catalogue> {
        ask!(self, Ask::Catalogue, Said::Catalogue)
    }

    /// What is in the text of a plan file, or why it is refused.
    pub async fn read(self, text: String) -> Option<Read> {
        ask!(self, Ask::Read(text), Said::Read)
    }

    /// The names that each site has by default, by use, in the plan's order of sites.
    pub async fn names(self) -> Option<Vec<Names>> {
        ask!(self, Ask::Names, Said::Names)
    }

    /// The part of a sheet that has a place on it.
    pub async fn sheet(self, id: String, place: usize) -> Option<Part> {
        ask!(self, Ask::Sheet { id, place }, Said::Part)
    }

    /// Something whole as text for the clipboard: what, and the word of the way.
    pub async fn copied(self, what: String, how: String) -> Option<String> {
        ask!(self, Ask::Copied { what, how }, Said::Text)
    }

    /// The picture of a site by its identifier, or of all.
    pub async fn picture(self, site: Option<String>) -> Option<Picture> {
        ask!(self, Ask::Picture(site), Said::Picture)
    }

    /// The paper as markup, with these parts by their words; all where there is none.
    pub async fn paper(self, parts: Vec<String>) -> Option<String> {
        ask!(self, Ask::Paper(parts), Said::Text)
    }

    /// The design as JSON.
    pub async fn design(self) -> Option<String> {
        ask!(self, Ask::Design, Said::Text)
    }

    /// The answers of the organisation, or of the site at a place of the plan.
    pub async fn answers(self, site: Option<usize>) -> Option<Vec<Checked>> {
        ask!(self, Ask::Answers(site), Said::Answers)
    }

    /// What a pasted text would add to the plan.
    pub async fn pasted(self, text: String) -> Option<Preview> {
        ask!(self, Ask::Pasted(text), Said::Pasted)
    }

    /// The files of a document: names and texts.
    pub async fn files(self, document: String) -> Option<Vec<(String, String)>> {
        ask!(self, Ask::Files(document), Said::Files)
    }
}
