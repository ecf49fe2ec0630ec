//! What stands where: the devices and servers of a plan with their addresses.

use cas_plan::design::site::SiteView;
use cas_plan::design::{Given, Scene, Zone};
use cas_plan::facts::ports;
use cas_plan::plan::Plan;
use cas_plan::terms::{BalancerKind, EdgeKind, Exposure, Path, Protocol, Tls, Version};
use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;

/// The devices and servers of a plan.
pub(crate) struct Topology {
    pub(crate) version: Version,
    pub(crate) sites: Vec<Place>,
}

/// A site.
pub(crate) struct Place {
    pub(crate) id: String,
    pub(crate) vip: Option<Ipv4Addr>,
    pub(crate) public: Option<Ipv4Addr>,
    pub(crate) edge: Option<Edge>,
    /// By name, in the order of the plan.
    pub(crate) servers: Vec<(String, Ipv4Addr)>,
    pub(crate) balancer: BalancerKind,
    /// Whether the balancer reads HTTP, so that it can tell paths apart.
    pub(crate) reads_http: bool,
    /// Whether port 80 answers with a redirect.
    pub(crate) redirects: bool,
    /// The names of HTTPS inside.
    pub(crate) web_inside: BTreeSet<String>,
    /// The names of HTTPS from the internet.
    pub(crate) web_outside: BTreeSet<String>,
    pub(crate) exposures: BTreeMap<Protocol, Exposure>,
    /// The names of POP, IMAP and SMTP.
    pub(crate) mail: BTreeMap<Protocol, String>,
}

/// What stands before a site.
pub(crate) struct Edge {
    pub(crate) address: Ipv4Addr,
    pub(crate) tls: Tls,
    pub(crate) farm: bool,
}

impl Topology {
    pub(crate) fn of(plan: &Plan) -> Self {
        let scene = Scene::of(Given::whole(plan), None);
        let sites = scene.sites.iter().map(|site| {
            let known = &site.given.addresses;
            let edge = address(known.edge.as_ref()).filter(|_| site.edge != EdgeKind::None);
            let server = |name: &String| Some((name.clone(), address(known.servers.get(name))?));
            Place {
                id: site.id.to_string(),
                vip: address(known.vip.as_ref()),
                public: address(known.public.as_ref()),
                edge: edge.map(|address| Edge { address, tls: site.edge_tls, farm: site.farm }),
                servers: site.given.servers.iter().filter_map(server).collect(),
                balancer: site.balancer,
                reads_http: site.balancer == BalancerKind::Layer7
                    && site.balancer_tls.ends_here()
                    && site.needs_balancing(),
                redirects: site.redirects_http(&scene.answers),
                web_inside: web_names(site, Path::Internal),
                web_outside: web_names(site, Path::External),
                exposures: site.exposures.used().collect(),
                mail: mail_names(site),
            }
        });
        Self { version: scene.answers.version, sites: sites.collect() }
    }

    pub(crate) fn site(&self, id: &str) -> &Place {
        self.sites.iter().find(|site| site.id == id).unwrap()
    }

    /// Where a record of the design points: `vip:HQ`, `edge:HQ` or `server:ex01…`.
    pub(crate) fn target(&self, target: &str, zone: Zone) -> Option<Ipv4Addr> {
        let (kind, name) = target.split_once(':')?;
        if kind == "server" {
            let owner = self.sites.iter().find(|site| site.has_server(name))?;
            let mut all = owner.servers.iter();
            let inside = all.find(|(server, _)| server == name).map(|(_, address)| *address);
            // The internet reaches a server by the public address of its site.
            return if zone == Zone::Public { owner.public } else { inside };
        }
        let site = self.site(name);
        if zone == Zone::Public { site.public } else { site.vip }
    }

    /// The site at which a client ends that connects to an address.
    pub(crate) fn site_at(&self, address: Ipv4Addr) -> Option<&Place> {
        self.sites.iter().find(|site| site.addresses().contains(&address))
    }

    /// What can be reached from the internet.
    pub(crate) fn public(&self) -> BTreeSet<Ipv4Addr> {
        self.sites.iter().filter_map(|site| site.public).collect()
    }
}

impl Place {
    /// Where clients inside connect.
    pub(crate) fn inside(&self) -> Vec<Ipv4Addr> {
        self.vip.map_or_else(|| self.servers(), |vip| vec![vip])
    }

    pub(crate) fn servers(&self) -> Vec<Ipv4Addr> {
        self.servers.iter().map(|(_, address)| *address).collect()
    }

    pub(crate) fn has_server(&self, name: &str) -> bool {
        self.servers.iter().any(|(known, _)| known == name)
    }

    /// Addresses that are nobody's business outside.
    pub(crate) fn hidden(&self) -> Vec<Ipv4Addr> {
        let edge = self.edge.as_ref().map(|edge| edge.address);
        self.servers().into_iter().chain(self.vip).chain(edge).collect()
    }

    fn addresses(&self) -> Vec<Ipv4Addr> {
        let edge = self.edge.as_ref().map(|edge| edge.address);
        self.servers().into_iter().chain(self.vip).chain(self.public).chain(edge).collect()
    }
}

fn web_names(site: &SiteView<'_>, path: Path) -> BTreeSet<String> {
    let used = site.published().filter(|(one, exposure)| one.is_https() && exposure.has(path));
    let named = used.filter_map(|(protocol, _)| site.names.host(protocol, path));
    named.map(ToString::to_string).collect()
}

fn mail_names(site: &SiteView<'_>) -> BTreeMap<Protocol, String> {
    let used = site.exposures.used().filter(|(protocol, _)| protocol.is_mail());
    let named = used.filter_map(|(protocol, _)| {
        Some((protocol, site.names.host(protocol, Path::Internal)?.to_string()))
    });
    named.collect()
}

/// The ports at which clients come in along a path.
pub(crate) fn ports_along(protocol: Protocol, path: Path) -> impl Iterator<Item = u16> {
    ports::along(protocol, path).iter().filter_map(|port| port.parse().ok())
}

fn address(text: Option<&String>) -> Option<Ipv4Addr> {
    text?.parse().ok()
}
