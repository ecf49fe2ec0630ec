//! What to check before a zone is used.

use super::apexes::Kind;
use super::sheet::{Data, Sheet};

/// What to check before the records of a zone are used.
pub(super) fn checks(sheet: &Sheet) -> Vec<String> {
    let apex = &sheet.apex;
    let first = match sheet.kind {
        Kind::ActiveDirectory => format!(
            "{apex} exists already: Active Directory lives in it. Add the records to it; never \
             load this file in its place."
        ),
        Kind::Split => format!(
            "Where {apex} is served inside already, add the records to it. As a new zone it would \
             hide every other public name of {apex}, such as www: copy those as well, or make a \
             zone of each name instead, with its record at the top (pin-point zones)."
        ),
        Kind::PinPoint => {
            "A zone for this one name: inside does not serve the domain above it, whose other \
             names stay what they are on the internet (pin-point zone)."
                .to_owned()
        }
        Kind::Public => format!(
            "{apex} exists already where it is registered: add the records there. A name that \
             is a zone of its own there has its records in that zone."
        ),
    };
    let mut lines = vec![
        first,
        "SOA and NS only make the file complete: keep those of the zone, or put your name servers."
            .to_owned(),
    ];
    if let Some(below) = &sheet.below {
        lines.push(format!("{below} is the zone of Active Directory: its NS are its DNS servers."));
    }
    let has = |test: fn(&Data) -> bool| sheet.lines.iter().any(|line| test(&line.data));
    if has(|data| matches!(data, Data::Exchanger(..))) {
        lines.push(
            "MX: leave it as it is where a filter or Exchange Online takes the mail first."
                .to_owned(),
        );
    }
    if has(|data| matches!(data, Data::Authority(_))) {
        lines.push(
            "CAA: look for what is there. Once there is one record, an authority that is named in \
             none refuses, also one that signs for somebody else in the domain (CRT-64)."
                .to_owned(),
        );
    }
    if has(|data| matches!(data, Data::Service(_))) {
        lines.push(
            "SRV: no A, CNAME or wildcard may answer for autodiscover of the same domain (CRT-09)."
                .to_owned(),
        );
    }
    lines
}
