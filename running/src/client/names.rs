//! What a client asks its name server.

use super::Client;
use simple_dns::rdata::RData;
use simple_dns::{CLASS, Name, Packet, PacketFlag, QCLASS, QTYPE, Question, TYPE};
use std::collections::BTreeSet;
use std::io;
use std::net::{Ipv4Addr, UdpSocket};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(2);
const ATTEMPTS: u32 = 3;

impl Client {
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
        socket.set_read_timeout(Some(PATIENCE))?;
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
}
