//! POP, IMAP and SMTP as a client speaks them, up to the greeting over TLS.

use super::Client;
use crate::tls;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};

impl Client {
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
