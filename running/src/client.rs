//! Clients inside and on the internet: each has an address, a name server, and authorities that it
//! trusts.

use crate::exchange::SERVER;
use crate::http::Message;
use crate::{relay, tls};
use rustls::ClientConfig;
use simple_dns::rdata::RData;
use simple_dns::{CLASS, Name, Packet, PacketFlag, QCLASS, QTYPE, Question, TYPE};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

const RESOLVE: Duration = Duration::from_secs(2);
const ATTEMPTS: u32 = 3;

/// A client.
#[derive(Clone)]
pub(crate) struct Client {
    pub(crate) address: Ipv4Addr,
    pub(crate) name_server: SocketAddr,
    pub(crate) trusted: Arc<ClientConfig>,
    /// What it can reach at all; `None` where that is everything.
    pub(crate) reach: Option<Arc<BTreeSet<Ipv4Addr>>>,
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

    /// The addresses of a name; none where it does not resolve.
    pub(crate) fn addresses(&self, host: &str) -> io::Result<BTreeSet<Ipv4Addr>> {
        let found = self.ask(host, TYPE::A, |data| match data {
            RData::A(address) => Some(Ipv4Addr::from(address.address)),
            _ => None,
        })?;
        Ok(found.into_iter().collect())
    }

    /// Hosts and ports of a service.
    pub(crate) fn services(&self, name: &str) -> io::Result<Vec<(String, u16)>> {
        self.ask(name, TYPE::SRV, |data| match data {
            RData::SRV(service) => Some((service.target.to_string(), service.port)),
            _ => None,
        })
    }

    fn ask<T>(
        &self,
        name: &str,
        kind: TYPE,
        wanted: impl Fn(&RData<'_>) -> Option<T>,
    ) -> io::Result<Vec<T>> {
        let mut query = Packet::new_query(7);
        query.set_flags(PacketFlag::RECURSION_DESIRED);
        let name = Name::new(name).map_err(io::Error::other)?;
        let kind = QTYPE::TYPE(kind);
        query.questions.push(Question::new(name, kind, QCLASS::CLASS(CLASS::IN), false));
        let query = query.build_bytes_vec().map_err(io::Error::other)?;
        let bytes = self.exchange(&query)?;
        let answer = Packet::parse(&bytes).map_err(io::Error::other)?;
        Ok(answer.answers.iter().filter_map(|record| wanted(&record.rdata)).collect())
    }

    fn exchange(&self, query: &[u8]) -> io::Result<Vec<u8>> {
        let socket = UdpSocket::bind((self.address, 0))?;
        socket.set_read_timeout(Some(RESOLVE))?;
        socket.connect(self.name_server)?;
        let mut last = Ok(Vec::new());
        for _ in 0..ATTEMPTS {
            let mut bytes = vec![0; 4096];
            last = socket.send(query).and_then(|_| socket.recv(&mut bytes)).map(|count| {
                bytes.truncate(count);
                bytes
            });
            if last.is_ok() {
                break;
            }
        }
        last
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
        stream.set_read_timeout(Some(crate::listener::PATIENCE))?;
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

    /// The server that greets at a port of POP, IMAP or SMTP, once TLS is open and verified.
    pub(crate) fn mail(&self, address: Ipv4Addr, host: &str, port: u16) -> Result<String, String> {
        let greet = || -> io::Result<String> {
            let mut stream = self.connect_to(address, port)?;
            if !matches!(port, 993 | 995) {
                ask_for_tls(&mut stream, port)?;
            }
            let mut line = String::new();
            BufReader::new(tls::open(&self.trusted, host, stream)?).read_line(&mut line)?;
            let mut words = line.split_whitespace();
            let server = words.find(|word| word.contains('.')).unwrap_or_default();
            Ok(server.to_owned())
        };
        greet().map_err(|error| format!("{host}:{port} at {address}: {error}"))
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

/// The conversation before TLS, a line at a time: nothing of TLS may be read with it.
fn ask_for_tls(stream: &mut TcpStream, port: u16) -> io::Result<()> {
    let commands: &[&str] = match port {
        110 => &["STLS"],
        143 => &["a STARTTLS"],
        _ => &["EHLO client", "STARTTLS"],
    };
    read_line(stream)?;
    for command in commands {
        stream.write_all(format!("{command}\r\n").as_bytes())?;
        let answer = read_line(stream)?;
        if answer.contains("ERR") || answer.contains("BAD") {
            return Err(io::Error::other(answer));
        }
    }
    Ok(())
}

fn read_line(stream: &mut TcpStream) -> io::Result<String> {
    let mut line = Vec::new();
    let mut byte = [0];
    while !line.ends_with(b"\n") {
        stream.read_exact(&mut byte)?;
        line.push(byte[0]);
    }
    Ok(String::from_utf8_lossy(&line).trim().to_owned())
}

/// Host and path of a URL.
pub(crate) fn parts(url: &str) -> (&str, &str) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let end = rest.find('/').unwrap_or(rest.len());
    rest.split_at(end)
}
