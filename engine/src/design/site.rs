//! What holds at one site, with defaults in place of what is not known yet.

use super::answers::Answers;
use super::exposure::Exposures;
use super::site_names::SiteNames;
use super::types::{Shown, SiteId};
use crate::plan::Site;
use crate::terms::{BalancerKind, EdgeKind, Exposure, Host, Nat, Path, Protocol, Tls, Version};

/// A site, settled for one design.
#[derive(Clone, Debug)]
pub struct SiteView<'a> {
    /// Its place in the plan: what JSON pointers name.
    pub index: usize,
    /// Its place among the sites that are looked at.
    pub place: usize,
    /// Its identifier.
    pub id: SiteId,
    /// What was answered.
    pub given: &'a Site,
    /// Full names of the servers; blank ones left out.
    pub servers: Vec<Host>,
    /// Whether clients on the internet are sent here.
    pub facing: bool,
    /// Whether mailbox databases are here.
    pub mailboxes: bool,
    /// Whether Client Access and Mailbox roles share the servers.
    pub multi_role: bool,
    /// Whether mail reaches the servers that are named: in 2010 it belongs to Hub Transport, which
    /// may be other machines (MAIL-09).
    pub takes_mail: bool,
    /// Whether the servers are in a DAG.
    pub dag: bool,
    /// What spreads clients over the servers.
    pub balancer: BalancerKind,
    /// What the balancer does with TLS.
    pub balancer_tls: Tls,
    /// What stands towards the internet.
    pub edge: EdgeKind,
    /// What the edge does with TLS.
    pub edge_tls: Tls,
    /// Whether the edge spreads requests itself.
    pub farm: bool,
    /// From where each protocol is used, in force.
    pub exposures: Exposures,
    /// Names in force; empty until they are worked out.
    pub names: SiteNames,
    /// Its place among the groups: alone, or with the other sites of its pair.
    pub group: usize,
}

impl<'a> SiteView<'a> {
    /// Settles what was answered about a site, the `index`th of the plan; names come later.
    pub fn of(place: usize, index: usize, given: &'a Site, answers: &Answers) -> Self {
        let facing = given.internet_facing.unwrap_or(false);
        let balancer = given.balancer.kind.unwrap_or(BalancerKind::None);
        let edge = given.edge.kind.unwrap_or(EdgeKind::None);
        let servers: Vec<Host> =
            given.servers.iter().filter_map(|text| Host::parse(text)).collect();
        let multi_role = given.multi_role.unwrap_or(default_multi_role(answers.version));
        Self {
            index,
            place,
            id: given.id.as_str().into(),
            given,
            facing,
            // Without a server there is no site to speak of yet.
            mailboxes: given.mailboxes.unwrap_or(!servers.is_empty()),
            servers,
            multi_role,
            takes_mail: !answers.is_2010() || given.hub_transport.unwrap_or(multi_role),
            dag: given.dag.unwrap_or(false),
            balancer,
            balancer_tls: balancer_tls(given, balancer),
            edge,
            edge_tls: edge_tls(given, edge),
            farm: edge != EdgeKind::None && given.edge.farm.unwrap_or(false),
            exposures: Exposures::of(given, facing, answers),
            names: SiteNames::default(),
            group: 0,
        }
    }

