//! A zone as a file.

use super::checks::checks;
use super::sheet::{Data, Line, Sheet};
use crate::design::{Design, Zone};
use crate::documents::assumed;
use crate::documents::handover::{Blanks, commented, head};
use crate::facts::{TTL, ZONE_TIMERS};
use crate::plan::Plan;
use crate::terms::Date;
use std::fmt::Write;
use std::net::IpAddr;

/// What the plan does not know about a CAA record.
pub(in crate::documents) const AUTHORITY: &str =
    "the domain by which CAA records name the public CA";

pub(super) fn text((plan, design): (&Plan, &Design), sheet: &Sheet) -> String {
    let apex = &sheet.apex;
    let mut blanks = Blanks::default();
    let width = sheet.lines.iter().map(|line| line.owner_in(apex).len()).max().unwrap_or(0);
    let records: String = sheet
        .lines
        .iter()
        .map(|line| record(line, &format!("{:width$}", line.owner_in(apex)), &mut blanks))
        .collect();
    let side = match sheet.side {
        Zone::Internal => "inside",
        Zone::Public => "on the internet",
    };
    let check = checks(sheet);
    let check: Vec<&str> = check.iter().map(String::as_str).collect();
    let what = format!("Records of {apex} {side}");
    let mut out = commented(";", &head((plan, design), assumed::DNS, &what, &check, &blanks));
    let [refresh, retry, expire] = ZONE_TIMERS;
    let _ = write!(
        out,
        "\n$ORIGIN {apex}.\n$TTL {TTL}\n\
         @ IN SOA localhost. root.localhost. ( {} {refresh} {retry} {expire} {TTL} )\n@ IN NS localhost.\n",
        serial(plan.date.as_deref())
    );
    if let Some(below) = &sheet.below {
        let _ = writeln!(out, "{below}. IN NS localhost.");
    }
    out.push('\n');
    out.push_str(&records);
    out
}

fn record(line: &Line, owner: &str, blanks: &mut Blanks) -> String {
    let data = match &line.data {
        Data::Address(IpAddr::V4(address)) => format!("A {address}"),
        Data::Address(IpAddr::V6(address)) => format!("AAAA {address}"),
        Data::Unknown(what) => format!("A {}", blanks.or(None, what)),
        Data::Alias(target) => format!("CNAME {target}."),
        Data::Service(target) => format!("SRV 0 0 443 {target}."),
        Data::Exchanger(preference, target) => format!("MX {preference} {target}."),
        Data::Authority(tag) => format!("CAA 0 {tag} \"{}\"", blanks.or(None, AUTHORITY)),
    };
    let sign = if line.is_on() { "" } else { "; " };
    let when = line.off.map_or_else(String::new, |why| format!(", {why}"));
    format!("{sign}{owner} {} IN {data} ; {}{when}\n", line.ttl, line.because.join(", "))
}

/// The first serial of the plan's date; a zone that exists has its own.
fn serial(date: Option<&str>) -> u32 {
    let day = date.and_then(Date::parse).map(Date::parts);
    let number = day.map(|(year, month, day)| ((year * 100 + month) * 100 + day) * 100 + 1);
    number.and_then(|number| u32::try_from(number).ok()).unwrap_or(1)
}
