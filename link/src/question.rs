//! Every question of the page, and every answer of the worker.

use cas_plan::follows::{Checked, Follows, Names, Offer, Part, Picture, Preview, Read};
use serde::{Deserialize, Serialize};

/// A question with a number, so that each answer finds who asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its number, which no other question of the page has.
    pub number: u32,
    /// What is asked.
    pub ask: Ask,
}

/// The answer to the question of the same number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The number of the question.
    pub number: u32,
    /// What is answered.
    pub said: Said,
}

/// What a design is compared with, to say what an edit changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Compare {
    /// With none: it is another plan, or a step back.
    #[default]
    WithNothing,
    /// With the one that was followed last: this is another edit.
    WithLast,
    /// With the one of the last comparison: this is more of the same edit.
    AsBefore,
}

/// What the page asks. All but `Follow`, `Read` and `Catalogue` are about the plan that was
/// followed last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// Here is the plan as it is now: what follows?
    Follow {
        /// The plan as its file is written.
        plan: String,
        /// JSON pointers of keys of its file that are no keys of a plan.
        unknown: Vec<String>,
        /// What its design is compared with.
        compare: Compare,
    },
    /// What is in this text of a plan file?
    Read(String),
    /// Which sheets, parts of the paper and documents are there?
    Catalogue,
    /// The names that each site has by default.
    Names,
    /// The part of a sheet that has a place on it.
    Sheet {
        /// The sheet.
        id: String,
        /// The place.
        place: usize,
    },
    /// Something whole, as text for the clipboard.
    Copied {
        /// What: a sheet, the names of a certificate.
        what: String,
        /// The word of the way.
        how: String,
    },
    /// The picture of a site by its identifier, or of all.
    Picture(Option<String>),
    /// The paper with these parts, by their words; all where there is none.
    Paper(Vec<String>),
    /// The design as JSON.
    Design,
    /// The answers of the organisation, or of the site at a place.
    Answers(Option<usize>),
    /// What would a table of sites or a list of servers add?
    Pasted(String),
    /// The files of a document.
    Files(String),
}

/// What the worker answers, by question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// There is no such thing.
    Nothing,
    /// To `Follow`.
    Follows(Box<Follows>),
    /// To `Read`.
    Read(Read),
    /// To `Catalogue`.
    Catalogue(Catalogue),
    /// To `Names`: by use, in the plan's order of sites.
    Names(Vec<Names>),
    /// To `Sheet`.
    Part(Part),
    /// To `Copied`, `Paper` and `Design`.
    Text(String),
    /// To `Picture`.
    Picture(Picture),
    /// To `Answers`.
    Answers(Vec<Checked>),
    /// To `Pasted`.
    Pasted(Preview),
    /// To `Files`: names and texts.
    Files(Vec<(String, String)>),
}

/// What there is whatever the plan says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Every sheet, in order: what names it, and its heading.
    pub sheets: Vec<(String, String)>,
    /// Every part of the paper: its word and its heading.
    pub parts: Vec<(String, String)>,
    /// Every document, those of one team together.
    pub offers: Vec<Offer>,
}
