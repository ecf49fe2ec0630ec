//! A listening port with a thread for each connection, closed when it is dropped.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// A connection on which nothing comes for so long is over: no thread outlives its test for long.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// An open port.
pub(crate) struct Listener {
    at: SocketAddr,
    closed: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    /// Opens the port; each connection is given to `serve`, in a thread of its own.
    pub(crate) fn open(
        address: Ipv4Addr,
        port: u16,
        serve: impl Fn(TcpStream) + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let at = SocketAddr::from((address, port));
        let listener = TcpListener::bind(at)
            .map_err(|error| io::Error::new(error.kind(), format!("{at}: {error}")))?;
        let closed = Arc::new(AtomicBool::new(false));
        let (over, serve) = (Arc::clone(&closed), Arc::new(serve));
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                let serve = Arc::clone(&serve);
                thread::spawn(move || {
                    let ready = stream.set_read_timeout(Some(PATIENCE));
                    // Small answers would wait for each other otherwise.
                    if ready.and_then(|()| stream.set_nodelay(true)).is_ok() {
                        serve(stream);
                    }
                });
            }
        });
        Ok(Self { at, closed, thread: Some(thread) })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::SeqCst);
        // The thread waits for a connection: here is one.
        let woken = TcpStream::connect(self.at).is_ok();
        if let Some(thread) = self.thread.take().filter(|_| woken) {
            let _ = thread.join();
        }
    }
}
