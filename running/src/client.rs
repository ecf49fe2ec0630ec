//! Clients inside and on the internet: each has an address, a name server, and authorities that it
//! trusts.

mod mail;
mod names;

use crate::exchange::SERVER;
use crate::http::Message;
use crate::listener::PATIENCE;
use crate::{relay, tls};
use rustls::ClientConfig;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Arc;

/// A client.
#[derive(Clone)]
pub(crate) struct Client {
    address: Ipv4Addr,
    name_server: SocketAddr,
    pub(crate) trusted: Arc<ClientConfig>,
    /// What it can reach at all; `None` where that is everything.
    reach: Option<Arc<BTreeSet<Ipv4Addr>>>,
    cookies: RefCell<BTreeMap<String, String>>,
}

/// What a web server answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The server that answered.
    pub(crate) server: String,
}

impl Client {
    pub(crate) fn new(
        address: Ipv4Addr,
        name_server: SocketAddr,
        trusted: Arc<ClientConfig>,
        reach: Option<Arc<BTreeSet<Ipv4Addr>>>,
    ) -> Self {
        Self { address, name_server, trusted, reach, cookies: RefCell::default() }
    }

    /// The same, somebody else.
    pub(crate) fn at(&self, last: u8) -> Self {
        let [a, b, c, _] = self.address.octets();
        let address = Ipv4Addr::new(a, b, c, last);
        Self { address, cookies: RefCell::default(), ..self.clone() }
    }

    /// Connects to the first address of a name that answers.
    pub(crate) fn connect(&self, host: &str, port: u16) -> Result<TcpStream, String> {
        let addresses = self.addresses(host).map_err(|error| format!("{host}: {error}"))?;
        let mut problem = format!("{host} does not resolve");
        for address in addresses {
            match self.connect_to(address, port) {
                Ok(stream) => return Ok(stream),
                Err(error) => problem = format!("{host}, {address}:{port}: {error}"),
            }
        }
        Err(problem)
    }

    /// Connects to an address, as far as the network carries.
    pub(crate) fn connect_to(&self, address: Ipv4Addr, port: u16) -> io::Result<TcpStream> {
        if self.reach.as_ref().is_some_and(|reach| !reach.contains(&address)) {
            return Err(io::Error::other("nothing on the internet leads there"));
        }
        let stream = relay::connect(self.address, address, port)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(stream)
    }

    /// Asks for a URL on a new connection, with the cookies it was given.
    pub(crate) fn get(&self, url: &str) -> Result<Answer, String> {
        let (host, _) = parts(url);
        let stream = self.connect(host, 443)?;
        self.get_over(stream, url)
    }

    /// The same at one address of its host.
    pub(crate) fn get_at(&self, address: Ipv4Addr, url: &str) -> Result<Answer, String> {
        let stream =
            self.connect_to(address, 443).map_err(|error| format!("{address}: {error}"))?;
        self.get_over(stream, url)
    }

    fn get_over(&self, stream: TcpStream, url: &str) -> Result<Answer, String> {
        let (host, path) = parts(url);
        let stream = tls::open(&self.trusted, host, stream);
        let mut stream = stream.map_err(|error| format!("{url}: {error}"))?;
        let mut request = Message::new(format!("GET {path} HTTP/1.1"))
            .with("host", host)
            .with("connection", "close")
            .with("authorization", format!("Basic {}", self.address));
        if let Some(cookie) = self.cookies.borrow().get(host) {
            request = request.with("cookie", cookie.clone());
        }
        let answer = request.ask(&mut stream).map_err(|error| format!("{url}: {error}"))?;
        self.keep_cookies(host, &answer);
        let server = answer.header(SERVER).unwrap_or_default().to_owned();
        Ok(Answer { status: answer.status(), server })
    }

    fn keep_cookies(&self, host: &str, answer: &Message) {
        let mut all = self.cookies.borrow_mut();
        for (_, value) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let new = value.split(';').next().unwrap_or_default();
            let name = new.split('=').next().unwrap_or_default();
            let known = all.get(host).map(String::as_str).unwrap_or_default();
            let others = known.split("; ").filter(|one| one.split('=').next() != Some(name));
            let kept: Vec<_> = others.filter(|one| !one.is_empty()).chain([new]).collect();
            let kept = kept.join("; ");
            all.insert(host.to_owned(), kept);
        }
    }

    /// The server that answers at an RPC port, in plain TCP.
    pub(crate) fn rpc(&self, host: &str, port: u16) -> Result<String, String> {
        let stream = self.connect(host, port)?;
        let mut line = String::new();
        let read = BufReader::new(stream).read_line(&mut line);
        match read {
            Ok(1..) => Ok(line.trim().to_owned()),
            Ok(0) => Err(format!("{host}:{port} closes without a word")),
            Err(error) => Err(format!("{host}:{port}: {error}")),
        }
    }

    /// Whether somebody shows a certificate there, for whatever name.
    pub(crate) fn is_shown_a_certificate(&self, host: &str, port: u16) -> Result<bool, String> {
        let stream = self.connect(host, port)?;
        Ok(match tls::open(&self.trusted, host, stream) {
            Ok(_) => true,
            Err(error) => error.to_string().contains("certificate"),
        })
    }
}

/// Host and path of a URL.
pub(crate) fn parts(url: &str) -> (&str, &str) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let end = rest.find('/').unwrap_or(rest.len());
    rest.split_at(end)
}
