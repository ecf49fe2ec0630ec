//! What the internet may reach, as the firewall table says: each public address passes on exactly
//! the ports of its rows, and keeps the client's address.

use crate::listener::Listener;
use crate::relay;
use crate::topology::Topology;
use cas_plan::design::{Action, Design};
use std::io;
use std::net::Ipv4Addr;

/// Opens what the rows from the internet allow.
pub(crate) fn open(design: &Design, topology: &Topology) -> io::Result<Vec<Listener>> {
    let rows = design.firewall.iter().filter(|row| row.from == "internet");
    let allowed = rows.filter(|row| row.action == Action::Allow);
    let each = allowed.flat_map(|row| row.ports.iter().map(|port| (row.to.as_str(), *port)));
    let ports = each.map(|(to, port)| {
        let port = port.parse().map_err(io::Error::other)?;
        let (device, site) = to.split_once(':').unwrap_or_default();
        let site = topology.site(site);
        let public = site.public.ok_or(io::Error::other(format!("{to} has no public address")))?;
        let behind = match (device, &site.edge) {
            ("edge", Some(edge)) => vec![edge.address],
            _ => site.inside(),
        };
        pass_on(public, port, behind)
    });
    ports.collect()
}

/// Opens a port of a public address towards what stands behind it.
pub(crate) fn pass_on(public: Ipv4Addr, port: u16, behind: Vec<Ipv4Addr>) -> io::Result<Listener> {
    Listener::open(public, port, move |client| {
        let Some(from) = relay::sender(&client) else { return };
        if let Ok(server) = relay::by_source(from, &behind, port) {
            relay::carry(client, server);
        }
    })
}
