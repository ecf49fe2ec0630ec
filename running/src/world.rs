//! Everything of one plan, running.

use crate::authority::{Authority, Issued};
use crate::balancer::{Balancer, Beside};
use crate::client::Client;
use crate::documents::Papers;
use crate::exchange::{Exchange, Role};
use crate::listener::Listener;
use crate::loopback::Range;
use crate::naming::{self, NameServer};
use crate::resolver::Resolver;
use crate::topology::{Place, Topology};
use crate::{edge, firewall, plans, tls};
use cas_plan::design::{Design, Issuer};
use cas_plan::plan::Plan;
use cas_plan::terms::BalancerKind;
use rustls::ServerConfig;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// A plan that runs. Fields are dropped in this order: clients of a thing before the thing.
pub(crate) struct World {
    pub(crate) design: Design,
    pub(crate) topology: Topology,
    /// A client inside.
    pub(crate) inside: Client,
    /// A client on the internet.
    pub(crate) outside: Client,
    pub(crate) counts: Counts,
    pub(crate) servers: Vec<Exchange>,
    /// The script that clients run, and what it needs on each side.
    pub(crate) script: PathBuf,
    sides: [Side; 2],
    _listeners: Vec<Listener>,
    _balancers: Vec<Balancer>,
    _name_server: NameServer,
    _folder: TempDir,
    _range: Range,
}

/// Inside, or the internet.
struct Side {
    name: &'static str,
    resolver: Ipv4Addr,
    trusted: PathBuf,
    _running: Resolver,
}

/// How much of it there is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) certificates: usize,
    pub(crate) zones: usize,
    pub(crate) balancers: usize,
    pub(crate) servers: usize,
}

impl World {
    /// Gives the plan addresses, makes its documents, lets `change` plant a fault, and starts all.
    pub(crate) fn start(
        plan: Plan,
        change: impl Fn(&mut Papers, &Topology),
    ) -> Result<Self, String> {
        let range = Range::claim()?;
        let plan = plans::addressed(plan, &range);
        let design = cas_plan::design(&plan);
        let topology = Topology::of(&plan);
        let mut papers = Papers::of(&plan, &design);
        change(&mut papers, &topology);
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        let pki = Pki::new(folder.path(), &papers)?;

        let mut name_server = NameServer::start(folder.path(), &range, &papers.zones)?;
        let servers = servers(&topology, &papers, &pki)?;
        let listeners = listeners(&design, &topology, &papers, &pki)?;
        let balancers = balancers(folder.path(), &topology, &papers, &pki)?;

        let has_own = plan.organisation.internal_ca == Some(true);
        let at = naming::address(&range);
        let side = |name, network, own| -> Result<Side, String> {
            let resolver = range.address(network, 53);
            let running = Resolver::start(resolver, at).map_err(|error| error.to_string())?;
            let trusted = pki.bundle(folder.path(), name, own)?;
            Ok(Side { name, resolver, trusted, _running: running })
        };
        let sides =
            [side("inside", naming::INSIDE, has_own)?, side("outside", naming::OUTSIDE, false)?];
        let script = folder.path().join(&papers.script.name);
        fs::write(&script, &papers.script.text).map_err(|error| error.to_string())?;
        let by_inside = pki.trusting(has_own)?;
        let inside = Client::new(range.address(naming::INSIDE, 1), at, by_inside, None);
        let reach = Some(Arc::new(topology.public()));
        let outside =
            Client::new(range.address(naming::OUTSIDE, 1), at, pki.trusting(false)?, reach);
        name_server.wait(&outside)?;
        let counts = Counts {
            certificates: pki.issued.len(),
            zones: papers.zones.len(),
            balancers: balancers.len(),
            servers: servers.len(),
        };
        Ok(Self {
            design,
            topology,
            inside,
            outside,
            counts,
            servers,
            script,
            sides,
            _listeners: listeners,
            _balancers: balancers,
            _name_server: name_server,
            _folder: folder,
            _range: range,
        })
    }

    /// For each side its name, its resolver, and a file with whom it trusts.
    pub(crate) fn script_sides(&self) -> impl Iterator<Item = (&str, Ipv4Addr, &Path)> {
        self.sides.iter().map(|side| (side.name, side.resolver, side.trusted.as_path()))
    }

    /// A server by its name.
    pub(crate) fn server(&self, name: &str) -> &Exchange {
        self.servers.iter().find(|server| server.name() == name).unwrap()
    }
}

/// The authorities, and what they have issued.
struct Pki {
    public: Authority,
    internal: Authority,
    issued: BTreeMap<String, Issued>,
    signed_by: BTreeMap<String, Issuer>,
}

impl Pki {
    fn new(folder: &Path, papers: &Papers) -> Result<Self, String> {
        let public = Authority::new(folder, "public")?;
        let internal = Authority::new(folder, "internal")?;
        let mut issued = BTreeMap::new();
        for request in &papers.requests {
            let id = request.name.trim_end_matches(".cnf").to_owned();
            let signer = papers.signed_by.get(&id).ok_or(format!("nobody signs {id}"))?;
            let authority = if *signer == Issuer::Public { &public } else { &internal };
            issued.insert(id, authority.issue(request)?);
        }
        Ok(Self { public, internal, issued, signed_by: papers.signed_by.clone() })
    }

    /// What trusts the public authority, and the organisation's own as well.
    fn trusting(&self, own: bool) -> Result<Arc<rustls::ClientConfig>, String> {
        let (public, internal) = (self.public.certificate(), self.internal.certificate());
        if own { tls::trusting(&[&public, &internal]) } else { tls::trusting(&[&public]) }
    }

    /// The same as a file.
    fn bundle(&self, folder: &Path, name: &str, own: bool) -> Result<PathBuf, String> {
        let told = |error: std::io::Error| error.to_string();
        let mut text = fs::read_to_string(self.public.certificate()).map_err(told)?;
        if own {
            text += &fs::read_to_string(self.internal.certificate()).map_err(told)?;
        }
        let file = folder.join(format!("{name}.trusted.pem"));
        fs::write(&file, text).map_err(told)?;
        Ok(file)
    }

    fn authority_of(&self, id: &str) -> &Authority {
        if self.signed_by.get(id) == Some(&Issuer::Internal) {
            &self.internal
        } else {
            &self.public
        }
    }

    fn config(&self, id: &str) -> Result<Arc<ServerConfig>, String> {
        let issued = self.issued.get(id).ok_or(format!("nobody has asked for {id}"))?;
        tls::showing(&issued.certificate, &issued.key)
    }
}

fn servers(topology: &Topology, papers: &Papers, pki: &Pki) -> Result<Vec<Exchange>, String> {
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
fn listeners(
    design: &Design,
    topology: &Topology,
    papers: &Papers,
    pki: &Pki,
) -> Result<Vec<Listener>, String> {
    let told = |error: std::io::Error| error.to_string();
    let mut all = firewall::open(design, topology).map_err(told)?;
    for (public, port, behind) in &papers.opened {
        all.push(firewall::pass_on(*public, *port, vec![*behind]).map_err(told)?);
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

fn balancers(
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

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} certificates issued, {} zones loaded, {} balancers and {} servers started",
            self.certificates, self.zones, self.balancers, self.servers
        )
    }
}
