//! A server that stops is taken out by its probe, and after that nobody notices.

use super::Findings;
use super::urls::ANSWERS;
use crate::client::{Client, parts};
use crate::topology::{Place, ports_along};
use crate::world::World;
use cas_plan::design::{Balancing, SatisfiedBy};
use cas_plan::terms::{BalancerKind, Path, Protocol};
use std::net::Ipv4Addr;
use std::thread;
use std::time::{Duration, Instant};

/// More than three probes of a balancer that is in no hurry.
const DEADLINE: Duration = Duration::from_secs(45);
const PAUSE: Duration = Duration::from_millis(200);
const CLIENTS: std::ops::Range<u8> = 60..68;
const ROUNDS: usize = 2;

/// The server that answers a client.
type Ask<'a> = Box<dyn Fn(&Client) -> Result<String, String> + 'a>;

/// Something that must go on, and those who use it: they have used it before, and keep the cookies
/// that tie them to a server.
struct Used<'a> {
    clients: Vec<Client>,
    ask: Ask<'a>,
}

impl<'a> Used<'a> {
    fn by(client: &Client, ask: impl Fn(&Client) -> Result<String, String> + 'a) -> Self {
        Self { clients: CLIENTS.map(|last| client.at(last)).collect(), ask: Box::new(ask) }
    }

    /// Everybody asks, and none of `gone` answers.
    fn goes_on(&self, gone: &[&str]) -> Result<(), String> {
        self.clients.iter().try_for_each(|client| match (self.ask)(client)? {
            server if gone.contains(&server.as_str()) => Err(format!("{server} is still asked")),
            _ => Ok(()),
        })
    }
}

pub(super) fn check(world: &World, findings: &mut Findings) {
    let sites = world.topology.sites.iter();
    let sites: Vec<_> = sites.filter(|site| is_watched(world, site)).collect();
    let used: Vec<_> = sites.iter().flat_map(|site| all_of(world, site)).collect();
    if let Some(problem) = used.iter().find_map(|used| used.goes_on(&[]).err()) {
        return findings.problem(format!("before any server stops: {problem}"));
    }
    let gone: Vec<_> = sites.iter().map(|site| site.servers[0].0.as_str()).collect();
    for server in &gone {
        world.server(server).stop();
    }
    let start = Instant::now();
    for used in &used {
        while let Err(problem) = used.goes_on(&gone) {
            if start.elapsed() > DEADLINE {
                return findings.problem(format!("a stopped server is not taken out: {problem}"));
            }
            thread::sleep(PAUSE);
        }
    }
    for used in used.iter().cycle().take(used.len() * ROUNDS) {
        findings.unnoticed += used.clients.len();
        if let Err(problem) = used.goes_on(&gone) {
            findings.problem(format!("somebody notices that a server stopped: {problem}"));
        }
    }
}

/// Whether something watches the servers of a site, so that one may stop.
fn is_watched(world: &World, site: &Place) -> bool {
    world.design.balancing.iter().any(|row| *row.site == *site.id && is_row_watched(site, row))
}

/// A balancer that probes, or a farm; Windows NLB and DNS see nothing.
fn is_row_watched(site: &Place, row: &Balancing) -> bool {
    match row.satisfied_by {
        Some(SatisfiedBy::Edge) => true,
        Some(SatisfiedBy::Balancer) => {
            matches!(site.balancer, BalancerKind::Layer4 | BalancerKind::Layer7)
        }
        None => false,
    }
}

/// Everything of a site that something watches.
fn all_of<'a>(world: &'a World, site: &'a Place) -> Vec<Used<'a>> {
    let rows = world.design.balancing.iter().filter(|row| *row.site == *site.id);
    rows.filter(|row| is_row_watched(site, row))
        .flat_map(|row| of_row(world, site, row.protocol, row.path))
        .collect()
}

fn of_row<'a>(world: &'a World, site: &'a Place, protocol: Protocol, path: Path) -> Vec<Used<'a>> {
    let client = world.client(path);
    let ports = ports_along(protocol, path);
    if protocol == Protocol::MapiRpc {
        let Some(host) = world.array(site) else { return Vec::new() };
        return ports.map(|port| Used::by(client, move |one| one.rpc(host, port))).collect();
    }
    if let Some(host) = site.mail.get(&protocol) {
        let Some(at) = here(world, client, site, host) else { return Vec::new() };
        return ports.map(|port| Used::by(client, move |one| one.mail(at, host, port))).collect();
    }
    let url = world.url(site, protocol, path);
    let used = url.and_then(|url| {
        let at = here(world, client, site, parts(url).0)?;
        Some(Used::by(client, move |one| match one.get_at(at, url)? {
            answer if ANSWERS.contains(&answer.status) => Ok(answer.server),
            answer => Err(format!("{url}: {answer:?}")),
        }))
    });
    used.into_iter().collect()
}

/// The address at which a name leads to this site; none where it leads to another, as Autodiscover
/// may.
fn here(world: &World, client: &Client, site: &Place, host: &str) -> Option<Ipv4Addr> {
    let addresses = client.addresses(host).ok()?;
    let is_here = |at: &Ipv4Addr| world.topology.site_at(*at).is_some_and(|one| one.id == site.id);
    addresses.into_iter().find(is_here)
}
