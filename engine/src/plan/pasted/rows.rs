//! What a row says about a site.

use super::cells::Row;
use super::heads::{Column, KNOWN};
use super::values::{identifier, is_server, last_part, number, prefix, yes_or_no};
use crate::plan::answer::entries;
use crate::plan::shape::is_identifier;
use crate::plan::{ID_LIMIT, LINE_LIMIT, SERVERS_LIMIT, Site};

/// What was wrong, by line.
pub(super) type Problems = Vec<(usize, String)>;

/// A site as far as a row says it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) line: usize,
    pub(super) site: Site,
    /// How many servers there are, where they have no names.
    pub(super) servers: Option<usize>,
    /// It is made of servers whose names say no site.
    pub(super) nameless: bool,
}

impl Draft {
    pub(super) fn at(line: usize) -> Self {
        Self { line, ..Self::default() }
    }

    /// What tells it from other sites of the same text.
    pub(super) fn key(&self) -> String {
        let Site { id, name, .. } = &self.site;
        if id.is_empty() { name.to_lowercase() } else { id.to_lowercase() }
    }

    /// Takes what another row says about the same site.
    pub(super) fn take(&mut self, other: Self, problems: &mut Problems) {
        let (line, first) = (other.line, self.line);
        let mine = &mut self.site;
        let name = other.site.name.to_lowercase();
        let mut differs = !name.is_empty() && name != mine.name.to_lowercase();
        for server in other.site.servers {
            if !mine.servers.iter().any(|known| known.eq_ignore_ascii_case(&server)) {
                mine.servers.push(server);
            }
        }
        either(&mut self.servers, other.servers, &mut differs);
        either(&mut mine.internet_facing, other.site.internet_facing, &mut differs);
        either(&mut mine.users, other.site.users, &mut differs);
        either(&mut mine.pair, other.site.pair, &mut differs);
        either(&mut mine.ad_site, other.site.ad_site, &mut differs);
        either(&mut mine.mailboxes, other.site.mailboxes, &mut differs);
        either(&mut mine.dag, other.site.dag, &mut differs);
        either(&mut mine.multi_role, other.site.multi_role, &mut differs);
        either(&mut mine.public_folders, other.site.public_folders, &mut differs);
        if differs {
            let why = format!("Line {first} says otherwise of the same site; line {first} holds.");
            problems.push((line, why));
        }
    }

    /// The sites that the names of its servers say.
    pub(super) fn parted(self) -> Vec<Self> {
        let Self { line, site, .. } = self;
        let one = |server: String| {
            let name = prefix(&server);
            let site = Site { name: name.clone(), servers: vec![server], ..site.clone() };
            Self { line, nameless: name.is_empty(), site, servers: None }
        };
        site.servers.clone().into_iter().map(one).collect()
    }

    /// Takes a cell; what is wrong with it.
    fn fill(&mut self, column: Column, cell: &str) -> Option<String> {
        let site = &mut self.site;
        match column {
            Column::Name => return put(&mut site.name, cell),
            Column::Pair => return put(site.pair.get_or_insert_default(), cell),
            Column::AdSite => return put(site.ad_site.get_or_insert_default(), last_part(cell)),
            Column::Id => return self.identify(last_part(cell)),
            Column::Servers => return self.serve(cell),
            Column::Users => {
                site.users = number(cell);
                return site.users.is_none().then(|| not(cell, "a whole number"));
            }
            _ => {}
        }
        let answer = match column {
            Column::InternetFacing => &mut site.internet_facing,
            Column::Mailboxes => &mut site.mailboxes,
            Column::Dag => &mut site.dag,
            Column::MultiRole => &mut site.multi_role,
            _ => &mut site.public_folders,
        };
        *answer = yes_or_no(cell);
        answer.is_none().then(|| not(cell, "yes or no"))
    }

    fn identify(&mut self, cell: &str) -> Option<String> {
        if cell.len() <= ID_LIMIT && is_identifier(cell) {
            cell.clone_into(&mut self.site.id);
            return None;
        }
        if self.site.name.is_empty() {
            put(&mut self.site.name, cell);
        }
        Some(format!(
            "“{}” is not a short name: 1 to {ID_LIMIT} letters (a to z), digits and hyphens. \
             “{}” is taken in its place.",
            cut(cell),
            identifier(cell)
        ))
    }

