//! Everything of one plan, running.

use crate::balancer::Balancer;
use crate::client::Client;
use crate::documents::Papers;
use crate::exchange::Exchange;
use crate::listener::Listener;
use crate::loopback::Range;
use crate::naming::{self, NameServer};
use crate::pki::Pki;
use crate::script::Script;
use crate::topology::{Place, Topology};
use crate::{devices, plans};
use cas_plan::design::Design;
use cas_plan::plan::Plan;
use cas_plan::terms::{Host, Path, Protocol};
use std::fmt;
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
    pub(crate) script: Script,
    pub(crate) papers: Papers,
    _listeners: Vec<Listener>,
    _balancers: Vec<Balancer>,
    _name_server: NameServer,
    _folder: TempDir,
    _range: Range,
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
        papers.fill_in(&range.network(naming::INSIDE));
        change(&mut papers, &topology);
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        let pki = Pki::new(folder.path(), &papers)?;

        let mut name_server = NameServer::start(folder.path(), &range, &papers.zones)?;
        let servers = devices::servers(&topology, &papers, &pki)?;
        let listeners = devices::listeners(&topology, &papers, &pki)?;
        let balancers = devices::balancers(folder.path(), &topology, &papers, &pki)?;

        let at = naming::address(&range);
        let own = plan.organisation.internal_ca == Some(true);
        let inside = Client::new(range.address(naming::INSIDE, 1), at, pki.trusting(own)?, None);
        let reach = Some(Arc::new(topology.public()));
        let outside =
            Client::new(range.address(naming::OUTSIDE, 1), at, pki.trusting(false)?, reach);
        let script = Script::new(folder.path(), &range, &papers.script, &pki, own)?;
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
            papers,
            _listeners: listeners,
            _balancers: balancers,
            _name_server: name_server,
            _folder: folder,
            _range: range,
        })
    }

    /// A client that comes along a path.
    pub(crate) fn client(&self, path: Path) -> &Client {
        if path == Path::Internal { &self.inside } else { &self.outside }
    }

    /// The URL of a protocol at a site for clients that come along a path.
    pub(crate) fn url(&self, site: &Place, protocol: Protocol, path: Path) -> Option<&str> {
        let mut rows = self.design.urls.iter();
        let row = rows.find(|row| *row.site == *site.id && row.protocol == protocol)?;
        if path == Path::Internal { row.internal.as_deref() } else { row.external.as_deref() }
    }

    /// The name of the CAS array of a site.
    pub(crate) fn array(&self, site: &Place) -> Option<&str> {
        let mut arrays = self.design.arrays.iter().filter(|array| *array.site == *site.id);
        arrays.find_map(|array| array.host.as_ref()).map(Host::as_str)
    }

    /// A server by its name.
    pub(crate) fn server(&self, name: &str) -> &Exchange {
        self.servers.iter().find(|server| server.name() == name).unwrap()
    }
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
