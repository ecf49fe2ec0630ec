//! A small static file server: one folder, under one path, on this machine only.

mod path;
mod request;

use request::Request;
use std::fs;
use std::io::{self, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long a client may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(10);

/// A folder and how it is served.
pub struct Site {
    /// The files.
    pub folder: PathBuf,
    /// The path that the folder is seen under, with a slash at both ends: `/` or `/plan/`.
    pub prefix: String,
    /// Header lines beyond type and length, each without its line end.
    pub headers: Vec<String>,
}

struct Answer {
    status: &'static str,
    kind: &'static str,
    header: Option<String>,
    body: Vec<u8>,
}

/// Answers every connection, each on a thread of its own, until the process ends.
pub fn serve(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A client that goes away in the middle is its own affair.
        thread::spawn(move || site.answer(&stream).ok());
    }
}

impl Site {
    fn answer(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let request = request::read(stream)?;
        let answer = self.respond(&request);
        self.send(stream, &request, &answer)
    }

    fn respond(&self, request: &Request) -> Answer {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            let allowed = Some("Allow: GET, HEAD".to_owned());
            return Answer { header: allowed, ..plain("405 Method Not Allowed") };
        }
        if format!("{}/", request.path) == self.prefix {
            let there = Some(format!("Location: {}", self.prefix));
            return Answer { header: there, ..plain("301 Moved Permanently") };
        }
        let file = request.path.strip_prefix(&self.prefix);
        match file.and_then(|rest| path::inside(&self.folder, rest)) {
            Some(file) => from_file(&file),
            None => plain("404 Not Found"),
        }
    }

    fn send(&self, mut stream: &TcpStream, request: &Request, answer: &Answer) -> io::Result<()> {
        let Answer { status, kind, header, body } = answer;
        let length = body.len();
        let mut head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n"
        );
        for line in header.iter().chain(&self.headers) {
            head.push_str(line);
            head.push_str("\r\n");
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        if request.method != "HEAD" {
            stream.write_all(body)?;
        }
        stream.flush()
    }
}

fn from_file(file: &Path) -> Answer {
    match fs::read(file) {
        Ok(body) => Answer { status: "200 OK", kind: kind(file), header: None, body },
        Err(_) => plain("404 Not Found"),
    }
}

fn plain(status: &'static str) -> Answer {
    let body = format!("{status}\n").into_bytes();
    Answer { status, kind: "text/plain; charset=utf-8", header: None, body }
}

/// A browser compiles a module while it arrives only where its type is right.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
