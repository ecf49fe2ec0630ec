//! What the pages of teams have in common.

use crate::design::{Finding, OpenQuestion, Severity};
use crate::documents::block::Block;
use crate::documents::paper::about::About;
use crate::documents::paper::part::Part;
use crate::documents::paper::{closing, opening};
use crate::documents::table::{Column, Table};

/// What the page of a team begins with: from which plan it is, since it may lie on a desk alone,
/// and what has to be settled before its people begin.
pub(super) fn begun(about: &About, part: Part) -> Vec<Block> {
    let plan = about.plan;
    let date = plan.date.as_deref().unwrap_or("no date");
    let of = format!("This page is enough on its own. Plan: {}", opening::heading(plan));
    let customer = match plan.customer.trim() {
        "" => String::new(),
        customer => format!(", for {customer}"),
    };
    let mut blocks =
        vec![Block::words(format!("{of}{customer}; {date}; rule set {}.", about.design.rules))];
    let wrong: Vec<&Finding> = about
        .design
        .findings
        .iter()
        .filter(|finding| finding.severity != Severity::Advice && concerns(finding.rule, part))
        .collect();
    if !wrong.is_empty() {
        blocks.push(Block::Table(closing::table(about, "To settle before anything else", &wrong)));
    }
    blocks
}

/// Open questions that would change the page of a team.
pub(super) fn open(about: &About, part: Part) -> Option<Block> {
    let changes = |open: &&OpenQuestion| open.changes.iter().any(|what| is_on(what, part));
    let all: Vec<&OpenQuestion> = about.design.open_questions.iter().filter(changes).collect();
    let table = opening::questions(about, &all);
    let caption = "Not known yet, and would change this page".to_owned();
    (!all.is_empty()).then_some(Block::Table(Table { caption, ..table }))
}

/// Whether a part of the design stands on the page of a team.
fn is_on(what: &str, part: Part) -> bool {
    let parts: &[&str] = match part {
        Part::Exchange => &["arrays", "urls", "serviceConnectionPoints"],
        Part::Pki => &["certificates", "leftOff"],
        Part::Dns => &["dns"],
        Part::Network => &["balancing", "firewall"],
        _ => &[],
    };
    let what = what.split('/').next().unwrap_or(what);
    parts.contains(&what)
}

/// Whether what a rule finds is for a team to settle.
fn concerns(rule: &str, part: Part) -> bool {
    const DNS: &[&str] =
        &["CAS-06", "CAS-17", "CRT-08", "CRT-09", "CRT-10", "EXP-24", "EXP-25", "EXP-30"];
    const NETWORK: &[&str] = &["EDGE-01", "EXP-11", "EXP-12", "EXP-28", "HYB-02"];
    let family = rule.split('-').next().unwrap_or(rule);
    match part {
        Part::Pki => family == "CRT",
        Part::Dns => DNS.contains(&rule),
        Part::Network => family == "LB" || NETWORK.contains(&rule),
        Part::Exchange => family != "CRT" && family != "LB",
        _ => false,
    }
}

/// Certificates with their places and names, for whoever installs them.
pub(super) fn certificates(about: &About, caption: &str, places: &[&str]) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Certificate"),
        Column::words("Installed on"),
        Column::words("Services"),
        Column::code("Names"),
    ];
    let here = |place: &String| {
        let kind = place.rsplit('/').next().unwrap_or(place);
        places.contains(&kind)
    };
    let rows = about
        .design
        .certificates
        .iter()
        .filter(|certificate| certificate.places.iter().any(here))
        .map(|certificate| {
            let names: Vec<_> = certificate.names.iter().map(|name| name.host.as_str()).collect();
            vec![
                about.words.certificate(certificate),
                about.words.places(certificate),
                crate::documents::words::services(&certificate.services),
                names.join(", "),
            ]
        });
    Table::new(caption, COLUMNS, rows)
}
