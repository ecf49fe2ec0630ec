//! What sheets, paper and files are made of: pieces of a document that say what something is and
//! never how it looks. The page shows each kind by one component; `html` and `markdown` write each
//! kind in one way.

use super::table::{Holds, Table};
use crate::design::Severity;
use serde::{Deserialize, Serialize};

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// What the next pieces are about.
    Heading(Heading),
    /// A paragraph.
    Text(Line),
    /// Said where there is nothing to show, or beside what matters more.
    Note(String),
    /// Sentences, one below the other.
    List(Vec<Line>),
    /// What to do, one after the other.
    Steps(Vec<Step>),
    /// Short answers, each with what it answers.
    Facts(Vec<Fact>),
    /// A table; one without rows says that there is nothing.
    Table(Table),
    /// A certificate: whose, where, until when, which names and why.
    Certificate(Certificate),
    /// Names that are on no certificate, each with its reason.
    LeftOff(Vec<Name>),
    /// What holds for each site, in a word or two, and why.
    Verdicts(Vec<Verdict>),
    /// What is wrong, what it costs, what would be better, and what to do.
    Findings(Vec<Finding>),
    /// What is not known yet, what is assumed, and what another answer would change.
    Questions(Vec<Question>),
    /// What an edit changed, a line each.
    Changes(Vec<Line>),
    /// A drawing.
    Picture(Drawing),
    /// Where rules come from.
    Sources(Vec<Source>),
    /// Something that can be copied whole.
    Copy(Copy),
}

impl Block {
    /// A heading to which nothing leads.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading(Heading { text: text.into(), address: String::new() })
    }

    /// A paragraph of words.
    pub fn words(text: impl Into<String>) -> Self {
        Self::Text(vec![Span::Words(text.into())])
    }
}

/// Pieces with a heading of their own, beside the question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// What names it: `certificates`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// How much there is: `2`, `1 error, 3 warnings`; empty where there is nothing to count.
    pub count: String,
    /// What stands in it, from top to bottom.
    pub blocks: Vec<Block>,
    /// How much more there is in the plan: `4 certificates`; empty where this is all.
    pub more: String,
}

/// A line of words, names and links.
pub type Line = Vec<Span>;

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// Words.
    Words(String),
    /// A host name, an address or a port, which is set in a fixed pitch.
    Code(String),
    /// Words that lead to an answer.
    Answer {
        /// JSON pointer of the answer.
        at: String,
        /// The words.
        text: String,
    },
    /// The identifier of a rule, which leads to what the rule says.
    Rule(String),
}

/// A heading, and the address of what it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Its words.
    pub text: String,
    /// The address of what it begins on its sheet, such as `/sheets/balancing/0`; empty where
    /// nothing leads there.
    pub address: String,
}

/// Something to do, and the rule that asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What to do.
    pub text: String,
    /// The identifier of the rule.
    pub rule: String,
}

/// A short answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it answers.
    pub label: String,
    /// The answer.
    pub text: String,
    /// What kind of text that is.
    pub holds: Holds,
}

/// A rule behind something, with what it says in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its identifier.
    pub id: String,
    /// Identifier and title: `CRT-31: …`.
    pub text: String,
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Certificate {
    /// Its address on the sheet; empty beside the question.
    pub address: String,
    /// Identifier in the design, which stays the same while it is edited.
    pub id: String,
    /// Who issues it, for which site.
    pub title: String,
    /// Where it is installed, for which services, until when.
    pub about: String,
    /// Its names, in order.
    pub names: Vec<Name>,
}

/// A host name with its reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Name {
    /// Its address on the sheet; empty where nothing leads there.
    pub address: String,
    /// The name.
    pub host: String,
    /// Whether the last edit brought it.
    pub new: bool,
    /// Why it is there, or why not.
    pub reasons: Vec<Line>,
    /// The rules behind it.
    pub rules: Vec<Rule>,
}

/// What holds for a site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// Its address on the sheet; empty beside the question.
    pub address: String,
    /// What the site is called.
    pub site: String,
    /// The verdict, or one a path.
    pub marks: Vec<Mark>,
    /// The name that it is about; empty where there is none.
    pub host: String,
    /// What it means.
    pub text: String,
    /// The questions on which it hangs, each leading to its answer.
    pub decided_by: Vec<Line>,
    /// The rules behind it.
    pub rules: Vec<Rule>,
}

/// A word or two that stand out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// For what it stands: `inside`; empty where that is plain.
    pub about: String,
    /// The word.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

/// How something is meant. Its words alone are enough; a colour only helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Neither good nor bad.
    Plain,
    /// Worth a look.
    Warning,
    /// Wrong.
    Error,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Its address on the sheet; empty beside the question.
    pub address: String,
    /// How much it matters.
    pub severity: Severity,
    /// The word for that.
    pub word: String,
    /// What is so.
    pub message: String,
    /// What to do.
    pub fix: String,
    /// JSON pointer of the answer to go back to.
    pub at: String,
    /// The rules behind it.
    pub rules: Vec<Rule>,
}

/// An open question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its address on the sheet; empty beside the question.
    pub address: String,
    /// JSON pointer of the answer.
    pub at: String,
    /// What is asked.
    pub text: String,
    /// What is assumed meanwhile; empty where nothing is.
    pub assumed: String,
    /// What other answers would change.
    pub alternatives: Vec<String>,
    /// Whether it can be noted as an open point here.
    pub notable: bool,
}

/// A drawing with what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// The engine's own SVG, which lets nothing out that was typed.
    pub svg: String,
    /// What it shows.
    pub caption: String,
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The rule's identifier.
    pub rule: String,
    /// Its title.
    pub title: String,
    /// Who says so.
    pub text: String,
}

/// Something that can be copied whole, and the ways in which it can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// What: a sheet, the rows of a site on a path, the names of a certificate.
    pub what: String,
    /// The word of each way, and what people read.
    pub ways: Vec<(String, String)>,
}
