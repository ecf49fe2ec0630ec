//! Every record as a table for a spreadsheet.

use super::File;
use super::assumed;
use super::table::{Column, Table};
use super::words::{self, Words};
use super::zones::{Data, Line, Sheet, has_no_zone, sheets, side};
use crate::design::{Design, DnsRecord, RecordType, RuleId};
use crate::plan::Plan;
use std::net::IpAddr;

const COLUMNS: &[Column] = &[
    Column::code("Name"),
    Column::words("Where"),
    Column::code("Zone"),
    Column::words("Type"),
    Column::words("TTL in seconds"),
    Column::code("Data"),
    Column::words("Leads to"),
    Column::words("State"),
    Column::words("Rules"),
];

pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    let words = Words::new(plan);
    let sheets = sheets(plan, design);
    let of_sheet = |sheet: &'_ Sheet| -> Vec<Vec<String>> {
        sheet.lines.iter().map(|line| row(&words, design, sheet, line)).collect()
    };
    let mut rows: Vec<Vec<String>> = sheets.iter().flat_map(of_sheet).collect();
    rows.extend(
        design
            .dns
            .iter()
            .filter(|record| has_no_zone(record))
            .map(|record| without_zone(&words, record)),
    );
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table::new("DNS records", COLUMNS, rows);
    let assumed = assumed::lines(plan, design, assumed::DNS);
    vec![File { name: "dns.csv".to_owned(), text: table.csv_under(&assumed) }]
}

fn row(words: &Words<'_>, design: &Design, sheet: &Sheet, line: &Line) -> Vec<String> {
    let (kind, data) = data(&line.data);
    let known = || if line.is_on() { "known" } else { "fill in" };
    vec![
        line.owner.to_string(),
        side(sheet.side).to_owned(),
        sheet.apex.to_string(),
        kind.to_owned(),
        line.ttl.to_string(),
        data,
        leads_to(words, design, sheet, line),
        line.off.unwrap_or_else(known).to_owned(),
        rules(&line.because),
    ]
}

/// A name that is a single label or no name at all; the design says what is wrong with it.
fn without_zone(words: &Words<'_>, record: &DnsRecord) -> Vec<String> {
    let kind = match record.kind {
        RecordType::A => "A",
        RecordType::Cname => "CNAME",
        RecordType::Srv => "SRV",
    };
    vec![
        record.host.to_string(),
        side(record.zone).to_owned(),
        String::new(),
        kind.to_owned(),
        record.ttl.to_string(),
        String::new(),
        words.endpoint(&record.target),
        "no zone can hold it".to_owned(),
        rules(&record.because),
    ]
}

/// The devices and servers behind a name.
fn leads_to(words: &Words<'_>, design: &Design, sheet: &Sheet, line: &Line) -> String {
    if !matches!(line.data, Data::Address(_) | Data::Unknown(_)) {
        return String::new();
    }
    let records = design.dns.iter().filter(|record| {
        record.zone == sheet.side && record.host == line.owner && record.kind == RecordType::A
    });
    let ends: Vec<String> = records.map(|record| words.endpoint(&record.target)).collect();
    words::list(&ends)
}

fn data(data: &Data) -> (&'static str, String) {
    match data {
        Data::Address(IpAddr::V4(address)) => ("A", address.to_string()),
        Data::Address(IpAddr::V6(address)) => ("AAAA", address.to_string()),
        Data::Unknown(_) => ("A", String::new()),
        Data::Alias(target) => ("CNAME", target.to_string()),
        Data::Service(target) => ("SRV", format!("0 0 443 {target}")),
        Data::Exchanger(preference, target) => ("MX", format!("{preference} {target}")),
        Data::Authority(tag) => ("CAA", format!("0 {tag}")),
    }
}

fn rules(because: &[RuleId]) -> String {
    because.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::arbitrary::plans;
    use proptest::prelude::*;

    /// The cells of a line of CSV.
    fn cells(line: &str) -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for letter in line.chars() {
            match letter {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => cells.last_mut().expect("a cell").push(letter),
            }
        }
        cells
    }

    proptest! {
        #[test]
        fn every_record_of_the_design_has_its_row(plan in plans()) {
            let design = crate::design(&plan);
            let files = files(&plan, &design);
            prop_assert_eq!(files.is_empty(), design.dns.is_empty());
            let Some(file) = files.first() else { return Ok(()) };
            let rows: Vec<Vec<String>> = file.text.split_terminator("\r\n").map(cells).collect();
            prop_assert!(rows.iter().all(|row| row.len() == COLUMNS.len()), "{}", file.text);
            for record in design.dns.iter().filter(|record| !has_no_zone(record)) {
                let has = rows.iter().any(|row| {
                    row[0].trim_start_matches('\'') == record.host.as_str() && row[1] == side(record.zone)
                });
                prop_assert!(has, "{record:?} in {}", file.text);
            }
            let without = design.dns.iter().filter(|record| has_no_zone(record)).count();
            let told = rows.iter().filter(|row| row[7] == "no zone can hold it").count();
            prop_assert_eq!(told, without);
        }
    }
}
