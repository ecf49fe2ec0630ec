//! Carries bytes between a client and where it wants to go, keeping the client's address.

use socket2::{Domain, Socket, Type};
use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::thread;
use std::time::Duration;

const CONNECT: Duration = Duration::from_secs(5);

/// Connects to `to` with `from` as the sender's address.
pub(crate) fn connect(from: Ipv4Addr, to: Ipv4Addr, port: u16) -> io::Result<TcpStream> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((from, 0)).into())?;
    socket.connect_timeout(&SocketAddr::from((to, port)).into(), CONNECT)?;
    let stream = TcpStream::from(socket);
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// The address of who is at the other end.
pub(crate) fn sender(stream: &TcpStream) -> Option<Ipv4Addr> {
    match stream.peer_addr().ok()?.ip() {
        IpAddr::V4(address) => Some(address),
        IpAddr::V6(_) => None,
    }
}

/// Carries bytes both ways until both sides are done.
pub(crate) fn carry(client: TcpStream, server: TcpStream) {
    let (Ok(from_client), Ok(to_server)) = (client.try_clone(), server.try_clone()) else { return };
    let there = thread::spawn(move || one_way(from_client, to_server));
    one_way(server, client);
    let _ = there.join();
}

fn one_way(mut from: TcpStream, mut to: TcpStream) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    // Whoever is still reading there learns that nothing more comes.
    let _ = to.shutdown(Shutdown::Write);
    let _ = from.shutdown(Shutdown::Read);
}

/// The first of `servers`, counted from the one that belongs to this sender, that opens `port`:
/// affinity by source address.
pub(crate) fn by_source(from: Ipv4Addr, servers: &[Ipv4Addr], port: u16) -> io::Result<TcpStream> {
    let start = usize::from(from.octets()[3]);
    let turns = 0..servers.len();
    let mut in_turn = turns.map(|turn| servers[(start + turn) % servers.len()]);
    let none = io::Error::new(io::ErrorKind::ConnectionRefused, "no server answers");
    in_turn.find_map(|server| connect(from, server, port).ok()).ok_or(none)
}
