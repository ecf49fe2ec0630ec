//! What the balancer of a site answers on: protocols with the same ports are one virtual service.

use crate::design::{Balancing, SatisfiedBy};
use crate::facts::balancers;
use crate::terms::{Affinity, Choice};

/// Protocols that come in at the same ports of a balancer.
pub(super) struct VirtualService<'a> {
    /// What it is called: `https`, `rpc`, or the protocol.
    pub name: &'static str,
    /// TCP ports.
    pub ports: &'static [u16],
    /// One row for each protocol.
    pub rows: Vec<&'a Balancing>,
}

impl<'a> VirtualService<'a> {
    /// The virtual services of a site. What an edge spreads itself does not come by the balancer.
    pub(super) fn all(rows: &'a [Balancing]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for row in rows.iter().filter(|row| row.satisfied_by != Some(SatisfiedBy::Edge)) {
            match all.iter_mut().find(|service| service.ports == row.ports) {
                Some(service) => service.add(row),
                None => all.push(Self { name: name(row), ports: row.ports, rows: vec![row] }),
            }
        }
        all
    }

    /// Inside and outside ask for the same.
    fn add(&mut self, row: &'a Balancing) {
        if self.rows.iter().all(|known| known.protocol != row.protocol) {
            self.rows.push(row);
        }
    }

    /// Whether it is HTTPS.
    pub(super) fn is_https(&self) -> bool {
        self.rows.iter().any(|row| row.protocol.is_https())
    }

    /// How long a quiet connection is kept, in seconds: what the most patient protocol wants.
    pub(super) fn idle_seconds(&self) -> u32 {
        let base = match self.name {
            "rpc" => balancers::RPC_IDLE,
            _ => balancers::BALANCER_IDLE,
        };
        self.rows.iter().filter_map(|row| row.idle_seconds).fold(base, u32::max)
    }

    /// Whether some client has to stay on its server.
    pub(super) fn is_sticky(&self) -> bool {
        self.rows.iter().any(|row| row.affinity != Affinity::None)
    }
}

/// How long the server of a client is remembered, in seconds.
pub(super) fn affinity_seconds(row: &Balancing) -> u32 {
    row.affinity_seconds.unwrap_or(balancers::AFFINITY)
}

fn name(row: &Balancing) -> &'static str {
    match (row.group, row.protocol) {
        (Some(group), _) => group,
        (None, protocol) if protocol.is_https() => "https",
        (None, protocol) => protocol.key(),
    }
}
