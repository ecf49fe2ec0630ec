//! The records of the zones for the DNS of Windows, as scripts that read first.

mod calls;
#[cfg(test)]
mod tests;

use super::File;
use super::assumed;
use super::handover::{Blanks, commented, head};
use super::zones::{Sheet, sheets, side};
use crate::design::{Design, Zone};
use crate::plan::Plan;
use calls::{Call, calls, conflicts, for_2008, recommendations};

/// What the script does before it is told any record: look, and only then add.
const FUNCTIONS: &str = include_str!("windows_dns/functions.ps1");

pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    let sheets = sheets(plan, design);
    let of = |zone| {
        let here: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.side == zone).collect();
        let file = || File {
            name: format!("windows-dns-{}.ps1", side(zone)),
            text: text((plan, design), zone, &here),
        };
        (!here.is_empty()).then(file)
    };
    [Zone::Internal, Zone::Public].into_iter().filter_map(of).collect()
}

fn text((plan, design): (&Plan, &Design), zone: Zone, sheets: &[&Sheet]) -> String {
    let mut blanks = Blanks::default();
    let calls: Vec<Call<'_>> = sheets.iter().flat_map(|sheet| calls(sheet, &mut blanks)).collect();
    let further: String =
        sheets.iter().flat_map(|sheet| recommendations(sheet, &mut blanks)).collect();
    let (what, where_to) = match zone {
        Zone::Internal => (
            "Records inside, for the DNS of Windows",
            "A name that no zone of the server holds gets a zone of its own (pin-point zone), so \
             that the rest of its domain stays what it is on the internet.",
        ),
        Zone::Public => (
            "Records on the internet, where the DNS of Windows serves them",
            "Zones have to be there already; the script makes none.",
        ),
    };
    let check = [
        "Run it in Windows PowerShell with the module DnsServer (Windows Server 2012 and later), \
         first with -WhatIf; -ComputerName names the DNS server.",
        "It may be run again: a record that is there is left alone. Other records of the same name \
         are told and nothing is changed there, because that is a switch-over.",
        where_to,
        "Lines that begin with # Set-Record wait for an address: fill it in and take the sign away.",
        "For Windows Server 2008 R2 the commands of dnscmd stand at the end.",
    ];
    let mut out = commented("#", &head((plan, design), assumed::DNS, what, &check, &blanks));
    out.push('\n');
    out.push_str(FUNCTIONS);
    out.push('\n');
    out.extend(calls.iter().map(Call::text));
    out.extend(sheets.iter().flat_map(|sheet| conflicts(sheet)));
    out.push_str(&further);
    out.push_str("\n# Windows Server 2008 R2:\n");
    out.extend(calls.iter().map(for_2008));
    out
}
