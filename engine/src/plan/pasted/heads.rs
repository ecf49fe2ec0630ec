//! What the columns of a pasted table hold.

use super::values::{is_number, is_server, yes_or_no};

/// What a column says about a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Id,
    InternetFacing,
    Servers,
    Users,
    Pair,
    AdSite,
    Mailboxes,
    Dag,
    MultiRole,
    PublicFolders,
}

/// The words that people write above a column, without blanks and marks, in English and German.
const WORDS: [(Column, &[&str]); 11] = [
    (Column::Name, &["site", "sitename", "name", "location", "standort", "standortname"]),
    (Column::Id, &["id", "siteid", "shortname", "identifier", "code", "kürzel", "kurzname"]),
    (
        Column::InternetFacing,
        &[
            "internet",
            "internetfacing",
            "facesinternet",
            "facestheinternet",
            "doesitfacetheinternet",
        ],
    ),
    (
        Column::Servers,
        &[
            "server",
            "servers",
            "servernames",
            "host",
            "hosts",
            "hostname",
            "fqdn",
            "cas",
            "casservers",
            "clientaccessservers",
            "exchangeservers",
            "numberofservers",
            "servercount",
            "anzahlserver",
        ],
    ),
    (Column::Users, &["users", "user", "concurrentusers", "benutzer", "anwender"]),
    (Column::Pair, &["pair", "datacentrepair", "datacenterpair", "paar"]),
    (Column::AdSite, &["adsite", "activedirectorysite", "adstandort"]),
    (Column::Mailboxes, &["mailboxes", "mailbox", "mailboxdatabases", "postfächer"]),
    (Column::Dag, &["dag", "databaseavailabilitygroup"]),
    (Column::MultiRole, &["multirole", "sharedroles"]),
    (Column::PublicFolders, &["publicfolders", "publicfolder", "öffentlicheordner"]),
];

/// What people are told to write above a column.
pub(super) const KNOWN: &str = "Site, Short name, Internet, Servers, Users, Pair, AD site, \
     Mailboxes, DAG, Multi-role, Public folders";

/// The columns of a row of heads; `None` where the row is one of answers. A head that says nothing
/// known, or what another one said, has no column.
pub(super) fn heads(cells: &[String]) -> Option<Vec<Option<Column>>> {
    let answer = |cell: &String| yes_or_no(cell).is_some() || is_number(cell) || is_server(cell);
    if cells.iter().any(answer) {
        return None;
    }
    let mut columns: Vec<Option<Column>> = Vec::new();
    // Beside a name, the site's other word is its short one.
    let named = cells.iter().any(|cell| plain(cell) == "name");
    for cell in cells {
        // A line of a configuration, such as `server {`, is no head.
        if cell.contains(['{', '}', '=', '<', '>']) {
            columns.push(None);
            continue;
        }
        let column = match of_word(&plain(cell)) {
            Some(Column::Name) if named && plain(cell) == "site" => Some(Column::Id),
            column => column,
        };
        columns.push(column.filter(|column| !columns.contains(&Some(*column))));
    }
    columns.iter().any(Option::is_some).then_some(columns)
}

fn of_word(word: &str) -> Option<Column> {
    WORDS.iter().find(|(_, words)| words.contains(&word)).map(|(column, _)| *column)
}

/// A head without blanks, marks and what stands in brackets.
pub(super) fn plain(cell: &str) -> String {
    let cell = cell.split('(').next().unwrap_or(cell).to_lowercase();
    cell.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<Vec<Option<Column>>> {
        heads(&line.split(',').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn heads_are_known_by_the_fields_words() {
        use Column::{AdSite, Id, InternetFacing, Name, Servers, Users};
        let all = Some(vec![Some(Name), Some(InternetFacing), Some(Servers), Some(Users)]);
        assert_eq!(read("Site,Internet-facing,Servers,Concurrent users (optional)"), all);
        assert_eq!(read("STANDORT,Internet?,Server,Benutzer"), all);
        assert_eq!(read("Site,Name,Colour"), Some(vec![Some(Id), Some(Name), None]));
        assert_eq!(read("AD site,FQDN,Host"), Some(vec![Some(AdSite), Some(Servers), None]));
    }

    #[test]
    fn a_row_of_answers_is_no_head() {
        assert_eq!(read("HQ,yes,4"), None);
        assert_eq!(read("Name,ex01.contoso.com"), None);
        assert_eq!(read("HQ,Berlin"), None);
    }
}
