//! A table with a row for each server, as Get-ExchangeServer gives it.

use super::cells::Row;
use super::heads::plain;
use super::rows::{Draft, Problems};
use super::values::{identifier, is_server, last_part};
use crate::facts::builds;
use crate::plan::Plan;
use crate::terms::{Choice, Version, list};
use std::collections::BTreeSet;

/// The heads of each column, the better ones first.
const NAME: &[&str] = &["name", "servername", "server", "identity"];
const FQDN: &[&str] = &["fqdn"];
const SITE: &[&str] = &["site", "adsite", "serversite", "standort"];
const DOMAIN: &[&str] = &["domain", "domäne"];
const ROLES: &[&str] = &["serverrole", "serverroles", "roles", "role", "rolle", "rollen"];
const VERSION: &[&str] = &["admindisplayversion", "serverversion", "exchangeversion", "version"];

/// What only a table of sites has.
const OF_SITES: &[&str] =
    &["internet", "internetfacing", "users", "pair", "servers", "shortname", "id"];

/// Where the columns of a table of servers stand.
struct Columns {
    name: usize,
    site: usize,
    fqdn: Option<usize>,
    domain: Option<usize>,
    roles: Option<usize>,
    version: Option<usize>,
}

/// A server as its row tells it.
struct Server {
    line: usize,
    name: String,
    site: String,
    roles: BTreeSet<String>,
    version: Option<Version>,
}

/// The sites of the servers that clients use, with what was left out; `None` where the rows are no
/// table of servers.
pub(super) fn drafts(rows: &[Row], plan: &Plan, problems: &mut Problems) -> Option<Vec<Draft>> {
    let columns = Columns::of(rows)?;
    let all: Vec<Server> = rows.iter().skip(1).map(|row| columns.server(row, plan)).collect();
    let split = all.iter().any(|server| server.roles.contains("clientaccess"));
    let planned = plan.organisation.exchange.or_else(|| newest(&all));
    let told = columns.roles.is_some();
    let mut left_out = LeftOut::default();
    let mut taken = Vec::new();
    for server in all {
        match server.why_not(planned, split, told) {
            Some(why) => left_out.add(server.line, why),
            None => taken.push(server),
        }
    }
    left_out.tell(problems);
    ask_for_domains(&taken, problems);
    Some(taken.into_iter().map(Server::draft).collect())
}

fn ask_for_domains(servers: &[Server], problems: &mut Problems) {
    let short: Vec<&Server> = servers.iter().filter(|server| !server.name.contains('.')).collect();
    if let Some(first) = short.first() {
        let names = list(&short.iter().map(|server| &server.name).collect::<Vec<_>>());
        let why = format!(
            "No domain is told of {names}; add it to the names, or answer the domain of Active \
             Directory before you paste."
        );
        problems.push((first.line, why));
    }
}

fn newest(servers: &[Server]) -> Option<Version> {
    servers.iter().filter_map(|server| server.version).max()
}

impl Columns {
    /// Heads are read together: a name beside a site is a server, unless something stands there
    /// that only a site has.
    fn of(rows: &[Row]) -> Option<Self> {
        let heads: Vec<String> = rows.first()?.cells.iter().map(|cell| plain(cell)).collect();
        let find = |words: &[&str]| {
            words.iter().find_map(|word| heads.iter().position(|head| head == word))
        };
        if find(OF_SITES).is_some() {
            return None;
        }
        let fqdn = find(FQDN);
        let columns = Self {
            name: find(NAME).or(fqdn)?,
            site: find(SITE)?,
            fqdn,
            domain: find(DOMAIN),
            roles: find(ROLES),
            version: find(VERSION),
        };
        (columns.says_more() || columns.names_servers(rows)).then_some(columns)
    }

    fn says_more(&self) -> bool {
        [self.fqdn, self.domain, self.roles, self.version].iter().any(Option::is_some)
    }

    fn names_servers(&self, rows: &[Row]) -> bool {
        let mut sites = BTreeSet::new();
        rows.iter().skip(1).any(|row| {
            is_server(cell(row, Some(self.name))) || !sites.insert(cell(row, Some(self.site)))
        })
    }

    fn server(&self, row: &Row, plan: &Plan) -> Server {
        let roles = cell(row, self.roles).split([',', ' ', '{', '}']);
        Server {
            line: row.line,
            name: self.full_name(row, plan).to_lowercase(),
            site: last_part(cell(row, Some(self.site))).to_owned(),
            roles: roles.map(plain).filter(|role| !role.is_empty()).collect(),
            version: builds::version_of(cell(row, self.version)),
        }
    }

    fn full_name(&self, row: &Row, plan: &Plan) -> String {
        let fqdn = cell(row, self.fqdn);
        if !fqdn.is_empty() {
            return fqdn.to_owned();
        }
        let name = cell(row, Some(self.name));
        let below = plan.organisation.ad_domain.as_deref().unwrap_or_default();
        let domain = Some(cell(row, self.domain)).filter(|domain| !domain.is_empty());
        match domain.unwrap_or(below) {
            "" => name.to_owned(),
            _ if name.is_empty() || name.contains('.') => name.to_owned(),
            domain => format!("{name}.{domain}"),
        }
    }
}

fn cell(row: &Row, column: Option<usize>) -> &str {
    column.and_then(|column| row.cells.get(column)).map_or("", String::as_str)
}

impl Server {
    /// Why clients do not come to it; `split`: some of the table's servers hold the Client Access
    /// role by name; `told`: there is a column for roles.
    fn why_not(&self, planned: Option<Version>, split: bool, told: bool) -> Option<String> {
        if told && self.roles.is_empty() {
            return Some("server without a role".to_owned());
        }
        if self.roles.contains("edge") && self.roles.len() == 1 {
            return Some("Edge Transport server".to_owned());
        }
        if let (Some(version), Some(planned)) = (self.version, planned)
            && version != planned
        {
            return Some(format!("server of Exchange {}", version.key()));
        }
        let before_2016 = match self.version.or(planned) {
            Some(version) => version < Version::V2016,
            None => split,
        };
        let without = told && !self.roles.contains("clientaccess");
        (before_2016 && without).then(|| "server without the Client Access role".to_owned())
    }

    fn draft(self) -> Draft {
        let mut draft = Draft::at(self.line);
        draft.site.id = identifier(&self.site);
        draft.site.ad_site = Some(self.site.clone()).filter(|site| !site.is_empty());
        draft.site.name = self.site;
        draft.site.servers = vec![self.name];
        draft.site.servers.retain(|name| !name.is_empty());
        draft
    }
}

/// How many servers were left out, by the reason, with the line of the first.
#[derive(Default)]
struct LeftOut(Vec<(usize, String, usize)>);

impl LeftOut {
    fn add(&mut self, line: usize, why: String) {
        match self.0.iter_mut().find(|(_, known, _)| *known == why) {
            Some((_, _, count)) => *count += 1,
            None => self.0.push((line, why, 1)),
        }
    }

    fn tell(self, problems: &mut Problems) {
        for (line, why, count) in self.0 {
            let text = match count {
                1 => format!("1 {why} was left out."),
                _ => format!("{count} {} were left out.", why.replacen("server", "servers", 1)),
            };
            problems.push((line, text));
        }
    }
}
