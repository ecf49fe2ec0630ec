//! Every name of the plan resolves to what the plan says, inside and on the internet.

use super::Findings;
use crate::client::Client;
use crate::world::World;
use cas_plan::design::{RecordType, Zone};
use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;

type Hosts<'a> = BTreeMap<&'a str, BTreeSet<Ipv4Addr>>;

pub(super) fn check(world: &World, findings: &mut Findings) {
    let inside = expected(world, Zone::Internal);
    let outside = expected(world, Zone::Public);
    every(&world.inside, "inside", &inside, findings);
    every(&world.outside, "on the internet", &outside, findings);
    for host in inside.keys().filter(|host| !outside.contains_key(*host)) {
        findings.resolved += 1;
        if !world.outside.addresses(host).is_ok_and(|found| found.is_empty()) {
            findings.problem(format!("{host} is for inside and resolves on the internet"));
        }
    }
    services(world, findings);
}

/// The addresses of each name, an alias with those of its target.
fn expected(world: &World, zone: Zone) -> Hosts<'_> {
    let mut hosts = Hosts::new();
    let rows = || world.design.dns.iter().filter(|row| row.zone == zone);
    for row in rows().filter(|row| row.kind == RecordType::A) {
        let addresses = hosts.entry(row.host.as_str()).or_default();
        addresses.extend(world.topology.target(&row.target, zone));
    }
    for row in rows().filter(|row| row.kind == RecordType::Cname) {
        let target = hosts.get(row.target.as_str()).cloned().unwrap_or_default();
        hosts.insert(row.host.as_str(), target);
    }
    hosts
}

fn every(client: &Client, place: &str, expected: &Hosts<'_>, findings: &mut Findings) {
    for (host, addresses) in expected {
        findings.resolved += 1;
        match client.addresses(host) {
            Ok(found) if found == *addresses => {}
            Ok(found) => findings.problem(format!(
                "{host} resolves {place} to {found:?}, and the plan says {addresses:?}"
            )),
            Err(error) => findings.problem(format!("{host} does not resolve {place}: {error}")),
        }
    }
}

fn services(world: &World, findings: &mut Findings) {
    for row in world.design.dns.iter().filter(|row| row.kind == RecordType::Srv) {
        findings.resolved += 1;
        let client = if row.zone == Zone::Internal { &world.inside } else { &world.outside };
        let found = client.services(row.host.as_str()).unwrap_or_default();
        if found != [(row.target.clone(), 443)] {
            findings.problem(format!("{} names {found:?}, and not {}", row.host, row.target));
        }
    }
}
