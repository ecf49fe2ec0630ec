//! The records of each zone, before they are written in one form or another.

use super::apexes::{Apexes, Kind, active_directory, is_within};
use crate::design::{RuleId, Zone};
use crate::plan::Plan;
use crate::terms::Host;
use std::net::IpAddr;

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

/// The zones of one side while they are filled.
pub(super) struct Sheets<'a> {
    pub(super) plan: &'a Plan,
    side: Zone,
    apexes: Apexes,
    pub(super) all: Vec<Sheet>,
}

impl<'a> Sheets<'a> {
    /// No record yet; `apexes` say which zone a name belongs to.
    pub(super) fn of_side(plan: &'a Plan, side: Zone, apexes: Apexes) -> Self {
        Self { plan, side, apexes, all: Vec::new() }
    }

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