    /// Every site that is looked at, with its place in the plan.
    pub fn all(given: &[(usize, &'a Site)], answers: &Answers) -> Vec<Self> {
        let sites = given.iter().enumerate();
        sites.map(|(place, (index, site))| Self::of(place, *index, site, answers)).collect()
    }

    /// From where a protocol is used.
    pub fn exposure(&self, protocol: Protocol) -> Exposure {
        self.exposures.in_force(protocol)
    }

    /// Whether a protocol is used from anywhere.
    pub fn uses(&self, protocol: Protocol) -> bool {
        self.exposure(protocol) != Exposure::None
    }

    /// What is published by names and balancers. Remote PowerShell is left alone while it stays
    /// inside: administrators meet a server by its own name (EXP-12).
    pub fn published(&self) -> impl Iterator<Item = (Protocol, Exposure)> + '_ {
        let alone =
            |protocol, exposure: Exposure| protocol == Protocol::PowerShell && !exposure.outside();
        self.exposures.used().filter(move |(protocol, exposure)| !alone(*protocol, *exposure))
    }

    /// Whether any TLS protocol is used from the internet.
    pub fn is_exposed(&self) -> bool {
        self.exposures.any(|protocol, exposure| protocol.is_tls() && exposure.outside())
    }

    /// Whether any HTTPS protocol is used along `path`.
    pub fn has_https(&self, path: Path) -> bool {
        self.published().any(|(protocol, exposure)| protocol.is_https() && exposure.has(path))
    }

    /// Whether the servers behind a protocol are the Hub Transport servers, which the plan does not
    /// name.
    pub fn is_for_transport(&self, protocol: Protocol) -> bool {
        !self.takes_mail && matches!(protocol, Protocol::Smtp | Protocol::Submission)
    }

    /// Whether something before the servers answers `http://` with a redirect.
    pub fn redirects_http(&self, answers: &Answers) -> bool {
        answers.redirect_http && self.could_redirect_http()
    }

    /// An edge, else a balancer, that opens TLS could do so. Servers do not (CRT-73).
    pub fn could_redirect_http(&self) -> bool {
        let opens = match self.edge {
            EdgeKind::None => self.balancer_tls.ends_here(),
            _ => self.edge_tls.ends_here(),
        };
        opens && self.has_https(Path::External)
    }

    /// Several servers, so that something has to spread the clients.
    pub fn needs_balancing(&self) -> bool {
        self.servers.len() > 1
    }

    /// Whether a device with an address of its own stands before the servers.
    pub fn has_vip(&self) -> bool {
        matches!(self.balancer, BalancerKind::Wnlb | BalancerKind::Layer4 | BalancerKind::Layer7)
    }

    /// Whether the balancer is a device between clients and servers.
    pub fn has_device(&self) -> bool {
        matches!(self.balancer, BalancerKind::Layer4 | BalancerKind::Layer7)
    }

    /// Whether a balancer shows the servers its own address in place of the clients'.
    pub fn hides_clients(&self) -> bool {
        self.has_device() && self.given.balancer.nat == Some(Nat::Snat)
    }

    /// The device that passes HTTPS on as clear text, and the answer that says so.
    pub fn offloading(&self) -> Option<(&'static str, &'static str)> {
        let inside = self.has_https(Path::Internal);
        let outside = self.has_https(Path::External);
        if self.balancer_tls == Tls::Offload && (inside || outside) {
            Some(("the balancer", "balancer/tls"))
        } else if self.edge_tls == Tls::Offload && outside {
            Some(("the edge", "edge/tls"))
        } else {
            None
        }
    }

    /// What documents show of it.
    pub fn shown(&self) -> Shown {
        let balancer = &self.given.balancer;
        Shown {
            facing: self.facing,
            dag: self.dag,
            tls: Some((self.balancer_tls, self.edge_tls)),
            nat: balancer.nat.filter(|_| self.has_device()),
            pair: self.has_device() && balancer.pair == Some(true),
            farm: self.farm,
            model: None,
        }
    }

    /// Whether the servers get what clients sent over TLS as clear text: a device before them opens
    /// it and none closes it again.
    pub fn is_offloaded(&self) -> bool {
        self.offloading().is_some() && self.balancer_tls != Tls::Bridge
    }

    /// Whether the edge opens TLS.
    pub fn edge_opens_tls(&self) -> bool {
        self.edge_tls.ends_here()
    }

    /// Whether the balancer opens TLS and reads HTTP.
    pub fn balancer_reads_http(&self) -> bool {
        self.balancer == BalancerKind::Layer7 && self.balancer_tls.ends_here()
    }

    /// Windows NLB on servers that are in a DAG: they exclude each other (LB-24).
    pub fn wnlb_on_dag(&self) -> bool {
        self.balancer == BalancerKind::Wnlb && self.multi_role && self.dag
    }

    /// JSON pointer of an answer of this site.
    pub fn at(&self, answer: &str) -> String {
        format!("/sites/{}/{answer}", self.index)
    }

    /// What people call it: its name, or its identifier where it has none.
    pub fn title(&self) -> &str {
        let name = self.given.name.trim();
        if name.is_empty() { &self.id } else { name }
    }
}

/// From Exchange 2016 there is only one role.
pub fn default_multi_role(version: Version) -> bool {
    version >= Version::V2016
}

/// Whoever reads HTTP has to open TLS; nobody else needs to.
pub fn default_balancer_tls(kind: BalancerKind) -> Tls {
    if kind == BalancerKind::Layer7 { Tls::Bridge } else { Tls::Passthrough }
}

/// Only a device of its own can end TLS.
fn balancer_tls(given: &Site, kind: BalancerKind) -> Tls {
    match kind {
        BalancerKind::Layer7 | BalancerKind::Layer4 => {
            given.balancer.tls.unwrap_or(default_balancer_tls(kind))
        }
        BalancerKind::None | BalancerKind::DnsRoundRobin | BalancerKind::Wnlb => Tls::Passthrough,
    }
}

fn edge_tls(given: &Site, kind: EdgeKind) -> Tls {
    match kind {
        EdgeKind::None => Tls::Passthrough,
        _ => given.edge.tls.unwrap_or(Tls::Bridge),
    }
}
