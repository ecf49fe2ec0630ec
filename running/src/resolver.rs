//! The DNS resolver of a network, as programs know it that cannot choose their own address: it asks
//! the name server with an address of that network.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How often it looks whether it is over.
const TURN: Duration = Duration::from_millis(200);

/// A running resolver.
pub(crate) struct Resolver {
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Resolver {
    /// Listens at port 53 of an address, from which it asks as well.
    pub(crate) fn start(at: Ipv4Addr, name_server: SocketAddr) -> io::Result<Self> {
        let socket = UdpSocket::bind((at, 53))?;
        socket.set_read_timeout(Some(TURN))?;
        let asking = UdpSocket::bind((at, 0))?;
        asking.set_read_timeout(Some(TURN))?;
        asking.connect(name_server)?;
        let over = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&over);
        let thread = thread::spawn(move || {
            while !seen.load(Ordering::SeqCst) {
                // Nobody asked, or nobody answered: the client asks again.
                let _ = pass_on(&socket, &asking);
            }
        });
        Ok(Self { over, thread: Some(thread) })
    }
}

fn pass_on(socket: &UdpSocket, asking: &UdpSocket) -> io::Result<()> {
    let mut bytes = [0; 4096];
    let (count, client) = socket.recv_from(&mut bytes)?;
    let question = [bytes[0], bytes[1]];
    asking.send(&bytes[..count])?;
    loop {
        let count = asking.recv(&mut bytes)?;
        // An answer to an earlier question may come late.
        if bytes[..2] == question {
            return socket.send_to(&bytes[..count], client).map(drop);
        }
    }
}

impl Drop for Resolver {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
