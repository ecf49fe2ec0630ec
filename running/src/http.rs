//! HTTP as far as probes, edges and clients of a plan need it.

use std::io::{self, Read, Write};

/// A request or an answer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Message {
    /// The request line, or the status line.
    pub(crate) first: String,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// A head that is longer is no head.
const HEAD_LIMIT: usize = 16 * 1024;
const BODY_LIMIT: usize = 64 * 1024;

impl Message {
    pub(crate) fn new(first: impl Into<String>) -> Self {
        Self { first: first.into(), ..Self::default() }
    }

    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_ascii_lowercase(), value.into()));
        self
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.iter();
        all.find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The word at a place of the first line.
    pub(crate) fn word(&self, place: usize) -> &str {
        self.first.split_whitespace().nth(place).unwrap_or_default()
    }

    pub(crate) fn status(&self) -> u16 {
        self.word(1).parse().unwrap_or_default()
    }

    /// Whether the connection goes on after this message.
    pub(crate) fn goes_on(&self) -> bool {
        let close =
            self.header("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        !close && !self.first.contains("HTTP/1.0")
    }

    /// Reads one; `None` where the other side is done.
    pub(crate) fn read(stream: &mut impl Read) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            if head.len() > HEAD_LIMIT {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "the head has no end"));
            }
            match stream.read(&mut byte) {
                Ok(0) if head.is_empty() => return Ok(None),
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(_) => head.push(byte[0]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        let head = String::from_utf8_lossy(&head);
        let mut lines = head.lines();
        let mut message = Self::new(lines.next().unwrap_or_default());
        for (name, value) in lines.filter_map(|line| line.split_once(':')) {
            message = message.with(name, value.trim());
        }
        let length = message.header("content-length").and_then(|value| value.parse().ok());
        message.body = vec![0; length.unwrap_or(0).min(BODY_LIMIT)];
        stream.read_exact(&mut message.body)?;
        Ok(Some(message))
    }

    pub(crate) fn write(&self, stream: &mut impl Write) -> io::Result<()> {
        let mut head = self.first.clone() + "\r\n";
        for (name, value) in &self.headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        stream.write_all(&self.body)?;
        stream.flush()
    }

    /// Sends it and reads what comes back.
    pub(crate) fn ask(&self, stream: &mut (impl Read + Write)) -> io::Result<Self> {
        self.write(stream)?;
        Self::read(stream)?.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}
