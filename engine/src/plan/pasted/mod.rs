//! Sites from a text that was pasted: a table of a spreadsheet, or a list of servers.

mod cells;
mod foreign;
mod heads;
mod rows;
mod servers;
mod shell;
mod values;

use super::{Plan, SERVERS_LIMIT, SITES_LIMIT, Site};
use heads::{Column, heads};
use rows::{Draft, by_heads, by_kind, by_server};
pub(super) use values::identifier;
use values::is_server;

/// What a pasted text adds to a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// The sites, as they will be.
    pub sites: Vec<Site>,
    /// What is wrong, by line from 1.
    pub problems: Vec<(usize, String)>,
}

/// Reads a table of sites, with or without heads, a table or a list of servers, or what
/// Get-ExchangeServer prints; `plan` is where they go. Any other text adds nothing and is told.
///
/// Without heads the first cell is the site's name, and the others say by what they are what they
/// mean: yes or no whether it faces the internet, a number how many servers, a second number how
/// many users, and names the servers. Rows about the same site are one site. Servers alone are
/// parted into sites by what stands before the first hyphen of their names.
pub fn read(text: &str, plan: &Plan) -> Pasted {
    let printed = shell::rows(text);
    let (rows, open) = printed.map_or_else(|| cells::rows(text), |rows| (rows, None));
    let known = rows.first().and_then(|row| heads(&row.cells));
    if let Some(what) = foreign::seen(text, &rows, known.is_some()).filter(|_| !rows.is_empty()) {
        return Pasted { sites: Vec::new(), problems: vec![(1, no_table(what))] };
    }
    let mut problems = Vec::new();
    if let Some(line) = open {
        problems.push((line, "The quotation mark is never closed; add the other one.".to_owned()));
    }
    let names_sites = |columns: &Vec<Option<Column>>| {
        let site = [Column::Name, Column::Id, Column::AdSite];
        columns.iter().flatten().any(|column| site.contains(column))
    };
    let mut drafts = Vec::new();
    let servers = servers::drafts(&rows, plan, &mut problems);
    match &known {
        _ if servers.is_some() => drafts.extend(servers.unwrap_or_default()),
        Some(columns) => {
            rows::unknown_heads(&rows, columns, &mut problems);
            let by_site = names_sites(columns);
            for row in rows.iter().skip(1) {
                let draft = by_heads(row, columns, &mut problems);
                drafts.extend(if by_site { vec![draft] } else { draft.parted() });
            }
        }
        None if rows.iter().flat_map(rows::words).all(is_server) => {
            drafts.extend(rows.iter().flat_map(by_server));
        }
        None => drafts.extend(rows.iter().map(|row| by_kind(row, &mut problems))),
    }
    let sites = added(merged(drafts, &mut problems), plan, &mut problems);
    problems.sort_by_key(|(line, _)| *line);
    Pasted { sites, problems }
}

/// What is said of a text that is no table.
fn no_table(what: &str) -> String {
    format!(
        "This looks like {what}, not like a table of sites, so nothing is taken from it. Paste a \
         row for each site or server under heads such as Site, Servers, Internet, a list of \
         servers, or what Get-ExchangeServer prints."
    )
}

/// One draft a site, in the order in which they were met.
fn merged(drafts: Vec<Draft>, problems: &mut Vec<(usize, String)>) -> Vec<Draft> {
    let mut all: Vec<Draft> = Vec::new();
    for draft in drafts {
        if draft.key().is_empty() && !draft.nameless {
            problems.push((draft.line, "There is no name of a site; the line is left out.".into()));
            continue;
        }
        match all.iter_mut().find(|other| other.key() == draft.key()) {
            Some(same) => same.take(draft, problems),
            None => all.push(draft),
        }
    }
    all
}

/// The sites as the plan will have them: with identifiers and names of servers of their own.
fn added(drafts: Vec<Draft>, plan: &Plan, problems: &mut Vec<(usize, String)>) -> Vec<Site> {
    let mut after = plan.clone();
    for Draft { line, mut site, servers, .. } in drafts {
        if let Some(why) = there_already(plan, &after, &site) {
            problems.push((line, why));
            continue;
        }
        if site.servers.len() > SERVERS_LIMIT {
            problems.push((
                line,
                format!("A site has at most {SERVERS_LIMIT} servers; the others are left out."),
            ));
            site.servers.truncate(SERVERS_LIMIT);
        }
        if site.id.is_empty() {
            site.id = identifier(&site.name);
        }
        let names = site.servers.len();
        let Some(key) = after.add_sites(vec![site]).pop() else {
            let why = format!("A plan holds at most {SITES_LIMIT} sites; the rest is left out.");
            problems.push((line, why));
            break;
        };
        after.number_servers(key, servers.unwrap_or_default().max(names));
    }
    after.sites.split_off(plan.sites.len())
}

/// Why a site is not added again.
fn there_already(plan: &Plan, after: &Plan, site: &Site) -> Option<String> {
    let same =
        |one: &str, other: &str| !one.is_empty() && one.to_lowercase() == other.to_lowercase();
    let name = site.name.as_str();
    if !name.is_empty() && plan.sites.iter().any(|other| same(name, other.title())) {
        return Some(format!("“{name}” is in the plan already; the line is left out."));
    }
    let id = site.id.as_str();
    (!id.is_empty() && !after.is_free(id)).then(|| {
        format!(
            "“{id}” is a short name or a pair already, in the plan or above; the line is left out."
        )
    })
}

#[cfg(test)]
mod tests;
