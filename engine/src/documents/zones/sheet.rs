//! The records of each zone, before they are written in one form or another.

use super::aliases::settle_aliases;
use super::apexes::{Apexes, Kind, active_directory, is_within};
use super::mail::{add_exchangers, recommend_authorities};
use super::target::address;
use crate::design::{Design, DnsRecord, RecordType, RuleId, Zone};
use crate::documents::words::Words;
use crate::plan::Plan;
use crate::terms::Host;
use std::net::IpAddr;

/// The longest name of a record (RFC 1035, 2.3.4, without the trailing dot).
const NAME_LIMIT: usize = 253;

/// A zone with its records.
pub(in crate::documents) struct Sheet {
    /// Inside or on the internet.
    pub(in crate::documents) side: Zone,
    /// The name of the zone.
    pub(in crate::documents) apex: Host,
    /// What kind of zone it is.
    pub(in crate::documents) kind: Kind,
    /// The zone of Active Directory, where it lies below this one.
    pub(in crate::documents) below: Option<Host>,
    /// The records.
    pub(in crate::documents) lines: Vec<Line>,
}

/// A record.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::documents) struct Line {
    /// The owner name.
    pub(in crate::documents) owner: Host,
    /// Time to live, in seconds.
    pub(in crate::documents) ttl: u32,
    /// Type and data.
    pub(in crate::documents) data: Data,
    /// Why.
    pub(in crate::documents) because: Vec<RuleId>,
    /// Why it is not in force yet; `None` where it is.
    pub(in crate::documents) off: Option<&'static str>,
}

/// Type and data of a record.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::documents) enum Data {
    /// A or AAAA.
    Address(IpAddr),
    /// A or AAAA, with what it would be the address of.
    Unknown(String),
    /// CNAME.
    Alias(Host),
    /// SRV of HTTPS.
    Service(Host),
    /// MX with its preference.
    Exchanger(u16, Host),
    /// CAA with its tag; whom it names the plan does not know.
    Authority(&'static str),
}

impl Line {
    /// Whether it is in force.
    pub(in crate::documents) fn is_on(&self) -> bool {
        self.off.is_none() && !matches!(self.data, Data::Unknown(_) | Data::Authority(..))
    }

    /// The owner as the zone's file writes it: `@` or what stands before the zone's name.
    pub(in crate::documents) fn owner_in(&self, apex: &Host) -> &str {
        let rest = self.owner.as_str().strip_suffix(apex.as_str()).unwrap_or_default();
        let rest = rest.strip_suffix('.').unwrap_or(rest);
        if rest.is_empty() { "@" } else { rest }
    }
}

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
    let mut sheets = Sheets { plan, side, apexes, all: Vec::new() };
    for record in records {
        if let Some(data) = data(plan, &words, record) {
            sheets.add(Line {
                owner: record.host.clone(),
                ttl: record.ttl,
                data,
                because: record.because.clone(),
                off: None,
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

fn data(plan: &Plan, words: &Words<'_>, record: &DnsRecord) -> Option<Data> {
    match record.kind {
        RecordType::A => {
            Some(address(plan, words, record).map_or_else(Data::Unknown, Data::Address))
        }
        RecordType::Cname => Host::parse(&record.target).map(Data::Alias),
        RecordType::Srv => Host::parse(&record.target).map(Data::Service),
    }
}

/// The zones of one side while they are filled.
pub(super) struct Sheets<'a> {
    pub(super) plan: &'a Plan,
    side: Zone,
    apexes: Apexes,
    pub(super) all: Vec<Sheet>,
}

impl Sheets<'_> {
    /// Adds a record to its zone; the same one twice is one, with the reasons of both.
    pub(super) fn add(&mut self, line: Line) {
        let (apex, kind) = self.apexes.zone_of(&line.owner);
        let place = self.all.iter().position(|sheet| sheet.apex == apex);
        let place = place.unwrap_or_else(|| {
            let ad = active_directory(self.plan).filter(|_| kind == Kind::Split);
            let below = ad.filter(|ad| *ad != apex && is_within(ad, &apex));
            self.all.push(Sheet { side: self.side, apex, kind, below, lines: Vec::new() });
            self.all.len() - 1
        });
        let Some(sheet) = self.all.get_mut(place) else { return };
        let same = |known: &&mut Line| known.owner == line.owner && known.data == line.data;
        match sheet.lines.iter_mut().find(same) {
            Some(known) => {
                let new = line.because.into_iter().filter(|rule| !known.because.contains(rule));
                let new: Vec<RuleId> = new.collect();
                known.because.extend(new);
            }
            None => sheet.lines.push(line),
        }
    }

    /// Every record of a name.
    pub(super) fn of<'b>(&'b self, host: &'b Host) -> impl Iterator<Item = &'b Line> {
        let lines = self.all.iter().flat_map(|sheet| &sheet.lines);
        lines.filter(move |line| line.owner == *host)
    }

    /// Whether one of the zones holds a name.
    pub(super) fn hold(&self, host: &Host) -> bool {
        let apex = self.apexes.zone_of(host).0;
        self.all.iter().any(|sheet| sheet.apex == apex)
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
            line.off = Some("once its target has an address");
        }
    }
}
