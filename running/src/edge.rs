//! What stands between the internet and a site. Where it opens TLS it reads each request, names
//! the client and asks a server, or the balancer, over TLS of its own, which it verifies.

use crate::firewall;
use crate::http::Message;
use crate::listener::Listener;
use crate::topology::{Edge, Place};
use crate::{relay, tls};
use cas_plan::facts::ports;
use cas_plan::terms::Tls;
use rustls::{ClientConfig, ServerConfig};
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::Arc;

/// What the edge shows, and whom it trusts.
#[derive(Clone)]
pub(crate) struct Papers {
    pub(crate) shown: Option<Arc<ServerConfig>>,
    pub(crate) trusted: Arc<ClientConfig>,
}

/// Opens the ports that the internet uses at a site.
pub(crate) fn open(site: &Place, edge: &Edge, papers: &Papers) -> io::Result<Vec<Listener>> {
    let outside = || site.exposures.iter().filter(|(_, exposure)| exposure.outside());
    let mail = outside().filter(|(protocol, _)| protocol.is_mail());
    let mail = mail.flat_map(|(protocol, _)| ports::of(*protocol));
    let mut listeners: Vec<_> = mail
        .map(|port| firewall::pass_on(edge.address, *port, site.inside()))
        .collect::<io::Result<_>>()?;
    if outside().any(|(protocol, _)| protocol.is_https()) {
        listeners.push(web(site, edge, papers)?);
    }
    Ok(listeners)
}

fn web(site: &Place, edge: &Edge, papers: &Papers) -> io::Result<Listener> {
    let behind = if edge.farm { site.servers() } else { site.inside() };
    let Some(shown) = papers.shown.clone().filter(|_| edge.tls != Tls::Passthrough) else {
        return firewall::pass_on(edge.address, 443, behind);
    };
    let opened = Opened {
        address: edge.address,
        behind,
        secure: edge.tls == Tls::Bridge,
        trusted: Arc::clone(&papers.trusted),
    };
    Listener::open(edge.address, 443, move |client| {
        let Some(from) = relay::sender(&client) else { return };
        if let Ok(client) = tls::accept(&shown, client) {
            // Either side may go away at any time.
            let _ = opened.serve(from, client);
        }
    })
}

/// An edge that opens TLS.
struct Opened {
    address: Ipv4Addr,
    behind: Vec<Ipv4Addr>,
    /// TLS is closed again towards the servers.
    secure: bool,
    trusted: Arc<ClientConfig>,
}

impl Opened {
    fn serve(&self, from: Ipv4Addr, mut client: tls::Served) -> io::Result<()> {
        while let Some(request) = Message::read(&mut client)? {
            let goes_on = request.goes_on();
            let answer = self.ask(from, &request.with("x-forwarded-for", from.to_string()));
            let answer = answer.unwrap_or_else(|problem| {
                Message::new("HTTP/1.1 502 Bad Gateway")
                    .with("x-problem", problem.to_string())
                    .with("content-length", "0")
            });
            answer.write(&mut client)?;
            if !goes_on || !answer.goes_on() {
                break;
            }
        }
        Ok(())
    }

    /// A client belongs to a server by its address; one that is stopped is passed over.
    fn ask(&self, from: Ipv4Addr, request: &Message) -> io::Result<Message> {
        let start = usize::from(from.octets()[3]);
        let mut last = Err(io::Error::other("nothing is behind the edge"));
        for turn in 0..self.behind.len() {
            last = self.ask_one(self.behind[(start + turn) % self.behind.len()], request);
            if last.as_ref().is_ok_and(|answer| answer.status() != 503) {
                break;
            }
        }
        last
    }

    fn ask_one(&self, server: Ipv4Addr, request: &Message) -> io::Result<Message> {
        if !self.secure {
            return converse(relay::connect(self.address, server, 80)?, request);
        }
        let host = request.header("host").unwrap_or_default();
        let stream: TcpStream = relay::connect(self.address, server, 443)?;
        converse(tls::open(&self.trusted, host, stream)?, request)
    }
}

fn converse(mut stream: impl Read + Write, request: &Message) -> io::Result<Message> {
    request.ask(&mut stream)
}
