//! The web site of an Exchange server.

use super::Role;
use crate::http::Message;
use crate::listener::Listener;
use crate::tls;
use cas_plan::facts::paths;
use cas_plan::terms::{Protocol, Version};
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Who answered.
pub(crate) const SERVER: &str = "x-feserver";

pub(super) fn listeners(role: &Role, sick: &Arc<AtomicBool>) -> io::Result<Vec<Listener>> {
    if !role.protocols.iter().any(|protocol| protocol.is_https()) {
        return Ok(Vec::new());
    }
    let site = Arc::new(Site { role: role.clone(), sick: Arc::clone(sick) });
    let secure = Arc::clone(&site);
    let with_tls = Listener::open(role.address, 443, move |stream| {
        if let Ok(mut stream) = tls::accept(&secure.role.web, stream) {
            // A client that goes away is no error of the server.
            let _ = secure.serve(&mut stream);
        }
    })?;
    let clear = Listener::open(role.address, 80, move |mut stream| {
        let _ = site.serve(&mut stream);
    })?;
    Ok(vec![with_tls, clear])
}

struct Site {
    role: Role,
    sick: Arc<AtomicBool>,
}

impl Site {
    fn serve(&self, stream: &mut (impl Read + Write)) -> io::Result<()> {
        while let Some(request) = Message::read(stream)? {
            let goes_on = request.goes_on();
            let length = if goes_on { "keep-alive" } else { "close" };
            self.answer(&request)
                .with(SERVER, self.role.name.clone())
                .with("connection", length)
                .with("content-length", "0")
                .write(stream)?;
            if !goes_on {
                break;
            }
        }
        Ok(())
    }

    /// As an Exchange server answers somebody who has not signed in.
    fn answer(&self, request: &Message) -> Message {
        if self.sick.load(Ordering::SeqCst) {
            return Message::new("HTTP/1.1 503 Service Unavailable");
        }
        let path = request.word(1).split('?').next().unwrap_or_default().to_ascii_lowercase();
        let Some(protocol) = self.protocol(&path) else {
            return Message::new("HTTP/1.1 404 Not Found");
        };
        if path.ends_with("/healthcheck.htm") {
            let known = self.role.version != Version::V2010;
            return Message::new(if known { "HTTP/1.1 200 OK" } else { "HTTP/1.1 404 Not Found" });
        }
        match protocol {
            Protocol::Owa | Protocol::Ecp => {
                Message::new("HTTP/1.1 302 Found").with("location", "/owa/auth/logon.aspx")
            }
            _ => Message::new("HTTP/1.1 401 Unauthorized").with("www-authenticate", "Negotiate"),
        }
    }

    /// The protocol whose virtual directory holds the path, where it is used at this site.
    fn protocol(&self, path: &str) -> Option<Protocol> {
        let directory =
            |path: &str| path.split('/').nth(1).unwrap_or_default().to_ascii_lowercase();
        let mut used = self.role.protocols.iter().filter(|protocol| protocol.is_https());
        used.find(|protocol| directory(paths::of(**protocol)) == directory(path)).copied()
    }
}