    fn serve(&mut self, cell: &str) -> Option<String> {
        if let Some(count) = number(cell) {
            let count = usize::try_from(count).unwrap_or(usize::MAX);
            if count > SERVERS_LIMIT {
                return Some(format!(
                    "{count} servers are too many; a site has at most {SERVERS_LIMIT}."
                ));
            }
            self.servers = Some(count);
            return None;
        }
        let fits = |entry: &&str| entry.chars().count() <= LINE_LIMIT;
        self.site.servers.extend(entries(cell).filter(fits).map(str::to_owned));
        entries(cell).find(|entry| !fits(entry)).map(too_long)
    }
}

/// A row under heads.
pub(super) fn by_heads(row: &Row, columns: &[Option<Column>], problems: &mut Problems) -> Draft {
    let mut draft = Draft::at(row.line);
    // The name first: what stands in for it must not come before it.
    let cells = row.cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty());
    let named = |column: &Option<Column>| *column == Some(Column::Name);
    let (names, others): (Vec<_>, Vec<_>) = cells.partition(|(_, column)| named(column));
    for (cell, column) in names.into_iter().chain(others) {
        let problem = column.and_then(|column| draft.fill(column, cell));
        problems.extend(problem.map(|problem| (row.line, problem)));
    }
    let more = row.cells.iter().skip(columns.len()).find(|cell| !cell.is_empty());
    if let Some(cell) = more {
        let why = format!("“{}” stands under no head; it is left out.", cut(cell));
        problems.push((row.line, why));
    }
    let site = &mut draft.site;
    if site.name.is_empty() && site.id.is_empty() {
        site.name = site.ad_site.take().unwrap_or_default();
    }
    draft
}

/// A row without heads.
pub(super) fn by_kind(row: &Row, problems: &mut Problems) -> Draft {
    let mut draft = Draft::at(row.line);
    let mut cells = row.cells.iter().filter(|cell| !cell.is_empty());
    let problem = cells.next().and_then(|name| draft.fill(Column::Name, name));
    problems.extend(problem.map(|problem| (row.line, problem)));
    for cell in cells {
        let counted = draft.servers.is_some() || !draft.site.servers.is_empty();
        let column = match number(cell) {
            Some(_) if counted => Column::Users,
            Some(_) => Column::Servers,
            None if yes_or_no(cell).is_some() => Column::InternetFacing,
            None if entries(cell).all(is_server) => Column::Servers,
            None => {
                let why = format!(
                    "What “{}” says is not known; put a row of heads above the others.",
                    cut(cell)
                );
                problems.push((row.line, why));
                continue;
            }
        };
        problems.extend(draft.fill(column, cell).map(|problem| (row.line, problem)));
    }
    draft
}

/// Servers and nothing else.
pub(super) fn by_server(row: &Row) -> Vec<Draft> {
    let mut draft = Draft::at(row.line);
    draft.site.servers = words(row).map(str::to_owned).collect();
    draft.parted()
}

/// Every word of a row.
pub(super) fn words(row: &Row) -> impl Iterator<Item = &str> {
    row.cells.iter().flat_map(|cell| entries(cell))
}

/// Says which columns are left out.
pub(super) fn unknown_heads(rows: &[Row], columns: &[Option<Column>], problems: &mut Problems) {
    let Some(row) = rows.first() else { return };
    let unknown = row.cells.iter().zip(columns).filter(|(_, column)| column.is_none());
    for (cell, _) in unknown.filter(|(cell, _)| !cell.is_empty()) {
        let why = format!(
            "The column “{}” is left out; the ones that are known, each once, are {KNOWN}.",
            cut(cell)
        );
        problems.push((row.line, why));
    }
}

fn either<T: PartialEq>(mine: &mut Option<T>, other: Option<T>, differs: &mut bool) {
    match (&mine, &other) {
        (None, _) => *mine = other,
        (Some(one), Some(two)) => *differs |= one != two,
        _ => {}
    }
}

fn put(answer: &mut String, cell: &str) -> Option<String> {
    // A cell of several lines is one line in the plan.
    let line = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let long = line.chars().count() > LINE_LIMIT;
    *answer = line.chars().take(LINE_LIMIT).collect();
    long.then(|| too_long(cell))
}

fn too_long(cell: &str) -> String {
    format!("“{}” is longer than {LINE_LIMIT} characters; the rest is left out.", cut(cell))
}

fn not(cell: &str, what: &str) -> String {
    format!("“{}” is not {what}; it is left as not known yet.", cut(cell))
}

/// As much of a cell as a message needs.
pub(super) fn cut(cell: &str) -> String {
    const SHOWN: usize = 40;
    let short: String = cell.chars().take(SHOWN).collect();
    if short.len() < cell.len() { short + "…" } else { short }
}
