//! What the paper begins with: whose plan it is, what is decided and what is not, the picture, and
//! what comes out.

use super::about::About;
use crate::design::{Balancing, Design, OpenQuestion};
use crate::documents::assumed::{self, Rests};
use crate::documents::block::{Block, Drawing, Fact};
use crate::documents::summary::{self, Balance};
use crate::documents::table::{Column, Holds, Table};
use crate::documents::words;
use crate::documents::{picture, tables};
use crate::plan::{Decision, Plan};
use crate::terms::{DecisionState, Path};

/// The heading of the whole.
pub(super) fn heading(plan: &Plan) -> &str {
    let title = plan.title.trim();
    if title.is_empty() { "Exchange client access plan" } else { title }
}

/// Whose plan it is, when and with what it was made, and where it is kept.
pub(super) fn title_block(plan: &Plan, design: &Design) -> Vec<Fact> {
    let made = format!("CAS Planner, plan file version 1, rule set {}", design.rules);
    let assumed = assumed::lines(plan, design, Rests::OnEverything).join("\n");
    let facts = [
        ("Customer", plan.customer.as_str()),
        ("Author", plan.author.as_str()),
        ("Date", plan.date.as_deref().unwrap_or("not known yet")),
        ("Made with", &made),
        ("Kept", "in the author's browser and wherever its file was saved; this is a copy"),
        ("Notes", plan.notes.trim()),
        ("Assumed, because it is not known yet", &assumed),
    ];
    let told = facts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let fact = |(label, text): (&str, &str)| Fact {
        label: label.to_owned(),
        text: text.to_owned(),
        holds: Holds::Words,
    };
    told.map(fact).collect()
}

/// Decisions and open points, then the questions that nobody answered yet.
pub(super) fn decisions(about: &About) -> Vec<Block> {
    const COLUMNS: &[Column] = &[
        Column::words("Decision or open point"),
        Column::words("State"),
        Column::words("Owner"),
        Column::words("Due"),
    ];
    let row = |decision: &Decision| {
        let decided = decision.state == Some(DecisionState::Decided);
        vec![
            decision.text.clone(),
            if decided { "decided" } else { "open" }.to_owned(),
            decision.owner.clone(),
            decision.due.clone().unwrap_or_default(),
        ]
    };
    let rows = about.plan.decisions.iter().map(row);
    let caption = "Decisions and open points".to_owned();
    let questions = questions(about, &about.design.open_questions.iter().collect::<Vec<_>>());
    vec![Block::Table(Table::new(caption, COLUMNS, rows)), Block::Table(questions)]
}

/// Open questions with what is assumed and what would follow from other answers.
pub(super) fn questions(about: &About, questions: &[&OpenQuestion]) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Not known yet"),
        Column::words("Assumed"),
        Column::words("What another answer would change"),
    ];
    let row = |open: &&OpenQuestion| {
        let assumed = words::taken(open);
        let otherwise = about.words.alternatives(open).join(" ");
        vec![about.words.question(open), assumed.into_owned(), otherwise]
    };
    let rows = questions.iter().map(row);
    Table::new("Open questions", COLUMNS, rows)
}

/// So many sites have a picture each; with more of them nobody looks at pictures on paper.
const PICTURES: usize = 40;

/// A picture a site, because several beside each other become too small to read.
pub(super) fn picture(about: &About) -> Vec<Block> {
    let About { plan, design, words } = about;
    match plan.sites.len() {
        0 => vec![Block::words("No picture yet: it takes a site.")],
        1 => {
            let caption = "Who connects by which name through what".to_owned();
            vec![Block::Picture(Drawing { svg: picture::svg(plan, design, None), caption })]
        }
        sites if sites > PICTURES => {
            let text = format!("The plan has {sites} sites: CAS Planner shows their pictures.");
            vec![Block::words(text)]
        }
        _ => {
            let site = |site: &crate::plan::Site| {
                let caption = words.site(&site.id).to_owned();
                let svg = picture::svg(plan, design, Some(&site.id));
                Block::Picture(Drawing { svg, caption })
            };
            plan.sites.iter().map(site).collect()
        }
    }
}

/// What comes out, at a glance.
pub(super) fn verdicts(about: &About) -> Vec<Block> {
    let design = about.design;
    let certificates = words::count(design.certificates.len(), "certificate");
    let findings = match summary::findings(&design.findings) {
        none if none.is_empty() => "no findings".to_owned(),
        some => some,
    };
    let text = format!("In all: {certificates}, {findings}.");
    vec![Block::words(text), Block::Table(arrays(about)), Block::Table(balancing(about))]
}

/// The verdict on the CAS array of each site.
pub(super) fn arrays(about: &About) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Site"),
        Column::words("CAS array"),
        Column::code("Name"),
        Column::words("On a certificate"),
        Column::rules("Rules"),
    ];
    let row = |array: &crate::design::Array| {
        vec![
            about.words.site(&array.site).to_owned(),
            words::verdict(array.verdict).to_owned(),
            array.host.as_ref().map(ToString::to_string).unwrap_or_default(),
            about.words.array(array, about.design),
            tables::rules(&array.because),
        ]
    };
    let rows = about.design.arrays.iter().map(row);
    Table::new("CAS arrays", COLUMNS, rows)
}

/// What balances each site, inside and outside.
fn balancing(about: &About) -> Table {
    const COLUMNS: &[Column] =
        &[Column::words("Site"), Column::words("Inside"), Column::words("Outside")];
    let row = |rows: &[Balancing]| {
        let site = rows.first().map_or("", |row| &row.site);
        let by = |path| words::sentence(&Balance::of(rows, path).words(&about.words, site));
        vec![about.words.site(site).to_owned(), by(Path::Internal), by(Path::External)]
    };
    let sites = about.design.balancing.chunk_by(|a, b| a.site == b.site);
    let caption = "Load balancing".to_owned();
    Table::new(caption, COLUMNS, sites.map(row))
}
