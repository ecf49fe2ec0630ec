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

/// Outlook Web App and its control panel share their server; so do all RPC ports.
const TOGETHER: &[&[Protocol]] =
    &[&[Protocol::Owa, Protocol::Ecp], &[Protocol::Ews], &[Protocol::MapiRpc]];

fn stays(world: &World, site: &Place, path: Path, rows: &[&Balancing], findings: &mut Findings) {
    for together in TOGETHER {
        let all = together.iter().copied();
        let all: Vec<_> = all.filter(|one| rows.iter().any(|row| row.protocol == *one)).collect();
        if all.contains(&Protocol::MapiRpc) {
            rpc(world, site, findings);
        } else {
            let urls = all.iter().filter_map(|one| world.url(site, *one, path));
            web(world.client(path), &urls.collect::<Vec<_>>(), findings);
        }
    }
}

fn web(client: &Client, urls: &[&str], findings: &mut Findings) {
    if urls.is_empty() {
        return;
    }
    let ask = |client: &Client, turn: usize| {
        let url = urls[turn % urls.len()];
        match client.get(url)? {
            answer if ANSWERS.contains(&answer.status) => Ok(answer.server),
            answer => Err(format!("{url}: {answer:?}")),
        }
    };
    of_service(client, &urls.join(" and "), ask, findings);
}

fn rpc(world: &World, site: &Place, findings: &mut Findings) {
    let Some(array) = world.array(site) else { return };
    let ports = ports::of(Protocol::MapiRpc);
    let ask = |client: &Client, turn: usize| client.rpc(array, ports[turn % ports.len()]);
    of_service(&world.inside, &format!("the RPC ports of {array}"), ask, findings);
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
