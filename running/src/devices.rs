//! The servers, edges and balancers of a plan, each with the certificate of its place.

use crate::balancer::{Balancer, Beside};
use crate::documents::Papers;
use crate::exchange::{Exchange, Role};
use crate::listener::Listener;
use crate::pki::Pki;
use crate::topology::{Place, Topology};
use crate::{edge, firewall};
use cas_plan::terms::BalancerKind;
use std::path::Path;
use std::sync::Arc;

/// Every planned server.
pub(crate) fn servers(
    topology: &Topology,
    papers: &Papers,
    pki: &Pki,
) -> Result<Vec<Exchange>, String> {
    let mut all = Vec::new();
    for site in &topology.sites {
        let place = format!("{}/servers", site.id);
        let web = papers.web.get(&place).ok_or(format!("{place} has no certificate"))?;
        let mail = pki.config(papers.mail.get(&place).unwrap_or(web))?;
        let web = pki.config(web)?;
        for (name, address) in &site.servers {
            let role = Role {
                name: name.clone(),
                address: *address,
                version: topology.version,
                protocols: site.exposures.keys().copied().collect(),
                web: Arc::clone(&web),
                mail: Arc::clone(&mail),
            };
            all.push(Exchange::start(role).map_err(|error| error.to_string())?);
        }
    }
    Ok(all)
}

/// The edges and the firewall.
pub(crate) fn listeners(
    topology: &Topology,
    papers: &Papers,
    pki: &Pki,
) -> Result<Vec<Listener>, String> {
    let told = |error: std::io::Error| error.to_string();
    let mut all = Vec::new();
    for table in &papers.firewall {
        all.extend(firewall::open(&table.text, topology)?);
    }
    for site in &topology.sites {
        let Some(edge) = &site.edge else { continue };
        let shown = papers.web.get(&format!("{}/edge", site.id));
        let shown = shown.map(|id| pki.config(id)).transpose()?;
        let papers = edge::Papers { shown, trusted: pki.trusting(true)? };
        all.extend(edge::open(site, edge, &papers).map_err(told)?);
    }
    Ok(all)
}

/// HAProxy where the plan has a balancer with an address.
pub(crate) fn balancers(
    folder: &Path,
    topology: &Topology,
    papers: &Papers,
    pki: &Pki,
) -> Result<Vec<Balancer>, String> {
    let mut all = Vec::new();
    for config in &papers.balancers {
        let id = config.name.trim_start_matches("haproxy-").trim_end_matches(".cfg");
        let site = topology.site(id);
        // Round robin in DNS has no address for HAProxy: clients go to the servers.
        if site.balancer == BalancerKind::DnsRoundRobin {
            continue;
        }
        let balancer = Balancer::start(folder, config, &beside(site, papers, pki))?;
        all.push((balancer, site));
    }
    for (balancer, site) in &mut all {
        let vip = site.vip.ok_or(format!("{} has no address for its balancer", site.id))?;
        balancer.wait(vip, 443)?;
    }
    Ok(all.into_iter().map(|(balancer, _)| balancer).collect())
}

/// The certificate that the balancer shows, and who signed the one of the servers.
fn beside(site: &Place, papers: &Papers, pki: &Pki) -> Beside {
    let at = |place: &str| papers.web.get(&format!("{}/{place}", site.id));
    let shown =
        at("balancer").and_then(|id| Some((format!("{id}.pem"), pki.issued.get(id)?.clone())));
    let servers = at("servers").map_or("", String::as_str);
    Beside { shown, authority: pki.authority_of(servers).certificate() }
}
