//! Texts that are no table of sites or servers, and what they look like.

use super::cells::Row;
use super::values::{is_number, is_server, yes_or_no};
use crate::plan::answer::entries;

/// Words that only one kind of text has, in small letters, and what that is.
const MARKS: &[(&str, &str)] = &[
    ("-----begin ", "a certificate, a request or a key"),
    ("#< clixml", "an export of PowerShell (CliXML)"),
    ("<objs ", "an export of PowerShell (CliXML)"),
    ("thumbprint", "the output of Get-ExchangeCertificate"),
    ("autodiscoverserviceinternaluri", "the output of Get-ClientAccessService"),
    ("rpcclientaccessserver", "the output of Get-MailboxDatabase"),
    ("replicationtype", "the output of Get-MailboxDatabase"),
    ("internalurl", "the addresses of virtual directories"),
    ("(default web site)", "the output of a command for virtual directories"),
    ("internalhostname", "the output of Get-OutlookAnywhere"),
    ("domaintype", "the output of Get-AcceptedDomain"),
    ("bindings", "the output of Get-ReceiveConnector"),
    ("prohibitsendquota", "the output of Get-Mailbox"),
    ("->>header<<-", "the output of dig"),
    ("recordtype", "an export of DNS records"),
    ("$origin", "a DNS zone"),
    (" soa ", "a DNS zone"),
    ("subject alternative name", "a certificate as text"),
];

/// What the text is, where it is no table; `known`: its first row has heads of a table.
pub(super) fn seen(text: &str, rows: &[Row], known: bool) -> Option<&'static str> {
    let small = text.to_lowercase();
    let start = small.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with('{') || start.starts_with('[') && !start.starts_with("[ps]") {
        return Some("JSON");
    }
    if let Some((_, what)) = MARKS.iter().find(|(mark, _)| small.contains(mark)) {
        return Some(what);
    }
    if is_client_access_array(rows) {
        return Some("the output of Get-ClientAccessArray");
    }
    if start.starts_with('<') {
        return Some("XML or a web page");
    }
    if known {
        return None;
    }
    if is_configuration(text) {
        return Some("a configuration");
    }
    (!is_table(rows)).then_some("a text")
}

fn is_client_access_array(rows: &[Row]) -> bool {
    rows.first().is_some_and(|row| {
        ["fqdn", "members"]
            .iter()
            .all(|head| row.cells.iter().any(|c| c.eq_ignore_ascii_case(head)))
    })
}

fn is_configuration(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let like = |line: &&&str| {
        line.starts_with(' ')
            || line.starts_with(';')
            || line.contains('=')
            || line.trim_end().ends_with(['{', '}', ';'])
    };
    lines.iter().filter(like).count() * 2 > lines.len()
}

/// Whether rows without heads are a table: one column of names, or two columns each of which holds
/// the same kind of thing.
fn is_table(rows: &[Row]) -> bool {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let alike = (0..width).filter(|column| is_alike(rows, *column)).count();
    is_alike(rows, 0) && (width == 1 || alike > 1)
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    YesOrNo,
    Servers,
    Name,
    Other,
}

/// Whether four fifths of a column are of one kind.
fn is_alike(rows: &[Row], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.cells.get(column));
    let kinds: Vec<Kind> = cells.filter(|cell| !cell.is_empty()).map(|cell| kind(cell)).collect();
    let most = |kind: Kind| kinds.iter().filter(|one| **one == kind).count();
    let most = [Kind::YesOrNo, Kind::Servers, Kind::Name].map(most).into_iter().max();
    !kinds.is_empty() && most.unwrap_or_default() * 5 >= kinds.len() * 4
}

fn kind(cell: &str) -> Kind {
    if yes_or_no(cell).is_some() {
        Kind::YesOrNo
    } else if is_number(cell) || entries(cell).all(is_server) {
        Kind::Servers
    } else if is_name(cell) {
        Kind::Name
    } else {
        Kind::Other
    }
}

/// Whether a text may be the name of a site: a few words, no sentence.
pub(super) fn is_name(text: &str) -> bool {
    const WORDS: usize = 5;
    let mark = |letter: char| letter.is_control() || ":=;{}<>!?|\"".contains(letter);
    !text.contains(mark)
        && !text.ends_with('.')
        && text.split_whitespace().count() <= WORDS
        && text.chars().any(char::is_alphanumeric)
}
