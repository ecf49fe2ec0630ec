//! The zones of a plan with every record.

use super::aliases::settle_aliases;
use super::apexes::{Apexes, is_within};
use super::mail::{add_exchangers, recommend_authorities};
use super::sheet::{Data, Line, Sheet, Sheets};
use crate::design::{Design, DnsRecord, RecordType, Zone};
use crate::documents::words::Words;
use crate::plan::Plan;
use crate::terms::Host;

/// Why a name that would lead to two places has no record yet.
pub(in crate::documents) const CONFLICT: &str = "conflict: CAS-20 comes first";

/// The longest name of a record (RFC 1035, 2.3.4, without the trailing dot).
const NAME_LIMIT: usize = 253;

/// Every zone of the plan, inside before public, in the order of their records.
pub(in crate::documents) fn sheets(plan: &Plan, design: &Design) -> Vec<Sheet> {
    let mut all = of_side(plan, design, Zone::Internal);
    all.extend(of_side(plan, design, Zone::Public));
    all
}

/// Whether no zone can hold a record: a single label, or text that is no name.
pub(in crate::documents) fn has_no_zone(record: &DnsRecord) -> bool {
    let plain = |host: &Host| host.is_plain() && !host.is_short();
    let owner = match record.kind {
        RecordType::Srv => without_service(&record.host),
        _ => Some(record.host.clone()),
    };
    let target = match record.kind {
        RecordType::A => true,
        _ => Host::parse(&record.target).is_some_and(|host| plain(&host)),
    };
    record.host.as_str().len() > NAME_LIMIT || !target || !owner.is_some_and(|host| plain(&host))
}

/// `_autodiscover._tcp.contoso.com` without its first two labels.
fn without_service(host: &Host) -> Option<Host> {
    let (service, rest) = host.as_str().split_once('.')?;
    let (protocol, domain) = rest.split_once('.')?;
    let is_service = service.starts_with('_') && protocol.starts_with('_');
    Host::parse(domain).filter(|_| is_service)
}

fn of_side(plan: &Plan, design: &Design, side: Zone) -> Vec<Sheet> {
    let words = Words::new(plan);
    let records: Vec<&DnsRecord> =
        design.dns.iter().filter(|row| row.zone == side && !has_no_zone(row)).collect();
    let apexes = Apexes::of(plan, side, records.iter().map(|record| &record.host));
    let mut sheets = Sheets::of_side(plan, side, apexes);
    for record in records {
        if let Some(data) = data(&words, record) {
            sheets.add(Line {
                owner: record.host.clone(),
                ttl: record.ttl,
                data,
                because: record.because.clone(),
                off: record.conflict.then_some(CONFLICT),
            });
        }
    }
    settle_aliases(&mut sheets);
    if side == Zone::Public {
        add_exchangers(&mut sheets, design);
        recommend_authorities(&mut sheets, design);
    }
    sheets.all.iter_mut().for_each(wait_for_addresses);
    sheets.all
}

fn data(words: &Words<'_>, record: &DnsRecord) -> Option<Data> {
    match record.kind {
        RecordType::A => {
            let address = words.address(&record.target, record.zone);
            Some(address.map_or_else(Data::Unknown, Data::Address))
        }
        RecordType::Cname => Host::parse(&record.target).map(Data::Alias),
        RecordType::Srv => Host::parse(&record.target).map(Data::Service),
    }
}

/// A name server refuses a zone whose MX or SRV leads to a name of the zone without an address.
fn wait_for_addresses(sheet: &mut Sheet) {
    let known: Vec<Host> = sheet
        .lines
        .iter()
        .filter(|line| matches!(line.data, Data::Address(_)))
        .map(|line| line.owner.clone())
        .collect();
    for line in &mut sheet.lines {
        let (Data::Exchanger(_, target) | Data::Service(target)) = &line.data else { continue };
        let elsewhere = !is_within(target, &sheet.apex)
            || sheet.below.as_ref().is_some_and(|below| is_within(target, below));
        if !elsewhere && !known.contains(target) {
            line.off = line.off.or(Some("once its target has an address"));
        }
    }
}
