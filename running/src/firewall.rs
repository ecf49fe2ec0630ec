//! What the internet may reach, as the table of the firewall says: each public address passes on
//! exactly the ports of its rows, and keeps the client's address.

use crate::listener::Listener;
use crate::relay;
use crate::topology::{Place, Topology};
use std::io;
use std::net::Ipv4Addr;

/// Opens what the rows from the internet let through.
pub(crate) fn open(table: &str, topology: &Topology) -> Result<Vec<Listener>, String> {
    let mut rows = table.lines().map(cells);
    let titles = rows.next().unwrap_or_default();
    let column = |title: &str| titles.iter().position(|one| one == title).unwrap();
    let (from, to) = (column("From"), column("To address"));
    let (ports, action) = (column("TCP ports"), column("Action"));
    let mut listeners = Vec::new();
    for row in rows.filter(|row| row[from] == "The internet" && row[action] == "let through") {
        for address in row[to].split(", ") {
            let address: Ipv4Addr = address.parse().map_err(|_| format!("{address} in {row:?}"))?;
            // Behind a balancer that keeps the clients' addresses the internet is the source, too.
            if !topology.public().contains(&address) {
                continue;
            }
            let site = topology.site_at(address).ok_or(format!("{address} is nowhere"))?;
            for port in row[ports].split(", ") {
                let port = port.parse().map_err(|_| format!("{port} in {row:?}"))?;
                let opened = pass_on(address, port, behind(site));
                listeners.push(opened.map_err(|error| error.to_string())?);
            }
        }
    }
    Ok(listeners)
}

/// Where a public address leads.
fn behind(site: &Place) -> Vec<Ipv4Addr> {
    site.edge.as_ref().map_or_else(|| site.inside(), |edge| vec![edge.address])
}

/// Opens a port of an address towards what stands behind it.
pub(crate) fn pass_on(at: Ipv4Addr, port: u16, behind: Vec<Ipv4Addr>) -> io::Result<Listener> {
    Listener::open(at, port, move |client| {
        let Some(from) = relay::sender(&client) else { return };
        if let Ok(server) = relay::by_source(from, &behind, port) {
            relay::carry(client, server);
        }
    })
}

/// The cells of a line of CSV.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}
