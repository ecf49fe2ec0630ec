//! What the paper ends with: every answer and every finding.

use super::about::About;
use crate::design::Finding;
use crate::documents::answers;
use crate::documents::block::Block;
use crate::documents::table::{Column, Table};
use crate::documents::words;
use crate::plan::Site;

/// Every answer, of the organisation and of each site.
pub(super) fn answers(about: &About) -> Vec<Block> {
    let About { plan, design, words } = about;
    let version = plan.organisation.version();
    let organisation =
        answers::table("The organisation".to_owned(), &answers::organisation(plan), design);
    let site = |(place, site): (usize, &Site)| {
        let caption = words.site(&site.id).to_owned();
        answers::table(caption, &answers::site(place, site, version), design)
    };
    let sites = plan.sites.iter().enumerate().map(site);
    std::iter::once(organisation).chain(sites).map(Block::Table).collect()
}

/// Every finding.
pub(super) fn findings(about: &About) -> Vec<Block> {
    let all: Vec<_> = about.design.findings.iter().collect();
    vec![Block::Table(table(about, "Everything there is to say about this plan", &all))]
}

/// Findings, each with what to do.
pub(super) fn table(about: &About, caption: &str, findings: &[&Finding]) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Severity"),
        Column::words("Site"),
        Column::words("What is the matter"),
        Column::words("What to do"),
        Column::rules("Rule"),
    ];
    let row = |finding: &&Finding| {
        let site = finding.site.as_deref().map_or("all", |site| about.words.site(site));
        vec![
            words::severity(finding.severity).to_owned(),
            site.to_owned(),
            finding.message.clone(),
            finding.fix.clone(),
            finding.rule.to_owned(),
        ]
    };
    let rows = findings.iter().map(row);
    Table::new(caption, COLUMNS, rows)
}
