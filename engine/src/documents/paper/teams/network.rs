//! The page for who keeps the load balancer and the firewall.

use super::shared::{begun, certificates, open};
use crate::design::{Balancing, DnsRecord, Zone};
use crate::documents::block::Block;
use crate::documents::handover::Blanks;
use crate::documents::paper::about::About;
use crate::documents::paper::part::Part;
use crate::documents::paper::steps::steps as to_do;
use crate::documents::table::{Column, Table};
use crate::documents::{balancer, firewall, tables, words};
use crate::plan::Site;
use crate::terms::{Choice, EdgeKind, Host, Path};
use std::collections::BTreeSet;

pub(in crate::documents::paper) fn page(about: &About) -> Vec<Block> {
    let About { plan, design, .. } = about;
    let mut blanks = Blanks::default();
    let devices = balancer::devices(plan, &mut blanks);
    let firewall = firewall::table(plan, design, &mut blanks);
    let mut blocks = begun(about, Part::Network);
    blocks.extend([
        Block::heading("What to do first"),
        to_do(steps(about)),
        Block::Table(names(about)),
        Block::Table(Table { caption: "Balancers".to_owned(), ..on_lines(devices) }),
        Block::Table(edges(about)),
        Block::Table(certificates(
            about,
            "Certificates on the edge and the balancer",
            &["edge", "balancer"],
        )),
    ]);
    blocks.extend(balancing(about).into_iter().map(Block::Table));
    let caption = "Firewall: what has to pass, and what must not".to_owned();
    blocks.push(Block::Table(Table { caption, ..firewall }));
    blocks.extend(to_fill_in(&blanks));
    blocks.extend(open(about, Part::Network));
    blocks
}

fn steps(about: &About) -> Vec<(String, &'static str)> {
    let several =
        about.design.balancing.iter().any(|row| row.need == crate::design::Need::Required);
    let mut steps = vec![(
        "Open the rows of the firewall table and nothing else; between Exchange servers nothing \
         is filtered."
            .to_owned(),
        "EXP-28",
    )];
    if several {
        let balanced = [
            ("Set up the services below with their affinity and their probes.", "LB-01"),
            (
                "Let timeouts shrink towards Exchange: the firewall waits longest, the servers least.",
                "LB-40",
            ),
            ("Take one server away and look whether the rest carries its clients.", "LB-04"),
        ];
        steps.extend(balanced.map(|(text, rule)| (text.to_owned(), rule)));
    }
    steps
}

/// A server a line.
fn on_lines(mut table: Table) -> Table {
    for row in &mut table.rows {
        for (cell, _) in
            row.iter_mut().zip(&*table.columns).filter(|(_, one)| one.title == "Servers")
        {
            *cell = cell.replace(", ", ",\n");
        }
    }
    table
}

/// Names that lead to a device, with the address that each side finds.
fn names(about: &About) -> Table {
    const COLUMNS: &[Column] = &[
        Column::code("Name"),
        Column::words("Leads to"),
        Column::code("Address inside"),
        Column::code("Address on the internet"),
        Column::rules("Rules"),
    ];
    let to_a_device =
        |row: &&DnsRecord| row.target.starts_with("vip:") || row.target.starts_with("edge:");
    let mut hosts: Vec<&Host> = Vec::new();
    for row in about.design.dns.iter().filter(to_a_device) {
        if !hosts.contains(&&row.host) {
            hosts.push(&row.host);
        }
    }
    let row = |host: &Host| {
        let rows = || about.design.dns.iter().filter(to_a_device).filter(|row| row.host == *host);
        let side = |zone| {
            let found = rows().filter(|row| row.zone == zone);
            let said = found.map(|row| tables::address(&about.words, &row.target, zone));
            said.collect::<Vec<_>>().join(", ")
        };
        let ends: BTreeSet<String> = rows().map(|row| about.words.endpoint(&row.target)).collect();
        let rules: BTreeSet<_> = rows().flat_map(|row| row.because.iter().copied()).collect();
        vec![
            host.to_string(),
            words::list(&ends.into_iter().collect::<Vec<_>>()),
            side(Zone::Internal),
            side(Zone::Public),
            tables::rules(&rules.into_iter().collect::<Vec<_>>()),
        ]
    };
    Table::new("Names that lead to a balancer or an edge", COLUMNS, hosts.into_iter().map(row))
}

fn edges(about: &About) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Site"),
        Column::words("Edge"),
        Column::words("TLS"),
        Column::words("Spreads requests"),
    ];
    let row = |site: &Site| {
        let kind = site.edge.kind.filter(|kind| *kind != EdgeKind::None)?;
        let known = |text: Option<&'static str>| text.unwrap_or("not known yet").to_owned();
        let farm = site.edge.farm.map(|farm| if farm { "yes" } else { "no" });
        Some(vec![
            about.words.site(&site.id).to_owned(),
            words::choice(kind.key()).to_owned(),
            known(site.edge.tls.map(|tls| words::choice(tls.key()))),
            known(farm),
        ])
    };
    let rows = about.plan.sites.iter().filter_map(row);
    Table::new("Edges", COLUMNS, rows)
}

/// What has to be balanced; sites and paths that ask for the same stand together.
fn balancing(about: &About) -> Vec<Table> {
    let mut tables: Vec<(Vec<&str>, Table)> = Vec::new();
    for rows in about.design.balancing.chunk_by(|a, b| a.site == b.site) {
        let site = rows.first().map_or("", |row| &row.site);
        for path in Path::ALL {
            let rows: Vec<&Balancing> = rows.iter().filter(|row| row.path == *path).collect();
            if rows.is_empty() {
                continue;
            }
            let caption = tables::balancing_caption(&about.words, site, *path, &rows);
            let table = tables::balancing(&about.words, caption, &rows);
            match tables.iter_mut().find(|(_, other)| *other == table) {
                Some((sites, _)) => sites.push(about.words.site(site)),
                None => tables.push((vec![about.words.site(site)], table)),
            }
        }
    }
    let whole = |(sites, table): (Vec<&str>, Table)| {
        let caption = format!("Load balancing at {}. {}", words::list(&sites), table.caption);
        Table { caption, ..table }
    };
    tables.into_iter().map(whole).collect()
}

/// What the plan does not know, with room to write.
fn to_fill_in(blanks: &Blanks) -> Option<Block> {
    const COLUMNS: &[Column] =
        &[Column::code("Blank"), Column::words("What belongs there"), Column::words("Value")];
    let rows: Vec<_> =
        blanks.told().map(|(blank, what)| vec![blank, what.to_owned(), String::new()]).collect();
    let caption = "To fill in: the plan does not know it yet".to_owned();
    (!rows.is_empty()).then_some(Block::Table(Table::new(caption, COLUMNS, rows)))
}
