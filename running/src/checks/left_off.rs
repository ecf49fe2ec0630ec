//! A name that the plan leaves off its certificates is good for none of them.

use super::Findings;
use crate::client::Client;
use crate::tls;
use crate::topology::Place;
use crate::world::World;
use std::net::Ipv4Addr;

pub(super) fn check(world: &World, findings: &mut Findings) {
    for left_off in &world.design.left_off {
        let host = left_off.host.as_str();
        for site in world.topology.sites.iter().filter(|site| is_of(world, site, host)) {
            for address in site.inside() {
                one(&world.inside, host, address, findings);
            }
            // Nothing listens there where no web client comes from the internet.
            if let Some(public) = site.public {
                one(&world.outside, host, public, findings);
            }
        }
    }
}

/// Whether a name that is left off belongs to the site; one of no site belongs to all.
fn is_of(world: &World, site: &Place, host: &str) -> bool {
    let mut arrays = world.design.arrays.iter();
    let array = arrays.find(|array| array.host.as_ref().is_some_and(|name| name.as_str() == host));
    let server = world.topology.sites.iter().find(|site| site.has_server(host));
    match (array, server) {
        (Some(array), _) => *array.site == *site.id,
        (None, Some(owner)) => owner.id == site.id,
        (None, None) => true,
    }
}

fn one(client: &Client, host: &str, address: Ipv4Addr, findings: &mut Findings) {
    findings.refused += 1;
    let Ok(stream) = client.connect_to(address, 443) else { return };
    match tls::open(&client.trusted, host, stream) {
        Ok(_) => findings.problem(format!("{host} was left off and is verified at {address}")),
        Err(error) if error.to_string().contains("not valid for name") => {}
        Err(error) => findings.problem(format!("{host} at {address}: {error}")),
    }
}
