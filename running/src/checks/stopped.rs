//! A server that stops is taken out by its probe, and after that nobody notices.

use super::Findings;
use super::urls::ANSWERS;
use crate::client::{Client, parts};
use crate::topology::Place;
use crate::world::World;
use cas_plan::design::{Need, SatisfiedBy};
use cas_plan::facts::ports;
use cas_plan::terms::{BalancerKind, Path, Protocol};
use std::thread;
use std::time::{Duration, Instant};

/// More than three probes of a balancer that is in no hurry.
const DEADLINE: Duration = Duration::from_secs(45);
const PAUSE: Duration = Duration::from_millis(200);
const CLIENTS: std::ops::Range<u8> = 60..68;
const ROUNDS: usize = 2;

/// Asks for something that must go on; the answer is the server that gave it.
type Ask<'a> = Box<dyn Fn(u8) -> Result<String, String> + 'a>;

pub(super) fn check(world: &World, findings: &mut Findings) {
    let sites: Vec<_> =
        world.topology.sites.iter().filter(|site| is_watched(world, site)).collect();
    let asked: Vec<_> = sites.iter().flat_map(|site| all_of(world, site)).collect();
    if asked.is_empty() {
        return;
    }
    for site in &sites {
        world.server(&site.servers[0].0).stop();
    }
    let gone: Vec<_> = sites.iter().map(|site| site.servers[0].0.as_str()).collect();
    let goes_on = |ask: &Ask<'_>| {
        let mut clients = CLIENTS;
        clients.try_for_each(|client| match ask(client)? {
            server if gone.contains(&server.as_str()) => Err(format!("{server} is still asked")),
            _ => Ok(()),
        })
    };
    let start = Instant::now();
    while let Some(problem) = asked.iter().find_map(|ask| goes_on(ask).err()) {
        if start.elapsed() > DEADLINE {
            return findings.problem(format!("a stopped server is not taken out: {problem}"));
        }
        thread::sleep(PAUSE);
    }
    for _ in 0..ROUNDS {
        for ask in &asked {
            findings.unnoticed += CLIENTS.len();
            if let Err(problem) = goes_on(ask) {
                findings.problem(format!("somebody notices that a server stopped: {problem}"));
            }
        }
    }
}

/// Whether something watches the servers of a site, so that one may stop.
fn is_watched(world: &World, site: &Place) -> bool {
    let by_farm = world
        .design
        .balancing
        .iter()
        .any(|row| *row.site == *site.id && row.satisfied_by == Some(SatisfiedBy::Edge));
    let by_device = matches!(site.balancer, BalancerKind::Layer4 | BalancerKind::Layer7);
    site.servers.len() > 1 && (by_farm || by_device)
}

/// Everything of a site that something watches.
fn all_of<'a>(world: &'a World, site: &'a Place) -> Vec<Ask<'a>> {
    let rows = world.design.balancing.iter().filter(|row| {
        let device = matches!(site.balancer, BalancerKind::Layer4 | BalancerKind::Layer7);
        let watched = match row.satisfied_by {
            Some(SatisfiedBy::Edge) => true,
            Some(SatisfiedBy::Balancer) => device,
            None => false,
        };
        *row.site == *site.id && row.need == Need::Required && watched
    });
    rows.flat_map(|row| asks(world, site, row.protocol, row.path)).collect()
}

fn asks<'a>(world: &'a World, site: &'a Place, protocol: Protocol, path: Path) -> Vec<Ask<'a>> {
    let client = if path == Path::Internal { &world.inside } else { &world.outside };
    if protocol.is_https() {
        let url = super::affinity::url(world, site, protocol, path);
        let here = url.filter(|url| leads_here(world, client, site, parts(url).0));
        return here.map(|url| web(client, url)).into_iter().collect();
    }
    let ports = ports::of(protocol).iter();
    if protocol == Protocol::MapiRpc {
        let arrays = world.design.arrays.iter();
        let host = arrays.filter(|array| *array.site == *site.id).find_map(|one| one.host.as_ref());
        let ask = move |port| -> Ask<'a> {
            Box::new(move |last| client.at(last).rpc(host.unwrap().as_str(), port))
        };
        return ports.map(|port| ask(*port)).collect();
    }
    let host = site.mail[&protocol].as_str();
    let ask = move |port| -> Ask<'a> {
        Box::new(move |last| {
            let client = client.at(last);
            let addresses = client.addresses(host).map_err(|error| error.to_string())?;
            let here = addresses.iter().find(|at| is_at(world, site, **at));
            client.mail(*here.ok_or(format!("{host} does not lead here"))?, host, port)
        })
    };
    ports.map(|port| ask(*port)).collect()
}

fn web<'a>(client: &'a Client, url: &'a str) -> Ask<'a> {
    Box::new(move |last| match client.at(last).get(url)? {
        answer if ANSWERS.contains(&answer.status) => Ok(answer.server),
        answer => Err(format!("{url}: {answer:?}")),
    })
}

/// Whether a name leads to this site, and not to another that it shares its Autodiscover with.
fn leads_here(world: &World, client: &Client, site: &Place, host: &str) -> bool {
    let addresses = client.addresses(host).unwrap_or_default();
    addresses.iter().any(|address| is_at(world, site, *address))
}

fn is_at(world: &World, site: &Place, address: std::net::Ipv4Addr) -> bool {
    world.topology.site_at(address).is_some_and(|found| found.id == site.id)
}
