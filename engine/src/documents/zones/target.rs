//! The address behind the target of a record.

use crate::design::{DnsRecord, Zone};
use crate::documents::words::Words;
use crate::facts::suffixes::is_reserved;
use crate::plan::{Plan, Site};
use crate::terms::Host;
use std::net::IpAddr;

/// The address, or what it is the address of where the plan does not know it.
pub(super) fn address(
    plan: &Plan,
    words: &Words<'_>,
    record: &DnsRecord,
) -> Result<IpAddr, String> {
    let end = words.endpoint(&record.target);
    let (kind, name) = record.target.split_once(':').unwrap_or_default();
    let site = site_of(plan, kind, name);
    let inside = match kind {
        "vip" => site.and_then(|site| parsed(site.addresses.vip.as_deref())),
        "edge" => site.and_then(|site| parsed(site.addresses.edge.as_deref())),
        "server" => server(plan, name),
        _ => None,
    };
    let reached = site.filter(|_| kind != "legacy");
    let public = reached.and_then(|site| parsed(site.addresses.public.as_deref()));
    match record.zone {
        Zone::Internal => inside.or(public).ok_or_else(|| format!("the address of {end}")),
        // An address that the internet cannot reach is no answer there.
        Zone::Public => public
            .or(inside.filter(|address| !is_reserved(*address)))
            .ok_or_else(|| format!("the address on the internet that leads to {end}")),
    }
}

fn site_of<'a>(plan: &'a Plan, kind: &str, name: &str) -> Option<&'a Site> {
    plan.sites.iter().find(|site| match kind {
        "server" => site.servers.iter().any(|server| is_named(server, name)),
        _ => site.id == name,
    })
}

fn server(plan: &Plan, name: &str) -> Option<IpAddr> {
    let mut addresses = plan.sites.iter().flat_map(|site| &site.addresses.servers);
    let (_, address) = addresses.find(|(server, _)| is_named(server, name))?;
    parsed(Some(address))
}

fn is_named(typed: &str, name: &str) -> bool {
    Host::parse(typed).is_some_and(|host| host.as_str() == name)
}

fn parsed(typed: Option<&str>) -> Option<IpAddr> {
    let address: IpAddr = typed?.trim().parse().ok()?;
    Some(address.to_canonical())
}
