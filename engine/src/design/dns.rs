//! Which records the names need, inside and on the internet.

use super::answers::Answers;
use super::arrays::{Taken, array_of_2010};
use super::site::SiteView;
use super::types::Array;
use super::types::{DnsRecord, RecordType, RuleId, Verdict, Zone};
use super::uses::{NameUse, Role};
use crate::facts::{TTL, labels};
use crate::terms::{AutodiscoverMode, Dns, EdgeKind, Host, Path, Protocol};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Records of the whole plan; equal ones become one, with the reasons of all.
#[derive(Default)]
pub(super) struct Records {
    rows: Vec<DnsRecord>,
    places: BTreeMap<(Host, Zone, String), usize>,
}

/// What the records of a site depend on beside the site.
pub(super) struct Context<'a> {
    /// The organisation's answers.
    pub answers: &'a Answers,
    /// Who uses which name.
    pub taken: &'a Taken,
    /// Whether Autodiscover may land here.
    pub lands: bool,
    /// Whether another datacentre takes over by DNS.
    pub fails_over: bool,
}

impl Records {
    /// Adds the records of a site: internal ones first.
    pub(super) fn add_site(
        &mut self,
        site: &SiteView<'_>,
        uses: &[NameUse],
        array: &Array,
        context: &Context<'_>,
    ) {
        let answers = context.answers;
        self.array(site, array, answers);
        let outside: BTreeSet<&Host> =
            uses.iter().filter(|name| name.is_outside()).map(|name| &name.host).collect();
        for name in uses {
            let from_inside = match name.path {
                Path::External => answers.dns == Dns::Split,
                Path::Internal => answers.dns != Dns::ExternalOnly || !outside.contains(&name.host),
            };
            if from_inside {
                self.name(site, name, Zone::Internal, context);
            }
        }
        self.further_domains(site, Zone::Internal, context);
        for name in uses.iter().filter(|name| name.is_outside()) {
            self.name(site, name, Zone::Public, context);
        }
        self.further_domains(site, Zone::Public, context);
    }

    /// Every record, in the order in which the sites were added.
    pub(super) fn into_rows(mut self) -> Vec<DnsRecord> {
        let clashing = clashes(&self.rows);
        for (row, conflict) in self.rows.iter_mut().zip(clashing) {
            row.conflict = conflict;
        }
        self.rows
    }

    /// The array has a record inside and never one on the internet (CAS-17).
    fn array(&mut self, site: &SiteView<'_>, array: &Array, answers: &Answers) {
        if array.verdict <= Verdict::Recommended {
            if let Some(host) = &array.host {
                self.addresses(host, Zone::Internal, inside_targets(site), "CAS-17");
            }
        } else if let Some(host) = array_of_2010(site, answers) {
            self.addresses(&host, Zone::Internal, vec![format!("legacy:{}", site.id)], "CAS-21");
        }
    }

    fn name(&mut self, site: &SiteView<'_>, name: &NameUse, zone: Zone, context: &Context<'_>) {
        if context.taken.is_server(&name.host) {
            let target = vec![format!("server:{}", name.host)];
            self.addresses(&name.host, zone, target, "CRT-37");
            return;
        }
        let rule = rule_of(name, context.answers);
        match name.role {
            Role::Download => {
                let owa = site.names.host(Protocol::Owa, Path::External);
                if let Some(owa) = owa.filter(|owa| **owa != name.host) {
                    self.add(&name.host, zone, RecordType::Cname, owa.to_string(), rule);
                }
            }
            Role::Legacy => {
                // From the internet there is one way in: by the edge, where there is one (FW-02).
                let edge = zone == Zone::Public && site.edge != EdgeKind::None;
                let end = if edge { "edge" } else { "legacy" };
                self.addresses(&name.host, zone, vec![format!("{end}:{}", site.id)], rule);
            }
            _ => {
                let inside = match name.protocol {
                    Some(protocol) if site.is_for_transport(protocol) => transport_targets(site),
                    _ => inside_targets(site),
                };
                let targets = match (zone, site.edge) {
                    (Zone::Public, edge) if edge != EdgeKind::None => {
                        vec![format!("edge:{}", site.id)]
                    }
                    _ => inside,
                };
                self.addresses(&name.host, zone, targets.clone(), rule);
                if context.fails_over {
                    self.addresses(&name.host, zone, targets, "EXP-24");
                }
            }
        }
    }

