//! Every URL connects from where the plan says, with every check of the certificate; so do POP,
//! IMAP and SMTP.

use super::Findings;
use crate::client::{Client, parts};
use crate::topology::{Place, ports_along};
use crate::world::World;
use cas_plan::terms::Path;

/// What Exchange answers to somebody who has not signed in.
pub(super) const ANSWERS: &[u16] = &[200, 302, 401];

pub(super) fn check(world: &World, findings: &mut Findings) {
    for url in &world.design.urls {
        let ways = [(&url.internal, &world.inside), (&url.external, &world.outside)];
        for (url, client) in ways {
            if let Some(url) = url {
                one_url(world, client, url, findings);
            }
        }
    }
    for site in &world.topology.sites {
        mail(world, site, findings);
    }
}

/// At each of its addresses: one of them that is dead is a fault that clients meet by chance.
fn one_url(world: &World, client: &Client, url: &str, findings: &mut Findings) {
    let addresses = client.addresses(parts(url).0).unwrap_or_default();
    if addresses.is_empty() {
        findings.problem(format!("{url}: its host does not resolve"));
    }
    for address in addresses {
        findings.urls += 1;
        let site = world.topology.site_at(address);
        match client.get_at(address, url) {
            Err(problem) => findings.problem(problem),
            Ok(answer) if !ANSWERS.contains(&answer.status) => {
                findings.problem(format!("{url}: {answer:?} at {address}"));
            }
            Ok(answer) if !site.is_some_and(|site| site.has_server(&answer.server)) => {
                findings.problem(format!("{url}: answered by {:?} of another site", answer.server));
            }
            Ok(_) => {}
        }
    }
}

fn mail(world: &World, site: &Place, findings: &mut Findings) {
    for (protocol, host) in &site.mail {
        let exposure = site.exposures[protocol];
        for path in [Path::Internal, Path::External].into_iter().filter(|path| exposure.has(*path))
        {
            for port in ports_along(*protocol, path) {
                greeting(world, world.client(path), host, port, findings);
            }
        }
    }
}

fn greeting(world: &World, client: &Client, host: &str, port: u16, findings: &mut Findings) {
    let addresses = client.addresses(host).unwrap_or_default();
    if addresses.is_empty() {
        findings.problem(format!("{host}:{port} does not resolve"));
    }
    for address in addresses {
        findings.greetings += 1;
        let site = world.topology.site_at(address);
        match client.mail(address, host, port) {
            Ok(server) if site.is_some_and(|site| site.has_server(&server)) => {}
            Ok(server) => findings.problem(format!("{host}:{port} greets as {server:?}")),
            Err(problem) => findings.problem(problem),
        }
    }
}
