//! The records of one name and type, as one call of the script.

use crate::design::Zone;
use crate::documents::handover::Blanks;
use crate::documents::quote::{powershell, powershell_list};
use crate::documents::zones::{AUTHORITY, CONFLICT, Data, Kind, Line, Sheet};
use std::fmt::Write;
use std::net::IpAddr;

/// Every record of one name and type: they are there together or not at all.
pub(super) struct Call<'a> {
    sheet: &'a Sheet,
    line: &'a Line,
    kind: &'static str,
    data: Vec<String>,
    is_on: bool,
}

/// The records of a zone by name and type, in their order.
pub(super) fn calls<'a>(sheet: &'a Sheet, blanks: &mut Blanks) -> Vec<Call<'a>> {
    let mut calls: Vec<Call<'a>> = Vec::new();
    let settled = |line: &&Line| line.off != Some(CONFLICT);
    for line in sheet.lines.iter().filter(settled) {
        let Some((kind, data)) = data(&line.data, blanks) else { continue };
        let same = |call: &&mut Call<'_>| call.line.owner == line.owner && call.kind == kind;
        match calls.iter_mut().find(same) {
            // A second alias of a name is never in force.
            Some(_) if kind == "CNAME" => {}
            Some(call) => {
                call.data.push(data);
                call.is_on &= line.is_on();
            }
            None => calls.push(Call { sheet, line, kind, data: vec![data], is_on: line.is_on() }),
        }
    }
    calls
}

impl Call<'_> {
    pub(super) fn text(&self) -> String {
        let inside = self.sheet.side == Zone::Internal;
        let makes_zone = inside && self.sheet.kind != Kind::ActiveDirectory;
        let mut out = String::from(if self.is_on { "" } else { "# " });
        let _ = writeln!(
            out,
            "Set-Record {} {} {} {}{} # {}",
            powershell(self.line.owner.as_str()),
            self.kind,
            powershell_list(&self.data),
            self.line.ttl,
            if makes_zone { " -PinPoint" } else { "" },
            self.line.because.join(", "),
        );
        out
    }
}

/// The same for `dnscmd`, behind the sign of a comment.
pub(super) fn for_2008(call: &Call<'_>) -> String {
    let (apex, owner) = (&call.sheet.apex, call.line.owner_in(&call.sheet.apex));
    let mut out = String::new();
    if call.sheet.kind == Kind::PinPoint {
        let _ = writeln!(out, "# dnscmd . /ZoneAdd {apex} /DsPrimary");
    }
    for data in &call.data {
        let _ = writeln!(
            out,
            "# dnscmd . /RecordAdd {apex} {owner} {} {} {data}",
            call.line.ttl, call.kind
        );
    }
    out
}

/// Names that would lead to two places: neither record is written.
pub(super) fn conflicts(sheet: &Sheet) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in sheet.lines.iter().filter(|line| line.off == Some(CONFLICT)) {
        let told = format!("# {}: {CONFLICT}, no record is written.\n", line.owner);
        if !all.contains(&told) {
            all.push(told);
        }
    }
    all
}

/// CAA, which the cmdlets do not know, for people to read.
pub(super) fn recommendations(sheet: &Sheet, blanks: &mut Blanks) -> Vec<String> {
    let line = |line: &Line| match line.data {
        Data::Authority(tag) => {
            let value = blanks.or(None, AUTHORITY);
            Some(format!("# Recommended: {} CAA 0 {tag} \"{value}\" (CRT-64)\n", line.owner))
        }
        _ => None,
    };
    sheet.lines.iter().filter_map(line).collect()
}

fn data(data: &Data, blanks: &mut Blanks) -> Option<(&'static str, String)> {
    Some(match data {
        Data::Address(IpAddr::V4(address)) => ("A", address.to_string()),
        Data::Address(IpAddr::V6(address)) => ("AAAA", address.to_string()),
        Data::Unknown(what) => ("A", blanks.or(None, what)),
        Data::Alias(target) => ("CNAME", target.to_string()),
        Data::Service(target) => ("SRV", format!("0 0 443 {target}")),
        Data::Exchanger(preference, target) => ("MX", format!("{preference} {target}")),
        Data::Authority(..) => return None,
    })
}
