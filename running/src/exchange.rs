//! A small server that stands for a planned Exchange server: it answers on the same ports and
//! paths, shows the certificate of its place, and says its name.

mod mail;
mod web;

pub(crate) use web::SERVER;

use crate::listener::Listener;
use cas_plan::facts::ports;
use cas_plan::terms::{Protocol, Version};
use rustls::ServerConfig;
use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// What a server is to stand for.
#[derive(Clone)]
pub(crate) struct Role {
    pub(crate) name: String,
    pub(crate) address: Ipv4Addr,
    pub(crate) version: Version,
    /// What clients use at its site.
    pub(crate) protocols: BTreeSet<Protocol>,
    /// What the web site shows.
    pub(crate) web: Arc<ServerConfig>,
    /// What POP, IMAP and SMTP show.
    pub(crate) mail: Arc<ServerConfig>,
}

/// A running server.
pub(crate) struct Exchange {
    role: Role,
    sick: Arc<AtomicBool>,
    _web: Vec<Listener>,
    others: Mutex<Vec<Listener>>,
}

impl Exchange {
    pub(crate) fn start(role: Role) -> io::Result<Self> {
        let sick = Arc::new(AtomicBool::new(false));
        let web = web::listeners(&role, &sick)?;
        let others = Mutex::new(other_ports(&role)?);
        Ok(Self { role, sick, _web: web, others })
    }

    pub(crate) fn name(&self) -> &str {
        &self.role.name
    }

    /// The services stop: the web site has nothing but errors, the other ports are closed. The
    /// port of the web site stays open, as it does when an application pool has stopped, so that
    /// nothing less than a probe that reads the answer sees it.
    pub(crate) fn stop(&self) {
        self.sick.store(true, Ordering::SeqCst);
        self.others.lock().unwrap().clear();
    }
}

fn other_ports(role: &Role) -> io::Result<Vec<Listener>> {
    let all = role.protocols.iter().filter(|protocol| !protocol.is_https());
    let ports = all.flat_map(|protocol| ports::of(*protocol).iter().map(|port| (*protocol, *port)));
    ports.map(|(protocol, port)| other_port(role, protocol, port)).collect()
}

fn other_port(role: &Role, protocol: Protocol, port: u16) -> io::Result<Listener> {
    let name = role.name.clone();
    if protocol == Protocol::MapiRpc {
        return Listener::open(role.address, port, move |stream| rpc(&name, stream));
    }
    let shown = Arc::clone(&role.mail);
    Listener::open(role.address, port, move |stream| {
        // A client that goes away, or a probe, ends in an error that nobody needs to see.
        let _ = mail::serve(&name, port, &shown, stream);
    })
}

/// RPC, as far as a balancer can tell: plain TCP, and one server says its name on every port.
fn rpc(name: &str, mut stream: TcpStream) {
    if stream.write_all(format!("{name}\r\n").as_bytes()).is_ok() {
        let mut bytes = [0; 1024];
        while matches!(stream.read(&mut bytes), Ok(1..)) {}
    }
}
