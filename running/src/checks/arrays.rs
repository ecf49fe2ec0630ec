//! The name of a CAS array works inside and nowhere else, and shows no certificate.

use super::Findings;
use crate::world::World;
use cas_plan::design::Verdict;
use cas_plan::facts::ports;
use cas_plan::terms::Protocol;

/// RPC over HTTP end points and remote management, beside the ports of RPC.
const NEVER: &[u16] = &[593, 6001, 6004, 5985];

pub(super) fn check(world: &World, findings: &mut Findings) {
    let rpc = ports::of(Protocol::MapiRpc);
    for array in world.design.arrays.iter().filter(|row| row.verdict <= Verdict::Recommended) {
        let Some(host) = array.host.as_ref().map(cas_plan::terms::Host::as_str) else { continue };
        let site = world.topology.site(&array.site);
        if !site.exposures.contains_key(&Protocol::MapiRpc) {
            continue;
        }
        for port in rpc {
            findings.rpc += 2;
            match world.inside.rpc(host, *port) {
                Ok(server) if site.has_server(&server) => {}
                Ok(server) => findings.problem(format!("{host}:{port} is answered by {server:?}")),
                Err(problem) => findings.problem(problem),
            }
            if world.inside.is_shown_a_certificate(host, *port) == Ok(true) {
                findings.problem(format!("{host}:{port} shows a certificate"));
            }
        }
        findings.refused += 1;
        if !world.outside.addresses(host).is_ok_and(|found| found.is_empty()) {
            findings
                .problem(format!("{host} is the name of an array and resolves on the internet"));
        }
    }
    for public in world.topology.public() {
        for port in rpc.iter().chain(NEVER) {
            findings.refused += 1;
            if world.outside.connect_to(public, *port).is_ok() {
                findings.problem(format!("the internet reaches {public}:{port}"));
            }
        }
    }
}
