//! The little of HTTP/1.1 that a browser asks of a folder of files.

use super::path;
use std::io::{self, BufRead as _, BufReader, Read};

/// More than any browser sends in front of an empty body.
const LIMIT: u64 = 64 * 1024;

pub(super) struct Request {
    pub(super) method: String,
    /// Percent-decoded, without the query.
    pub(super) path: String,
}

/// Reads the head of a request; a body is not asked for and not read.
pub(super) fn read(stream: impl Read) -> io::Result<Request> {
    let mut lines = BufReader::new(stream.take(LIMIT)).lines();
    let first = lines.next().unwrap_or_else(|| Err(io::ErrorKind::UnexpectedEof.into()))?;
    // The rest is read to its end: closing with bytes unread would cut the answer off.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    match (words.next(), words.next(), words.next()) {
        (Some(method), Some(target), Some(_)) => {
            let path = path::decoded(target.split(['?', '#']).next().unwrap_or_default());
            Ok(Request { method: method.to_owned(), path })
        }
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}
