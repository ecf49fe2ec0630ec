//! POP, IMAP and SMTP, up to the moment when TLS is open.

use crate::tls;
use rustls::ServerConfig;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

/// What a server says on a port.
struct Words {
    greeting: &'static str,
    /// The answer to EHLO.
    features: &'static str,
    ready: &'static str,
}

const POP: Words = Words { greeting: "+OK", features: "-ERR", ready: "+OK" };
const IMAP: Words = Words { greeting: "* OK", features: "* BAD", ready: "a OK" };
const SMTP: Words = Words { greeting: "220", features: "250", ready: "220" };

pub(super) fn serve(
    name: &str,
    port: u16,
    shown: &Arc<ServerConfig>,
    mut stream: TcpStream,
) -> io::Result<()> {
    let words = match port {
        110 | 995 => POP,
        143 | 993 => IMAP,
        _ => SMTP,
    };
    let greeting = format!("{} {name} is ready\r\n", words.greeting);
    if !matches!(port, 995 | 993) {
        stream.write_all(greeting.as_bytes())?;
        wait_for_tls(&mut stream, &words, name)?;
    }
    let mut stream = tls::accept(shown, stream)?;
    stream.write_all(greeting.as_bytes())?;
    stream.flush()?;
    // The client says when it is over, as it does with a real server.
    let mut bytes = [0; 1024];
    while stream.read(&mut bytes)? > 0 {}
    Ok(())
}

/// Reads commands until the client asks for TLS.
fn wait_for_tls(stream: &mut TcpStream, words: &Words, name: &str) -> io::Result<()> {
    // A client that asks for TLS waits for the answer, so nothing of TLS is read ahead.
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let line = line.trim().to_ascii_uppercase();
        let asks = line.ends_with("STARTTLS") || line == "STLS";
        let answer = if asks { words.ready } else { words.features };
        stream.write_all(format!("{answer} {name}\r\n").as_bytes())?;
        if asks {
            return Ok(());
        }
    }
}
