//! Addresses, names and files that the configuration refers to, and what is not known of them.

use super::site::Site;
use crate::design::{Service, Zone};
use crate::documents::handover::{Blanks, in_file_name};
use crate::terms::{Host, Protocol, Tls};
use std::collections::BTreeSet;
use std::net::IpAddr;

/// Where HAProxy looks for certificates; the only place that names the folder.
pub(super) const CERTIFICATES: &str = "/etc/haproxy/certs";
/// The certificates of the CA that signed those of the servers.
pub(super) const CA_FILE: &str = "ca.pem";

/// Where a site's balancer listens and where it sends clients.
pub(super) struct Target {
    /// Where clients connect, as it stands before a port.
    pub address: String,
    /// The table by client addresses: `ip` or `ipv6`.
    pub table: &'static str,
    /// The servers.
    pub servers: Vec<Server>,
    /// A name on the certificate of the servers.
    pub name: String,
    /// What is not known.
    pub blanks: Blanks,
}

/// A server of the site.
pub(super) struct Server {
    /// What HAProxy calls it.
    pub name: String,
    /// Its address as it stands before a port.
    pub address: String,
}

impl Target {
    pub(super) fn of(site: Site<'_>) -> Self {
        let mut blanks = Blanks::default();
        let title = site.view.title();
        let vip = ip(site.view.given.addresses.vip.as_deref());
        let what = format!("the address of the balancer at {title}");
        let address = blanks.or(vip.map(in_config).as_deref(), &what);
        let servers = servers(site, &mut blanks);
        let name = name_at_servers(site);
        let what = format!("a name on the certificate of the servers at {title}");
        let name = blanks.or(name.as_ref().map(Host::as_str), &what);
        let table = if vip.is_some_and(|address| address.is_ipv6()) { "ipv6" } else { "ip" };
        Self { address, table, servers, name, blanks }
    }

    /// A blank for the networks of clients inside: it decides who may use what is for inside only.
    pub(super) fn inside_networks(&mut self, site: Site<'_>) -> String {
        let what = format!(
            "the networks of the clients inside at {}, with blanks between, such as 10.0.0.0/8",
            site.view.title()
        );
        self.blanks.or(None, &what)
    }

    /// The edge's address inside.
    pub(super) fn edge(&mut self, site: Site<'_>) -> String {
        self.blanks.address(site.words.address(&format!("edge:{}", site.view.id), Zone::Internal))
    }

    /// A Hub Transport server, which the plan does not name.
    pub(super) fn transport(&mut self, site: Site<'_>) -> String {
        let word = format!("transportServers:{}", site.view.id);
        self.blanks.address(site.words.address(&word, Zone::Internal))
    }

    /// `crt` and file for each certificate that the balancer shows.
    pub(super) fn certificates(&mut self, site: Site<'_>) -> String {
        let place = format!("{}/balancer", site.view.id);
        let shown = site.scene.design.certificates.iter().filter(|certificate| {
            certificate.services.contains(&Service::Iis) && certificate.places.contains(&place)
        });
        let files: Vec<_> =
            shown.map(|certificate| format!("crt {}.pem", in_file_name(&certificate.id))).collect();
        if files.is_empty() {
            let what = format!("the certificate that the balancer at {} shows", site.view.title());
            return format!("crt {}", self.blanks.or(None, &what));
        }
        files.join(" ")
    }

    /// How servers are spoken to over TLS, and with which name they are probed.
    pub(super) fn tls(&self, tls: Tls) -> Option<String> {
        let name = &self.name;
        match tls {
            Tls::Bridge => Some(format!(
                "default-server ssl verify required ca-file {CA_FILE} sni str({name}) \
                 verifyhost {name} check-sni {name}"
            )),
            Tls::Passthrough => {
                Some(format!("default-server check-ssl check-sni {name} verify none"))
            }
            Tls::Offload => None,
        }
    }
}

fn servers(site: Site<'_>, blanks: &mut Blanks) -> Vec<Server> {
    let mut seen = BTreeSet::new();
    let each = site.view.servers.iter().filter(|host| seen.insert(*host)).enumerate();
    each.map(|(index, host)| {
        let known = host
            .address()
            .or_else(|| site.words.address(&format!("server:{host}"), Zone::Internal).ok());
        let what = format!("the address of {host}");
        Server {
            // An underscore is in no host's name, so that no server is called like another.
            name: if host.is_plain() { host.to_string() } else { format!("server_{}", index + 1) },
            address: blanks.or(known.map(in_config).as_deref(), &what),
        }
    })
    .collect()
}

/// A name that clients use and that the certificate of the servers covers.
fn name_at_servers(site: Site<'_>) -> Option<Host> {
    let shown = || {
        let all = site.scene.at_servers(site.view);
        all.filter(|one| one.services.contains(&Service::Iis)).flat_map(|one| &one.names)
    };
    let uses = site.scene.uses.get(site.view.place)?;
    let https = uses.iter().filter(|name| name.protocol.is_some_and(Protocol::is_https));
    let mut hosts = https.map(|name| &name.host).filter(|host| host.is_plain());
    hosts.find(|host| shown().any(|name| name.host.covers(host))).cloned()
}

/// An address; while somebody types there may be anything in its place.
pub(super) fn ip(text: Option<&str>) -> Option<IpAddr> {
    text?.trim().parse().ok()
}

fn in_config(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    }
}
