//! Clients that have to stay on their server do, and clients together use more than one server.

use super::Findings;
use super::urls::ANSWERS;
use crate::client::Client;
use crate::topology::Place;
use crate::world::World;
use cas_plan::design::{Balancing, Need};
use cas_plan::facts::ports;
use cas_plan::terms::{Affinity, Path, Protocol};
use std::collections::{BTreeMap, BTreeSet};

const REQUESTS: usize = 100;
const CLIENTS: u8 = 24;

pub(super) fn check(world: &World, findings: &mut Findings) {
    for site in &world.topology.sites {
        for path in [Path::Internal, Path::External] {
            let rows = world.design.balancing.iter().filter(|row| {
                *row.site == *site.id && row.path == path && row.need == Need::Required
            });
            let rows: Vec<_> = rows
                .filter(|row| row.affinity == Affinity::Required && row.satisfied_by.is_some())
                .collect();
            stays(world, site, path, &rows, findings);
        }
    }
}

fn stays(world: &World, site: &Place, path: Path, rows: &[&Balancing], findings: &mut Findings) {
    let client = if path == Path::Internal { &world.inside } else { &world.outside };
    let has = |protocol| rows.iter().any(|row| row.protocol == protocol);
    let web: Vec<_> = [Protocol::Owa, Protocol::Ecp].into_iter().filter(|one| has(*one)).collect();
    let services = [web, if has(Protocol::Ews) { vec![Protocol::Ews] } else { Vec::new() }];
    for protocols in services.into_iter().filter(|all| !all.is_empty()) {
        let urls: Vec<_> =
            protocols.iter().filter_map(|one| url(world, site, *one, path)).collect();
        let ask = |client: &Client, turn: usize| {
            let url = urls[turn % urls.len()];
            let answer = client.get(url)?;
            let known = ANSWERS.contains(&answer.status);
            if known { Ok(answer.server) } else { Err(format!("{url}: {answer:?}")) }
        };
        of_service(client, &format!("{} of {}", urls.join(" and "), site.id), ask, findings);
    }
    let arrays = world.design.arrays.iter();
    let array =
        arrays.filter(|array| *array.site == *site.id).find_map(|array| array.host.as_ref());
    if let Some(array) = array.filter(|_| has(Protocol::MapiRpc)) {
        let rpc = ports::of(Protocol::MapiRpc);
        let ask = |client: &Client, turn: usize| client.rpc(array.as_str(), rpc[turn % rpc.len()]);
        of_service(client, &format!("the RPC ports of {array}"), ask, findings);
    }
}

fn of_service(
    client: &Client,
    what: &str,
    ask: impl Fn(&Client, usize) -> Result<String, String>,
    findings: &mut Findings,
) {
    let mut by_turn = BTreeMap::<String, usize>::new();
    let client_of_many = client.at(50);
    for turn in 0..REQUESTS {
        findings.stayed += 1;
        match ask(&client_of_many, turn) {
            Ok(server) => *by_turn.entry(server).or_default() += 1,
            Err(problem) => return findings.problem(problem),
        }
    }
    if by_turn.len() > 1 {
        findings.problem(format!("a client of {what} does not stay on its server: {by_turn:?}"));
    }
    let many = (0..CLIENTS).map(|place| ask(&client.at(60 + place), 0));
    let servers: Result<BTreeSet<_>, _> = many.collect();
    match servers {
        Ok(servers) if servers.len() > 1 => {}
        Ok(servers) => {
            findings.problem(format!("{CLIENTS} clients of {what} are all on {servers:?}"));
        }
        Err(problem) => findings.problem(problem),
    }
}

pub(super) fn url<'a>(
    world: &'a World,
    site: &Place,
    protocol: Protocol,
    path: Path,
) -> Option<&'a str> {
    let mut rows = world.design.urls.iter();
    let row = rows.find(|row| *row.site == *site.id && row.protocol == protocol)?;
    if path == Path::Internal { row.internal.as_deref() } else { row.external.as_deref() }
}