    /// Mail domains after the first, where they have no name on the certificate.
    fn further_domains(&mut self, site: &SiteView<'_>, zone: Zone, context: &Context<'_>) {
        let answers = context.answers;
        let outside = site.exposure(Protocol::Autodiscover).outside();
        if site.servers.is_empty() || !outside || !context.lands {
            return;
        }
        for domain in answers.domains.iter().skip(1) {
            match answers.autodiscover {
                AutodiscoverMode::San => {}
                AutodiscoverMode::Srv => {
                    let host = Host::below(labels::AUTODISCOVER_SRV, domain);
                    if let Some(target) = answers.below_primary(labels::AUTODISCOVER) {
                        self.add(&host, zone, RecordType::Srv, target.to_string(), "CRT-09");
                    }
                }
                AutodiscoverMode::Redirect => {
                    let host = Host::below(labels::AUTODISCOVER, domain);
                    if let Some(target) = answers.below_primary(labels::AUTODISCOVER_REDIRECT) {
                        self.add(&host, zone, RecordType::Cname, target.to_string(), "CRT-10");
                    }
                }
            }
        }
    }

    fn addresses(&mut self, host: &Host, zone: Zone, targets: Vec<String>, rule: RuleId) {
        if host.is_plain() {
            for target in targets {
                self.add(host, zone, RecordType::A, target, rule);
            }
        }
    }

    fn add(&mut self, host: &Host, zone: Zone, kind: RecordType, target: String, rule: RuleId) {
        let place = self.places.entry((host.clone(), zone, target.clone()));
        let place = *place.or_insert(self.rows.len());
        match self.rows.get_mut(place) {
            Some(row) if row.because.contains(&rule) => {}
            Some(row) => row.because.push(rule),
            None => {
                let (host, because) = (host.clone(), vec![rule]);
                self.rows.push(DnsRecord {
                    host,
                    zone,
                    kind,
                    target,
                    ttl: TTL,
                    conflict: false,
                    because,
                });
            }
        }
    }
}

/// Where clients inside go: the balancer's address, or each server.
fn inside_targets(site: &SiteView<'_>) -> Vec<String> {
    if site.has_vip() {
        return vec![format!("vip:{}", site.id)];
    }
    site.servers.iter().map(|server| format!("server:{server}")).collect()
}

/// The same for mail of 2010 whose Hub Transport servers are others (MAIL-09).
fn transport_targets(site: &SiteView<'_>) -> Vec<String> {
    if site.has_vip() {
        inside_targets(site)
    } else {
        vec![format!("transportServers:{}", site.id)]
    }
}

fn rule_of(name: &NameUse, answers: &Answers) -> RuleId {
    match name.role {
        Role::Https if answers.dns == Dns::Split => "EXP-30",
        _ => name.rule,
    }
}

/// What leads to a name in a zone for some reasons: the first end, and whether there are others.
struct Ends<'a> {
    because: &'a [RuleId],
    first: &'a str,
    has_others: bool,
}

/// Of each record, whether the same name leads somewhere else for another reason: clients would be
/// sent to either place by chance (CAS-20). By reasons, because a name may have a thousand records
/// and has few reasons.
fn clashes(rows: &[DnsRecord]) -> Vec<bool> {
    let mut all: HashMap<(&Host, Zone), Vec<Ends<'_>>> = HashMap::new();
    let is_address = |row: &&DnsRecord| row.kind == RecordType::A;
    for row in rows.iter().filter(is_address) {
        let ends = all.entry((&row.host, row.zone)).or_default();
        match ends.iter_mut().find(|one| one.because == row.because) {
            Some(one) => one.has_others |= one.first != row.target,
            None => {
                ends.push(Ends { because: &row.because, first: &row.target, has_others: false });
            }
        }
    }
    let clashes = |row: &DnsRecord| {
        let ends = all.get(&(&row.host, row.zone)).map_or(&[][..], Vec::as_slice);
        is_address(&row)
            && ends.iter().any(|one| {
                (one.has_others || one.first != row.target)
                    && one.because.iter().all(|rule| !row.because.contains(rule))
            })
    };
    rows.iter().map(clashes).collect()
}
