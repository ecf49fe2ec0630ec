//! The page for who requests and installs certificates.

use super::shared::{begun, open};
use crate::design::{Certificate, CertificateName, Issuer, LeftOff};
use crate::documents::block::{Block, Fact};
use crate::documents::paper::about::About;
use crate::documents::paper::part::Part;
use crate::documents::paper::steps::steps as to_do;
use crate::documents::table::{Column, Holds, Table};
use crate::documents::words::Reason;
use crate::documents::{tables, words};
use crate::facts::keys;

pub(in crate::documents::paper) fn page(about: &About) -> Vec<Block> {
    let mut blocks = begun(about, Part::Pki);
    blocks.push(Block::heading("What to do first"));
    blocks.push(to_do(steps(about)));
    if about.design.certificates.is_empty() {
        blocks.push(Block::words("No certificate yet."));
    }
    blocks.extend(about.design.certificates.iter().flat_map(|one| certificate(about, one)));
    blocks.push(Block::Table(left_off(about)));
    blocks.extend(open(about, Part::Pki));
    blocks
}

fn steps(about: &About) -> Vec<(String, &'static str)> {
    let public = about.design.certificates.iter().any(|one| one.issuer == Issuer::Public);
    let mut steps = vec![
        (
            format!(
                "Request each certificate below with its names in their order, an RSA key of {} \
                 bits and {}.",
                keys::RSA_BITS,
                keys::HASH
            ),
            "CRT-29",
        ),
        (
            "Keep the key exportable, because every place of a certificate gets the same one."
                .to_owned(),
            "CRT-48",
        ),
    ];
    if public {
        let text = "Prove to the authority who owns the domains, by DNS, before the request.";
        steps.push((text.to_owned(), "CRT-69"));
        let text = "Plan the renewals: each changes the certificate in all its places.";
        steps.push((text.to_owned(), "CRT-62"));
    }
    steps
}

fn certificate(about: &About, one: &Certificate) -> [Block; 3] {
    const COLUMNS: &[Column] =
        &[Column::code("Name"), Column::words("Why"), Column::rules("Rules")];
    let row = |name: &CertificateName| {
        let reasons = about.words.reasons(&name.because);
        let why: Vec<_> = reasons.iter().map(Reason::text).collect();
        let mut rules: Vec<_> = name.because.iter().map(|one| one.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        vec![name.host.to_string(), why.join("; "), tables::rules(&rules)]
    };
    let names = Table::new("Names, in their order", COLUMNS, one.names.iter().map(row));
    [
        Block::heading(about.words.certificate(one)),
        Block::Facts(facts(about, one)),
        Block::Table(names),
    ]
}

fn facts(about: &About, one: &Certificate) -> Vec<Fact> {
    let name = one.common_name.as_ref().map(ToString::to_string);
    let expiry = one.last_expiry.map(|day| day.to_string());
    let at_once = one.changes_at_once().then_some("all places in one window (CRT-71)");
    let renewals = one.renewals_per_year.map(|count| count.to_string());
    let facts = [
        ("Common name", name, Holds::Code),
        ("Installed on", Some(about.words.places(one)), Holds::Words),
        ("Change", at_once.map(str::to_owned), Holds::Words),
        ("Services", Some(words::services(&one.services)), Holds::Words),
        ("Planned to expire", expiry, Holds::Words),
        ("Renewals a year", renewals, Holds::Words),
        ("Rules", Some(tables::rules(&one.because)), Holds::Rules),
    ];
    let told = facts.into_iter().filter_map(|(label, text, holds)| {
        text.filter(|text| !text.is_empty()).map(|text| Fact {
            label: label.to_owned(),
            text,
            holds,
        })
    });
    told.collect()
}

/// Names in one row; more would make rows that are higher than a page.
const NAMES_A_ROW: usize = 12;

/// Names that somebody may ask for, those with the same reason together.
fn left_off(about: &About) -> Table {
    const COLUMNS: &[Column] =
        &[Column::code("Names"), Column::words("Why"), Column::rules("Rule")];
    let mut reasons: Vec<(&LeftOff, Vec<&str>)> = Vec::new();
    for left in &about.design.left_off {
        let same = |(first, names): &&mut (&LeftOff, Vec<&str>)| {
            first.rule == left.rule && first.why == left.why && names.len() < NAMES_A_ROW
        };
        match reasons.iter_mut().find(same) {
            Some((_, names)) => names.push(left.host.as_str()),
            None => reasons.push((left, vec![left.host.as_str()])),
        }
    }
    let row = |(left, names): (&LeftOff, Vec<&str>)| {
        vec![names.join(", "), left.why.clone(), left.rule.to_owned()]
    };
    let rows = reasons.into_iter().map(row);
    Table::new("Left off on purpose", COLUMNS, rows)
}
